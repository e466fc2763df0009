/**
 * A file of another system as an instrument. What it is, its bytes say: a workbook or a table of text is a form of the
 * XLSForm standard.
 */
import { type InstrumentReading, readXlsform, type XlsformOptions } from '@pendamping/domain';
import { UnreadableSheet } from '../spreadsheets/workbook.ts';
import { formSheetsOf } from './form-sheets.ts';

const refused = (because: string): InstrumentReading => ({ kind: 'refused', because });

async function readForm(content: Uint8Array, options: XlsformOptions): Promise<InstrumentReading> {
  try {
    return readXlsform(await formSheetsOf(content), options);
  } catch (error) {
    if (error instanceof UnreadableSheet) return refused(error.because);
    throw error;
  }
}

/** The first letter of the content, behind a byte order mark and white space. */
const begin = (content: Uint8Array) =>
  /^[\ufeff\s]*(.)/.exec(new TextDecoder().decode(content.slice(0, 64)))?.[1];

/** `name` is that of the file; `language` that of words of which the file does not say it, as BCP 47 tag. */
export async function readInstrument(
  content: Uint8Array,
  name: string,
  language?: string,
): Promise<InstrumentReading> {
  if (begin(content) === '{') return refused('instrument-file.json-not-read');
  return readForm(content, { file: name, language });
}
