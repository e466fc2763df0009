import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { attendanceStates } from '../methods/group-work/session.ts';
import { caseRecord } from '../records/case.ts';
import {
  absentAgain,
  attendanceReport,
  gathered,
  memberPath,
  newcomers,
  newcomersExpected,
} from './group-attendance.ts';
import { notices } from './notices.ts';

const days = ['2026-02-14', '2026-02-28', '2026-03-14', '2026-04-04', '2026-04-18', '2026-05-02'] as const;
const names = ['Ani', 'Beti', 'Cici'] as const;
const member = (name: string) => idOf(`member-${name}`);
const session = (at: number) => idOf(`session-${at}`);

/** A group told row by row: each row the mark of each member, `-` where nobody marked them. */
function aGroup(marks: readonly string[]) {
  const told = aCase();
  for (const name of names) told.tells('GroupMemberJoined', { member: member(name), name }, { on: days[0] });
  for (const [at, row] of marks.entries()) sat(told, at, row);
  return told;
}

const codes: Readonly<Record<string, string>> = { h: 'present', t: 'late', i: 'excused', a: 'absent' };

function sat(told: ReturnType<typeof aCase>, at: number, row: string): void {
  const on = days[at] ?? '';
  told.tells('SessionHeld', { session: session(at), topic: `Sesi ${at + 1}`, led: 'worker' }, { on });
  const rows = names.flatMap((name, who) => {
    const state = codes[row[who] ?? '-'];
    return state === undefined ? [] : [{ member: member(name), state }];
  });
  told.tells('AttendanceTaken', { session: session(at), rows }, { on });
}

const of = (told: ReturnType<typeof aCase>, name: string) =>
  attendanceReport(told.state).people.find((one) => one.member.name === name);

describe('the attendance of a group', () => {
  it('tells who was there on a day and who was away; who was not marked is not held to have been away', () => {
    const told = aGroup(['hai', 'ha-']);
    const namesAt = (at: number) => {
      const { there, away } = gathered(told.state, { on: days[at] ?? '' });
      return [there, away].map((all) => all.map((one) => one.name).join(' '));
    };
    expect(namesAt(0)).toEqual(['Ani', 'Beti Cici']);
    expect(namesAt(1)).toEqual(['Ani Cici', 'Beti']);
    expect(namesAt(2)).toEqual(['Ani Beti Cici', '']);
  });

  it('tells it of one session of a day where that is named', () => {
    const told = aGroup(['haa']);
    const [on, later] = [days[0], idOf('evening')];
    told.tells('SessionHeld', { session: later, topic: 'Malam', led: 'worker' }, { on });
    const rows = [{ member: member('Beti'), state: 'present' }];
    told.tells('AttendanceTaken', { session: later, rows }, { on });
    const there = (one?: string) => gathered(told.state, { on, session: one }).there.map((each) => each.name);
    expect(there(session(0))).toEqual(['Ani']);
    expect(there(later)).toEqual(['Ani', 'Beti', 'Cici']);
    expect(there()).toEqual(['Ani', 'Beti']);
  });

  it('counts those who came late as having come, and who was not marked not at all', () => {
    const told = aGroup(['hht', 'hi-', 'haa']);
    expect(of(told, 'Ani')).toMatchObject({ came: 3, known: 3, rate: 1 });
    expect(of(told, 'Beti')).toMatchObject({ came: 1, known: 3, unmarked: 0 });
    expect(of(told, 'Cici')).toMatchObject({ came: 1, known: 2, unmarked: 1, rate: 0.5 });
  });

  it('counts who left only until the day they left, and the others go on', () => {
    const told = aGroup(['hhh', 'hhh', 'hhh']);
    told.tells('GroupMemberLeft', { member: member('Cici'), reason: 'work' }, { on: '2026-03-20' });
    sat(told, 3, 'hh-');
    const report = attendanceReport(told.state);
    expect(report.sessions.map((one) => one.belonged)).toEqual([3, 3, 3, 2]);
    expect(of(told, 'Cici')).toMatchObject({ sessions: 3, came: 3, unmarked: 0, rate: 1 });
  });

  it('leaves out the mark of somebody of whom it turns out later that they had left before', () => {
    const told = aGroup(['hhh', 'hha']);
    told.tells('GroupMemberLeft', { member: member('Cici'), reason: 'moved' }, { on: '2026-02-20' });
    expect(of(told, 'Cici')).toMatchObject({ sessions: 1, came: 1, rate: 1 });
    expect(attendanceReport(told.state).sessions[1]).toMatchObject({ belonged: 2, known: 2 });
  });

  it('counts over a period where one is given', () => {
    const report = attendanceReport(aGroup(['hhh', 'haa', 'haa']).state, { from: '2026-02-20' });
    expect(report).toMatchObject({ peopleWhoCame: 1 });
    expect(report.sessions).toHaveLength(2);
  });
});

describe('one way through the sessions', () => {
  it('shows each session at which somebody belonged, with or without a mark', () => {
    const told = aGroup(['hh-', 'hah']);
    const cici = told.state.composition.members[member('Cici')];
    const path = cici === undefined ? [] : memberPath(told.state, cici);
    expect(path.map((one) => [one.session.number, one.mark?.state])).toEqual([
      [1, undefined],
      [2, 'present'],
    ]);
  });
});

describe('questions after a session', () => {
  it('ask for whom it was the first, and who comes for the first time to the next', () => {
    const told = aGroup(['hha', 'hht', 'hhh']);
    const found = newcomers(told.state);
    expect(found.get(session(0))?.map((one) => one.name)).toEqual(['Ani', 'Beti']);
    expect(found.get(session(1))?.map((one) => one.name)).toEqual(['Cici']);
    told.tells('GroupMemberJoined', { member: member('Dina'), name: 'Dina' }, { on: '2026-04-01' });
    const next = { session: session(3), on: '2026-04-04', topic: 'Berikutnya' };
    expect(newcomersExpected(told.state, next).map((one) => one.name)).toEqual(['Dina']);
  });

  it('ask after who stays away for the third time, until they come again', () => {
    const told = aGroup(['hhh', 'aah', 'hih', 'aaa']);
    expect(absentAgain(told.state).map((one) => [one.member.name, one.inARow, one.inAll])).toEqual([
      ['Beti', 3, 3],
    ]);
    const asked = notices(told.state).filter((one) => one.code === 'member-absent-again');
    expect(asked).toMatchObject([{ from: '2026-04-04', what: 'Beti' }]);
    sat(told, 4, 'ahh');
    expect(absentAgain(told.state).map((one) => [one.member.name, one.inARow, one.inAll])).toEqual([
      ['Ani', 2, 3],
    ]);
  });

  it('do not ask after who has left', () => {
    const told = aGroup(['hhh', 'hha', 'hha', 'hha']);
    told.tells('GroupMemberLeft', { member: member('Cici'), reason: 'work' }, { on: '2026-04-10' });
    expect(absentAgain(told.state)).toEqual([]);
  });
});

describe('attendance, whatever is marked', () => {
  const mark = fc.option(fc.constantFrom(...attendanceStates), { nil: undefined });
  const grid = fc.array(fc.array(mark, { minLength: 4, maxLength: 4 }), { maxLength: 6 });
  const until = fc.array(fc.option(fc.constantFrom(...days), { nil: undefined }), {
    minLength: 4,
    maxLength: 4,
  });
  const stateOf = (
    marks: readonly (readonly (string | undefined)[])[],
    left: readonly (string | undefined)[],
  ) => {
    const who = [0, 1, 2, 3].map((at) => `m${at}`);
    const members = Object.fromEntries(
      who.map((one, at) => {
        const end = left[at] === undefined ? {} : { until: left[at] };
        return [one, { member: one, name: one, periods: [{ from: days[0], ...end }] }];
      }),
    );
    const sessions = Object.fromEntries(
      marks.map((row, at) => {
        const own = row.flatMap((state, whose) => (state === undefined ? [] : [[who[whose], { state }]]));
        const attendance = { on: days[at], marks: Object.fromEntries(own) };
        return [`s${at}`, { session: `s${at}`, moves: [], attendance }];
      }),
    );
    const { initial } = caseRecord;
    return { ...initial, composition: { ...initial.composition, members }, sessions } as typeof initial;
  };

  it('counts people: told by person and told by session it is the same, and nobody counts twice', () => {
    fc.assert(
      fc.property(grid, until, (marks, left) => {
        const { people, sessions, peopleWhoCame } = attendanceReport(stateOf(marks, left));
        const sum = (list: readonly { readonly came: number; readonly known: number }[]) =>
          list.reduce((all, one) => [all[0] + one.came, all[1] + one.known] as const, [0, 0] as const);
        expect(sum(people)).toEqual(sum(sessions));
        expect(peopleWhoCame).toBeLessThanOrEqual(people.length);
        for (const one of [...people, ...sessions]) {
          expect(one.came).toBeLessThanOrEqual(one.known);
          expect(one.rate ?? 0).toBeGreaterThanOrEqual(0);
          expect(one.rate ?? 0).toBeLessThanOrEqual(1);
        }
        for (const one of people) expect(one.known + one.unmarked).toBe(one.sessions);
        for (const one of sessions) expect(one.known + one.unmarked).toBe(one.belonged);
      }),
    );
  });

  it('does not change for anybody when a session is added after they left', () => {
    fc.assert(
      fc.property(grid, until, (marks, left) => {
        const fewer = attendanceReport(stateOf(marks.slice(0, -1), left)).people;
        const all = attendanceReport(stateOf(marks, left)).people;
        const last = days[marks.length - 1] ?? '';
        for (const [at, one] of all.entries())
          if (marks.length > 0 && (left[at] ?? '9999') < last) expect(one).toEqual(fewer[at]);
      }),
    );
  });
});
