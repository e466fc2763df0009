/**
 * The group's cash box (PM 6.1), where it has one: who keeps it, what comes in and goes out, and what lies in it when it
 * is counted. A count that differs from the book is shown as it is; it changes the book only where the group says so.
 * What is given out beyond what there is, somebody has advanced: then the box owes it, and the book says so.
 */
import { z } from 'zod';
import { attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose, rupiah } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import type { Composition } from './composition.ts';

export const contributionRules = ['voluntary', 'fixed', 'none'] as const;
export type ContributionRule = (typeof contributionRules)[number];

export const incomeKinds = ['contribution', 'donation', 'business', 'saving', 'other'] as const;
export type IncomeKind = (typeof incomeKinds)[number];

const amount = rupiah.min(1, 'field.too-small');

const contributions = {
  contributions: oneOf(contributionRules),
  /** Of a fixed contribution, rupiah. */
  amount: amount.optional(),
  /** How often it is due, in the group's words. */
  every: line.optional(),
};

// What can happen

export const CashBoxEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('CashBoxOpened'),
    box: id,
    name: line.optional(),
    keeper: id,
    /** What lay in it when the book was begun, rupiah. */
    openingAmount: rupiah.optional(),
    ...contributions,
  }),
  z.strictObject({
    type: z.literal('ContributionsChanged'),
    box: id,
    reason: prose.optional(),
    ...contributions,
  }),
  z.strictObject({
    type: z.literal('CashReceived'),
    box: id,
    movement: id,
    amount,
    for: oneOf(incomeKinds),
    /** From a member, or else from whom. */
    member: id.optional(),
    from: line.optional(),
    words: prose.optional(),
    session: id.optional(),
    attachments,
  }),
  z.strictObject({
    type: z.literal('CashSpent'),
    box: id,
    movement: id,
    amount,
    what: prose,
    /** Who paid what the box did not hold, out of their own pocket; the box owes it to them. */
    advancedBy: line.optional(),
    session: id.optional(),
    attachments,
  }),
  z.strictObject({
    type: z.literal('CashCounted'),
    box: id,
    count: id,
    counted: rupiah,
    /** Those who counted or watched. */
    witnesses: line.optional(),
    words: prose.optional(),
    session: id.optional(),
    attachments,
  }),
  /** What the group made of a difference; where it is `booked`, the book follows the count from then on. */
  z.strictObject({
    type: z.literal('CashDifferenceSettled'),
    box: id,
    count: id,
    how: prose,
    booked: z.boolean('field.wrong-kind'),
  }),
  z.strictObject({ type: z.literal('CashKeeperChanged'), box: id, keeper: id, reason: prose.optional() }),
  z.strictObject({ type: z.literal('CashBoxClosed'), box: id, words: prose }),
]);
export type CashBoxEntry = z.infer<typeof CashBoxEntry>;

// What is known

type Told<T extends CashBoxEntry['type']> = Omit<Extract<CashBoxEntry, { type: T }>, 'type'>;
type Terms = Pick<Told<'CashBoxOpened'>, 'contributions' | 'amount' | 'every'>;

export type CashMovement =
  | (Told<'CashReceived'> & { readonly kind: 'received'; readonly on: string })
  | (Told<'CashSpent'> & { readonly kind: 'spent'; readonly on: string })
  | (Told<'CashCounted'> & {
      readonly kind: 'counted';
      readonly on: string;
      readonly settled?: { readonly on: string; readonly how: string; readonly booked: boolean };
    });

export interface CashBox {
  readonly box: string;
  readonly name?: string | undefined;
  readonly openedOn: string;
  readonly openingAmount: number;
  readonly keepers: readonly {
    readonly keeper: string;
    readonly from: string;
    readonly reason?: string | undefined;
  }[];
  /** What was agreed about contributions, in the order of the days; the last holds. */
  readonly terms: readonly (Terms & { readonly from: string; readonly reason?: string | undefined })[];
  /** In the order of their days; of one day, as they were told. */
  readonly movements: readonly CashMovement[];
  readonly closed?: { readonly on: string; readonly words: string };
}
export type CashBoxes = Readonly<Record<string, CashBox>>;

export const cashBoxes: Room<CashBoxes, CashBoxEntry, { readonly composition: Composition }> = {
  initial: {},
  entries: CashBoxEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'CashKeeperChanged' ? [`cash-box/${fact.box}/keeper`] : []),
};

/** A movement with what the book says after it, rupiah; of a count also what was missing (below zero) or too much. */
export interface CashLine {
  readonly movement: CashMovement;
  readonly balance: number;
  readonly difference?: number;
}

/** The book, line for line. The last balance is what ought to lie in the box; below zero, it owes. */
export function cashBook({ openingAmount, movements }: CashBox): readonly CashLine[] {
  let balance = openingAmount;
  return movements.map((movement) => {
    if (movement.kind === 'received') balance += movement.amount;
    if (movement.kind === 'spent') balance -= movement.amount;
    if (movement.kind !== 'counted') return { movement, balance };
    const difference = movement.counted - balance;
    if (movement.settled?.booked === true) balance = movement.counted;
    return { movement, balance, difference };
  });
}

/** What ought to lie in the box, rupiah; below zero, what it owes. */
export const cashBalance = (box: CashBox): number => cashBook(box).at(-1)?.balance ?? box.openingAmount;

/** Counts that differ from the book and of which the group has not said what it makes of them. */
export const openDifferences = (box: CashBox): readonly CashLine[] =>
  cashBook(box).filter(
    ({ movement, difference = 0 }) =>
      movement.kind === 'counted' && difference !== 0 && movement.settled === undefined,
  );

/** What each member has paid in as contribution and saving, rupiah. */
export function paidInBy({ movements }: CashBox): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const one of movements)
    if (one.kind === 'received' && one.member !== undefined)
      sums.set(one.member, (sums.get(one.member) ?? 0) + one.amount);
  return sums;
}

// The rules

/** Why an entry of this room may not stand. */
export type CashBoxRefusal =
  | 'cash-box.already'
  | 'cash-box.amount-needed'
  | 'cash-box.closed'
  | 'cash-box.from-whom'
  | 'cash-box.holds-less'
  | 'cash-box.no-such-count'
  | 'cash-box.none'
  | 'cash-box.not-a-member'
  | 'cash-box.settled-already'
  | 'cash-box.told-already';

const refuse = refusing<CashBoxRefusal>();

function admit(state: CashBoxes, fact: CashBoxEntry, { seen }: Scene<{ readonly composition: Composition }>) {
  const known = state[fact.box];
  const isMember = (member: string) => seen.composition.members[member] !== undefined;
  if (fact.type === 'CashBoxOpened') {
    if (known !== undefined) return refuse('cash-box.already', 'box');
    return isMember(fact.keeper) ? admitTerms(fact) : refuse('cash-box.not-a-member', 'keeper');
  }
  if (known === undefined) return refuse('cash-box.none', 'box');
  if (known.closed !== undefined) return refuse('cash-box.closed', 'box');
  switch (fact.type) {
    case 'CashReceived':
      return admitReceived(known, fact, isMember);
    case 'CashSpent':
      return admitSpent(known, fact);
    case 'CashCounted':
      return isTold(known, fact.count) ? refuse('cash-box.told-already', 'count') : undefined;
    case 'CashDifferenceSettled':
      return admitSettled(known, fact.count);
    case 'CashKeeperChanged':
      return isMember(fact.keeper) ? undefined : refuse('cash-box.not-a-member', 'keeper');
    case 'ContributionsChanged':
      return admitTerms(fact);
    case 'CashBoxClosed':
      return undefined;
  }
}

const admitTerms = (terms: Terms) =>
  terms.contributions === 'fixed' && terms.amount === undefined
    ? refuse('cash-box.amount-needed', 'amount')
    : undefined;

const keyOf = (one: CashMovement): string => (one.kind === 'counted' ? one.count : one.movement);
const isTold = ({ movements }: CashBox, key: string): boolean => movements.some((one) => keyOf(one) === key);

function admitReceived(box: CashBox, fact: Told<'CashReceived'>, isMember: (member: string) => boolean) {
  if (isTold(box, fact.movement)) return refuse('cash-box.told-already', 'movement');
  if (fact.member === undefined)
    return fact.from === undefined ? refuse('cash-box.from-whom', 'from') : undefined;
  return isMember(fact.member) ? undefined : refuse('cash-box.not-a-member', 'member');
}

function admitSpent(box: CashBox, fact: Told<'CashSpent'>) {
  if (isTold(box, fact.movement)) return refuse('cash-box.told-already', 'movement');
  const beyond = fact.amount > cashBalance(box) && fact.advancedBy === undefined;
  return beyond ? refuse('cash-box.holds-less', 'amount') : undefined;
}

function admitSettled(box: CashBox, count: string) {
  const found = box.movements.find((one) => keyOf(one) === count);
  if (found?.kind !== 'counted') return refuse('cash-box.no-such-count', 'count');
  return found.settled === undefined ? undefined : refuse('cash-box.settled-already', 'count');
}

function opened(fact: Told<'CashBoxOpened'>, on: string): CashBox {
  const { box, name, keeper, openingAmount = 0, ...terms } = fact;
  return {
    box,
    name,
    openedOn: on,
    openingAmount,
    keepers: [{ keeper, from: on }],
    terms: [{ ...terms, from: on }],
    movements: [],
  };
}

const inOrder = (movements: readonly CashMovement[], next: CashMovement): readonly CashMovement[] =>
  [...movements, next].sort((a, b) => a.on.localeCompare(b.on));

const byDay = <T extends { readonly from: string }>(list: readonly T[], next: T): readonly T[] =>
  [...list, next].sort((a, b) => a.from.localeCompare(b.from));

function changed(box: CashBox, fact: Exclude<CashBoxEntry, { type: 'CashBoxOpened' }>, on: string): CashBox {
  const { movements } = box;
  switch (fact.type) {
    case 'CashReceived': {
      const { type: _, ...told } = fact;
      return { ...box, movements: inOrder(movements, { ...told, kind: 'received', on }) };
    }
    case 'CashSpent': {
      const { type: _, ...told } = fact;
      return { ...box, movements: inOrder(movements, { ...told, kind: 'spent', on }) };
    }
    case 'CashCounted': {
      const { type: _, ...told } = fact;
      return { ...box, movements: inOrder(movements, { ...told, kind: 'counted', on }) };
    }
    case 'CashDifferenceSettled': {
      const settled = { on, how: fact.how, booked: fact.booked };
      return {
        ...box,
        movements: movements.map((one) =>
          one.kind === 'counted' && one.count === fact.count ? { ...one, settled } : one,
        ),
      };
    }
    case 'CashKeeperChanged':
      return { ...box, keepers: byDay(box.keepers, { keeper: fact.keeper, from: on, reason: fact.reason }) };
    case 'ContributionsChanged': {
      const { type: _, box: __, ...terms } = fact;
      return { ...box, terms: byDay(box.terms, { ...terms, from: on }) };
    }
    case 'CashBoxClosed':
      return { ...box, closed: { on, words: fact.words } };
  }
}

function evolve(state: CashBoxes, fact: CashBoxEntry, { occurredOn: on }: Circumstance): CashBoxes {
  if (fact.type === 'CashBoxOpened') return { ...state, [fact.box]: opened(fact, on) };
  const known = state[fact.box];
  return known === undefined ? state : { ...state, [fact.box]: changed(known, fact, on) };
}
