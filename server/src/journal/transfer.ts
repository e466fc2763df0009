/**
 * Lossless export and import, a line for each thing (NDJSON): what lies beside the journal, all entries with position,
 * version and hash, and what is attached to them. Imported into an empty store it gives the same bytes and the same
 * tables. Such an export holds what the database holds, keys too, and is to be kept like it.
 */
import { recordKinds } from '@pendamping/domain';
import type { Database, Transaction } from '../database/database.ts';
import { insertRows, moveHead } from './append.ts';
import { AttachmentIntake, exportAttachments } from './carried-attachments.ts';
import { type CarriedLine, FaultyLine, isId, lineIn } from './carried-line.ts';
import { carriedRows, exportRows, importRow } from './carried-rows.ts';
import { rebuild } from './rebuild.ts';
import { canonical, columns, hashAfter, type Row, restrictionOf, type StoredRow } from './stored-entry.ts';

interface ExportedEntry extends Row {
  readonly agency: string;
  readonly hash: string;
}

const lineOf = (agency: string, { hash, restricted_to: _, ...row }: StoredRow): string =>
  canonical({ agency, line: 'entry', ...row, hash: hash.toString('hex') });

const batch = 2_000;

async function* entriesOf(database: Database, agency: string): AsyncGenerator<string> {
  for (let after = 0, full = true; full; ) {
    const rows = await database.trusted((transaction) =>
      transaction.query<StoredRow>(
        `select ${columns}, restricted_to, hash from journal.entry where agency = $1 and position > $2 order by position limit ${batch}`,
        [agency, after],
      ),
    );
    for (const row of rows) yield lineOf(agency, row);
    after = rows.at(-1)?.position ?? after;
    full = rows.length === batch;
  }
}

/**
 * Everything of all agencies, a line each. What could not be delivered goes before the entries: what is taken in
 * meanwhile then waits a second time, and does no harm, where the other way round it would be nowhere.
 */
export async function* exportEntries(database: Database): AsyncGenerator<string> {
  const agencies = await database.trusted((transaction) =>
    transaction.query<{ agency: string }>('select agency from journal.head order by agency'),
  );
  for (const { agency } of agencies) {
    yield* exportRows(database, agency);
    yield* entriesOf(database, agency);
    yield* exportAttachments(database, agency);
  }
}

const streamsOfCase = `select $2::uuid as stream union select client from tables.case_client where agency = $1 and case_id = $2
  union select m.person from tables.case_client cc join tables.member m on m.agency = cc.agency and m.family = cc.client
    where cc.agency = $1 and cc.case_id = $2
  union select x.survivor from tables.case_client cc join tables.merged x on x.agency = cc.agency and x.absorbed = cc.client
    where cc.agency = $1 and cc.case_id = $2`;

/**
 * The entries of one case, its client and the family's members, and what is attached to them, a line each; nothing of
 * accounts and devices. `undefined` for an unknown number.
 */
export async function exportCase(
  database: Database,
  number: string,
): Promise<AsyncIterable<string> | undefined> {
  const found = await streamsOf(database, number);
  return found && exportStreams(database, found.agency, found.streams);
}

export interface FoundCase {
  readonly agency: string;
  readonly case: string;
  /** The case itself, its client, the family's members, and records that were merged with theirs. */
  readonly streams: readonly string[];
}

/** The records that belong to a case; `undefined` for an unknown number. */
export function streamsOf(database: Database, number: string): Promise<FoundCase | undefined> {
  return database.trusted(async (transaction) => {
    const [known] = await transaction.query<{ agency: string; case_id: string }>(
      'select agency, case_id from tables.case_row where number = $1',
      [number],
    );
    if (known === undefined) return undefined;
    const streams = await transaction.query<{ stream: string }>(streamsOfCase, [known.agency, known.case_id]);
    return {
      agency: known.agency,
      case: known.case_id,
      streams: streams.map((one) => one.stream),
    };
  });
}

async function* exportStreams(database: Database, agency: string, streams: readonly string[]) {
  const rows = await database.trusted((transaction) =>
    transaction.query<StoredRow>(
      `select ${columns}, restricted_to, hash from journal.entry where agency = $1 and stream = any ($2::uuid[]) order by position`,
      [agency, streams],
    ),
  );
  for (const row of rows) yield lineOf(agency, row);
  yield* exportAttachments(database, agency, streams);
}

const kinds: readonly string[] = recordKinds;

function entryIn({ value, number }: CarriedLine): ExportedEntry {
  const line = value as unknown as ExportedEntry & { readonly line?: string };
  const wrong = (['stream', 'id'] as const).find((key) => !isId(line[key]));
  if (wrong !== undefined) throw new FaultyLine(number, `${wrong} is not an id`);
  if (!kinds.includes(line.record)) throw new FaultyLine(number, `record is none of ${kinds.join(', ')}`);
  if (
    typeof line.data !== 'object' ||
    typeof line.meta !== 'object' ||
    line.data === null ||
    line.meta === null
  )
    throw new FaultyLine(number, 'data or meta is missing');
  const { line: _, ...entry } = line;
  return entry;
}

interface Progress {
  readonly agency: string;
  position: number;
  hash: Buffer;
  readonly versions: Map<string, number>;
  readonly restrictions: Map<string, readonly string[] | null>;
}

function checked(line: ExportedEntry, number: number, progress: Progress): StoredRow {
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

const unknownKind = (kind: string) =>
  `"${kind}" is a kind of line that this version does not know. Import with the version of Pendamping that has written the file, or a newer one; nothing was imported`;

/** Takes lines in order, agency by agency, and writes entries in batches. */
class Intake {
  entries = 0;
  rows = 0;
  readonly attachments = new AttachmentIntake();
  private readonly transaction: Transaction;
  private readonly all = new Map<string, Progress>();
  private waiting: StoredRow[] = [];
  private current: Progress | undefined;

  constructor(transaction: Transaction) {
    this.transaction = transaction;
  }

  async take(text: string, number: number): Promise<void> {
    if (text.trim() === '') return;
    const line = lineIn(text, number);
    if (line.kind === 'attachment-part') return this.attachments.part(this.transaction, line);
    this.attachments.expectNone();
    if (line.kind === 'entry') return this.takeEntry(line);
    if (line.kind === 'attachment') return this.attachments.begin(this.transaction, line);
    const carried = Object.hasOwn(carriedRows, line.kind) ? carriedRows[line.kind] : undefined;
    if (carried === undefined) throw new FaultyLine(number, unknownKind(line.kind));
    await importRow(this.transaction, carried, line);
    this.rows += 1;
  }

  private async takeEntry(line: CarriedLine): Promise<void> {
    const entry = entryIn(line);
    const progress = await this.progressOf(line.agency);
    this.waiting.push(checked(entry, line.number, progress));
    this.entries += 1;
    if (this.waiting.length >= batch) await this.flush();
  }

  async end(): Promise<void> {
    this.attachments.expectNone();
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

export interface Imported {
  readonly entries: number;
  readonly attachments: number;
  /** What lies beside the journal: accounts, devices, keys, drafts, undelivered acts. */
  readonly rows: number;
}

/**
 * Imports a whole export into an empty store, all or nothing, then fills the read tables. An export that holds entries
 * alone, as earlier versions wrote it, is imported too.
 *
 * @throws FaultyLine with the number of the line, and nothing is written
 */
export async function importEntries(database: Database, lines: AsyncIterable<string>): Promise<Imported> {
  const imported = await database.trusted(async (transaction) => {
    await refuseFilledStore(transaction);
    const intake = new Intake(transaction);
    let number = 0;
    for await (const text of lines) {
      number += 1;
      await intake.take(text, number);
    }
    await intake.end();
    const { entries, rows, attachments } = intake;
    return { entries, rows, attachments: attachments.imported };
  });
  await rebuild(database);
  return imported;
}
