/**
 * Everything that is reckoned from a pair of phases, each under its exact name with its source. The two that teaching
 * texts use come first (NAP, the band of two deviations); the rest is there for those who want to compare with papers.
 */
import { twoDeviationBand, xmrChart } from '../../measures/bands.ts';
import { baselineCorrected, tauU } from '../../measures/baseline-trend.ts';
import {
  type Celeration,
  halfMeansLine,
  halfMediansLine,
  splitMiddleAdjusted,
} from '../../measures/celeration.ts';
import { dualCriterion } from '../../measures/dual-criterion.ts';
import { logOddsRatio, logResponseRatio } from '../../measures/log-ratio.ts';
import { ifNumber, type Measured, noNumber } from '../../measures/no-number.ts';
import {
  allNonOverlappingData,
  exceedingMedian,
  improvementRateDifference,
  nonOverlapOfAllPairs,
  nonOverlappingData,
} from '../../measures/overlap.ts';
import { type Comparison, wanted } from '../../measures/series.ts';
import { type Estimate, standardisedDifference } from '../../measures/standardised-difference.ts';
import type { Series } from './series.ts';
import type { IndexCode } from './words.ts';

export interface IndexValue {
  readonly index: IndexCode;
  readonly value: Measured;
  /** 95 %. */
  readonly interval?: readonly [number, number] | undefined;
  /** One-sided exact p, where the index is a test. */
  readonly p?: number | undefined;
  /** How many of how many, where the index counts. */
  readonly counted?: readonly [number, number] | undefined;
}

const ofEstimate = (index: IndexCode, of: Estimate | undefined): IndexValue =>
  of === undefined
    ? { index, value: noNumber('no_variation') }
    : { index, value: of.value, interval: of.interval };

function ofLine(index: IndexCode, line: Celeration | undefined): IndexValue {
  if (line === undefined) return { index, value: noNumber('no_line') };
  const { wanted: beyond, n } = line.after;
  return { index, value: beyond / n, counted: [beyond, n], p: line.pOfBaselineShare ?? line.pOfHalf };
}

function overlap(comparison: Comparison): readonly IndexValue[] {
  const before = wanted(comparison.baseline, comparison.improvement);
  const after = wanted(comparison.intervention, comparison.improvement);
  const nap = nonOverlapOfAllPairs(comparison);
  const [low, high] = nap.interval ?? [0, 0];
  const tau = ifNumber(nap.value, (value) => 2 * value - 1);
  return [
    {
      index: 'tau',
      value: tau,
      interval: nap.interval === undefined ? undefined : [2 * low - 1, 2 * high - 1],
    },
    { index: 'tau-bc', value: baselineCorrected(comparison)?.tau ?? noNumber('no_line') },
    { index: 'tau-u', value: tauU(comparison).parker },
    { index: 'pnd', value: nonOverlappingData(before, after) },
    { index: 'pem', value: exceedingMedian(before, after, 0.5) },
    { index: 'pand', value: allNonOverlappingData(before, after) },
    { index: 'ird', value: improvementRateDifference(before, after) },
  ];
}

function magnitude(comparison: Comparison, { scale }: Series): readonly IndexValue[] {
  const how = { scale, sessionLength: undefined, intervals: undefined };
  const ratio = logResponseRatio(comparison, how, true);
  const none = (index: IndexCode): IndexValue => ({ index, value: noNumber('scale_has_no_true_zero') });
  const ratios =
    ratio === undefined
      ? [none('lrr-i'), none('lrr-d')]
      : [ofEstimate('lrr-i', ratio.increasing), ofEstimate('lrr-d', ratio.decreasing)];
  return [
    ofEstimate('smd', standardisedDifference(comparison, 'baseline', true)),
    ofEstimate('g', standardisedDifference(comparison, 'pooled', true)),
    ...ratios,
    ...(scale === 'percentage' ? [ofEstimate('lor', logOddsRatio(comparison, how, true))] : []),
  ];
}

function lines(comparison: Comparison): readonly IndexValue[] {
  const dual = dualCriterion(comparison);
  return [
    ofLine('celeration-means', halfMeansLine(comparison)),
    ofLine('split-middle', halfMediansLine(comparison)),
    ofLine('split-middle-moved', splitMiddleAdjusted(comparison)),
    dual === undefined
      ? { index: 'dual-criterion', value: noNumber('no_line') }
      : { index: 'dual-criterion', value: dual.beyond / dual.n, counted: [dual.beyond, dual.n], p: dual.p },
  ];
}

function bandValue(index: IndexCode, comparison: Comparison): IndexValue {
  const band = index === 'xmr' ? xmrChart(comparison) : twoDeviationBand(comparison);
  if (band === undefined) return { index, value: noNumber('one_point') };
  return {
    index,
    value: band.center,
    interval: [band.lower, band.upper],
    counted: [band.beyondWanted, comparison.intervention.length],
  };
}

/** NAP with its interval, and the band of two standard deviations: what is shown first. */
export function firstIndices(comparison: Comparison): readonly IndexValue[] {
  const nap = nonOverlapOfAllPairs(comparison);
  return [
    { index: 'nap', value: nap.value, interval: nap.interval },
    bandValue('two-deviation-band', comparison),
  ];
}

/** All the rest, for the advanced panel. */
export const furtherIndices = (comparison: Comparison, series: Series): readonly IndexValue[] => [
  ...overlap(comparison),
  ...magnitude(comparison, series),
  ...lines(comparison),
  bandValue('xmr', comparison),
];

/** Whether two or more values in a row lie beyond the band on the wanted side. */
export const bandSignals = (comparison: Comparison): boolean =>
  (twoDeviationBand(comparison)?.longestWantedRun ?? 0) >= 2;

/** NAP of a comparison, or nothing where there is none or a phase has fewer than three points. */
export function napOf(comparison: Comparison): number | undefined {
  if (Math.min(comparison.baseline.length, comparison.intervention.length) < 3) return undefined;
  const { value } = nonOverlapOfAllPairs(comparison);
  return typeof value === 'number' ? value : undefined;
}
