/**
 * What a series says, in words, judged with the client (PM 5.5). The chart is read first by six questions, then judged;
 * numbers come after. The judgement stands apart from the number and may differ from it: then it says why. It says what
 * the change came together with, never what caused it.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, lines, numberFrom, oneOf, participant, prose, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';

export const seriesJudgements = ['better', 'somewhat-better', 'same', 'worse', 'cannot-say'] as const;
export type SeriesJudgement = (typeof seriesJudgements)[number];

/** Six questions put to a chart. Source: Ledford, Lane & Severini 2017; What Works Clearinghouse. */
export const seriesQuestions = [
  'level',
  'trend',
  'variability',
  'immediacy',
  'overlap',
  'consistency',
] as const;
export type SeriesQuestion = (typeof seriesQuestions)[number];

// What can happen

export const SeriesJudgementEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('SeriesJudged'),
    judging: id,
    measure: id,
    with: z.array(participant).max(50, 'field.too-many'),
    judgement: oneOf(seriesJudgements),
    words: prose,
    answers: z.partialRecord(oneOf(seriesQuestions), prose).optional(),
    /** What else happened at the time. */
    alongside: lines.optional(),
    /** Why the judgement is another than the number suggests. */
    differs: prose.optional(),
    /** What lay before those who judged: the version of the methods, the points in use, and NAP where there was one. */
    basis: z.strictObject({
      method: line,
      points: wholeFrom(0, 100_000),
      nap: numberFrom(0, 1).optional(),
    }),
  }),
]);
export type SeriesJudgementEntry = z.infer<typeof SeriesJudgementEntry>;

// What is known

export type SeriesJudging = Omit<SeriesJudgementEntry, 'type'> & { readonly on: string };
export type SeriesJudgings = Readonly<Record<string, SeriesJudging>>;

interface Seen {
  readonly goals: { readonly measures: Readonly<Record<string, unknown>> };
}

export const seriesJudgings: Room<SeriesJudgings, SeriesJudgementEntry, Seen> = {
  initial: {},
  entries: SeriesJudgementEntry,
  admit,
  evolve,
  sets: (fact) => [`series-judging/${fact.judging}`],
};

/** Whether a judgement says something else than non-overlap does: better where most pairs are not, or the reverse. */
export function differsFromNumber(judgement: SeriesJudgement, nap: number | undefined): boolean {
  if (nap === undefined) return false;
  const claims = judgement === 'better' || judgement === 'somewhat-better';
  return claims ? nap < 0.5 : judgement === 'worse' && nap > 0.5;
}

// The rules

/** Why an entry of this room may not stand. */
export type SeriesJudgementRefusal = 'series.no-measure' | 'series.say-why-it-differs';

const refuse = refusing<SeriesJudgementRefusal>();

function admit(_state: SeriesJudgings, fact: SeriesJudgementEntry, { seen }: Scene<Seen>) {
  if (seen.goals.measures[fact.measure] === undefined) return refuse('series.no-measure', 'measure');
  const unexplained = fact.differs === undefined && differsFromNumber(fact.judgement, fact.basis.nap);
  return unexplained ? refuse('series.say-why-it-differs', 'differs') : undefined;
}

function evolve(state: SeriesJudgings, fact: SeriesJudgementEntry, around: Circumstance): SeriesJudgings {
  const { type: _, ...judging } = fact;
  return { ...state, [fact.judging]: { ...judging, on: around.occurredOn } };
}
