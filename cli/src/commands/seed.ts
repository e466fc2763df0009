/** `pendamping seed`: fictional cases in bulk, the same for the same numbers. */
import { seed } from '@pendamping/server';
import { progress, say, stdout } from '../console.ts';
import { numberOption, type Options } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';

export function seeding(options: Options): Promise<void> {
  const cases = numberOption(options, 'cases', 1_000, 1, 10_000_000);
  const entries = numberOption(options, 'entries', 50, 30, 1_000);
  return withStore(options, async ({ database }) => {
    const count = await seed(database, { cases, entries }, progress(words.seeding));
    stdout(say(words.seeded, { cases, entries: count }));
  });
}
