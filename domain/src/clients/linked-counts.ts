/**
 * How the counts of a community hang together: parts and their whole, what has one name in two ways of dividing, and
 * counts of which one is a part of another. With the one, their parts by the same name are nested too: of the residents of
 * a hamlet, those without a disability.
 */
import { grouped } from '../kernel/grouped.ts';
import type { LinkedFigures, Sum, Within } from '../measures/linked-figures.ts';
import { type CommunityCount, type CountSplit, sameName } from './community.ts';
import type { CountFigure } from './nested-counts.ts';

/** A count, or a part of it. */
export interface Figure {
  readonly count: CommunityCount;
  /** `undefined`: the whole. */
  readonly split?: CountSplit;
  /** Of a part; `undefined`: those of whom it is not known to which part they belong. */
  readonly name?: string;
  readonly number: number;
}
export interface PlacedSplit {
  readonly split: CountSplit;
  readonly parts: readonly number[];
}
/** A count by the places of its figures. */
export interface PlacedCount {
  readonly count: CommunityCount;
  readonly whole: number;
  readonly splits: readonly PlacedSplit[];
}
/** The figures of all counts in one list, in which each has its place, from 0. */
export interface Figures {
  readonly all: readonly Figure[];
  readonly counts: readonly PlacedCount[];
}
/** The places of a figure and of one of which it is a part. */
export type Nested = readonly [one: number, other: number];

const partsOf = (count: CommunityCount, split: CountSplit): readonly Figure[] => [
  ...split.parts.map(({ name, number }) => ({ count, split, name, number })),
  ...((split.unknown ?? 0) > 0 ? [{ count, split, number: split.unknown ?? 0 }] : []),
];

export function figuresOf(counts: readonly CommunityCount[]): Figures {
  const all: Figure[] = [];
  const place = (figure: Figure) => all.push(figure) - 1;
  const placed = counts.map((count) => ({
    count,
    whole: place({ count, number: count.number }),
    splits: (count.splits ?? []).map((split) => ({ split, parts: partsOf(count, split).map(place) })),
  }));
  return { all, counts: placed };
}

export const figureAt = ({ all }: Figures, at: number): Figure => all[at] as Figure;

/** @returns `undefined` for those of whom it is not known to which part they belong: they have no name to be asked by */
export function nameOfFigure({ count: { what }, split, name }: Figure): CountFigure | undefined {
  if (split === undefined) return { what };
  return name === undefined ? undefined : { what, part: { by: split.by, name } };
}

export const numbersOf = (figures: Figures, [one, other]: Nested): readonly [number, number] => [
  figureAt(figures, one).number,
  figureAt(figures, other).number,
];

/** The smaller first: counted on another day a part may be more than its whole was, and the difference tells as much. */
function smallerFirst(figures: Figures, pair: Nested): Nested {
  const [a, b] = numbersOf(figures, pair);
  return a <= b ? pair : [pair[1], pair[0]];
}

const keyOf = (pair: Nested): string => pair.join(' ');

const namedParts = ({ splits }: PlacedCount, figures: Figures) =>
  splits
    .flatMap(({ parts }) => parts)
    .flatMap((at) => {
      const { name } = figureAt(figures, at);
      return name === undefined ? [] : [{ at, key: sameName(name) }];
    });

/** Parts of two counts that have the same name: of the one, and of the other. */
export function alikeIn(figures: Figures, one: PlacedCount, other: PlacedCount): readonly Nested[] {
  const those = namedParts(other, figures);
  return namedParts(one, figures).flatMap(({ at, key }) =>
    those.filter((each) => each.key === key).map((each): Nested => [at, each.at]),
  );
}

/** From each place all places in which it is contained, over as many steps as there are. */
export function containing(steps: readonly Nested[]): (place: number) => ReadonlySet<number> {
  const above = new Map(grouped(steps, ([one]) => String(one)).map((those) => [those[0]?.[0], those]));
  return (place) => {
    const found = new Set<number>();
    const ahead = [place];
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop())
      for (const [, next] of above.get(at) ?? [])
        if (!found.has(next)) {
          found.add(next);
          ahead.push(next);
        }
    return found;
  };
}

const ownSteps = ({ whole, splits }: PlacedCount): readonly Nested[] =>
  splits.flatMap(({ parts }) => parts.map((at): Nested => [at, whole]));

/** Two counts of which the one is contained in the other. */
interface NestedCount {
  readonly one: PlacedCount;
  readonly other: PlacedCount;
}

function nestedCountsIn({ counts }: Figures, steps: readonly Nested[]): readonly NestedCount[] {
  const above = containing(steps);
  return counts.flatMap((one) => {
    const wholes = above(one.whole);
    return counts.filter(({ whole }) => wholes.has(whole)).map((other) => ({ one, other }));
  });
}

interface Steps {
  /** From a figure to one in which it is contained: within one count, as it was said, and by the same name. */
  readonly steps: readonly Nested[];
  readonly counts: readonly NestedCount[];
}

export function stepsOf(figures: Figures, nested: readonly Nested[]): Steps {
  const said = nested.map((pair) => smallerFirst(figures, pair));
  const own = figures.counts.flatMap(ownSteps);
  const counts = nestedCountsIn(figures, [...own, ...said]);
  const alike = counts.flatMap(({ one, other }) => [
    [one.whole, other.whole] as const,
    ...alikeIn(figures, one, other).map((pair) => smallerFirst(figures, pair)),
  ]);
  return { steps: [...own, ...said, ...alike], counts };
}

/** Of figures of two counts those within another, step by step, and those that leave a small remainder. */
function nestedPairs(figures: Figures, steps: readonly Nested[], least: number): readonly Nested[] {
  const above = containing(steps);
  const near = figures.all.flatMap(({ number }, one) =>
    [...above(one)]
      .filter((other) => other !== one && figureAt(figures, other).number - number < least)
      .map((other): Nested => [one, other]),
  );
  const isTold = ([one, other]: Nested) => {
    const [a, b] = [figureAt(figures, one), figureAt(figures, other)];
    // What the parts leave of their own whole is told by their sum, unless they overlap.
    return a.count !== b.count || a.split?.overlap === true;
  };
  return [...new Map([...steps, ...near].filter(isTold).map((pair) => [keyOf(pair), pair])).values()];
}

/** Each with a place for what is left over, after the places of the figures. */
const withinOf = (figures: Figures, pairs: readonly Nested[]): readonly Within[] =>
  pairs.map(([part, whole], nth) => ({ part, whole, rest: figures.all.length + nth }));

/** Of two nested counts that divide in the same way: what is left over of the whole is what is left over of its parts. */
function leftOverOf(
  figures: Figures,
  { one, other }: NestedCount,
  restOf: (pair: Nested) => number | undefined,
): readonly Sum[] {
  const whole = restOf([one.whole, other.whole]);
  const addUp = (count: PlacedCount) => count.splits.filter(({ split }) => split.overlap !== true);
  return addUp(one).flatMap((own) =>
    addUp(other).flatMap((theirs) => {
      const alike = alikeIn(figures, { ...one, splits: [own] }, { ...other, splits: [theirs] });
      if (whole === undefined || alike.length < own.parts.length) return [];
      const rests = theirs.parts.map((at) => {
        const pair = alike.find(([, each]) => each === at);
        return pair === undefined ? at : restOf(pair);
      });
      const known = rests.filter((at) => at !== undefined);
      return known.length === rests.length ? [{ whole, parts: known }] : [];
    }),
  );
}

const sumsOf = ({ whole, splits }: PlacedCount): readonly Sum[] =>
  splits.filter(({ split }) => split.overlap !== true).map(({ parts }) => ({ whole, parts }));

/** What has one name in several ways of dividing a count. */
const namesakes = (figures: Figures, { splits }: PlacedCount): readonly (readonly number[])[] =>
  grouped(
    splits.flatMap(({ parts }) => parts).filter((at) => figureAt(figures, at).name !== undefined),
    (at) => sameName(figureAt(figures, at).name ?? ''),
  ).filter((places) => places.length > 1);

const isSame = (figures: Figures, pair: Nested): boolean => {
  const [a, b] = numbersOf(figures, pair);
  return a === b;
};

/** Of counts that are the same people, all that has one name is the same too. */
function sameIn(figures: Figures, nested: readonly Nested[]): readonly Nested[] {
  const countOf = (at: number) => figures.counts.find(({ whole }) => whole === at);
  return nested
    .filter((pair) => isSame(figures, pair))
    .flatMap((pair) => {
      const [one, other] = pair.map(countOf);
      const alike = one === undefined || other === undefined ? [] : alikeIn(figures, one, other);
      return [pair, ...alike.filter((each) => isSame(figures, each))];
    });
}

/** @param nested which figures are parts of which; where their numbers are the same, they are the same people */
export function linksOf(figures: Figures, nested: readonly Nested[], least: number): LinkedFigures {
  const same = sameIn(figures, nested);
  const named = figures.counts.flatMap((one) => namesakes(figures, one));
  const again = named.flatMap(([first = 0, ...others]) => others.map((at): Nested => [first, at]));
  const equal = [...same, ...again.filter((pair) => isSame(figures, pair))];
  const { steps, counts } = stepsOf(figures, nested);
  const pairs = nestedPairs(figures, steps, least);
  const within = withinOf(figures, pairs);
  const restAt = new Map(within.map(({ part, whole, rest }) => [keyOf([part, whole]), rest]));
  const rests = pairs.map((pair) => {
    const [part, whole] = numbersOf(figures, pair);
    return whole - part;
  });
  return {
    numbers: [...figures.all.map(({ number }) => number), ...rests],
    sums: [...figures.counts.flatMap(sumsOf), ...equal.map(([whole, part]) => ({ whole, parts: [part] }))],
    within,
    leftOver: counts.flatMap((one) => leftOverOf(figures, one, (pair) => restAt.get(keyOf(pair)))),
    together: [...named, ...same],
  };
}
