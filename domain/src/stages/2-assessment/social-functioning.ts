/**
 * Social functioning (PM 3): how somebody carries out their roles, meets needs and solves problems, each from 1
 * (hardly) to 5 (well). Worker, client and others rate apart and are compared; it describes, it is no validated test.
 * What was not rated is missing, never a low mark.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, numberFrom, oneOf, prose, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

export const raters = ['worker', 'client', 'other'] as const;
export type Rater = (typeof raters)[number];

export const ratingOccasions = ['intake', 'interim', 'end', 'follow-up'] as const;
export type RatingOccasion = (typeof ratingOccasions)[number];

/** The three aspects of social functioning (PM 3.1). */
export const functioningAspects = ['roles', 'needs', 'problemSolving'] as const;
export type FunctioningAspect = (typeof functioningAspects)[number];

/**
 * The parts of each aspect: needs as PM 1.2 lists them (material, spiritual, social), problem solving as PM 3.1 does,
 * and the three sides of a role of PM 3.2.
 */
export const functioningParts = {
  roles: ['role-norms', 'role-ability', 'role-order'],
  needs: [
    'food',
    'clothing',
    'housing',
    'health',
    'income',
    'education',
    'safety',
    'belonging',
    'worship',
    'relationships',
    'communication',
    'taking-part',
  ],
  problemSolving: ['seeing', 'weighing', 'deciding', 'acting', 'seeking-help'],
} as const satisfies Readonly<Record<FunctioningAspect, readonly string[]>>;
export type FunctioningPart = (typeof functioningParts)[FunctioningAspect][number];

const allParts = [
  ...functioningParts.roles,
  ...functioningParts.needs,
  ...functioningParts.problemSolving,
] as const;

/** Whole where somebody is rated; of a group it may be the mean of what its members gave. */
const mark = numberFrom(1, 5).optional();

// What can happen

export const FunctioningEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('FunctioningRated'),
    rating: id,
    person: id.optional(),
    name: line,
    rater: oneOf(raters),
    raterName: line.optional(),
    occasion: oneOf(ratingOccasions),
    roles: mark,
    needs: mark,
    problemSolving: mark,
    /** Marks of single parts; what is not marked is missing. */
    parts: z.partialRecord(oneOf(allParts), wholeFrom(1, 5)).optional(),
    note: prose.optional(),
  }),
]);
export type FunctioningEntry = z.infer<typeof FunctioningEntry>;

// What is known

export type FunctioningRating = Omit<FunctioningEntry, 'type'> & { readonly on: string };
export type Functioning = Readonly<Record<string, FunctioningRating>>;

export const functioning: Room<Functioning, FunctioningEntry> = {
  initial: {},
  entries: FunctioningEntry,
  admit,
  evolve,
  sets: (fact) => [`functioning/${fact.rating}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type SocialFunctioningRefusal = 'functioning.nothing-rated';

const refuse = refusing<SocialFunctioningRefusal>();

function admit(_state: Functioning, fact: FunctioningEntry) {
  const marks = [...functioningAspects.map((aspect) => fact[aspect]), ...Object.values(fact.parts ?? {})];
  return marks.every((one) => one === undefined) ? refuse('functioning.nothing-rated', 'roles') : undefined;
}

function evolve(state: Functioning, fact: FunctioningEntry, around: Circumstance): Functioning {
  const { type: _, ...rating } = fact;
  return { ...state, [fact.rating]: { ...rating, on: around.occurredOn } };
}
