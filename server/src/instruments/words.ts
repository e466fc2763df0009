import { refusalWords, type Words } from '@pendamping/domain';
import { httpWords } from '../http/words.ts';

const own: Readonly<Record<string, Words>> = {
  'instrument-file.not-json': {
    id: 'Berkas ini bukan JSON yang utuh. Ekspor lagi dari program asalnya, lalu pilih berkas itu.',
    en: 'This file is not whole JSON. Export it again from the program it came from and choose that file.',
  },
  'instrument-file.does-not-fit': {
    id: 'Berkas instrumen ini tidak sesuai bentuknya. Perbaiki bagian yang disebut, atau ekspor lagi instrumennya.',
    en: 'This file of an instrument has not the right form. Mend the part that is named, or export the instrument again.',
  },
};

/** What a remark or a refusal about the file of an instrument says, and what to do; `undefined` for an unknown code. */
export function instrumentFileWords(because: string): Words | undefined {
  if (Object.hasOwn(own, because)) return own[because];
  const sheets: Readonly<Record<string, Words>> = httpWords;
  return Object.hasOwn(sheets, because) ? sheets[because] : refusalWords(because);
}
