/** The group as client (PM 2.1, 6.1): people who come together for a shared aim, and are themselves the means of help. */
import { z } from 'zod';
import { day, line, oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import { addressFields } from './individual.ts';

export const groupKinds = ['task', 'treatment', 'self-help', 'socialisation', 'education'] as const;
export type GroupKind = (typeof groupKinds)[number];

const about = {
  name: line,
  kind: oneOf(groupKinds).optional(),
  aim: prose.optional(),
  formedOn: day.optional(),
  address: addressFields.optional(),
  note: prose.optional(),
};

// What can happen

export const GroupEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('GroupRegistered'), ...about }),
  z.strictObject({ type: z.literal('GroupDescribed'), ...about, name: line.optional() }),
]);
export type GroupEntry = z.infer<typeof GroupEntry>;

// What is known

export type GroupFacts = Omit<Extract<GroupEntry, { type: 'GroupRegistered' }>, 'type'>;
/** `undefined` where the client is not a group. */
export type Group = GroupFacts | undefined;

export const group: Room<Group, GroupEntry> = {
  initial: undefined,
  entries: GroupEntry,
  admit,
  evolve,
  sets: ({ type: _, ...facts }) => Object.keys(facts).map((key) => `group/${key}`),
};

// The rules

/** Why an entry of this room may not stand. */
export type GroupRefusal = 'group.already-registered' | 'group.not-registered';

const refuse = refusing<GroupRefusal>();

function admit(state: Group, { type }: GroupEntry) {
  if (type === 'GroupRegistered') return state === undefined ? undefined : refuse('group.already-registered');
  return state === undefined ? refuse('group.not-registered') : undefined;
}

function evolve(state: Group, { type, ...facts }: GroupEntry): Group {
  if (type === 'GroupRegistered') return facts as GroupFacts;
  return state === undefined ? state : ({ ...state, ...facts } as GroupFacts);
}
