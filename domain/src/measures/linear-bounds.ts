/**
 * The least and the most that each of several unknown numbers may be, none below nought, where some of them add up to what
 * is known: by the simplex method (Dantzig 1963), drawn in to whole numbers.
 */
import { type Constraint, solve } from 'yalps';
import type { Bounds } from './small-cells.ts';

/** Unknowns by their places, from 0, each once, added or taken away; together they are the sum. */
export interface Equation {
  readonly terms: readonly (readonly [place: number, sign: 1 | -1])[];
  readonly sum: number;
}

/** What is reckoned with are whole numbers and fractions of few parts: smaller is nought. */
const nought = 1e-6;

/**
 * @param equations true of some whole numbers from 0
 * @returns asked by the place of an unknown, its bounds; the upper one may have no end
 */
export function boundsUnder(equations: readonly Equation[], unknowns: number): (place: number) => Bounds {
  const constraints: Record<string, Constraint> = {};
  const variables: Record<string, Record<string, number>> = {};
  for (let place = 0; place < unknowns; place += 1) variables[place] = { [`own ${place}`]: 1 };
  equations.forEach(({ terms, sum }, nth) => {
    constraints[`sum ${nth}`] = { equal: sum };
    for (const [place, sign] of terms) variables[place] = { ...variables[place], [`sum ${nth}`]: sign };
  });
  const best = (direction: 'minimize' | 'maximize', place: number, without: number) => {
    const { status, result } = solve({ direction, objective: `own ${place}`, constraints, variables });
    return status === 'optimal' ? result : without;
  };
  return (place) => ({
    lower: Math.max(0, Math.ceil(best('minimize', place, 0) - nought)),
    upper: Math.max(0, Math.floor(best('maximize', place, Number.POSITIVE_INFINITY) + nought)),
  });
}
