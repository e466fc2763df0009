/**
 * Small cells of counts that go before the public: a number below the least is withheld, and with it as many others as
 * keep it from being reckoned back from the sums beside it. Nought is told: it is nobody. A pattern is good when what can
 * be reckoned of each small cell, knowing that no number is below nought, is wide and reaches the least that is told.
 */

/** Fewer people than these are not told in public. */
export const fewestShown = 3;

/** Whether a number tells of so few that they would be known. */
export const isSmall = (number: number, least = fewestShown): boolean => number > 0 && number < least;
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** Whether so many of a whole may be told: neither they nor the rest are few. */
export const mayBeTold = (part: number, whole: number, least = fewestShown): boolean =>
  !isSmall(part, least) && !isSmall(whole - part, least);

/**
 * Places, from 0, that hide one another: the small ones, and the smallest others until two are hidden and enough people.
 *
 * @param already places that are hidden for another reason
 * @returns `enough`: whether there was something to hide behind
 */
export function hiddenTogether(
  parts: readonly number[],
  least: number = fewestShown,
  already: Iterable<number> = [],
): { readonly hidden: ReadonlySet<number>; readonly enough: boolean } {
  const hidden = new Set([...already, ...parts.flatMap((one, at) => (isSmall(one, least) ? [at] : []))]);
  const others = parts
    .map((number, at) => ({ number, at }))
    .filter(({ number, at }) => number > 0 && !hidden.has(at))
    .sort((a, b) => a.number - b.number);
  const people = () => sumOf([...hidden].map((at) => parts[at] ?? 0));
  while (hidden.size > 0 && (hidden.size < 2 || people() < least)) {
    const next = others.shift();
    if (next === undefined) return { hidden, enough: false };
    hidden.add(next.at);
  }
  return { hidden, enough: true };
}

/**
 * The places, from 0, of the parts of one whole that are withheld, the whole being told.
 *
 * @param parts whole numbers from 0 that add up to the whole, those of whom nothing is known among them
 * @param already places that are withheld for another reason
 */
export function withheldParts(
  parts: readonly number[],
  least = fewestShown,
  already: Iterable<number> = [],
): ReadonlySet<number> {
  const { hidden, enough } = hiddenTogether(parts, least, already);
  // Where there is nothing left to hide behind, nothing is told of how the whole divides.
  return enough ? hidden : new Set(parts.keys());
}

/**
 * Of parts that overlap nothing adds up, but each leaves a rest: forty of forty-one tells of the one who is not.
 *
 * @returns the places, from 0, of the parts that are withheld
 */
export const withheldOverlapping = (
  parts: readonly number[],
  whole: number,
  least = fewestShown,
): ReadonlySet<number> => new Set(parts.flatMap((one, at) => (mayBeTold(one, whole, least) ? [] : [at])));

export type Cell = readonly [row: number, column: number];

/** What can be reckoned of a number that is not told. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** Whether a small number stays hidden: what can be reckoned of it is wide and reaches the least that is told. */
export const isHiddenWell = ({ lower, upper }: Bounds, least: number): boolean =>
  upper > lower && upper >= least;

const numberIn = (cells: readonly (readonly number[])[], [row, column]: Cell) => cells[row]?.[column] ?? 0;
const keyOf = ([row, column]: Cell) => `${row},${column}`;

interface Way {
  readonly key: string;
  readonly next: string;
  /** Raised on the way from a row, which has no end; lowered on the way from a column, at most to nought. */
  readonly raises: boolean;
}

/** From each line of the table, named `r0` or `c0`, over which cells one comes to which other lines. */
function waysOver(cells: readonly Cell[]): ReadonlyMap<string, readonly Way[]> {
  const ways = new Map<string, Way[]>();
  const add = (from: string, way: Way) => ways.set(from, [...(ways.get(from) ?? []), way]);
  for (const cell of cells) {
    const [row, column, key] = [`r${cell[0]}`, `c${cell[1]}`, keyOf(cell)];
    add(row, { key, next: column, raises: true });
    add(column, { key, next: row, raises: false });
  }
  return ways;
}

/** By how much a cell can be raised or lowered with the sums staying as they are: the most that flows between its lines. */
function slack(
  cells: readonly (readonly number[])[],
  withheld: readonly Cell[],
  cell: Cell,
  raised: boolean,
) {
  const others = withheld.filter((one) => keyOf(one) !== keyOf(cell));
  const held = new Map(others.map((one) => [keyOf(one), numberIn(cells, one)]));
  const ways = waysOver(others);
  const [row, column] = [`r${cell[0]}`, `c${cell[1]}`];
  const [from, to] = raised ? [column, row] : [row, column];
  const roomOf = ({ key, raises }: Way, most: number) => (raises ? most : Math.min(most, held.get(key) ?? 0));
  const over = (way: Way, most: number, seen: ReadonlySet<string>): number => {
    const room = seen.has(way.next) ? 0 : roomOf(way, most);
    const gone = room <= 0 ? 0 : flow(way.next, room, seen);
    held.set(way.key, (held.get(way.key) ?? 0) + (way.raises ? gone : -gone));
    return gone;
  };
  const flow = (at: string, most: number, seen: ReadonlySet<string>): number => {
    if (at === to) return most;
    const here = new Set([...seen, at]);
    for (const way of ways.get(at) ?? []) {
      const gone = over(way, most, here);
      if (gone > 0) return gone;
    }
    return 0;
  };
  const limit = sumOf(cells.map(sumOf));
  let all = 0;
  for (let more = flow(from, limit, new Set()); more > 0 && all < limit; ) {
    all += more;
    more = flow(from, limit, new Set());
  }
  return all;
}

/** What somebody can reckon of a withheld cell from the told cells, the sums of rows and of columns. */
export function boundsOf(
  cells: readonly (readonly number[])[],
  withheld: readonly Cell[],
  cell: Cell,
): Bounds {
  const value = numberIn(cells, cell);
  return {
    lower: value - Math.min(value, slack(cells, withheld, cell, false)),
    upper: value + slack(cells, withheld, cell, true),
  };
}

const isGood = (
  cells: readonly (readonly number[])[],
  withheld: readonly Cell[],
  small: readonly Cell[],
  least: number,
) => small.every((one) => isHiddenWell(boundsOf(cells, withheld, one), least));

/** All choices of so many. */
function* choicesOf<T>(all: readonly T[], many: number, from = 0): Generator<readonly T[]> {
  if (many === 0) yield [];
  else
    for (let at = from; at <= all.length - many; at += 1)
      for (const rest of choicesOf(all, many - 1, at + 1)) yield [all[at] as T, ...rest];
}

/** Beyond these many choices the search stops and the whole table is withheld. */
const mostChoices = 20_000;

/** Of so many cells beside the small ones the cheapest that will do; `tried` counts what was looked at. */
function cheapest(
  cells: readonly (readonly number[])[],
  small: readonly Cell[],
  choices: Iterable<readonly Cell[]>,
  least: number,
): { readonly withheld?: readonly Cell[]; readonly tried: number } {
  let withheld: readonly Cell[] | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  let tried = 0;
  for (const also of choices) {
    tried += 1;
    if (tried > mostChoices) break;
    const cost = sumOf(also.map((one) => numberIn(cells, one)));
    if (cost >= lowest || !isGood(cells, [...small, ...also], small, least)) continue;
    withheld = [...small, ...also];
    lowest = cost;
  }
  return withheld === undefined ? { tried } : { withheld, tried };
}

/**
 * The cells of a table that are withheld where its sums of rows, of columns and of all are told: the small ones and as few
 * others as will do, of these the ones with the fewest people.
 *
 * @param cells rows of whole numbers from 0, all of one length
 */
export function withheldCells(cells: readonly (readonly number[])[], least = fewestShown): readonly Cell[] {
  const all = cells.flatMap((row, at) => row.map((_, column): Cell => [at, column]));
  const small = all.filter((one) => isSmall(numberIn(cells, one), least));
  const others = all.filter((one) => numberIn(cells, one) >= least);
  let tried = 0;
  for (let many = 0; many <= others.length && tried < mostChoices; many += 1) {
    const found = cheapest(cells, small, choicesOf(others, many), least);
    if (found.withheld !== undefined) return found.withheld;
    tried += found.tried;
  }
  return all;
}
