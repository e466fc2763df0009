/** Rows of a form that grow as they are filled: there is always one empty row at the end to write into. */
import type { Words } from '@pendamping/domain';
import type { ReactNode } from 'react';
import { useSay } from '../shell/language.tsx';
import { useFormState } from './form-context.ts';
import type { FormReader, Values } from './form-reader.ts';
import { uiWords } from './words.ts';

const most = 40;
/** What one part of one row is called in the form. */
export const partName = (list: string, at: number, part: string) => `${list}${at}${part}`;

/** How many rows hold something, counted to the last that does. */
function filled(list: string, parts: readonly string[], isEmpty: (name: string) => boolean): number {
  for (let at = most - 1; at >= 0; at -= 1)
    if (parts.some((part) => !isEmpty(partName(list, at, part)))) return at + 1;
  return 0;
}

/** The rows that hold something, each with its place in the form; one begun without a part it needs is sent back. */
export function placedRowsIn(
  form: FormReader,
  list: string,
  parts: readonly string[],
  needed: readonly string[] = parts,
): readonly { readonly at: number; readonly row: Readonly<Record<string, string>> }[] {
  const count = filled(list, parts, (name) => form.text(name) === undefined);
  return Array.from({ length: count }, (_, at) => {
    const found = parts.flatMap((part) => {
      const text = form.text(partName(list, at, part));
      return text === undefined ? [] : [[part, text] as const];
    });
    for (const part of needed)
      if (found.length > 0 && !found.some(([own]) => own === part))
        form.faults.set(partName(list, at, part), uiWords.rowUnfinished);
    return { at, row: Object.fromEntries(found) };
  }).filter(({ row }) => Object.keys(row).length > 0);
}

/** Places of the rows that hold something, each of which has its first part. */
export const placesIn = (
  form: FormReader,
  list: string,
  parts: readonly [string, ...string[]],
): readonly number[] => placedRowsIn(form, list, parts, [parts[0]]).map(({ at }) => at);

/** What stands in the rows, without their places. */
export const rowsIn = (
  ...asked: Parameters<typeof placedRowsIn>
): readonly Readonly<Record<string, string>>[] => placedRowsIn(...asked).map(({ row }) => row);

/** The values of a form for rows that are known already. */
export const rowValues = (
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

export function GrowingRows({
  list,
  parts,
  label,
  hint,
  row,
}: {
  readonly list: string;
  readonly parts: readonly string[];
  readonly label: Words;
  readonly hint?: Words;
  /** The fields of one row; `name` gives each part its name in the form. */
  readonly row: (name: (part: string) => string) => ReactNode;
}) {
  const say = useSay();
  const { values } = useFormState();
  const count = filled(list, parts, (name) => String(values[name] ?? '').trim() === '');
  const places = Array.from({ length: Math.min(count + 1, most) }, (_, at) => at);
  return (
    <fieldset className="field">
      <legend>{say(label)}</legend>
      {hint === undefined ? null : <p className="hint">{say(hint)}</p>}
      {places.map((at) => (
        <fieldset key={at} className="field-row">
          <legend className="visually-hidden">
            {say(label)} {at + 1}
          </legend>
          {row((part) => partName(list, at, part))}
        </fieldset>
      ))}
    </fieldset>
  );
}
