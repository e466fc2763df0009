/** The problem tree drawn: the core in the middle, effects above it as a crown, causes below it as roots. */
import {
  levelsOf,
  type ProblemTree,
  type TreeBranch,
} from '../../../methods/community-work/participatory/problem-tree.ts';
import type { Drawing, Part, Point, Shape } from '../drawing.ts';
import { boxed, broken, stroke } from './boxes.ts';

const column = 190;
const boxWidth = 172;
const gap = 44;
const margin = 12;

interface Place {
  readonly branch: TreeBranch;
  readonly level: number;
  /** The middle of the box, in columns from the left. */
  readonly at: number;
}

/** Each branch above the middle of those that hang on it; the outermost side by side in the order they were told. */
function placesOf(all: readonly TreeBranch[]): readonly Place[] {
  const levels = levelsOf(all);
  const middles = new Map<number, number>();
  let next = 0;
  const place = (at: number): number => {
    const below = all.flatMap((one, child) => (one.of === at ? [child] : [])).map(place);
    const [first, last] = [below[0], below.at(-1)];
    const middle = first === undefined || last === undefined ? next++ : (first + last) / 2;
    middles.set(at, middle);
    return middle;
  };
  all.forEach((one, at) => {
    if (one.of === undefined) place(at);
  });
  return all.map((branch, at) => ({ branch, level: levels[at] ?? 1, at: (middles.get(at) ?? 0) + 0.5 }));
}

const columnsOf = (places: readonly Place[]) => Math.max(0, ...places.map(({ at }) => at + 0.5));

/** How high the boxes of each level stand, from the core outwards. */
function heightsOf(places: readonly Place[]): readonly number[] {
  const levels = Math.max(0, ...places.map(({ level }) => level));
  return Array.from({ length: levels }, (_, at) =>
    Math.max(
      ...places
        .filter(({ level }) => level === at + 1)
        .map(({ branch }) => broken(branch.text, boxWidth - 16).height + 20),
    ),
  );
}

interface Side {
  readonly places: readonly Place[];
  readonly heights: readonly number[];
  /** Where the columns begin. */
  readonly left: number;
  /** The edge of the core from which this side goes out, and whether it goes up. */
  readonly edge: number;
  readonly up: boolean;
  readonly core: number;
}

function drawnSide({ places, heights, left, edge, up, core }: Side): readonly Part[] {
  const before = (level: number) => heights.slice(0, level - 1).reduce((sum, one) => sum + one + gap, gap);
  const near = (level: number) => (up ? edge - before(level) : edge + before(level));
  const xOf = ({ at }: Place) => left + at * column;
  return places.map((one): Part => {
    const height = heights[one.level - 1] ?? 0;
    const top = up ? near(one.level) - height : near(one.level);
    const parent = one.branch.of === undefined ? undefined : places[one.branch.of];
    const from: Point =
      parent === undefined
        ? [core, edge]
        : [xOf(parent), near(parent.level) + (heights[parent.level - 1] ?? 0) * (up ? -1 : 1)];
    const [x, y] = [xOf(one), near(one.level)];
    const middle = (from[1] + y) / 2;
    const box: readonly Shape[] = boxed(broken(one.branch.text, boxWidth - 16), 'surface', [
      x - boxWidth / 2,
      top,
      boxWidth,
      height,
    ]);
    return {
      words: one.branch.text,
      shapes: [stroke('line', from, [from[0], middle], [x, middle], [x, y]), ...box],
    };
  });
}

const reach = (heights: readonly number[]) => heights.reduce((sum, one) => sum + one + gap, 0);

export interface TreeWords {
  readonly causes: string;
  readonly effects: string;
}

export function problemTreePicture(
  { core, causes, effects }: Pick<ProblemTree, 'core' | 'causes' | 'effects'>,
  words: TreeWords,
): Drawing {
  const [roots, crown] = [placesOf(causes), placesOf(effects)];
  const [down, up] = [heightsOf(roots), heightsOf(crown)];
  const width = Math.max(3, columnsOf(roots), columnsOf(crown)) * column + margin * 2;
  const title = broken(core, 380, 4, 19);
  const coreHeight = title.height + 28;
  const top = margin + reach(up);
  const leftOf = (places: readonly Place[]) => (width - columnsOf(places) * column) / 2;
  const height = top + coreHeight + reach(down) + margin;
  const label = (text: string, y: number): Part => ({
    shapes: [{ kind: 'text', at: [margin, y], text, size: 15, muted: true, bold: true, anchor: 'start' }],
  });
  return {
    width,
    height,
    parts: [
      ...drawnSide({ places: crown, heights: up, left: leftOf(crown), edge: top, up: true, core: width / 2 }),
      ...drawnSide({
        places: roots,
        heights: down,
        left: leftOf(roots),
        edge: top + coreHeight,
        up: false,
        core: width / 2,
      }),
      {
        words: core,
        shapes: boxed(title, 'centre', [width / 2 - 200, top, 400, coreHeight], { bold: true }),
      },
      ...(crown.length === 0 ? [] : [label(words.effects, top + coreHeight / 2 - 8)]),
      ...(roots.length === 0 ? [] : [label(words.causes, top + coreHeight / 2 + 18)]),
    ],
  };
}
