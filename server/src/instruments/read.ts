/**
 * A file of another system as an instrument. What it is, its bytes say: a workbook or a table of text is a form of the
 * XLSForm standard, JSON a FHIR Questionnaire or an instrument of our own.
 */
import { Worker } from 'node:worker_threads';
import type { InstrumentReading, XlsformOptions } from '@pendamping/domain';
import { readInstrumentJson } from './read-json.ts';

/** Megabytes and milliseconds that one form may take. */
const cap = { memory: 200, time: 30_000 };

const refused = (because: string): InstrumentReading => ({ kind: 'refused', because });

function readForm(content: Uint8Array, options: XlsformOptions): Promise<InstrumentReading> {
  return new Promise((done) => {
    const thread = new Worker(new URL('./form-thread.ts', import.meta.url), {
      workerData: { content, options },
      resourceLimits: { maxOldGenerationSizeMb: cap.memory },
    });
    const late = setTimeout(() => {
      done(refused('sheet.too-large'));
      void thread.terminate();
    }, cap.time);
    thread.on('message', (reading: InstrumentReading) => done(reading));
    thread.on('error', () => done(refused('sheet.too-large')));
    thread.on('exit', () => {
      clearTimeout(late);
      done(refused('sheet.damaged'));
    });
  });
}

/** The first letter of the content, behind a byte order mark and white space. */
const begin = (content: Uint8Array) =>
  /^[\ufeff\s]*(.)/.exec(new TextDecoder().decode(content.slice(0, 64)))?.[1];

/** `name` is that of the file; `language` that of words of which the file does not say it. */
export async function readInstrument(
  content: Uint8Array,
  name: string,
  language?: string,
): Promise<InstrumentReading> {
  const first = begin(content);
  if (first === '{' || first === '[') return readInstrumentJson(content, name, language);
  return readForm(content, { file: name, language });
}
