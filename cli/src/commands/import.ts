/**
 * `pendamping import`: entries into an empty store, a case from another agency's package, a feed of services, or an
 * instrument, looked at. Each loads what it needs and no more.
 */
import { Refusal } from '../console.ts';
import { expectFile } from '../given-file.ts';
import type { Options } from '../options.ts';
import { words } from '../words.ts';

export async function importing(options: Options): Promise<void> {
  const [what, file] = options.positionals;
  if (what === 'instrument') {
    const { lookingAtInstrument } = await import('./import-instrument.ts');
    return lookingAtInstrument(options);
  }
  if (what === 'directory') {
    const { importingDirectory } = await import('./import-directory.ts');
    return importingDirectory(options);
  }
  if (what === 'case' && file !== undefined) {
    expectFile(file);
    const { importingPackage } = await import('./case-package.ts');
    return importingPackage(options, file);
  }
  if (what !== 'entries' || file === undefined) throw new Refusal(words.importWhat);
  expectFile(file);
  const { importingEntries } = await import('./import-entries.ts');
  return importingEntries(options, file);
}
