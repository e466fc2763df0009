/**
 * Progress notes (PM 5.4): what a worker wants to keep beside the activities. A restricted note is read only by
 * those it names, for what a client has told in confidence even from the family.
 */
import { z } from 'zod';
import { attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, prose, restrictedTo } from '../../kernel/field.ts';
import { placing, type Room } from '../../kernel/room.ts';

// What can happen

export const NoteEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('NoteWritten'),
    note: id,
    text: prose,
    restrictedTo,
    attachments,
  }),
]);
export type NoteEntry = z.infer<typeof NoteEntry>;

// What is known

export type Note = Omit<NoteEntry, 'type'> & { readonly on: string; readonly by: string };
export type Notes = Readonly<Record<string, Note>>;

export const notes: Room<Notes, NoteEntry> = {
  initial: {},
  entries: NoteEntry,
  admit: () => undefined,
  ...placing(placed),
  sets: (fact) => [`note/${fact.note}`],
};

function placed({ type: _, ...note }: NoteEntry, around: Circumstance) {
  return [note.note, { ...note, on: around.occurredOn, by: around.by.id }] as const;
}
