/**
 * What a community shows of itself on its board: figures and never names, each with its source and day; small ones withheld
 * so that they cannot be reckoned back, neither from the whole, nor from another way of dividing the same people, nor from
 * another count of which they are a part (`near-counts.ts` says what of this is asked). Of what was counted several times
 * only the last is shown: the difference of two days would tell of those who came or went.
 */
import { grouped } from '../kernel/grouped.ts';
import { fewestShown } from '../measures/small-cells.ts';
import { type CommunityCount, lastCounts, type SplitKind } from './community.ts';
import {
  type Figure,
  type Figures,
  figureAt,
  figuresOf,
  type Nested,
  nameOfFigure,
  numbersOf,
} from './linked-counts.ts';
import { type Answered, inPublic, type Near } from './near-counts.ts';
import { type CountFigure, figurePair, type NestedCounts } from './nested-counts.ts';

export interface BoardPart {
  /** `undefined`: those of whom it is not known to which part they belong. */
  readonly name: string | undefined;
  /** `undefined`: withheld. */
  readonly number: number | undefined;
}
export interface BoardSplit {
  readonly by: SplitKind;
  readonly overlap: boolean;
  readonly parts: readonly BoardPart[];
}
export interface BoardFigure {
  readonly what: string;
  readonly number: number | undefined;
  readonly source: string;
  readonly on: string;
  readonly splits: readonly BoardSplit[];
}

export interface CountedFigure {
  readonly figure: CountFigure;
  readonly number: number;
  readonly source: string;
  readonly on: string;
}
/** "Is one of these a part of the other?" */
export interface NestedQuestion {
  /** The one with more. */
  readonly one: CountedFigure;
  readonly other: CountedFigure;
  /** Parts of both by the same name that are near to each other: of the one, and of the other. */
  readonly alike: readonly (readonly [of: CountedFigure, and: CountedFigure])[];
}
/** What was answered; it can be answered again. */
export interface AnsweredNesting {
  /** The part, where one is a part of the other. */
  readonly one: CountedFigure;
  readonly other: CountedFigure;
  readonly nested: boolean;
  readonly on: string;
}
export interface Board {
  readonly figures: readonly BoardFigure[];
  /** Not answered yet. */
  readonly questions: readonly NestedQuestion[];
  /** Of figures that are still there. */
  readonly answered: readonly AnsweredNesting[];
}

function countedFigure(figure: Figure): CountedFigure {
  const { count, number } = figure;
  return { figure: nameOfFigure(figure) ?? { what: count.what }, number, source: count.source, on: count.on };
}

function answeredOf(figures: Figures, { answer: { nested, on }, pair }: Answered): AnsweredNesting {
  const [one, other] = pair;
  return {
    one: countedFigure(figureAt(figures, one)),
    other: countedFigure(figureAt(figures, other)),
    nested,
    on,
  };
}

function questionOf(figures: Figures, { pair, near }: Near): NestedQuestion {
  const [a, b] = numbersOf(figures, pair);
  const counted = ([first, second]: Nested) => {
    const both = [countedFigure(figureAt(figures, first)), countedFigure(figureAt(figures, second))] as const;
    return a >= b ? both : ([both[1], both[0]] as const);
  };
  const [one, other] = counted(pair);
  const alike = near.filter((each) => each !== pair).map(counted);
  const differing = alike.filter(([of, and]) => of.number !== and.number);
  const once = grouped(differing, ([of, and]) => figurePair(of.figure, and.figure));
  return { one, other, alike: once.map(([first]) => first) };
}

/** Two parts of one name are asked about once. */
function questionsOf(figures: Figures, asked: readonly Near[]): readonly NestedQuestion[] {
  const all = asked.map((near) => questionOf(figures, near));
  const ofPair = ({ one, other }: NestedQuestion) => figurePair(one.figure, other.figure);
  return grouped(all, ofPair).map(([first]) => first);
}

/**
 * The last count of each thing, in the order in which they were first counted, with what has to be asked about them.
 *
 * @param answers what is known of counts that are parts of others
 * @param least the smallest figure in public, as the community agreed on it
 */
export function boardOf(
  counts: readonly CommunityCount[],
  answers: NestedCounts = {},
  least: number = fewestShown,
): Board {
  const figures = figuresOf(lastCounts(counts));
  const { withheld, asked, answered } = inPublic(figures, answers, least);
  const shown = (at: number) => (withheld.has(at) ? undefined : figureAt(figures, at).number);
  return {
    figures: figures.counts.map(({ count: { what, source, on }, whole, splits }) => ({
      what,
      number: shown(whole),
      source,
      on,
      splits: splits.map(({ split: { by, overlap }, parts }) => ({
        by,
        overlap: overlap === true,
        parts: parts.map((at) => ({ name: figureAt(figures, at).name, number: shown(at) })),
      })),
    })),
    questions: questionsOf(figures, asked),
    answered: answered.map((one) => answeredOf(figures, one)),
  };
}
