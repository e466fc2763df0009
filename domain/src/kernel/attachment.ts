/**
 * What is attached to an entry: a photo, a voice note, or the picture of a signed paper. The entry tells of it by its
 * id and says what it is; the bytes travel and are kept beside the journal. A caption is for whoever cannot see it.
 */
import { z } from 'zod';
import { id, line, oneOf, wholeFrom } from './field.ts';

export const attachmentKinds = ['photo', 'voice', 'paper'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** Files that every browser we know can show; others are made into one of these before they are attached. */
export const attachmentTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'audio/webm',
  'audio/mp4',
  'audio/ogg',
  'application/pdf',
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** Bytes of one attachment: a good photo, or a quarter of an hour of speech. */
export const mostAttachmentBytes = 12 * 1_048_576;
/** Attachments of one entry. */
export const mostAttachments = 10;

const fits = (kind: AttachmentKind, type: AttachmentType): boolean => {
  if (kind === 'voice') return type.startsWith('audio/');
  return type.startsWith('image/') || (kind === 'paper' && type === 'application/pdf');
};

const attachment = z
  .strictObject({
    attachment: id,
    kind: oneOf(attachmentKinds),
    type: oneOf(attachmentTypes),
    /** Bytes. */
    size: wholeFrom(1, mostAttachmentBytes),
    caption: line.optional(),
  })
  .refine(({ kind, type }) => fits(kind, type), 'field.wrong-kind');
export type Attachment = z.infer<typeof attachment>;

/** The attachments of an entry, in the order in which they were added; absent where there are none. */
export const attachments = z
  .array(attachment)
  .max(mostAttachments, 'field.too-many')
  .refine((all) => new Set(all.map((one) => one.attachment)).size === all.length, 'field.twice')
  .optional();

/** What an entry of any type tells of its attachments; nothing where it has none, or none that can be read. */
export function attachmentsOf(data: Readonly<Record<string, unknown>>): readonly Attachment[] {
  return attachments.safeParse(data.attachments).data ?? [];
}
