/**
 * Attachments that come by a device's secret alone, from one that was revoked or whose owner may no longer come in.
 * Whoever holds such a device, and has opened it, can say with it only what it had said already: nothing is taken but
 * what its acts tell of, of the type and size that they tell, once, and nothing is given out.
 */
import type { Database, Transaction } from '../database/database.ts';
import { type Brought, type Kept, keepsAttachments, putOnce } from './attachments.ts';

/** A device that has proved itself, and whose it is. */
export interface Speaker {
  readonly agency: string;
  readonly worker: string;
  readonly device: string;
}

/** Bytes that are taken from one worker in 24 hours: two weeks of work without a network are less. */
const mostInADay = 300 * 1_048_576;
/** Seconds after which a device that has sent as much may try again. */
export const restAfterTooMuch = 3_600;

export type LastKept = Kept | { readonly kept: false; readonly because: 'too-much' };

/**
 * Of what kind of record this device has told of the attachment: in an act its owner has handed over, or in an entry
 * written on it that was recorded before. `undefined` also where anybody else, or another device, has told of one under
 * this id: its place is theirs, and their bytes may still be on their way.
 */
async function recordTold(
  transaction: Transaction,
  { agency, worker, device }: Speaker,
  { attachment, stream, kind, content }: Brought,
): Promise<string | undefined> {
  const [found] = await transaction.query<{ record: string }>(
    `with recorded as (
       select record, stream, data,
         meta #>> '{by,id}' = $2::uuid::text and coalesce(meta ->> 'device', $3) = $3 as own
       from journal.entry
       where agency = $1 and data ? 'attachments'
         and data -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment', $4::uuid))
     ), told as (
       select record, data from recorded where own and stream = $5::uuid
       union all
       select e ->> 'record', e -> 'data' from journal.undelivered u, jsonb_array_elements(u.entries) e
       where u.agency = $1 and u.worker = $2 and $5 = any (u.streams) and e ->> 'stream' = $5::uuid::text
     )
     select coalesce(
       (select record from journal.entry where agency = $1 and stream = $5 and version = 1), told.record) as record
     from told
     where not exists (select from recorded where not own) and jsonb_path_exists(
       told.data, '$.attachments[*] ? (@.attachment == $attachment && @.type == $type && @.size == $size)',
       jsonb_build_object('attachment', $4::uuid, 'type', $6::text, 'size', $7::integer))
     limit 1`,
    [agency, worker, device, attachment, stream, kind, content.length],
  );
  return found?.record;
}

async function isTooMuch(
  transaction: Transaction,
  { agency, worker }: Speaker,
  { attachment, content }: Brought,
): Promise<boolean> {
  const [found] = await transaction.query<{ much: boolean }>(
    `select coalesce(sum(bytes), 0) + $4 > ${mostInADay} and coalesce(bool_and(attachment <> $3), true) as much
     from journal.attachment
     where agency = $1 and worker = $2 and received_at > now() - interval '24 hours'`,
    [agency, worker, attachment, content.length],
  );
  return found?.much === true;
}

/** Keeps an attachment of which this device has told; the same again changes nothing. */
export function keepLastAttachment(
  database: Database,
  speaker: Speaker,
  brought: Brought,
): Promise<LastKept> {
  return database.trusted(async (transaction) => {
    const record = await recordTold(transaction, speaker, brought);
    if (!keepsAttachments(record)) return { kept: false, because: 'not-yours' };
    if (await isTooMuch(transaction, speaker, brought)) return { kept: false, because: 'too-much' };
    return putOnce(transaction, speaker, record, brought);
  });
}
