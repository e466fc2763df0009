/**
 * Figures before the public that hang together, so that one that is told may give away another: parts that add up to a
 * whole, and a figure within another, of which what is left over is nobody's figure and can be reckoned all the same. The
 * law is that of `small-cells.ts`, for small figures and for small remainders: what can be reckoned of them, knowing that
 * no number is below nought, is wide and reaches the least that is told.
 */
import { boundsUnder, type Equation } from './linear-bounds.ts';
import { type Bounds, fewestShown, isHiddenWell, isSmall, withheldParts } from './small-cells.ts';

/** Parts that add up to a whole; all are places of numbers, from 0. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}
/** All of the part belong to the whole; what is left over has a place too, and is never told. */
export interface Within {
  readonly whole: number;
  readonly part: number;
  readonly rest: number;
}
export interface LinkedFigures {
  /** Whole numbers from 0: of the figures, and of what they leave over. */
  readonly numbers: readonly number[];
  /** How figures divide in public. */
  readonly sums: readonly Sum[];
  readonly within: readonly Within[];
  /** What is left over of a whole, by what is left over of its parts. */
  readonly leftOver: readonly Sum[];
  /** Figures that are one thing under several names: told together, or none of them. */
  readonly together: readonly (readonly number[])[];
}
export type Withheld = ReadonlySet<number>;

const numberAt = (numbers: readonly number[], at: number): number => numbers[at] ?? 0;
const sumAt = (numbers: readonly number[], places: readonly number[]): number =>
  places.reduce((sum, at) => sum + numberAt(numbers, at), 0);

interface Known {
  readonly lower: number[];
  readonly upper: number[];
}

/** @returns whether something came to be known by it */
function raise(known: Known, at: number, to: number): boolean {
  const isNews = to > numberAt(known.lower, at);
  if (isNews) known.lower[at] = to;
  return isNews;
}
function cap(known: Known, at: number, to: number): boolean {
  const isNews = to < numberAt(known.upper, at);
  if (isNews) known.upper[at] = to;
  return isNews;
}

function reckon(known: Known, { whole, parts }: Sum): boolean {
  const ofWhole = [
    raise(known, whole, sumAt(known.lower, parts)),
    cap(known, whole, sumAt(known.upper, parts)),
  ];
  const ofParts = parts.flatMap((part) => {
    const others = parts.filter((one) => one !== part);
    return [
      cap(known, part, numberAt(known.upper, whole) - sumAt(known.lower, others)),
      raise(known, part, numberAt(known.lower, whole) - sumAt(known.upper, others)),
    ];
  });
  return [...ofWhole, ...ofParts].includes(true);
}

/** Each round knows more than the one before; in figures that people counted the rounds end after a few. */
const mostRounds = 1_000;

const sumsOf = ({ sums, within, leftOver }: LinkedFigures): readonly Sum[] => [
  ...sums,
  ...within.map(({ whole, part, rest }) => ({ whole, parts: [part, rest] })),
  ...leftOver,
];

/** What can be reckoned of each number, step by step, from those that are told. */
function reckoned(figures: LinkedFigures, withheld: Withheld): Known {
  const { numbers } = figures;
  const all: Known = {
    lower: numbers.map((number, at) => (withheld.has(at) ? 0 : number)),
    upper: numbers.map((number, at) => (withheld.has(at) ? Number.POSITIVE_INFINITY : number)),
  };
  const open = sumsOf(figures).filter(({ whole, parts }) => [whole, ...parts].some((at) => withheld.has(at)));
  for (let round = 0, isNews = true; isNews && round < mostRounds; round += 1) {
    isNews = false;
    for (const sum of open) isNews = reckon(all, sum) || isNews;
  }
  return all;
}

/** A knot of withheld numbers: sums that have them in common, in a ring, so that not all follows step by step. */
interface Knot {
  readonly places: readonly number[];
  readonly sums: readonly Sum[];
}

/** What is larger is reckoned step by step alone: on a phone it would take too long. */
const mostInKnot = 150;

function knotsIn(sums: readonly Sum[], isOpen: (at: number) => boolean): readonly Knot[] {
  const openIn = ({ whole, parts }: Sum) => [whole, ...parts].filter(isOpen);
  let knots: readonly Knot[] = [];
  for (const sum of sums) {
    const places = openIn(sum);
    const meets = (knot: Knot) => knot.places.some((at) => places.includes(at));
    const met = knots.filter(meets);
    const joined = {
      places: [...new Set([...places, ...met.flatMap((knot) => knot.places)])],
      sums: [sum, ...met.flatMap((knot) => knot.sums)],
    };
    if (places.length > 0) knots = [...knots.filter((knot) => !meets(knot)), joined];
  }
  return knots.filter((knot) => {
    const ties = knot.sums.reduce((all, sum) => all + openIn(sum).length, 0);
    return ties >= knot.places.length + knot.sums.length && knot.places.length <= mostInKnot;
  });
}

function boundsInKnot({ places, sums }: Knot, { lower }: Known): (at: number) => Bounds {
  const placeOf = new Map(places.map((at, nth) => [at, nth]));
  const equations = sums.map(({ whole, parts }): Equation => {
    const signed = [[whole, 1] as const, ...parts.map((at) => [at, -1] as const)];
    const told = signed.filter(([at]) => !placeOf.has(at));
    return {
      terms: signed.flatMap(([at, sign]) => {
        const place = placeOf.get(at);
        return place === undefined ? [] : [[place, sign] as const];
      }),
      sum: told.reduce((sum, [at, sign]) => sum - sign * numberAt(lower, at), 0),
    };
  });
  const bounds = boundsUnder(equations, places.length);
  return (at) => bounds(placeOf.get(at) ?? 0);
}

/** What can be reckoned step by step, and of which small numbers it is too much. */
interface Reckoning {
  readonly known: Known;
  readonly small: readonly number[];
  readonly given: number | undefined;
}

const boundsAt = ({ lower, upper }: Known, at: number): Bounds => ({
  lower: numberAt(lower, at),
  upper: numberAt(upper, at),
});

function stepByStep(figures: LinkedFigures, withheld: Withheld, least: number): Reckoning {
  const known = reckoned(figures, withheld);
  const small = figures.numbers.flatMap((number, at) => (isSmall(number, least) ? [at] : []));
  return { known, small, given: small.find((at) => !isHiddenWell(boundsAt(known, at), least)) };
}

/**
 * A place of a small number of which too much can be reckoned: step by step, and where nothing follows so, from whole
 * knots, which is slower, and exact.
 */
function givenAway(figures: LinkedFigures, withheld: Withheld, least: number): number | undefined {
  const { known, small, given } = stepByStep(figures, withheld, least);
  if (given !== undefined) return given;
  const isOpen = (at: number) => numberAt(known.lower, at) < numberAt(known.upper, at);
  for (const knot of knotsIn(sumsOf(figures), isOpen)) {
    const own = small.filter((at) => knot.places.includes(at));
    const bounds = own.length === 0 ? undefined : boundsInKnot(knot, known);
    const inKnot = bounds && own.find((at) => !isHiddenWell(bounds(at), least));
    if (inKnot !== undefined) return inKnot;
  }
  return undefined;
}

/** Whether with these withheld no small number is given away step by step; what is left over counts as withheld. */
export const areHiddenWell = (figures: LinkedFigures, withheld: Withheld, least = fewestShown): boolean =>
  stepByStep(figures, new Set([...withheld, ...figures.within.map(({ rest }) => rest)]), least).given ===
  undefined;

function byRule({ numbers, sums, within, together }: LinkedFigures, withheld: Withheld, least: number) {
  const ofSums = sums.flatMap(({ whole, parts }) => {
    if (withheld.has(whole)) return parts;
    const already = parts.flatMap((at, nth) => (withheld.has(at) ? [nth] : []));
    const own = parts.map((at) => numberAt(numbers, at));
    const hidden = withheldParts(own, least, already);
    return parts.filter((_, nth) => hidden.has(nth));
  });
  const ofRests = within
    .filter(({ whole, rest }) => !withheld.has(whole) && isSmall(numberAt(numbers, rest), least))
    .map(({ part }) => part);
  return [...ofSums, ...ofRests, ...together.filter((those) => those.some((at) => withheld.has(at))).flat()];
}

/** What is withheld is followed to all that it hangs together with, until nothing more is to be. */
function followed(figures: LinkedFigures, from: Withheld, least: number): Withheld {
  let withheld = from;
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size;
    withheld = new Set([...withheld, ...byRule(figures, withheld, least)]);
  }
  return withheld;
}

/** Of the figures told the one that hangs together most closely with this place, and of several the smallest. */
function nearestTold(figures: LinkedFigures, from: number, withheld: Withheld) {
  const { numbers } = figures;
  const links = sumsOf(figures).map(({ whole, parts }) => [whole, ...parts]);
  let reached = new Set([from]);
  for (let before = -1; before !== reached.size; ) {
    const [smallest] = [...reached]
      .filter((at) => !withheld.has(at) && numberAt(numbers, at) > 0)
      .sort((a, b) => numberAt(numbers, a) - numberAt(numbers, b));
    if (smallest !== undefined) return smallest;
    before = reached.size;
    reached = new Set([...reached, ...links.filter((link) => link.some((at) => reached.has(at))).flat()]);
  }
  return undefined;
}

/**
 * The places, from 0, of the figures that are withheld: small ones; of one within another that leaves a small remainder the
 * one within, with how it divides; and beside them as many as keep each small number from being reckoned.
 *
 * @returns what is left over is among them
 */
export function withheldLinked(figures: LinkedFigures, least: number = fewestShown): Withheld {
  const few = figures.numbers.flatMap((number, at) => (isSmall(number, least) ? [at] : []));
  const rests = figures.within.map(({ rest }) => rest);
  let withheld = followed(figures, new Set([...few, ...rests]), least);
  for (;;) {
    const given = givenAway(figures, withheld, least);
    const next = given === undefined ? undefined : nearestTold(figures, given, withheld);
    if (next === undefined) return withheld;
    withheld = followed(figures, new Set([...withheld, next]), least);
  }
}
