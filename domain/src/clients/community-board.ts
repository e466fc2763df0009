/**
 * What a community shows of itself on its board: figures and never names, each with its source and day; small ones withheld
 * so that they cannot be reckoned back, neither from the whole nor from another way of dividing the same people. Of what
 * was counted several times only the last is shown: the difference of two days would tell of those who came or went.
 */
import { fewestShown, isSmall, withheldOverlapping, withheldParts } from '../measures/small-cells.ts';
import type { CommunityCount, CountSplit, SplitKind } from './community.ts';

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

interface Line {
  readonly split: CountSplit;
  readonly names: readonly (string | undefined)[];
  readonly numbers: readonly number[];
}

const lineOf = (split: CountSplit): Line => {
  const isUnknown = split.unknown !== undefined && split.unknown > 0;
  return {
    split,
    names: [...split.parts.map(({ name }) => name), ...(isUnknown ? [undefined] : [])],
    numbers: [...split.parts.map(({ number }) => number), ...(isUnknown ? [split.unknown ?? 0] : [])],
  };
};

const sameName = (name: string | undefined) => name?.trim().toLowerCase();

function withheldIn({ split, numbers }: Line, whole: number, least: number, already: ReadonlySet<number>) {
  return split.overlap === true
    ? new Set([...already, ...withheldOverlapping(numbers, whole, least)])
    : withheldParts(numbers, least, already);
}

/** What is withheld in one way of dividing is withheld by the same name in every other, until nothing more is to be. */
function withheldInAll(lines: readonly Line[], whole: number, least: number): readonly ReadonlySet<number>[] {
  let withheld: readonly ReadonlySet<number>[] = lines.map((line) =>
    withheldIn(line, whole, least, new Set()),
  );
  for (let before = -1; ; ) {
    const all = withheld.reduce((sum, one) => sum + one.size, 0);
    if (all === before) return withheld;
    before = all;
    const names = new Set(
      lines.flatMap((line, at) => [...(withheld[at] ?? [])].map((part) => sameName(line.names[part]))),
    );
    names.delete(undefined);
    withheld = lines.map((line, at) => {
      const byName = line.names.flatMap((name, part) => (names.has(sameName(name)) ? [part] : []));
      return withheldIn(line, whole, least, new Set([...(withheld[at] ?? []), ...byName]));
    });
  }
}

function figureOf({ what, number, source, on, splits = [] }: CommunityCount, least: number): BoardFigure {
  const isFew = isSmall(number, least);
  const lines = splits.map(lineOf);
  const withheld = withheldInAll(lines, number, least);
  const divided = lines.map(({ split, names, numbers }, at) => ({
    by: split.by,
    overlap: split.overlap === true,
    parts: names.map((name, part) => ({
      name,
      number: isFew || withheld[at]?.has(part) === true ? undefined : numbers[part],
    })),
  }));
  return { what, number: isFew ? undefined : number, source, on, splits: divided };
}

/** The last count of each thing, in the order in which they were first counted. */
export function boardOf(counts: readonly CommunityCount[], least = fewestShown): readonly BoardFigure[] {
  const last = new Map<string, CommunityCount>();
  for (const one of counts) {
    const key = sameName(one.what) ?? '';
    const known = last.get(key);
    if (known === undefined || known.on <= one.on) last.set(key, one);
  }
  return [...last.values()].map((one) => figureOf(one, least));
}
