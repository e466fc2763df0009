/**
 * The passphrase: what makes one good enough, and how slowly it becomes a key. Whoever has the phone can guess without
 * asking the app, so each guess must cost time and memory, and the phrase must be long.
 */

import type { Cost, Stretch } from './argon2.ts';
import type { Bytes } from './seal.ts';

/**
 * Memory and passes that RFC 9106 gives for where memory is scarce, in one lane, since a thread of WebAssembly reckons
 * lanes one after the other; above the least of OWASP. Half a second on a laptop, one or two on a small phone.
 */
export const usualCost: Cost = { memory: 64 * 1024, passes: 3, lanes: 1 };

/** For a phone that cannot spare 64 MiB: the least that OWASP accepts (19 MiB, two passes). */
export const leastCost: Cost = { memory: 19 * 1024, passes: 2, lanes: 1 };

/** Why a phrase is refused: too short, hardly more than the user name, or the same over and over. */
export type PhraseFault = 'short' | 'name' | 'same';

/** The same phrase however a keyboard composes its letters and whatever blanks it adds at the end. */
export const plainPhrase = (typed: string): string => typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');

const leastLetters = 15;
const leastWords = 4;
/** Four words of two letters would be no phrase. */
const leastLettersOfWords = 12;

function longEnough(phrase: string): boolean {
  const { length } = [...phrase];
  const words = new Set(phrase.split(' ').filter((one) => one.length > 1));
  return length >= leastLetters || (words.size >= leastWords && length >= leastLettersOfWords);
}

/** The same piece over and over, hardly any different letters, or letters and digits in their order. */
function monotonous(phrase: string): boolean {
  const letters = [...phrase.replaceAll(' ', '')];
  const text = letters.join('');
  if (new Set(letters).size < 6 || `${text}${text}`.indexOf(text, 1) < text.length) return true;
  const steps = letters
    .slice(1)
    .map((one, at) => (one.codePointAt(0) ?? 0) - (letters[at]?.codePointAt(0) ?? 0));
  return steps.filter((step) => Math.abs(step) <= 1).length > letters.length / 2;
}

/** `undefined` where the phrase is good enough. */
export function phraseFault(typed: string, username: string): PhraseFault | undefined {
  const phrase = plainPhrase(typed).toLowerCase();
  if (!longEnough(phrase)) return 'short';
  const guessable = [username.trim().toLowerCase(), 'pendamping'].filter((one) => one !== '');
  const rest = guessable.reduce((text, one) => text.replaceAll(one, ''), phrase).replaceAll(/[^\p{L}]/gu, '');
  const removed = guessable.some((one) => phrase.includes(one));
  if (removed && rest.length < 8) return 'name';
  return monotonous(phrase) ? 'same' : undefined;
}

/** The secret of 32 bytes that a phrase gives, and at which cost: the least one where the device cannot bear the usual. */
export async function newSecret(
  stretch: Stretch,
  phrase: string,
  salt: Bytes,
): Promise<{ readonly secret: Bytes; readonly cost: Cost }> {
  const plain = plainPhrase(phrase);
  try {
    return { secret: await stretch(plain, salt, usualCost), cost: usualCost };
  } catch {
    return { secret: await stretch(plain, salt, leastCost), cost: leastCost };
  }
}
