/**
 * Bands about the baseline. A signal is two or more successive intervention values beyond the band on the wanted side;
 * missing values are skipped and do not break a run.
 */
import { type Comparison, signOf, tieWidth, towardsBetter, values } from './series.ts';
import { deviation, mean } from './spread.ts';

export interface Band {
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
  readonly beyondWanted: number;
  readonly beyondUnwanted: number;
  readonly longestWantedRun: number;
}

function band(comparison: Comparison, center: number, half: number): Band {
  const after = values(comparison.intervention);
  const width = tieWidth([...values(comparison.baseline), ...after]);
  const better = towardsBetter(comparison.improvement);
  const sides = after.map((value) =>
    Math.abs(value - center) - half > width ? signOf(better * (value - center)) : 0,
  );
  let run = 0;
  const runs = sides.map((side) => {
    run = side === 1 ? run + 1 : 0;
    return run;
  });
  return {
    center,
    lower: center - half,
    upper: center + half,
    beyondWanted: sides.filter((side) => side === 1).length,
    beyondUnwanted: sides.filter((side) => side === -1).length,
    longestWantedRun: Math.max(0, ...runs),
  };
}

/** Mean ± 2 SD (n − 1) of the baseline. Undefined with fewer than two baseline values. Source: Gottman & Leiblum 1974. */
export function twoDeviationBand(
  comparison: Comparison,
): (Band & { readonly deviation: number }) | undefined {
  const before = values(comparison.baseline);
  if (before.length < 2) return undefined;
  const spread = deviation(before);
  return { ...band(comparison, mean(before), 2 * spread), deviation: spread };
}

export interface XmrChart extends Band {
  readonly meanMovingRange: number;
  readonly sigma: number;
  readonly movingRangeLimit: number;
}

/** Individuals chart of the baseline: mean ± 3 · MR̄ / 1.128, moving-range limit 3.267 · MR̄. Source: Shewhart; Wheeler 2000. */
export function xmrChart(comparison: Comparison): XmrChart | undefined {
  const before = values(comparison.baseline);
  if (before.length < 2) return undefined;
  const meanMovingRange = mean(before.slice(1).map((value, at) => Math.abs(value - (before[at] ?? value))));
  const sigma = meanMovingRange / 1.128;
  return {
    ...band(comparison, mean(before), 3 * sigma),
    meanMovingRange,
    sigma,
    movingRangeLimit: 3.267 * meanMovingRange,
  };
}
