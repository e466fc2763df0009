/**
 * Whether one person's change on an instrument is more than its error of measurement, and on which side of the cut-off
 * between two populations the person stands. Source: Jacobson & Truax 1991, J. Consulting and Clinical Psychology 59,
 * 12–19, with √2 · SEM as corrected by Christensen & Mendoza 1986.
 */
import { z95 } from './distributions.ts';
import { type Improvement, towardsBetter } from './series.ts';

/** What an instrument's version says of itself, with its source. */
export interface Precision {
  readonly deviation: number;
  /** 0 … 1 */
  readonly reliability: number;
}

export interface ReliableChange {
  readonly errorOfMeasurement: number;
  readonly errorOfDifference: number;
  /** (after − before) / error of difference, as scored: not turned by the direction of improvement. */
  readonly index: number;
  /** The least change of score that counts, at 1.95996… and at the rounded 1.96 of the paper. */
  readonly leastChange: number;
  readonly leastChangeRounded: number;
  readonly change: 'improved' | 'unchanged' | 'deteriorated';
}

function changeOf(gain: number): ReliableChange['change'] {
  if (gain > 1.96) return 'improved';
  return gain < -1.96 ? 'deteriorated' : 'unchanged';
}

/** @throws RangeError where the deviation is not above 0 or the reliability not within 0 … 1 (1 itself excepted) */
export function reliableChange(
  before: number,
  after: number,
  { deviation, reliability }: Precision,
  improvement: Improvement,
): ReliableChange {
  if (!(deviation > 0)) throw new RangeError('deviation: > 0');
  if (!(reliability >= 0 && reliability < 1)) throw new RangeError('reliability: 0 ≤ r < 1');
  const errorOfMeasurement = deviation * Math.sqrt(1 - reliability);
  const errorOfDifference = Math.SQRT2 * errorOfMeasurement;
  const index = (after - before) / errorOfDifference;
  const gain = towardsBetter(improvement) * index;
  return {
    errorOfMeasurement,
    errorOfDifference,
    index,
    leastChange: z95 * errorOfDifference,
    leastChangeRounded: 1.96 * errorOfDifference,
    change: changeOf(gain),
  };
}

/** Means and deviations of those in difficulty and of those who are not. */
export interface Norms {
  readonly troubled: { readonly mean: number; readonly deviation: number };
  readonly untroubled: { readonly mean: number; readonly deviation: number };
}

export interface CutOffs {
  /** Two deviations beyond the troubled mean. */
  readonly a: number;
  /** Within two deviations of the untroubled mean. */
  readonly b: number;
  /** Where one belongs to either as likely. */
  readonly c: number;
}

export function cutOffs({ troubled, untroubled }: Norms, improvement: Improvement): CutOffs {
  const better = towardsBetter(improvement);
  return {
    a: troubled.mean + better * 2 * troubled.deviation,
    b: untroubled.mean - better * 2 * untroubled.deviation,
    c:
      (troubled.deviation * untroubled.mean + untroubled.deviation * troubled.mean) /
      (troubled.deviation + untroubled.deviation),
  };
}

export type ChangeClass = 'recovered' | ReliableChange['change'];

/** Recovered: improved reliably, and crossed the cut-off from the troubled side. */
export function changeClass(
  before: number,
  after: number,
  change: ReliableChange['change'],
  cutOff: number | undefined,
  improvement: Improvement,
): ChangeClass {
  if (change !== 'improved' || cutOff === undefined) return change;
  const better = towardsBetter(improvement);
  const crossed = better * (before - cutOff) < 0 && better * (after - cutOff) >= 0;
  return crossed ? 'recovered' : change;
}
