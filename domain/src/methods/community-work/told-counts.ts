/**
 * Counts of people that leave the agency, on a board or in a report (PM 7.2): a count that rests on one or two people, or
 * leaves out one or two, is withheld, since in a village everybody knows who they are; and so is a sum from which it could
 * be reckoned back. Nobody is both woman and man, nor child and elderly: what both leave of all can be reckoned, and where
 * it is few, one of the two is withheld. A zero tells of nobody and is shown.
 */
import { fewestShown, hiddenTogether, isSmall, mayBeTold } from '../../measures/small-cells.ts';
import type { CountedPart, HeadCount } from './head-count.ts';
import { countedParts } from './head-count.ts';

export type ToldCount = { readonly [Column in 'total' | CountedPart]?: number | 'withheld' };

/** Parts to which nobody belongs twice. */
const apart: readonly (readonly [CountedPart, CountedPart])[] = [
  ['women', 'men'],
  ['children', 'elderly'],
];

/** Those of two parts apart that would tell of a few: of one of them, or of those who are in neither. */
function tellingApart(count: HeadCount, pair: readonly [CountedPart, CountedPart], least: number) {
  const [first, second] = [count[pair[0]], count[pair[1]]];
  if (first === undefined || second === undefined) return [];
  const numbers = [first, second, count.total - first - second];
  // Who is in neither stands on no line, and hides with whichever part has to be hidden.
  const isFew = numbers.some((one) => isSmall(one, least));
  const { hidden, enough } = hiddenTogether(numbers, least, isFew && (numbers[2] ?? 0) > 0 ? [2] : []);
  return pair.filter((_, at) => !enough || hidden.has(at));
}

/** The parts that stand beside their total as withheld. */
function withheldOf(count: HeadCount, least: number): ReadonlySet<CountedPart> {
  const few = countedParts.filter((part) => {
    const number = count[part];
    return number !== undefined && !mayBeTold(number, count.total, least);
  });
  return new Set([...few, ...apart.flatMap((pair) => tellingApart(count, pair, least))]);
}

function toldOf(count: HeadCount, least: number): ToldCount {
  const isWithheld = isSmall(count.total, least);
  const withheld = withheldOf(count, least);
  const parts = countedParts.flatMap((part) => {
    const number = count[part];
    if (number === undefined) return [];
    return [[part, isWithheld || withheld.has(part) ? ('withheld' as const) : number] as const];
  });
  return { total: isWithheld ? 'withheld' : count.total, ...Object.fromEntries(parts) };
}

const sumOf = (counts: readonly HeadCount[], column: keyof HeadCount) =>
  counts.reduce((sum, one) => sum + (one[column] ?? 0), 0);

/** Whether the sum of a column may stand: those withheld in it must not come out as one row, or as few people. */
function sumMayBeTold(
  counts: readonly HeadCount[],
  told: readonly ToldCount[],
  column: keyof HeadCount,
  least: number,
) {
  const hidden = counts.filter((_, at) => told[at]?.[column] === 'withheld');
  if (hidden.length === 0) return true;
  return hidden.length > 1 && mayBeTold(sumOf(hidden, column), sumOf(hidden, 'total'), least);
}

/**
 * @param least the smallest figure in public, from 3, as the community agreed on it
 * @returns each count as it may be told, in the same order, and what may be told of their sum
 */
export function toldCounts(
  counts: readonly HeadCount[],
  least: number = fewestShown,
): {
  readonly rows: readonly ToldCount[];
  readonly sum: ToldCount;
} {
  const rows = counts.map((one) => toldOf(one, least));
  const columns = (['total', ...countedParts] as const).filter((column) =>
    counts.some((one) => one[column] !== undefined),
  );
  const summed = columns.map((column) => [column, sumOf(counts, column)] as const);
  const all = { total: sumOf(counts, 'total'), ...Object.fromEntries(summed) };
  const withheld = withheldOf(all, least);
  const sum = summed.map(([column, number]) => {
    const isFit = column === 'total' ? !isSmall(number, least) : !withheld.has(column);
    return [
      column,
      isFit && sumMayBeTold(counts, rows, column, least) ? number : ('withheld' as const),
    ] as const;
  });
  return { rows, sum: withSexesTogether(Object.fromEntries(sum)) };
}

/** Women and men part the whole: with one of them withheld the other would give it away. */
function withSexesTogether(sum: ToldCount): ToldCount {
  const hidden = sum.women === 'withheld' || sum.men === 'withheld';
  if (!hidden || sum.women === undefined || sum.men === undefined) return sum;
  return { ...sum, women: 'withheld', men: 'withheld' };
}
