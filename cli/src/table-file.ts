/** A tab-separated file with a first line of column names, read line by line as it stands. */
import { Refusal } from './console.ts';
import { givenFile } from './given-file.ts';
import { words } from './words.ts';

export type TableLine = Readonly<Record<string, string>>;

/** @throws Refusal that names the file, or the column that is missing */
export function tableFile(file: string, columns: readonly string[]): readonly TableLine[] {
  const [head = '', ...lines] = new TextDecoder().decode(givenFile(file)).split(/\r?\n/);
  const names = head.split('\t');
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined) throw new Refusal(words.noColumn, { column: missing });
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
    });
}
