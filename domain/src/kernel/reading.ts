/**
 * Reading a record: its entries folded, in the order of arrival, into what is known. Amended entries count with
 * their amended facts and struck ones not at all; both stay in the list with what happened to them.
 */
import { Correction, isCorrection } from './correction.ts';
import { type Disagreement, disagrees, type LastWord } from './disagreement.ts';
import type { Author, Circumstance, Entry, WrittenEntry } from './entry.ts';
import { type FieldFault, faultsOf } from './field.ts';
import type { House } from './house.ts';
import type { Refusal } from './refusal.ts';
import type { Typed } from './room.ts';

export interface Amendment {
  readonly entry: string;
  readonly by: Author;
  readonly occurredOn: string;
  readonly reason: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Striking {
  readonly entry: string;
  readonly by: Author;
  readonly occurredOn: string;
  readonly reason: string;
}

/** An entry with what was later said about it. `data` is what counts now; `entry.data` what was first written. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly data: Readonly<Record<string, unknown>>;
  readonly amendments: readonly Amendment[];
  readonly struck?: Striking;
}

export interface Reading<State> {
  readonly state: State;
  readonly version: number;
  readonly entries: readonly ReadEntry[];
  readonly disagreements: readonly Disagreement[];
}

const around = (entry: Entry): Circumstance => ({
  entry: entry.id,
  by: entry.by,
  occurredOn: entry.occurredOn,
  recordedAt: entry.recordedAt,
});

function corrected(entries: readonly Entry[]): ReadEntry[] {
  const amendments = new Map<string, Amendment[]>();
  const struck = new Map<string, Striking>();
  for (const entry of entries) {
    const common = { entry: entry.id, by: entry.by, occurredOn: entry.occurredOn };
    const fact = entry.data as { entry: string; reason: string; data: Record<string, unknown> };
    if (entry.type === 'EntryAmended')
      amendments.set(fact.entry, [
        ...(amendments.get(fact.entry) ?? []),
        { ...common, reason: fact.reason, data: fact.data },
      ]);
    if (entry.type === 'EntryStruck' && !struck.has(fact.entry))
      struck.set(fact.entry, { ...common, reason: fact.reason });
  }
  return entries.map((entry) => {
    const changes = amendments.get(entry.id) ?? [];
    const striking = struck.get(entry.id);
    const known = { entry, data: changes.at(-1)?.data ?? entry.data, amendments: changes };
    return striking === undefined ? known : { ...known, struck: striking };
  });
}

/** Key order must not make a disagreement where there is none. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** What an entry says of one fact: of `person/name` only the name, of `goal/…` the whole. */
function valueFor(about: string, data: Readonly<Record<string, unknown>>): string {
  const key = about.slice(about.lastIndexOf('/') + 1);
  return canonical(Object.hasOwn(data, key) ? data[key] : data);
}

class Disputes {
  private readonly lastWords = new Map<string, LastWord>();
  private open: Disagreement[] = [];

  hear(entry: Entry, about: string, data: Readonly<Record<string, unknown>>): void {
    const value = () => valueFor(about, data);
    const last = this.lastWords.get(about);
    if (last !== undefined && disagrees(last, entry, value))
      this.open.push({ about, earlier: last.entry, later: entry.id });
    else if (last !== undefined && entry.basis >= last.version) this.settle(about);
    const { id, version, by, device } = entry;
    this.lastWords.set(about, { entry: id, version, author: by.id, device, value });
  }

  hearAll(one: ReadEntry, facts: readonly string[]): void {
    for (const about of facts) this.hear(one.entry, about, one.data);
  }

  settle(about: string): void {
    this.open = this.open.filter((one) => one.about !== about);
  }

  get list(): readonly Disagreement[] {
    return this.open;
  }
}

const factOf = <Fact extends Typed>({ entry, data }: ReadEntry): Fact =>
  ({ ...data, type: entry.type }) as unknown as Fact;

/** The settling of a disagreement puts the facts of the entry that is kept in force again. */
function settled(
  one: ReadEntry,
  byId: ReadonlyMap<string, ReadEntry>,
  disputes: Disputes,
): ReadEntry | undefined {
  const { about, keeps } = one.data as { about: string; keeps: string };
  disputes.settle(about);
  const kept = byId.get(keeps);
  return kept?.struck === undefined ? kept : undefined;
}

/**
 * Folds the entries of one record. Types that no room knows (from a newer version) are kept in the list and change
 * nothing; neither do struck entries.
 */
export function read<State, Fact extends Typed>(
  record: House<State, Fact>,
  entries: readonly Entry[],
): Reading<State> {
  const list = corrected(entries);
  const byId = new Map(list.map((one) => [one.entry.id, one]));
  const disputes = new Disputes();
  const facts: (readonly [Fact, Circumstance])[] = [];
  for (const one of list.filter((each) => each.struck === undefined)) {
    const counts = one.entry.type === 'DisagreementSettled' ? settled(one, byId, disputes) : one;
    if (counts === undefined || !record.knows(counts.entry.type)) continue;
    const fact = factOf<Fact>(counts);
    if (counts === one) disputes.hearAll(one, record.sets(fact));
    facts.push([fact, around(counts.entry)]);
  }
  return {
    state: record.fold(facts),
    version: entries.at(-1)?.version ?? 0,
    entries: list,
    disagreements: disputes.list,
  };
}

export type Admission =
  | { readonly admitted: true; readonly data: Readonly<Record<string, unknown>> }
  | { readonly admitted: false; readonly refusal: Refusal; readonly faults?: readonly FieldFault[] };

const no = (because: string, faults?: readonly FieldFault[]): Admission =>
  faults === undefined
    ? { admitted: false, refusal: { because } }
    : { admitted: false, refusal: { because }, faults };

const mayCorrect = (author: Author, target: ReadEntry): boolean =>
  author.id === target.entry.by.id ||
  author.capacity === 'professional' ||
  author.capacity === 'administrator';

type Settling = Extract<Correction, { type: 'DisagreementSettled' }>;
type Mending = Exclude<Correction, Settling>;

const without = ({ type: _, ...data }: Correction): Readonly<Record<string, unknown>> => data;

function admitSettling(reading: Reading<unknown>, fact: Settling, by: Author): Admission {
  const open = reading.disagreements.find((one) => one.about === fact.about);
  if (open === undefined) return no('disagreement.none');
  if (fact.keeps !== open.earlier && fact.keeps !== open.later) return no('entry.not-found');
  return by.capacity === 'professional' || by.capacity === 'administrator'
    ? { admitted: true, data: without(fact) }
    : no('entry.not-yours');
}

/** The first entry founds a record and the system's own are not anybody's to change. */
const founds = ({ entry }: ReadEntry, fact: Mending): boolean =>
  entry.by.capacity === 'system' || (entry.version === 1 && fact.type === 'EntryStruck');

function refusedMending(target: ReadEntry, fact: Mending, by: Author): Admission | undefined {
  if (isCorrection(target.entry.type)) return no('entry.correction-stands');
  if (target.struck !== undefined) return no('entry.already-struck');
  if (founds(target, fact)) return no('entry.founds-the-record');
  if (target.entry.by.capacity === 'partner') return no('entry.told-by-the-other-side');
  return mayCorrect(by, target) ? undefined : no('entry.not-yours');
}

function admitMending<State, Fact extends Typed>(
  record: House<State, Fact>,
  reading: Reading<State>,
  fact: Mending,
  by: Author,
): Admission {
  const target = reading.entries.find((one) => one.entry.id === fact.entry);
  if (target === undefined) return no('entry.not-found');
  const refused = refusedMending(target, fact, by);
  if (refused !== undefined) return refused;
  if (fact.type === 'EntryStruck') return { admitted: true, data: without(fact) };
  const amended = record.parse(target.entry.type, fact.data);
  if ('unknown' in amended) return no('entry.unknown-type');
  if ('faults' in amended) {
    const faults = amended.faults.map((one) => ({ ...one, field: `data.${one.field}` }));
    return no('entry.faulty', faults);
  }
  const { type: _, ...data } = amended.fact as Typed & Record<string, unknown>;
  return { admitted: true, data: { ...without(fact), data } };
}

function admitCorrection<State, Fact extends Typed>(
  record: House<State, Fact>,
  reading: Reading<State>,
  written: WrittenEntry,
  by: Author,
): Admission {
  const parsed = Correction.safeParse({ ...written.data, type: written.type }, { reportInput: true });
  if (!parsed.success) return no('entry.faulty', faultsOf(parsed.error));
  return parsed.data.type === 'DisagreementSettled'
    ? admitSettling(reading, parsed.data, by)
    : admitMending(record, reading, parsed.data, by);
}

/**
 * Whether an entry may stand in this record as it is known now. The same answer on the device and on the server,
 * given the same reading. The data that comes back is trimmed and checked: that is what is to be stored.
 */
export function admit<State, Fact extends Typed>(
  record: House<State, Fact>,
  reading: Reading<State>,
  written: WrittenEntry,
  by: Author,
): Admission {
  if (isCorrection(written.type)) return admitCorrection(record, reading, written, by);
  const parsed = record.parse(written.type, written.data);
  if ('unknown' in parsed) return no('entry.unknown-type');
  if ('faults' in parsed) return no('entry.faulty', parsed.faults);
  const refusal = record.admit(reading.state, parsed.fact, { by, occurredOn: written.occurredOn });
  if (refusal !== undefined) return { admitted: false, refusal };
  const { type: _, ...data } = parsed.fact as Typed & Record<string, unknown>;
  return { admitted: true, data };
}
