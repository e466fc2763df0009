/**
 * Outcome (PM 5.5): did the goal come about? Judged by the worker, by the client and by others, each in an entry of
 * their own and side by side; nobody's judgement replaces another's.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';

export const judges = ['worker', 'client', 'other'] as const;
export type Judge = (typeof judges)[number];

/** `begun`: the change can be seen to begin, and no part of the goal has been reached yet. */
export const judgements = ['achieved', 'partly', 'begun', 'not-yet', 'worse', 'cannot-say'] as const;
export type Judgement = (typeof judgements)[number];

/** Told to the worker, given alone on the screen that was handed over, or by pictures, as a child does. */
export const judgingWays = ['told', 'handed-over', 'pictures'] as const;
export type JudgingWay = (typeof judgingWays)[number];

// What can happen

export const OutcomeEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('OutcomeJudged'),
    judging: id,
    evaluation: id,
    goal: id,
    judge: oneOf(judges),
    name: line,
    judgement: oneOf(judgements),
    /** Goal attainment from -2 to +2, where it was scaled beforehand. */
    attainment: wholeFrom(-2, 2).optional(),
    words: prose.optional(),
    /** How the judgement was given; on the screen handed over, nobody else's hand was in it. */
    way: oneOf(judgingWays).optional(),
  }),
]);
export type OutcomeEntry = z.infer<typeof OutcomeEntry>;

// What is known

export type OutcomeJudging = Omit<OutcomeEntry, 'type'> & { readonly on: string };
export type Outcomes = Readonly<Record<string, OutcomeJudging>>;

interface Saying {
  readonly judge: Judge;
  readonly name: string;
  readonly judgement?: Judgement | undefined;
  readonly attainment?: number | undefined;
}

/** The last word of each person on one side. */
const lastWords = <T>(said: readonly Saying[], judge: Judge, of: (one: Saying) => T | undefined) =>
  new Set(
    new Map(
      said.flatMap((one) => {
        const word = one.judge === judge ? of(one) : undefined;
        return word === undefined ? [] : [[one.name, word] as const];
      }),
    ).values(),
  );

/**
 * Whether worker and client see one goal differently: in judgement, or in the level they gave. Of several clients one who
 * sees it differently is enough. A side that has said nothing does not differ, it is missing.
 */
export function viewsDiffer(said: readonly Saying[]): boolean {
  const apart = <T>(of: (one: Saying) => T | undefined) => {
    const [workers, clients] = [lastWords(said, 'worker', of), lastWords(said, 'client', of)];
    return workers.size > 0 && [...clients].some((one) => !workers.has(one));
  };
  return apart((one) => one.judgement) || apart((one) => one.attainment);
}

/** What both judging rooms need to see: the evaluations held and the goals set. */
export interface Judged {
  readonly evaluations: Readonly<Record<string, unknown>>;
  readonly goals: { readonly goals: Readonly<Record<string, unknown>> };
}

export const outcomes: Room<Outcomes, OutcomeEntry, Judged> = {
  initial: {},
  entries: OutcomeEntry,
  admit,
  evolve,
  sets: (fact) => [`judging/${fact.judging}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type OutcomeRefusal = 'evaluation.no-such-goal' | 'evaluation.none';

const refuse = refusing<OutcomeRefusal>();

function admit(_state: Outcomes, fact: OutcomeEntry, { seen }: Scene<Judged>) {
  if (seen.evaluations[fact.evaluation] === undefined) return refuse('evaluation.none', 'evaluation');
  return seen.goals.goals[fact.goal] === undefined ? refuse('evaluation.no-such-goal', 'goal') : undefined;
}

function evolve(state: Outcomes, fact: OutcomeEntry, around: Circumstance): Outcomes {
  const { type: _, ...judging } = fact;
  return { ...state, [fact.judging]: { ...judging, on: around.occurredOn } };
}
