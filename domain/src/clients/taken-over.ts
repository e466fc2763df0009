/** A client who came with a case from another agency: from whom, and who wrote of them there. */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { id, line } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

// What can happen

export const TakenOverEntry = z.discriminatedUnion('type', [
  /** Written by the system when a package is taken in; what stood in it stands before this entry, as it was. */
  z.strictObject({
    type: z.literal('ClientTakenOver'),
    package: id,
    case: id,
    from: z.strictObject({ agency: id, name: line }),
    /** Those who wrote and do not work here, by the id that stands in their entries. */
    authors: z.record(id, line),
  }),
]);
export type TakenOverEntry = z.infer<typeof TakenOverEntry>;

// What is known

export type ClientTakenOver = Omit<TakenOverEntry, 'type'> & { readonly on: string };
/** Each agency the client came from with a case, in order. */
export type ClientsTakenOver = readonly ClientTakenOver[];

export const takenOver: Room<ClientsTakenOver, TakenOverEntry> = {
  initial: [],
  entries: TakenOverEntry,
  admit: (_, __, { by }) => (by.capacity === 'system' ? undefined : refuse('client.taken-over-by-package')),
  evolve,
};

// The rules

/** Why an entry of this room may not stand. */
export type TakenOverRefusal = 'client.taken-over-by-package';

const refuse = refusing<TakenOverRefusal>();

function evolve(state: ClientsTakenOver, fact: TakenOverEntry, around: Circumstance): ClientsTakenOver {
  const { type: _, ...taken } = fact;
  return [...state, { ...taken, on: around.occurredOn }];
}
