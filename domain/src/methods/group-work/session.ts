/**
 * The sessions of a group (PM 4.1, 6.1): planned, moved or dropped, held, with what happened, in which phase the group
 * was and who led; and who was there. Attendance is a fact of its own, because a volunteer may take it who reads nothing
 * else; it is told of those who belonged to the group on that day, and of each of them once.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, ids, line, lines, minutes, oneOf, participant, prose, someOf } from '../../kernel/field.ts';
import { byDay } from '../../kernel/moment.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { InRole } from '../../stages/4-implementation/worker-role.ts';
import { effects, functions, methods, practiceGoals, workerRoles } from '../../stages/practice.ts';
import { belongedOn, type Composition } from './composition.ts';
import { clockZones, hour } from './meeting-hour.ts';

/** How far a group has come in working together. Source: Tuckman 1965; Tuckman & Jensen 1977. */
export const groupPhases = ['forming', 'storming', 'norming', 'performing', 'adjourning'] as const;
export type GroupPhase = (typeof groupPhases)[number];

/** Who leads a session: it passes from the worker to the members as the group comes to itself. */
export const sessionLeads = ['worker', 'member', 'both'] as const;
export type SessionLead = (typeof sessionLeads)[number];

export const attendanceStates = ['present', 'late', 'excused', 'absent', 'left-early'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

const attendanceRow = z.strictObject({
  member: id,
  state: oneOf(attendanceStates),
  /** How late, or how long before the end they left. */
  minutes: minutes.optional(),
  reason: line.optional(),
});
export type AttendanceRow = z.infer<typeof attendanceRow>;

const where = {
  at: hour.optional(),
  zone: oneOf(clockZones).optional(),
  place: line.optional(),
};

// What can happen

export const SessionEntry = z.discriminatedUnion('type', [
  /** Told again with the same id, it takes the place of what was planned before. */
  z.strictObject({
    type: z.literal('SessionPlanned'),
    session: id,
    on: day,
    topic: line,
    plan: prose.optional(),
    led: oneOf(sessionLeads).optional(),
    ...where,
  }),
  z.strictObject({
    type: z.literal('SessionDropped'),
    session: id,
    reason: prose,
    /** The day to which it was moved; absent: it falls away. */
    movedTo: day.optional(),
  }),
  z.strictObject({
    type: z.literal('SessionHeld'),
    session: id,
    topic: line,
    plan: prose.optional(),
    happened: prose.optional(),
    phase: oneOf(groupPhases).optional(),
    ...where,
    minutes: minutes.optional(),
    led: oneOf(sessionLeads),
    /** The members who led it. */
    leaders: ids.optional(),
    workers: z.array(participant).max(50, 'field.too-many').optional(),
    goals: ids.optional(),
    method: oneOf(methods).optional(),
    roles: someOf(workerRoles).optional(),
    /** What each of these roles was about (PM 4.2). */
    inRole: InRole.optional(),
    functions: someOf(functions).optional(),
    practiceGoals: someOf(practiceGoals).optional(),
    effect: oneOf(effects).optional(),
    agreements: lines.optional(),
    next: prose.optional(),
  }),
  /** Taken again, it takes the place of what was told before of those whom it names. */
  z.strictObject({
    type: z.literal('AttendanceTaken'),
    session: id,
    rows: z.array(attendanceRow).min(1, 'field.required').max(500, 'field.too-many'),
  }),
  /** One person's attendance put right, with why; the others stay as they were. */
  z.strictObject({
    type: z.literal('AttendanceCorrected'),
    session: id,
    ...attendanceRow.shape,
    why: prose.optional(),
  }),
]);
export type SessionEntry = z.infer<typeof SessionEntry>;

// What is known

type Told<T extends SessionEntry['type']> = Omit<Extract<SessionEntry, { type: T }>, 'type'>;
export type PlannedSession = Told<'SessionPlanned'>;
export type HeldSession = Told<'SessionHeld'> & { readonly on: string; readonly by: string };
export type AttendanceMark = Omit<AttendanceRow, 'member'>;

export interface Attendance {
  /** The day of the session, as whoever took it said. */
  readonly on: string;
  readonly marks: Readonly<Record<string, AttendanceMark>>;
}
export interface SessionMove {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}
export interface Session {
  readonly session: string;
  readonly planned?: PlannedSession;
  readonly moves: readonly SessionMove[];
  readonly dropped?: { readonly on: string; readonly reason: string };
  readonly held?: HeldSession;
  readonly attendance?: Attendance;
}
export type Sessions = Readonly<Record<string, Session>>;

interface Seen {
  readonly composition: Composition;
}

export const sessions: Room<Sessions, SessionEntry, Seen> = {
  initial: {},
  entries: SessionEntry,
  admit,
  evolve,
  sets: (fact) => {
    switch (fact.type) {
      case 'SessionPlanned':
      case 'SessionDropped':
        return [`session/${fact.session}`];
      case 'SessionHeld':
        return [];
      case 'AttendanceTaken':
      case 'AttendanceCorrected':
        return [`attendance/${fact.session}`];
    }
  },
};

/** The day of a session: when it was held, or else as attendance was taken, or else as planned. */
export const dayOfSession = ({ held, attendance, planned }: Session): string =>
  held?.on ?? attendance?.on ?? planned?.on ?? '';

export const topicOf = ({ held, planned }: Session): string => held?.topic ?? planned?.topic ?? '';

/** Whether people met: it is on record as held, or somebody took attendance. */
const tookPlace = ({ held, attendance }: Session): boolean => held !== undefined || attendance !== undefined;

/** One that took place, with its number counted in the order of the days. */
export interface NumberedSession extends Session {
  readonly number: number;
  readonly on: string;
}

export const sessionsInOrder = (state: Sessions): readonly NumberedSession[] =>
  Object.values(state)
    .filter(tookPlace)
    .map((one) => ({ ...one, on: dayOfSession(one) }))
    .sort(byDay)
    .map((one, at) => ({ ...one, number: at + 1 }));

/** Those that were planned and are neither on record as held nor dropped, in the order of their days. */
export const awaitedSessions = (state: Sessions): readonly PlannedSession[] =>
  Object.values(state)
    .flatMap((one) => (one.held === undefined && one.dropped === undefined ? (one.planned ?? []) : []))
    .sort(byDay);

// The rules

/** Why an entry of this room may not stand. */
export type SessionRefusal =
  | 'attendance.did-not-belong'
  | 'attendance.twice'
  | 'session.dropped'
  | 'session.held-already'
  | 'session.leader-did-not-belong'
  | 'session.none'
  | 'session.not-planned'
  | 'session.role-not-played';

const refuse = refusing<SessionRefusal>();

function admit(state: Sessions, fact: SessionEntry, { seen, occurredOn }: Scene<Seen>) {
  const known = state[fact.session];
  const belonged = belonging(seen.composition, occurredOn);
  switch (fact.type) {
    case 'SessionPlanned':
      return known?.held === undefined ? undefined : refuse('session.held-already', 'session');
    case 'SessionDropped':
      return admitDropping(known);
    case 'SessionHeld':
      return admitHolding(known, fact, belonged);
    case 'AttendanceTaken':
      return admitAttendance(known, fact.rows, 'rows', seen.composition, occurredOn);
    case 'AttendanceCorrected':
      return admitAttendance(known, [fact], 'member', seen.composition, occurredOn);
  }
}

function admitDropping(known: Session | undefined) {
  if (known?.held !== undefined) return refuse('session.held-already', 'session');
  const isPlanned = known?.planned !== undefined && known.dropped === undefined;
  return isPlanned ? undefined : refuse('session.not-planned', 'session');
}

function admitHolding(
  known: Session | undefined,
  { leaders = [], roles, inRole = {} }: Told<'SessionHeld'>,
  belonged: (member: string) => boolean,
) {
  if (known?.held !== undefined) return refuse('session.held-already', 'session');
  if (!leaders.every(belonged)) return refuse('session.leader-did-not-belong', 'leaders');
  const played = new Set<string>(roles);
  const other = Object.keys(inRole).find((role) => !played.has(role));
  return other === undefined ? undefined : refuse('session.role-not-played', `inRole.${other}`);
}

const belonging =
  ({ members }: Composition, on: string) =>
  (member: string) => {
    const known = members[member];
    return known !== undefined && belongedOn(known, on);
  };

/** Judged by the day on which the session was held, and before that is on record by the day it is told of. */
function admitAttendance(
  known: Session | undefined,
  rows: readonly AttendanceRow[],
  field: string,
  composition: Composition,
  occurredOn: string,
) {
  if (known === undefined) return refuse('session.none', 'session');
  if (known.dropped !== undefined && known.held === undefined) return refuse('session.dropped', 'session');
  if (new Set(rows.map((one) => one.member)).size < rows.length) return refuse('attendance.twice', field);
  const belonged = belonging(composition, known.held?.on ?? occurredOn);
  return rows.every((one) => belonged(one.member)) ? undefined : refuse('attendance.did-not-belong', field);
}

/** What was said of a reason stays where nothing else is said of the same state. */
const marksIn = (before: Attendance | undefined, rows: readonly AttendanceRow[]): Attendance['marks'] => ({
  ...before?.marks,
  ...Object.fromEntries(
    rows.map(({ member, ...mark }) => {
      const earlier = before?.marks[member];
      return [member, earlier?.state === mark.state ? { ...earlier, ...mark } : mark];
    }),
  ),
});

function evolve(state: Sessions, fact: SessionEntry, around: Circumstance): Sessions {
  const known: Session = state[fact.session] ?? { session: fact.session, moves: [] };
  const changed = (session: Session): Sessions => ({ ...state, [fact.session]: session });
  switch (fact.type) {
    case 'SessionPlanned': {
      const { type: _, ...planned } = fact;
      const { dropped: _again, ...rest } = known;
      return changed({ ...rest, planned });
    }
    case 'SessionDropped':
      return known.planned === undefined ? state : changed(fallenAway(known, known.planned, fact, around));
    case 'SessionHeld': {
      const { type: _, ...held } = fact;
      return changed({ ...known, held: { ...held, on: around.occurredOn, by: around.by.id } });
    }
    case 'AttendanceTaken':
      return changed({
        ...known,
        attendance: { on: around.occurredOn, marks: marksIn(known.attendance, fact.rows) },
      });
    case 'AttendanceCorrected': {
      const { state: mark, member, minutes: late, reason } = fact;
      const before = known.attendance ?? { on: around.occurredOn, marks: {} };
      const marks = { ...before.marks, [member]: { state: mark, minutes: late, reason } };
      return changed({ ...known, attendance: { ...before, marks } });
    }
  }
}

function fallenAway(
  known: Session,
  planned: PlannedSession,
  { reason, movedTo }: Extract<SessionEntry, { type: 'SessionDropped' }>,
  around: Circumstance,
): Session {
  if (movedTo === undefined) return { ...known, dropped: { on: around.occurredOn, reason } };
  const moves = [...known.moves, { from: planned.on, to: movedTo, reason }];
  return { ...known, planned: { ...planned, on: movedTo }, moves };
}
