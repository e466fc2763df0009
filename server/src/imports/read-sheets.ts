/** The sheets of a file, each with its table and what its columns may mean; read in a thread of its own. */
import { Worker } from 'node:worker_threads';
import type { ProposedColumn } from '../spreadsheets/columns.ts';
import type { FoundTable } from '../spreadsheets/table.ts';
import { type SheetFault, UnreadableSheet } from '../spreadsheets/workbook.ts';

export interface ReadSheet {
  readonly name: string;
  readonly table: FoundTable;
  readonly columns: readonly ProposedColumn[];
}

const threadMemory = 400;

/** @throws UnreadableSheet */
export function readSheets(content: Uint8Array): Promise<readonly ReadSheet[]> {
  return new Promise((done, fail) => {
    const thread = new Worker(new URL('./sheet-thread.ts', import.meta.url), {
      workerData: content,
      resourceLimits: { maxOldGenerationSizeMb: threadMemory },
    });
    const end = (because: SheetFault) => fail(new UnreadableSheet(because));
    thread.on('message', (told: { tables?: readonly ReadSheet[]; because?: SheetFault }) => {
      if (told.tables === undefined) end(told.because ?? 'sheet.damaged');
      else done(told.tables);
    });
    thread.on('error', () => end('sheet.too-large'));
    thread.on('exit', () => end('sheet.damaged'));
  });
}
