/** One measure of several cases in the exchange form. */
import { z } from 'zod';
import { inverseVarianceMean } from '../across-cases.ts';
import { nonOverlapOfAllPairs } from '../overlap.ts';
import { compared, improvements } from '../series.ts';
import { mean } from '../spread.ts';
import { numberOf, reasonsFor } from './told.ts';

export const SeveralCasesVector = z.object({
  id: z.string(),
  improvement: z.enum(improvements),
  cases: z
    .array(
      z
        .object({
          phase: z.array(z.string()),
          value: z.array(z.number().nullable()),
          session: z.array(z.number()).nullish(),
        })
        .refine(({ phase, value }) => phase.length === value.length, 'phase, value: same length')
        .refine(
          ({ session, value }) => !session || session.length === value.length,
          'session, value: same length',
        ),
    )
    .min(1),
});

export function severalCasesResults({ cases, improvement }: z.infer<typeof SeveralCasesVector>) {
  const naps = cases.map(({ phase, value, session }) =>
    nonOverlapOfAllPairs(
      compared(
        value.map((each, at) => ({ session: session?.[at] ?? at + 1, phase: phase[at] ?? '', value: each })),
        { baseline: 'A', intervention: 'B' },
        improvement,
      ),
    ),
  );
  const known = naps.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const joined = inverseVarianceMean(naps);
  return {
    nap_per_case: naps.map(({ value }) => numberOf(value)),
    nap_se_per_case: naps.map(({ error }) => numberOf(error)),
    nap_simple_mean: known.length === cases.length ? mean(known) : null,
    nap_inverse_variance_mean: numberOf(joined.value),
    nap_inverse_variance_se: numberOf(joined.error),
    ...reasonsFor({
      ...Object.fromEntries(
        naps.flatMap(({ value, error }, at) => [
          [`nap_per_case.${at}`, value],
          [`nap_se_per_case.${at}`, error],
        ]),
      ),
      nap_simple_mean: naps.find(({ value }) => typeof value !== 'number')?.value ?? 0,
      nap_inverse_variance_mean: joined.value,
      nap_inverse_variance_se: joined.error,
    }),
  };
}
