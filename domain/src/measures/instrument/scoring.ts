/**
 * Scores of an instrument from its answers: one function for browser and server, so that both reckon the same. A missing
 * answer is missing, never zero; whether a score may be given at all, and how, the scale itself says.
 */
import { type Measured, noNumber } from '../no-number.ts';
import { mean, sum } from '../spread.ts';
import { type Answer, type Answers, answerAt, isGiven } from './answers.ts';
import { plainStanding, valueIn } from './evaluate.ts';
import { everyItem, type Instrument, type Item, type Scale } from './instrument.ts';

/** Version of the scoring: raised whenever any score of the same answers changes. */
export const scoringVersion = '1';

export interface Score {
  readonly scale: string;
  readonly value: Measured;
  readonly answered: number;
  readonly missing: number;
}

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
  const answer = answerAt(answers, item.linkId);
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

/**
 * A formula reads what each item counts, not its code; what is missing within the tolerance counts the mean of the answered,
 * as in a sum. Of what does not count on a scale, such as an age, it reads the answer itself. It knows no day and no dice,
 * so that the same answers give the same score for ever.
 */
function fromFormula(
  scale: Scale,
  scores: readonly number[],
  answers: Answers,
  instrument: Instrument,
): Measured {
  if (scale.formula === undefined) return noNumber('formula_not_reckoned');
  const named = new Set(scale.items);
  const counted = everyItem(instrument.items).flatMap((item) => {
    const score = itemScore(item, answers, instrument);
    const standIn = named.has(item.linkId) && scores.length > 0 ? mean(scores) : undefined;
    const counts = score ?? standIn;
    return counts === undefined ? [] : [[item.linkId, counts] as const];
  });
  const standing = plainStanding(instrument, { ...answers, ...Object.fromEntries(counted) }, { now: '' });
  const value = valueIn(scale.formula, standing);
  return typeof value === 'number' ? value : noNumber('formula_not_reckoned');
}

function scored(scale: Scale, items: readonly Item[], answers: Answers, instrument: Instrument): Score {
  const scores = items.flatMap((item) => itemScore(item, answers, instrument) ?? []);
  const missing = items.length - scores.length;
  const counts = { scale: scale.scale, answered: scores.length, missing };
  const byFormula = scale.method === 'formula';
  if (scores.length === 0 && !(byFormula && items.length === 0))
    return { ...counts, value: noNumber('nothing_scored') };
  const tolerated = scale.missing.rule === 'prorate' ? scale.missing.atMost : 0;
  if (missing > tolerated) return { ...counts, value: noNumber('too_many_missing') };
  const value = byFormula
    ? fromFormula(scale, scores, answers, instrument)
    : joined(scale, scores, items.length);
  return { ...counts, value };
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
