/**
 * Changes an institution agrees to (PM 4.3 "improve how institutions perform"): what will be done otherwise, which
 * findings it answers, who there sees to it, by when and how one will know. Each is looked at on its day with evidence:
 * done, partly, not, or given up; what is not finished gets the next day on which one looks.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, ids, line, oneOf, prose } from '../../kernel/field.ts';
import { byDay } from '../../kernel/moment.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';

export const changeResults = ['done', 'partly', 'not', 'given-up'] as const;
export type ChangeResult = (typeof changeResults)[number];

// What can happen

export const AgreedChangeEntry = z.discriminatedUnion('type', [
  /** Told again with the same id, it takes the place of what was agreed before. */
  z.strictObject({
    type: z.literal('OrganisationChangeAgreed'),
    agreedChange: id,
    what: prose,
    /** The findings it answers. */
    answers: ids,
    /** Who in the institution sees to it. */
    responsible: line,
    position: line.optional(),
    by: day,
    /** A measure of this case by which it will be seen. */
    measure: id.optional(),
    /** How one will know, in words. */
    seenBy: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('OrganisationChangeReviewed'),
    review: id,
    agreedChange: id,
    result: oneOf(changeResults),
    /** What was seen, heard or counted; why, where it was given up. */
    evidence: prose,
    /** The day on which one looks again. */
    nextOn: day.optional(),
  }),
]);
export type AgreedChangeEntry = z.infer<typeof AgreedChangeEntry>;

// What is known

type Told<T extends AgreedChangeEntry['type']> = Omit<Extract<AgreedChangeEntry, { type: T }>, 'type'>;
export type ChangeReview = Told<'OrganisationChangeReviewed'> & { readonly on: string };
export type AgreedChange = Told<'OrganisationChangeAgreed'> & {
  readonly on: string;
  /** In the order in which they were told. */
  readonly reviews: readonly ChangeReview[];
};
export type AgreedChanges = Readonly<Record<string, AgreedChange>>;

interface Seen {
  readonly diagnosis: Readonly<Record<string, unknown>>;
  readonly goals: { readonly measures: Readonly<Record<string, unknown>> };
}

export const agreedChanges: Room<AgreedChanges, AgreedChangeEntry, Seen> = {
  initial: {},
  entries: AgreedChangeEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'OrganisationChangeAgreed' ? [`agreed-change/${fact.agreedChange}`] : []),
};

const closing: ReadonlySet<ChangeResult> = new Set(['done', 'given-up']);

/** The last look at a change. */
export const lastReview = ({ reviews }: AgreedChange): ChangeReview | undefined =>
  reviews.toSorted(byDay).at(-1);

/** The day on which one looks at a change; `undefined` once it is done or given up. */
export function changeReviewOn(change: AgreedChange): string | undefined {
  const last = lastReview(change);
  if (last === undefined) return change.by;
  return closing.has(last.result) ? undefined : (last.nextOn ?? change.by);
}

// The rules

/** Why an entry of this room may not stand. */
export type AgreedChangeRefusal =
  | 'agreed-change.closed-already'
  | 'agreed-change.no-next-day'
  | 'agreed-change.none'
  | 'agreed-change.unknown-finding'
  | 'agreed-change.unknown-measure';

const refuse = refusing<AgreedChangeRefusal>();

function admit(state: AgreedChanges, fact: AgreedChangeEntry, { seen, occurredOn }: Scene<Seen>) {
  return fact.type === 'OrganisationChangeAgreed'
    ? admitAgreed(fact, seen)
    : admitReview(state[fact.agreedChange], fact, occurredOn);
}

function admitAgreed({ answers, measure }: Told<'OrganisationChangeAgreed'>, { diagnosis, goals }: Seen) {
  if (answers.some((one) => diagnosis[one] === undefined))
    return refuse('agreed-change.unknown-finding', 'answers');
  const unknown = measure !== undefined && goals.measures[measure] === undefined;
  return unknown ? refuse('agreed-change.unknown-measure', 'measure') : undefined;
}

function admitReview(
  known: AgreedChange | undefined,
  { result, nextOn }: Told<'OrganisationChangeReviewed'>,
  on: string,
) {
  if (known === undefined) return refuse('agreed-change.none', 'agreedChange');
  if (changeReviewOn(known) === undefined) return refuse('agreed-change.closed-already', 'agreedChange');
  const again = closing.has(result) || (nextOn !== undefined && nextOn > on);
  return again ? undefined : refuse('agreed-change.no-next-day', 'nextOn');
}

function evolve(
  state: AgreedChanges,
  fact: AgreedChangeEntry,
  { occurredOn: on }: Circumstance,
): AgreedChanges {
  const known = state[fact.agreedChange];
  switch (fact.type) {
    case 'OrganisationChangeAgreed': {
      const { type: _, ...change } = fact;
      return { ...state, [fact.agreedChange]: { ...change, on, reviews: known?.reviews ?? [] } };
    }
    case 'OrganisationChangeReviewed': {
      const { type: _, ...review } = fact;
      const reviews = [...(known?.reviews ?? []), { ...review, on }];
      return known === undefined ? state : { ...state, [fact.agreedChange]: { ...known, reviews } };
    }
  }
}
