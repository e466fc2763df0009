/**
 * Many fictional cases, for load tests: the same tales as in the demonstration, told in bulk past the rules' checks
 * (they are known to hold) but with the same positions, hashes and read tables as if they had been sent one by one.
 */
import {
  addDays,
  agencyRecord,
  authorFor,
  caseRecord,
  clientRecord,
  type EndingReason,
  type Entry,
  read,
  type Stage,
  stages,
} from '@pendamping/domain';
import type { Database, Transaction } from '../database/database.ts';
import { insertRows, moveHead } from '../journal/append.ts';
import { settle } from '../journal/rebuild.ts';
import { hashAfter, restrictionOf, rowOf, type StoredRow } from '../journal/stored-entry.ts';
import { writeTables } from '../tables/tables.ts';
import { scenarios } from './scenarios.ts';
import { idFor, type Told } from './tale.ts';
import { toldCase } from './told-case.ts';

export const seededAgency = idFor('seed:agency');
/** Each worker carries so many cases, as in a large agency. */
const usualCasesPerWorker = 400;
const workersPerSupervisor = 10;
const fixedToday = '2026-10-01';

export const seededWorker = (number: number) => ({
  id: idFor(`seed:worker:${number}`),
  name: `Pekerja ${number + 1}`,
});
export const seededSupervisor = (number: number) => ({
  id: idFor(`seed:supervisor:${number}`),
  name: `Supervisor ${number + 1}`,
});

export interface Seeding {
  readonly cases: number;
  /** Least number of entries of each case. */
  readonly entries: number;
  readonly casesPerWorker?: number;
  /** No case has come to its end, and the first is a long one of at least so many entries. */
  readonly openWithOneOf?: number;
}

interface Chain {
  position: number;
  hash: Buffer;
}

function link(chain: Chain, entry: Omit<Entry, 'position'>): StoredRow {
  const row = rowOf({ ...entry, position: chain.position + 1 });
  chain.position = row.position;
  chain.hash = hashAfter(chain.hash, row);
  return { ...row, hash: chain.hash, restricted_to: restrictionOf(row, () => null) };
}

const professional = (worker: string) =>
  authorFor(worker, ['social-worker'], 'case') ?? {
    id: worker,
    capacity: 'professional' as const,
    approves: false,
  };

/** Gives told entries their versions, authors and the numbering of the case. */
function entriesOf(
  told: readonly Told[],
  number: string,
  approvers: ReadonlySet<string>,
): Omit<Entry, 'position'>[] {
  const versions = new Map<string, number>();
  const entries: Omit<Entry, 'position'>[] = [];
  const add = (entry: Omit<Entry, 'position' | 'version'>) => {
    const version = (versions.get(entry.stream) ?? 0) + 1;
    versions.set(entry.stream, version);
    entries.push({ ...entry, version });
  };
  for (const { worker, written, receivedAt } of told) {
    add({ ...written, by: { ...professional(worker), approves: approvers.has(worker) }, receivedAt });
    if (written.type === 'CaseOpened')
      add({
        ...written,
        id: idFor(`${written.id}:number`),
        type: 'CaseNumbered',
        data: { number },
        by: { id: seededAgency, capacity: 'system', approves: false },
        receivedAt,
      });
  }
  return entries;
}

const endings: readonly EndingReason[] = [
  'goals-reached',
  'client-request',
  'referral',
  'external-factors',
  'transfer',
];

const carries = ({ casesPerWorker }: Seeding) => casesPerWorker ?? usualCasesPerWorker;

function planFor(number: number, seeding: Seeding) {
  const { openWithOneOf, entries } = seeding;
  const reached = openWithOneOf === undefined ? stages[(number * 5) % 6] : 'implementation';
  const until: Stage = reached ?? 'implementation';
  const casesPerWorker = carries(seeding);
  const atLeast = number === 0 ? (openWithOneOf ?? entries) : entries;
  const supervisor = seededSupervisor(Math.floor(number / casesPerWorker / workersPerSupervisor)).id;
  const scenario = scenarios[number % scenarios.length] ?? scenarios[0];
  if (scenario === undefined) throw new Error('there is no scenario to tell');
  const ending = endings[number % endings.length] ?? 'goals-reached';
  const worker = seededWorker(Math.floor(number / casesPerWorker));
  return {
    name: `seed:${number}`,
    scenario,
    number,
    worker,
    supervisor,
    openedOn: addDays(fixedToday, -((number * 37) % 700) - 160),
    today: fixedToday,
    until,
    ending,
    atLeast,
  };
}

async function tellAgency(transaction: Transaction, chain: Chain, seeding: Seeding): Promise<void> {
  const workers = Math.ceil(seeding.cases / carries(seeding));
  const supervisors = Math.ceil(workers / workersPerSupervisor);
  const at = '2024-01-01T00:00:00.000Z';
  const facts: [string, Record<string, unknown>][] = [
    [
      'AgencyDescribed',
      { name: 'Lembaga Uji Beban', city: 'Bandung', timeZone: 'Asia/Jakarta', letterhead: [] },
    ],
    ...Array.from({ length: supervisors }, (_, number): [string, Record<string, unknown>] => [
      'WorkerJoined',
      {
        worker: seededSupervisor(number).id,
        name: seededSupervisor(number).name,
        roles: ['supervisor', 'social-worker'],
      },
    ]),
    ...Array.from({ length: workers }, (_, number): [string, Record<string, unknown>] => [
      'WorkerJoined',
      {
        worker: seededWorker(number).id,
        name: seededWorker(number).name,
        roles: ['social-worker'],
        supervisor: seededSupervisor(Math.floor(number / workersPerSupervisor)).id,
      },
    ]),
  ];
  const rows = facts.map(([type, data], place) =>
    link(chain, {
      id: idFor(`seed:agency:${place}`),
      record: 'agency',
      stream: seededAgency,
      type,
      data,
      occurredOn: '2024-01-01',
      recordedAt: at,
      receivedAt: at,
      basis: place,
      version: place + 1,
      by: { id: seededAgency, capacity: 'system', approves: false },
    }),
  );
  await insertRows(transaction, seededAgency, rows);
  const entries = rows.map(({ restricted_to: _, hash: __, meta, ...row }) => ({ ...row, ...meta }));
  await writeTables(transaction, seededAgency, [
    { stream: seededAgency, record: 'agency', reading: read(agencyRecord, entries), added: entries },
  ]);
}

async function tellCases(
  transaction: Transaction,
  chain: Chain,
  from: number,
  to: number,
  seeding: Seeding,
): Promise<number> {
  const rows: StoredRow[] = [];
  for (let number = from; number < to; number += 1) {
    const plan = planFor(number, seeding);
    const written = entriesOf(
      toldCase(plan).told,
      `KS-${plan.openedOn.slice(0, 4)}-${String(number + 1).padStart(4, '0')}`,
      new Set([plan.supervisor]),
    );
    rows.push(...written.map((entry) => link(chain, entry)));
  }
  await insertRows(transaction, seededAgency, rows);
  const entries = rows.map(({ restricted_to: _, hash: __, meta, ...row }): Entry => ({ ...row, ...meta }));
  const changes = [...Map.groupBy(entries, (entry) => entry.stream)].map(([stream, added]) => {
    const record = added[0]?.record === 'case' ? ('case' as const) : ('client' as const);
    return {
      stream,
      record,
      reading: record === 'case' ? read(caseRecord, added) : read(clientRecord, added),
      added,
    };
  });
  await writeTables(transaction, seededAgency, changes);
  return rows.length;
}

const casesAtOnce = 100;

/**
 * Seeds an empty store.
 *
 * @returns the number of entries; @throws Error where the store has been seeded before
 */
export async function seed(
  database: Database,
  seeding: Seeding,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<number> {
  const { rows: known } = await database.pool.query('select from journal.head where agency = $1', [
    seededAgency,
  ]);
  if (known.length > 0)
    throw new Error('This store has been seeded before: use a new data folder or database.');
  await database.pool.query('insert into journal.head (agency) values ($1)', [seededAgency]);
  const { cases } = seeding;
  const chain: Chain = { position: 0, hash: Buffer.alloc(0) };
  let count = 0;
  for (let from = 0; from < cases; from += casesAtOnce) {
    const to = Math.min(cases, from + casesAtOnce);
    await database.trusted(async (transaction) => {
      await transaction.query('set local synchronous_commit = off');
      if (from === 0) await tellAgency(transaction, chain, seeding);
      count += await tellCases(transaction, chain, from, to, seeding);
      await moveHead(transaction, seededAgency, chain.position, chain.hash);
    });
    progress(to, cases);
  }
  await settle(database);
  return count;
}
