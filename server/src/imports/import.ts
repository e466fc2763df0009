/**
 * Bringing in what an agency has: read, look, check against the registry without writing, confirm, and if need be take
 * the whole back. Nothing is written before somebody has seen the report and confirmed it. A run that was cut off goes
 * on where it was: what stands is recognised and not written twice.
 */
import type { Language, Role } from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import type { FoundTable } from '../spreadsheets/table.ts';
import type { Match } from '../tables/client-match.ts';
import { type CellReport, type Mapping, planRow, type RowPlan } from './plan.ts';
import { readSheets } from './read-sheets.ts';
import type { RepeatedRow } from './within.ts';

export interface LikelyRow {
  readonly row: number;
  readonly name: string;
  readonly matches: readonly Match[];
}

/** What would happen, or happened. Lists are shown up to a length; the counts are whole. */
export interface Report {
  readonly rows: number;
  readonly fresh: number;
  readonly known: number;
  readonly nameless: number;
  readonly households: number;
  readonly cases: number;
  readonly faults: number;
  readonly cells: readonly CellReport[];
  readonly likely: readonly LikelyRow[];
  readonly repeated: readonly RepeatedRow[];
  readonly leftOut: FoundTable['leftOut'];
  readonly written?: number;
  readonly skipped?: number;
  readonly refused?: readonly { readonly row: number; readonly because: string }[];
  readonly takenBack?: number;
  readonly kept?: number;
}

/** How many lines of each list a report shows. */
export const most = { cells: 1_000, likely: 500, repeated: 500, refused: 500 } as const;

export type State =
  | 'brought'
  | 'checking'
  | 'checked'
  | 'writing'
  | 'written'
  | 'taking-back'
  | 'taken-back'
  | 'failed';

/** What an import may be busy with. */
export const busyStates = ['checking', 'writing', 'taking-back'] as const satisfies readonly State[];
export type Busy = (typeof busyStates)[number];
export const isBusy = (state: Import['state']): state is Busy => busyStates.some((one) => one === state);

export interface Import {
  readonly import: string;
  readonly name: string;
  readonly state: State | 'interrupted';
  /** What was being done when it was cut off. */
  readonly cutOff?: Busy;
  readonly done: number;
  readonly of: number;
  readonly begunAt: string;
  readonly report: Report | null;
  readonly mapping: Mapping | null;
}

const running = new Set<string>();

/** Imports of the agency that this worker began, the last first; one that was cut off says so. */
export async function importsOf(
  database: Database,
  viewer: Viewer,
  only?: string,
): Promise<readonly Import[]> {
  const { rows } = await database.pool.query<
    Omit<Import, 'begunAt' | 'state'> & { begun_at: Date; state: State }
  >(
    `select import, name, state, done, "of", begun_at, report, mapping from imports.file
     where agency = $1 and worker = $2 and ($3::uuid is null or import = $3) order by begun_at desc limit 50`,
    [viewer.agency, viewer.worker, only ?? null],
  );
  return rows.map(({ begun_at, state, ...row }) => ({
    ...row,
    ...(isBusy(state) && !running.has(row.import) ? { state: 'interrupted', cutOff: state } : { state }),
    begunAt: begun_at.toISOString(),
  }));
}

async function contentOf(database: Database, viewer: Viewer, id: string): Promise<Uint8Array | undefined> {
  const { rows } = await database.pool.query<{ content: Buffer | null }>(
    'select content from imports.file where agency = $1 and worker = $2 and import = $3',
    [viewer.agency, viewer.worker, id],
  );
  return rows[0]?.content ?? undefined;
}

export async function mark(
  database: Database,
  id: string,
  change: { state?: State; done?: number; of?: number; report?: Report; mapping?: Mapping },
): Promise<void> {
  await database.pool.query(
    `update imports.file set state = coalesce($2, state), done = coalesce($3, done), "of" = coalesce($4, "of"),
       report = coalesce($5::jsonb, report), mapping = coalesce($6::jsonb, mapping) where import = $1`,
    [
      id,
      change.state ?? null,
      change.done ?? null,
      change.of ?? null,
      change.report === undefined ? null : JSON.stringify(change.report),
      change.mapping === undefined ? null : JSON.stringify(change.mapping),
    ],
  );
}

/** On whose behalf, and in which language what is written is told. */
export interface Work {
  readonly language: Language;
  readonly database: Database;
  readonly viewer: Viewer;
  readonly roles: readonly Role[];
  readonly import: string;
}

export async function plansOf({ database, viewer, import: id }: Work, mapping: Mapping) {
  const content = await contentOf(database, viewer, id);
  const sheets = content === undefined ? [] : await readSheets(content);
  const table = sheets[mapping.sheet]?.table;
  const planned = (table?.body ?? []).map((row) => planRow(viewer.agency, row, mapping, viewer.today));
  return { table, planned };
}

/** Whom the keys of some rows became before, in this import or another. */
export async function knownBy(
  { database, viewer }: Work,
  plans: readonly RowPlan[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.pool.query<{ key: string; client: string }>(
    `select p.key, p.client from imports.person p
     join tables.client_row c on c.agency = p.agency and c.client = p.client
     where p.agency = $1 and p.key = any ($2::text[])`,
    [viewer.agency, plans.map((one) => one.key)],
  );
  return new Map(rows.map((row) => [row.key, row.client]));
}

const portion = 50;

export function* portions<T>(list: readonly T[], size = portion): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

/**
 * Starts a piece of work that may take a minute, one at a time for each import. When it has started, this stands in
 * the import: who looks next sees it at work and goes on looking.
 */
export async function start(work: Work, state: Busy, does: () => Promise<void>): Promise<void> {
  const { database, import: id } = work;
  if (running.has(id)) return;
  running.add(id);
  try {
    await mark(database, id, { state, done: 0 });
  } catch (error) {
    running.delete(id);
    throw error;
  }
  void does()
    .catch(() => mark(database, id, { state: 'failed' }).catch(() => undefined))
    .finally(() => running.delete(id));
}
