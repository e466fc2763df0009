/**
 * Scores of an instrument from its answers: one function for browser and server, so that both reckon the same. A missing
 * answer is missing, never zero; whether a score may be given at all, and how, the scale itself says.
 */
import { type Measured, noNumber } from '../no-number.ts';
import { mean, sum } from '../spread.ts';
import { everyItem, type Instrument, type Item, type Scale } from './instrument.ts';

/** Version of the scoring: raised whenever any score of the same answers changes. */
export const scoringVersion = '1';

type Answer = string | number | boolean | readonly string[] | null;
export type Answers = Readonly<Record<string, Answer>>;

export interface Score {
  readonly scale: string;
  readonly value: Measured;
  readonly answered: number;
  readonly missing: number;
}

const isGiven = (answer: Answer | undefined): answer is Exclude<Answer, null> =>
  answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

function scoreOfCodes(item: Item, codes: readonly string[], { lists }: Instrument): number | undefined {
  const options = lists[item.list ?? ''] ?? [];
  const scores = codes.map((code) => options.find((one) => one.code === code)?.score);
  return scores.some((one) => one === undefined) ? undefined : sum(scores.map((one) => one ?? 0));
}

function plainScore(item: Item, answer: Exclude<Answer, null>, instrument: Instrument): number | undefined {
  if (typeof answer === 'number') return Number.isFinite(answer) ? answer : undefined;
  if (typeof answer === 'boolean') return answer ? 1 : 0;
  return scoreOfCodes(item, typeof answer === 'string' ? [answer] : answer, instrument);
}

/** Least and most that an item can count, where that is known: of its range, or of its options. */
function boundsOf(item: Item, { lists }: Instrument): readonly [number, number] | undefined {
  if (item.least !== undefined && item.most !== undefined) return [item.least, item.most];
  const scores = (lists[item.list ?? ''] ?? []).flatMap((one) => one.score ?? []);
  return scores.length === 0 ? undefined : [Math.min(...scores), Math.max(...scores)];
}

/** What an answer counts; `undefined` where it was not given, or counts nothing. */
export function itemScore(item: Item, answers: Answers, instrument: Instrument): number | undefined {
  const answer = answers[item.linkId];
  if (!isGiven(answer)) return undefined;
  const score = plainScore(item, answer, instrument);
  if (score === undefined || item.reverse !== true) return score;
  const bounds = boundsOf(item, instrument);
  return bounds === undefined ? undefined : bounds[0] + bounds[1] - score;
}

function joined(scale: Scale, scores: readonly number[], asked: number): number {
  if (scale.method === 'max') return Math.max(...scores);
  if (scale.method === 'mean') return mean(scores);
  return scores.length === asked ? sum(scores) : mean(scores) * asked;
}

function scored(scale: Scale, items: readonly Item[], answers: Answers, instrument: Instrument): Score {
  const scores = items.flatMap((item) => itemScore(item, answers, instrument) ?? []);
  const missing = items.length - scores.length;
  const counts = { scale: scale.scale, answered: scores.length, missing };
  if (scale.method === 'formula') return { ...counts, value: noNumber('formula_not_reckoned') };
  if (scores.length === 0) return { ...counts, value: noNumber('nothing_scored') };
  const tolerated = scale.missing.rule === 'prorate' ? scale.missing.atMost : 0;
  return missing > tolerated
    ? { ...counts, value: noNumber('too_many_missing') }
    : { ...counts, value: joined(scale, scores, items.length) };
}

/** The scores of all scales, each with how many of its items were answered. */
export function scoresOf(instrument: Instrument, answers: Answers): readonly Score[] {
  const items = new Map(everyItem(instrument.items).map((one) => [one.linkId, one]));
  return instrument.scales.map((scale) =>
    scored(
      scale,
      scale.items.flatMap((one) => items.get(one) ?? []),
      answers,
      instrument,
    ),
  );
}
