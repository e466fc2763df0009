/**
 * How far the values of two phases overlap. All read from values turned so that more is better; a share of 1 means that
 * every intervention value is better than every baseline value.
 */
import { bisected, z95 } from './distributions.ts';
import { type Measured, noNumber } from './no-number.ts';
import { type Comparison, signOf, wanted } from './series.ts';
import { median, sum } from './spread.ts';

export interface Pairs {
  readonly pairs: number;
  readonly better: number;
  readonly worse: number;
  readonly ties: number;
}

/** Each baseline value against each intervention value. */
export function crossPairs(before: readonly number[], after: readonly number[], width = 0): Pairs {
  const signs = before.flatMap((one) => after.map((other) => signOf(other - one, width)));
  const count = (sign: -1 | 0 | 1) => signs.filter((each) => each === sign).length;
  return { pairs: signs.length, better: count(1), worse: count(-1), ties: count(0) };
}

/** Kendall's S within one phase: pairs that rise less pairs that fall, in the order of time. */
export function trendPairs(inTime: readonly number[], width = 0): Pairs {
  const signs = inTime.flatMap((one, at) => inTime.slice(at + 1).map((later) => signOf(later - one, width)));
  const count = (sign: -1 | 0 | 1) => signs.filter((each) => each === sign).length;
  return { pairs: signs.length, better: count(1), worse: count(-1), ties: count(0) };
}

export const balance = ({ better, worse }: Pairs): number => better - worse;

export interface Nap {
  readonly value: Measured;
  readonly pairs: Pairs;
  /** Newcombe's method 5, 95 %. `undefined` where a phase has no point. */
  readonly interval: readonly [number, number] | undefined;
  /** Unbiased (Sen; Mee 1990), truncated at complete overlap or none; not with one point in a phase. */
  readonly error: Measured;
}

/** Newcombe's variance of NAP were the true value `at`. Source: Newcombe 2006, Statistics in Medicine 25, method 5. */
function supposedVariance(at: number, before: number, after: number): number {
  const half = (before + after) / 2 - 1;
  return (at * (1 - at) * (1 + (half * (1 - at)) / (2 - at) + (half * at) / (1 + at))) / (before * after);
}

/**
 * Bounds by halving, strictly inside (0, NAP) and (NAP, 1): a root finder may stop on the trivial root at the boundary
 * and report an interval of no width.
 */
export function napInterval(nap: number, before: number, after: number): readonly [number, number] {
  const isOutside = (at: number) => (nap - at) ** 2 > z95 ** 2 * supposedVariance(at, before, after);
  return [
    nap <= 0 ? 0 : bisected(0, nap, isOutside),
    nap >= 1 ? 1 : bisected(nap, 1, (at) => !isOutside(at)),
  ];
}

/** Squared sums of how often each value of one phase is beaten, ties half: the parts of the variance of NAP. */
function beatenSquares(
  ones: readonly number[],
  others: readonly number[],
  better: 1 | -1,
  width: number,
): number {
  const beats = (one: number, other: number) => (signOf(better * (other - one), width) + 1) / 2;
  return sum(ones.map((one) => sum(others.map((other) => beats(one, other))) ** 2));
}

/** Sen's unbiased variance of NAP; at complete overlap or none, that of half a pair. Source: Mee 1990. */
function napVariance(
  nap: number,
  before: readonly number[],
  after: readonly number[],
  width: number,
): number {
  const [m, n] = [before.length, after.length];
  const spare = (m - 1) * (n - 1);
  const narrowest = 0.5 / (m * n);
  if (nap < narrowest || nap > 1 - narrowest) return (narrowest * (1 - narrowest)) / spare;
  const whole = sum(
    before.flatMap((one) => after.map((other) => ((signOf(other - one, width) + 1) / 2) ** 2)),
  );
  const byRow = beatenSquares(before, after, 1, width);
  const byColumn = beatenSquares(after, before, -1, width);
  return ((byRow + byColumn - 2 * whole) / (m * n) + nap - (m + n - 1) * nap ** 2) / spare;
}

/** Standard error of NAP. */
export function napError(
  nap: number,
  before: readonly number[],
  after: readonly number[],
  width = 0,
): Measured {
  if (before.length < 2 || after.length < 2) return noNumber('one_point');
  return Math.sqrt(Math.max(0, napVariance(nap, before, after, width)));
}

/**
 * Non-overlap of all pairs, ties counted half (0 … 1). Source: Parker & Vannest 2009, Behavior Therapy 40, 357–367.
 */
export function nonOverlapOfAllPairs(comparison: Comparison): Nap {
  const before = wanted(comparison.baseline, comparison.improvement);
  const after = wanted(comparison.intervention, comparison.improvement);
  const pairs = crossPairs(before, after);
  if (pairs.pairs === 0)
    return { value: noNumber('no_points'), pairs, interval: undefined, error: noNumber('no_points') };
  const value = (pairs.better + pairs.ties / 2) / pairs.pairs;
  return {
    value,
    pairs,
    interval: napInterval(value, before.length, after.length),
    error: napError(value, before, after),
  };
}

/** Share of intervention values strictly better than the best baseline value. Source: Scruggs & Mastropieri 1987. */
export function nonOverlappingData(before: readonly number[], after: readonly number[]): Measured {
  if (before.length === 0 || after.length === 0) return noNumber('no_points');
  const best = Math.max(...before);
  return after.filter((value) => value > best).length / after.length;
}

/**
 * Share of intervention values better than the baseline median; a value on it counts `tie` (½ by definition, 0 in the
 * strict count that the binomial p needs). Source: Ma 2006, Behavior Modification 30, 598–617.
 */
export function exceedingMedian(before: readonly number[], after: readonly number[], tie: 0.5 | 0): Measured {
  if (before.length === 0 || after.length === 0) return noNumber('no_points');
  const middle = median(before);
  const better = after.filter((value) => value > middle).length;
  const on = after.filter((value) => value === middle).length;
  return (better + tie * on) / after.length;
}

/** The fewest points one has to take away until every intervention value is better than every baseline value. */
export function fewestRemoved(before: readonly number[], after: readonly number[]): number {
  const cuts = [...new Set([...before, ...after, Number.POSITIVE_INFINITY])];
  const removed = (cut: number) =>
    before.filter((value) => value >= cut).length + after.filter((value) => value < cut).length;
  return Math.min(...cuts.map(removed));
}

/** Percentage of all non-overlapping data, as a share. Source: Parker, Hagan-Burke & Vannest 2007. */
export function allNonOverlappingData(before: readonly number[], after: readonly number[]): Measured {
  const all = before.length + after.length;
  return before.length === 0 || after.length === 0
    ? noNumber('no_points')
    : 1 - fewestRemoved(before, after) / all;
}

/** Robust improvement rate difference: the removed points shared evenly. Source: Parker, Vannest & Brown 2009. */
export function improvementRateDifference(before: readonly number[], after: readonly number[]): Measured {
  if (before.length === 0 || after.length === 0) return noNumber('no_points');
  return 1 - (fewestRemoved(before, after) / 2) * (1 / before.length + 1 / after.length);
}
