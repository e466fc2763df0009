import { describe, expect, it } from 'vitest';
import { aCase } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';
import { nextSteps } from '../../overviews/next-steps.ts';
import { notices } from '../../overviews/notices.ts';
import { practiceRows } from '../../overviews/practice.ts';
import { timelineLine } from '../../overviews/timeline-line.ts';
import { awaitedSessions, sessionsInOrder } from './session.ts';

const [ani, beti, cici] = [idOf('ani'), idOf('beti'), idOf('cici')];
const session = idOf('session');

const aGroup = () =>
  aCase()
    .tells('GroupMemberJoined', { member: ani, name: 'Ani' }, { on: '2026-02-14' })
    .tells('GroupMemberJoined', { member: beti, name: 'Beti' }, { on: '2026-02-14' });

const planned = (change: Record<string, unknown> = {}) => ({
  session,
  on: '2026-02-28',
  topic: 'Peta jalan hidup',
  ...change,
});
const held = (change: Record<string, unknown> = {}) => ({
  session,
  topic: 'Peta jalan hidup',
  led: 'worker',
  ...change,
});
const rows = (...members: readonly string[]) => members.map((member) => ({ member, state: 'present' }));
const on = (day: string) => ({ on: day });

describe('a group session', () => {
  it('is planned, planned anew, moved with why, and dropped', () => {
    const told = aGroup()
      .tells('SessionPlanned', planned())
      .tells('SessionPlanned', planned({ at: '15:00' }));
    expect(awaitedSessions(told.state.sessions)).toEqual([planned({ at: '15.00' })]);
    told.tells('SessionDropped', { session, reason: 'Hari libur', movedTo: '2026-03-07' });
    expect(awaitedSessions(told.state.sessions)[0]?.on).toBe('2026-03-07');
    expect(told.state.sessions[session]?.moves).toEqual([
      { from: '2026-02-28', to: '2026-03-07', reason: 'Hari libur' },
    ]);
    told.tells('SessionDropped', { session, reason: 'Aula dipakai' });
    expect(awaitedSessions(told.state.sessions)).toEqual([]);
    expect(told.refuses('SessionDropped', { session, reason: 'Lagi' })).toBe('session.not-planned');
    expect(told.refuses('AttendanceTaken', { session, rows: rows(ani) }, on('2026-02-28'))).toBe(
      'session.dropped',
    );
  });

  it('is held once, led by somebody who belonged that day', () => {
    const told = aGroup().tells('SessionHeld', held(), on('2026-02-28'));
    expect(told.refuses('SessionHeld', held())).toBe('session.held-already');
    expect(told.refuses('SessionPlanned', planned())).toBe('session.held-already');
    const other = held({ session: idOf('other'), led: 'member', leaders: [cici] });
    expect(told.refuses('SessionHeld', other, on('2026-03-14'))).toBe('session.leader-did-not-belong');
  });

  it('tells what a role was about only of a role that was played', () => {
    const untold = held({ roles: ['enabler'], inRole: { mediator: {} } });
    expect(aGroup().refuses('SessionHeld', untold, on('2026-02-28'))).toBe('session.role-not-played');
  });

  it('has its number by the order of the days, however late it is written down', () => {
    const told = aGroup()
      .tells('SessionHeld', held({ session: idOf('second') }), on('2026-03-14'))
      .tells('SessionHeld', held({ session: idOf('first') }), on('2026-02-14'));
    expect(sessionsInOrder(told.state.sessions).map((one) => [one.number, one.session])).toEqual([
      [1, idOf('first')],
      [2, idOf('second')],
    ]);
  });

  it('is due when planned, and noticed when its day has passed without a record', () => {
    const told = aGroup().tells('SessionPlanned', planned());
    expect(nextSteps(told.state)).toContainEqual(
      expect.objectContaining({ kind: 'group-session', about: session, on: '2026-02-28' }),
    );
    const codes = () => notices(told.state).map((one) => one.code);
    expect(codes()).toContain('session-not-recorded');
    told.tells('SessionHeld', held(), on('2026-02-28'));
    expect(codes()).not.toContain('session-not-recorded');
    const silence = notices(told.state).find((one) => one.code === 'long-silence');
    expect(silence?.from).toBe('2026-04-14');
  });

  it('is counted as work with a group', () => {
    const told = aGroup()
      .tells('SessionPlanned', planned())
      .tells(
        'SessionHeld',
        held({ method: 'group-work', roles: ['mediator'], minutes: 90 }),
        on('2026-02-28'),
      );
    const [row] = practiceRows(told.state);
    expect(row).toMatchObject({ minutes: 90, on: '2026-02-28' });
    expect(row?.codes).toMatchObject({
      kind: ['group-session'],
      method: ['group-work'],
      role: ['mediator'],
      plan: ['planned'],
    });
  });

  it('stands in the timeline with its topic and what happened', () => {
    const line = timelineLine('SessionHeld', held({ happened: 'Tenang.' }));
    expect(line).toMatchObject({ kind: 'contact', text: 'Peta jalan hidup → Tenang.' });
  });
});

describe('attendance', () => {
  const known = () => aGroup().tells('SessionPlanned', planned());

  it('may be taken by a volunteer, who may not write what happened', () => {
    const around = { on: '2026-02-28', by: by.volunteer };
    const told = known().tells('AttendanceTaken', { session, rows: rows(ani, beti) }, around);
    expect(told.refuses('SessionHeld', held(), around)).toBe('entry.needs-a-professional');
  });

  it('of somebody who had not joined or had left is refused', () => {
    const told = known().tells('GroupMemberLeft', { member: beti, reason: 'work' }, on('2026-02-20'));
    const whose = (...who: readonly string[]) =>
      told.refuses('AttendanceTaken', { session, rows: rows(...who) }, on('2026-02-28'));
    expect(whose(beti)).toBe('attendance.did-not-belong');
    expect(whose(cici)).toBe('attendance.did-not-belong');
    expect(whose(ani)).toBeUndefined();
  });

  it('is judged by the day of the session, not by the day on which it is written down', () => {
    const told = known()
      .tells('SessionHeld', held(), on('2026-02-28'))
      .tells('GroupMemberLeft', { member: beti, reason: 'work' }, on('2026-03-05'));
    const late = { session, rows: rows(ani, beti) };
    expect(told.refuses('AttendanceTaken', late, on('2026-03-10'))).toBeUndefined();
  });

  it('names nobody twice, and only a session that is known', () => {
    const again = { session, rows: rows(ani, ani) };
    expect(known().refuses('AttendanceTaken', again, on('2026-02-28'))).toBe('attendance.twice');
    const unknown = { session: idOf('nowhere'), rows: rows(ani) };
    expect(known().refuses('AttendanceTaken', unknown, on('2026-02-28'))).toBe('session.none');
  });

  it('taken again takes the place of the first for those it names, and one person can be put right alone', () => {
    const away = { member: ani, state: 'excused', reason: 'Anak sakit' };
    const told = known()
      .tells('AttendanceTaken', { session, rows: [away, ...rows(beti)] }, on('2026-02-28'))
      .tells('AttendanceTaken', { session, rows: [{ member: ani, state: 'excused' }] }, on('2026-02-28'))
      .tells(
        'AttendanceCorrected',
        { session, member: beti, state: 'late', minutes: 20, why: 'Tadi terlewat' },
        on('2026-02-28'),
      );
    const marks = () => told.state.sessions[session]?.attendance?.marks;
    expect(marks()).toEqual({
      [ani]: { state: 'excused', reason: 'Anak sakit' },
      [beti]: { state: 'late', minutes: 20 },
    });
    told.tells('AttendanceTaken', { session, rows: rows(ani) }, on('2026-02-28'));
    expect(marks()?.[ani]).toEqual({ state: 'present' });
  });
});
