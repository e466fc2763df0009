/** The builder: a draft of an instrument is written, tried, and published. What is typed is kept as it is typed. */
import {
  clientKindWords,
  fingerprint,
  type Instrument,
  instrumentKey,
  refusalWords,
  respondents,
  textIn,
  unreadyFor,
} from '@pendamping/domain';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useAgencyFact } from '../../agency/agency-fact.ts';
import { useDraft } from '../../offline/drafts.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { NotHere } from '../../ui/states.tsx';
import { uiWords } from '../../ui/words.ts';
import { Both, Line, Pick, Tick, Ticks, without } from './controls.tsx';
import { DraftContext } from './draft-context.ts';
import { ItemList } from './item-editor.tsx';
import { ListEditor, ScaleEditor } from './list-editor.tsx';
import { TryOut } from './try-out.tsx';
import { instrumentScreenWords as w } from './words.ts';

type Change = (draft: Instrument) => void;

const respondentWords = { worker: w.worker, client: w.client, other: w.other } as const;
const standingWords = { descriptive: w.descriptive, validated: w.validated } as const;

/** The last fifty states, so that whatever is done can be undone. */
function useHistory(start: Instrument, kept: (draft: Instrument) => void) {
  const [{ past, now, future }, set] = useState({
    past: [] as readonly Instrument[],
    now: start,
    future: [] as readonly Instrument[],
  });
  const change = useCallback<Change>(
    (next) => {
      set((one) => ({ past: [...one.past, one.now].slice(-50), now: next, future: [] }));
      kept(next);
    },
    [kept],
  );
  const undo = () => {
    const last = past.at(-1);
    if (last === undefined) return;
    set({ past: past.slice(0, -1), now: last, future: [now, ...future] });
    kept(last);
  };
  const redo = () => {
    const [next, ...rest] = future;
    if (next === undefined) return;
    set({ past: [...past, now], now: next, future: rest });
    kept(next);
  };
  return { now, change, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 };
}

function About({ draft, change }: { readonly draft: Instrument; readonly change: Change }) {
  const say = useSay();
  return (
    <section className="panel fields">
      <h2>{say(w.about)}</h2>
      <Both label={w.title} value={draft.title} change={(title) => change({ ...draft, title })} />
      <Both
        label={w.description}
        rows={2}
        value={draft.description}
        change={(description) => change({ ...draft, description })}
      />
      <Ticks
        label={w.levels}
        value={draft.subjectLevels}
        options={clientKindWords}
        change={(levels) => change({ ...draft, subjectLevels: levels })}
      />
      <Ticks
        label={w.respondents}
        value={draft.respondents}
        options={respondentWords}
        change={(who) => change({ ...draft, respondents: respondents.filter((one) => who.includes(one)) })}
      />
      <Pick
        label={w.standing}
        value={draft.standing}
        options={standingWords}
        change={(standing) => change({ ...draft, standing: standing as Instrument['standing'] })}
      />
      {draft.standing === 'validated' ? (
        <Line
          label={w.evidence}
          rows={2}
          value={draft.evidence}
          change={(evidence) => change({ ...draft, evidence })}
        />
      ) : null}
      <div className="pair">
        <Line
          label={w.name}
          hint={w.nameHint}
          value={draft.urn}
          change={(urn) => change({ ...draft, urn })}
        />
        <Line
          label={w.versionNumber}
          hint={w.versionHint}
          value={draft.version}
          change={(version) => change({ ...draft, version })}
        />
      </div>
    </section>
  );
}

function Rights({ draft, change }: { readonly draft: Instrument; readonly change: Change }) {
  const say = useSay();
  const licence = draft.licence ?? { holder: '', terms: '', mayReproduceText: false };
  const put = (more: Partial<typeof licence>) => change({ ...draft, licence: { ...licence, ...more } });
  return (
    <section className="panel fields">
      <h2>{say(w.licence)}</h2>
      <div className="pair">
        <Line label={w.holder} value={licence.holder} change={(holder) => put({ holder })} />
        <Line label={w.terms} value={licence.terms} change={(terms) => put({ terms })} />
      </div>
      <Tick
        label={w.mayReproduce}
        value={licence.mayReproduceText}
        change={(mayReproduceText) => put({ mayReproduceText })}
      />
      <Line
        label={w.licenceSource}
        value={draft.licence?.source}
        change={(source) => {
          const { source: _, ...others } = draft.licence ?? licence;
          change({ ...draft, licence: source === '' ? others : { ...others, source } });
        }}
      />
    </section>
  );
}

function KeptParts({ draft, change }: { readonly draft: Instrument; readonly change: Change }) {
  const say = useSay();
  const kept = draft.kept ?? [];
  if (kept.length === 0) return null;
  return (
    <details className="panel" open={kept.some((one) => one.changesMeaning === true)}>
      <summary>
        {say(w.keptHere)} ({kept.length})
      </summary>
      <ul className="plain-list">
        {kept.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts of one file may read the same
          <li key={at} className="row">
            <span>
              <strong>{one.where}</strong>: <code>{one.text}</code>
              {one.changesMeaning === true ? <span className="late"> · {say(w['meaning-lost'])}</span> : null}
            </span>
            <button
              type="button"
              className="button quiet"
              onClick={() => change({ ...draft, kept: without(kept, at) })}
            >
              {say(w.settle)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const shownFaults = 12;

function Readiness({ draft }: { readonly draft: Instrument }) {
  const say = useSay();
  const faults = unreadyFor(draft);
  if (faults.length === 0) return <p role="status">{say(w.ready)}</p>;
  return (
    <>
      <h3>
        {say(w.unready)} ({faults.length})
      </h3>
      <ul className="notices">
        {faults.slice(0, shownFaults).map(({ because, field }) => {
          const words = refusalWords(because);
          return (
            <li key={`${because}${field}`}>
              {words === undefined ? because : say(words)} <code>{field}</code>
            </li>
          );
        })}
        {faults.length > shownFaults ? (
          <li className="muted">{say(w.moreFaults, { count: faults.length - shownFaults })}</li>
        ) : null}
      </ul>
    </>
  );
}

function Builder({ id, start }: { readonly id: string; readonly start: Instrument }) {
  const say = useSay();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const fact = useAgencyFact();
  const [said, setSaid] = useState<{ readonly text: string; readonly wrong: boolean } | undefined>();
  const [restored, setRestored] = useState<Instrument | undefined>();
  const kept = useDraft<Instrument>(`instrument:${id}`, setRestored);
  const { keeper } = kept;
  const keep = useCallback((latest: Instrument) => keeper.save(latest), [keeper]);
  const { now: draft, change, ...history } = useHistory(start, keep);
  const tell = (refused: string | undefined, done: string) =>
    setSaid(refused === undefined ? { text: done, wrong: false } : { text: refused, wrong: true });
  const save = async () => {
    const refused = await fact('InstrumentDrafted', { draft: id, instrument: draft });
    if (refused === undefined) await keeper.drop();
    tell(refused, say(w.draftSaved));
  };
  const publish = async () => {
    if (!window.confirm(say(w.publishSure, { version: draft.version }))) return;
    const refused = await fact('InstrumentPublished', {
      instrument: draft,
      hash: fingerprint(draft),
      draft: id,
    });
    if (refused !== undefined) return tell(refused, '');
    await keeper.drop();
    void navigate({
      to: '/agency/instruments/$instrument',
      params: { instrument: instrumentKey(draft.urn, draft.version) },
    });
  };
  const drop = async () => {
    if (!window.confirm(say(w.dropSure))) return;
    const refused = await fact('InstrumentDraftDropped', { draft: id });
    if (refused !== undefined) return tell(refused, '');
    await keeper.drop();
    void navigate({ to: '/agency/instruments' });
  };
  return (
    <DraftContext value={draft}>
      <h1>
        {textIn(draft.title, language) || say(w.untitled)} <span className="tag">{say(w.draft)}</span>
      </h1>
      {restored === undefined ? null : (
        <p className="restored">
          {say(uiWords.draftRestored)}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              change(restored);
              setRestored(undefined);
            }}
          >
            {say(w.takeBackDraft)}
          </button>
        </p>
      )}
      <About draft={draft} change={change} />
      <Rights draft={draft} change={change} />
      <section className="panel fields">
        <h2>{say(w.items)}</h2>
        <ItemList items={draft.items} change={(items) => change({ ...draft, items: [...items] })} />
      </section>
      <ListEditor draft={draft} change={change} />
      <ScaleEditor draft={draft} change={change} />
      <KeptParts draft={draft} change={change} />
      <TryOut instrument={draft} />
      <section className="panel fields">
        <Readiness draft={draft} />
        {said === undefined ? null : (
          <p className={said.wrong ? 'summary alert' : ''} role={said.wrong ? 'alert' : 'status'}>
            {said.text}
          </p>
        )}
        <p className="buttons">
          <button type="button" className="button primary" onClick={() => void publish()}>
            {say(w.publish)}
          </button>
          <button type="button" className="button quiet" onClick={() => void drop()}>
            {say(w.drop)}
          </button>
        </p>
      </section>
      <div className="form-end">
        <button type="button" className="button primary" onClick={() => void save()}>
          {say(w.saveDraft)}
        </button>
        <button type="button" className="button quiet" disabled={!history.canUndo} onClick={history.undo}>
          {say(w.undo)}
        </button>
        <button type="button" className="button quiet" disabled={!history.canRedo} onClick={history.redo}>
          {say(w.redo)}
        </button>
      </div>
    </DraftContext>
  );
}

export function BuilderPage() {
  const say = useSay();
  const { draft: id = '' } = useParams({ strict: false });
  const { instruments } = useAgency();
  // Once opened it stays as it is here; the agency's record is read again after every saving.
  const [start] = useState(instruments.drafts);
  const found = start[id] ?? instruments.drafts[id];
  if (found === undefined) return <NotHere />;
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/agency/instruments">{say(w.instruments)}</Link>
      </p>
      <Builder key={id} id={id} start={found} />
    </div>
  );
}
