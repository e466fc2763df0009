/** The attachments of a form among its values, so that they go with its draft: one text for each. */
import type { Attachment } from '@pendamping/domain';

const isAttachment = (value: unknown): value is Attachment =>
  typeof value === 'object' && value !== null && 'attachment' in value && 'kind' in value;

function parsed(text: string): readonly Attachment[] {
  try {
    const value: unknown = JSON.parse(text);
    return isAttachment(value) ? [value] : [];
  } catch {
    return [];
  }
}

export const listedIn = (value: unknown): readonly Attachment[] =>
  Array.isArray(value) ? value.flatMap((one) => (typeof one === 'string' ? parsed(one) : [])) : [];

export const asValue = (all: readonly Attachment[]): readonly string[] =>
  all.map((one) => JSON.stringify(one));
