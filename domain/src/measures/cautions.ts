/**
 * What must be said beside the numbers of a series: how much so few, so gappy or so trending points can bear. Cautions
 * never forbid a chart; below three points in a phase they forbid an index.
 * Source of the bounds: What Works Clearinghouse (three points with reservations, five without); Bartlett 1946 for the
 * bound of a lag-1 correlation; the two-sided p of the Mann–Kendall test for a trend.
 */
import { trendTest } from './baseline-trend.ts';
import { phaseReading } from './phase.ts';
import { type Comparison, type Observation, values } from './series.ts';
import { isConstant } from './spread.ts';

export const cautions = [
  /** Fewer than three points in a phase: the chart alone. */
  'chart_only',
  /** Three or four points in a phase: descriptive only. */
  'descriptive_only',
  /** Fewer than five intervention points: a one-sided binomial p can never reach .05. */
  'binomial_cannot_show',
  /** The baseline trends (p ≤ .05): not to be read by mean, band or PEM. */
  'baseline_trends',
  /** Each value leans on the one before it: bands and p values are too liberal. */
  'values_lean_on_the_last',
  /** The baseline does not vary: standardised differences and bands say nothing. */
  'baseline_constant',
  /** More than a fifth of the sessions in a phase have no value. */
  'many_missing',
] as const;
export type Caution = (typeof cautions)[number];

function isGappy(sessions: readonly Observation[]): boolean {
  const missing = sessions.filter(({ value }) => value === null).length;
  return missing > sessions.length / 5;
}

function leans(comparison: Comparison): boolean {
  return [comparison.baseline, comparison.intervention].some((phase) => {
    const { lag1, n } = phaseReading(phase);
    return typeof lag1 === 'number' && n >= 5 && lag1 > 2 / Math.sqrt(n);
  });
}

/** The cautions that hold for two phases set side by side, in the order of their list. */
export function cautionsFor(comparison: Comparison): readonly Caution[] {
  const before = values(comparison.baseline);
  const after = values(comparison.intervention);
  const fewest = Math.min(before.length, after.length);
  const trend = trendTest(before);
  const holds: Readonly<Record<Caution, boolean>> = {
    chart_only: fewest < 3,
    descriptive_only: fewest >= 3 && fewest < 5,
    binomial_cannot_show: after.length < 5,
    baseline_trends: typeof trend === 'number' && trend <= 0.05,
    values_lean_on_the_last: leans(comparison),
    baseline_constant: before.length >= 2 && isConstant(before),
    many_missing: isGappy(comparison.baselineSessions) || isGappy(comparison.interventionSessions),
  };
  return cautions.filter((caution) => holds[caution]);
}
