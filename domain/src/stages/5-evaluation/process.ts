/**
 * Process (PM 5.5): was the help given as agreed, was it respectful, was it of use? Each from 1 (not at all) to 5
 * (fully), with the judge's own words; about the help as a whole or about one process goal.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, numberFrom, oneOf, prose, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { type Judged, judgements, judges, judgingWays } from './outcome.ts';

/** The three questions about the help itself, and satisfaction as a whole. */
export const processAspects = ['asAgreed', 'respectful', 'useful', 'satisfaction'] as const;
export type ProcessAspect = (typeof processAspects)[number];

/** Whole where one person gives it; of a group it may be the mean of what several gave. */
const mark = numberFrom(1, 5).optional();

// What can happen

export const ProcessEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ProcessJudged'),
    judging: id,
    evaluation: id,
    goal: id.optional(),
    judge: oneOf(judges),
    name: line,
    judgement: oneOf(judgements).optional(),
    asAgreed: mark,
    respectful: mark,
    useful: mark,
    satisfaction: mark,
    /** Of how many people the marks are the mean. */
    meanOf: wholeFrom(2, 1_000_000).optional(),
    /** Attainment of the process goal from -2 to +2, where it was scaled beforehand. */
    attainment: wholeFrom(-2, 2).optional(),
    words: prose.optional(),
    /** How the judgement was given; on the screen handed over, nobody else's hand was in it. */
    way: oneOf(judgingWays).optional(),
  }),
]);
export type ProcessEntry = z.infer<typeof ProcessEntry>;

// What is known

export type ProcessJudging = Omit<ProcessEntry, 'type'> & { readonly on: string };
export type Processes = Readonly<Record<string, ProcessJudging>>;

export const processes: Room<Processes, ProcessEntry, Judged> = {
  initial: {},
  entries: ProcessEntry,
  admit,
  evolve,
  sets: (fact) => [`judging/${fact.judging}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type ProcessRefusal = 'evaluation.no-such-goal' | 'evaluation.none' | 'process.nothing-said';

const refuse = refusing<ProcessRefusal>();

function admit(_state: Processes, fact: ProcessEntry, { seen }: Scene<Judged>) {
  if (seen.evaluations[fact.evaluation] === undefined) return refuse('evaluation.none', 'evaluation');
  if (fact.goal !== undefined && seen.goals.goals[fact.goal] === undefined)
    return refuse('evaluation.no-such-goal', 'goal');
  const said = [fact.judgement, fact.attainment, fact.words, ...processAspects.map((aspect) => fact[aspect])];
  return said.every((one) => one === undefined) ? refuse('process.nothing-said', 'words') : undefined;
}

function evolve(state: Processes, fact: ProcessEntry, around: Circumstance): Processes {
  const { type: _, ...judging } = fact;
  return { ...state, [fact.judging]: { ...judging, on: around.occurredOn } };
}
