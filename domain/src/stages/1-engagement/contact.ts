/**
 * Contacts: meetings and calls in which trust is built and things are learned, before and beside the planned help
 * (PM 5.1). A visit where nobody was home is a contact too.
 */
import { z } from 'zod';
import { attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, minutes, oneOf, participant, prose } from '../../kernel/field.ts';
import { placing, type Room } from '../../kernel/room.ts';

export const contactKinds = [
  'home-visit',
  'office',
  'phone',
  'message',
  'school-visit',
  'elsewhere',
] as const;
export type ContactKind = (typeof contactKinds)[number];

// What can happen

export const ContactEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ContactMade'),
    contact: id,
    kind: oneOf(contactKinds),
    with: z.array(participant).max(50, 'field.too-many'),
    /** Whether the one looked for was met. */
    met: z.boolean('field.wrong-kind'),
    minutes: minutes.optional(),
    at: line.max(20, 'field.too-long').optional(),
    note: prose,
    attachments,
  }),
]);
export type ContactEntry = z.infer<typeof ContactEntry>;

// What is known

export type Contact = Omit<ContactEntry, 'type'> & { readonly on: string; readonly by: string };
export type Contacts = Readonly<Record<string, Contact>>;

export const contacts: Room<Contacts, ContactEntry> = {
  initial: {},
  entries: ContactEntry,
  admit: () => undefined,
  ...placing(placed),
};

function placed({ type: _, ...contact }: ContactEntry, around: Circumstance) {
  return [contact.contact, { ...contact, on: around.occurredOn, by: around.by.id }] as const;
}
