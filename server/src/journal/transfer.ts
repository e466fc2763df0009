/**
 * Lossless export and import: one entry a line (NDJSON), with position, version and hash. Imported into an empty
 * store it gives the same bytes and the same tables.
 */
import type { RecordKind } from '@pendamping/domain';
import type { Database, Transaction } from '../database/database.ts';
import { insertRows, moveHead } from './append.ts';
import { rebuild } from './rebuild.ts';
import { canonical, columns, hashAfter, type Row, restrictionOf, type StoredRow } from './stored-entry.ts';

export interface ExportedLine extends Row {
  readonly agency: string;
  readonly hash: string;
}

const lineOf = (agency: string, { hash, restricted_to: _, ...row }: StoredRow): string =>
  canonical({ agency, ...row, hash: hash.toString('hex') });

const batch = 2_000;

/** All entries of all agencies, by agency and position, a line each. */
export async function* exportEntries(database: Database): AsyncGenerator<string> {
  const agencies = await database.trusted((transaction) =>
    transaction.query<{ agency: string }>('select agency from journal.head order by agency'),
  );
  for (const { agency } of agencies) {
    for (let after = 0; ; ) {
      const rows = await database.trusted((transaction) =>
        transaction.query<StoredRow>(
          `select ${columns}, restricted_to, hash from journal.entry where agency = $1 and position > $2 order by position limit ${batch}`,
          [agency, after],
        ),
      );
      for (const row of rows) yield lineOf(agency, row);
      if (rows.length < batch) break;
      after = rows.at(-1)?.position ?? after;
    }
  }
}

/** The entries of one case, its client and the family's members, a line each; `undefined` for an unknown number. */
export async function exportCase(database: Database, number: string): Promise<readonly string[] | undefined> {
  return database.trusted(async (transaction) => {
    const [found] = await transaction.query<{ agency: string; case_id: string }>(
      'select agency, case_id from tables.case_row where number = $1',
      [number],
    );
    if (found === undefined) return undefined;
    const rows = await transaction.query<StoredRow>(
      `select ${columns}, restricted_to, hash from journal.entry where agency = $1 and stream in (
         select $2::uuid union select client from tables.case_client where agency = $1 and case_id = $2
         union select m.person from tables.case_client cc join tables.member m on m.agency = cc.agency and m.family = cc.client
           where cc.agency = $1 and cc.case_id = $2
         union select x.survivor from tables.case_client cc join tables.merged x on x.agency = cc.agency and x.absorbed = cc.client
           where cc.agency = $1 and cc.case_id = $2) order by position`,
      [found.agency, found.case_id],
    );
    return rows.map((row) => lineOf(found.agency, row));
  });
}

/** A line that cannot be imported: its number in the file, from 1, and what is wrong with it. */
export class FaultyLine extends Error {
  readonly line: number;

  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`);
    this.line = line;
  }
}

const kinds: readonly string[] = ['client', 'case', 'agency'] satisfies readonly RecordKind[];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function parsedLine(text: string, number: number): ExportedLine {
  let value: ExportedLine;
  try {
    value = JSON.parse(text) as ExportedLine;
  } catch {
    throw new FaultyLine(number, 'not JSON');
  }
  const wrong = (['agency', 'stream', 'id'] as const).find((key) => !uuid.test(String(value?.[key])));
  if (wrong !== undefined) throw new FaultyLine(number, `${wrong} is not an id`);
  if (!kinds.includes(value.record)) throw new FaultyLine(number, 'record is none of client, case, agency');
  if (
    typeof value.data !== 'object' ||
    typeof value.meta !== 'object' ||
    value.data === null ||
    value.meta === null
  )
    throw new FaultyLine(number, 'data or meta is missing');
  return value;
}

interface Progress {
  readonly agency: string;
  position: number;
  hash: Buffer;
  readonly versions: Map<string, number>;
  readonly restrictions: Map<string, readonly string[] | null>;
}

function checked(line: ExportedLine, number: number, progress: Progress): StoredRow {
  const { agency: _, hash, ...row } = line;
  if (row.position !== progress.position + 1)
    throw new FaultyLine(number, `position ${row.position} where ${progress.position + 1} must follow`);
  const version = (progress.versions.get(row.stream) ?? 0) + 1;
  if (row.version !== version)
    throw new FaultyLine(number, `version ${row.version} where ${version} must follow`);
  const computed = hashAfter(progress.hash, row);
  if (computed.toString('hex') !== hash)
    throw new FaultyLine(number, 'the hash does not fit: the entry was changed');
  const restriction = restrictionOf(row, (id) => progress.restrictions.get(id) ?? null);
  if (restriction !== null) progress.restrictions.set(row.id, restriction);
  progress.position = row.position;
  progress.hash = computed;
  progress.versions.set(row.stream, version);
  return { ...row, restricted_to: restriction, hash: computed };
}

async function refuseFilledStore(transaction: Transaction): Promise<void> {
  const [found] = await transaction.query('select agency from journal.head where position > 0 limit 1');
  if (found !== undefined)
    throw new Error('The store is not empty: import into a new one, so that nothing is mixed or doubled.');
}

/** Takes lines in order, agency by agency, and writes them in batches. */
class Intake {
  imported = 0;
  private readonly transaction: Transaction;
  private readonly all = new Map<string, Progress>();
  private waiting: StoredRow[] = [];
  private current: Progress | undefined;

  constructor(transaction: Transaction) {
    this.transaction = transaction;
  }

  async take(text: string, number: number): Promise<void> {
    if (text.trim() === '') return;
    const line = parsedLine(text, number);
    const progress = await this.progressOf(line.agency);
    this.waiting.push(checked(line, number, progress));
    this.imported += 1;
    if (this.waiting.length >= batch) await this.flush();
  }

  async end(): Promise<void> {
    await this.flush();
    for (const { agency, position, hash } of this.all.values()) {
      await this.transaction.query('insert into journal.head (agency) values ($1) on conflict do nothing', [
        agency,
      ]);
      await moveHead(this.transaction, agency, position, hash);
    }
  }

  private async progressOf(agency: string): Promise<Progress> {
    if (this.current?.agency === agency) return this.current;
    await this.flush();
    const beginning = {
      agency,
      position: 0,
      hash: Buffer.alloc(0),
      versions: new Map(),
      restrictions: new Map(),
    };
    const progress = this.all.get(agency) ?? beginning;
    this.all.set(agency, progress);
    this.current = progress;
    return progress;
  }

  private async flush(): Promise<void> {
    if (this.current !== undefined && this.waiting.length > 0)
      await insertRows(this.transaction, this.current.agency, this.waiting);
    this.waiting = [];
  }
}

/**
 * Imports a whole export into an empty store, all or nothing, then fills the read tables.
 *
 * @returns how many entries were imported; @throws FaultyLine with the number of the line, and nothing is written
 */
export async function importEntries(database: Database, lines: AsyncIterable<string>): Promise<number> {
  const count = await database.trusted(async (transaction) => {
    await refuseFilledStore(transaction);
    const intake = new Intake(transaction);
    let number = 0;
    for await (const text of lines) {
      number += 1;
      await intake.take(text, number);
    }
    await intake.end();
    return intake.imported;
  });
  await rebuild(database);
  return count;
}
