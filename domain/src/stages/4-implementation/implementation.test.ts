import { expect, it } from 'vitest';
import {
  aContractedCase,
  activity,
  aPlannedCase,
  measureId,
  plannedId,
} from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';
import { seriesOf } from './measured-series.ts';

it('records an activity once, and against a plan that exists', () => {
  const told = aPlannedCase().tells('ActivityDone', activity({ planned: plannedId }));
  expect(told.refuses('ActivityDone', activity())).toBe('activity.done-already');
  expect(told.refuses('ActivityDone', activity({ activity: idOf('b'), planned: idOf('x') }))).toBe(
    'activity.not-in-plan',
  );
});

it('lets a volunteer record what they did', () => {
  const told = aContractedCase().tells('ActivityDone', activity({ kind: 'respite' }), { by: by.volunteer });
  expect(told.state.activities[idOf('activity')]?.by).toBe(by.volunteer.id);
});

it('names no role twice', () => {
  const twice = aContractedCase().tries('ActivityDone', activity({ roles: ['mediator', 'mediator'] }));
  expect(twice).toMatchObject({ faults: [{ field: 'roles', because: 'field.twice' }] });
});

const measured = (name: string, value: number) => ({
  measurement: idOf(name),
  measure: measureId,
  phase: 'intervention',
  value,
});

it('keeps a missed measurement as a gap, never as zero', () => {
  const told = aPlannedCase()
    .tells('MeasurementTaken', measured('first', 2), { on: '2026-04-01' })
    .tells(
      'MeasurementMissed',
      { measurement: idOf('gap'), measure: measureId, phase: 'intervention' },
      { on: '2026-03-25' },
    );
  expect(seriesOf(told.state.measurements, measureId).map((one) => one.value)).toEqual([null, 2]);
});

it('measures on the scale that was chosen', () => {
  expect(aPlannedCase().refuses('MeasurementTaken', measured('high', 8))).toBe('measurement.outside-scale');
  expect(aContractedCase().refuses('MeasurementTaken', measured('none', 1))).toBe('measurement.no-measure');
});

it('closes a step once', () => {
  const task = idOf('task');
  const told = aContractedCase();
  expect(told.refuses('TaskDone', { task })).toBe('task.none');
  told
    .tells('TaskSet', { task, what: 'Menelepon sekolah' })
    .tells('TaskDone', { task }, { by: by.volunteer });
  expect(told.refuses('TaskDropped', { task, reason: 'x' })).toBe('task.closed-already');
});
