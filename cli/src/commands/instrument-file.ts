/** The file of an instrument that a command is given, read; whatever cannot be read is told by name. */
import path from 'node:path';
import { instrumentFileWords, readInstrument } from '@pendamping/server/instruments';
import { Refusal, say } from '../console.ts';
import { givenFile } from '../given-file.ts';
import { type Options, textOption } from '../options.ts';
import { words } from '../words.ts';

/** What a remark or a refusal about the file says. */
export const said = (because: string): string => {
  const known = instrumentFileWords(because);
  return known === undefined ? because : say(known);
};

function languageIn(options: Options): string | undefined {
  const language = textOption(options, 'language', '');
  if (language === '') return undefined;
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) throw new Refusal(words.notALanguage);
  return language;
}

/** @throws Refusal for a wrong use; an error that says why the file is no instrument */
export async function readInstrumentFile(file: string, options: Options) {
  const language = languageIn(options);
  const reading = await readInstrument(givenFile(file), path.basename(file), language);
  if (reading.kind === 'read') return reading;
  const { because, where } = reading;
  const fill = { file, where: where ?? '', why: said(because) };
  throw new Error(say(where === undefined ? words.instrumentRefused : words.instrumentRefusedAt, fill));
}
