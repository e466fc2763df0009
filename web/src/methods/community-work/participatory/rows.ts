/** Rows of a tool's form by their places: which hold something, and what is told in them. */
import type { FormReader, Values } from '../../../ui/form-reader.ts';
import { uiWords } from '../../../ui/words.ts';

const most = 40;

export const partName = (list: string, at: number, part: string) => `${list}${at}${part}`;

/** Places of the rows in which one of the parts holds something; a row without its first part is sent back. */
export function placesIn(
  form: FormReader,
  list: string,
  parts: readonly [string, ...string[]],
): readonly number[] {
  const isSaid = (at: number, part: string) => form.text(partName(list, at, part)) !== undefined;
  const places = Array.from({ length: most }, (_, at) => at).filter((at) =>
    parts.some((part) => isSaid(at, part)),
  );
  for (const at of places)
    if (!isSaid(at, parts[0])) form.faults.set(partName(list, at, parts[0]), uiWords.rowUnfinished);
  return places;
}

/** What a form shows of rows that are known. */
export const rowsShown = (
  list: string,
  rows: readonly Readonly<Record<string, string | number | undefined>>[],
): Values =>
  Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(row).flatMap(([part, value]) =>
        value === undefined ? [] : [[partName(list, at, part), String(value)] as const],
      ),
    ),
  );
