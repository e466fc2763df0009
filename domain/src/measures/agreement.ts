/**
 * Cohen's kappa: how far two raters agree beyond chance, plain and weighted, over the scale's declared levels whether or
 * not anybody used them. All ratings in one cell leave it undefined, not 1.
 * Source: Cohen 1960, 1968; z: Fleiss, Cohen & Everitt 1969.
 */
import { normalTwoSided, z95 } from './distributions.ts';
import { ifNumber, type Measured, noNumber } from './no-number.ts';
import { sum } from './spread.ts';

export type AgreementWeights = 'unweighted' | 'linear' | 'quadratic';

export interface RatedPair {
  readonly one: number | string | null;
  readonly other: number | string | null;
}

export interface Agreement {
  /** Pairs in which both raters rated. */
  readonly n: number;
  readonly share: Measured;
  readonly kappa: Measured;
  readonly linear: Measured;
  readonly quadratic: Measured;
  readonly z: Measured;
  readonly p: Measured;
  readonly interval: readonly [number, number] | undefined;
}

type Table = readonly (readonly number[])[];

const ofRows = (table: Table): readonly number[] => table.map(sum);
const ofColumns = (table: Table): readonly number[] =>
  table.map((_, at) => sum(table.map((row) => row[at] ?? 0)));

/** Shares of the pairs, by the level of one rater and of the other. */
function shares(pairs: readonly RatedPair[], levels: readonly (number | string)[]): Table {
  const both = pairs.filter(({ one, other }) => one !== null && other !== null);
  return levels.map((level) =>
    levels.map(
      (other) => both.filter((pair) => pair.one === level && pair.other === other).length / both.length,
    ),
  );
}

/** What a pair of levels is worth, 1 for the same and 0 for the ends of the scale. */
function worth(one: number, other: number, levels: number, weights: AgreementWeights): number {
  if (weights === 'unweighted' || levels < 2) return one === other ? 1 : 0;
  const apart = Math.abs(one - other) / (levels - 1);
  return 1 - (weights === 'linear' ? apart : apart ** 2);
}

function weighted(table: Table, weights: AgreementWeights): Measured {
  const [rows, columns] = [ofRows(table), ofColumns(table)];
  const over = (share: (row: number, column: number) => number) =>
    sum(
      rows.flatMap((_, row) =>
        columns.map((__, column) => share(row, column) * worth(row, column, table.length, weights)),
      ),
    );
  const seen = over((row, column) => table[row]?.[column] ?? 0);
  const chance = over((row, column) => (rows[row] ?? 0) * (columns[column] ?? 0));
  return 1 - chance < 1e-12 ? noNumber('one_category_only') : (seen - chance) / (1 - chance);
}

/** Expected agreement by chance, and how the margins meet on the diagonal. */
function chanceOf(table: Table): { chance: number; met: number } {
  const [rows, columns] = [ofRows(table), ofColumns(table)];
  const product = (at: number) => (rows[at] ?? 0) * (columns[at] ?? 0);
  return {
    chance: sum(rows.map((_, at) => product(at))),
    met: sum(rows.map((row, at) => product(at) * (row + (columns[at] ?? 0)))),
  };
}

function zOf(table: Table, kappa: number, n: number): number {
  const { chance, met } = chanceOf(table);
  return kappa / Math.sqrt((chance + chance ** 2 - met) / (n * (1 - chance) ** 2));
}

function interval(table: Table, kappa: number, n: number): readonly [number, number] {
  const [rows, columns] = [ofRows(table), ofColumns(table)];
  const { chance } = chanceOf(table);
  const on = sum(
    table.map((row, at) => (row[at] ?? 0) * (1 - ((rows[at] ?? 0) + (columns[at] ?? 0)) * (1 - kappa)) ** 2),
  );
  const off = sum(
    table.flatMap((row, one) =>
      row.map((share, other) =>
        one === other ? 0 : share * ((columns[one] ?? 0) + (rows[other] ?? 0)) ** 2,
      ),
    ),
  );
  const variance =
    (on + (1 - kappa) ** 2 * off - (kappa - chance * (1 - kappa)) ** 2) / (n * (1 - chance) ** 2);
  const half = z95 * Math.sqrt(Math.max(0, variance));
  return [kappa - half, kappa + half];
}

export function agreement(pairs: readonly RatedPair[], levels: readonly (number | string)[]): Agreement {
  const n = pairs.filter(({ one, other }) => one !== null && other !== null).length;
  if (n === 0) {
    const none = noNumber('no_points');
    return {
      n,
      share: none,
      kappa: none,
      linear: none,
      quadratic: none,
      z: none,
      p: none,
      interval: undefined,
    };
  }
  const table = shares(pairs, levels);
  const kappa = weighted(table, 'unweighted');
  const z = ifNumber(kappa, (value) => zOf(table, value, n));
  return {
    n,
    share: sum(table.map((row, at) => row[at] ?? 0)),
    kappa,
    linear: weighted(table, 'linear'),
    quadratic: weighted(table, 'quadratic'),
    z,
    p: ifNumber(z, normalTwoSided),
    interval: typeof kappa === 'number' ? interval(table, kappa, n) : undefined,
  };
}
