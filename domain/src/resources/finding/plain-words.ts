/**
 * Text as words that can be compared: small letters without accents, abbreviations written with dots drawn together
 * (`R.S.U.D.` is `rsud`), a doubled word taken apart (`anak-anak`), nothing else thrown away.
 */

/** A longer text is read only so far; nobody types more, and a description says what it is in its beginning. */
const longest = 4_000;

const drawnTogether = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu, (one) => one.replaceAll('.', ''));

/** The words of a text in their order; never fails. */
export function plainWords(text: string): readonly string[] {
  const bare = drawnTogether(text.slice(0, longest))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '');
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How a word of the spelling before 1972 is written today (`Jajasan`, `Oemoem`, `Tjahaja`), or `undefined` where it
 * bears no trace of it. An old j is a new y, an old dj a new j; so what has a j alone may be either.
 */
export function newSpelling(word: string): string | undefined {
  if (!/oe|tj|dj|sj|nj|j/.test(word)) return undefined;
  const renewed = word
    .replaceAll('oe', 'u')
    .replaceAll('tj', 'c')
    .replaceAll('dj', '\u0001')
    .replaceAll('j', 'y')
    .replaceAll('\u0001', 'j');
  return renewed === word ? undefined : renewed;
}

/** Whether the old spelling shows beyond doubt; a j alone may be today's. */
export const isSurelyOld = (word: string): boolean => /oe|tj|dj|sj|nj/.test(word);
