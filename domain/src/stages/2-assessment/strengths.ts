/** Strengths (PM 2.4): what people can do and what they have, recorded as carefully as their problems. */
import { z } from 'zod';
import { id, line, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

export const strengthKinds = ['personal', 'family', 'social', 'material'] as const;
export type StrengthKind = (typeof strengthKinds)[number];

// What can happen

export const StrengthEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('StrengthFound'),
    strength: id,
    kind: oneOf(strengthKinds),
    whose: line.optional(),
    person: id.optional(),
    text: prose,
  }),
  z.strictObject({ type: z.literal('StrengthLost'), strength: id, reason: prose }),
]);
export type StrengthEntry = z.infer<typeof StrengthEntry>;

// What is known

export type Strength = Omit<Extract<StrengthEntry, { type: 'StrengthFound' }>, 'type'> & {
  readonly lost?: { readonly reason: string };
};
export type Strengths = Readonly<Record<string, Strength>>;

export const strengths: Room<Strengths, StrengthEntry> = {
  initial: {},
  entries: StrengthEntry,
  admit,
  evolve,
  sets: (fact) => [`strength/${fact.strength}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type StrengthsRefusal = 'strength.none';

const refuse = refusing<StrengthsRefusal>();

function admit(state: Strengths, fact: StrengthEntry) {
  const unknown = fact.type === 'StrengthLost' && state[fact.strength] === undefined;
  return unknown ? refuse('strength.none', 'strength') : undefined;
}

function evolve(state: Strengths, fact: StrengthEntry): Strengths {
  switch (fact.type) {
    case 'StrengthFound': {
      const { type: _, ...strength } = fact;
      return { ...state, [fact.strength]: strength };
    }
    case 'StrengthLost': {
      const known = state[fact.strength];
      return known === undefined
        ? state
        : { ...state, [fact.strength]: { ...known, lost: { reason: fact.reason } } };
    }
  }
}
