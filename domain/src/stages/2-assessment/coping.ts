/**
 * Coping and demands (PM 3.3): functioning is the fit between what the environment asks and how people cope with it.
 * Both sides are rated from 0 to 10, so that a change in the surroundings counts as much as a change in the person.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, oneOf, prose, wholeFrom } from '../../kernel/field.ts';
import type { Room } from '../../kernel/room.ts';
import { raters, ratingOccasions } from './social-functioning.ts';

// What can happen

export const CopingEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('CopingWeighed'),
    weighing: id,
    demands: wholeFrom(0, 10),
    coping: wholeFrom(0, 10),
    rater: oneOf(raters),
    occasion: oneOf(ratingOccasions),
    note: prose.optional(),
  }),
]);
export type CopingEntry = z.infer<typeof CopingEntry>;

// What is known

export type CopingWeighing = Omit<CopingEntry, 'type'> & { readonly on: string };
export type Coping = Readonly<Record<string, CopingWeighing>>;

export const coping: Room<Coping, CopingEntry> = {
  initial: {},
  entries: CopingEntry,
  admit: () => undefined,
  evolve,
  sets: (fact) => [`coping/${fact.weighing}`],
};

function evolve(state: Coping, fact: CopingEntry, around: Circumstance): Coping {
  const { type: _, ...weighing } = fact;
  return { ...state, [fact.weighing]: { ...weighing, on: around.occurredOn } };
}
