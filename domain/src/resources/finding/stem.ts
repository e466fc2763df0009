/**
 * Indonesian words to their roots, by taking off what is put on: particle, possessive, suffix, then up to three
 * prefixes with the sounds they change, forbidden pairs of prefix and suffix left alone (the confix stripping of Nazief
 * and Adriani, 1996, with the additions of Asian, 2007). Where a root is among those known, it decides; otherwise all
 * possible roots are kept, and two words are held to be akin if they share one (docs/decisions/0017).
 */
import { rootWords } from './root-words.ts';

/** No root is shorter; what is shorter is left as it is. */
const shortestRoot = 3;
/** An unknown root must be so long to be worth a guess: shorter ones are shared by chance. */
const shortestGuess = 4;
const mostPrefixes = 3;

interface Stripped {
  readonly rest: string;
  readonly suffix: string;
}

const without = (word: string, ending: RegExp): string | undefined => {
  const rest = word.replace(ending, '');
  return rest !== word && rest.length >= shortestRoot ? rest : undefined;
};

/** The word, and what is left once particle, possessive and suffix are off, each step kept. */
function withoutEndings(word: string): readonly Stripped[] {
  const forms: Stripped[] = [{ rest: word, suffix: '' }];
  const bare = [word];
  for (const ending of [/(?:lah|kah|tah|pun)$/, /(?:ku|mu|nya)$/]) {
    const rest = without(bare.at(-1) ?? word, ending);
    if (rest !== undefined) bare.push(rest);
  }
  for (const one of bare) {
    if (one !== word) forms.push({ rest: one, suffix: '' });
    for (const [ending, suffix] of [
      [/kan$/, 'kan'],
      [/an$/, 'an'],
      [/i$/, 'i'],
    ] as const) {
      const rest = without(one, ending);
      if (rest !== undefined) forms.push({ rest, suffix });
    }
  }
  return forms;
}

/** Pairs that the language does not know: whoever sees one has cut in the wrong place. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  be: ['i'],
  di: ['an'],
  ke: ['i', 'kan'],
  me: ['an'],
  se: ['i', 'kan'],
  te: ['an'],
};

interface Opening {
  readonly prefix: string;
  readonly pattern: RegExp;
  /** What may have stood in the place of the sound that melted away. */
  readonly back: readonly string[];
}

const opening = (prefix: string, pattern: RegExp, ...back: readonly string[]): Opening => ({
  prefix,
  pattern,
  back: back.length === 0 ? [''] : back,
});

/** `me` and `pe` change alike before the same sounds. */
const nasal = (prefix: 'me' | 'pe'): readonly Opening[] => [
  opening(prefix, new RegExp(`^${prefix}nge(?=[^aiueo]?[^aiueo][aiueo][^aiueo]$)`)),
  opening(prefix, new RegExp(`^${prefix}ng(?=[aiueoghk])`), '', 'k'),
  opening(prefix, new RegExp(`^${prefix}ny(?=[aiueo])`), 's', 'ny'),
  opening(prefix, new RegExp(`^${prefix}n(?=[djczst])`)),
  opening(prefix, new RegExp(`^${prefix}n(?=[aiueo])`), 't', 'n'),
  opening(prefix, new RegExp(`^${prefix}m(?=[bfvp])`)),
  opening(prefix, new RegExp(`^${prefix}m(?=[aiueo])`), 'p', 'm'),
  opening(prefix, new RegExp(`^${prefix}(?=[lrwymn])`)),
];

const openings: readonly Opening[] = [
  opening('di', /^di/),
  opening('ke', /^ke/),
  opening('se', /^se/),
  opening('be', /^ber/, '', 'r'),
  opening('be', /^bel(?=ajar)/),
  opening('be', /^be(?=[^aiueor]er)/),
  opening('te', /^ter/, '', 'r'),
  opening('te', /^te(?=[^aiueor]er)/),
  opening('pe', /^per/, '', 'r'),
  opening('pe', /^pel(?=ajar)/),
  opening('pe', /^pe(?=[^aiueomnr])/),
  ...nasal('me'),
  ...nasal('pe'),
];

/** All that may be left of a word once up to so many prefixes are off. */
function withoutPrefixes(
  { rest, suffix }: Stripped,
  left: number,
  worn: readonly string[],
): readonly string[] {
  if (left === 0) return [rest];
  return [
    rest,
    ...openings.flatMap(({ prefix, pattern, back }) => {
      if (worn.includes(prefix) || forbidden[prefix]?.includes(suffix) === true) return [];
      const found = pattern.exec(rest);
      const tail = found === null ? '' : rest.slice(found[0].length);
      if (tail.length < shortestRoot - 1) return [];
      return back
        .map((sound) => `${sound}${tail}`)
        .filter((one) => one.length >= shortestRoot)
        .flatMap((one) => withoutPrefixes({ rest: one, suffix }, left - 1, [...worn, prefix]));
    }),
  ];
}

const onlyLatin = /^[a-z]+$/;
/** Longer runs of letters are no words; taking them apart would only cost time. */
const longestWord = 30;

function stemmed(word: string): readonly string[] {
  if (rootWords.has(word) || !onlyLatin.test(word) || word.length > longestWord) return [word];
  const possible = withoutEndings(word).flatMap((one) => withoutPrefixes(one, mostPrefixes, []));
  const [root] = possible
    .filter((one) => rootWords.has(one))
    // What keeps most of the word has guessed least.
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  if (root !== undefined) return [root];
  const guesses = possible.filter((one) => one.length >= shortestGuess);
  // English words stand in the same descriptions: schools, therapies.
  if (word.length > shortestGuess && word.endsWith('s'))
    guesses.push(word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1));
  return [...new Set([word, ...guesses])];
}

const remembered = new Map<string, readonly string[]>();
const mostRemembered = 60_000;

/** The root of a word, or all its possible roots with the word itself first where none is known. */
export function stemsOf(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stems = stemmed(word);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, stems);
  return stems;
}
