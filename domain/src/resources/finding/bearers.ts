/** Who bears what was asked for: as it is written, by its root, by its meaning, by its beginning, or misspelt. */
import { type FindingIndex, rootKey, sureness } from './finding-index.ts';
import { lettersOf, probablyMeant, type SpelledWord } from './near-spelling.ts';
import { isSurelyOld } from './plain-words.ts';
import { keyOf, meaningsIn, renewed, wordsOfMeanings } from './same-meaning.ts';
import { stemsOf } from './stem.ts';

/** How a word of the question was understood. */
export type Understood =
  | { readonly as: 'word' }
  | { readonly as: 'root' }
  | { readonly as: 'meaning'; readonly name: string }
  | { readonly as: 'beginning' }
  | { readonly as: 'spelling'; readonly word: string };

/** Words that stand together in the question as one thing: a word, or a phrase of one meaning. */
export interface Asked {
  readonly text: string;
  readonly word: string;
  readonly meaning?: { readonly key: string; readonly name: string };
  /** Of a phrase: its words, each of which may also stand alone. */
  readonly words: readonly string[];
}

/** One thing that was asked for, with who bears it: by slot, how plainly, and how it was understood there. */
export interface AskedFor {
  readonly text: string;
  readonly weights: Float64Array;
  readonly understoodAt: (slot: number) => Understood | undefined;
  readonly isBorne: boolean;
  /** What was taken in the place of a word that nobody bears. */
  readonly meant: readonly string[];
}

/** A word that is still typed, or was misspelt, tells less. */
const lessSure = 0.6;

class Lookup {
  readonly weights: Float64Array;
  private readonly ways: Uint16Array;
  private readonly told: Understood[] = [];
  private readonly index: FindingIndex;

  constructor(index: FindingIndex) {
    this.index = index;
    this.weights = new Float64Array(index.slotCount);
    this.ways = new Uint16Array(index.slotCount);
  }

  get isBorne(): boolean {
    return this.told.length > 0;
  }

  put(key: string, sure: number, understood: Understood): void {
    const bearers = this.index.bearers(key);
    if (bearers === undefined) return;
    const way = this.told.push(understood);
    // What many bear tells little.
    const rarity = Math.log(1 + this.index.size / bearers.size);
    for (const [slot, weight] of bearers) {
      const worth = weight * sure * rarity;
      if (worth <= (this.weights[slot] ?? 0)) continue;
      this.weights[slot] = worth;
      this.ways[slot] = way;
    }
  }

  putWord(word: string, sure: number, told?: Understood): void {
    this.put(word, sure, told ?? { as: 'word' });
    const stems = stemsOf(word);
    for (const stem of stems) {
      const bySound = stems.length === 1 || stem === word ? sureness.root : sureness.guess;
      this.put(rootKey(stem), sure * bySound, told ?? { as: 'root' });
    }
  }

  putMeaningsOf(word: string, sure: number, told?: Understood): void {
    for (const { key, name } of meaningsIn([keyOf(word)]))
      this.put(key, sure * sureness.meaning, told ?? { as: 'meaning', name });
  }

  understoodAt(slot: number): Understood | undefined {
    return this.told[(this.ways[slot] ?? 0) - 1];
  }

  asFound(text: string, meant: readonly string[] = []): AskedFor {
    const understoodAt = (slot: number) => this.understoodAt(slot);
    return { text, weights: this.weights, understoodAt, isBorne: this.isBorne, meant };
  }
}

/** The first word of the vocabulary that is not before this one. */
function firstFrom(vocabulary: readonly SpelledWord[], word: string): number {
  let [low, high] = [0, vocabulary.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle]?.word ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

const mostBeginnings = 60;

function beginningWith(index: FindingIndex, typed: string): readonly string[] {
  if (typed.length < 3) return [];
  const vocabulary = index.vocabulary();
  const first = firstFrom(vocabulary, typed);
  return vocabulary
    .slice(first, first + mostBeginnings)
    .flatMap(({ word }) => (word.startsWith(typed) && word !== typed ? [word] : []));
}

function asWritten(
  index: FindingIndex,
  { word, meaning, words, text }: Asked,
  unfinished: boolean,
): AskedFor {
  const lookup = new Lookup(index);
  if (meaning !== undefined) lookup.put(meaning.key, sureness.meaning, { as: 'meaning', name: meaning.name });
  if (words.length > 1) return lookup.asFound(text);
  lookup.putWord(word, 1);
  const now = renewed(word, isSurelyOld(word));
  if (now !== undefined) {
    lookup.putWord(now, sureness.root, { as: 'spelling', word: now });
    lookup.putMeaningsOf(now, sureness.root);
  }
  if (unfinished)
    for (const longer of beginningWith(index, word)) lookup.put(longer, lessSure, { as: 'beginning' });
  return lookup.asFound(text);
}

let ofMeanings: readonly SpelledWord[] | undefined;

function spelledMeanings(): readonly SpelledWord[] {
  ofMeanings ??= [...wordsOfMeanings()].map((word) => ({ word, letters: lettersOf(word) }));
  return ofMeanings;
}

function misspelt(index: FindingIndex, { word, text }: Asked): AskedFor {
  const lookup = new Lookup(index);
  const probable = probablyMeant(word, [...index.vocabulary(), ...spelledMeanings()]);
  const meant = probable.filter((one) => {
    const told = { as: 'spelling', word: one } as const;
    const before = lookup.isBorne;
    lookup.putWord(one, lessSure, told);
    lookup.putMeaningsOf(one, lessSure, told);
    return before !== lookup.isBorne || index.bearers(one) !== undefined;
  });
  return lookup.asFound(text, meant);
}

const alone = (word: string): Asked => ({ text: word, word, words: [word] });

/**
 * Looks up one thing that was asked. A phrase that nobody bears is asked word by word, and a word that nobody bears is
 * taken for one that is written nearly so.
 *
 * @param unfinished the word may still be typed
 */
export function lookedUp(index: FindingIndex, asked: Asked, unfinished: boolean): readonly AskedFor[] {
  const found = asWritten(index, asked, unfinished);
  if (found.isBorne) return [found];
  if (asked.words.length > 1) return asked.words.flatMap((word) => lookedUp(index, alone(word), false));
  return [misspelt(index, asked)];
}
