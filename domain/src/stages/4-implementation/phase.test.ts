import { expect, it } from 'vitest';
import { aCase, aPlannedCase, measureId } from '../../../../tests/cast/case.ts';
import { idOf } from '../../../../tests/cast/record.ts';
import { marksOf, phasesOf } from './phase.ts';

const begun = (name: string, change: Record<string, unknown> = {}) => ({
  phase: idOf(name),
  kind: 'intervention',
  name,
  because: 'planned',
  ...change,
});

it('begins one phase a day for a measure, and only for a measure that was chosen', () => {
  const told = aPlannedCase().tells('PhaseBegun', begun('Mediasi'), { on: '2026-04-01' });
  expect(told.refuses('PhaseBegun', begun('Terapi'), { on: '2026-04-01' })).toBe('phase.same-day');
  expect(
    told.refuses('PhaseBegun', begun('Terapi', { measure: measureId }), { on: '2026-04-01' }),
  ).toBeUndefined();
  expect(aCase().refuses('PhaseBegun', begun('Terapi', { measure: measureId }))).toBe('phase.no-measure');
});

it('is moved to another day by amending it, but not to one that has a phase', () => {
  const told = aPlannedCase()
    .tells('PhaseBegun', begun('Mediasi'), { on: '2026-04-01' })
    .tells('PhaseBegun', begun('Terapi'), { on: '2026-05-02' });
  const moved = (occurredOn: string) => ({
    entry: told.lastId,
    data: begun('Terapi'),
    reason: 'x',
    occurredOn,
  });
  expect(told.refuses('EntryAmended', moved('2026-04-01'), { on: '2026-06-01' })).toBe('phase.same-day');
  told.tells('EntryAmended', moved('2026-05-01'), { on: '2026-06-01' });
  expect(phasesOf(told.state.phases, measureId).map((one) => one.on)).toEqual(['2026-04-01', '2026-05-01']);
});

it('lets a measure with phases of its own go by them alone: a multiple baseline', () => {
  const told = aPlannedCase()
    .tells('PhaseBegun', begun('Mediasi'), { on: '2026-04-01' })
    .tells('PhaseBegun', begun('Mediasi rumah', { measure: measureId }), { on: '2026-05-01' });
  expect(phasesOf(told.state.phases, measureId).map((one) => one.name)).toEqual(['Mediasi rumah']);
  expect(phasesOf(told.state.phases, idOf('other')).map((one) => one.name)).toEqual(['Mediasi']);
});

it('marks what happened beside, for one measure or for all', () => {
  const told = aPlannedCase()
    .tells('EventMarked', { mark: idOf('a'), what: 'Libur sekolah' }, { on: '2026-06-20' })
    .tells('EventMarked', { mark: idOf('b'), what: 'Ganti guru', measure: measureId }, { on: '2026-05-01' });
  expect(marksOf(told.state.phases, measureId).map((one) => one.what)).toEqual([
    'Ganti guru',
    'Libur sekolah',
  ]);
  expect(marksOf(told.state.phases, idOf('other'))).toHaveLength(1);
});
