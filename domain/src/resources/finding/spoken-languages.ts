/**
 * Languages that one asks for: feeds write them as codes or by name, in either language. The larger languages of the
 * country, the two sign languages, and English.
 */
import type { Words } from '../../kernel/words.ts';
import { plainWords } from './plain-words.ts';
import { languageNames } from './words.ts';

export type SpokenLanguageCode = keyof typeof languageNames;

/** Codes of ISO 639-1, or -3 where there is none; `bis` and `ins` stand for the sign languages BISINDO and SIBI. */
const otherCodes: Readonly<Record<string, SpokenLanguageCode>> = {
  ind: 'id',
  jav: 'jv',
  sun: 'su',
  eng: 'en',
  inl: 'bis',
  bahasa: 'id',
};

const plain = (text: string) => plainWords(text).join(' ');

const namesOf = ({ id, en }: Words): readonly string[] => [
  plain(id),
  plain(en),
  plain(id.replace(/^Bahasa /, '')),
];

/** Whether what a service says it speaks is the language of this code. */
export function isSpoken(code: string, said: string): boolean {
  const text = plain(said);
  if (text === code || otherCodes[text] === code) return true;
  const words: Words | undefined = (languageNames as Readonly<Record<string, Words>>)[code];
  return words !== undefined && namesOf(words).includes(text);
}
