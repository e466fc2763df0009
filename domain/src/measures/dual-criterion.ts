/**
 * Conservative dual criterion: intervention values must lie beyond two lines of the baseline, its mean and its least
 * squares line, each moved a quarter of a standard deviation towards better; how many must do so the binomial says.
 * Built for series whose values lean on the one before. Source: Fisher, Kelley & Lomas 2003, J. Applied Behavior
 * Analysis 36, 387–406.
 */
import { leastSquares, onLine } from './baseline-trend.ts';
import { binomialAtLeast } from './distributions.ts';
import { type Comparison, tieWidth, towardsBetter, values } from './series.ts';
import { deviation, mean } from './spread.ts';

export interface DualCriterion {
  /** Values beyond both lines. */
  readonly beyond: number;
  readonly n: number;
  /** One-sided exact p of so many or more, were half beyond by chance. */
  readonly p: number;
  /** How many are needed for p ≤ .05; `undefined` where even all would not do (fewer than five). */
  readonly needed: number | undefined;
}

function neededOf(n: number): number | undefined {
  const counts = Array.from({ length: n + 1 }, (_, at) => at);
  return counts.find((k) => binomialAtLeast(k, n, 0.5) <= 0.05);
}

/** Undefined with fewer than two baseline values or no intervention value. */
export function dualCriterion(comparison: Comparison): DualCriterion | undefined {
  const before = values(comparison.baseline);
  const line = leastSquares(comparison.baseline);
  const n = comparison.intervention.length;
  if (before.length < 2 || line === undefined || n === 0) return undefined;
  const better = towardsBetter(comparison.improvement);
  const shift = (better * deviation(before)) / 4;
  const width = tieWidth([...before, ...values(comparison.intervention)]);
  const beyond = comparison.intervention.filter(({ session, value }) =>
    [mean(before), onLine(line, session)].every((at) => better * (value - at - shift) > width),
  ).length;
  return { beyond, n, p: binomialAtLeast(beyond, n, 0.5), needed: neededOf(n) };
}
