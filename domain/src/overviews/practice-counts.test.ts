import { describe, expect, it } from 'vitest';
import { activity, aPlannedCase, plannedId } from '../../../tests/cast/case.ts';
import { by, idOf, Telling } from '../../../tests/cast/record.ts';
import { causeRecord } from '../records/cause.ts';
import { causePracticeRows, practiceRows } from './practice.ts';
import { type PracticeCell, untoldOf, whole } from './practice-counts.ts';

const cell = (group: string, code: string, cases: number, open = 0): PracticeCell => ({
  group,
  code,
  cases,
  open,
  activities: cases,
  causes: 0,
  minutes: 0,
  untimed: 0,
});

const untold = (cells: readonly PracticeCell[], change: Partial<Parameters<typeof untoldOf>[1]> = {}) =>
  [...untoldOf(cells, { codesAddUp: true, groupsAddUp: false, leaves: false, ...change })]
    .map((one) => `${one.group}/${one.code}`)
    .sort();

describe('counts told to somebody who may not open the cases', () => {
  it('leave out what rests on fewer than three cases, and one more, so that it cannot be reckoned back', () => {
    const cells = [cell('*', 'a', 2), cell('*', 'b', 5), cell('*', 'c', 9), cell('*', whole, 16)];
    expect(untold(cells)).toEqual(['*/a', '*/b']);
  });

  it('leave out no second where the codes do not add up to the whole', () => {
    const cells = [cell('*', 'a', 2), cell('*', 'b', 5), cell('*', whole, 6)];
    expect(untold(cells, { codesAddUp: false })).toEqual(['*/a']);
  });

  it('are told where no case is behind them, and hide none', () => {
    const ofCauses = { ...cell('*', 'c', 0), causes: 2, activities: 5 };
    const cells = [cell('*', 'a', 2), cell('*', 'b', 5), ofCauses, cell('*', whole, 7)];
    expect(untold(cells, { leaves: true })).toEqual(['*/a', '*/b']);
  });

  it('guard the sum over the months too', () => {
    const cells = [cell('01', 'a', 1), cell('02', 'a', 4), cell('03', 'a', 7), cell(whole, 'a', 12)];
    expect(untold(cells, { codesAddUp: false, groupsAddUp: true })).toEqual(['01/a', '02/a']);
  });

  it('are told whole to whoever may open each of these cases, unless they leave the system', () => {
    const cells = [cell('*', 'a', 2, 2), cell('*', 'b', 5, 5), cell('*', whole, 7, 7)];
    expect(untold(cells)).toEqual([]);
    expect(untold(cells, { leaves: true })).toEqual(['*/a', '*/b']);
  });
});

describe('what was done in a case', () => {
  it('counts under every role it was done in, and keeps what failed and what was outside the plan', () => {
    const told = aPlannedCase()
      .tells('ActivityDone', activity({ planned: plannedId, minutes: 60 }))
      .tells(
        'ActivityDone',
        activity({
          activity: idOf('second'),
          roles: ['mediator', 'advocate'],
          inRole: { mediator: { means: ['negotiation'] } },
          strategies: ['improve-institutions'],
          participants: [{ worker: by.colleague.id, name: 'Dedi' }],
          outcome: 'succeeded',
        }),
      );
    const [first, second] = practiceRows(told.state);
    expect(first).toMatchObject({ minutes: 60, workers: [by.worker.id] });
    expect(first?.codes).toMatchObject({ outcome: ['failed'], plan: ['planned'], effect: [] });
    expect(second?.workers).toEqual([by.colleague.id]);
    expect(second?.codes).toMatchObject({
      role: ['mediator', 'advocate'],
      way: ['mediator/negotiation'],
      strategy: ['improve-institutions'],
      plan: ['unplanned'],
    });
  });
});

it('what was done for a cause counts under its roles and its kind, once it was taken', () => {
  const action = { kind: 'hearing', what: 'Audiensi' };
  const told = new Telling(causeRecord, 'cause')
    .tells('CauseOpened', { name: 'SLB', kind: 'lack', wall: 'SLB 62 km' })
    .tells('CauseActionPlanned', { action: idOf('planned'), on: '2026-03-01', ...action })
    .tells('CauseActionTaken', { action: idOf('planned'), roles: ['activist', 'advocate'], ...action })
    .tells('CauseActionTaken', { action: idOf('other'), kind: 'letter', what: 'Surat' }, { by: by.colleague })
    .tells('CauseActionPlanned', { action: idOf('awaited'), on: '2027-03-01', ...action });
  const [first, second, ...others] = causePracticeRows(told.state);
  expect(others).toEqual([]);
  expect(first?.codes).toMatchObject({
    role: ['activist', 'advocate'],
    kind: ['cause/hearing'],
    method: ['social-action'],
    plan: ['planned'],
  });
  expect(second).toMatchObject({ workers: [by.colleague.id], codes: { role: [], plan: ['unplanned'] } });
});
