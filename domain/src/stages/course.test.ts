import { expect, it } from 'vitest';
import { aCase } from '../../../tests/cast/case.ts';
import { by } from '../../../tests/cast/record.ts';
import { presentStage } from './course.ts';

it('begins a stage once and completes what was begun', () => {
  expect(aCase().refuses('StageBegun', { stage: 'engagement' })).toBe('stage.under-way');
  expect(aCase().refuses('StageCompleted', { stage: 'assessment' })).toBe('stage.not-begun');
  expect(aCase().refuses('StageReopened', { stage: 'engagement', reason: 'x' })).toBe('stage.not-completed');
});

it('returns to an earlier stage with the reason, and nothing is erased by it', () => {
  const told = aCase()
    .tells('StageCompleted', { stage: 'engagement' }, { on: '2026-02-02' })
    .tells(
      'StageReopened',
      { stage: 'engagement', reason: 'tinjauan kontrak' },
      { on: '2026-05-04', by: by.colleague },
    );
  expect(told.state.course.engagement).toMatchObject({
    status: 'under-way',
    begunOn: '2026-01-12',
    completedOn: '2026-02-02',
    returns: [{ on: '2026-05-04', by: by.colleague.id, reason: 'tinjauan kontrak' }],
  });
});

it('knows in which stage the work is', () => {
  const told = aCase();
  expect(presentStage(told.state.course)).toBe('engagement');
  told.tells('StageBegun', { stage: 'assessment' });
  expect(presentStage(told.state.course)).toBe('assessment');
});
