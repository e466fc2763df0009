/** Results over cases: the same people before and after, with everybody who is missing. For those who lead. */
import {
  type Consistency,
  type LaterOccasion,
  laterOccasions,
  type PairedResult,
  raterWords,
  ratingOccasionWords,
  resultKinds,
  resultKindWords,
  resultTitle,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useAgency } from '../../offline/use-agency.tsx';
import { call, Problem } from '../../shell/api.ts';
import { numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { FilterChoice } from '../../ui/filter-choice.tsx';
import { Empty, Failed, Loading, NotHere } from '../../ui/states.tsx';
import { practiceScreenWords } from '../practice/words.ts';
import { OneResult } from './one-result.tsx';
import { resultScreenWords as w } from './words.ts';

interface Answer {
  readonly begun: number;
  readonly results: readonly PairedResult[];
  readonly consistency: readonly Consistency[];
  readonly bounds: { readonly fewestForAlpha: number };
}

type Kind = (typeof resultKinds)[number];

/** The three aspects stand first; what they are made of can be unfolded. */
const isAspect = (one: PairedResult): boolean => ['roles', 'needs', 'problemSolving'].includes(one.key);

function KindSection({ kind, results }: { readonly kind: Kind; readonly results: readonly PairedResult[] }) {
  const say = useSay();
  const [whole, parts] =
    kind === 'functioning'
      ? [results.filter(isAspect), results.filter((one) => !isAspect(one))]
      : [results, []];
  const keyOf = (one: PairedResult) => `${one.key}|${one.rater}`;
  return (
    <section className="panel">
      <h2>{say(resultKindWords[kind])}</h2>
      {kind === 'functioning' ? <p className="hint">{say(w.descriptive)}</p> : null}
      {kind === 'goals' ? <p className="hint">{say(w.tHint)}</p> : null}
      {whole.map((one) => (
        <OneResult key={keyOf(one)} result={one} />
      ))}
      {parts.length === 0 ? null : (
        <details className="more">
          <summary>{say(w.parts)}</summary>
          {parts.map((one) => (
            <OneResult key={keyOf(one)} result={one} />
          ))}
        </details>
      )}
    </section>
  );
}

function Alpha({ list, fewest }: { readonly list: readonly Consistency[]; readonly fewest: number }) {
  const say = useSay();
  const { language } = useLanguage();
  const told = (value: number) => numberText(value, language);
  const thing = (key: string) =>
    key === 'aspects' ? say(w.aspects) : say(resultTitle({ what: 'functioning', key, name: '' }));
  return (
    <section className="panel">
      <h2>{say(w.alphaHead)}</h2>
      <p className="hint">{say(w.alphaHint, { n: fewest })}</p>
      <dl className="facts">
        {list.map(({ key, rater, alpha, interval, complete, items }) => (
          <div key={`${key}|${rater}`}>
            <dt>{say(w.byRater, { thing: thing(key), rater: say(raterWords[rater]).toLowerCase() })}</dt>
            <dd>
              {alpha === undefined || interval === undefined
                ? say(w.alphaFew, { n: complete })
                : say(w.alphaOf, {
                    value: told(alpha),
                    low: told(interval[0]),
                    high: told(interval[1]),
                    n: complete,
                    items,
                  })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Found({ answer, kind }: { readonly answer: Answer; readonly kind: Kind | '' }) {
  const say = useSay();
  const { begun, consistency, bounds } = answer;
  const results = answer.results.filter((one) => kind === '' || one.what === kind);
  if (begun === 0) return <Empty words={w.noCases} />;
  const kinds = resultKinds.filter((one) => results.some(({ what }) => what === one));
  return (
    <>
      <p>
        <strong>{say(w.cases, { n: begun })}</strong> <span className="muted">{say(w.countsOf)}</span>
      </p>
      {results.length === 0 ? <Empty words={w.none} /> : null}
      {kinds.map((one) => (
        <KindSection key={one} kind={one} results={results.filter(({ what }) => what === one)} />
      ))}
      {consistency.length === 0 || (kind !== '' && kind !== 'functioning') ? null : (
        <Alpha list={consistency} fewest={bounds.fewestForAlpha} />
      )}
      {results.length === 0 ? null : <p className="hint">{say(w.accompanied)}</p>}
    </>
  );
}

const yearsBack = 5;

function useResults(query: string) {
  const [answer, setAnswer] = useState<Answer | 'failed' | 'not-here' | undefined>();
  const [again, setAgain] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again is what `again` stands for
  useEffect(() => {
    let wanted = true;
    call<Answer>('GET', `/api/v1/results?${query}`)
      .then((found) => wanted && setAnswer(found))
      .catch((problem: unknown) => {
        const notForMe = problem instanceof Problem && problem.status === 403;
        if (wanted) setAnswer(notForMe ? 'not-here' : 'failed');
      });
    return () => {
      wanted = false;
    };
  }, [query, again]);
  const retry = () => {
    setAnswer(undefined);
    setAgain(again + 1);
  };
  return { answer, retry };
}

export function ResultsPage() {
  const say = useSay();
  const { today } = useSession();
  const { programmes } = useAgency().unit;
  const [year, setYear] = useState('');
  const [after, setAfter] = useState<LaterOccasion>('end');
  const [programme, setProgramme] = useState('');
  const [kind, setKind] = useState<Kind | ''>('');
  const query = new URLSearchParams({
    after,
    ...(year === '' ? {} : { from: `${year}-01-01`, to: `${year}-12-31` }),
    ...(programme === '' ? {} : { programme }),
  }).toString();
  const { answer, retry } = useResults(query);
  const years = Array.from({ length: yearsBack }, (_, at) => String(Number(today.slice(0, 4)) - at));
  const named = Object.values(programmes);
  if (answer === 'not-here') return <NotHere />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{say(w.title)}</h1>
        <p className="buttons">
          <Link className="button quiet" to="/practice">
            {say(practiceScreenWords.title)}
          </Link>
          <a className="button quiet" href={`/api/v1/results/list?${query}`} download>
            {say(w.download)}
          </a>
        </p>
      </div>
      <p>{say(w.lead)}</p>
      <p className="hint">{say(w.whichCases)}</p>
      <search className="filter-row">
        <FilterChoice
          label={say(w.begunIn)}
          value={year}
          change={setYear}
          options={[['', say(w.everyYear)], ...years.map((one) => [one, one] as const)]}
        />
        <FilterChoice
          label={say(w.compareWith)}
          value={after}
          change={(value) => setAfter(value as LaterOccasion)}
          options={laterOccasions.map((one) => [one, say(ratingOccasionWords[one])] as const)}
        />
        <FilterChoice
          label={say(w.kind)}
          value={kind}
          change={(value) => setKind(value as Kind | '')}
          options={[
            ['', say(w.everyKind)],
            ...resultKinds.map((one) => [one, say(resultKindWords[one])] as const),
          ]}
        />
        {named.length === 0 ? null : (
          <FilterChoice
            label={say(w.programme)}
            value={programme}
            change={setProgramme}
            options={[['', say(w.everyProgramme)], ...named.map((one) => [one.programme, one.name] as const)]}
          />
        )}
      </search>
      {answer === undefined ? <Loading /> : null}
      {answer === 'failed' ? <Failed again={retry} /> : null}
      {typeof answer === 'object' ? <Found answer={answer} kind={kind} /> : null}
    </div>
  );
}
