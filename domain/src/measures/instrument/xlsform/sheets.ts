/**
 * An XLSForm as sheets of text: what each cell shows, without a trace of the file it came from. The same form may be
 * written as one table of text, where the first column names the sheet and the rows below it are its rows.
 */

export interface FormSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Filled cells of one row, by their column, and where the row stands in its sheet, counted from 1. */
export interface FormRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, string>;
}

/** The letters of a column, counted from 0: 0 is A, 26 is AA. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

export const cellAt = (sheet: string, row: number, column: number): string =>
  `${sheet}!${columnLetters(column)}${row}`;

export const filled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';

/** The rows that hold anything, each with its number. */
export const filledRows = ({ rows }: FormSheet): readonly FormRow[] =>
  rows.flatMap((row, at) => {
    const cells = row.flatMap((cell, column) => (filled(cell) ? [[column, cell] as const] : []));
    return cells.length === 0 ? [] : [{ number: at + 1, cells: new Map(cells) }];
  });

/** A table of text as the sheets it names in its first column; as it is, where its first column names none. */
export function sheetsOfTable(rows: FormSheet['rows']): readonly FormSheet[] {
  const names = rows.flatMap(([first]) => (filled(first) ? [first.trim().toLowerCase()] : []));
  if (!names.includes('survey')) return [{ name: 'survey', rows }];
  const sheets: { name: string; rows: (readonly string[])[] }[] = [];
  for (const [first, ...rest] of rows) {
    if (filled(first)) sheets.push({ name: first.trim(), rows: [] });
    // What stands beside the name of a sheet is its first row.
    if (!filled(first) || rest.some(filled)) sheets.at(-1)?.rows.push(rest);
  }
  return sheets;
}
