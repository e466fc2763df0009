/**
 * Who pays for a programme (PM 6.2): each source with what it has promised and until when. A promise can be changed, and it
 * can end earlier than was said; both keep the reason, and what was promised before stays readable.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, line, prose, rupiah } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

// What can happen

export const FundingEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('FundingPromised'),
    funding: id,
    source: line,
    amount: rupiah,
    /** The last day on which its money may be spent. */
    until: day.optional(),
    note: prose.optional(),
  }),
  /** Another amount, an earlier or later end, or both. */
  z.strictObject({
    type: z.literal('FundingChanged'),
    funding: id,
    amount: rupiah.optional(),
    until: day.optional(),
    reason: prose,
  }),
]);
export type FundingEntry = z.infer<typeof FundingEntry>;

// What is known

export interface Promise {
  readonly amount: number;
  readonly until?: string | undefined;
  readonly on: string;
  /** Why it is as it is now; absent for the first promise. */
  readonly reason?: string;
}
export interface Funding extends Promise {
  readonly funding: string;
  readonly source: string;
  readonly note?: string | undefined;
  /** What was promised before, the first first. */
  readonly before: readonly Promise[];
}
export type Fundings = Readonly<Record<string, Funding>>;

/** Sources are told apart by their name, however it is written in large and small letters. */
export const sameSource = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

export const fundingOf = (state: Fundings, source: string): Funding | undefined =>
  Object.values(state).find((one) => sameSource(one.source, source));

export const fundings: Room<Fundings, FundingEntry> = {
  initial: {},
  entries: FundingEntry,
  admit,
  evolve,
  sets: (fact) => [`funding/${fact.funding}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type FundingRefusal = 'funding.known-already' | 'funding.none' | 'funding.nothing-changed';

const refuse = refusing<FundingRefusal>();

function admit(state: Fundings, fact: FundingEntry) {
  if (fact.type === 'FundingPromised') {
    const known = state[fact.funding] ?? fundingOf(state, fact.source);
    return known === undefined ? undefined : refuse('funding.known-already', 'source');
  }
  const known = state[fact.funding];
  if (known === undefined) return refuse('funding.none', 'funding');
  const { amount = known.amount, until = known.until } = fact;
  return amount === known.amount && until === known.until
    ? refuse('funding.nothing-changed', 'amount')
    : undefined;
}

function evolve(state: Fundings, fact: FundingEntry, { occurredOn: on }: Circumstance): Fundings {
  if (fact.type === 'FundingPromised') {
    const { type: _, ...promised } = fact;
    return { ...state, [fact.funding]: { ...promised, on, before: [] } };
  }
  const known = state[fact.funding];
  if (known === undefined) return state;
  const { amount, until, on: since, reason } = known;
  const earlier: Promise = { amount, until, on: since, ...(reason === undefined ? {} : { reason }) };
  const changed = {
    amount: fact.amount ?? amount,
    until: fact.until ?? until,
    on,
    reason: fact.reason,
    before: [...known.before, earlier],
  };
  return { ...state, [fact.funding]: { ...known, ...changed } };
}
