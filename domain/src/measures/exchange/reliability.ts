/** A scale's answers and two raters' ratings in the exchange form. */
import { z } from 'zod';
import { agreement } from '../agreement.ts';
import { internalConsistency } from '../internal-consistency.ts';
import type { Measured } from '../no-number.ts';
import { numberOf, reasonsFor } from './told.ts';

export const AlphaVector = z
  .object({ id: z.string(), items: z.array(z.array(z.number().nullable())).min(1) })
  .refine(({ items }) => items.every((row) => row.length === items[0]?.length), 'items: same length');

const byPlace = (name: string, all: readonly Measured[]): Readonly<Record<string, Measured>> =>
  Object.fromEntries(all.map((of, at) => [`${name}.${at}`, of]));

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
    ...reasonsFor({
      raw_alpha: found.alpha,
      std_alpha: found.standardised,
      average_r: found.meanCorrelation,
      ...byPlace('alpha_if_dropped', found.alphaIfDropped),
      ...byPlace('item_rest_r', found.itemRest),
      feldt_ci95: found.alpha,
      sum_sd: found.sumDeviation,
      sem: found.errorOfMeasurement,
    }),
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
  .refine(({ levels }) => new Set(levels).size === levels.length, 'levels: each once')
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
    ...reasonsFor({
      percent_agreement: found.share,
      kappa: found.kappa,
      z: found.z,
      p: found.p,
      kappa_linear: found.linear,
      kappa_quadratic: found.quadratic,
    }),
  };
}
