/**
 * The device in the client's hands (PM 5.5): the worker's session opens one evaluation and nothing else until the worker
 * gives their password. The lock is the server's, so that reloading the page or typing an address does not undo it.
 */
import type { Database } from '../database/database.ts';
import { fits } from './passwords.ts';

/** What was handed over to whom. */
export interface HandedOver {
  readonly case: string;
  readonly evaluation: string;
  readonly name: string;
  readonly judge: 'client' | 'other';
  readonly way: 'handed-over' | 'pictures';
}

export async function handOver(database: Database, session: string, to: HandedOver): Promise<void> {
  await database.pool.query('update accounts.session set handed_over = $2 where id = $1', [
    session,
    JSON.stringify(to),
  ]);
}

export async function takeBack(database: Database, session: string): Promise<void> {
  await database.pool.query('update accounts.session set handed_over = null where id = $1', [session]);
}

/** Whether this is the worker's own password. */
export async function isOwnPassword(
  database: Database,
  owner: { readonly agency: string; readonly worker: string },
  password: string,
): Promise<boolean> {
  const { rows } = await database.pool.query<{ password_hash: string | null }>(
    'select password_hash from accounts.account where agency = $1 and worker = $2 and not closed',
    [owner.agency, owner.worker],
  );
  return fits(password, rows[0]?.password_hash ?? null);
}
