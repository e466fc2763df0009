/** An institution by the words of its name, without who speaks for it, in an order that does not matter. */
import { plainWords } from '../../resources/finding/plain-words.ts';

const speaksForIt = new Set(
  'kepala ketua pimpinan direktur bapak ibu bpk sdr yth plt wakil panitia petugas kantor the of head director mr mrs ms office dr'.split(
    ' ',
  ),
);

/** The words that tell one institution from another, sorted; empty where only a position was written. */
export const nameTokens = (name: string): readonly string[] =>
  [...new Set(plainWords(name.replace(/\(.*?\)/g, ' ')))].filter((one) => !speaksForIt.has(one)).sort();
