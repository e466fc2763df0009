/**
 * Change within pairs: the same person before and after. The mean with a t interval, the median with an interval that
 * supposes nothing of the shape (order statistics and the binomial). Neither says why there is a change.
 * Source: Altman, Machin, Bryant & Gardner 2000, Statistics with Confidence, chapters 4 and 5.
 */
import { binomialAtMost, tQuantile, z95 } from './distributions.ts';
import { deviation, mean, median } from './spread.ts';

export interface PairedChange {
  readonly n: number;
  readonly mean: number;
  /** 95 %; `undefined` with one pair, or where every pair changed by the same. */
  readonly meanInterval: readonly [number, number] | undefined;
  readonly median: number;
  /** At least 95 %; `undefined` below six pairs, which cannot bear one. */
  readonly medianInterval: readonly [number, number] | undefined;
}

/** Above this the binomial is taken as normal: the rank moves by less than one. */
const exactUpTo = 500;

/** The rank from either end, counted from 1, whose values hold the median with at least 95 %; 0 where none does. */
function rankOf(n: number): number {
  if (n > exactUpTo) return Math.floor((n - z95 * Math.sqrt(n)) / 2);
  let rank = 0;
  while (binomialAtMost(rank, n, 0.5) <= 0.025) rank++;
  return rank;
}

/** @param changes after less before, one for each pair; at least one */
export function pairedChange(changes: readonly number[]): PairedChange {
  const n = changes.length;
  const middle = mean(changes);
  const spread = n < 2 ? 0 : deviation(changes);
  const reach = spread === 0 ? 0 : (tQuantile(0.975, n - 1) * spread) / Math.sqrt(n);
  const sorted = changes.toSorted((one, other) => one - other);
  const rank = rankOf(n);
  const [low, high] = [sorted[rank - 1], sorted[n - rank]];
  return {
    n,
    mean: middle,
    meanInterval: spread === 0 ? undefined : [middle - reach, middle + reach],
    median: median(changes),
    medianInterval: rank === 0 || low === undefined || high === undefined ? undefined : [low, high],
  };
}
