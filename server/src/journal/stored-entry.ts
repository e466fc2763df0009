/** An entry as it lies in the journal, and the hash that chains it to the one before. */
import { createHash } from 'node:crypto';
import type { Entry, RecordKind } from '@pendamping/domain';

export interface Row {
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly record: RecordKind;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly meta: Pick<Entry, 'by' | 'occurredOn' | 'recordedAt' | 'receivedAt' | 'basis' | 'device'>;
}

export interface StoredRow extends Row {
  readonly restricted_to: readonly string[] | null;
  readonly hash: Buffer;
}

export const columns = 'position, stream, version, id, record, type, data, meta';

export const entryOf = ({ meta, position, stream, version, id, record, type, data }: Row): Entry => ({
  position,
  stream,
  version,
  id,
  record,
  type,
  data,
  by: meta.by,
  occurredOn: meta.occurredOn,
  recordedAt: meta.recordedAt,
  receivedAt: meta.receivedAt,
  basis: meta.basis,
  ...(meta.device === undefined ? {} : { device: meta.device }),
});

export const rowOf = (entry: Entry): Row => {
  const { by, occurredOn, recordedAt, receivedAt, basis, device, ...row } = entry;
  const meta = { by, occurredOn, recordedAt, receivedAt, basis };
  // Without a device the entry's bytes are those of before there were devices: the hashes of old journals hold.
  return { ...row, data: { ...row.data }, meta: device === undefined ? meta : { ...meta, device } };
};

/** JSON with sorted keys and nothing undefined: the same facts give the same bytes, whoever writes them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${pairs.join(',')}}`;
}

/** SHA-256 over the hash before and the entry: to change, drop or move one is to break every hash after it. */
export const hashAfter = (before: Buffer, row: Row): Buffer =>
  createHash('sha256')
    .update(before)
    .update(
      canonical({
        position: row.position,
        stream: row.stream,
        version: row.version,
        id: row.id,
        record: row.record,
        type: row.type,
        data: row.data,
        meta: row.meta,
      }),
    )
    .digest();

/** Who alone may read an entry: named by itself, or inherited from the entry it corrects. */
export function restrictionOf(
  row: Pick<Row, 'type' | 'data'>,
  restrictionOfEntry: (id: string) => readonly string[] | null,
): readonly string[] | null {
  const { restrictedTo, entry } = row.data as { restrictedTo?: string[]; entry?: string };
  const own = Array.isArray(restrictedTo) ? restrictedTo : null;
  const isCorrection = row.type === 'EntryAmended' || row.type === 'EntryStruck';
  if (!isCorrection || entry === undefined) return own;
  const inherited = restrictionOfEntry(entry);
  const amended = (row.data as { data?: { restrictedTo?: string[] } }).data?.restrictedTo;
  return inherited ?? amended ?? own;
}
