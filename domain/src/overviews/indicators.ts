/**
 * The indicators of a programme (PM 6.2): each measure with where it began, where it should come to, and what was measured;
 * and whether what the activities brought, as their figures say, accounts for the step from one value to the next.
 */
import type { Case } from '../records/case.ts';
import type { Goal, Measure } from '../stages/3-planning/goal.ts';
import { standingGoals } from '../stages/3-planning/goal.ts';
import { seriesOf } from '../stages/4-implementation/measured-series.ts';
import type { Measurement } from '../stages/4-implementation/measurement.ts';

export interface Addition {
  readonly activity: string;
  readonly on: string;
  readonly what: string;
  readonly number: number;
}
export interface IndicatorValue {
  readonly measurement: Measurement & { readonly value: number };
  /** Figures of activities after the value before this one, up to its day. */
  readonly added: readonly Addition[];
  /** The value before and what was added come to this value; `undefined` where no activity says anything. */
  readonly accountedFor: boolean | undefined;
}
export interface Indicator {
  readonly measure: Measure;
  readonly goal: Goal | undefined;
  /** The last value before the work began; `undefined` where nobody measured. */
  readonly baseline: IndicatorValue | undefined;
  readonly target: number | undefined;
  readonly measured: readonly IndicatorValue[];
  /** Whether the last value has reached the target; `undefined` without one of them. */
  readonly reached: boolean | undefined;
}

const additionsTo = (state: Case, measure: string): readonly Addition[] =>
  Object.values(state.activities)
    .flatMap(({ activity, on, counted = [] }) =>
      counted
        .filter((one) => one.measure === measure)
        .map(({ what, number }) => ({ activity, on, what, number })),
    )
    .sort((a, b) => a.on.localeCompare(b.on));

function valuesOf(state: Case, measure: string): readonly IndicatorValue[] {
  const additions = additionsTo(state, measure);
  const taken = seriesOf(state.measurements, measure).flatMap((one) =>
    one.value === null ? [] : [{ ...one, value: one.value }],
  );
  return taken.map((measurement, at) => {
    const before = taken[at - 1];
    const added = additions.filter(
      (one) => before !== undefined && one.on > before.on && one.on <= measurement.on,
    );
    const sum = added.reduce((all, one) => all + one.number, before?.value ?? 0);
    const accountedFor = added.length === 0 ? undefined : sum === measurement.value;
    return { measurement, added, accountedFor };
  });
}

function isReached(target: number | undefined, last: number | undefined, direction: Measure['direction']) {
  if (target === undefined || last === undefined) return undefined;
  return direction === 'up' ? last >= target : last <= target;
}

export function indicators(state: Case): readonly Indicator[] {
  const goals = standingGoals(state.goals);
  return Object.values(state.goals.measures).map((measure) => {
    const values = valuesOf(state, measure.measure);
    const goal = goals.find((one) => one.measure === measure.measure);
    const measured = values.filter((one) => one.measurement.phase !== 'baseline');
    const reached = isReached(goal?.target, measured.at(-1)?.measurement.value, measure.direction);
    return {
      measure,
      goal,
      baseline: values.findLast((one) => one.measurement.phase === 'baseline'),
      target: goal?.target,
      measured,
      reached,
    };
  });
}
