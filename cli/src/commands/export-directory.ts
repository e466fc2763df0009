/** `pendamping export directory --format hsds [--out FILE]`: the directory of services for other programs; without a file, as JSON on the screen. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { exportDirectory } from '@pendamping/server';
import { agencyFor } from '../agency.ts';
import { Refusal } from '../console.ts';
import { type Options, textOption } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';

export async function exportingDirectory(options: Options): Promise<void> {
  const out = textOption(options, 'out', '');
  const [, ending] = /\.(zip|json)$/i.exec(out) ?? [];
  if (textOption(options, 'format', 'hsds') !== 'hsds' || (out !== '' && ending === undefined))
    throw new Refusal(words.directoryOut);
  await withStore(options, async (store) => {
    const agency = await agencyFor(store, options);
    const format = ending?.toLowerCase() === 'zip' ? 'zip' : 'json';
    const written = await exportDirectory(store.database, agency, format);
    if (out !== '') writeFileSync(out, written);
    else if (!process.stdout.write(written)) await once(process.stdout, 'drain');
  });
}
