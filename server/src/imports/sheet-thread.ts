/** Reads a file in a thread of its own, so that nobody waits for ten thousand rows, nor for a file made to do harm. */
import { parentPort, workerData } from 'node:worker_threads';
import { proposeColumns } from '../spreadsheets/columns.ts';
import { findTable } from '../spreadsheets/table.ts';
import { readWorkbook, UnreadableSheet } from '../spreadsheets/workbook.ts';

try {
  const { sheets } = await readWorkbook(workerData as Uint8Array);
  const tables = sheets.map((sheet) => {
    const table = findTable(sheet);
    const columns = proposeColumns(
      table.headers,
      table.body.slice(0, 200).map((row) => row.cells),
    );
    return { name: sheet.name, table, columns };
  });
  parentPort?.postMessage({ tables });
} catch (error) {
  parentPort?.postMessage({ because: error instanceof UnreadableSheet ? error.because : 'sheet.damaged' });
}
