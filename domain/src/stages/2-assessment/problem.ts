/**
 * The problem, understood (PM 5.2): its form, characteristics, scope, causes, effects, and what was tried before.
 * Said again with the same id it is a reassessment: the newer understanding stands, the older stays readable.
 */
import { z } from 'zod';
import { attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, lines, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

/** Whether the difficulty is a need unmet, an obstacle, or a frustration (PM 2.3). */
export const problemNatures = ['need', 'obstacle', 'frustration'] as const;
export type ProblemNature = (typeof problemNatures)[number];

export const problemSources = ['internal', 'external', 'both'] as const;
export type ProblemSource = (typeof problemSources)[number];

/** How earlier attempts went. */
export const attemptResults = ['helped', 'helped-for-a-while', 'no-change', 'made-worse', 'unknown'] as const;
export type AttemptResult = (typeof attemptResults)[number];

// What can happen

export const ProblemEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ProblemAssessed'),
    problem: id,
    form: prose,
    characteristics: prose.optional(),
    scope: prose.optional(),
    causes: lines,
    effects: lines,
    earlierAttempts: z
      .array(z.strictObject({ what: prose, result: oneOf(attemptResults), note: prose.optional() }))
      .max(30, 'field.too-many'),
    nature: oneOf(problemNatures).optional(),
    source: oneOf(problemSources).optional(),
    attachments,
  }),
  z.strictObject({ type: z.literal('ProblemSetAside'), problem: id, reason: prose }),
]);
export type ProblemEntry = z.infer<typeof ProblemEntry>;

// What is known

export interface Problem extends Omit<Extract<ProblemEntry, { type: 'ProblemAssessed' }>, 'type'> {
  readonly on: string;
  /** How often it was assessed; more than one is a reassessment. */
  readonly times: number;
  readonly setAside?: { readonly on: string; readonly reason: string };
}
export type Problems = Readonly<Record<string, Problem>>;

export const problems: Room<Problems, ProblemEntry> = {
  initial: {},
  entries: ProblemEntry,
  admit,
  evolve,
  sets: (fact) => [`problem/${fact.problem}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type ProblemRefusal = 'problem.none';

const refuse = refusing<ProblemRefusal>();

function admit(state: Problems, fact: ProblemEntry) {
  if (fact.type === 'ProblemAssessed') return undefined;
  return state[fact.problem] === undefined ? refuse('problem.none', 'problem') : undefined;
}

function evolve(state: Problems, fact: ProblemEntry, around: Circumstance): Problems {
  const known = state[fact.problem];
  switch (fact.type) {
    case 'ProblemAssessed': {
      const { type: _, ...problem } = fact;
      return {
        ...state,
        [fact.problem]: { ...problem, on: around.occurredOn, times: (known?.times ?? 0) + 1 },
      };
    }
    case 'ProblemSetAside':
      return known === undefined
        ? state
        : {
            ...state,
            [fact.problem]: { ...known, setAside: { on: around.occurredOn, reason: fact.reason } },
          };
  }
}
