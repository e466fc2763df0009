/** The roots of a text, for whoever keeps an index of words of their own. */
import { plainWords } from './plain-words.ts';
import { keyOf } from './same-meaning.ts';

export const wordsOf = (text: string): readonly string[] => [...new Set(plainWords(text).map(keyOf))];
