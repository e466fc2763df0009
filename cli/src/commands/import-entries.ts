/** `pendamping import entries FILE`: a whole export into an empty store, all or nothing. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { importEntries } from '@pendamping/server';
import { say, stdout } from '../console.ts';
import type { Options } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';

/** Opened when the first line is asked for: readline drops what it has read before somebody listens. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

export const importingEntries = (options: Options, file: string): Promise<void> =>
  withStore(options, async ({ database }) => {
    stdout(say(words.imported, { ...(await importEntries(database, linesOf(file))) }));
  });
