/**
 * Whether an agency lets everybody read its directory of services, without signing in (HSDS, as other programs read
 * it). Only listings are published: never who may be asked for by name, nor what workers think of a service.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { line, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

// What can happen

export const PublishingEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('DirectoryPublished'),
    /** Under what terms others may use it, as `CC BY 4.0`. */
    licence: line.optional(),
    about: prose.optional(),
  }),
  z.strictObject({ type: z.literal('DirectoryUnpublished'), reason: prose.optional() }),
]);
export type PublishingEntry = z.infer<typeof PublishingEntry>;

// What is known

export type DirectoryPublishing =
  | { readonly since: string; readonly licence?: string | undefined; readonly about?: string | undefined }
  | undefined;

export const directoryPublishing: Room<DirectoryPublishing, PublishingEntry> = {
  initial: undefined,
  entries: PublishingEntry,
  admit,
  evolve,
  sets: () => ['directory/publishing'],
};

// The rules

/** Why an entry of this room may not stand. */
export type PublishingRefusal = 'directory.not-published';

const refuse = refusing<PublishingRefusal>();

function admit(state: DirectoryPublishing, fact: PublishingEntry) {
  return fact.type === 'DirectoryUnpublished' && state === undefined
    ? refuse('directory.not-published')
    : undefined;
}

function evolve(
  _state: DirectoryPublishing,
  fact: PublishingEntry,
  around: Circumstance,
): DirectoryPublishing {
  return fact.type === 'DirectoryPublished'
    ? { since: around.occurredOn, licence: fact.licence, about: fact.about }
    : undefined;
}
