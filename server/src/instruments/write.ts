/** An instrument as a workbook of the XLSForm standard, every cell a text: what looks like a formula stays what it is. */
import { type Instrument, toXlsform } from '@pendamping/domain';
import writeXlsx from 'write-excel-file/node';

const headCell = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
const cellOf = (value: string) => (value === '' ? null : { value, type: String });

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
  return { content: await writeXlsx(written).toBuffer(), beyond: beyond.length };
}
