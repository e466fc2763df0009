/** What stands behind a value of a series, in words: those measured with their range, or what it is counted out of. */
import type { Words } from '../../kernel/words.ts';
import type { SeriesPoint } from './series.ts';
import { behindPointWords as w } from './words.ts';

interface Saying {
  readonly say: (words: Words, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
}

/** @returns an empty text for a value that stands for itself */
export function behindPoint({ people, outOf, count, value }: SeriesPoint, { say, number }: Saying): string {
  const { n = 0, least = 0, most = 0, missed = [], toldAsWhole } = people ?? {};
  const told = [
    n === 0 ? '' : say(w.mean, { n, least: number(least), most: number(most) }),
    missed.length === 0 ? '' : say(w.missed, { n: missed.length }),
    toldAsWhole === undefined ? '' : say(w.toldAsWhole, { value: number(toldAsWhole) }),
    outOf === undefined || value === null
      ? ''
      : say(w.outOf, { count: number(count ?? value), outOf: number(outOf) }),
  ];
  return told.filter((one) => one !== '').join('; ');
}
