/**
 * Goal attainment over the scaled goals of a case (Kiresuk & Sherman 1968): the level of each goal as worker and client
 * judged it, T with weights, and the change from where the client stood when the levels were written. Outcome and process
 * goals apart: a T over both would say nothing. T depends on the number of goals; it compares a client with themselves.
 */
import { goalAttainment } from '../measures/goal-attainment.ts';
import type { Measured } from '../measures/no-number.ts';
import type { Case } from '../records/case.ts';
import { type Goal, type GoalKind, standingGoals } from '../stages/3-planning/goal.ts';
import type { Judge } from '../stages/5-evaluation/outcome.ts';

export interface AttainedGoal {
  readonly goal: Goal;
  readonly weight: number;
  readonly start: number | null;
  /** `null` where this judge did not score it. */
  readonly level: number | null;
}

export interface Attainment {
  readonly kind: GoalKind;
  readonly judge: Judge;
  readonly goals: readonly AttainedGoal[];
  readonly t: Measured;
  /** T where the client began; over the goals whose beginning is on record. */
  readonly startT: Measured;
  readonly scored: number;
  /** Scaled goals that this judge left out. */
  readonly unscored: number;
  /** T now less T at the beginning, over the goals that have both; `undefined` where none has. */
  readonly change: number | undefined;
}

const isScaled = (goal: Goal): boolean => goal.levels !== undefined;

function levelOf(state: Case, evaluation: string, judge: Judge, goal: string): number | null {
  const said = [...Object.values(state.outcomes), ...Object.values(state.processes)].filter(
    (one) => one.evaluation === evaluation && one.judge === judge && one.goal === goal,
  );
  return said.findLast((one) => one.attainment !== undefined)?.attainment ?? null;
}

function changeOver(goals: readonly AttainedGoal[]): number | undefined {
  const both = goals.filter(({ start, level }) => start !== null && level !== null);
  const now = goalAttainment(both.map(({ level, weight }) => ({ level, weight }))).t;
  const then = goalAttainment(both.map(({ start, weight }) => ({ level: start, weight }))).t;
  return typeof now === 'number' && typeof then === 'number' ? now - then : undefined;
}

/** Attainment at an evaluation, as one of the sides judged it; `undefined` where no goal of that kind is scaled. */
export function attainmentAt(
  state: Case,
  evaluation: string,
  kind: GoalKind,
  judge: Judge,
): Attainment | undefined {
  const scaled = standingGoals(state.goals).filter((goal) => goal.kind === kind && isScaled(goal));
  if (scaled.length === 0) return undefined;
  const goals = scaled.map((goal) => ({
    goal,
    weight: goal.weight ?? 1,
    start: goal.startsAt ?? null,
    level: levelOf(state, evaluation, judge, goal.goal),
  }));
  const now = goalAttainment(goals.map(({ level, weight }) => ({ level, weight })));
  const then = goalAttainment(goals.map(({ start, weight }) => ({ level: start, weight })));
  return {
    kind,
    judge,
    goals,
    t: now.t,
    startT: then.t,
    scored: now.scored,
    unscored: goals.length - now.scored,
    change: changeOver(goals),
  };
}
