/** `pendamping import`: entries into an empty store, or an instrument, looked at. Each loads what it needs and no more. */
import { existsSync } from 'node:fs';
import { Refusal } from '../console.ts';
import type { Options } from '../options.ts';
import { words } from '../words.ts';

export async function importing(options: Options): Promise<void> {
  const [what, file] = options.positionals;
  if (what === 'instrument') {
    const { lookingAtInstrument } = await import('./import-instrument.ts');
    return lookingAtInstrument(options);
  }
  if (what !== 'entries' || file === undefined) throw new Refusal(words.importWhat);
  if (!existsSync(file)) throw new Refusal(words.noFile, { file });
  const { importingEntries } = await import('./import-entries.ts');
  return importingEntries(options, file);
}
