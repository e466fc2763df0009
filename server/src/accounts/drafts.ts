/**
 * A worker's own drafts: half-written text, kept on the server so that nothing readable stays in the browser. Two
 * tabs that write the same draft are told of each other by its revision; neither text is lost.
 */
import type { Database, Viewer } from '../database/database.ts';

export interface Draft {
  readonly key: string;
  /** From 1; it grows with every saving. */
  readonly revision: number;
  readonly savedAt: string;
  readonly value: unknown;
}

interface Row {
  readonly key: string;
  readonly revision: number;
  readonly saved_at: Date;
  readonly value: unknown;
}

const draftOf = ({ saved_at, ...row }: Row): Draft => ({ ...row, savedAt: saved_at.toISOString() });

export async function draftsOf(database: Database, viewer: Viewer): Promise<readonly Draft[]> {
  const { rows } = await database.pool.query<Row>(
    'select key, revision, saved_at, value from accounts.draft where agency = $1 and worker = $2 order by saved_at desc limit 200',
    [viewer.agency, viewer.worker],
  );
  return rows.map(draftOf);
}

export async function draftOfKey(
  database: Database,
  viewer: Viewer,
  key: string,
): Promise<Draft | undefined> {
  const { rows } = await database.pool.query<Row>(
    'select key, revision, saved_at, value from accounts.draft where agency = $1 and worker = $2 and key = $3',
    [viewer.agency, viewer.worker, key],
  );
  return rows[0] && draftOf(rows[0]);
}

/**
 * Saves over the revision one has seen (0 for none).
 *
 * @returns the saved draft, or `undefined` where another tab or device has saved meanwhile
 */
export async function saveDraft(
  database: Database,
  viewer: Viewer,
  key: string,
  value: unknown,
  revision: number,
): Promise<Draft | undefined> {
  const { rows } = await database.pool.query<Row>(
    `insert into accounts.draft as d (agency, worker, key, revision, value)
     values ($1, $2, $3, 1, $4)
     on conflict (agency, worker, key) do update set revision = d.revision + 1, value = excluded.value, saved_at = now()
       where d.revision = $5
     returning key, revision, saved_at, value`,
    [viewer.agency, viewer.worker, key, JSON.stringify(value), revision],
  );
  return rows[0] && draftOf(rows[0]);
}

export async function dropDraft(database: Database, viewer: Viewer, key: string): Promise<void> {
  await database.pool.query('delete from accounts.draft where agency = $1 and worker = $2 and key = $3', [
    viewer.agency,
    viewer.worker,
    key,
  ]);
}
