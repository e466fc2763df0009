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
    const read = { entry, data: changes.at(-1)?.data ?? entry.data, amendments: changes };
    return striking === undefined ? read : { ...read, struck: striking };
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
    const value = valueFor(about, data);
    const last = this.lastWords.get(about);
    if (last !== undefined && disagrees(last, entry, value))
      this.open.push({ about, earlier: last.entry, later: entry.id });
    else if (last !== undefined && entry.basis >= last.version) this.settle(about);
    this.lastWords.set(about, { entry: entry.id, version: entry.version, author: entry.by.id, value });
  }

  settle(about: string): void {
    this.open = this.open.filter((one) => one.about !== about);
  }

  get list(): readonly Disagreement[] {
    return this.open;
  }
}

/**
 * Folds the entries of one record. Types that no room knows (from a newer version) are kept in the list and change
 * nothing. The settling of a disagreement in favour of the earlier entry puts that entry's facts in force again.
 */
export function read<State, Fact extends Typed>(
  record: House<State, Fact>,
  entries: readonly Entry[],
): Reading<State> {
  const list = corrected(entries);
  const byId = new Map(list.map((one) => [one.entry.id, one]));
  const disputes = new Disputes();
  let state = record.initial;
  const apply = (one: ReadEntry) => {
    state = record.evolve(state, { ...one.data, type: one.entry.type } as unknown as Fact, around(one.entry));
  };
  for (const one of list) {
    if (one.struck !== undefined) continue;
    if (one.entry.type === 'DisagreementSettled') {
      const { about, keeps } = one.data as { about: string; keeps: string };
      const kept = byId.get(keeps);
      disputes.settle(about);
      if (kept !== undefined && kept.struck === undefined && record.knows(kept.entry.type)) apply(kept);
    } else if (record.knows(one.entry.type)) {
      const fact = { ...one.data, type: one.entry.type } as unknown as Fact;
      for (const about of record.sets(fact)) disputes.hear(one.entry, about, one.data);
      apply(one);
    }
  }
  return { state, version: entries.at(-1)?.version ?? 0, entries: list, disagreements: disputes.list };
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

function admitCorrection<State, Fact extends Typed>(
  record: House<State, Fact>,
  reading: Reading<State>,
  written: WrittenEntry,
  by: Author,
): Admission {
  const parsed = Correction.safeParse({ ...written.data, type: written.type }, { reportInput: true });
  if (!parsed.success) return no('entry.faulty', faultsOf(parsed.error));
  const fact = parsed.data;
  const { type: _, ...data } = fact;
  const find = (entry: string) => reading.entries.find((one) => one.entry.id === entry);
  if (fact.type === 'DisagreementSettled') {
    const open = reading.disagreements.find((one) => one.about === fact.about);
    if (open === undefined) return no('disagreement.none');
    if (find(fact.keeps) === undefined) return no('entry.not-found');
    return by.capacity === 'professional' || by.capacity === 'administrator'
      ? { admitted: true, data }
      : no('entry.not-yours');
  }
  const target = find(fact.entry);
  if (target === undefined) return no('entry.not-found');
  if (isCorrection(target.entry.type)) return no('entry.correction-stands');
  if (target.struck !== undefined) return no('entry.already-struck');
  if (!mayCorrect(by, target)) return no('entry.not-yours');
  if (fact.type === 'EntryStruck') return { admitted: true, data };
  const amended = record.parse(target.entry.type, fact.data);
  if ('unknown' in amended) return no('entry.unknown-type');
  return 'faults' in amended
    ? no(
        'entry.faulty',
        amended.faults.map((one) => ({ ...one, field: `data.${one.field}` })),
      )
    : { admitted: true, data };
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
