/**
 * What goes on after the worker has left (PM 5.6, 6.2): one thing at a time, who carries it, by what means, and what could
 * stop it. Weighed again with the same id, the later view is shown.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose } from '../../kernel/field.ts';
import type { Room } from '../../kernel/room.ts';

export const prospects = ['goes-on', 'uncertain', 'ends'] as const;
export type Prospect = (typeof prospects)[number];

// What can happen

export const SustainabilityEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('SustainabilityWeighed'),
    sustainability: id,
    what: prose.max(2_000, 'field.too-long'),
    prospect: oneOf(prospects),
    carriedBy: line.optional(),
    /** Money, people, a rule of the village: what it rests on. */
    means: prose.optional(),
    couldStop: prose.optional(),
  }),
]);
export type SustainabilityEntry = z.infer<typeof SustainabilityEntry>;

// What is known

export type Sustained = Omit<SustainabilityEntry, 'type'> & { readonly on: string };
export type Sustainability = Readonly<Record<string, Sustained>>;

export const sustainability: Room<Sustainability, SustainabilityEntry> = {
  initial: {},
  entries: SustainabilityEntry,
  admit: () => undefined,
  evolve,
  sets: (fact) => [`sustainability/${fact.sustainability}`],
};

function evolve(state: Sustainability, fact: SustainabilityEntry, around: Circumstance): Sustainability {
  const { type: _, ...told } = fact;
  return { ...state, [fact.sustainability]: { ...told, on: around.occurredOn } };
}
