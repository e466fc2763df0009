import { expect, it } from 'vitest';
import { aCase, aPlannedCase, goalId, measureId, plannedId } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';
import { standingGoals } from './goal.ts';

const goal = (change: Record<string, unknown> = {}) => ({
  goal: goalId,
  kind: 'outcome',
  text: 'Bersekolah',
  practiceGoal: 'link-with-systems',
  ...change,
});

it('measures a goal only by a measure that was chosen', () => {
  expect(aCase().refuses('GoalSet', goal({ measure: measureId }))).toBe('goal.unknown-measure');
});

it('drops a goal with the reason, and it stands no longer', () => {
  expect(aCase().refuses('GoalDropped', { goal: goalId, reason: 'tidak jadi' })).toBe('goal.none');
  const dropped = aPlannedCase().tells('GoalDropped', { goal: goalId, reason: 'tidak jadi' });
  expect(standingGoals(dropped.state.goals).map((one) => one.goal)).not.toContain(goalId);
});

it('has a scale whose top lies above its bottom', () => {
  const measure = { measure: measureId, name: 'Beban', unit: '0-10', direction: 'down', least: 10, most: 0 };
  expect(aCase().refuses('MeasureChosen', measure)).toBe('measure.most-below-least');
});

it('plans no activity that ends before it begins', () => {
  const backwards = {
    planned: plannedId,
    what: 'Mediasi',
    goals: [],
    who: [],
    from: '2026-06-01',
    by: '2026-05-01',
    method: 'case-work',
    role: 'mediator',
  };
  expect(aCase().refuses('ActivityPlanned', backwards)).toBe('plan.ends-before-start');
});

it('is agreed with a social worker and only when there is something to agree on', () => {
  const agreed = { plan: idOf('p'), agreedBy: [{ name: 'Nuraeni' }] };
  expect(aCase().refuses('PlanAgreed', agreed)).toBe('plan.empty');
  expect(aPlannedCase().refuses('PlanAgreed', agreed, { by: by.volunteer })).toBe(
    'entry.needs-a-professional',
  );
});

it('remembers the activities as they were agreed, and that they changed since', () => {
  const told = aPlannedCase();
  expect(told.state.plan.changedSince).toBe(false);
  told.tells('PlannedActivityDropped', { planned: plannedId, reason: 'sekolah menolak' });
  expect(told.state.plan.changedSince).toBe(true);
  expect(told.state.plan.agreements[0]?.activities).toHaveLength(1);
  expect(told.refuses('PlannedActivityDropped', { planned: idOf('other'), reason: 'x' })).toBe(
    'plan.no-such-activity',
  );
});
