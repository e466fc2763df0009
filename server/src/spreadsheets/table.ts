/**
 * The table within a sheet: below titles over merged cells, with headers of one row or two, without blank rows,
 * numbering rows, headers printed again on each page, and sums at the end. What is left out is said.
 */
import { fieldOfHeader, plainHeader } from './columns.ts';
import type { Cell, Sheet } from './workbook.ts';

export interface TableRow {
  /** Its number in the file, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}
export interface FoundTable {
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly body: readonly TableRow[];
  readonly leftOut: readonly {
    readonly row: number;
    readonly because: 'header-again' | 'numbering' | 'sum';
  }[];
}

const wordsIn = (cell: Cell): string => (cell?.kind === 'text' || cell?.kind === 'number' ? cell.text : '');

const lookForHeaders = 40;

function headerScore(row: readonly Cell[]): number {
  const texts = row.map(wordsIn).filter((one) => one !== '' && one.length < 60);
  return texts.filter((one) => fieldOfHeader(one) !== undefined).length * 3 + (texts.length > 2 ? 1 : 0);
}

const isBlank = (row: readonly Cell[]) => row.every((cell) => cell === undefined);

function headerAt(rows: readonly (readonly Cell[])[]): number {
  let [best, score] = [-1, 0];
  for (const [at, row] of rows.slice(0, lookForHeaders).entries()) {
    const found = headerScore(row);
    if (found > score) [best, score] = [at, found];
  }
  return best >= 0 ? best : rows.findIndex((row) => !isBlank(row));
}

/** A second header row names the columns that the first has grouped. */
function isSecondHeader(first: readonly Cell[], second: readonly Cell[]): boolean {
  const texts = second.map(wordsIn).filter((one) => one !== '');
  if (texts.length === 0 || second.some((cell) => cell?.kind === 'day')) return false;
  const underGap = second.some((cell, at) => wordsIn(cell) !== '' && wordsIn(first[at]) === '');
  const named = texts.filter(
    (one) => fieldOfHeader(one) !== undefined || /^(tempat|tanggal|tgl)$/i.test(one),
  );
  return underGap && named.length >= texts.length / 2 && texts.length < first.length;
}

function joined(first: readonly Cell[], second: readonly Cell[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const [above, below] = [wordsIn(first[at]), wordsIn(second[at])];
    if (above !== '') group = above;
    if (below === '') return above;
    return above === '' || group === above ? `${group} ${below}`.trim() : below;
  });
}

const isNumbering = (row: readonly Cell[]): boolean => {
  const texts = row.map(wordsIn).filter((one) => one !== '');
  return texts.length > 2 && texts.every((one, at) => one.replace(/[()]/g, '').trim() === String(at + 1));
};

const repeats = (texts: readonly string[], headers: readonly string[]): boolean =>
  texts.filter((one, at) => one !== '' && one === plainHeader(headers[at] ?? '')).length >= 3;

function isSum(texts: readonly string[]): boolean {
  const told = texts.filter((one) => one !== '');
  return told.length <= 3 && /^(jumlah|total|sub ?total|grand total)\b/.test(told[0] ?? '');
}

function reasonLeftOut(row: readonly Cell[], headers: readonly string[]) {
  if (isNumbering(row)) return 'numbering' as const;
  const texts = row.map((cell) => plainHeader(wordsIn(cell)));
  if (repeats(texts, headers)) return 'header-again' as const;
  return isSum(texts) ? ('sum' as const) : undefined;
}

/** Sorts the rows beneath the headers into those that tell something and those that are left out. */
function sorted(
  rows: Sheet['rows'],
  from: number,
  headers: readonly string[],
): Pick<FoundTable, 'body' | 'leftOut'> {
  const body: TableRow[] = [];
  const leftOut: FoundTable['leftOut'][number][] = [];
  for (const [at, cells] of rows.slice(from).entries()) {
    if (isBlank(cells)) continue;
    const row = from + at + 1;
    const because = reasonLeftOut(cells, headers);
    if (because === undefined) body.push({ row, cells });
    else leftOut.push({ row, because });
  }
  return { body, leftOut };
}

/** Finds the table of a sheet; a sheet without one gives a table without rows. */
export function findTable({ rows }: Sheet): FoundTable {
  const at = Math.max(0, headerAt(rows));
  const [first, second] = [rows[at] ?? [], rows[at + 1] ?? []];
  const two = isSecondHeader(first, second);
  const width = rows.slice(at).reduce((most, row) => Math.max(most, row.length), 0);
  const names = two ? joined(first, second) : first.map(wordsIn);
  const headers = Array.from({ length: width }, (_, column) => names[column] || `Kolom ${column + 1}`);
  return { headerRow: at + 1, headers, ...sorted(rows, at + (two ? 2 : 1), headers) };
}
