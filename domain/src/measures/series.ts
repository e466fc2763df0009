/**
 * A single-case series: one measure of one client over sessions, in named phases. The direction of improvement belongs
 * to the measure and is applied once, here, so that every index reads "positive = better"
 * (field guide to evaluation, section 2).
 */

export const improvements = ['increase', 'decrease'] as const;
export type Improvement = (typeof improvements)[number];

/** Only counts, rates, percentages and proportions have a true zero. */
export const measureScales = ['count', 'rate', 'percentage', 'proportion', 'rating', 'other'] as const;
export type MeasureScale = (typeof measureScales)[number];

export interface Observation {
  /** Session number or day: the true place in time, gaps and all. */
  readonly session: number;
  /** Name of the phase: A, B, A2 … */
  readonly phase: string;
  /** `null`: there was a session and no value. Missing is never zero. */
  readonly value: number | null;
}

export interface Point {
  readonly session: number;
  readonly value: number;
}

/** Two phases set side by side: what came before and what came with the intervention. */
export interface Comparison {
  readonly improvement: Improvement;
  readonly baseline: readonly Point[];
  readonly intervention: readonly Point[];
  readonly baselineSessions: readonly Observation[];
  readonly interventionSessions: readonly Observation[];
}

const isSeen = (one: Observation): one is Observation & { value: number } => one.value !== null;

const points = (sessions: readonly Observation[]): readonly Point[] =>
  sessions.filter(isSeen).map(({ session, value }) => ({ session, value }));

/** Sets two phases of a series side by side, in the order of time whatever the order of entry. */
export function compared(
  series: readonly Observation[],
  phases: { readonly baseline: string; readonly intervention: string },
  improvement: Improvement,
): Comparison {
  const inTime = series.toSorted((one, other) => one.session - other.session);
  const of = (phase: string) => inTime.filter((one) => one.phase === phase);
  const [baselineSessions, interventionSessions] = [of(phases.baseline), of(phases.intervention)];
  return {
    improvement,
    baseline: points(baselineSessions),
    intervention: points(interventionSessions),
    baselineSessions,
    interventionSessions,
  };
}

export const values = (of: readonly Point[]): readonly number[] => of.map((point) => point.value);

/** +1 or −1: times a value, more is better. */
export const towardsBetter = (improvement: Improvement): 1 | -1 => (improvement === 'increase' ? 1 : -1);

/** The values of a phase turned so that more is better. */
export const wanted = (of: readonly Point[], improvement: Improvement): readonly number[] =>
  of.map(({ value }) => towardsBetter(improvement) * value);

/**
 * How near two reckoned values must be to count as tied: a Theil–Sen line is parallel to a pair of its own points, so
 * that exactly tied residuals are the rule and rounding must not decide them.
 */
export const tieWidth = (of: readonly number[]): number =>
  1e-11 * of.reduce((most, value) => Math.max(most, Math.abs(value)), 1);

/** −1, 0 or 1, ties within `width`. */
export function signOf(difference: number, width = 0): -1 | 0 | 1 {
  if (Math.abs(difference) <= width) return 0;
  return difference > 0 ? 1 : -1;
}
