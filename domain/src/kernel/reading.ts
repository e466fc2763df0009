/**
 * Reading a record: its entries folded, in the order of arrival, into what is known. Amended entries count with
 * their amended facts, and struck ones not at all; where two disagreed and somebody chose, only what was kept counts.
 * All stay in the list with what happened to them.
 */
import type { Disagreement } from './disagreement.ts';
import { Disputes } from './disputes.ts';
import type { Circumstance, Entry } from './entry.ts';
import type { House } from './house.ts';
import { amendedFact, corrected, type ReadEntry, type Settling, settlingOf } from './read-entry.ts';
import type { Typed } from './room.ts';

export interface Reading<State> {
  readonly state: State;
  readonly version: number;
  readonly entries: readonly ReadEntry[];
  readonly disagreements: readonly Disagreement[];
}

const around = ({ entry, occurredOn }: ReadEntry): Circumstance => ({
  entry: entry.id,
  by: entry.by,
  occurredOn,
  recordedAt: entry.recordedAt,
});

const factOf = <Fact extends Typed>({ entry, data }: ReadEntry): Fact =>
  ({ ...data, type: entry.type }) as unknown as Fact;

/** What an entry says to others who say it otherwise: an amendment, what it puts in the place of what was written. */
export function saidBy({ entry, data }: ReadEntry): ReadEntry['data'] {
  if (entry.type !== 'EntryAmended') return data;
  const amended = data.data as ReadEntry['data'];
  return data.occurredOn === undefined ? amended : { ...amended, occurredOn: data.occurredOn };
}

/** Hears the entries of one record and knows which of them count. */
class Hearing<State, Fact extends Typed> {
  readonly disputes = new Disputes();
  readonly setAside = new Map<string, Settling>();
  private readonly record: House<State, Fact>;
  private readonly byId: ReadonlyMap<string, ReadEntry>;
  private readonly counting: ReadEntry[] = [];

  constructor(record: House<State, Fact>, list: readonly ReadEntry[]) {
    this.record = record;
    this.byId = new Map(list.map((one) => [one.entry.id, one]));
    for (const one of list) if (one.struck === undefined) this.hear(one);
  }

  private hear(one: ReadEntry): void {
    const { type } = one.entry;
    if (type === 'EntryAmended') this.hearAmendment(one);
    if (type === 'DisagreementSettled') this.hearSettling(one);
    if (!this.record.knows(type)) return;
    for (const about of this.record.sets(factOf<Fact>(one))) this.disputes.hear(one.entry, about, one.data);
    this.counting.push(one);
  }

  private hearAmendment(one: ReadEntry): void {
    const target = this.byId.get(one.data.entry as string);
    if (target !== undefined && target.struck === undefined)
      this.disputes.hear(one.entry, amendedFact(target.entry.id), saidBy(one));
  }

  private hearSettling({ entry }: ReadEntry): void {
    const { about, ...settling } = settlingOf(entry);
    const kept = this.byId.get(settling.keeps);
    if (kept === undefined || kept.struck !== undefined) {
      this.disputes.close(about);
      return;
    }
    const over = this.disputes.settle(about, entry, { id: kept.entry.id, data: saidBy(kept) });
    if (!this.record.knows(kept.entry.type)) return;
    for (const id of over) this.setAside.set(id, settling);
    // What says more than this one thing goes on saying the rest, and what was kept is said once more after it.
    if (over.some((id) => !this.saysOneThing(id))) this.counting.push(kept);
  }

  private saysOneThing(id: string): boolean {
    const one = this.byId.get(id);
    return one !== undefined && this.record.sets(factOf<Fact>(one)).length === 1;
  }

  get facts(): readonly (readonly [Fact, Circumstance])[] {
    return this.counting
      .filter(({ entry }) => !this.setAside.has(entry.id) || !this.saysOneThing(entry.id))
      .map((one) => [factOf<Fact>(one), around(one)]);
  }
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
  const hearing = new Hearing(record, list);
  const { setAside } = hearing;
  return {
    state: record.fold(hearing.facts),
    version: entries.at(-1)?.version ?? 0,
    entries: list.map((one) => {
      const settling = setAside.get(one.entry.id);
      return settling === undefined ? one : { ...one, setAside: settling };
    }),
    disagreements: hearing.disputes.list,
  };
}
