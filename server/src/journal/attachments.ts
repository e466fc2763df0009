/** Photos, voice notes and papers of a record: kept as they came, readable by whoever may read the record. */
import { createHash } from 'node:crypto';
import { type AttachmentType, attachmentTypes, mostAttachmentBytes } from '@pendamping/domain';
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

type Keeping = (typeof keeping)[number];
/** Records of which an entry may tell of an attachment: of the directory and of requests nothing does. */
const keeping = ['client', 'case', 'agency', 'cause'] as const;
export const keepsAttachments = (record: string | undefined): record is Keeping =>
  (keeping as readonly (string | undefined)[]).includes(record);

/**
 * The kind of record in which this worker has told of the attachment: in an entry of theirs, or in an act they have
 * handed over, with which the record may begin. The bytes must be able to follow, or they would be lost.
 */
async function recordTold(
  transaction: Transaction,
  viewer: Viewer,
  brought: Brought,
): Promise<string | undefined> {
  const [found] = await transaction.query<{ record: string }>(
    `select record from journal.entry
     where agency = $1 and stream = $3 and meta #>> '{by,id}' = $2::uuid::text and data ? 'attachments'
       and data -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment', $4::uuid))
     union all
     select e ->> 'record' from journal.undelivered u, jsonb_array_elements(u.entries) e
     where u.agency = $1 and u.worker = $2 and $3 = any (u.streams) and u.state <> 'declined'
       and e ->> 'stream' = $3::uuid::text and jsonb_path_exists(
         e, '$.data.attachments[*].attachment ? (@ == $attachment)',
         jsonb_build_object('attachment', $4::uuid))
     limit 1`,
    [viewer.agency, viewer.worker, brought.stream, brought.attachment],
  );
  return found?.record;
}

/** Keeps the bytes under their id, once and for all. */
export async function putOnce(
  transaction: Transaction,
  { agency, worker }: Pick<Viewer, 'agency' | 'worker'>,
  record: Keeping,
  { attachment, stream, kind, content }: Brought,
): Promise<Kept> {
  const hash = createHash('sha256').update(content).digest();
  await transaction.query(
    `insert into journal.attachment (agency, attachment, stream, record, worker, kind, hash, bytes, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [agency, attachment, stream, record, worker, kind, hash, content.length, Buffer.from(content)],
  );
  const [known] = await transaction.query<{ same: boolean }>(
    `select hash = $3 and stream = $4 and kind = $5 as same from journal.attachment
     where agency = $1 and attachment = $2`,
    [agency, attachment, hash, stream, kind],
  );
  return known?.same === true
    ? { kept: true, sha256: hash.toString('hex'), bytes: content.length }
    : { kept: false, because: 'another' };
}

/**
 * Keeps an attachment of a record in which this worker may write, or of which they have told before they lost it; the
 * same again changes nothing.
 */
export function keepAttachment(database: Database, viewer: Viewer, brought: Brought): Promise<Kept> {
  return database.trusted(async (transaction) => {
    const [first] = await transaction.query<{ record: string; may: boolean }>(
      `select record, access.may_write(record, stream, false) as may from journal.entry
       where agency = $1 and stream = $2 and version = 1`,
      [viewer.agency, brought.stream],
    );
    const told = first?.may === true ? undefined : await recordTold(transaction, viewer, brought);
    const record = told === undefined && first?.may !== true ? undefined : (first?.record ?? told);
    if (!keepsAttachments(record)) return { kept: false, because: 'not-yours' };
    return putOnce(transaction, viewer, record, brought);
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
