/**
 * Words that were probably meant. Tiny words are never guessed at: `slb` is not `slt`, and one letter of four makes
 * another word (`paud`, `baud`).
 */

/** How many letters may be wrong in a word of this length. */
export function wrongLetters(length: number): 0 | 1 | 2 {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** One row of the table of distances (optimal string alignment), from the two before it. */
function nextRow(one: string, other: string, i: number, row: readonly number[], before: readonly number[]) {
  const next = [i];
  for (let j = 1; j <= other.length; j += 1) {
    const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
    const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : changed;
    next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped));
  }
  return next;
}

/**
 * Letters left out, put in, changed, or two neighbours in each other's place; counted no further than `most`.
 * @returns how many, or `most + 1` where they are more
 */
export function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = nextRow(one, other, i, row, before);
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[other.length] ?? most + 1, most + 1);
}

/** Which letters a word has, a bit for each: two words far apart in letters differ in many. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
}

function bits(number: number): number {
  let left = number;
  let count = 0;
  for (; left !== 0; count += 1) left &= left - 1;
  return count;
}

export interface SpelledWord {
  readonly word: string;
  readonly letters: number;
}

/** The nearest of the words, all those equally near; none where the word is tiny or nothing is near. */
export function probablyMeant(typed: string, words: Iterable<SpelledWord>): readonly string[] {
  let most: number = wrongLetters(typed.length);
  if (most === 0) return [];
  const letters = lettersOf(typed);
  let nearest = new Set<string>();
  for (const one of words) {
    if (one.word.length < 4 || Math.abs(one.word.length - typed.length) > most) continue;
    // A changed letter takes one away and puts one in.
    if (bits(one.letters ^ letters) > 2 * most) continue;
    const apart = lettersApart(typed, one.word, most);
    if (apart > most) continue;
    if (apart < most) nearest = new Set();
    most = apart;
    nearest.add(one.word);
  }
  return [...nearest].sort();
}
