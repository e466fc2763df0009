/**
 * Which counts of a community have to be asked about before they stand in public: two near to each other, of which the one
 * may be a part of the other, so that the difference would tell of a few. Only the worker knows; until the answer they are
 * taken as if it were yes.
 *
 * Asked is of two counts, for themselves and for their parts by the same name, and of a count and a part of another. Not
 * asked is of parts with different names: in a village almost all of them are near to each other. Nor is it asked whether
 * several figures together come near to one; what several tell together is reckoned of those only whose answer is known.
 */
import { areHiddenWell, type Withheld, withheldLinked } from '../measures/linked-figures.ts';
import {
  alikeIn,
  containing,
  type Figures,
  figureAt,
  linksOf,
  type Nested,
  nameOfFigure,
  numbersOf,
  stepsOf,
} from './linked-counts.ts';
import {
  type CountFigure,
  figureKey,
  figurePair,
  type NestedAnswer,
  type NestedCounts,
} from './nested-counts.ts';

/** Two figures that may be nested. */
export interface Near {
  readonly pair: Nested;
  /** These themselves, and parts of them by the same name, as far as they are near to each other. */
  readonly near: readonly Nested[];
}
/** What was answered of figures that are still there. */
export interface Answered {
  readonly answer: NestedAnswer;
  readonly pair: Nested;
}
export interface InPublic {
  readonly withheld: Withheld;
  /** Each of these would give away a small number if it were so. */
  readonly asked: readonly Near[];
  readonly answered: readonly Answered[];
}

function areNear(figures: Figures, pair: Nested, least: number): boolean {
  const [a, b] = numbersOf(figures, pair);
  return a > 0 === b > 0 && Math.abs(a - b) < least;
}

/** Every two figures near enough to be asked about, whatever is known of them. */
function nearIn(figures: Figures, least: number): readonly Near[] {
  const { counts } = figures;
  const nearOf = (pair: Nested, alike: readonly Nested[] = []): Near => ({
    pair,
    near: [pair, ...alike].filter((one) => areNear(figures, one, least)),
  });
  const wholes = counts.flatMap((one, nth) =>
    counts.slice(nth + 1).map((other) => nearOf([one.whole, other.whole], alikeIn(figures, one, other))),
  );
  const parts = counts.flatMap((one) =>
    counts
      .filter((other) => other !== one)
      .flatMap(({ splits }) => splits.flatMap((split) => split.parts))
      .filter((at) => nameOfFigure(figureAt(figures, at)) !== undefined)
      .map((at) => nearOf([one.whole, at])),
  );
  return [...wholes, ...parts].filter(({ near }) => near.length > 0);
}

interface Answers {
  readonly nested: readonly Nested[];
  readonly isSettled: (pair: Nested) => boolean;
  readonly answered: readonly Answered[];
}

function answersOn(figures: Figures, answers: NestedCounts): Answers {
  const places = new Map<string, readonly number[]>();
  for (const [at, figure] of figures.all.entries()) {
    const name = nameOfFigure(figure);
    if (name !== undefined) places.set(figureKey(name), [...(places.get(figureKey(name)) ?? []), at]);
  }
  const placesOf = (figure: CountFigure) => places.get(figureKey(figure)) ?? [];
  const pairsOf = ({ one, other }: NestedAnswer) =>
    placesOf(one).flatMap((a) => placesOf(other).map((b): Nested => [a, b]));
  const all = Object.values(answers).map((answer) => ({ answer, pairs: pairsOf(answer) }));
  return {
    nested: all.flatMap(({ answer, pairs }) => (answer.nested ? pairs : [])),
    isSettled: (pair) => isSettled(figures, pair, answers),
    // What stands under one name several times is answered once.
    answered: all.flatMap(({ answer, pairs: [pair] }) => (pair === undefined ? [] : [{ answer, pair }])),
  };
}

function isSettled(figures: Figures, pair: Nested, answers: NestedCounts): boolean {
  const [one, other] = pair.map((at) => nameOfFigure(figureAt(figures, at)));
  if (one === undefined || other === undefined || answers[figurePair(one, other)] !== undefined) return true;
  if (answers[figurePair({ what: one.what }, { what: other.what })]?.nested !== false) return false;
  // What is no part of a count is no part of one of its parts.
  const [a, b] = numbersOf(figures, pair);
  return one.part === undefined ? a < b : b < a;
}

/** Whether two that are told differ by so little that nothing has to be reckoned. */
function areTold(figures: Figures, { near }: Near, withheld: Withheld): boolean {
  const differ = (pair: Nested) => new Set(numbersOf(figures, pair)).size === 2;
  return near.some((pair) => differ(pair) && !pair.some((at) => withheld.has(at)));
}

/** Asks for as long as an answer could give something away, each time with what was asked before withheld. */
export function inPublic(figures: Figures, answers: NestedCounts, least: number): InPublic {
  const { nested, isSettled: isKnown, answered } = answersOn(figures, answers);
  const open = nearIn(figures, least).filter(({ pair }) => !isKnown(pair));
  let asked: readonly Near[] = [];
  for (;;) {
    const taken = [...nested, ...asked.map(({ pair }) => pair)];
    const withheld = withheldLinked(linksOf(figures, taken, least), least);
    const above = containing(stepsOf(figures, taken).steps);
    const telling = open.filter((each) => {
      const [one, other] = each.pair;
      if (above(one).has(other) || above(other).has(one)) return false;
      if (areTold(figures, each, withheld)) return true;
      return !areHiddenWell(linksOf(figures, [...taken, each.pair], least), withheld, least);
    });
    if (telling.length === 0) return { withheld, asked, answered };
    asked = [...asked, ...telling];
  }
}
