/** What a worker types, taken apart: phrases that mean one thing, single words, and an age said in passing. */
import type { Asked } from './bearers.ts';
import { plainWords } from './plain-words.ts';
import { keyOf, meaningsIn, type Spoken } from './same-meaning.ts';
import { isStopWord, telling } from './stop-words.ts';

export interface Question {
  readonly asked: readonly Asked[];
  /** `anak 7 tahun`: whole years. */
  readonly age?: number | undefined;
}

/** More words than these nobody types to find a service. */
const mostWords = 24;
const yearWords: ReadonlySet<string> = new Set(['tahun', 'thn', 'th', 'years', 'year', 'yo']);

function withoutAge(words: readonly string[]): { words: readonly string[]; age?: number } {
  const at = words.findIndex(
    (word, place) => /^\d{1,3}$/.test(word) && yearWords.has(words[place + 1] ?? '') && Number(word) < 120,
  );
  if (at < 0) return { words };
  const rest = [...words.slice(0, at), ...words.slice(at + 2)];
  return {
    words: rest.filter((word) => !['usia', 'umur', 'age', 'aged', 'old'].includes(word)),
    age: Number(words[at]),
  };
}

const longestFrom = (spoken: readonly Spoken[], at: number): Spoken | undefined =>
  spoken
    .filter((one) => one.at === at)
    .sort((one, other) => other.words - one.words || (one.key < other.key ? -1 : 1))[0];

const single = (word: string, found: Spoken | undefined): Asked => ({
  text: word,
  word,
  words: [word],
  ...(found === undefined ? {} : { meaning: { key: found.key, name: found.name } }),
});

/** Takes a question apart; never fails, whatever is typed. */
export function questionOf(typed: string): Question {
  const { words, ...said } = withoutAge(plainWords(typed).slice(0, mostWords));
  const spoken = meaningsIn(words.map(keyOf));
  const phrases: Asked[] = [];
  const singles: Asked[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const found = longestFrom(spoken, at);
    const over = found?.words ?? 1;
    if (found === undefined || over === 1) singles.push(single(word, found));
    else {
      const part = words.slice(at, at + over);
      phrases.push({
        text: part.join(' '),
        word,
        words: part,
        meaning: { key: found.key, name: found.name },
      });
    }
    at += over;
  }
  // Beside a phrase, stop words say nothing; alone they may be the name of a place.
  const kept = phrases.length > 0 ? singles.filter((one) => !isStopWord(one.word)) : telling(singles);
  const asked = [...phrases, ...kept];
  const unlike = new Map(asked.map((one) => [one.meaning?.key ?? one.word, one]));
  return { asked: [...unlike.values()], ...said };
}
