/**
 * Attendance of a group (PM 6.1): counted in people, over the sessions at which each of them belonged. Somebody who left
 * counts only until the day they left, one who was not marked counts neither as there nor as away, and a mark of
 * somebody who did not belong on that day counts for nothing.
 */
import { belongedOn, type GroupMember, leftOf, membersOn } from '../methods/group-work/composition.ts';
import {
  type AttendanceMark,
  type AttendanceState,
  awaitedSessions,
  type NumberedSession,
  type PlannedSession,
  sessionsInOrder,
} from '../methods/group-work/session.ts';
import type { Case } from '../records/case.ts';

type OfGroup = Pick<Case, 'composition' | 'sessions'>;

export type StateCounts = Readonly<Partial<Record<AttendanceState, number>>>;

/** How many came of how many it is known of. */
export interface AttendanceCount {
  readonly states: StateCounts;
  /** Present, late or left early. */
  readonly came: number;
  /** Came, excused or absent. */
  readonly known: number;
  /** Belonged, and nobody marked them. */
  readonly unmarked: number;
  /** Share that came, 0 to 1; absent where nothing is known. */
  readonly rate?: number;
}
export interface PersonAttendance extends AttendanceCount {
  readonly member: GroupMember;
  /** At how many sessions they belonged. */
  readonly sessions: number;
}
export interface SessionAttendance extends AttendanceCount {
  readonly session: NumberedSession;
  /** How many people belonged that day. */
  readonly belonged: number;
}
export interface AttendanceReport {
  readonly people: readonly PersonAttendance[];
  readonly sessions: readonly SessionAttendance[];
  /** How many different people came at least once. */
  readonly peopleWhoCame: number;
}

const there: ReadonlySet<AttendanceState> = new Set(['present', 'late', 'left-early']);

/** Whether somebody with this mark was there, be it late or not to the end. */
export const wasThere = (state: AttendanceState | undefined): boolean =>
  state !== undefined && there.has(state);

function counted(marks: readonly (AttendanceMark | undefined)[]): AttendanceCount {
  const states: Partial<Record<AttendanceState, number>> = {};
  for (const mark of marks) if (mark !== undefined) states[mark.state] = (states[mark.state] ?? 0) + 1;
  const known = marks.filter((one) => one !== undefined).length;
  const came = marks.filter((one) => wasThere(one?.state)).length;
  const count = { states, came, known, unmarked: marks.length - known };
  return known === 0 ? count : { ...count, rate: came / known };
}

const byName = (a: GroupMember, b: GroupMember) => a.name.localeCompare(b.name);
const taken = (sessions: readonly NumberedSession[]) =>
  sessions.filter((one) => one.attendance !== undefined);

/** Of one session: how many of those who belonged that day came. */
export function sessionAttendance({ composition }: OfGroup, session: NumberedSession): SessionAttendance {
  const belonged = Object.values(composition.members).filter((one) => belongedOn(one, session.on));
  const marks = belonged.map((one) => session.attendance?.marks[one.member]);
  return { session, belonged: belonged.length, ...counted(marks) };
}

/** The sessions that took place on a day. */
export const sessionsOn = ({ sessions }: Pick<Case, 'sessions'>, on: string): readonly NumberedSession[] =>
  sessionsInOrder(sessions).filter((one) => one.on === on);

/**
 * Who may be asked about one day, by whether they were there: of one session, or of all of that day where none is named.
 * Only who was marked as away is away; where attendance was not taken, everybody who belonged is taken to have been there.
 */
export function gathered(
  state: OfGroup,
  { on, session }: { readonly on: string; readonly session?: string | undefined },
): { readonly there: readonly GroupMember[]; readonly away: readonly GroupMember[] } {
  const told = sessionsOn(state, on).filter((one) => session === undefined || one.session === session);
  const isAway = ({ member }: GroupMember) => {
    const marks = told.flatMap((one) => one.attendance?.marks[member] ?? []);
    return marks.length > 0 && !marks.some((one) => wasThere(one.state));
  };
  const members = membersOn(state.composition, on);
  return { there: members.filter((one) => !isAway(one)), away: members.filter(isAway) };
}

/** Attendance over all sessions at which somebody took it, or over those of a period (both days included). */
export function attendanceReport(
  state: OfGroup,
  period: { readonly from?: string; readonly until?: string } = {},
): AttendanceReport {
  const within = ({ on }: NumberedSession) =>
    on >= (period.from ?? '') && on <= (period.until ?? '9999-12-31');
  const sessions = taken(sessionsInOrder(state.sessions)).filter(within);
  const members = Object.values(state.composition.members).sort(byName);
  const markOf = (one: NumberedSession, { member }: GroupMember) => one.attendance?.marks[member];
  const people = members.map((member) => {
    const own = sessions.filter((one) => belongedOn(member, one.on));
    return { member, sessions: own.length, ...counted(own.map((one) => markOf(one, member))) };
  });
  return {
    people,
    sessions: sessions.map((session) => sessionAttendance(state, session)),
    peopleWhoCame: people.filter((one) => one.came > 0).length,
  };
}

/** A session at which somebody belonged, with what is known of their attendance. */
export interface PathStep {
  readonly session: NumberedSession;
  readonly mark?: AttendanceMark;
}

/** One member's way through the sessions, in the order of their days. */
export const memberPath = (
  state: OfGroup,
  member: GroupMember,
  ordered: readonly NumberedSession[] = sessionsInOrder(state.sessions),
): readonly PathStep[] =>
  ordered
    .filter((one) => belongedOn(member, one.on))
    .map((session) => {
      const mark = session.attendance?.marks[member.member];
      return mark === undefined ? { session } : { session, mark };
    });

export interface Absence {
  readonly member: GroupMember;
  /** The day of the last session, from which the question counts. */
  readonly since: string;
  /** How often they were away without a break until then. */
  readonly inARow: number;
  /** How often they were away in all. */
  readonly inAll: number;
}

/** After how many absences one asks why. */
const askAfter = 3;

function absenceOf(member: GroupMember, path: readonly PathStep[]): Absence | undefined {
  const marked = path.filter((one) => one.mark !== undefined);
  const last = marked.at(-1);
  if (last === undefined || wasThere(last.mark?.state)) return undefined;
  const lastThere = marked.findLastIndex((one) => wasThere(one.mark?.state));
  const inARow = marked.length - 1 - lastThere;
  const inAll = marked.filter((one) => !wasThere(one.mark?.state)).length;
  return { member, since: last.session.on, inARow, inAll };
}

/** Members away from the last session, for the third time or more: a group asks after those who stay away (PM 6.1). */
export function absentAgain(state: OfGroup): readonly Absence[] {
  const ordered = sessionsInOrder(state.sessions);
  return Object.values(state.composition.members)
    .filter((one) => leftOf(one) === undefined)
    .flatMap((one) => absenceOf(one, memberPath(state, one, ordered)) ?? [])
    .filter((one) => one.inAll >= askAfter);
}

/** For each session those for whom it was the first to which they came, by the session's id. */
export function newcomers(state: OfGroup): ReadonlyMap<string, readonly GroupMember[]> {
  const ordered = sessionsInOrder(state.sessions);
  const firsts = Object.values(state.composition.members)
    .sort(byName)
    .flatMap((member) => {
      const first = memberPath(state, member, ordered).find(({ mark }) => wasThere(mark?.state));
      return first === undefined ? [] : [{ member, session: first.session.session }];
    });
  const bySession = new Map<string, readonly GroupMember[]>();
  for (const { session, member } of firsts)
    bySession.set(session, [...(bySession.get(session) ?? []), member]);
  return bySession;
}

/** Those who would come for the first time to a planned session: somebody should welcome them. */
export function newcomersExpected(state: OfGroup, { on }: PlannedSession): readonly GroupMember[] {
  const cameBefore = new Set([...newcomers(state).values()].flat().map((one) => one.member));
  return Object.values(state.composition.members)
    .filter((one) => belongedOn(one, on) && !cameBefore.has(one.member))
    .sort(byName);
}

/** The session that comes next; `undefined` where none is planned. */
export const nextSession = ({ sessions }: Pick<Case, 'sessions'>): PlannedSession | undefined =>
  awaitedSessions(sessions)[0];
