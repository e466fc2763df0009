/** A workbook as the sheets of a form: each cell is the text that the sheet shows. */
import { type FormSheet, sheetsOfTable } from '@pendamping/domain';
import { type Cell, readWorkbook } from '../spreadsheets/workbook.ts';

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
export async function formSheetsOf(content: Uint8Array): Promise<readonly FormSheet[]> {
  const { sheets } = await readWorkbook(content, { columns, asItStands: true });
  const shownSheets = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(shown)) }));
  const [first] = shownSheets;
  // A table of text has one sheet without a name.
  return first !== undefined && first.name === '' ? sheetsOfTable(first.rows) : shownSheets;
}
