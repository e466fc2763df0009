/** Reads a workbook in a thread of its own, so that nobody waits for a large one, nor for a file made to do harm. */
import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableSheet } from '../spreadsheets/workbook.ts';
import { shownSheetsOf } from './shown-sheets.ts';

try {
  parentPort?.postMessage({ sheets: await shownSheetsOf(workerData as Uint8Array) });
} catch (error) {
  parentPort?.postMessage({ because: error instanceof UnreadableSheet ? error.because : 'sheet.damaged' });
}
