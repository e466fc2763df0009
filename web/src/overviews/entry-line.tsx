/**
 * One entry in a timeline, of whatever record: its day, what it is called and what it says; opened, all its facts, who
 * wrote it and when, what was corrected in it, and the ways to correct it.
 */
import {
  type Amendment,
  entryWords,
  type InRole,
  isAreaCode,
  type ReadEntry,
  type Words,
} from '@pendamping/domain';
import { type ReactNode, useState } from 'react';
import { AreaFact } from '../clients/registry/area-name.tsx';
import { useWorkerName } from '../offline/use-agency.tsx';
import { longDay, moment, shortDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { RoleRecord } from '../stages/4-implementation/role-record.tsx';
import { commonFields, type Fields } from './field-labels.ts';
import { overviewWords as w } from './words.ts';

/** Days as they are written sort as they follow; comparing them by the rules of a language costs many times as much. */
const byDay = (first: string, second: string): number => Number(second > first) - Number(second < first);

/** The latest day first, and of one day what was told last; what has not been sent yet has no place but its version. */
export const newerFirst = (first: ReadEntry, second: ReadEntry): number =>
  byDay(first.occurredOn, second.occurredOn) ||
  second.entry.position - first.entry.position ||
  second.entry.version - first.entry.version;

/** An id names a thing of the record to the machine alone. */
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
const isWriting = (value: unknown): value is string => typeof value === 'string' && !isId(value);
const shown = (value: unknown): string =>
  Array.isArray(value) ? value.filter(isWriting).join('\n') : String(value);
const isShown = (value: unknown) =>
  isWriting(value) || typeof value === 'number' || (Array.isArray(value) && value.some(isWriting));

/** The national codes of areas among the facts; other things are called areas too, and have no such code. */
function areasIn({ area, areas }: Readonly<Record<string, unknown>>): readonly string[] {
  const codes = [area ?? [], areas ?? []].flat().filter((one) => typeof one === 'string');
  return codes.every(isAreaCode) ? codes : [];
}

const isInRole = (value: unknown): value is InRole => typeof value === 'object' && value !== null;

/** What an entry says, each fact with its name. */
export function Facts({
  type,
  data,
  fields = commonFields,
}: {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fields?: Fields | undefined;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const nameOf = useWorkerName();
  const areas = areasIn(data);
  const written = areas.length === 0 ? data : { ...data, area: '', areas: '' };
  const pairs = Object.entries(
    fields.inWords(written, { type, language, timeZone: agency.timeZone, nameOf }),
  ).flatMap(([key, value]) => {
    const label = fields.label(key, type);
    return label !== undefined && isShown(value) && shown(value) !== '' ? [{ key, label, value }] : [];
  });
  const { inRole } = data;
  return (
    <>
      <dl className="facts">
        {pairs.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{say(label)}</dt>
            <dd>{shown(value)}</dd>
          </div>
        ))}
      </dl>
      <AreaFact label={w.area} codes={areas} />
      {isInRole(inRole) ? <RoleRecord inRole={inRole} /> : null}
    </>
  );
}

const onDay = (occurredOn: string | undefined) => (occurredOn === undefined ? {} : { occurredOn });
const saidIn = ({ data, movedTo }: Amendment) => ({ ...onDay(movedTo), ...data });
const firstWritten = ({ entry, occurredOn }: ReadEntry) => ({
  ...onDay(entry.occurredOn === occurredOn ? undefined : entry.occurredOn),
  ...entry.data,
});

/** What an amendment said that counts no more stays to be read. */
function AmendmentLine({
  type,
  one,
  counts,
  fields,
}: {
  readonly type: string;
  readonly one: Amendment;
  readonly counts: boolean;
  readonly fields: Inside['fields'];
}) {
  const say = useSay();
  const { language } = useLanguage();
  const nameOf = useWorkerName();
  const about = [nameOf(one.by.id), longDay(one.occurredOn, language), one.reason].join(' · ');
  return (
    <>
      <p>
        <strong>{say(w.amended)}</strong> · {about}
        {one.setAside === undefined ? '' : ` · ${say(w.notKept)}, ${nameOf(one.setAside.by.id)}`}
      </p>
      {counts ? null : (
        <details>
          <summary>{say(w.amendedThen)}</summary>
          <Facts type={type} data={saidIn(one)} fields={fields} />
        </details>
      )}
    </>
  );
}

function History({ read, fields }: Pick<Inside, 'read' | 'fields'>) {
  const say = useSay();
  const { language } = useLanguage();
  const nameOf = useWorkerName();
  const { amendments, struck, setAside } = read;
  if (amendments.length === 0 && struck === undefined && setAside === undefined) return null;
  return (
    <div className="history">
      {setAside === undefined ? null : (
        <p>
          <strong>{say(w.notKept)}</strong> · {nameOf(setAside.by.id)} ·{' '}
          {longDay(setAside.occurredOn, language)} · {setAside.reason}
        </p>
      )}
      {struck === undefined ? null : (
        <p>
          <strong>{say(w.struck)}</strong> · {nameOf(struck.by.id)} · {longDay(struck.occurredOn, language)} ·{' '}
          {struck.reason}
        </p>
      )}
      {amendments.map((one) => (
        <AmendmentLine
          key={one.entry}
          type={read.entry.type}
          one={one}
          counts={one.data === read.data}
          fields={fields}
        />
      ))}
      {amendments.length === 0 ? null : (
        <details>
          <summary>{say(w.before)}</summary>
          <Facts type={read.entry.type} data={firstWritten(read)} fields={fields} />
        </details>
      )}
    </div>
  );
}

/** More than ten minutes between writing and receiving: it was written without a network. */
const late = (read: ReadEntry) =>
  Date.parse(read.entry.receivedAt) - Date.parse(read.entry.recordedAt) > 600_000;

/** A way to one of the two corrections, as the record that holds the entry has it. */
export type CorrectionLink = (act: 'amend' | 'strike', words: Words) => ReactNode;

interface Inside {
  readonly read: ReadEntry;
  readonly fields?: Fields | undefined;
  readonly people?: readonly string[];
  /** Absent where the entry is a correction itself, which stands. */
  readonly correct?: CorrectionLink;
}

/** What a line holds beside its words: it is set when somebody opens it, since hundreds of lines never are. */
function Details({ read, people = [], fields, correct }: Inside) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const nameOf = useWorkerName();
  const { entry } = read;
  const time = (instant: string) => moment(instant, language, agency.timeZone);
  return (
    <>
      <Facts type={entry.type} data={read.data} fields={fields} />
      {people.length === 0 ? null : <p className="muted">{people.join(', ')}</p>}
      <p className="muted small">
        {say(w.recordedBy, { name: nameOf(entry.by.id), time: time(entry.recordedAt) })}
        {late(read) ? ` · ${say(w.receivedLater, { time: time(entry.receivedAt) })}` : ''}
      </p>
      <History read={read} fields={fields} />
      {read.struck === undefined && correct !== undefined ? (
        <p className="buttons">
          {correct('amend', w.amend)}
          {correct('strike', w.strike)}
        </p>
      ) : null}
    </>
  );
}

interface LineProps extends Inside {
  /** By which the line is marked at its edge. */
  readonly kind: string;
  readonly minutes?: number | undefined;
  readonly text: string;
  /** What else is to be seen of it at once. */
  readonly tag?: Words | undefined;
  /** What stands between the words and the details. */
  readonly children?: ReactNode;
}

export function EntryLine({ kind, minutes, text, tag, children, ...inside }: LineProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const [opened, setOpened] = useState(false);
  const { entry, occurredOn, struck, setAside, amendments } = inside.read;
  const title = Object.hasOwn(entryWords, entry.type)
    ? say(entryWords[entry.type as keyof typeof entryWords])
    : entry.type;
  return (
    <li className={struck === undefined ? `line ${kind}` : `line ${kind} is-struck`}>
      <p className="line-head">
        <time dateTime={occurredOn} title={longDay(occurredOn, language)}>
          {shortDay(occurredOn, language, today)}
        </time>{' '}
        · <span className="line-type">{title}</span>
        {minutes === undefined ? '' : ` · ${minutes} min`}
        {amendments.length > 0 ? <span className="tag">{say(w.amended)}</span> : null}
        {struck === undefined ? null : <span className="tag">{say(w.struck)}</span>}
        {setAside === undefined ? null : <span className="tag">{say(w.notKept)}</span>}
        {tag === undefined ? null : <span className="tag">{say(tag)}</span>}
      </p>
      <p className="line-text">{text}</p>
      {children}
      <details onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
        <summary>{say(w.details)}</summary>
        {opened ? <Details {...inside} /> : null}
      </details>
    </li>
  );
}
