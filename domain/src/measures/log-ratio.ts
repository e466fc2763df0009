/**
 * Log response ratio (increasing and decreasing form) and log odds ratio of two phases: for counts, rates, percentages
 * and proportions alone, for these have a true zero. A mean at the bound is moved inside by half of the smallest step
 * that the observation could show. Source: Pustejovsky 2015, 2018.
 */
import { type Comparison, type MeasureScale, towardsBetter, values } from './series.ts';
import { isConstant, mean, variance } from './spread.ts';
import { type Estimate, estimate } from './standardised-difference.ts';

export interface ObservedHow {
  readonly scale: MeasureScale;
  /** Length of a session in the unit of the rate. */
  readonly sessionLength?: number | undefined;
  /** Number of intervals observed in a session, for percentages and proportions. */
  readonly intervals?: number | undefined;
}

interface Level {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

const isShare = (scale: MeasureScale): boolean => scale === 'percentage' || scale === 'proportion';

/** How many steps a value of 1 has: the finest that the observation could show. */
function steps({ scale, sessionLength, intervals }: ObservedHow): number | undefined {
  if (isShare(scale)) return intervals;
  return scale === 'rate' ? sessionLength : 1;
}

/** Mean and variance of a phase, kept off 0. Undefined at 0 where the step is not known. */
function level(of: readonly number[], how: ObservedHow): Level | undefined {
  const n = of.length;
  if (n < 2) return undefined;
  const fine = steps(how);
  const inside = fine === undefined ? 0 : 1 / (2 * n * fine);
  const middle = Math.max(mean(of), inside);
  if (middle <= 0) return undefined;
  const spread = isConstant(of) ? 0 : variance(of);
  const least = fine === undefined ? 0 : 1 / (n ** 3 * fine ** 2);
  return { n, mean: middle, variance: Math.max(spread, least) };
}

/** Squared relative error of a mean. */
const relative = ({ n, mean: middle, variance: spread }: Level): number => spread / (n * middle ** 2);

function ratio(
  before: Level | undefined,
  after: Level | undefined,
  corrected: boolean,
): Estimate | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [one, other] = [relative(before), relative(after)];
  const bias = corrected ? (other - one) / 2 : 0;
  return estimate(Math.log(after.mean / before.mean) + bias, Math.sqrt(one + other));
}

const turned = ({ value, error }: Estimate): Estimate => estimate(-value, error);

/** Values of both phases as shares of 1 of the wanted thing, and of its opposite. */
function shares({ baseline, intervention, improvement }: Comparison, { scale }: ObservedHow) {
  const whole = scale === 'percentage' ? 100 : 1;
  const share = (value: number) => (improvement === 'increase' ? value / whole : 1 - value / whole);
  const [before, after] = [values(baseline).map(share), values(intervention).map(share)];
  return { before, after };
}

const opposite = (of: readonly number[]): readonly number[] => of.map((value) => 1 - value);

export interface LogRatios {
  /** LRRi: positive = better. */
  readonly increasing: Estimate | undefined;
  /** LRRd: negative = better. For shares it is not the mirror of LRRi. */
  readonly decreasing: Estimate | undefined;
}

/** Undefined as a whole where the scale has no true zero. */
export function logResponseRatio(
  comparison: Comparison,
  how: ObservedHow,
  corrected: boolean,
): LogRatios | undefined {
  if (how.scale === 'rating' || how.scale === 'other') return undefined;
  if (isShare(how.scale)) {
    const { before, after } = shares(comparison, how);
    return {
      increasing: ratio(level(before, how), level(after, how), corrected),
      decreasing: ratio(level(opposite(before), how), level(opposite(after), how), corrected),
    };
  }
  const [before, after] = [values(comparison.baseline), values(comparison.intervention)];
  const plain = ratio(level(before, how), level(after, how), corrected);
  if (plain === undefined) return { increasing: undefined, decreasing: undefined };
  const better = towardsBetter(comparison.improvement) === 1 ? plain : turned(plain);
  return { increasing: better, decreasing: turned(better) };
}

function logit(
  of: readonly number[],
  how: ObservedHow,
): { at: number; bias: number; error: number } | undefined {
  const [yes, no] = [level(of, how), level(opposite(of), how)];
  if (yes === undefined || no === undefined) return undefined;
  const middle = yes.mean > 0.5 ? 1 - no.mean : yes.mean;
  const error = yes.variance / (yes.n * middle ** 2 * (1 - middle) ** 2);
  return { at: Math.log(middle / (1 - middle)), bias: (error * (1 - 2 * middle)) / 2, error };
}

/** Log odds ratio of shares: positive = better. */
export function logOddsRatio(
  comparison: Comparison,
  how: ObservedHow,
  corrected: boolean,
): Estimate | undefined {
  if (!isShare(how.scale)) return undefined;
  const { before, after } = shares(comparison, how);
  const [one, other] = [logit(before, how), logit(after, how)];
  if (one === undefined || other === undefined) return undefined;
  const bias = corrected ? other.bias - one.bias : 0;
  return estimate(other.at - one.at + bias, Math.sqrt(one.error + other.error));
}
