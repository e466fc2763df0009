/** `pendamping export entries` and `pendamping export case NUMBER`: one thing a line (NDJSON). */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { exportCase, exportEntries } from '@pendamping/server';
import { Refusal, remark } from '../console.ts';
import type { Options } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';

/** The file holds what the database holds. */
const readableByItsOwner = { mode: 0o600 };

async function write(lines: AsyncIterable<string>, out: string | boolean | undefined): Promise<number> {
  const target = typeof out === 'string' ? createWriteStream(out, readableByItsOwner) : process.stdout;
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (!target.write(`${line}\n`)) await once(target, 'drain');
  }
  if (target !== process.stdout) {
    target.end();
    await once(target, 'finish');
  }
  return count;
}

/** Everything, or one case with its clients where a number is given. */
export const exportingEntries = (options: Options, number?: string): Promise<void> =>
  withStore(options, async ({ database }) => {
    const lines = number === undefined ? exportEntries(database) : await exportCase(database, number);
    if (lines === undefined) throw new Refusal(words.noCase, { number: number ?? '' });
    remark(words.exported, { count: await write(lines, options.values.out) });
    if (number === undefined) remark(words.exportHoldsKeys);
  });
