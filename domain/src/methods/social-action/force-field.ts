/**
 * The force field of a cause: what drives the change and what holds it back, each with its strength, after Kurt Lewin
 * (Field Theory in Social Science, 1951). A force that is weighed again keeps what it weighed before.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

export const forceDirections = ['driving', 'restraining'] as const;
export type ForceDirection = (typeof forceDirections)[number];

/** From 1, hardly felt, to 5, decisive. */
const strength = wholeFrom(1, 5);

// What can happen

export const ForceFieldEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ForceNoted'),
    force: id,
    direction: oneOf(forceDirections),
    what: line,
    strength,
  }),
  z.strictObject({ type: z.literal('ForceWeighed'), force: id, strength, why: prose.optional() }),
  z.strictObject({ type: z.literal('ForceGone'), force: id, reason: prose.optional() }),
]);
export type ForceFieldEntry = z.infer<typeof ForceFieldEntry>;

// What is known

export interface Force {
  readonly force: string;
  readonly direction: ForceDirection;
  readonly what: string;
  /** By day, the last one last. */
  readonly weighed: readonly { readonly on: string; readonly strength: number }[];
  readonly gone?: { readonly on: string };
}
export type ForceField = Readonly<Record<string, Force>>;

export const forceField: Room<ForceField, ForceFieldEntry> = {
  initial: {},
  entries: ForceFieldEntry,
  admit,
  evolve,
  sets: (fact) => [`force/${fact.force}/strength`],
};

export const strengthOf = ({ weighed }: Force): number => weighed.at(-1)?.strength ?? 0;

/** The forces still at work on one side, the strongest first. */
export const forcesOf = (state: ForceField, direction: ForceDirection): readonly Force[] =>
  Object.values(state)
    .filter((one) => one.direction === direction && one.gone === undefined)
    .sort((a, b) => strengthOf(b) - strengthOf(a) || (a.what < b.what ? -1 : 1));

// The rules

/** Why an entry of this room may not stand. */
export type ForceFieldRefusal = 'force.none' | 'force.gone-already';

const refuse = refusing<ForceFieldRefusal>();

function admit(state: ForceField, fact: ForceFieldEntry) {
  if (fact.type === 'ForceNoted') return undefined;
  const known = state[fact.force];
  if (known === undefined) return refuse('force.none', 'force');
  return known.gone === undefined ? undefined : refuse('force.gone-already', 'force');
}

function evolve(state: ForceField, fact: ForceFieldEntry, { occurredOn: on }: Circumstance): ForceField {
  const known = state[fact.force];
  switch (fact.type) {
    case 'ForceNoted': {
      const { type: _, strength: first, ...said } = fact;
      return { ...state, [fact.force]: { ...said, weighed: [{ on, strength: first }] } };
    }
    case 'ForceWeighed': {
      if (known === undefined) return state;
      const weighed = [...known.weighed, { on, strength: fact.strength }].sort((a, b) =>
        a.on.localeCompare(b.on),
      );
      return { ...state, [fact.force]: { ...known, weighed } };
    }
    case 'ForceGone':
      return known === undefined ? state : { ...state, [fact.force]: { ...known, gone: { on } } };
  }
}
