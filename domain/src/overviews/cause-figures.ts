/**
 * The figures of a cause: how many cases belong to it and of what kinds, told so that nobody can be reckoned out of them
 * (docs/decisions/0018-causes.md). Nothing is counted out below five cases; below three not even that there are any. A
 * count of one or two is left out, and with it as many others of its line as keep it from being reckoned back. Only one
 * kind of fact is counted at a time: there are no crossed tables.
 */
import { hiddenTogether } from '../measures/small-cells.ts';
import { fewestCases } from './practice-counts.ts';

export const causeDimensions = ['refused', 'age', 'sex', 'disability', 'area'] as const;
export type CauseDimension = (typeof causeDimensions)[number];

/** From so many joinings and leavings on there are figures; they move on after every so many more. */
export const figuresFrom = 5;
export const figuresStep = 3;

/** One count as the database gives it; `code` is empty where nobody said. */
export interface CauseCount {
  readonly dimension: CauseDimension;
  readonly code: string;
  readonly cases: number;
}

export interface CauseCountTold {
  readonly code: string;
  /** `null`: left out. */
  readonly cases: number | null;
}

export interface CauseFigures {
  /** Cases in all; `at-least` where only the threshold was passed; `none` where nothing may be told. */
  readonly told: 'none' | 'at-least' | 'exact';
  readonly cases: number;
  readonly lines: readonly {
    readonly dimension: CauseDimension;
    readonly counts: readonly CauseCountTold[];
  }[];
}

export const noFigures: CauseFigures = { told: 'none', cases: 0, lines: [] };

/**
 * How many of the joinings and leavings, in the order of the journal, the figures rest on. They stand still in between:
 * who looks before and after sees the change of at least three, never of one.
 *
 * @param events how many there were; whole, 0 or more
 */
export const countedEvents = (events: number): number =>
  events < figuresFrom
    ? events
    : figuresFrom + figuresStep * Math.floor((events - figuresFrom) / figuresStep);

/** The places in a line that are left out: those under `least`, and the smallest others until they cannot be told apart. */
export const leftOut = (line: readonly number[], least: number = fewestCases): ReadonlySet<number> =>
  hiddenTogether(line, least).hidden;

function lineOf(dimension: CauseDimension, counts: readonly CauseCount[]) {
  const own = counts.filter((one) => one.dimension === dimension && one.cases > 0);
  const out = leftOut(own.map((one) => one.cases));
  return {
    dimension,
    counts: own.map((one, at): CauseCountTold => ({ code: one.code, cases: out.has(at) ? null : one.cases })),
  };
}

/**
 * What may be told of these counts.
 *
 * @param events joinings and leavings of the cause, as far as they were counted
 * @param counts each dimension adds up to the cases
 */
export function causeFigures(events: number, cases: number, counts: readonly CauseCount[]): CauseFigures {
  if (cases < fewestCases) return noFigures;
  if (events < figuresFrom || cases < figuresFrom) return { told: 'at-least', cases: fewestCases, lines: [] };
  const lines = causeDimensions.map((one) => lineOf(one, counts));
  // A line of which nothing can be told says less than none.
  return {
    told: 'exact',
    cases,
    lines: lines.filter((line) => line.counts.some((one) => one.cases !== null)),
  };
}

/** The national codes of areas in figures, whose names are to be looked up. */
export const areaCodesIn = (figures: CauseFigures | undefined): readonly string[] =>
  (figures?.lines ?? []).flatMap(({ dimension, counts }) =>
    dimension === 'area' ? counts.flatMap(({ code }) => (code === '' ? [] : [code])) : [],
  );
