import { describe, expect, it } from 'vitest';
import { pairedChange } from './paired-change.ts';

describe('change within pairs', () => {
  it('gives the mean with a t interval and the median with an exact one', () => {
    const { n, mean, meanInterval, median, medianInterval } = pairedChange([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([n, mean, median]).toEqual([10, 5.5, 5.5]);
    // 5.5 ± 2.262157 × 3.027650 / √10, reckoned by hand; ranks 2 and 9 of ten hold the median with 97.9 %.
    expect(meanInterval?.[0]).toBeCloseTo(3.334149, 5);
    expect(meanInterval?.[1]).toBeCloseTo(7.665851, 5);
    expect(medianInterval).toEqual([2, 9]);
  });

  it('has no interval of the median below six pairs, and ranks 1 and 6 at six', () => {
    expect(pairedChange([1, 2, 3, 4, 5]).medianInterval).toBeUndefined();
    expect(pairedChange([3, 1, 2, 6, 5, 4]).medianInterval).toEqual([1, 6]);
  });

  it('has no interval of the mean from one pair, nor where all changed by the same', () => {
    expect(pairedChange([2]).meanInterval).toBeUndefined();
    expect(pairedChange([1, 1, 1, 1, 1, 1, 1]).meanInterval).toBeUndefined();
    expect(pairedChange([1, 1, 1]).mean).toBe(1);
  });

  it('joins the exact rank and the normal one without a jump', () => {
    const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);
    const low = (n: number) => pairedChange(upTo(n)).medianInterval?.[0] ?? 0;
    expect(Math.abs(low(501) - low(500))).toBeLessThanOrEqual(1);
    expect(low(100)).toBe(40);
  });
});
