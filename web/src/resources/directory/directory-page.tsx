/** The directory: what a worker looks in when a client needs what the agency does not give (PM 4.2 broker). */
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { DirectoryMap } from './directory-map.tsx';
import { EmptyDirectory } from './empty-directory.tsx';
import { FindingForm } from './finding-form.tsx';
import { ResultList } from './result-list.tsx';
import { type FindingAnswer, useFinding, useSought } from './use-finding.ts';
import { directoryWords as w } from './words.ts';
import './directory.css';

type Shown = 'list' | 'map';
let rememberedShown: Shown = 'list';

const shownAtFirst = 50;

function ShownAs({ shown, show }: { readonly shown: Shown; readonly show: (shown: Shown) => void }) {
  const say = useSay();
  return (
    <fieldset className="field shown-as">
      <legend className="visually-hidden">{say(w.shownAs)}</legend>
      <div className="chips">
        {(['list', 'map'] as const).map((one) => (
          <label key={one} className="chip">
            <input type="radio" name="shown" checked={shown === one} onChange={() => show(one)} />
            <span>{say(w[one])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Understood({ answer }: { readonly answer: FindingAnswer }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <>
      {answer.keptOn === undefined ? null : (
        <p className="notice">
          {say(w.fromDevice, { count: answer.services, day: longDay(answer.keptOn, language) })}
        </p>
      )}
      {answer.meant.map(({ text, words }) => (
        <p key={text} className="small">
          {say(w.meant, { text, words: words.join(', ') })}
        </p>
      ))}
      {answer.age === undefined ? null : <p className="small">{say(w.ageRead, { age: answer.age })}</p>}
    </>
  );
}

interface ResultsProps {
  readonly answer: FindingAnswer;
  readonly from: ReturnType<typeof useSought>['from'];
  readonly forCase: string | undefined;
}

function Results({ answer, from, forCase }: ResultsProps) {
  const say = useSay();
  const [shown, show] = useState(rememberedShown);
  const [most, setMost] = useState(shownAtFirst);
  const { found, near, total } = answer;
  const count = Math.min(most, found.length);
  return (
    <>
      <Understood answer={answer} />
      <div className="page-head">
        <p role="status">
          <strong>
            {shown === 'list' && count < total
              ? say(w.countShown, { count: total, shown: count })
              : say(w.count, { count: total })}
          </strong>
        </p>
        <ShownAs
          shown={shown}
          show={(next) => {
            rememberedShown = next;
            show(next);
          }}
        />
      </div>
      {found.length === 0 ? <Empty words={w.none} /> : null}
      {shown === 'map' ? <DirectoryMap matches={found} from={from} forCase={forCase} /> : null}
      {shown === 'list' && found.length > 0 ? (
        <ResultList matches={found.slice(0, count)} forCase={forCase} />
      ) : null}
      {shown === 'list' && count < found.length ? (
        <button type="button" className="button" onClick={() => setMost(most + shownAtFirst)}>
          {say(w.moreShown)}
        </button>
      ) : null}
      {near.length === 0 ? null : (
        <section>
          <h2>{say(w.near)}</h2>
          <p className="hint">{say(w.nearLead)}</p>
          <ResultList matches={near} forCase={forCase} />
        </section>
      )}
    </>
  );
}

/** The case for which somebody looks, where they came from one. */
export function useForCase(): string | undefined {
  const { case: given } = useSearch({ strict: false }) as { readonly case?: unknown };
  return typeof given === 'string' && /^[0-9a-f-]{36}$/.test(given) ? given : undefined;
}

export function DirectoryPage() {
  const say = useSay();
  const forCase = useForCase();
  const { worker } = useSession();
  const { sought, change, from, locate } = useSought();
  const { answer, retry } = useFinding(sought, from);
  const keeps = worker.roles.some((role) => role !== 'volunteer' && role !== 'researcher');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{say(w.title)}</h1>
        <p className="buttons">
          {keeps ? (
            <Link className="button" to="/directory/new">
              {say(w.newService)}
            </Link>
          ) : null}
          <Link className="button quiet" to="/directory/keep">
            {say(w.keep)}
          </Link>
        </p>
      </div>
      <FindingForm sought={sought} change={change} from={from} locate={locate} />
      {answer === undefined ? <Loading /> : null}
      {answer === 'failed' ? <Failed again={retry} /> : null}
      {typeof answer === 'object' && answer.services === 0 ? <EmptyDirectory loaded={retry} /> : null}
      {typeof answer === 'object' && answer.services > 0 ? (
        <Results answer={answer} from={from} forCase={forCase} />
      ) : null}
    </div>
  );
}
