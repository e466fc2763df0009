/** The agency's templates: those in use, those shipped, those laid aside, and one from a file. */
import {
  type AdoptedTemplate,
  clientKindWords,
  isLaterVersion,
  type PracticeTemplate,
  type Words,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useId, useState } from 'react';
import { useAgency } from '../offline/use-agency.tsx';
import { call } from '../shell/api.ts';
import { useSay } from '../shell/language.tsx';
import { useHasRole } from '../shell/session.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { uiWords } from '../ui/words.ts';
import { TemplateFile } from './template-file.tsx';
import { useAdopting } from './use-adopting.ts';
import { methodScreenWords as w } from './words.ts';

interface Counts {
  readonly problems: number;
  readonly measures: number;
  readonly goals: number;
  readonly activities: number;
  readonly checklists: number;
  readonly standards: number;
}
interface ShippedTemplate
  extends Counts,
    Pick<PracticeTemplate, 'template' | 'version' | 'title' | 'about' | 'levels'> {}
interface Answer {
  readonly templates: readonly ShippedTemplate[];
  readonly unreadable: readonly { readonly file: string; readonly field: string }[];
}

const countsOf = (one: PracticeTemplate): Counts => ({
  problems: one.problems.length,
  measures: one.measures.length,
  goals: one.goals.length,
  activities: one.activities.length,
  checklists: one.checklists.length,
  standards: one.standards.length,
});

interface CardProps {
  readonly of: Pick<PracticeTemplate, 'template' | 'version' | 'title' | 'about' | 'levels'>;
  readonly counts: Counts;
  readonly tags?: readonly (readonly [words: Words, calm: boolean])[];
  readonly notes?: ReactNode;
  readonly children: ReactNode;
}

function Card({ of, counts, tags = [], notes, children }: CardProps) {
  const say = useSay();
  return (
    <li className="panel template-card">
      <h3>
        <Link to="/agency/templates/$template" params={{ template: of.template }}>
          {say(of.title)}
        </Link>
        {tags.map(([words, calm]) => (
          <span key={words.en} className={calm ? 'tag calm' : 'tag'}>
            {say(words)}
          </span>
        ))}
      </h3>
      <p className="muted small">
        {of.levels.map((level) => say(clientKindWords[level])).join(', ')} ·{' '}
        {say(w.version, { version: of.version })}
      </p>
      <p className="clamped">{say(of.about)}</p>
      <p className="muted small">{say(w.counts, { ...counts })}</p>
      {notes}
      <p className="buttons">
        <Link className="button quiet" to="/agency/templates/$template" params={{ template: of.template }}>
          {say(w.look)}
        </Link>
        {children}
      </p>
    </li>
  );
}

function LayAside({
  of,
  done,
}: {
  readonly of: AdoptedTemplate;
  readonly done: (of: AdoptedTemplate) => void;
}) {
  const say = useSay();
  const id = useId();
  const { busy, problem, layAside } = useAdopting();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const go = async () => {
    if (await layAside(of.template.template, reason)) done(of);
  };
  if (!open)
    return (
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        {say(w.layAside)}
      </button>
    );
  return (
    <span className="lay-aside">
      <span className="hint">{say(w.layAsideHint)}</span>
      <label htmlFor={id}>
        {say(w.reason)} <span className="optional">· {say(uiWords.optional)}</span>
      </label>
      <textarea id={id} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      {problem === undefined ? null : (
        <span className="error" role="alert">
          {problem}
        </span>
      )}
      <span className="buttons">
        <button type="button" className="button danger" disabled={busy} onClick={() => void go()}>
          {say(w.layAside)}
        </button>
        <button type="button" className="button quiet" onClick={() => setOpen(false)}>
          {say(uiWords.cancel)}
        </button>
      </span>
    </span>
  );
}

function InUse({
  one,
  shipped,
  mayWrite,
  laidAside,
}: {
  readonly one: AdoptedTemplate;
  readonly shipped: ShippedTemplate | undefined;
  readonly mayWrite: boolean;
  readonly laidAside: (of: AdoptedTemplate) => void;
}) {
  const say = useSay();
  const { template } = one;
  const own = one.shipped === undefined;
  const edited = !own && one.shipped !== template.version;
  const newer =
    shipped !== undefined && one.shipped !== undefined && isLaterVersion(shipped.version, one.shipped)
      ? shipped.version
      : undefined;
  return (
    <Card
      of={template}
      counts={countsOf(template)}
      tags={[
        [w.inUse, true],
        ...(edited ? [[w.edited, false] as const] : []),
        ...(own ? [[w.ownTemplate, false] as const] : []),
      ]}
      notes={
        newer === undefined ? null : (
          <p className="late">
            <Link to="/agency/templates/$template" params={{ template: template.template }}>
              {say(w.newerShipped, { version: newer })}
            </Link>
          </p>
        )
      }
    >
      {mayWrite ? (
        <>
          <Link
            className="button"
            to="/agency/templates/$template/edit"
            params={{ template: template.template }}
          >
            {say(w.edit)}
          </Link>
          <LayAside of={one} done={laidAside} />
        </>
      ) : null}
    </Card>
  );
}

/** A shipped template is fetched whole when it is adopted. */
function Adopt({ of }: { readonly of: ShippedTemplate }) {
  const say = useSay();
  const { busy, problem, adopt } = useAdopting();
  const [failed, setFailed] = useState(false);
  const go = async () => {
    setFailed(false);
    const answer = await call<{ template: PracticeTemplate }>(
      'GET',
      `/api/v1/templates/${of.template}`,
    ).catch(() => undefined);
    if (answer === undefined) setFailed(true);
    else await adopt(answer.template, answer.template.version);
  };
  return (
    <>
      <button type="button" className="button primary" disabled={busy} onClick={() => void go()}>
        {say(w.adopt)}
      </button>
      {problem === undefined && !failed ? null : (
        <span className="error" role="alert">
          {problem ?? say(uiWords.failedRemedy)}
        </span>
      )}
    </>
  );
}

function AdoptAgain({ one }: { readonly one: AdoptedTemplate }) {
  const say = useSay();
  const { busy, problem, adopt } = useAdopting();
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={busy}
        onClick={() => void adopt(one.template, one.shipped)}
      >
        {say(w.adoptAgain)}
      </button>
      {problem === undefined ? null : (
        <span className="error" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

function Undo({ one, done }: { readonly one: AdoptedTemplate; readonly done: () => void }) {
  const say = useSay();
  const { adopt } = useAdopting();
  return (
    <p className="restored" role="status">
      {say(w.laidAside, { title: say(one.template.title) })}{' '}
      <button
        type="button"
        className="link"
        onClick={() => void adopt(one.template, one.shipped).then((was) => (was ? done() : undefined))}
      >
        {say(w.undo)}
      </button>
    </p>
  );
}

function Lists({ templates, unreadable }: Answer) {
  const say = useSay();
  const mayWrite = useHasRole('administrator');
  const { inUse, laidAside } = useAgency().practiceTemplates;
  const [undo, setUndo] = useState<AdoptedTemplate | undefined>();
  const using = Object.values(inUse);
  const free = templates.filter(
    ({ template }) => inUse[template] === undefined && laidAside[template] === undefined,
  );
  const aside = Object.values(laidAside);
  return (
    <>
      {undo === undefined ? null : <Undo one={undo} done={() => setUndo(undefined)} />}
      <section className="template-list">
        <h2>{say(w.inUseHead)}</h2>
        {using.length === 0 ? <p className="muted">{say(w.noneInUse)}</p> : null}
        <ul className="plain-list template-cards">
          {using.map((one) => (
            <InUse
              key={one.template.template}
              one={one}
              shipped={templates.find((each) => each.template === one.template.template)}
              mayWrite={mayWrite}
              laidAside={setUndo}
            />
          ))}
        </ul>
      </section>
      <section className="template-list">
        <h2>{say(w.availableHead)}</h2>
        {free.length === 0 ? <p className="muted">{say(w.allInUse)}</p> : null}
        <ul className="plain-list template-cards">
          {free.map((one) => (
            <Card key={one.template} of={one} counts={one}>
              {mayWrite ? <Adopt of={one} /> : null}
            </Card>
          ))}
        </ul>
        {unreadable.map(({ file, field }) => (
          <p key={file} className="notice danger">
            {say(w.unreadable, { file, field })}
          </p>
        ))}
      </section>
      {aside.length === 0 ? null : (
        <section className="template-list">
          <h2>{say(w.laidAsideHead)}</h2>
          <ul className="plain-list template-cards">
            {aside.map((one) => (
              <Card
                key={one.template.template}
                of={one.template}
                counts={countsOf(one.template)}
                notes={one.reason === undefined ? null : <p className="small">“{one.reason}”</p>}
              >
                {mayWrite ? <AdoptAgain one={one} /> : null}
              </Card>
            ))}
          </ul>
        </section>
      )}
      {mayWrite ? <TemplateFile /> : null}
    </>
  );
}

export function TemplatesPage() {
  const say = useSay();
  const mayWrite = useHasRole('administrator');
  const [answer, setAnswer] = useState<Answer | 'failed' | undefined>();
  const load = useCallback(() => {
    call<Answer>('GET', '/api/v1/templates')
      .then(setAnswer)
      .catch(() => setAnswer('failed'));
  }, []);
  useEffect(load, [load]);
  if (answer === undefined) return <Loading />;
  if (answer === 'failed') return <Failed again={load} />;
  return (
    <div className="page">
      {mayWrite ? (
        <p className="back">
          <Link to="/agency">← {say(w.toAgency)}</Link>
        </p>
      ) : null}
      <h1>{say(w.templates)}</h1>
      <p className="muted">{say(w.lead)}</p>
      {mayWrite ? null : <p className="notice">{say(w.onlyAdministrator)}</p>}
      <Lists {...answer} />
    </div>
  );
}
