/**
 * `pendamping export`: all entries, or one case with its clients, one entry a line (NDJSON); or the instrument in a file,
 * for other programs or for paper.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { exportCase, exportEntries } from '@pendamping/server';
import { Refusal, remark } from '../console.ts';
import type { Options } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';
import { exportingInstrument } from './export-instrument.ts';

async function write(
  lines: AsyncIterable<string> | Iterable<string>,
  out: string | boolean | undefined,
): Promise<number> {
  const target = typeof out === 'string' ? createWriteStream(out) : process.stdout;
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

export async function exporting(options: Options): Promise<void> {
  const [what, number] = options.positionals;
  if (what === 'instrument') return exportingInstrument(options);
  if (what !== 'entries' && (what !== 'case' || number === undefined)) throw new Refusal(words.exportWhat);
  return withStore(options, async ({ database }) => {
    const lines = what === 'entries' ? exportEntries(database) : await exportCase(database, number ?? '');
    if (lines === undefined) throw new Refusal(words.noCase, { number: number ?? '' });
    remark(words.exported, { count: await write(lines, options.values.out) });
  });
}
