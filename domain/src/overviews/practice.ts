/**
 * What we do (PM 1.4-1.6, 4.1-4.3): each activity, case conference, group session and meeting of a case as codes alone,
 * to be counted over cases, and each action taken for a cause (PM 7.2), to be counted over causes. Work outside the plan and work that failed counts like any other. An activity done in two
 * roles counts under both; what nobody said is counted as not said, never left out.
 */
import { type HeldMeeting, heldMeetings } from '../methods/community-work/meeting.ts';
import type { HeldSession } from '../methods/group-work/session.ts';
import { takenActions } from '../methods/social-action/cause-actions.ts';
import type { Case } from '../records/case.ts';
import type { Cause } from '../records/cause.ts';
import type { Activity } from '../stages/4-implementation/activity.ts';
import { type HeldConference, heldConferences } from '../stages/4-implementation/conference.ts';

/** By what the work is told; a `way` is a way of working within a role, as `mediator/negotiation`. */
export const practiceDimensions = [
  'role',
  'way',
  'function',
  'method',
  'practice-goal',
  'strategy',
  'end',
  'effect',
  'kind',
  'outcome',
  'plan',
] as const;
export type PracticeDimension = (typeof practiceDimensions)[number];

/** By what the counts are parted; `none` gives one count for all. */
export const practiceGroupings = [
  'none',
  'month',
  'worker',
  'programme',
  'client-kind',
  'kind-of-case',
] as const;
export type PracticeGrouping = (typeof practiceGroupings)[number];

/** Dimensions in which an activity counts under one code alone, so that the counts add up to the whole. */
export const singleDimensions: ReadonlySet<PracticeDimension> = new Set([
  'method',
  'effect',
  'kind',
  'outcome',
  'plan',
]);

/** Groupings in which an activity stands in one group alone: several workers may share one. */
export const partingGroupings: ReadonlySet<PracticeGrouping> = new Set([
  'month',
  'programme',
  'client-kind',
  'kind-of-case',
]);

/** The group of what is done for causes, which belong to no programme and to no kind of client or case. */
export const causeGroup = 'cause';

/** One activity, conference, session, meeting or action with the codes under which it counts; an empty list where nobody said. */
export interface PracticeRow {
  readonly activity: string;
  readonly on: string;
  /** Absent where nobody wrote how long it took. */
  readonly minutes?: number | undefined;
  /** The workers who took part; whoever wrote it down where none is named. */
  readonly workers: readonly string[];
  readonly codes: Readonly<Record<PracticeDimension, readonly string[]>>;
}

function waysIn({ inRole = {} }: Pick<Activity, 'inRole'>): readonly string[] {
  const under = (role: string, codes: readonly (string | undefined)[] = []) =>
    codes.flatMap((code) => (code === undefined ? [] : [`${role}/${code}`]));
  return [
    ...under('enabler', inRole.enabler?.strategies),
    ...under('mediator', inRole.mediator?.means),
    ...under('advocate', [inRole.advocate?.level]),
    ...under('protector', [inRole.protector?.power]),
    ...under('educator', inRole.educator?.kinds),
  ];
}

const told = (code: string | undefined): readonly string[] => (code === undefined ? [] : [code]);
const inPlan = (isPlanned: boolean) => [isPlanned ? 'planned' : 'unplanned'];

function workersOf(people: readonly { readonly worker?: string | undefined }[], by: string) {
  const named = [...new Set(people.flatMap(({ worker }) => worker ?? []))];
  return named.length === 0 ? [by] : named;
}

const ofActivity = (done: Activity): PracticeRow => ({
  activity: done.activity,
  on: done.on,
  minutes: done.minutes,
  workers: workersOf(done.participants, done.by),
  codes: {
    role: done.roles,
    way: waysIn(done),
    function: done.functions,
    method: [done.method],
    'practice-goal': done.practiceGoals ?? [],
    strategy: done.strategies ?? [],
    end: done.ends ?? [],
    effect: told(done.effect),
    kind: [done.kind],
    outcome: [done.outcome],
    plan: inPlan(done.planned !== undefined),
  },
});

const ofConference = (held: HeldConference, isPlanned: boolean): PracticeRow => ({
  activity: held.conference,
  on: held.on,
  minutes: held.minutes,
  workers: workersOf(held.present, held.by),
  codes: {
    role: held.roles ?? [],
    way: [],
    function: held.functions ?? [],
    method: told(held.method),
    'practice-goal': held.practiceGoals ?? [],
    strategy: [],
    end: [],
    effect: told(held.effect),
    kind: ['case-conference'],
    outcome: [],
    plan: inPlan(isPlanned),
  },
});

const ofSession = (held: HeldSession, isPlanned: boolean): PracticeRow => ({
  activity: held.session,
  on: held.on,
  minutes: held.minutes,
  workers: workersOf(held.workers ?? [], held.by),
  codes: {
    role: held.roles ?? [],
    way: waysIn(held),
    function: held.functions ?? [],
    method: told(held.method),
    'practice-goal': held.practiceGoals ?? [],
    strategy: [],
    end: [],
    effect: told(held.effect),
    kind: ['group-session'],
    outcome: [],
    plan: inPlan(isPlanned),
  },
});

/** A meeting of the community; the workers are those who wrote themselves on its list. */
const ofMeeting = (held: HeldMeeting, isPlanned: boolean): PracticeRow => ({
  activity: held.meeting,
  on: held.on,
  minutes: held.minutes,
  workers: workersOf(held.attendance ?? [], held.writtenBy),
  codes: {
    role: held.roles ?? [],
    way: [],
    function: held.functions ?? [],
    method: told(held.method),
    'practice-goal': held.practiceGoals ?? [],
    strategy: [],
    end: [],
    effect: told(held.effect),
    kind: [held.kind === 'mutual-work' ? 'mutual-work' : 'community-meeting'],
    outcome: [],
    plan: inPlan(isPlanned),
  },
});

/** Everything that was done in a case. */
export function practiceRows({ activities, conferences, sessions, meetings }: Case): readonly PracticeRow[] {
  return [
    ...Object.values(activities).map(ofActivity),
    ...heldConferences(conferences).map((held) =>
      ofConference(held, conferences[held.conference]?.planned !== undefined),
    ),
    ...Object.values(sessions).flatMap(({ held, planned }) =>
      held === undefined ? [] : ofSession(held, planned !== undefined),
    ),
    ...heldMeetings(meetings).map((held) => ofMeeting(held, meetings[held.meeting]?.planned !== undefined)),
  ];
}

/** Everything that was done for a cause; nobody writes how long it took. */
export const causePracticeRows = ({ actions }: Cause): readonly PracticeRow[] =>
  takenActions(actions).map(({ action, planned, taken }) => ({
    activity: action,
    on: taken.on,
    workers: [taken.by],
    codes: {
      role: taken.roles ?? [],
      way: [],
      function: [],
      method: ['social-action'],
      'practice-goal': [],
      strategy: [],
      end: [],
      effect: [],
      kind: [`cause/${taken.kind}`],
      outcome: [],
      plan: inPlan(planned !== undefined),
    },
  }));
