/**
 * `pendamping export`: all entries, or one case with its clients, one entry a line (NDJSON); a case as a package for
 * another agency (`--to`); the directory of services; or the instrument in a file, for other programs or for paper.
 * Each loads what it needs and no more.
 */
import { Refusal } from '../console.ts';
import type { Options } from '../options.ts';
import { words } from '../words.ts';

export async function exporting(options: Options): Promise<void> {
  const [what, number] = options.positionals;
  if (what === 'instrument') {
    const { exportingInstrument } = await import('./export-instrument.ts');
    return exportingInstrument(options);
  }
  if (what === 'directory') {
    const { exportingDirectory } = await import('./export-directory.ts');
    return exportingDirectory(options);
  }
  if (what !== 'entries' && (what !== 'case' || number === undefined)) throw new Refusal(words.exportWhat);
  if (what === 'case' && options.values.to !== undefined) {
    const { exportingPackage } = await import('./case-package.ts');
    return exportingPackage(options, number ?? '');
  }
  const { exportingEntries } = await import('./export-entries.ts');
  return exportingEntries(options, what === 'case' ? number : undefined);
}
