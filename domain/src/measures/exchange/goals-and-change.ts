/** Scaled goals and reliable change in the exchange form. */
import { z } from 'zod';
import { goalAttainment, goalCorrelation, type ScaledGoal } from '../goal-attainment.ts';
import { ifNumber } from '../no-number.ts';
import {
  type CutOffs,
  changeClass,
  cutOffs,
  type ReliableChange,
  reliableChange,
} from '../reliable-change.ts';
import { improvements } from '../series.ts';
import { deviation, mean } from '../spread.ts';
import { numberOf, reasonsFor } from './told.ts';

const level = z.number().min(-2).max(2).nullable();

export const GoalVector = z
  .object({
    id: z.string(),
    scores: z.array(level),
    baseline_scores: z.array(level).nullish(),
    weights: z.array(z.number().nonnegative()).nullish(),
    rho: z.number().min(0).max(1).default(goalCorrelation),
  })
  .refine(
    ({ scores, weights }) => !weights || weights.length === scores.length,
    'scores, weights: same length',
  )
  .refine(
    ({ scores, baseline_scores: before }) => !before || before.length === scores.length,
    'scores, baseline_scores: same length',
  );

export function goalResults({ scores, baseline_scores: before, weights, rho }: z.infer<typeof GoalVector>) {
  const goals = (levels: readonly (number | null)[]): readonly ScaledGoal[] =>
    levels.map((each, at) => ({ level: each, weight: weights?.[at] ?? 1 }));
  const { t, scored } = goalAttainment(goals(scores), rho);
  const now = { T: numberOf(t), n_scored: scored };
  if (!before) return { ...now, ...reasonsFor({ T: t }) };
  // The same goals before as after: one that was not scored at the end has no place in the change.
  const first = goalAttainment(goals(before.map((each, at) => (scores[at] === null ? null : each))), rho).t;
  const isBoth = typeof t === 'number' && typeof first === 'number';
  return {
    ...now,
    T_baseline: numberOf(first),
    T_change: isBoth ? t - first : null,
    ...reasonsFor({ T: t, T_baseline: first, T_change: ifNumber(t, () => first) }),
  };
}

const Norms = z.object({
  m1: z.number(),
  s1: z.number().positive(),
  m0: z.number(),
  s0: z.number().positive(),
});

const shared = {
  id: z.string(),
  improvement: z.enum(improvements),
  norms: Norms.nullish(),
};
const reliability = z.number().min(0).lt(1);

export const ChangeVector = z.union([
  z.object({
    ...shared,
    pre: z.number(),
    post: z.number(),
    sd: z.number().positive(),
    reliability,
  }),
  z
    .object({ ...shared, pre: z.array(z.number()).min(2), post: z.array(z.number()), reliability })
    .refine(({ pre, post }) => pre.length === post.length, 'pre, post: same length')
    .refine(({ pre }) => pre.some((one) => one !== pre[0]), 'pre: not all the same'),
  z.object({ ...shared, norms: Norms }),
]);
type ChangeVector = z.infer<typeof ChangeVector>;

function cutOffNames({ norms, improvement }: ChangeVector): { cutoffs?: CutOffs } {
  if (!norms) return {};
  const troubled = { mean: norms.m1, deviation: norms.s1 };
  const untroubled = { mean: norms.m0, deviation: norms.s0 };
  return { cutoffs: cutOffs({ troubled, untroubled }, improvement) };
}

/** Several persons: the deviation is that of the sample before. */
function sampleNames({ pre, post, improvement, reliability: r }: Extract<ChangeVector, { pre: number[] }>) {
  const precision = { deviation: deviation(pre), reliability: r };
  const found = pre.map((before, at) => reliableChange(before, post[at] ?? before, precision, improvement));
  return {
    sample: { m_pre: mean(pre), sd_pre: precision.deviation, m_post: mean(post), sd_post: deviation(post) },
    jt: {
      rci: found.map(({ index }) => index),
      improved: found.map(({ change }) => change === 'improved'),
      deteriorated: found.map(({ change }) => change === 'deteriorated'),
    },
  };
}

/** With norms, also whether the cut-off c was crossed: only then is somebody recovered. */
function classNames(vector: ChangeVector, change: ReliableChange['change']) {
  const { cutoffs } = cutOffNames(vector);
  if (cutoffs === undefined || !('sd' in vector)) return {};
  return {
    class_with_cutoff_c: changeClass(vector.pre, vector.post, change, cutoffs.c, vector.improvement),
  };
}

export function changeResults(vector: ChangeVector) {
  if (!('pre' in vector)) return cutOffNames(vector);
  if (Array.isArray(vector.pre)) {
    const sample = vector as Extract<ChangeVector, { pre: number[] }>;
    return { ...sampleNames(sample), ...cutOffNames(vector) };
  }
  const { pre, post, sd, reliability: r, improvement } = vector as Extract<ChangeVector, { sd: number }>;
  const found = reliableChange(pre, post, { deviation: sd, reliability: r }, improvement);
  return {
    sem: found.errorOfMeasurement,
    s_diff: found.errorOfDifference,
    rci: found.index,
    minimum_raw_change: found.leastChange,
    'minimum_raw_change_1.96': found.leastChangeRounded,
    class: found.change,
    ...classNames(vector, found.change),
    ...cutOffNames(vector),
  };
}
