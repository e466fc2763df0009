/** `pendamping rebuild`: empties the read tables and fills them again from the journal. */
import { rebuild } from '@pendamping/server';
import { progress, say, stdout } from '../console.ts';
import type { Options } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';

export const rebuilding = (options: Options): Promise<void> =>
  withStore(options, async ({ database }) => {
    await rebuild(database, progress(words.rebuilding));
    stdout(say(words.rebuilt));
  });
