/**
 * A person known to few: somebody in a shelter, a colleague's relative, a child under protection. Only the workers
 * named may know that the person is in the registry; for all others there is no such person, in no list, picker,
 * picture, search or export, nor any entry that tells of them.
 */
import { z } from 'zod';
import { id, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room, Scene } from '../kernel/room.ts';

// What can happen

export const RestrictionEntry = z.discriminatedUnion('type', [
  /** Said again, it replaces who may know. */
  z.strictObject({
    type: z.literal('KnownToFew'),
    workers: z.array(id).min(1, 'field.required').max(20, 'field.too-many'),
    reason: prose,
  }),
  z.strictObject({ type: z.literal('KnownToAllAgain'), reason: prose }),
]);
export type RestrictionEntry = z.infer<typeof RestrictionEntry>;

// What is known

/** The workers who may know of the person; `undefined` where the usual need to know holds. */
export type Restriction = { readonly workers: readonly string[] } | undefined;

export const restriction: Room<Restriction, RestrictionEntry> = {
  initial: undefined,
  entries: RestrictionEntry,
  admit,
  evolve,
  sets: () => ['restriction'],
};

// The rules

/** Why an entry of this room may not stand. */
export type RestrictionRefusal = 'restriction.none' | 'restriction.without-you';

const refuse = refusing<RestrictionRefusal>();

function admit(state: Restriction, fact: RestrictionEntry, { by }: Scene<unknown>) {
  if (fact.type === 'KnownToAllAgain') return state === undefined ? refuse('restriction.none') : undefined;
  return fact.workers.includes(by.id) ? undefined : refuse('restriction.without-you', 'workers');
}

function evolve(_state: Restriction, fact: RestrictionEntry): Restriction {
  return fact.type === 'KnownToFew' ? { workers: fact.workers } : undefined;
}
