/**
 * Rotating savings (arisan; PM 6.1), where a group has one: at every turn each member pays in the same amount, and one of
 * them receives all of it, until everybody has had their turn. Who is behind is told as an amount, to be talked over;
 * somebody who leaves before the round is over leaves a debt or a claim, which has to be settled.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, oneOf, prose, rupiah, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { type Composition, leftOf } from './composition.ts';

export const savingsOrders = ['lot', 'agreed', 'need'] as const;
export type SavingsOrder = (typeof savingsOrders)[number];

export const savingsRhythms = ['weekly', 'fortnightly', 'monthly', 'each-session'] as const;
export type SavingsRhythm = (typeof savingsRhythms)[number];

export const settlementWays = ['pays-on', 'replaced', 'paid-back', 'let-off', 'other'] as const;
export type SettlementWay = (typeof settlementWays)[number];

const amount = rupiah.min(1, 'field.too-small');
const turn = wholeFrom(1, 100);

// What can happen

export const RotatingSavingsEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('SavingsRoundBegun'),
    round: id,
    /** What each pays in at every turn, rupiah. */
    amount,
    order: oneOf(savingsOrders),
    rhythm: oneOf(savingsRhythms),
    /** Those who take part; where the order is agreed, in that order. */
    takers: z.array(id).min(2, 'field.required').max(100, 'field.too-many'),
  }),
  z.strictObject({
    type: z.literal('SavingsPaidIn'),
    round: id,
    turn,
    paid: z
      .array(z.strictObject({ member: id, amount }))
      .min(1, 'field.required')
      .max(100, 'field.too-many'),
    session: id.optional(),
  }),
  z.strictObject({
    type: z.literal('SavingsTurnReceived'),
    round: id,
    turn,
    member: id,
    amount,
    session: id.optional(),
  }),
  /** What was agreed with somebody who left before the round was over. */
  z.strictObject({
    type: z.literal('SavingsMemberSettled'),
    round: id,
    member: id,
    how: oneOf(settlementWays),
    words: prose,
  }),
  z.strictObject({ type: z.literal('SavingsRoundEnded'), round: id, words: prose.optional() }),
]);
export type RotatingSavingsEntry = z.infer<typeof RotatingSavingsEntry>;

// What is known

type Told<T extends RotatingSavingsEntry['type']> = Omit<Extract<RotatingSavingsEntry, { type: T }>, 'type'>;

export interface SavingsRound extends Told<'SavingsRoundBegun'> {
  readonly from: string;
  readonly payments: readonly {
    readonly turn: number;
    readonly member: string;
    readonly amount: number;
    readonly on: string;
  }[];
  readonly received: readonly (Omit<Told<'SavingsTurnReceived'>, 'round'> & { readonly on: string })[];
  readonly settled: Readonly<
    Record<string, Omit<Told<'SavingsMemberSettled'>, 'round'> & { readonly on: string }>
  >;
  readonly ended?: { readonly on: string; readonly words?: string | undefined };
}
export type RotatingSavings = Readonly<Record<string, SavingsRound>>;

export const rotatingSavings: Room<
  RotatingSavings,
  RotatingSavingsEntry,
  { readonly composition: Composition }
> = {
  initial: {},
  entries: RotatingSavingsEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'SavingsTurnReceived' ? [`savings/${fact.round}/turn/${fact.turn}`] : []),
};

/** The turn the round has come to: the highest anything was paid in for or given out at; 0 before the first. */
export const turnReached = ({ payments, received }: SavingsRound): number =>
  Math.max(0, ...payments.map((one) => one.turn), ...received.map((one) => one.turn));

const sum = (list: readonly { readonly amount: number }[]) => list.reduce((all, one) => all + one.amount, 0);

export interface SavingsStanding {
  readonly member: string;
  /** Rupiah. */
  readonly paidIn: number;
  readonly received: number;
  /** What is still to be paid for the turns so far, rupiah; 0 where nothing is. */
  readonly behind: number;
  readonly turnReceived: number | undefined;
  /** Left the group before the round was over, and nothing is agreed about it yet. */
  readonly toSettle: boolean;
}

/** How each who takes part stands, in the order of the round. */
export function savingsStandings(round: SavingsRound, { members }: Composition): readonly SavingsStanding[] {
  const due = turnReached(round) * round.amount;
  return round.takers.map((member) => {
    const paidIn = sum(round.payments.filter((one) => one.member === member));
    const own = round.received.filter((one) => one.member === member);
    const known = members[member];
    const hasLeft = known !== undefined && leftOf(known) !== undefined;
    const isSettled = round.settled[member] !== undefined;
    return {
      member,
      paidIn,
      received: sum(own),
      behind: isSettled ? 0 : Math.max(0, due - paidIn),
      turnReceived: own[0]?.turn,
      toSettle: hasLeft && !isSettled && round.ended === undefined,
    };
  });
}

/** What was paid in for a turn and is not given out yet, rupiah. */
export const potOf = ({ payments, received }: SavingsRound, turnNumber: number): number =>
  sum(payments.filter((one) => one.turn === turnNumber)) -
  sum(received.filter((one) => one.turn === turnNumber));

// The rules

/** Why an entry of this room may not stand. */
export type RotatingSavingsRefusal =
  | 'savings.already'
  | 'savings.ended'
  | 'savings.had-a-turn'
  | 'savings.named-twice'
  | 'savings.no-such-turn'
  | 'savings.none'
  | 'savings.not-a-member'
  | 'savings.not-taking-part'
  | 'savings.paid-more'
  | 'savings.pot-holds-less'
  | 'savings.turn-given';

const refuse = refusing<RotatingSavingsRefusal>();

function admit(
  state: RotatingSavings,
  fact: RotatingSavingsEntry,
  { seen }: Scene<{ readonly composition: Composition }>,
) {
  const known = state[fact.round];
  if (fact.type === 'SavingsRoundBegun') {
    if (known !== undefined) return refuse('savings.already', 'round');
    if (new Set(fact.takers).size !== fact.takers.length) return refuse('savings.named-twice', 'takers');
    const strangers = fact.takers.some((one) => seen.composition.members[one] === undefined);
    return strangers ? refuse('savings.not-a-member', 'takers') : undefined;
  }
  if (known === undefined) return refuse('savings.none', 'round');
  if (known.ended !== undefined) return refuse('savings.ended', 'round');
  switch (fact.type) {
    case 'SavingsPaidIn':
      return admitPaid(known, fact);
    case 'SavingsTurnReceived':
      return admitTurn(known, fact);
    case 'SavingsMemberSettled':
      return known.takers.includes(fact.member) ? undefined : refuse('savings.not-taking-part', 'member');
    case 'SavingsRoundEnded':
      return undefined;
  }
}

function admitPaid(round: SavingsRound, { turn: number, paid }: Told<'SavingsPaidIn'>) {
  if (number > round.takers.length) return refuse('savings.no-such-turn', 'turn');
  if (paid.some((one) => !round.takers.includes(one.member)))
    return refuse('savings.not-taking-part', 'paid');
  if (new Set(paid.map((one) => one.member)).size !== paid.length)
    return refuse('savings.named-twice', 'paid');
  const tooMuch = paid.some((one) => {
    const before = round.payments.filter((each) => each.turn === number && each.member === one.member);
    return sum(before) + one.amount > round.amount;
  });
  return tooMuch ? refuse('savings.paid-more', 'paid') : undefined;
}

function admitTurn(round: SavingsRound, fact: Told<'SavingsTurnReceived'>) {
  if (fact.turn > round.takers.length) return refuse('savings.no-such-turn', 'turn');
  if (!round.takers.includes(fact.member)) return refuse('savings.not-taking-part', 'member');
  if (round.received.some((one) => one.turn === fact.turn)) return refuse('savings.turn-given', 'turn');
  if (round.received.some((one) => one.member === fact.member)) return refuse('savings.had-a-turn', 'member');
  return fact.amount > potOf(round, fact.turn) ? refuse('savings.pot-holds-less', 'amount') : undefined;
}

function changed(
  round: SavingsRound,
  fact: Exclude<RotatingSavingsEntry, { type: 'SavingsRoundBegun' }>,
  on: string,
): SavingsRound {
  switch (fact.type) {
    case 'SavingsPaidIn': {
      const payments = fact.paid.map((one) => ({ ...one, turn: fact.turn, on }));
      return { ...round, payments: [...round.payments, ...payments] };
    }
    case 'SavingsTurnReceived': {
      const { type: _, round: __, ...told } = fact;
      return { ...round, received: [...round.received, { ...told, on }] };
    }
    case 'SavingsMemberSettled': {
      const { type: _, round: __, ...told } = fact;
      return { ...round, settled: { ...round.settled, [fact.member]: { ...told, on } } };
    }
    case 'SavingsRoundEnded':
      return { ...round, ended: { on, words: fact.words } };
  }
}

function evolve(state: RotatingSavings, fact: RotatingSavingsEntry, { occurredOn: on }: Circumstance) {
  if (fact.type === 'SavingsRoundBegun') {
    const { type: _, ...begun } = fact;
    return { ...state, [fact.round]: { ...begun, from: on, payments: [], received: [], settled: {} } };
  }
  const known = state[fact.round];
  return known === undefined ? state : { ...state, [fact.round]: changed(known, fact, on) };
}
