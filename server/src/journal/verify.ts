/** Proves the journal whole: no gap, no change, no swap, and read tables that equal a rebuild. */
import type { Database, Transaction } from '../database/database.ts';
import { tables } from '../tables/tables.ts';
import { rebuild } from './rebuild.ts';
import { columns, hashAfter, type StoredRow } from './stored-entry.ts';

export interface Finding {
  readonly agency: string;
  /** The position in the journal, or the name of a read table. */
  readonly where: number | string;
  readonly what: 'gap' | 'hash' | 'version' | 'head' | 'table-differs';
}

const batch = 5_000;

/** Follows one agency's chain and keeps what does not fit. */
class Walk {
  readonly findings: Finding[] = [];
  hash: Buffer = Buffer.alloc(0);
  position = 0;
  private readonly agency: string;
  private readonly versions = new Map<string, number>();

  constructor(agency: string) {
    this.agency = agency;
  }

  step(row: StoredRow): void {
    if (row.position !== this.position + 1) this.find(this.position + 1, 'gap');
    if (row.version !== (this.versions.get(row.stream) ?? 0) + 1) this.find(row.position, 'version');
    if (!hashAfter(this.hash, row).equals(row.hash)) this.find(row.position, 'hash');
    this.versions.set(row.stream, row.version);
    this.hash = row.hash;
    this.position = row.position;
  }

  find(where: number, what: Finding['what']): void {
    this.findings.push({ agency: this.agency, where, what });
  }
}

async function verifyChain(database: Database, agency: string): Promise<readonly Finding[]> {
  const walk = new Walk(agency);
  for (let full = true; full; ) {
    const rows = await database.trusted((transaction) =>
      transaction.query<StoredRow>(
        `select ${columns}, hash from journal.entry where agency = $1 and position > $2 order by position limit ${batch}`,
        [agency, walk.position],
      ),
    );
    for (const row of rows) walk.step(row);
    full = rows.length === batch;
  }
  const [head] = await database.trusted((transaction) =>
    transaction.query<{ position: number; hash: Buffer }>(
      'select position, hash from journal.head where agency = $1',
      [agency],
    ),
  );
  if (head?.position !== walk.position || !head.hash.equals(walk.hash)) walk.find(walk.position, 'head');
  return walk.findings;
}

/** A digest of a whole table, the same for the same rows in any order. */
async function digests(transaction: Transaction): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await transaction.query<{ digest: string | null }>(
      `select md5(string_agg(r, '|' order by r)) as digest from (select t::text as r from ${name} t) x`,
    );
    found.set(name, row?.digest ?? '');
  }
  return found;
}

export const tableDigests = (database: Database): Promise<ReadonlyMap<string, string>> =>
  database.trusted(digests);

/** @returns what is wrong; nothing where all is well. The tables are rebuilt on the way. */
export async function verify(database: Database): Promise<readonly Finding[]> {
  const agencies = await database.trusted((transaction) =>
    transaction.query<{ agency: string }>('select agency from journal.head order by agency'),
  );
  const findings: Finding[] = [];
  for (const { agency } of agencies) findings.push(...(await verifyChain(database, agency)));
  const before = await tableDigests(database);
  await rebuild(database);
  const after = await tableDigests(database);
  for (const [name, digest] of before)
    if (after.get(name) !== digest) findings.push({ agency: '', where: name, what: 'table-differs' });
  return findings;
}
