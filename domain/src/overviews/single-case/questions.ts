/**
 * Aids to the six questions that a chart is read by, within phases and then between them: medians, slopes, spread,
 * what changed at once, how much overlaps, whether the effect came again. They help to look; they answer nothing.
 */
import { inverseVarianceMean, type WeighedMean } from '../../measures/across-cases.ts';
import { type Caution, cautionsFor } from '../../measures/cautions.ts';
import { ifNumber, type Measured, noNumber } from '../../measures/no-number.ts';
import { nonOverlapOfAllPairs } from '../../measures/overlap.ts';
import { immediacy, phaseReading } from '../../measures/phase.ts';
import type { Comparison } from '../../measures/series.ts';
import type { Series, SeriesPhase } from './series.ts';

export interface PhaseAid {
  readonly phase: SeriesPhase;
  readonly n: number;
  readonly missed: number;
  readonly median: Measured;
  /** Theil–Sen, in units a week. */
  readonly slope: Measured;
  readonly deviation: Measured;
  readonly least: Measured;
  readonly most: Measured;
}

export interface PairAid {
  readonly baseline: string;
  readonly intervention: string;
  readonly immediacy: Measured;
  readonly nap: Measured;
  readonly cautions: readonly Caution[];
  /** The help began because things were bad just then: they tend to mend by themselves. */
  readonly afterBadSpell: boolean;
}

export interface Aids {
  readonly phases: readonly PhaseAid[];
  readonly pairs: readonly PairAid[];
  /** NAP over the pairs, each weighed by its precision; `undefined` with fewer than two. */
  readonly overall: WeighedMean | undefined;
}

const daysInWeek = 7;

function phaseAid(phase: SeriesPhase): PhaseAid {
  const points = phase.points.flatMap(({ on, value }) =>
    value === null ? [] : [{ session: Date.parse(on) / 86_400_000, value }],
  );
  const { n, median, deviation, least, most, theilSenSlope } = phaseReading(points);
  const slope = ifNumber(theilSenSlope, (of) => of * daysInWeek);
  return { phase, n, missed: phase.points.length - n, median, slope, deviation, least, most };
}

/** Below three points in a phase there is a chart and no index. */
function overlapOf(comparison: Comparison): { readonly value: Measured; readonly error: Measured } {
  const few = Math.min(comparison.baseline.length, comparison.intervention.length) < 3;
  const none = noNumber('fewer_than_three_points');
  return few ? { value: none, error: none } : nonOverlapOfAllPairs(comparison);
}

export function aidsFor(series: Series): Aids {
  const pairs = series.pairs.map(({ baseline, intervention, comparison }): PairAid & { error: Measured } => {
    const { value, error } = overlapOf(comparison);
    return {
      baseline: baseline.letter,
      intervention: intervention.letter,
      immediacy: immediacy(comparison),
      nap: value,
      error,
      cautions: cautionsFor(comparison),
      afterBadSpell: intervention.because === 'bad-spell',
    };
  });
  return {
    phases: series.phases.map(phaseAid),
    pairs,
    overall:
      pairs.length < 2
        ? undefined
        : inverseVarianceMean(pairs.map(({ nap, error }) => ({ value: nap, error }))),
  };
}
