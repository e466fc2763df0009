/** The one timeline: what happened, sorted by when it happened; each line opens in place, corrected ones show both. */
import {
  activityOutcomeWords,
  clientPartWords,
  entryWords,
  functionWords,
  type InRole,
  isCorrection,
  type ReadEntry,
  stages,
  stageWords,
  type TimelineLine,
  timelineKindWords,
  timelineLine,
  type Words,
  workerRoleWords,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Attached } from '../offline/attachments/attached.tsx';
import { useWorkerName } from '../offline/use-agency.tsx';
import { useCase } from '../offline/use-case.tsx';
import { dayFromTyped, longDay, moment, shortDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { RoleRecord } from '../stages/4-implementation/role-record.tsx';
import { uiWords } from '../ui/words.ts';
import { fieldLabel, hasLabel } from './field-labels.ts';
import { lineText } from './line-text.ts';
import { overviewWords as w } from './words.ts';

interface Line extends TimelineLine {
  readonly read: ReadEntry;
}

const firstMany = 40;
/** What is below them follows when these stand. */
const firstSeen = 4;

/** Bookkeeping of the record itself, which tells nothing to a reader of the story. */
const quiet = new Set(['CaseNumbered']);

function linesOf(entries: readonly ReadEntry[]): readonly Line[] {
  const lines = entries.flatMap((read) => {
    if (isCorrection(read.entry.type) || quiet.has(read.entry.type)) return [];
    const line = timelineLine(read.entry.type, read.data);
    return line === undefined ? [] : [{ ...line, read }];
  });
  return lines.sort((a, b) => {
    const [first, second] = [a.read.entry, b.read.entry];
    return newerFirst(first.occurredOn, second.occurredOn) || second.version - first.version;
  });
}

/** Days as they are written sort as they follow; comparing them by the rules of a language costs many times as much. */
const newerFirst = (first: string, second: string): number => Number(second > first) - Number(second < first);

const wordsFor = (words: Readonly<Record<string, Words>>, code: unknown): Words | undefined =>
  typeof code === 'string' && Object.hasOwn(words, code) ? words[code] : undefined;

function Chips({ line }: { readonly line: Line }) {
  const say = useSay();
  const { data } = line.read;
  const roles = (Array.isArray(data.roles) ? data.roles : [data.role]).flatMap(
    (one) => wordsFor(workerRoleWords, one) ?? [],
  );
  const functions = (Array.isArray(data.functions) ? data.functions : []).flatMap(
    (one) => wordsFor(functionWords, one) ?? [],
  );
  const part = wordsFor(clientPartWords, data.clientPart);
  const outcome =
    line.read.entry.type === 'ActivityDone' ? wordsFor(activityOutcomeWords, data.outcome) : undefined;
  const stage = wordsFor(stageWords, data.stage);
  const chips = [
    ...(stage === undefined ? [] : [stage]),
    ...roles,
    ...functions,
    ...(part === undefined ? [] : [part]),
    ...(outcome === undefined ? [] : [outcome]),
  ];
  const restricted = Array.isArray(data.restrictedTo);
  if (chips.length === 0 && !restricted) return null;
  return (
    <p className="line-chips">
      {chips.map((one) => say(one)).join(' · ')}
      {restricted ? <span className="tag"> {say(w.restricted)}</span> : null}
    </p>
  );
}

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('\n') : String(value);
/** An id names a thing of the record to the machine alone. */
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
const isShown = (value: unknown) =>
  (typeof value === 'string' && !isId(value)) ||
  typeof value === 'number' ||
  (Array.isArray(value) && value.some((one) => typeof one === 'string'));

const isInRole = (value: unknown): value is InRole => typeof value === 'object' && value !== null;

/** What an entry says, each fact with its name. */
export function Facts({ data }: { readonly data: Readonly<Record<string, unknown>> }) {
  const say = useSay();
  const pairs = Object.entries(data).filter(
    ([key, value]) => hasLabel(key) && isShown(value) && shown(value) !== '',
  );
  const { inRole } = data;
  return (
    <>
      <dl className="facts">
        {pairs.map(([key, value]) => (
          <div key={key}>
            <dt>{say(fieldLabel(key))}</dt>
            <dd>{shown(value)}</dd>
          </div>
        ))}
      </dl>
      {isInRole(inRole) ? <RoleRecord inRole={inRole} /> : null}
    </>
  );
}

function History({ read }: { readonly read: ReadEntry }) {
  const say = useSay();
  const { language } = useLanguage();
  const nameOf = useWorkerName();
  if (read.amendments.length === 0 && read.struck === undefined) return null;
  return (
    <div className="history">
      {read.struck === undefined ? null : (
        <p>
          <strong>{say(w.struck)}</strong> · {nameOf(read.struck.by.id)} ·{' '}
          {longDay(read.struck.occurredOn, language)} · {read.struck.reason}
        </p>
      )}
      {read.amendments.map((one) => (
        <p key={one.occurredOn + one.reason}>
          <strong>{say(w.amended)}</strong> · {nameOf(one.by.id)} · {longDay(one.occurredOn, language)} ·{' '}
          {one.reason}
        </p>
      ))}
      {read.amendments.length === 0 ? null : (
        <details>
          <summary>{say(w.before)}</summary>
          <Facts data={read.entry.data} />
        </details>
      )}
    </div>
  );
}

/** More than ten minutes between writing and receiving: it was written without a network. */
const late = (read: ReadEntry) =>
  Date.parse(read.entry.receivedAt) - Date.parse(read.entry.recordedAt) > 600_000;

/** What a line holds beside its words: it is set when somebody opens it, since hundreds of lines never are. */
function LineDetails({ line: { read, people } }: { readonly line: Line }) {
  const say = useSay();
  const { id } = useCase();
  const { language } = useLanguage();
  const { agency } = useSession();
  const nameOf = useWorkerName();
  const { entry } = read;
  const time = (instant: string) => moment(instant, language, agency.timeZone);
  const act = (name: string) => ({
    to: '/cases/$case/do/$act/$about' as const,
    params: { case: id, act: name, about: entry.id },
  });
  return (
    <>
      <Facts data={read.data} />
      {people.length === 0 ? null : <p className="muted">{people.join(', ')}</p>}
      <p className="muted small">
        {say(w.recordedBy, { name: nameOf(entry.by.id), time: time(entry.recordedAt) })}
        {late(read) ? ` · ${say(w.receivedLater, { time: time(entry.receivedAt) })}` : ''}
      </p>
      <History read={read} />
      {read.struck === undefined ? (
        <p className="buttons">
          <Link className="button quiet" {...act('amend')}>
            {say(w.amend)}
          </Link>
          <Link className="button quiet" {...act('strike')}>
            {say(w.strike)}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function LineItem({ line }: { readonly line: Line }) {
  const say = useSay();
  const { state } = useCase();
  const { language } = useLanguage();
  const { today } = useSession();
  const [opened, setOpened] = useState(false);
  const { read } = line;
  const { entry } = read;
  const title = Object.hasOwn(entryWords, entry.type)
    ? say(entryWords[entry.type as keyof typeof entryWords])
    : entry.type;
  return (
    <li className={read.struck === undefined ? `line ${line.kind}` : `line ${line.kind} is-struck`}>
      <p className="line-head">
        <time dateTime={entry.occurredOn} title={longDay(entry.occurredOn, language)}>
          {shortDay(entry.occurredOn, language, today)}
        </time>{' '}
        · <span className="line-type">{title}</span>
        {line.minutes === undefined ? '' : ` · ${line.minutes} min`}
        {read.amendments.length > 0 ? <span className="tag">{say(w.amended)}</span> : null}
        {read.struck === undefined ? null : <span className="tag">{say(w.struck)}</span>}
      </p>
      <p className="line-text">{lineText(read, line.both?.[language] ?? line.text, state, language)}</p>
      <Chips line={line} />
      <Attached data={read.data} />
      <details onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
        <summary>{say(w.details)}</summary>
        {opened ? <LineDetails line={line} /> : null}
      </details>
    </li>
  );
}
const SetLine = memo(LineItem);

interface Filter {
  readonly kind: string;
  readonly stage: string;
  readonly word: string;
  readonly from: string;
}

const noFilter: Filter = { kind: '', stage: '', word: '', from: '' };
const filters = new Map<string, Filter>();

const says = (line: Line, word: string): boolean =>
  `${line.text} ${line.people.join(' ')} ${JSON.stringify(line.read.data)}`.toLowerCase().includes(word);

function passes(line: Line, { kind, stage, word, from }: Filter): boolean {
  const since = dayFromTyped(from);
  const sought = word.trim().toLowerCase();
  return (
    (kind === '' || line.kind === kind) &&
    (stage === '' || line.stage === stage) &&
    (sought === '' || says(line, sought)) &&
    (since === undefined || line.read.entry.occurredOn >= since)
  );
}

/** Set when somebody opens them: most who read a case do not. */
function Filters({
  filter,
  change,
}: {
  readonly filter: Filter;
  readonly change: (part: Partial<Filter>) => void;
}) {
  const say = useSay();
  return (
    <div className="filter-row">
      <label>
        {say(w.filterKind)}
        <select value={filter.kind} onChange={(event) => change({ kind: event.target.value })}>
          <option value="">{say(w.all)}</option>
          {Object.entries(timelineKindWords).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {say(words)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(w.filterStage)}
        <select value={filter.stage} onChange={(event) => change({ stage: event.target.value })}>
          <option value="">{say(w.all)}</option>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {say(stageWords[stage])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(w.filterWord)}
        <input type="search" value={filter.word} onChange={(event) => change({ word: event.target.value })} />
      </label>
      <label>
        {say(w.filterFrom)}
        <input
          inputMode="numeric"
          placeholder="01/03/2026"
          value={filter.from}
          onChange={(event) => change({ from: event.target.value })}
        />
      </label>
    </div>
  );
}

export function Timeline() {
  const say = useSay();
  const { id, reading, clients } = useCase();
  const [filter, setFilter] = useState<Filter>(() => filters.get(id) ?? noFilter);
  const [many, setMany] = useState(firstMany);
  const set = useDeferredValue(many, firstSeen);
  const lines = useMemo(() => linesOf(reading.entries), [reading]);
  const consents = useMemo(
    () =>
      clients
        .flatMap((one) => one.reading.entries)
        .filter((one) =>
          [
            'ConsentGiven',
            'ConsentRefused',
            'ConsentWithdrawn',
            'WithdrawalCarriedOut',
            'AssentGiven',
            'DataRequestReceived',
            'DataRequestAnswered',
          ].includes(one.entry.type),
        ),
    [clients],
  );
  const all = useMemo(() => {
    const agreed: Line[] = consents.map((read) => ({
      kind: 'agreement',
      stage: 'engagement',
      text: String(
        read.data.words ?? read.data.what ?? read.data.note ?? read.data.explained ?? read.data.byName ?? '',
      ),
      people: [...new Set([read.data.personName, read.data.byName])].filter((one) => typeof one === 'string'),
      read,
    }));
    return [...lines, ...agreed].sort(
      (a, b) =>
        newerFirst(a.read.entry.occurredOn, b.read.entry.occurredOn) ||
        b.read.entry.position - a.read.entry.position,
    );
  }, [lines, consents]);
  const change = (part: Partial<Filter>) => {
    const next = { ...filter, ...part };
    filters.set(id, next);
    setFilter(next);
  };
  const isNarrowed = Object.values(filter).some((one) => one !== '');
  const [isFiltering, setIsFiltering] = useState(isNarrowed);
  const found = isNarrowed ? all.filter((line) => passes(line, filter)) : all;
  return (
    <section className="timeline" aria-labelledby="timeline-head">
      <h2 id="timeline-head">{say(w.timeline)}</h2>
      <details
        className="filters"
        open={isNarrowed}
        onToggle={(event) => setIsFiltering(isFiltering || event.currentTarget.open)}
      >
        <summary>{say(w.filters)}</summary>
        {isFiltering ? <Filters filter={filter} change={change} /> : null}
      </details>
      {found.length === 0 ? <p className="muted">{say(w.nothingInTimeline)}</p> : null}
      <ol className="lines">
        {found.slice(0, set).map((line) => (
          <SetLine key={line.read.entry.id} line={line} />
        ))}
      </ol>
      {found.length > many ? (
        <button type="button" className="button quiet" onClick={() => setMany(many + 100)}>
          {say(uiWords.more)}
        </button>
      ) : null}
    </section>
  );
}
