import type { Language, Words } from './words.ts';

/** What stands in the gaps of a text, by name; a number as it is to be read. */
export type Fill = Readonly<Record<string, string | number>>;

const gap = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * A text in one language with its gaps filled: `{n}` by the value of that name, `{n|entry|entries}` by the first of the
 * two words where that value is one, by the second otherwise (English; Indonesian nouns have one form). A gap for which
 * nothing was given stays as it is.
 */
export const filled = (words: Words, language: Language, fill: Fill = {}): string =>
  words[language].replace(gap, (whole, name: string, one?: string, many?: string) => {
    const value = fill[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return String(value);
    return String(value) === '1' ? one : many;
  });

/** The same in every language, for what is given on as words. */
export const filledWords = (words: Words, fill: Fill): Words => ({
  id: filled(words, 'id', fill),
  en: filled(words, 'en', fill),
});
