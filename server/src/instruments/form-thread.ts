/** Reads a form in a thread of its own, so that nobody waits for a large one, nor for a file made to do harm. */
import { parentPort, workerData } from 'node:worker_threads';
import { readXlsform, type XlsformOptions } from '@pendamping/domain';
import { UnreadableSheet } from '../spreadsheets/workbook.ts';
import { formSheetsOf } from './form-sheets.ts';

const { content, options } = workerData as { content: Uint8Array; options: XlsformOptions };
try {
  parentPort?.postMessage(readXlsform(await formSheetsOf(content), options));
} catch (error) {
  const because = error instanceof UnreadableSheet ? error.because : 'sheet.damaged';
  parentPort?.postMessage({ kind: 'refused', because });
}
