/**
 * Meetings of a community (PM 6.2): a musyawarah decides, a hearing asks, people are trained or work together. Who came is
 * told as a list of people, as counts, or both; each decision says who carries it and by when, and becomes a task; whoever
 * does not agree is kept with their reason. It is planned, dropped, or held.
 */
import { z } from 'zod';
import { attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import {
  day,
  id,
  ids,
  line,
  lines,
  minutes,
  oneOf,
  participant,
  prose,
  someOf,
  wholeFrom,
} from '../../kernel/field.ts';
import { byDay } from '../../kernel/moment.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { effects, functions, methods, practiceGoals, workerRoles } from '../../stages/practice.ts';
import { HeadCount, wrongPart } from './head-count.ts';

export const meetingKinds = [
  'village-deliberation',
  'hamlet-deliberation',
  'hearing',
  'training',
  'mutual-work',
  'customary-visit',
  'other',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** One as they stand on a list; where two share a name, where they are from tells them apart. */
export const listedName = participant.extend({
  /** Hamlet or body. */
  from: line.optional(),
});
export type ListedName = z.infer<typeof listedName>;

const meetingAttendee = listedName.extend({
  /** What they are there: chair of the group, teacher, resident. */
  part: line.optional(),
});
export type MeetingAttendee = z.infer<typeof meetingAttendee>;

const meetingDecision = z.strictObject({
  what: prose.max(2_000, 'field.too-long'),
  /** Who carries it. */
  carriedBy: line.optional(),
  by: day.optional(),
});
export type MeetingDecision = z.infer<typeof meetingDecision>;

const hour = line.max(20, 'field.too-long');
const frame = {
  kind: oneOf(meetingKinds),
  subject: line,
  at: hour.optional(),
  place: line.optional(),
  calledBy: line.optional(),
  agenda: lines.optional(),
};

// What can happen

export const MeetingEntry = z.discriminatedUnion('type', [
  /** Told again with the same id, it takes the place of what was planned before. */
  z.strictObject({ type: z.literal('MeetingPlanned'), meeting: id, on: day, ...frame }),
  z.strictObject({ type: z.literal('MeetingDropped'), meeting: id, reason: prose }),
  z.strictObject({
    type: z.literal('MeetingHeld'),
    meeting: id,
    ...frame,
    minutes: minutes.optional(),
    chair: line.optional(),
    noteTaker: line.optional(),
    witnesses: lines.optional(),
    /** So many must be present for what is decided to hold, where the village has such a rule. */
    quorum: wholeFrom(1, 1_000_000).optional(),
    count: HeadCount.optional(),
    attendance: z.array(meetingAttendee).max(1_000, 'field.too-many').optional(),
    course: prose.optional(),
    decisions: z.array(meetingDecision).max(60, 'field.too-many').optional(),
    dissent: z
      .array(z.strictObject({ who: line, why: prose }))
      .max(60, 'field.too-many')
      .optional(),
    nextOn: day.optional(),
    goals: ids.optional(),
    method: oneOf(methods).optional(),
    roles: someOf(workerRoles).optional(),
    functions: someOf(functions).optional(),
    practiceGoals: someOf(practiceGoals).optional(),
    effect: oneOf(effects).optional(),
    /** Photos, and the attendance list signed on paper. */
    attachments,
  }),
]);
export type MeetingEntry = z.infer<typeof MeetingEntry>;

// What is known

type Told<T extends MeetingEntry['type']> = Omit<Extract<MeetingEntry, { type: T }>, 'type'>;

export type MeetingPlan = Told<'MeetingPlanned'> & { readonly writtenBy: string };
export type HeldMeeting = Told<'MeetingHeld'> & { readonly on: string; readonly writtenBy: string };
export interface Meeting {
  readonly meeting: string;
  readonly planned?: MeetingPlan;
  readonly dropped?: { readonly on: string; readonly reason: string };
  readonly held?: HeldMeeting;
}
export type Meetings = Readonly<Record<string, Meeting>>;

export const meetings: Room<Meetings, MeetingEntry> = {
  initial: {},
  entries: MeetingEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'MeetingHeld' ? [] : [`meeting/${fact.meeting}`]),
};

/** Those that were held, in the order of their days. */
export const heldMeetings = (state: Meetings): readonly HeldMeeting[] =>
  Object.values(state)
    .flatMap((one) => one.held ?? [])
    .sort(byDay);

/** Those that were planned and are neither held nor dropped. */
export const awaitedMeetings = (state: Meetings): readonly MeetingPlan[] =>
  Object.values(state)
    .flatMap(({ planned, held, dropped }) =>
      held === undefined && dropped === undefined ? (planned ?? []) : [],
    )
    .sort(byDay);

/** How many were there: as counted, or as listed; `undefined` where neither was written. */
export const numberPresent = ({ count, attendance }: HeldMeeting): number | undefined =>
  count?.total ?? attendance?.length;

/** Whether enough people came, where the village has a rule for it and somebody counted. */
export function hadQuorum(held: HeldMeeting): boolean | undefined {
  const present = numberPresent(held);
  return held.quorum === undefined || present === undefined ? undefined : present >= held.quorum;
}

/** By what somebody is known over several lists: their record, or else their name with where they are from. */
export const attendeeKey = ({ person, worker, name, from }: ListedName): string =>
  person ?? worker ?? `${name} · ${from ?? ''}`.toLowerCase().replace(/\s+/g, ' ');

// The rules

/** Why an entry of this room may not stand. */
export type MeetingRefusal =
  | 'meeting.attendee-twice'
  | 'meeting.fewer-than-listed'
  | 'meeting.held-already'
  | 'meeting.not-planned'
  | 'count.does-not-add-up';

const refuse = refusing<MeetingRefusal>();

function admit(state: Meetings, fact: MeetingEntry) {
  const known = state[fact.meeting];
  if (known?.held !== undefined) return refuse('meeting.held-already', 'meeting');
  if (fact.type === 'MeetingHeld') return admitAttendance(fact);
  const isPlanned = known?.planned !== undefined && known.dropped === undefined;
  return fact.type === 'MeetingDropped' && !isPlanned ? refuse('meeting.not-planned', 'meeting') : undefined;
}

function admitAttendance({ count, attendance = [] }: Told<'MeetingHeld'>) {
  const keys = attendance.map(attendeeKey);
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  if (twice >= 0) return refuse('meeting.attendee-twice', `attendance.${twice}.name`);
  if (count === undefined) return undefined;
  const wrong = wrongPart(count);
  if (wrong !== undefined) return refuse('count.does-not-add-up', `count.${wrong}`);
  return count.total < attendance.length ? refuse('meeting.fewer-than-listed', 'count.total') : undefined;
}

function evolve(state: Meetings, fact: MeetingEntry, around: Circumstance): Meetings {
  const { meeting } = fact;
  const known = state[meeting];
  switch (fact.type) {
    case 'MeetingPlanned': {
      const { type: _, ...planned } = fact;
      const held = known?.held === undefined ? {} : { held: known.held };
      return { ...state, [meeting]: { meeting, ...held, planned: { ...planned, writtenBy: around.by.id } } };
    }
    case 'MeetingDropped': {
      const dropped = { on: around.occurredOn, reason: fact.reason };
      return known === undefined ? state : { ...state, [meeting]: { ...known, dropped } };
    }
    case 'MeetingHeld': {
      const { type: _, ...told } = fact;
      const held = { ...told, on: around.occurredOn, writtenBy: around.by.id };
      return { ...state, [meeting]: { ...known, meeting, held } };
    }
  }
}
