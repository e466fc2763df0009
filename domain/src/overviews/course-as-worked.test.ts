import { expect, it } from 'vitest';
import { noCase } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { courseAsWorked } from './course-as-worked.ts';

const opened = (clientKind: string) =>
  noCase()
    .tells(
      'CaseOpened',
      {
        title: 'Desa Noefatuna',
        client: idOf('village'),
        clientKind,
        clientName: 'Desa Noefatuna',
        presentingProblem: 'Warga disabilitas belum terdata.',
        source: 'government',
        urgency: 'medium',
        confidentiality: 'ordinary',
      },
      { on: '2026-01-14' },
    )
    .tells('StageBegun', { stage: 'engagement' }, { on: '2026-01-14' });
const asWorked = ({ reading }: ReturnType<typeof opened>) => courseAsWorked(reading.state, reading.entries);
const met = { meeting: idOf('meeting'), kind: 'other', subject: 'Rapat' };

it('a stage in which a village has worked is begun from the first day of it, though nobody said so', () => {
  const told = opened('community')
    .tells('MeetingHeld', { ...met, meeting: idOf('later') }, { on: '2026-03-04' })
    .tells('MeetingHeld', met, { on: '2026-02-04' });
  expect(asWorked(told).implementation).toMatchObject({ status: 'under-way', begunOn: '2026-02-04' });
  expect(asWorked(told).evaluation.status).toBe('not-begun');
  expect(told.state.course.implementation.status).toBe('not-begun');
});

it('what was said of a stage stands, and what is only planned or noted begins none', () => {
  const told = opened('group')
    .tells('StageBegun', { stage: 'implementation' }, { on: '2026-03-01' })
    .tells('StageCompleted', { stage: 'implementation' }, { on: '2026-03-30' })
    .tells('MeetingHeld', met, { on: '2026-02-04' });
  expect(asWorked(told).implementation).toMatchObject({ status: 'completed', begunOn: '2026-03-01' });
  const planned = opened('community').tells('MeetingPlanned', { ...met, on: '2026-05-01' });
  expect(asWorked(planned).implementation.status).toBe('not-begun');
});

it('with a family the worker says when a stage begins', () => {
  const told = opened('family').tells('MeetingHeld', met, { on: '2026-02-04' });
  expect(asWorked(told).implementation.status).toBe('not-begun');
});
