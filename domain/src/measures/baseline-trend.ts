/**
 * Overlap with the trend of the baseline taken into account: Tau-BC, which we show, and the family of Tau-U, which is
 * there to compare with papers. Sessions are real places in time, so that a gap stays a gap.
 */
import { normalTwoSided } from './distributions.ts';
import { type Measured, noNumber } from './no-number.ts';
import { balance, crossPairs, type Pairs, trendPairs } from './overlap.ts';
import { type Comparison, type Point, tieWidth, towardsBetter, values, wanted } from './series.ts';
import { median } from './spread.ts';

export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

export const onLine = ({ slope, intercept }: Line, session: number): number => intercept + slope * session;

/** Median of all slopes between two points. Undefined with fewer than two. Source: Sen 1968. */
export function theilSen(points: readonly Point[]): Line | undefined {
  const slopes = points.flatMap((one, at) =>
    points
      .slice(at + 1)
      .filter((later) => later.session !== one.session)
      .map((later) => (later.value - one.value) / (later.session - one.session)),
  );
  if (slopes.length === 0) return undefined;
  const slope = median(slopes);
  return { slope, intercept: median(points.map(({ session, value }) => value - slope * session)) };
}

/** Least squares. Undefined with fewer than two points. */
export function leastSquares(points: readonly Point[]): Line | undefined {
  if (points.length < 2) return undefined;
  const middle = points.reduce((so, { session }) => so + session, 0) / points.length;
  const base = points[0]?.value ?? 0;
  const level = points.reduce((so, { value }) => so + (value - base), 0) / points.length;
  const across = points.reduce((so, { session }) => so + (session - middle) ** 2, 0);
  const slope =
    points.reduce((so, { session, value }) => so + (session - middle) * (value - base - level), 0) / across;
  return { slope, intercept: base + level - slope * middle };
}

const pairsOf = (n: number): number => (n * (n - 1)) / 2;

const tieGroups = (of: readonly number[], width: number): readonly number[] => {
  const sorted = of.toSorted((one, other) => one - other);
  const groups: number[] = [];
  for (const [at, value] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before !== undefined && value - before <= width) groups.push((groups.pop() ?? 0) + 1);
    else groups.push(1);
  }
  return groups;
};

/**
 * Two-sided p of the Mann–Kendall trend test, normal with continuity correction and correction for ties. Below five
 * points it cannot reach .05. Source: Kendall 1975.
 */
export function trendTest(inTime: readonly number[]): Measured {
  const n = inTime.length;
  if (n < 2) return noNumber('one_point');
  const width = tieWidth(inTime);
  const spread = (of: number) => of * (of - 1) * (2 * of + 5);
  const tied = tieGroups(inTime, width).reduce((so, group) => so + spread(group), 0);
  const variance = (spread(n) - tied) / 18;
  if (variance <= 0) return noNumber('no_variation');
  const score = Math.abs(balance(trendPairs(inTime, width)));
  return score === 0 ? 1 : normalTwoSided((score - 1) / Math.sqrt(variance));
}

export interface TauB {
  readonly balance: number;
  /** Square of the denominator: pairs that differ in phase × pairs that differ in value. */
  readonly denominatorSquared: number;
  readonly value: Measured;
}

/** Kendall's tau-b between phase and value: never to be called Tau. Full separation can read anything from .6 to 1. */
export function tauBOfPhase(before: readonly number[], after: readonly number[], width = 0): TauB {
  const cross = crossPairs(before, after, width);
  const ties = cross.ties + trendPairs(before, width).ties + trendPairs(after, width).ties;
  const denominatorSquared = cross.pairs * (pairsOf(before.length + after.length) - ties);
  const score = balance(cross);
  const value = denominatorSquared === 0 ? noNumber('no_variation') : score / Math.sqrt(denominatorSquared);
  return { balance: score, denominatorSquared, value };
}

/** Tarlow's standard error of a baseline-corrected tau over n points. Source: Tarlow 2017. */
export const tarlowError = (tauB: number, n: number): number => Math.sqrt((2 / n) * (1 - tauB ** 2));

export interface BaselineCorrected {
  readonly line: Line;
  /** Tau of what is left of both phases when the line is taken away. */
  readonly tau: number;
  readonly tauB: TauB;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly width: number;
}

/**
 * Baseline-corrected Tau: the Theil–Sen line of the baseline against session time is taken from both phases, residuals
 * within the tie width counting as tied. Always corrected; whether the baseline trends is `trendTest`'s to say.
 * Source: Tarlow 2017, Behavior Modification 41, 427–467.
 */
export function baselineCorrected(comparison: Comparison): BaselineCorrected | undefined {
  const line = theilSen(comparison.baseline);
  if (line === undefined || comparison.intervention.length === 0) return undefined;
  const better = towardsBetter(comparison.improvement);
  const left = (points: readonly Point[]) =>
    points.map(({ session, value }) => better * (value - onLine(line, session)));
  const [before, after] = [left(comparison.baseline), left(comparison.intervention)];
  const width = tieWidth([...values(comparison.baseline), ...values(comparison.intervention)]);
  const pairs = crossPairs(before, after, width);
  return {
    line,
    tau: balance(pairs) / pairs.pairs,
    tauB: tauBOfPhase(before, after, width),
    before,
    after,
    width,
  };
}

/** The same with sessions numbered 1 … n over the values there are: what some programs do where values are missing. */
export function renumbered(comparison: Comparison): Comparison {
  const baseline = comparison.baseline.map(({ value }, at) => ({ session: at + 1, value }));
  const intervention = comparison.intervention.map(({ value }, at) => ({
    session: baseline.length + at + 1,
    value,
  }));
  return { ...comparison, baseline, intervention };
}

export interface TauU {
  readonly across: Pairs;
  readonly baselineTrend: Pairs;
  readonly interventionTrend: Pairs;
  /** (S_AB − S_A) / (n_A · n_B); may leave −1 … 1. Source: Parker, Vannest, Davis & Sauber 2011. */
  readonly parker: Measured;
  /** The same over n_A · n_B + n_A(n_A − 1)/2. */
  readonly allPairs: Measured;
  /** (S_AB + S_B − S_A) over all pairs. */
  readonly bothTrends: Measured;
}

export function tauU(comparison: Comparison): TauU {
  const before = wanted(comparison.baseline, comparison.improvement);
  const after = wanted(comparison.intervention, comparison.improvement);
  const across = crossPairs(before, after);
  const [baselineTrend, interventionTrend] = [trendPairs(before), trendPairs(after)];
  const over = (score: number, pairs: number): Measured =>
    across.pairs === 0 ? noNumber('no_points') : score / pairs;
  const corrected = balance(across) - balance(baselineTrend);
  return {
    across,
    baselineTrend,
    interventionTrend,
    parker: over(corrected, across.pairs),
    allPairs: over(corrected, across.pairs + baselineTrend.pairs),
    bothTrends: over(
      corrected + balance(interventionTrend),
      across.pairs + baselineTrend.pairs + interventionTrend.pairs,
    ),
  };
}
