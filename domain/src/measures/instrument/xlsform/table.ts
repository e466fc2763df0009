/** A sheet of a form as rows with known columns: what stands in a field, and what stands beside it. */
import type { Texts } from '../instrument.ts';
import { type Column, columnsOf, type Field, type SheetKind } from './columns.ts';
import type { Place } from './findings.ts';
import { type FormRow, type FormSheet, filledRows } from './sheets.ts';

export interface FormTable {
  readonly sheet: string;
  readonly columns: ReadonlyMap<number, Column>;
  readonly rows: readonly FormRow[];
}

/** One filled cell with its column. */
export interface FormCell {
  readonly column: Column;
  readonly text: string;
  readonly place: Place;
}

export function tableOf(sheet: FormSheet | undefined, kind: SheetKind): FormTable {
  const [headers, ...rows] = sheet === undefined ? [] : filledRows(sheet);
  return { sheet: sheet?.name ?? kind, columns: columnsOf(headers, rows, kind), rows };
}

export const cellsOf = ({ sheet, columns }: FormTable, row: FormRow): readonly FormCell[] =>
  [...row.cells].flatMap(([at, text]) => {
    const column = columns.get(at);
    return column === undefined ? [] : [{ column, text, place: { sheet, row: row.number, column: at } }];
  });

export const cellIn = (cells: readonly FormCell[], field: Field): FormCell | undefined =>
  cells.find(({ column }) => column.field === field);

/** The columns that a row fills. */
export function usedColumns({ columns, rows }: FormTable): readonly Column[] {
  const used = new Set(rows.flatMap((row) => [...row.cells.keys()]));
  return [...columns.values()].filter(({ at }) => used.has(at));
}

/** The trimmed text of a field; empty where it is not filled. */
export const textIn = (cells: readonly FormCell[], field: Field): string =>
  cellIn(cells, field)?.text.trim() ?? '';

/** The words of a field in every language that they are given in, by tag. */
export function wordsIn(cells: readonly FormCell[], field: Field, tagFor: TagFor): Texts {
  return Object.fromEntries(
    cells.filter(({ column }) => column.field === field).map(({ column, text }) => [tagFor(column), text]),
  );
}

/** The language of a column's words, by tag. */
export type TagFor = (column: Column) => string;

/** The header under which a cell is given back: the standard's own, with the language as the file has it. */
export const headerOf = ({ field, medium, language, header }: Column): string => {
  const head = field ?? (medium === undefined ? undefined : `media::${medium}`);
  if (head === undefined) return header;
  return language === undefined ? head : `${head}::${language}`;
};
