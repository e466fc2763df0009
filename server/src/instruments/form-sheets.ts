/** The sheets of a form from the bytes of its file. */
import { Worker } from 'node:worker_threads';
import { type FormSheet, sheetsOfTable } from '@pendamping/domain';
import { type SheetFault, UnreadableSheet } from '../spreadsheets/workbook.ts';
import type { ShownSheet } from './shown-sheets.ts';

/** Megabytes and milliseconds that one file may take. */
const cap = { memory: 200, time: 30_000 };

function inThread(content: Uint8Array): Promise<readonly ShownSheet[]> {
  return new Promise((done, fail) => {
    const thread = new Worker(new URL('./form-thread.ts', import.meta.url), {
      workerData: content,
      resourceLimits: { maxOldGenerationSizeMb: cap.memory },
    });
    const end = (because: SheetFault) => fail(new UnreadableSheet(because));
    const late = setTimeout(() => {
      end('sheet.too-large');
      void thread.terminate();
    }, cap.time);
    thread.on('message', ({ sheets, because }: { sheets?: readonly ShownSheet[]; because?: SheetFault }) => {
      if (sheets === undefined) end(because ?? 'sheet.damaged');
      else done(sheets);
    });
    thread.on('error', () => end('sheet.too-large'));
    thread.on('exit', () => {
      clearTimeout(late);
      end('sheet.damaged');
    });
  });
}

/** @throws UnreadableSheet with the reason */
export async function formSheetsOf(content: Uint8Array): Promise<readonly FormSheet[]> {
  const sheets = await inThread(content);
  const [first] = sheets;
  return first !== undefined && first.name === '' ? sheetsOfTable(first.rows) : sheets;
}
