/**
 * Sociometric choices within a group (PM 2.2, 6.1): on one day, to one question, who chose whom and whom not. What a
 * sociogram is drawn from; the members are named by their membership.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { id, line, oneOf } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import type { Memberships } from './membership.ts';

export const choiceKinds = ['chosen', 'rejected'] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

const choice = z.strictObject({ from: id, to: id, kind: oneOf(choiceKinds) });

// What can happen

export const GroupChoicesEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ChoicesTold'),
    choices: id,
    question: line,
    told: z.array(choice).min(1, 'field.required').max(2_000, 'field.too-many'),
  }),
]);
export type GroupChoicesEntry = z.infer<typeof GroupChoicesEntry>;

// What is known

export interface GroupChoices {
  readonly choices: string;
  readonly question: string;
  readonly on: string;
  readonly told: readonly z.infer<typeof choice>[];
}

export const groupChoices: Room<
  readonly GroupChoices[],
  GroupChoicesEntry,
  { readonly memberships: Memberships }
> = {
  initial: [],
  entries: GroupChoicesEntry,
  admit,
  evolve,
};

// The rules

/** Why an entry of this room may not stand. */
export type GroupChoicesRefusal = 'choices.not-a-member' | 'choices.of-oneself' | 'choices.twice';

const refuse = refusing<GroupChoicesRefusal>();

function admit(
  _state: readonly GroupChoices[],
  fact: GroupChoicesEntry,
  { seen }: { readonly seen: { readonly memberships: Memberships } },
) {
  const unknown = fact.told.some(
    (one) => seen.memberships[one.from] === undefined || seen.memberships[one.to] === undefined,
  );
  if (unknown) return refuse('choices.not-a-member', 'told');
  if (fact.told.some((one) => one.from === one.to)) return refuse('choices.of-oneself', 'told');
  const pairs = new Set(fact.told.map((one) => `${one.from}>${one.to}`));
  return pairs.size === fact.told.length ? undefined : refuse('choices.twice', 'told');
}

function evolve(state: readonly GroupChoices[], fact: GroupChoicesEntry, around: Circumstance) {
  const { choices, question, told } = fact;
  const others = state.filter((one) => one.choices !== choices);
  return [...others, { choices, question, told, on: around.occurredOn }].sort((a, b) =>
    a.on.localeCompare(b.on),
  );
}
