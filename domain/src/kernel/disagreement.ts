/**
 * Two people, or one person on two devices, set the same single-valued fact without having seen the other writing. The later one stands, both
 * are kept, and the disagreement is shown until somebody settles it. Nobody's writing is silently overwritten.
 */
import type { Entry } from './entry.ts';

export interface Disagreement {
  /** The fact in dispute, such as `goal/…`. */
  readonly about: string;
  /** Entry ids, in order of arrival: what stood, and what came without knowing of it. */
  readonly earlier: string;
  readonly later: string;
}

export interface LastWord {
  readonly entry: string;
  readonly version: number;
  readonly author: string;
  /** Absent where it was written on no device that keeps work. */
  readonly device?: string | undefined;
  /** What was said, written so that two can be compared; asked only where two may disagree. */
  readonly value: () => string;
}

/** Who writes twice on the same device knows what they wrote before, though no server has seen it yet. */
const knows = (last: LastWord, entry: Entry): boolean =>
  entry.basis >= last.version || (last.author === entry.by.id && last.device === entry.device);

/** Whether this entry was written without knowledge of the last word on the same fact, and says something else. */
export function disagrees(last: LastWord | undefined, entry: Entry, value: () => string): boolean {
  return last !== undefined && !knows(last, entry) && last.value() !== value();
}
