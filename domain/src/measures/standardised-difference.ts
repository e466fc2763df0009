/**
 * The difference of two phase means in standard deviations: of the baseline, or pooled (Hedges' g). Undefined where that
 * deviation is 0. Cohen's bands of .2, .5, .8 come from groups and must not be shown for a single case.
 * Source: Gingerich 1984; Busk & Serlin 1992; Hedges 1981.
 */
import { z95 } from './distributions.ts';
import { type Comparison, wanted } from './series.ts';
import { deviation, mean } from './spread.ts';

export interface Estimate {
  readonly value: number;
  readonly error: number;
  readonly interval: readonly [number, number];
}

export const estimate = (value: number, error: number): Estimate => ({
  value,
  error,
  interval: [value - z95 * error, value + z95 * error],
});

/** Hedges' small-sample correction, in its usual approximation. */
const shrinkage = (df: number): number => 1 - 3 / (4 * df - 1);

export type DeviationUsed = 'baseline' | 'pooled';

export function standardisedDifference(
  comparison: Comparison,
  used: DeviationUsed,
  corrected: boolean,
): Estimate | undefined {
  const before = wanted(comparison.baseline, comparison.improvement);
  const after = wanted(comparison.intervention, comparison.improvement);
  const [m, n] = [before.length, after.length];
  if (m < 2 || n < 2) return undefined;
  const [one, other] = [deviation(before), deviation(after)];
  const df = used === 'baseline' ? m - 1 : m + n - 2;
  const unit =
    used === 'baseline' ? one : Math.sqrt(((m - 1) * one ** 2 + (n - 1) * other ** 2) / (m + n - 2));
  if (unit === 0) return undefined;
  const factor = corrected ? shrinkage(df) : 1;
  const value = (factor * (mean(after) - mean(before))) / unit;
  const ofMeans = used === 'baseline' ? 1 / m + other ** 2 / (n * one ** 2) : 1 / m + 1 / n;
  return estimate(value, factor * Math.sqrt(ofMeans + value ** 2 / (2 * df)));
}
