import { describe, expect, it } from 'vitest';
import { aCase } from '../../../../tests/cast/case.ts';
import { hourIn } from './meeting-hour.ts';

const plan = (change: Record<string, unknown> = {}) => ({
  purposes: ['prevention'],
  openness: 'closed-from-session',
  closedFrom: 3,
  sessions: 12,
  ...change,
});

describe('the plan of a group', () => {
  it('says for what it is, how it is built and when it meets; planned again, the earlier stays readable', () => {
    const told = aCase()
      .tells('GroupPlanned', plan({ weekday: '6', at: '15.00', zone: 'WITA', cost: 5000 }))
      .tells('GroupPlanned', plan({ cost: 0, costNote: 'Sukarela' }), { on: '2026-04-18' });
    expect(told.state.groupPlan.versions.map((one) => one.cost)).toEqual([5000, 0]);
  });

  it('says from which session it is closed, where it closes from a session on, and not after its last', () => {
    const without = plan({ closedFrom: undefined });
    expect(aCase().refuses('GroupPlanned', without)).toBe('group-plan.closed-from-which');
    expect(aCase().refuses('GroupPlanned', plan({ openness: 'open' }))).toBe('group-plan.closed-from-which');
    const late = plan({ closedFrom: 13 });
    expect(aCase().refuses('GroupPlanned', late)).toBe('group-plan.closed-after-the-last');
  });

  it('tells its hour on the clock of whoever reads: 15.00 WITA is 14.00 WIB', () => {
    expect(hourIn('15.00', 'WITA', 'WIB')).toBe('14.00');
    expect(hourIn('23.30', 'WIB', 'WIT')).toBe('01.30');
    expect(hourIn('15.00', 'WITA', 'WITA')).toBe('15.00');
  });
});
