/** A single-case series in the exchange form, and its results under the names of that form. */
import { z } from 'zod';
import { twoDeviationBand, xmrChart } from '../bands.ts';
import {
  baselineCorrected,
  renumbered,
  tarlowError,
  tauBOfPhase,
  tauU,
  trendTest,
} from '../baseline-trend.ts';
import { cautionsFor } from '../cautions.ts';
import { type Celeration, halfMeansLine, halfMediansLine, splitMiddleAdjusted } from '../celeration.ts';
import { dualCriterion } from '../dual-criterion.ts';
import { logOddsRatio, logResponseRatio } from '../log-ratio.ts';
import { ifNumber, isNumber, type Measured, type NoNumberReason } from '../no-number.ts';
import {
  allNonOverlappingData,
  balance,
  exceedingMedian,
  improvementRateDifference,
  type Nap,
  napError,
  napInterval,
  nonOverlapOfAllPairs,
  nonOverlappingData,
} from '../overlap.ts';
import { immediacy, type PhaseReading, phaseReading, welchTest } from '../phase.ts';
import { type Comparison, compared, improvements, measureScales, values, wanted } from '../series.ts';
import { mean, median } from '../spread.ts';
import { type Estimate, standardisedDifference } from '../standardised-difference.ts';
import { numberOf } from './told.ts';

/** Pairs of points are compared with pairs of points: a longer series would keep everybody waiting. */
const mostPoints = 1_000;

const positive = z.number().positive().nullish();

export const SingleCaseVector = z.object({
  id: z.string(),
  improvement: z.enum(improvements),
  scale: z.enum(measureScales).default('other'),
  observation_length: positive,
  intervals: positive,
  series: z
    .object({
      session: z.array(z.number()).max(mostPoints),
      phase: z.array(z.string()),
      value: z.array(z.number().nullable()),
    })
    .refine(
      ({ session, phase, value }) => session.length === phase.length && phase.length === value.length,
      'session, phase, value: same length',
    ),
  comparison: z
    .object({ baseline: z.string(), intervention: z.string() })
    .refine(({ baseline, intervention }) => baseline !== intervention, 'baseline, intervention: two phases'),
});
type Vector = z.infer<typeof SingleCaseVector>;

const estimated = (of: Estimate | undefined) =>
  of === undefined
    ? { est: null, se: null, ci_lower: null, ci_upper: null }
    : { est: of.value, se: of.error, ci_lower: of.interval[0], ci_upper: of.interval[1] };

function sidesOf(line: Celeration) {
  return {
    slope: line.line.slope,
    intercept: line.line.intercept,
    B_on_desired_side: line.after.wanted,
    B_on_line: line.after.onLine,
    A_on_desired_side: line.before.wanted,
    A_on_line: line.before.onLine,
    p_half: line.pOfHalf,
  };
}

function corrected(comparison: Comparison) {
  const found = baselineCorrected(comparison);
  return found === undefined
    ? null
    : { slope: found.line.slope, intercept: found.line.intercept, tau: found.tau };
}

function tauBs(comparison: Comparison) {
  const plain = tauBOfPhase(
    wanted(comparison.baseline, comparison.improvement),
    wanted(comparison.intervention, comparison.improvement),
  );
  const left = baselineCorrected(comparison)?.tauB;
  const named = (one: typeof plain) => ({
    S: one.balance,
    D_squared: one.denominatorSquared,
    tau_b: numberOf(one.value),
  });
  return {
    tau_b_phase_uncorrected: named(plain),
    tau_b_phase_baseline_corrected_session_time: left === undefined ? null : named(left),
  };
}

function definitions(comparison: Comparison, nap: Nap) {
  const before = wanted(comparison.baseline, comparison.improvement);
  const after = wanted(comparison.intervention, comparison.improvement);
  const trends = tauU(comparison);
  const [means, medians] = [halfMeansLine(comparison), halfMediansLine(comparison)];
  return {
    pairs: nap.pairs.pairs,
    positive: nap.pairs.better,
    negative: nap.pairs.worse,
    ties: nap.pairs.ties,
    S_AB: balance(trends.across),
    S_A: balance(trends.baselineTrend),
    S_B: balance(trends.interventionTrend),
    nap: numberOf(nap.value),
    tau: numberOf(ifNumber(nap.value, (value) => 2 * value - 1)),
    tau_u_parker2011: numberOf(trends.parker),
    tau_u_all_pairs_denominator: numberOf(trends.allPairs),
    tau_u_plus_trend_b_minus_trend_a: numberOf(trends.bothTrends),
    pnd: numberOf(nonOverlappingData(before, after)),
    pem_ties_half: numberOf(exceedingMedian(before, after, 0.5)),
    pem_strict: numberOf(exceedingMedian(before, after, 0)),
    pand_min_removal: numberOf(allNonOverlappingData(before, after)),
    ird_robust: numberOf(improvementRateDifference(before, after)),
    nap_ci95_newcombe_method5: nap.interval ?? null,
    tau_bc_always_ordinal_time: corrected(renumbered(comparison)),
    tau_bc_always_session_time: corrected(comparison),
    ...tauBs(comparison),
    celeration_half_means: means === undefined ? null : sidesOf(means),
    celeration_half_medians: medians === undefined ? null : sidesOf(medians),
  };
}

const phaseNames = (of: PhaseReading) => ({
  n: of.n,
  mean: numberOf(of.mean),
  median: numberOf(of.median),
  sd: numberOf(of.deviation),
  min: numberOf(of.least),
  max: numberOf(of.most),
  mad: numberOf(of.medianDeviation),
  ols_slope: numberOf(of.leastSquaresSlope),
  ols_intercept: numberOf(of.leastSquaresIntercept),
  theil_sen_slope: numberOf(of.theilSenSlope),
  lag1_r: numberOf(of.lag1),
});

function changeBy(comparison: Comparison, middle: (of: readonly number[]) => number): number | null {
  const [before, after] = [values(comparison.baseline), values(comparison.intervention)];
  return before.length === 0 || after.length === 0 ? null : middle(after) - middle(before);
}

function bandNames(comparison: Comparison) {
  const band = twoDeviationBand(comparison);
  if (band === undefined) return null;
  return {
    center: band.center,
    sd: band.deviation,
    lower: band.lower,
    upper: band.upper,
    beyond_desired: band.beyondWanted,
    beyond_undesired: band.beyondUnwanted,
    longest_desired_run: band.longestWantedRun,
    two_consecutive_desired: band.longestWantedRun >= 2,
  };
}

function xmrNames(comparison: Comparison) {
  const chart = xmrChart(comparison);
  if (chart === undefined) return null;
  return {
    center: chart.center,
    mean_moving_range: chart.meanMovingRange,
    sigma_hat: chart.sigma,
    lower: chart.lower,
    upper: chart.upper,
    mr_upper: chart.movingRangeLimit,
    beyond_desired: chart.beyondWanted,
  };
}

function celerationNames(line: Celeration | undefined) {
  if (line === undefined) return null;
  const [one, two] = line.through;
  return {
    ...sidesOf(line),
    x1: one.session,
    y1: one.value,
    x2: two.session,
    y2: two.value,
    B_n: line.after.n,
    A_n: line.before.n,
    baseline_proportion: line.baselineShare,
    p_baseline_proportion: line.pOfBaselineShare ?? null,
  };
}

function adjustedNames(comparison: Comparison) {
  const line = splitMiddleAdjusted(comparison);
  if (line === undefined) return null;
  const { slope, intercept, B_on_desired_side, B_on_line, p_half } = sidesOf(line);
  return { slope, intercept, B_on_desired_side, B_on_line, p_half };
}

function readings(comparison: Comparison) {
  const missing = (of: Comparison['baselineSessions']) => of.filter(({ value }) => value === null).length;
  const medians = celerationNames(halfMediansLine(comparison));
  return {
    A: phaseNames(phaseReading(comparison.baseline)),
    B: phaseNames(phaseReading(comparison.intervention)),
    missing_A: missing(comparison.baselineSessions),
    missing_B: missing(comparison.interventionSessions),
    mean_change: changeBy(comparison, mean),
    median_change: changeBy(comparison, median),
    immediacy_median_last3_first3: numberOf(immediacy(comparison)),
    band2sd: bandNames(comparison),
    xmr: xmrNames(comparison),
    celeration_half_means: celerationNames(halfMeansLine(comparison)),
    celeration_half_medians:
      medians === null ? null : { ...medians, split_middle_adjusted: adjustedNames(comparison) },
    welch_t: welchTest(comparison) ?? null,
  };
}

function napNames(nap: Nap, factor: 1 | 2) {
  const scaled = (value: number) => factor * value - (factor - 1);
  return {
    est: numberOf(ifNumber(nap.value, scaled)),
    se: numberOf(ifNumber(nap.error, (error) => factor * error)),
    ci_lower: nap.interval === undefined ? null : scaled(nap.interval[0]),
    ci_upper: nap.interval === undefined ? null : scaled(nap.interval[1]),
  };
}

function tauOfResiduals(comparison: Comparison) {
  const found = baselineCorrected(renumbered(comparison));
  if (found === undefined) return null;
  const error = napError((found.tau + 1) / 2, found.before, found.after, found.width);
  const [low, high] = napInterval((found.tau + 1) / 2, found.before.length, found.after.length);
  return {
    est: found.tau,
    se: numberOf(ifNumber(error, (of) => 2 * of)),
    ci_lower: 2 * low - 1,
    ci_upper: 2 * high - 1,
    slope: found.line.slope,
    intercept: found.line.intercept,
  };
}

/** Tarlow's procedure: corrected only where the baseline trends at p ≤ .05. */
function tarlow(comparison: Comparison) {
  const found = baselineCorrected(renumbered(comparison));
  if (found === undefined) return null;
  const p = trendTest(values(comparison.baseline));
  const before = wanted(comparison.baseline, comparison.improvement);
  const after = wanted(comparison.intervention, comparison.improvement);
  const trends = typeof p === 'number' && p <= 0.05;
  const tauB = trends ? found.tauB.value : tauBOfPhase(before, after).value;
  return {
    est: numberOf(tauB),
    se: numberOf(ifNumber(tauB, (value) => tarlowError(value, before.length + after.length))),
    slope: found.line.slope,
    intercept: found.line.intercept,
    pval_slope_a: numberOf(p),
  };
}

function effects(comparison: Comparison, nap: Nap, vector: Vector) {
  const before = wanted(comparison.baseline, comparison.improvement);
  const after = wanted(comparison.intervention, comparison.improvement);
  const how = {
    scale: vector.scale,
    sessionLength: vector.observation_length ?? undefined,
    intervals: vector.intervals ?? undefined,
  };
  const ratios = (isCorrected: boolean) => logResponseRatio(comparison, how, isCorrected);
  const hasZero = ratios(false) !== undefined;
  const isShare = vector.scale === 'percentage' || vector.scale === 'proportion';
  return {
    nap_unbiased: napNames(nap, 1),
    tau: napNames(nap, 2),
    tau_u: { est: numberOf(tauU(comparison).parker) },
    pnd: { est: numberOf(nonOverlappingData(before, after)) },
    pem: { est: numberOf(exceedingMedian(before, after, 0.5)) },
    pand: { est: numberOf(allNonOverlappingData(before, after)) },
    ird: { est: numberOf(improvementRateDifference(before, after)) },
    tau_bc_always: tauOfResiduals(comparison),
    tau_bc_tarlow: tarlow(comparison),
    smd_baseline_corrected: estimated(standardisedDifference(comparison, 'baseline', true)),
    smd_baseline_raw: estimated(standardisedDifference(comparison, 'baseline', false)),
    smd_pool_corrected: estimated(standardisedDifference(comparison, 'pooled', true)),
    smd_pool_raw: estimated(standardisedDifference(comparison, 'pooled', false)),
    ...(hasZero
      ? {
          lrri_corrected: estimated(ratios(true)?.increasing),
          lrri_raw: estimated(ratios(false)?.increasing),
          lrrd_corrected: estimated(ratios(true)?.decreasing),
          lrrd_raw: estimated(ratios(false)?.decreasing),
        }
      : {}),
    ...(isShare
      ? {
          lor_corrected: estimated(logOddsRatio(comparison, how, true)),
          lor_raw: estimated(logOddsRatio(comparison, how, false)),
        }
      : {}),
  };
}

function dualCriterionNames(comparison: Comparison) {
  const found = dualCriterion(comparison);
  if (found === undefined) return null;
  return { exceeding: found.beyond, n: found.n, p: found.p, needed: found.needed ?? null };
}

/** Why what stands as null has no number, by name. */
function reasonsOf(comparison: Comparison, nap: Nap): Readonly<Record<string, NoNumberReason>> {
  const spread = phaseReading(comparison.baseline);
  const measured: Readonly<Record<string, Measured>> = {
    nap: nap.value,
    nap_se: nap.error,
    tau_u: tauU(comparison).parker,
    'A.sd': spread.deviation,
    'A.lag1_r': spread.lag1,
    'B.lag1_r': phaseReading(comparison.intervention).lag1,
    trend_A: trendTest(values(comparison.baseline)),
    smd_baseline: ifNumber(spread.deviation, (of) => (of === 0 ? { noNumber: 'no_variation' } : of)),
    tau_bc: baselineCorrected(comparison)?.tau ?? { noNumber: 'no_line' },
    celeration: halfMeansLine(comparison)?.pOfHalf ?? { noNumber: 'no_line' },
  };
  return Object.fromEntries(
    Object.entries(measured).flatMap(([name, of]) => (isNumber(of) ? [] : [[name, of.noNumber]])),
  );
}

/** Results in three blocks, named as the exchange form names them: by definition, by reading, by effect size. */
export function singleCaseResults(vector: Vector) {
  const { session, phase, value } = vector.series;
  const observations = session.map((at, index) => ({
    session: at,
    phase: phase[index] ?? '',
    value: value[index] ?? null,
  }));
  const comparison = compared(observations, vector.comparison, vector.improvement);
  const nap = nonOverlapOfAllPairs(comparison);
  return {
    'exact-rational': definitions(comparison, nap),
    'R-base': readings(comparison),
    SingleCaseES: effects(comparison, nap, vector),
    scan: { cdc_ols: dualCriterionNames(comparison) },
    no_number: reasonsOf(comparison, nap),
    cautions: cautionsFor(comparison),
  };
}
