/** Photos, voice notes and papers of a record: kept as they came, readable by whoever may read the record. */
import { createHash } from 'node:crypto';
import {
  type AttachmentType,
  attachmentTypes,
  isOfDirectory,
  mostAttachmentBytes,
  type RecordKind,
} from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';
import { logIfRestricted } from './records.ts';

/** By what it calls itself: how its bytes begin, from which place. What begins otherwise is not what it says. */
const beginnings = {
  'image/jpeg': [[0, 'ffd8ff']],
  'image/png': [[0, '89504e470d0a1a0a']],
  'image/webp': [
    [0, '52494646'],
    [8, '57454250'],
  ],
  'audio/webm': [[0, '1a45dfa3']],
  'audio/mp4': [[4, '66747970']],
  'audio/ogg': [[0, '4f676753']],
  'application/pdf': [[0, '255044462d']],
} as const satisfies Record<AttachmentType, readonly (readonly [number, string])[]>;

export type AttachmentKind = AttachmentType;
export const attachmentKinds = attachmentTypes;

export const mostBytes = mostAttachmentBytes;

export const isOfKind = (content: Uint8Array, kind: AttachmentKind): boolean =>
  beginnings[kind].every(([at, hex]) =>
    Buffer.from(content.subarray(at, at + hex.length / 2)).equals(Buffer.from(hex, 'hex')),
  );

export interface Brought {
  readonly attachment: string;
  readonly stream: string;
  readonly kind: AttachmentKind;
  readonly content: Uint8Array;
}

export type Kept =
  | { readonly kept: true; readonly sha256: string; readonly bytes: number }
  | { readonly kept: false; readonly because: 'not-yours' | 'another' };

/** Whether this worker has handed over an act that tells of the attachment: it must come with it, or it would be lost. */
async function isOfHandedOver(transaction: Transaction, viewer: Viewer, brought: Brought): Promise<boolean> {
  const [found] = await transaction.query<{ may: boolean }>(
    `select exists (
       select from journal.undelivered
       where agency = $1 and worker = $2 and $3 = any (streams) and state <> 'declined' and jsonb_path_exists(
         entries, '$[*].data.attachments[*].attachment ? (@ == $attachment)',
         jsonb_build_object('attachment', $4::text))) as may`,
    [viewer.agency, viewer.worker, brought.stream, brought.attachment],
  );
  return found?.may === true;
}

/**
 * Keeps an attachment of a record in which this worker may write, or of an act they have handed over; the same again
 * changes nothing.
 */
export function keepAttachment(database: Database, viewer: Viewer, brought: Brought): Promise<Kept> {
  const { attachment, stream, kind, content } = brought;
  const hash = createHash('sha256').update(content).digest();
  return database.trusted(async (transaction) => {
    const [first] = await transaction.query<{ record: RecordKind; may: boolean }>(
      `select record, access.may_write(record, stream, false) as may from journal.entry
       where agency = $1 and stream = $2 and version = 1`,
      [viewer.agency, stream],
    );
    // Of the directory nothing tells of an attachment.
    if (first === undefined || isOfDirectory(first.record)) return { kept: false, because: 'not-yours' };
    if (!first.may && !(await isOfHandedOver(transaction, viewer, brought)))
      return { kept: false, because: 'not-yours' };
    await transaction.query(
      `insert into journal.attachment (agency, attachment, stream, record, worker, kind, hash, bytes, content)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [
        viewer.agency,
        attachment,
        stream,
        first.record,
        viewer.worker,
        kind,
        hash,
        content.length,
        Buffer.from(content),
      ],
    );
    const [known] = await transaction.query<{ same: boolean }>(
      `select hash = $3 and stream = $4 and kind = $5 as same from journal.attachment
       where agency = $1 and attachment = $2`,
      [viewer.agency, attachment, hash, stream, kind],
    );
    return known?.same === true
      ? { kept: true, sha256: hash.toString('hex'), bytes: content.length }
      : { kept: false, because: 'another' };
  }, viewer);
}

export interface Attachment {
  readonly kind: AttachmentKind;
  readonly content: Buffer;
}

/** @returns `undefined` where there is none, or its record may not be read: the two look the same */
export function readAttachment(
  database: Database,
  viewer: Viewer,
  attachment: string,
): Promise<Attachment | undefined> {
  return database.as(viewer, async (transaction) => {
    const [found] = await transaction.query<Attachment & { stream: string }>(
      'select kind, content, stream from journal.attachment where agency = $1 and attachment = $2',
      [viewer.agency, attachment],
    );
    if (found !== undefined) await logIfRestricted(transaction, viewer, [found.stream], 'attachment');
    return found;
  });
}
