/** `pendamping migrate`: brings the database to this version and says how many steps that took. */
import { migrate } from '@pendamping/server';
import { say, stdout } from '../console.ts';
import type { Options } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';

export const migrating = (options: Options): Promise<void> =>
  withStore(options, async ({ database, migrated }) => {
    const more = await migrate(database.pool);
    stdout(say(words.migrated, { count: migrated.length + more.length }));
  });
