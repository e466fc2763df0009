/**
 * Money spent on a planned activity, from one source, with its receipt; and what people give without money: days of work,
 * materials, food. Money comes back when it was not needed. What goes beyond the budget of its line, or beyond the day on
 * which its source ends, stands only with a reason, and the reason is shown wherever the sum is.
 */
import { z } from 'zod';
import { attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, numberFrom, oneOf, prose, rupiah } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { type Fundings, fundingOf, sameSource } from './funding.ts';

export const contributionKinds = ['work-days', 'materials', 'food', 'place', 'transport', 'other'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

// What can happen

export const SpendingEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('MoneySpent'),
    spending: id,
    planned: id,
    source: line,
    amount: rupiah,
    what: line,
    receiptNumber: line.optional(),
    /** Why it goes beyond the budget of its line, or beyond the last day of its source. */
    beyondBecause: prose.optional(),
    attachments,
  }),
  /** Part of what was spent came back. */
  z.strictObject({
    type: z.literal('MoneyReturned'),
    returned: id,
    spending: id,
    amount: rupiah,
    reason: prose,
  }),
  z.strictObject({
    type: z.literal('ContributionGiven'),
    contribution: id,
    planned: id.optional(),
    givenBy: line,
    kind: oneOf(contributionKinds),
    what: line,
    number: numberFrom(0, 1_000_000).optional(),
    unit: line.optional(),
    /** What it would have cost, where somebody reckoned it; never added to the money. */
    worth: rupiah.optional(),
  }),
]);
export type SpendingEntry = z.infer<typeof SpendingEntry>;

// What is known

type Told<T extends SpendingEntry['type']> = Omit<Extract<SpendingEntry, { type: T }>, 'type'>;

export type MoneyReturn = Told<'MoneyReturned'> & { readonly on: string };
export type Spending = Told<'MoneySpent'> & {
  readonly on: string;
  readonly by: string;
  readonly returns: readonly MoneyReturn[];
};
export type Contribution = Told<'ContributionGiven'> & { readonly on: string };
export interface Spendings {
  readonly spent: Readonly<Record<string, Spending>>;
  readonly contributions: Readonly<Record<string, Contribution>>;
}

/** What was spent less what came back, in rupiah. */
export const netOf = ({ amount, returns }: Spending): number =>
  returns.reduce((left, one) => left - one.amount, amount);

export interface Line {
  readonly source: string;
  readonly amount: number;
}

/** What has been spent of one line of the budget, in rupiah. */
export const spentOn = ({ spent }: Spendings, planned: string, source: string): number =>
  Object.values(spent)
    .filter((one) => one.planned === planned && sameSource(one.source, source))
    .reduce((sum, one) => sum + netOf(one), 0);

/** What stands in the plan for one activity and source; zero where the source does not pay for it. */
export const plannedFor = (lines: readonly Line[], source: string): number =>
  lines.filter((one) => sameSource(one.source, source)).reduce((sum, one) => sum + one.amount, 0);

interface Seen {
  readonly plan: {
    readonly activities: Readonly<Record<string, { readonly fundedBy?: readonly Line[] | undefined }>>;
  };
  readonly fundings: Fundings;
}

export const spendings: Room<Spendings, SpendingEntry, Seen> = {
  initial: { spent: {}, contributions: {} },
  entries: SpendingEntry,
  admit,
  evolve,
};

// The rules

/** Why an entry of this room may not stand. */
export type SpendingRefusal =
  | 'spending.above-budget'
  | 'spending.known-already'
  | 'spending.no-such-activity'
  | 'spending.none'
  | 'spending.returned-more'
  | 'spending.source-has-ended';

const refuse = refusing<SpendingRefusal>();

function admit(state: Spendings, fact: SpendingEntry, { seen, occurredOn }: Scene<Seen>) {
  switch (fact.type) {
    case 'MoneySpent':
      return state.spent[fact.spending] === undefined
        ? admitSpending(state, fact, seen, occurredOn)
        : refuse('spending.known-already', 'spending');
    case 'MoneyReturned': {
      const known = state.spent[fact.spending];
      if (known === undefined) return refuse('spending.none', 'spending');
      return fact.amount > netOf(known) ? refuse('spending.returned-more', 'amount') : undefined;
    }
    case 'ContributionGiven':
      return fact.planned === undefined || seen.plan.activities[fact.planned] !== undefined
        ? undefined
        : refuse('spending.no-such-activity', 'planned');
  }
}

function admitSpending(state: Spendings, fact: Told<'MoneySpent'>, seen: Seen, on: string) {
  const activity = seen.plan.activities[fact.planned];
  if (activity === undefined) return refuse('spending.no-such-activity', 'planned');
  if (fact.beyondBecause !== undefined) return undefined;
  const until = fundingOf(seen.fundings, fact.source)?.until;
  if (until !== undefined && on > until) return refuse('spending.source-has-ended', 'beyondBecause');
  const spent = spentOn(state, fact.planned, fact.source) + fact.amount;
  return spent > plannedFor(activity.fundedBy ?? [], fact.source)
    ? refuse('spending.above-budget', 'beyondBecause')
    : undefined;
}

function evolve(state: Spendings, fact: SpendingEntry, { occurredOn: on, by }: Circumstance): Spendings {
  switch (fact.type) {
    case 'MoneySpent': {
      const { type: _, ...told } = fact;
      return {
        ...state,
        spent: { ...state.spent, [fact.spending]: { ...told, on, by: by.id, returns: [] } },
      };
    }
    case 'MoneyReturned': {
      const { type: _, ...told } = fact;
      const known = state.spent[fact.spending];
      if (known === undefined) return state;
      const returns = [...known.returns, { ...told, on }];
      return { ...state, spent: { ...state.spent, [fact.spending]: { ...known, returns } } };
    }
    case 'ContributionGiven': {
      const { type: _, ...told } = fact;
      return { ...state, contributions: { ...state.contributions, [fact.contribution]: { ...told, on } } };
    }
  }
}
