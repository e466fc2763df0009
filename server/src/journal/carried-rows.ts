/**
 * What an export carries beside the journal, so that people and devices go on where it is imported: accounts, enrolled
 * devices, the key that opens their copies, drafts, what could not be delivered, and rows of a feed that found no place. Secrets lie in it as they lie in the
 * database: passwords and the secrets of devices as hashes, keys as they are.
 */
import type { Database, Transaction } from '../database/database.ts';
import { type CarriedLine, FaultyLine, rowIn } from './carried-line.ts';
import { canonical } from './stored-entry.ts';

interface Carried {
  readonly table: string;
  /** All but those the database makes itself. */
  readonly columns: string;
  /** By which rows of an agency are told apart and ordered, as text. */
  readonly key: string;
}

export const carriedRows: Readonly<Record<string, Carried>> = {
  account: {
    table: 'accounts.account',
    columns:
      'agency, worker, username, password_hash, invitation_hash, invitation_until, closed, created_at, last_seen_at',
    key: 'worker::text',
  },
  device: {
    table: 'accounts.device',
    columns:
      'device, agency, worker, secret_hash, share, name, enrolled_at, last_seen_at, revoked_at, revoked_by',
    key: 'device::text',
  },
  'copy-key': {
    table: 'accounts.copy_key',
    columns: 'agency, public_key, private_key, made_at',
    key: 'agency::text',
  },
  draft: {
    table: 'accounts.draft',
    columns: 'agency, worker, key, revision, value, saved_at',
    key: "worker::text || ' ' || key",
  },
  undelivered: {
    table: 'journal.undelivered',
    columns:
      'agency, id, act, worker, roles, device, came, entries, streams, refusals, received_at, state, answered_by, answered_at, reason',
    key: 'id::text',
  },
  'unplaced-row': {
    table: 'imports.unplaced_row',
    columns: 'agency, feed, number, "table", id, because, content, import',
    key: "feed || ' ' || lpad(number::text, 9, '0')",
  },
};

const batch = 100;

/** In UTC: an instant reads the same wherever it is put out. */
const inUtc = (transaction: Transaction) =>
  transaction.query("select set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true)");

function rowsAfter(database: Database, { table, columns, key }: Carried, agency: string, after: string) {
  return database.trusted(async (transaction) => {
    await inUtc(transaction);
    return transaction.query<{ mark: string; row: Record<string, unknown> }>(
      `select mark, to_jsonb(x) - 'mark' as row from (
         select ${columns}, (${key}) collate "C" as mark from ${table}
         where agency = $1 and (${key}) collate "C" > $2 order by mark limit ${batch}) x order by mark`,
      [agency, after],
    );
  });
}

/** All rows of an agency beside its journal, a line each. */
export async function* exportRows(database: Database, agency: string): AsyncGenerator<string> {
  for (const [line, carried] of Object.entries(carriedRows))
    for (let after = '', full = true; full; ) {
      const rows = await rowsAfter(database, carried, agency, after);
      for (const { row } of rows) yield canonical({ agency, line, row });
      after = rows.at(-1)?.mark ?? after;
      full = rows.length === batch;
    }
}

/** @throws FaultyLine where the row lacks something or does not fit with another */
export async function importRow(
  transaction: Transaction,
  carried: Carried,
  line: CarriedLine,
): Promise<void> {
  const row = rowIn(line);
  const { table, columns } = carried;
  try {
    await transaction.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb)`,
      [JSON.stringify(row)],
    );
  } catch (error) {
    throw new FaultyLine(line.number, `${line.kind}: ${error instanceof Error ? error.message : error}`);
  }
}
