/**
 * One index over several cases or phase pairs: listed each, then their mean weighed by precision. Cases whose error is
 * not known, or is 0, are left out of the mean and counted. Pairs of one design (A1–B1, A2–B2) are listed, never averaged
 * unseen.
 */
import { type Measured, noNumber } from './no-number.ts';
import { sum } from './spread.ts';

export interface WeighedMean {
  readonly value: Measured;
  readonly error: Measured;
  readonly leftOut: number;
}

export function inverseVarianceMean(
  of: readonly { readonly value: Measured; readonly error: Measured }[],
): WeighedMean {
  const usable = of.flatMap(({ value, error }) =>
    typeof value === 'number' && typeof error === 'number' && error > 0
      ? [{ value, weight: 1 / error ** 2 }]
      : [],
  );
  const leftOut = of.length - usable.length;
  if (usable.length === 0) return { value: noNumber('no_points'), error: noNumber('no_points'), leftOut };
  const weights = sum(usable.map(({ weight }) => weight));
  return {
    value: sum(usable.map(({ value, weight }) => value * weight)) / weights,
    error: 1 / Math.sqrt(weights),
    leftOut,
  };
}
