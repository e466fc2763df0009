/** What others could not deliver, for whoever answers for them: to be taken in as theirs, or declined with a reason. */
import { entryWords, isDay, type Words } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { Attached } from '../offline/attachments/attached.tsx';
import { openDevice } from '../offline/device.ts';
import type { Outcome } from '../offline/record.ts';
import { call, Problem } from '../shell/api.ts';
import { longDay, moment } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { uiWords } from '../ui/words.ts';
import { Facts } from './entry-line.tsx';
import { undeliveredWords as w } from './undelivered-words.ts';

interface Offered {
  readonly id: string;
  readonly type?: unknown;
  readonly occurredOn?: unknown;
  readonly data?: unknown;
}
interface Undelivered {
  readonly id: string;
  readonly name: string | null;
  readonly came: 'handed-over' | 'last-words' | 'copy';
  readonly receivedAt: string;
  readonly cases: readonly {
    readonly case: string;
    readonly number: string | null;
    readonly title: string;
  }[];
  readonly entries: readonly Offered[];
  readonly refusals: readonly Outcome[];
}
interface Answered {
  readonly state: 'waiting' | 'taken' | 'declined';
  readonly outcomes: readonly Outcome[];
}

const wordsOfType = (type: string): Words | undefined =>
  Object.hasOwn(entryWords, type) ? entryWords[type as keyof typeof entryWords] : undefined;

const factsIn = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};

/** Each reason once: that the others of an act fell with one needs no saying. */
const reasonsIn = (outcomes: readonly Outcome[]): readonly string[] => [
  ...new Set(
    outcomes.flatMap((one) =>
      one.outcome === 'refused' && one.because !== 'entry.others-refused'
        ? [one.faults?.[0]?.detail ?? one.detail ?? one.because]
        : [],
    ),
  ),
];

function Told({ entry }: { readonly entry: Offered }) {
  const say = useSay();
  const { language } = useLanguage();
  const type = String(entry.type ?? '');
  const words = wordsOfType(type);
  const { occurredOn } = entry;
  const data = factsIn(entry.data);
  const day = typeof occurredOn === 'string' && isDay(occurredOn) ? occurredOn : undefined;
  return (
    <li>
      <strong>{words === undefined ? type : say(words)}</strong>{' '}
      <span className="muted">{day === undefined ? '' : longDay(day, language)}</span>
      <Facts type={type} data={data} />
      <Attached data={data} />
    </li>
  );
}

function Where({ cases }: Pick<Undelivered, 'cases'>) {
  const say = useSay();
  if (cases.length === 0) return <strong>{say(w.unknownCase)}</strong>;
  return cases.map((one) => (
    <Link key={one.case} to="/cases/$case" params={{ case: one.case }}>
      <strong>{one.title}</strong> <span className="muted">{one.number}</span>{' '}
    </Link>
  ));
}

function Reasons({ list }: { readonly list: readonly string[] }) {
  const say = useSay();
  if (list.length === 0) return null;
  return (
    <>
      <p className="muted small">{say(w.because)}</p>
      <ul className="notices">
        {list.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}

function Answers({ one, done }: { readonly one: Undelivered; readonly done: (said: string) => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const name = one.name ?? '';
  const answer = async (body: { take: true } | { take: false; reason: string }) => {
    setBusy(true);
    try {
      const { state, outcomes } = await call<Answered>('POST', `/api/v1/undelivered/${one.id}`, body);
      if (state === 'waiting') setProblems(reasonsIn(outcomes));
      else done(say(w[state], { name }));
    } catch (error) {
      const said = error instanceof Problem ? error.message : '';
      setProblems([said === '' ? say(uiWords.failedRemedy) : said]);
    }
    setBusy(false);
  };
  const decline = () => {
    if (reason.trim() === '') setProblems([say(w.reasonNeeded)]);
    else void answer({ take: false, reason: reason.trim() });
  };
  return (
    <div className="approval">
      <label>
        {say(w.reason)}
        <textarea
          rows={1}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {problems.length === 0 ? null : (
        <div className="error" role="alert">
          {problems.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </div>
      )}
      <p className="buttons">
        <button
          type="button"
          className="button primary"
          disabled={busy}
          onClick={() => void answer({ take: true })}
        >
          {say(w.take)}
        </button>
        <button type="button" className="button quiet" disabled={busy} onClick={decline}>
          {say(w.decline)}
        </button>
      </p>
    </div>
  );
}

function Act({ one, done }: { readonly one: Undelivered; readonly done: (said: string) => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const time = moment(one.receivedAt, language, agency.timeZone);
  return (
    <li className="thing">
      <Where cases={one.cases} />
      <p className="muted small">{say(w[one.came], { name: one.name ?? '', time })}</p>
      <ul className="plain-list">
        {one.entries.map((entry) => (
          <Told key={entry.id} entry={entry} />
        ))}
      </ul>
      <Reasons list={reasonsIn(one.refusals)} />
      <Answers one={one} done={done} />
    </li>
  );
}

/** Shows nothing where nothing waits. */
export function UndeliveredPanel() {
  const say = useSay();
  const [list, setList] = useState<readonly Undelivered[] | 'failed'>([]);
  const [said, setSaid] = useState<string | undefined>();
  const load = useCallback(() => {
    call<{ undelivered: readonly Undelivered[] }>('GET', '/api/v1/undelivered')
      .then((answer) => setList(answer.undelivered))
      .catch((error: unknown) => {
        // Without a network nobody can answer it, and who works from the device need not be troubled with that.
        if (openDevice() !== undefined && error instanceof Problem && error.status === 0) return;
        setList((before) => (before.length === 0 ? 'failed' : before));
      });
  }, []);
  useEffect(load, [load]);
  if (list === 'failed')
    return (
      <p className="notice" role="alert">
        {say(w.failed)}{' '}
        <button type="button" className="button quiet" onClick={load}>
          {say(uiWords.again)}
        </button>
      </p>
    );
  if (list.length === 0 && said === undefined) return null;
  return (
    <section className="panel">
      <h2>{say(w.title)}</h2>
      <p role="status">{said}</p>
      {list.length === 0 ? null : <p className="hint">{say(w.hint)}</p>}
      <ul className="plain-list">
        {list.map((one) => (
          <Act
            key={one.id}
            one={one}
            done={(words) => {
              setSaid(words);
              load();
            }}
          />
        ))}
      </ul>
    </section>
  );
}
