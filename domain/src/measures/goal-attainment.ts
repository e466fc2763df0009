/**
 * Goal attainment scaling: levels −2 … +2 written beforehand with the client, weighed, and joined to one T of mean 50 and
 * SD 10. T's range depends on the number of goals (one goal 30–70, ten goals 17–83): plans are not compared by T alone.
 * Source: Kiresuk & Sherman 1968, Community Mental Health Journal 4, 443–453.
 */
import { type Measured, noNumber } from './no-number.ts';
import { sum } from './spread.ts';

export interface ScaledGoal {
  /** −2 … +2; `null` where it was not scored: it drops out together with its weight. */
  readonly level: number | null;
  readonly weight: number;
}

/** Supposed correlation of goals among each other. */
export const goalCorrelation = 0.3;

export interface GoalAttainment {
  readonly scored: number;
  readonly t: Measured;
}

export function goalAttainment(goals: readonly ScaledGoal[], correlation = goalCorrelation): GoalAttainment {
  const scored = goals.flatMap(({ level, weight }) => (level === null ? [] : [{ level, weight }]));
  const weights = sum(scored.map(({ weight }) => weight));
  if (scored.length === 0 || weights <= 0) return { scored: scored.length, t: noNumber('nothing_scored') };
  const weighted = sum(scored.map(({ level, weight }) => level * weight));
  const squared = sum(scored.map(({ weight }) => weight ** 2));
  const spread = Math.sqrt((1 - correlation) * squared + correlation * weights ** 2);
  return { scored: scored.length, t: 50 + (10 * weighted) / spread };
}
