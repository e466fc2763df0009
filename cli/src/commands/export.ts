/**
 * `pendamping export`: all entries, or one case with its clients, one entry a line (NDJSON); or the instrument in a file as
 * an XLSForm, for other programs.
 */
import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { exportCase, exportEntries, xlsformFile } from '@pendamping/server';
import { Refusal, remark } from '../console.ts';
import { type Options, textOption } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';
import { readInstrumentFile } from './instrument-file.ts';

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

async function writeForm(options: Options): Promise<void> {
  const [, file] = options.positionals;
  const out = textOption(options, 'out', '');
  if (file === undefined || out === '') throw new Refusal(words.exportFormWhat);
  const { instrument } = await readInstrumentFile(file, options);
  const { content, beyond } = await xlsformFile(instrument);
  writeFileSync(out, content);
  remark(words.formWritten, { out, beyond });
}

export async function exporting(options: Options): Promise<void> {
  const [what, number] = options.positionals;
  if (what === 'instrument') return writeForm(options);
  if (what !== 'entries' && (what !== 'case' || number === undefined)) throw new Refusal(words.exportWhat);
  return withStore(options, async ({ database }) => {
    const lines = what === 'entries' ? exportEntries(database) : await exportCase(database, number ?? '');
    if (lines === undefined) throw new Refusal(words.noCase, { number: number ?? '' });
    remark(words.exported, { count: await write(lines, options.values.out) });
  });
}
