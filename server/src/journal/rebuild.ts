/** Empties the read tables and fills them again from the journal, record by record. */
import {
  agencyRecord,
  caseRecord,
  clientRecord,
  type Entry,
  type RecordKind,
  read,
  requestRecord,
} from '@pendamping/domain';
import type { Database, Transaction } from '../database/database.ts';
import { layout, tables, writeTables } from '../tables/tables.ts';
import { columns, entryOf, type Row } from './stored-entry.ts';

const readingOf = (record: RecordKind, entries: readonly Entry[]) => {
  switch (record) {
    case 'case':
      return read(caseRecord, entries);
    case 'client':
      return read(clientRecord, entries);
    case 'agency':
      return read(agencyRecord, entries);
    case 'request':
      return read(requestRecord, entries);
  }
};

const streamsAtOnce = 200;

async function fill(transaction: Transaction, agency: string, streams: readonly string[]): Promise<void> {
  const rows = await transaction.query<Row>(
    `select ${columns} from journal.entry where agency = $1 and stream = any ($2::uuid[]) order by stream, version`,
    [agency, streams],
  );
  const entries = Map.groupBy(rows.map(entryOf), (entry) => entry.stream);
  for (const [stream, added] of entries) {
    const record = added[0]?.record ?? 'case';
    await writeTables(transaction, agency, [{ stream, record, reading: readingOf(record, added), added }]);
  }
}

/** The case counters are read off the numbers given, so that an imported journal goes on counting. */
async function recount(transaction: Transaction): Promise<void> {
  await transaction.query('delete from journal.counter');
  await transaction.query(
    `insert into journal.counter (agency, name, value)
     select agency, 'case-' || split_part(data ->> 'number', '-', 2), max(split_part(data ->> 'number', '-', 3)::integer)
     from journal.entry where type = 'CaseNumbered' and data ->> 'number' ~ '^KS-[0-9]{4}-[0-9]+$' group by 1, 2`,
  );
}

/**
 * Rebuilds every read table; readers wait meanwhile or see the old rows, never half of both.
 *
 * @param progress told how many of how many records are done
 */
export async function rebuild(
  database: Database,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  await database.trusted(async (transaction) => {
    for (const table of tables) await transaction.query(`delete from ${table.name}`);
    const streams = await transaction.query<{ agency: string; stream: string }>(
      'select agency, stream from journal.entry where version = 1 order by agency, position',
    );
    for (let at = 0; at < streams.length; at += streamsAtOnce) {
      const some = Map.groupBy(streams.slice(at, at + streamsAtOnce), (one) => one.agency);
      for (const [agency, list] of some)
        await fill(
          transaction,
          agency,
          list.map((one) => one.stream),
        );
      progress(Math.min(at + streamsAtOnce, streams.length), streams.length);
    }
    await recount(transaction);
  });
  await settle(database);
}

/** Fills the tables anew where an earlier version wrote them otherwise. @returns whether it did */
export async function renewTables(database: Database): Promise<boolean> {
  const { rows } = await database.pool.query<{ version: number }>('select version from journal.table_layout');
  if (rows[0]?.version === layout) return false;
  const { rows: filled } = await database.pool.query('select 1 from journal.head where position > 0 limit 1');
  if (filled.length > 0) await rebuild(database);
  await database.pool.query('update journal.table_layout set version = $1', [layout]);
  return filled.length > 0;
}

/** After any bulk write: without statistics and a clean index the planner walks whole tables. */
export async function settle(database: Database): Promise<void> {
  await database.pool.query('vacuum (analyze)');
}
