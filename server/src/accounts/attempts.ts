/**
 * How often somebody may try: counted in the database before the password is looked at, so that a hundred guesses at
 * once count as a hundred. After five on one account each further one waits longer, up to a quarter of an hour; the
 * owner's right password works again as soon as the wait is over.
 */
import type { Database } from '../database/database.ts';

export interface Limit {
  /** Tries that pass freely within the window. */
  readonly free: number;
  readonly windowSeconds: number;
}

export const accountLimit: Limit = { free: 5, windowSeconds: 900 };
export const addressLimit: Limit = { free: 100, windowSeconds: 900 };

/** Counts a try. @returns seconds to wait; 0 where it may go ahead */
export async function countTry(database: Database, key: string, limit: Limit): Promise<number> {
  return database.trusted(async (transaction) => {
    const [row] = await transaction.query<{ wait: number }>(
      `insert into accounts.attempt as a (key, count, window_ends_at)
       values ($1, 1, now() + make_interval(secs => $3))
       on conflict (key) do update set
         count = case when a.window_ends_at < now() then 1
                      when a.blocked_until > now() then a.count
                      else a.count + 1 end,
         window_ends_at = case when a.window_ends_at < now() then now() + make_interval(secs => $3) else a.window_ends_at end,
         blocked_until = case when a.window_ends_at < now() then null
                              when a.blocked_until > now() then a.blocked_until
                              when a.count >= $2 then now() + make_interval(secs => least(900, 2 ^ least(10, a.count - $2 + 2)))
                              else null end
       returning ceil(extract(epoch from coalesce(blocked_until, now()) - now()))::int as wait`,
      [key, limit.free, limit.windowSeconds],
    );
    return Math.max(0, row?.wait ?? 0);
  });
}

/** A right password clears the account's count, and takes back the try from the address. */
export async function forgive(database: Database, account: string, address: string): Promise<void> {
  await database.trusted(async (transaction) => {
    await transaction.query('delete from accounts.attempt where key = $1', [account]);
    await transaction.query('update accounts.attempt set count = greatest(0, count - 1) where key = $1', [
      address,
    ]);
  });
}
