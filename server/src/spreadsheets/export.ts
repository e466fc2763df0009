/** Tables that leave the agency: text that a spreadsheet could take for a formula stays text (CSV injection). */
import papaparse from 'papaparse';
import writeXlsx from 'write-excel-file/node';
import { isTaken, markedWord, withoutMarks } from './plain-words.ts';

export type Value = string | number | null;

const dangerous = /^\s*[=+\-@\t\r＝＋－＠]/;

/** A guard that spreadsheets show as nothing and read as: this is text. */
const guarded = (value: Value): Value =>
  typeof value === 'string' && dangerous.test(value) ? `'${value}` : value;

/** UTF-8 with the mark that Excel asks for, lines ended as Excel ends them. */
export function toCsv(headers: readonly string[], rows: readonly (readonly Value[])[]): Uint8Array {
  const lines = [headers, ...rows].map((row) => row.map(guarded));
  return Buffer.from(`\ufeff${papaparse.unparse(lines, { quotes: true, newline: '\r\n' })}\r\n`, 'utf8');
}

const cellOf = (value: Value) => {
  if (value === null) return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value: markedWord(String(guarded(value))), type: String };
};

/** Every text is a text cell, never a formula; identity numbers keep all their digits. */
export async function toXlsx(
  headers: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<Uint8Array> {
  const head = headers.map((value) => ({
    value: markedWord(value),
    type: String,
    fontWeight: 'bold' as const,
  }));
  const data = [head, ...rows.map((row) => row.map(cellOf))];
  const content = await writeXlsx(data, { stickyRowsCount: 1 }).toBuffer();
  const hasTaken = [headers, ...rows].some((row) => row.some((one) => isTaken(String(one))));
  return hasTaken ? withoutMarks(content) : content;
}
