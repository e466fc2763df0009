/** A scale's answers and two raters' ratings in the exchange form. */
import { z } from 'zod';
import { agreement } from '../agreement.ts';
import { internalConsistency } from '../internal-consistency.ts';
import type { Measured } from '../no-number.ts';

const numberOf = (measured: Measured): number | null => (typeof measured === 'number' ? measured : null);

export const AlphaVector = z
  .object({ id: z.string(), items: z.array(z.array(z.number().nullable())).min(1) })
  .refine(({ items }) => items.every((row) => row.length === items[0]?.length), 'items: same length');

export function alphaResults({ items }: z.infer<typeof AlphaVector>) {
  const found = internalConsistency(items);
  return {
    n_complete: found.persons,
    k: found.items,
    raw_alpha: numberOf(found.alpha),
    std_alpha: numberOf(found.standardised),
    average_r: numberOf(found.meanCorrelation),
    alpha_if_dropped: found.alphaIfDropped.map(numberOf),
    item_rest_r: found.itemRest.map(numberOf),
    feldt_ci95: found.interval ?? null,
    sum_sd: numberOf(found.sumDeviation),
    sem: numberOf(found.errorOfMeasurement),
  };
}

const rating = z.union([z.number(), z.string()]);

export const KappaVector = z
  .object({
    id: z.string(),
    levels: z.array(rating).min(1),
    rater1: z.array(rating.nullable()),
    rater2: z.array(rating.nullable()),
  })
  .refine(({ rater1, rater2 }) => rater1.length === rater2.length, 'rater1, rater2: same length')
  .refine(
    ({ levels, rater1, rater2 }) =>
      [...rater1, ...rater2].every((one) => one === null || levels.includes(one)),
    'rater1, rater2: only declared levels',
  );

export function kappaResults({ levels, rater1, rater2 }: z.infer<typeof KappaVector>) {
  const found = agreement(
    rater1.map((one, at) => ({ one, other: rater2[at] ?? null })),
    levels,
  );
  return {
    n: found.n,
    percent_agreement: numberOf(found.share),
    kappa: numberOf(found.kappa),
    z: numberOf(found.z),
    p: numberOf(found.p),
    kappa_linear: numberOf(found.linear),
    kappa_quadratic: numberOf(found.quadratic),
    kappa_linear_declared_levels: numberOf(found.linear),
    kappa_quadratic_declared_levels: numberOf(found.quadratic),
    ci95_psych: found.interval ?? [null, null],
  };
}
