/** What came after a cursor, for devices and for other programs that follow the journal. */
import type { Entry } from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';
import { type Difference, differenceFromScope, differing, noDifference } from './device-scope.ts';
import { masked } from './masking.ts';
import { columns, entryOf, type Row } from './stored-entry.ts';

export interface JournalPoint {
  readonly position: number;
  readonly mark: string;
}

export interface Asked {
  /** The position up to which the journal has been seen; absent: begin at the present one. */
  readonly cursor?: number | undefined;
  /** What the journal looked like at the cursor. */
  readonly mark?: string | undefined;
  /** Places beyond the cursor that were seen in whole records. */
  readonly seen?: readonly JournalPoint[] | undefined;
  /** The last attachment of this device that was kept. */
  readonly attachment?: string | undefined;
  readonly limit: number;
  /** Digest of the records held on a device; without it the caller is no device and is compared with all it may read. */
  readonly held?: string | undefined;
  readonly streams?: readonly string[] | undefined;
}

export interface Pulled extends Difference {
  readonly epoch: string;
  readonly entries: readonly Entry[];
  readonly cursor: number;
  readonly mark: string;
  /** The end of the journal: beyond the cursor while more follows. */
  readonly at: JournalPoint;
  readonly more: boolean;
  /** The journal at the cursor is not the one that was seen: an older copy of it was restored. */
  readonly restored: boolean;
}

/**
 * Requests that come in are not kept on devices: what was not opened yet can still be taken back, and the inbox is
 * asked for where there is a network (docs/decisions/0014-closed-loop.md).
 */
const keptOnDevices = "record <> 'request'";

/** A pull looks at so many positions at most, so that its work is bounded however little the reader may see. */
const widestLook = 20_000;

interface Standing {
  readonly epoch: string;
  readonly last: number;
  /** What the journal looks like at the cursor; nothing where it does not reach so far. */
  readonly mark: string | null;
  /** Whether all places that were seen beyond the cursor look as they did, and what was kept last is here. */
  readonly same: boolean;
}

/** By which a device knows the server that it has met before. */
type Seen = Pick<Asked, 'cursor' | 'mark' | 'seen' | 'attachment'>;

async function standing(
  transaction: Transaction,
  { cursor = 0, seen = [], attachment }: Seen,
): Promise<Standing> {
  const [found] = await transaction.query<Standing>(
    `select (select epoch from journal.epoch limit 1) as epoch,
       coalesce((select max(position) from access.positions()), 0) as last, access.mark_at($1) as mark,
       not exists (select from jsonb_to_recordset($2::jsonb) as s(position bigint, mark text)
         where access.mark_at(s.position) is distinct from s.mark)
         and ($3::uuid is null or access.has_attachment($3)) as same`,
    [cursor, JSON.stringify(seen), attachment ?? null],
  );
  return found ?? { epoch: '', last: 0, mark: null, same: true };
}

async function markAt(transaction: Transaction, position: number): Promise<string> {
  const [found] = await transaction.query<{ mark: string | null }>('select access.mark_at($1) as mark', [
    position,
  ]);
  return found?.mark ?? '';
}

const isAnother = ({ cursor, mark }: Pick<Asked, 'cursor' | 'mark'>, known: Standing): boolean =>
  cursor !== undefined && (known.mark === null || (mark !== undefined && known.mark !== mark) || !known.same);

/** Whether the journal at the cursor is not the one that was seen: what rests on what was lost cannot be judged yet. */
export function wasRestored(database: Database, viewer: Viewer, asked: Seen): Promise<boolean> {
  if (asked.cursor === undefined) return Promise.resolve(false);
  return database.as(viewer, async (transaction) => isAnother(asked, await standing(transaction, asked)));
}

/** A device gets the directory of services by its own way, a regency at a time: not entry by entry. */
const forDevices = 'and not access.is_of_directory(record)';

async function after(
  transaction: Transaction,
  agency: string,
  { cursor = 0, held, limit }: Asked,
  last: number,
) {
  const end = Math.min(cursor + widestLook, last);
  const rows = await transaction.query<Row>(
    `select ${columns} from journal.entry where agency = $1 and position > $2 and position <= $3
     and ${keptOnDevices} ${held === undefined ? '' : forDevices} order by position limit $4`,
    [agency, cursor, end, limit],
  );
  const reached = rows.length === limit ? (rows.at(-1)?.position ?? cursor) : end;
  return { entries: rows.map((row) => masked(entryOf(row))), reached };
}

/** What came after a cursor, as far as this reader may read; nothing is missed, since positions have no gaps. */
export function pull(database: Database, viewer: Viewer, asked: Asked): Promise<Pulled> {
  return database.as(viewer, async (transaction) => {
    const known = await standing(transaction, asked);
    const restored = isAnother(asked, known);
    const { entries, reached } =
      asked.cursor === undefined || restored
        ? { entries: [], reached: known.last }
        : await after(transaction, viewer.agency, asked, known.last);
    const mark = await markAt(transaction, reached);
    const end = reached === known.last ? mark : await markAt(transaction, known.last);
    return {
      epoch: known.epoch,
      entries,
      cursor: reached,
      mark,
      at: { position: known.last, mark: end },
      more: reached < known.last,
      restored,
      ...(await difference(transaction, asked)),
    };
  });
}

async function difference(transaction: Transaction, { held, streams }: Asked): Promise<Difference> {
  if (held !== undefined) return differenceFromScope(transaction, held, streams);
  if (streams === undefined) return noDifference;
  const rows = await transaction.query<{ stream: string }>(
    `select case_id as stream from access.readable_cases() union select client from access.readable_clients()
     union select access.agency()`,
  );
  const readable = rows.map((row) => row.stream);
  return { ...noDifference, ...differing(streams, readable) };
}
