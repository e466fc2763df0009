/**
 * What a group is for and how it is built (PM 4.1): its purposes, whether others may still join, how many people and
 * sessions, when and where they meet, who can become a member, and what makes it possible to come. Told again, it takes
 * the place of what was planned before; what was planned stays readable with the day on which it was.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { line, lines, minutes, oneOf, prose, rupiah, someOf, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { clockZones, hour } from './meeting-hour.ts';

/** What group work is for (PM 4.1). */
export const groupPurposes = ['normal-development', 'prevention', 'corrective', 'social-action'] as const;
export type GroupPurpose = (typeof groupPurposes)[number];

/** Whether others may still join once the group has begun. */
export const groupOpennesses = ['open', 'closed', 'closed-from-session'] as const;
export type GroupOpenness = (typeof groupOpennesses)[number];

/** From Monday, as in ISO 8601. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof weekdays)[number];

// What can happen

export const GroupPlanEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('GroupPlanned'),
    purposes: someOf(groupPurposes).min(1, 'field.required'),
    openness: oneOf(groupOpennesses),
    /** The number of the first session to which nobody new comes. */
    closedFrom: wholeFrom(1, 500).optional(),
    /** How many members, at most. */
    size: wholeFrom(2, 500).optional(),
    sessions: wholeFrom(1, 500).optional(),
    /** How often, as agreed with them. */
    rhythm: line.optional(),
    weekday: oneOf(weekdays).optional(),
    at: hour.optional(),
    zone: oneOf(clockZones).optional(),
    minutes: minutes.optional(),
    place: line.optional(),
    /** Who can become a member, one line each. */
    criteria: lines.optional(),
    childCare: prose.optional(),
    /** What a member gives each time; 0 where it costs nothing. */
    cost: rupiah.optional(),
    /** What is to be said of the costs, as that giving is voluntary. */
    costNote: line.optional(),
  }),
]);
export type GroupPlanEntry = z.infer<typeof GroupPlanEntry>;

// What is known

export type GroupPlanVersion = Omit<GroupPlanEntry, 'type'> & {
  /** From 1. */
  readonly version: number;
  readonly on: string;
};
export interface GroupPlan {
  /** In the order in which they were planned; the last one counts. */
  readonly versions: readonly GroupPlanVersion[];
}

export const groupPlan: Room<GroupPlan, GroupPlanEntry> = {
  initial: { versions: [] },
  entries: GroupPlanEntry,
  admit,
  evolve,
  sets: () => ['group-plan'],
};

// The rules

/** Why an entry of this room may not stand. */
export type GroupPlanRefusal = 'group-plan.closed-from-which' | 'group-plan.closed-after-the-last';

const refuse = refusing<GroupPlanRefusal>();

function admit(_state: GroupPlan, { openness, closedFrom, sessions }: GroupPlanEntry) {
  if ((openness === 'closed-from-session') !== (closedFrom !== undefined))
    return refuse('group-plan.closed-from-which', 'closedFrom');
  const tooLate = closedFrom !== undefined && sessions !== undefined && closedFrom > sessions;
  return tooLate ? refuse('group-plan.closed-after-the-last', 'closedFrom') : undefined;
}

function evolve({ versions }: GroupPlan, fact: GroupPlanEntry, around: Circumstance): GroupPlan {
  const { type: _, ...plan } = fact;
  return { versions: [...versions, { ...plan, version: versions.length + 1, on: around.occurredOn }] };
}
