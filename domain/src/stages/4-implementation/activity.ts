/**
 * Activities done (PM 5.4): what was done against the plan, when and where, who took part and how actively the
 * client did, in which role and function, what happened, what came of it, and the next step.
 */
import { z } from 'zod';
import { attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import {
  id,
  ids,
  line,
  lines,
  minutes,
  numberFrom,
  oneOf,
  participant,
  prose,
  someOf,
} from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import { placing, type Room, type Scene } from '../../kernel/room.ts';
import {
  effects,
  functions,
  interventionEnds,
  methods,
  practiceGoals,
  practiceStrategies,
  workerRoles,
} from '../practice.ts';
import { InRole } from './worker-role.ts';

export const activityKinds = [
  'home-visit',
  'session',
  'family-session',
  'group-session',
  'mediation',
  'advocacy',
  'teaching',
  'accompaniment',
  'school-visit',
  'examination',
  'case-conference',
  'community-meeting',
  'outreach',
  'mutual-work',
  'phone',
  'respite',
  'material-help',
  'other',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** How actively the client took part; it is the client's work too (PM 4.5). */
export const clientParts = ['led', 'active', 'somewhat', 'passive', 'not-present'] as const;
export type ClientPart = (typeof clientParts)[number];

export const activityOutcomes = ['succeeded', 'partly', 'failed', 'open'] as const;
export type ActivityOutcome = (typeof activityOutcomes)[number];

// What can happen

export const ActivityEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ActivityDone'),
    activity: id,
    /** The planned activity it carries out. */
    planned: id.optional(),
    kind: oneOf(activityKinds),
    what: prose,
    goals: ids.optional(),
    place: line.optional(),
    at: line.max(20, 'field.too-long').optional(),
    minutes: minutes.optional(),
    participants: z.array(participant).max(100, 'field.too-many'),
    clientPart: oneOf(clientParts),
    method: oneOf(methods),
    roles: someOf(workerRoles),
    /** What each of these roles was about (PM 4.2). */
    inRole: InRole.optional(),
    functions: someOf(functions),
    practiceGoals: someOf(practiceGoals).optional(),
    effect: oneOf(effects).optional(),
    strategies: someOf(practiceStrategies).optional(),
    ends: someOf(interventionEnds).optional(),
    result: prose.optional(),
    /** What came of it in figures: so many numbers issued, people seen, metres built. */
    counted: z
      .array(
        z.strictObject({
          what: line,
          number: numberFrom(0, 1_000_000_000),
          unit: line,
          /** The measure that it adds to, where it does. */
          measure: id.optional(),
        }),
      )
      .max(30, 'field.too-many')
      .optional(),
    outcome: oneOf(activityOutcomes),
    /** What was agreed, one line each, as after a mediation or a case conference. */
    agreements: lines.optional(),
    nextStep: prose.optional(),
    attachments,
  }),
]);
export type ActivityEntry = z.infer<typeof ActivityEntry>;

// What is known

export type Activity = Omit<ActivityEntry, 'type'> & { readonly on: string; readonly by: string };
export type Activities = Readonly<Record<string, Activity>>;

interface Seen {
  readonly plan: { readonly activities: Readonly<Record<string, unknown>> };
  readonly goals: { readonly measures: Readonly<Record<string, unknown>> };
}

export const activities: Room<Activities, ActivityEntry, Seen> = {
  initial: {},
  entries: ActivityEntry,
  admit,
  ...placing(placed),
};

// The rules

/** Why an entry of this room may not stand. */
export type ActivityRefusal =
  | 'activity.done-already'
  | 'activity.not-in-plan'
  | 'activity.role-not-played'
  | 'activity.unknown-measure';

const refuse = refusing<ActivityRefusal>();

function admit(state: Activities, fact: ActivityEntry, { seen }: Scene<Seen>) {
  if (state[fact.activity] !== undefined) return refuse('activity.done-already', 'activity');
  const unplanned = fact.planned !== undefined && seen.plan.activities[fact.planned] === undefined;
  if (unplanned) return refuse('activity.not-in-plan', 'planned');
  const stray = (fact.counted ?? []).findIndex(
    ({ measure }) => measure !== undefined && seen.goals.measures[measure] === undefined,
  );
  if (stray >= 0) return refuse('activity.unknown-measure', `counted.${stray}.measure`);
  const played = new Set<string>(fact.roles);
  const other = Object.keys(fact.inRole ?? {}).find((role) => !played.has(role));
  return other === undefined ? undefined : refuse('activity.role-not-played', `inRole.${other}`);
}

function placed({ type: _, ...activity }: ActivityEntry, around: Circumstance) {
  return [activity.activity, { ...activity, on: around.occurredOn, by: around.by.id }] as const;
}
