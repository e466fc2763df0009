/** `pendamping import entries FILE`: a whole export into an empty store, all or nothing; or an instrument, looked at. */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { importEntries } from '@pendamping/server';
import { Refusal, say, stdout } from '../console.ts';
import type { Options } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';
import { lookingAtInstrument } from './import-instrument.ts';

/** Opened when the first line is asked for: readline drops what it has read before somebody listens. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

export async function importing(options: Options): Promise<void> {
  const [what, file] = options.positionals;
  if (what === 'instrument') return lookingAtInstrument(options);
  if (what !== 'entries' || file === undefined) throw new Refusal(words.importWhat);
  if (!existsSync(file)) throw new Refusal(words.noFile, { file });
  return withStore(options, async ({ database }) => {
    stdout(say(words.imported, { count: await importEntries(database, linesOf(file)) }));
  });
}
