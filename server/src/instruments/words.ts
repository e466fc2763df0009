import { refusalWords, type Words } from '@pendamping/domain';
import { httpWords } from '../http/words.ts';

const own: Readonly<Record<string, Words>> = {
  'instrument-file.json-not-read': {
    id: 'Berkas JSON belum dapat dibaca sebagai instrumen. Pakai formulir XLSForm (.xlsx).',
    en: 'A JSON file cannot be read as an instrument yet. Use an XLSForm (.xlsx).',
  },
};

/** What a remark or a refusal about the file of an instrument says, and what to do; `undefined` for an unknown code. */
export function instrumentFileWords(because: string): Words | undefined {
  if (Object.hasOwn(own, because)) return own[because];
  const sheets: Readonly<Record<string, Words>> = httpWords;
  return Object.hasOwn(sheets, because) ? sheets[because] : refusalWords(because);
}
