/**
 * Celeration lines: a line through the middles of the two halves of the baseline, drawn on into the intervention. Two
 * variants that can disagree on the same series, so that chart and export always name which one it is.
 */
import { type Line, onLine } from './baseline-trend.ts';
import { binomialAtLeast } from './distributions.ts';
import {
  type Comparison,
  type Observation,
  type Point,
  signOf,
  tieWidth,
  towardsBetter,
  values,
} from './series.ts';
import { mean, median } from './spread.ts';

export interface Sides {
  readonly n: number;
  readonly wanted: number;
  /** On the line: not a success. */
  readonly onLine: number;
}

export interface Celeration {
  readonly line: Line;
  /** The two points it is drawn through. */
  readonly through: readonly [Point, Point];
  readonly before: Sides;
  readonly after: Sides;
  /** One-sided exact binomial p of the intervention, were half on the wanted side. */
  readonly pOfHalf: number;
  /** Share of the baseline on the wanted side. */
  readonly baselineShare: number;
  /** The same p, were that share on the wanted side; undefined where none is. */
  readonly pOfBaselineShare: number | undefined;
}

function sidesOf(points: readonly Point[], line: Line, better: 1 | -1, width: number): Sides {
  const sides = points.map(({ session, value }) => signOf(better * (value - onLine(line, session)), width));
  return {
    n: points.length,
    wanted: sides.filter((side) => side === 1).length,
    onLine: sides.filter((side) => side === 0).length,
  };
}

const seen = (half: readonly Observation[]): readonly number[] =>
  half.flatMap(({ value }) => (value === null ? [] : [value]));

/** The halves by session, the middle one dropped where their number is odd. */
function halves(sessions: readonly Observation[]): readonly [readonly Observation[], readonly Observation[]] {
  const half = Math.floor(sessions.length / 2);
  return [sessions.slice(0, half), sessions.slice(sessions.length - half)];
}

type Middle = (of: readonly number[]) => number;

function centre(half: readonly Observation[], middle: Middle): Point | undefined {
  const found = seen(half);
  if (found.length === 0) return undefined;
  return { session: middle(half.map(({ session }) => session)), value: middle(found) };
}

function read(comparison: Comparison, line: Line, through: readonly [Point, Point]): Celeration {
  const better = towardsBetter(comparison.improvement);
  const width = tieWidth([...values(comparison.baseline), ...values(comparison.intervention)]);
  const before = sidesOf(comparison.baseline, line, better, width);
  const after = sidesOf(comparison.intervention, line, better, width);
  const share = before.wanted / before.n;
  return {
    line,
    through,
    before,
    after,
    pOfHalf: binomialAtLeast(after.wanted, after.n, 0.5),
    baselineShare: share,
    pOfBaselineShare: share > 0 && share < 1 ? binomialAtLeast(after.wanted, after.n, share) : undefined,
  };
}

function drawn(comparison: Comparison, middle: Middle): Celeration | undefined {
  const [early, late] = halves(comparison.baselineSessions);
  const [first, second] = [centre(early, middle), centre(late, middle)];
  if (first === undefined || second === undefined || comparison.intervention.length === 0) return undefined;
  const slope = (second.value - first.value) / (second.session - first.session);
  return read(comparison, { slope, intercept: first.value - slope * first.session }, [first, second]);
}

/** Celeration line through half means. Source: Gingerich & Feyerherm 1979; Bloom, Fischer & Orme. */
export const halfMeansLine = (comparison: Comparison): Celeration | undefined => drawn(comparison, mean);

/** Split-middle line through half medians. Source: White 1974. */
export const halfMediansLine = (comparison: Comparison): Celeration | undefined => drawn(comparison, median);

/** The split-middle line moved up or down to leave half of the baseline on either side: a variant with its own name. */
export function splitMiddleAdjusted(comparison: Comparison): Celeration | undefined {
  const plain = halfMediansLine(comparison);
  if (plain === undefined) return undefined;
  const shift = median(comparison.baseline.map(({ session, value }) => value - onLine(plain.line, session)));
  return read(
    comparison,
    { slope: plain.line.slope, intercept: plain.line.intercept + shift },
    plain.through,
  );
}
