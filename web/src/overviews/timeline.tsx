/** The one timeline: what happened, sorted by when it happened; each line opens in place, corrected ones show both. */
import {
  activityOutcomeWords,
  clientPartWords,
  functionWords,
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
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Attached } from '../offline/attachments/attached.tsx';
import { useCase } from '../offline/use-case.tsx';
import { dayFromTyped } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { uiWords } from '../ui/words.ts';
import { ActLink } from './act-link.tsx';
import { EntryLine, newerFirst } from './entry-line.tsx';
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

/** What clients agreed to stands in their own records, and is told in the case too. */
const agreements = new Set([
  'ConsentGiven',
  'ConsentRefused',
  'ConsentWithdrawn',
  'WithdrawalCarriedOut',
  'AssentGiven',
  'DataRequestReceived',
  'DataRequestAnswered',
]);

function agreementLine(read: ReadEntry): Line {
  const { words, what, note, explained, byName, personName } = read.data;
  return {
    kind: 'agreement',
    stage: 'engagement',
    text: String(words ?? what ?? note ?? explained ?? byName ?? ''),
    people: [...new Set([personName, byName])].filter((one) => typeof one === 'string'),
    read,
  };
}

function lineOf(read: ReadEntry): Line | undefined {
  const { type } = read.entry;
  if (agreements.has(type)) return agreementLine(read);
  if (isCorrection(type) || quiet.has(type)) return undefined;
  const line = timelineLine(type, read.data);
  return line === undefined ? undefined : { ...line, read };
}

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

function LineItem({ line }: { readonly line: Line }) {
  const { state } = useCase();
  const { language } = useLanguage();
  const { read } = line;
  return (
    <EntryLine
      read={read}
      kind={line.kind}
      minutes={line.minutes}
      text={lineText(read, line.both?.[language] ?? line.text, state, language)}
      people={line.people}
      correct={(act, words) => <ActLink act={act} about={read.entry.id} words={words} />}
    >
      <Chips line={line} />
      <Attached data={read.data} />
    </EntryLine>
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
    (since === undefined || line.read.occurredOn >= since)
  );
}

/** The first lines that pass. Most who open a long record look at its newest only: the others are not put into words. */
function firstLines(reads: readonly ReadEntry[], filter: Filter, many: number): readonly Line[] {
  const lines: Line[] = [];
  for (const read of reads) {
    if (lines.length === many) break;
    const line = lineOf(read);
    if (line !== undefined && passes(line, filter)) lines.push(line);
  }
  return lines;
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
  const reads = useMemo(() => {
    const agreed = clients
      .flatMap((one) => one.reading.entries)
      .filter((one) => agreements.has(one.entry.type));
    return [...reading.entries, ...agreed].sort(newerFirst);
  }, [reading, clients]);
  // One more than is shown tells whether there are more.
  const found = useMemo(() => firstLines(reads, filter, many + 1), [reads, filter, many]);
  const change = (part: Partial<Filter>) => {
    const next = { ...filter, ...part };
    filters.set(id, next);
    setFilter(next);
  };
  const isNarrowed = Object.values(filter).some((one) => one !== '');
  const [isFiltering, setIsFiltering] = useState(isNarrowed);
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
