/** An instrument as a workbook of the XLSForm standard, every cell a text: what looks like a formula stays what it is. */
import { type Instrument, toXlsform } from '@pendamping/domain';
import writeXlsx from 'write-excel-file/node';
import { isTaken, markedWord, withoutMarks } from '../spreadsheets/plain-words.ts';

const headCell = (value: string) => ({ value: markedWord(value), type: String, fontWeight: 'bold' as const });
const cellOf = (value: string) => (value === '' ? null : { value: markedWord(value), type: String });

export interface FormFile {
  readonly content: Uint8Array;
  /** How many fields stand in the sheet that only Pendamping reads. */
  readonly beyond: number;
}

export async function xlsformFile(instrument: Instrument): Promise<FormFile> {
  const { sheets, beyond } = toXlsform(instrument);
  const written = sheets.map(({ name, rows: [headers = [], ...rows] }) => ({
    sheet: name,
    data: [headers.map(headCell), ...rows.map((row) => row.map(cellOf))],
    stickyRowsCount: 1,
  }));
  const content = await writeXlsx(written).toBuffer();
  const hasTaken = sheets.some(({ rows }) => rows.some((row) => row.some(isTaken)));
  return { content: hasTaken ? withoutMarks(content) : content, beyond: beyond.length };
}
