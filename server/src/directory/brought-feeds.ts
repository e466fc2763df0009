/** Feeds that were brought over HTTP: checked at once, written when somebody has seen the report and confirmed it. */
import { randomUUID } from 'node:crypto';
import type { Role } from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import { type DirectoryImport, planImport, writeImport } from './import-feed.ts';
import type { DirectoryReport } from './import-report.ts';
import { openBytes } from './open-feed.ts';

export const broughtStates = ['checking', 'checked', 'writing', 'written', 'failed', 'interrupted'] as const;
export type BroughtState = (typeof broughtStates)[number];

export interface BroughtFeed {
  readonly import: string;
  readonly feed: string;
  readonly name: string;
  readonly state: BroughtState;
  readonly done: number;
  readonly of: number;
  readonly begunAt: string;
  readonly report: DirectoryReport | null;
}

export interface Bringer {
  readonly database: Database;
  readonly viewer: Viewer;
  readonly roles: readonly Role[];
}

const running = new Set<string>();

/** The last feeds that were brought, the newest first. */
export async function broughtFeeds(
  { database, viewer }: Bringer,
  only?: string,
): Promise<readonly BroughtFeed[]> {
  const { rows } = await database.pool.query<Omit<BroughtFeed, 'begunAt'> & { begun_at: Date }>(
    `select import, feed, name, state, done, "of", begun_at, report from imports.directory
     where agency = $1 and ($2::uuid is null or import = $2) order by begun_at desc limit 20`,
    [viewer.agency, only ?? null],
  );
  return rows.map(({ begun_at, state, ...row }) => ({
    ...row,
    state: (state === 'checking' || state === 'writing') && !running.has(row.import) ? 'interrupted' : state,
    begunAt: begun_at.toISOString(),
  }));
}

async function mark(
  database: Database,
  id: string,
  change: { state?: BroughtState; done?: number; of?: number; report?: DirectoryReport },
): Promise<void> {
  await database.pool.query(
    `update imports.directory set state = coalesce($2, state), done = coalesce($3, done), "of" = coalesce($4, "of"),
       report = coalesce($5::jsonb, report), content = case when $2 = 'written' then null else content end
     where import = $1`,
    [
      id,
      change.state ?? null,
      change.done ?? null,
      change.of ?? null,
      change.report === undefined ? null : JSON.stringify(change.report),
    ],
  );
}

async function workOn(bringer: Bringer, id: string): Promise<DirectoryImport> {
  const { rows } = await bringer.database.pool.query<{ feed: string; name: string; content: Buffer }>(
    'select feed, name, content from imports.directory where agency = $1 and import = $2',
    [bringer.viewer.agency, id],
  );
  const [found] = rows;
  if (found?.content === undefined || found.content === null)
    throw new Error('the feed is not here any more');
  const files = await openBytes(found.name, found.content);
  const progress = (done: number, of: number) => mark(bringer.database, id, { done, of });
  return { ...bringer, import: id, feed: found.feed, files, progress };
}

function start(database: Database, id: string, does: () => Promise<void>): void {
  running.add(id);
  void does()
    .catch(() => mark(database, id, { state: 'failed' }).catch(() => undefined))
    .finally(() => running.delete(id));
}

/** @throws UnreadableFeed where the file is no feed */
export async function bringFeed(
  bringer: Bringer,
  { name, feed, content }: { readonly name: string; readonly feed: string; readonly content: Uint8Array },
): Promise<string> {
  await openBytes(name, content);
  const { database, viewer } = bringer;
  const id = randomUUID();
  await database.pool.query(
    `insert into imports.directory (agency, import, worker, feed, name, content, state)
     values ($1, $2, $3, $4, $5, $6, 'checking')`,
    [viewer.agency, id, viewer.worker, feed, name, Buffer.from(content)],
  );
  start(database, id, async () => {
    const { report } = await planImport(await workOn(bringer, id));
    await mark(database, id, { state: 'checked', report });
  });
  return id;
}

/** @returns whether it could begin: it was checked, or cut off while it was written */
export async function writeBrought(bringer: Bringer, id: string): Promise<boolean> {
  const [found] = await broughtFeeds(bringer, id);
  const ready = found?.state === 'checked' || (found?.state === 'interrupted' && found.report !== null);
  if (!ready || running.has(id)) return false;
  const { database } = bringer;
  await mark(database, id, { state: 'writing', done: 0 });
  start(database, id, async () => {
    const work = await workOn(bringer, id);
    await mark(database, id, { state: 'written', report: await writeImport(work, await planImport(work)) });
  });
  return true;
}

export interface KeptApart {
  readonly feed: string;
  readonly table: string;
  readonly id: string | null;
  readonly because: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Rows of a feed that found no place, in the order in which they stood. */
export async function keptApart(
  { database, viewer }: Bringer,
  feed: string,
  after: number,
  limit: number,
): Promise<readonly (KeptApart & { readonly number: number })[]> {
  const { rows } = await database.pool.query<KeptApart & { number: number }>(
    `select feed, number, "table", id, because, content from imports.unplaced_row
     where agency = $1 and feed = $2 and number > $3 order by number limit $4`,
    [viewer.agency, feed, after, limit],
  );
  return rows;
}
