/** What one phase looks like by itself, and what changed between two: the aids to reading a chart. */
import { leastSquares, theilSen } from './baseline-trend.ts';
import { tTwoSided } from './distributions.ts';
import { type Measured, noNumber } from './no-number.ts';
import { type Comparison, type Point, values } from './series.ts';
import { deviation, isConstant, mean, median, medianDeviation, squares, sum, variance } from './spread.ts';

export interface PhaseReading {
  readonly n: number;
  readonly mean: Measured;
  readonly median: Measured;
  readonly deviation: Measured;
  readonly least: Measured;
  readonly most: Measured;
  readonly medianDeviation: Measured;
  readonly leastSquaresSlope: Measured;
  readonly leastSquaresIntercept: Measured;
  readonly theilSenSlope: Measured;
  /** Correlation of each value with the next. Marked, it makes bands and p values too liberal. */
  readonly lag1: Measured;
}

function lag1(inTime: readonly number[]): Measured {
  if (inTime.length < 3) return noNumber('fewer_than_three_points');
  if (isConstant(inTime)) return noNumber('no_variation');
  const middle = mean(inTime);
  const next = inTime.slice(1);
  return sum(next.map((value, at) => (value - middle) * ((inTime[at] ?? 0) - middle))) / squares(inTime);
}

export function phaseReading(points: readonly Point[]): PhaseReading {
  const inTime = values(points);
  const n = inTime.length;
  const from = (least: number, work: () => number): Measured =>
    n >= least ? work() : noNumber(n === 0 ? 'no_points' : 'one_point');
  const line = leastSquares(points);
  return {
    n,
    mean: from(1, () => mean(inTime)),
    median: from(1, () => median(inTime)),
    deviation: from(2, () => deviation(inTime)),
    least: from(1, () => Math.min(...inTime)),
    most: from(1, () => Math.max(...inTime)),
    medianDeviation: from(1, () => medianDeviation(inTime)),
    leastSquaresSlope: from(2, () => line?.slope ?? 0),
    leastSquaresIntercept: from(2, () => line?.intercept ?? 0),
    theilSenSlope: theilSen(points)?.slope ?? noNumber('one_point'),
    lag1: lag1(inTime),
  };
}

/** Median of the first three intervention values less that of the last three of the baseline. */
export function immediacy({ baseline, intervention }: Comparison): Measured {
  if (baseline.length === 0 || intervention.length === 0) return noNumber('no_points');
  return median(values(intervention.slice(0, 3))) - median(values(baseline.slice(-3)));
}

export interface WelchTest {
  readonly t: number;
  readonly df: number;
  readonly p: number;
}

/** Welch's t of two phases. Serial values are not independent: for comparison only. Source: Welch 1947. */
export function welchTest({ baseline, intervention }: Comparison): WelchTest | undefined {
  const [before, after] = [values(baseline), values(intervention)];
  if (before.length < 2 || after.length < 2 || (isConstant(before) && isConstant(after))) return undefined;
  const error = (of: readonly number[]) => (isConstant(of) ? 0 : variance(of) / of.length);
  const [one, other] = [error(before), error(after)];
  const t = (mean(after) - mean(before)) / Math.sqrt(one + other);
  const df = (one + other) ** 2 / (one ** 2 / (before.length - 1) + other ** 2 / (after.length - 1));
  return { t, df, p: tTwoSided(t, df) };
}
