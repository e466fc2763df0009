/**
 * A workbook as text: each cell is what the sheet shows. Read by itself, without the rest of the server, so that a thread
 * which does nothing else starts at once.
 */
import { type Cell, readWorkbook } from '../spreadsheets/workbook.ts';

/** A table of text has one sheet without a name. */
export interface ShownSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** As many columns as a spreadsheet has; forms are seldom wide, but their formatting is. */
const columns = 16_384;

/** Spreadsheets count days from the end of 1899, so that a mere time of day falls there. */
const isTimeAlone = (day: string) => day.startsWith('1899-12-3');

function shown(cell: Cell): string {
  if (cell === undefined) return '';
  if (cell.kind === 'text') return cell.text;
  // Stored digits may be longer than those shown: 18.309999999999999 is 18.31.
  if (cell.kind === 'number') return String(cell.value);
  if (cell.kind === 'yes-no') return cell.value ? 'TRUE' : 'FALSE';
  if (cell.time === undefined) return cell.day;
  return isTimeAlone(cell.day) ? cell.time : `${cell.day}T${cell.time}`;
}

/** @throws UnreadableSheet with the reason */
export async function shownSheetsOf(content: Uint8Array): Promise<readonly ShownSheet[]> {
  const { sheets } = await readWorkbook(content, { columns, asItStands: true });
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(shown)) }));
}
