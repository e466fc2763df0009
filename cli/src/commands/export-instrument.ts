/**
 * `pendamping export instrument FILE --format xlsform|fhir|paper --out OUT`: the instrument in a file, written for other
 * programs or to be filled in by hand. No database is needed.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Instrument,
  type Language,
  NothingToPrint,
  toQuestionnaire,
  type Words,
} from '@pendamping/domain';
import { paperForm, xlsformFile } from '@pendamping/server/instruments';
import { language, Refusal, remark, say } from '../console.ts';
import { type Options, textOption } from '../options.ts';
import { words } from '../words.ts';
import { readInstrumentFile } from './instrument-file.ts';

interface Written {
  readonly content: Uint8Array | string;
  /** How many fields stand where only this program looks. */
  readonly beyond?: number;
}

interface Format {
  readonly write: (instrument: Instrument, options: Options) => Promise<Written>;
  readonly told: Words;
}

/** Of the printed form; a language it is not printed in is refused. */
function printedIn(options: Options): Language {
  const asked = textOption(options, 'language', language);
  if (asked !== 'id' && asked !== 'en') throw new Refusal(words.paperLanguage, { language: asked });
  return asked;
}

const formats: Readonly<Record<string, Format>> = {
  xlsform: { write: xlsformFile, told: words.formWritten },
  fhir: {
    write: async (instrument) => ({ content: `${JSON.stringify(toQuestionnaire(instrument), null, 2)}\n` }),
    told: words.questionnaireWritten,
  },
  paper: {
    write: async (instrument, options) => ({ content: await paperForm(instrument, printedIn(options)) }),
    told: words.paperWritten,
  },
};

/** By the ending of the file to be written, where no format is named. */
const byEnding: Readonly<Record<string, string>> = { '.xlsx': 'xlsform', '.json': 'fhir', '.pdf': 'paper' };

function writeTo(out: string, content: Uint8Array | string): void {
  try {
    writeFileSync(out, content);
  } catch {
    throw new Refusal(words.outNotWritten, { out });
  }
}

export async function exportingInstrument(options: Options): Promise<void> {
  const [, file] = options.positionals;
  const out = textOption(options, 'out', '');
  const format = textOption(options, 'format', byEnding[path.extname(out).toLowerCase()] ?? '');
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (file === undefined || out === '' || known === undefined) throw new Refusal(words.exportFormWhat);
  if (!existsSync(path.dirname(path.resolve(out)))) throw new Refusal(words.noFolder, { out });
  if (format === 'paper') printedIn(options);
  const { instrument } = await readInstrumentFile(file, options);
  try {
    const { content, beyond } = await known.write(instrument, options);
    writeTo(out, content);
    remark(known.told, { out, beyond: beyond ?? 0 });
  } catch (error) {
    throw error instanceof NothingToPrint ? new Error(say(error.words)) : error;
  }
}
