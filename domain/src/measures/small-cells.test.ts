// biome-ignore lint/correctness/noNodejsModules: a test may read tables reckoned elsewhere
import { existsSync, readFileSync } from 'node:fs';
// biome-ignore lint/correctness/noNodejsModules: as above
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, type Cell, withheldCells, withheldOverlapping, withheldParts } from './small-cells.ts';

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const someParts = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 9 });

describe('the parts of one whole before the public', () => {
  it('a kind of disability with three people is shown, one of two is not, nor one more beside it', () => {
    expect([...withheldParts([13, 7, 6, 3, 9, 3])]).toEqual([]);
    expect([...withheldParts([13, 7, 2, 4])].sort()).toEqual([2, 3]);
    expect([...withheldParts([39, 1, 1])].sort()).toEqual([0, 1, 2]);
    expect([...withheldParts([0, 41])]).toEqual([]);
  });

  it('nothing that is left out can be reckoned back from the whole: at least two are left out, and enough people', () => {
    fc.assert(
      fc.property(someParts, fc.integer({ min: 2, max: 8 }), (parts, least) => {
        const withheld = withheldParts(parts, least);
        parts.forEach((one, at) => {
          if (one > 0 && one < least) expect(withheld.has(at)).toBe(true);
        });
        if (withheld.size === 0 || sumOf(parts) < least) return;
        const rest = sumOf(parts) - sumOf(parts.filter((_, at) => !withheld.has(at)));
        expect(withheld.size === parts.length || (withheld.size > 1 && rest >= least)).toBe(true);
      }),
    );
  });

  it('of parts that overlap the rest is small too: forty of forty-one tells of one', () => {
    expect([...withheldOverlapping([41, 40, 23, 2], 41)]).toEqual([1, 3]);
  });
});

/** All tables with the same told numbers and sums, for tables small enough to list them. */
function tablesLike(cells: readonly (readonly number[])[], withheld: readonly Cell[]): number[][] {
  const rows = cells.map((row, at) =>
    sumOf(row.filter((_, c) => withheld.some(([r, k]) => r === at && k === c))),
  );
  const columns = (cells[0] ?? []).map((_, c) =>
    sumOf(cells.map((row, at) => (withheld.some(([r, k]) => r === at && k === c) ? (row[c] ?? 0) : 0))),
  );
  const found: number[][] = [];
  const go = (at: number, chosen: number[], left: number[], below: number[]) => {
    const cell = withheld[at];
    if (cell === undefined) {
      if ([...left, ...below].every((one) => one === 0)) found.push(chosen);
      return;
    }
    const [r, c] = cell;
    for (let value = 0; value <= Math.min(left[r] ?? 0, below[c] ?? 0); value += 1)
      go(
        at + 1,
        [...chosen, value],
        left.map((one, row) => (row === r ? one - value : one)),
        below.map((one, column) => (column === c ? one - value : one)),
      );
  };
  go(0, [], rows, columns);
  return found;
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 7 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('a table with its sums before the public', () => {
  it('one small cell takes a square of cells with it', () => {
    const cells = [
      [12, 3, 20],
      [15, 9, 14],
      [22, 11, 8],
    ];
    expect(withheldCells(cells, 5)).toHaveLength(4);
    expect(boundsOf(cells, [[0, 1]], [0, 1])).toEqual({ lower: 3, upper: 3 });
    expect(
      withheldCells(
        [
          [10, 30],
          [20, 40],
        ],
        5,
      ),
    ).toEqual([]);
  });

  it('what can be reckoned of a cell is what some table with the same sums could hold, no more and no less', () => {
    fc.assert(
      fc.property(table, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (cells, chosen) => {
        const withheld = cells
          .flatMap((row, r) => row.map((_, c): Cell => [r, c]))
          .filter((_, at) => chosen[at] === true)
          .slice(0, 5);
        const all = tablesLike(cells, withheld);
        withheld.forEach((cell, at) => {
          const values = all.map((one) => one[at] ?? 0);
          expect(boundsOf(cells, withheld, cell)).toEqual({
            lower: Math.min(...values),
            upper: Math.max(...values),
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  it('no small cell can be reckoned back, and each could as well be large enough to be told', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const withheld = withheldCells(cells);
        const isWhole = withheld.length === cells.flat().length;
        for (const [r, c] of withheld) {
          const value = cells[r]?.[c] ?? 0;
          if (value === 0 || value >= 3 || isWhole) continue;
          const { lower, upper } = boundsOf(cells, withheld, [r, c]);
          expect(upper).toBeGreaterThan(lower);
          expect(upper).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 150 },
    );
  });
});

interface Oracle {
  readonly tables: readonly {
    readonly k: number;
    readonly cells: readonly (readonly number[])[];
    readonly expected: {
      readonly primary: readonly Cell[];
      readonly minimum_complementary: {
        readonly n: number;
        readonly cost?: number;
        readonly cheapest?: readonly (readonly Cell[])[];
      };
    };
  }[];
  readonly audits: readonly {
    readonly cells: readonly (readonly number[])[];
    readonly suppressed: readonly Cell[];
    readonly expected: {
      readonly bounds: readonly {
        readonly row: number;
        readonly col: number;
        readonly lower: number;
        readonly upper: number;
      }[];
    };
  }[];
}

const oracle = path.join(import.meta.dirname, '../../../../shared/data/oracles/privacy/suppression.json');
const fromOne = ([row, column]: Cell): Cell => [row - 1, column - 1];

describe.skipIf(!existsSync(oracle))('tables reckoned elsewhere (oracle of suppression)', () => {
  const { tables, audits } = existsSync(oracle)
    ? (JSON.parse(readFileSync(oracle, 'utf8')) as Oracle)
    : { tables: [], audits: [] };

  it('as few cells as can be, of these the cheapest', () => {
    for (const { k, cells, expected } of tables) {
      const withheld = withheldCells(cells, k);
      const { n, cost = 0, cheapest = [[]] } = expected.minimum_complementary;
      const also = withheld.slice(expected.primary.length);
      expect(withheld.slice(0, expected.primary.length)).toEqual(expected.primary.map(fromOne));
      expect(also).toHaveLength(n);
      expect(sumOf(also.map(([r, c]) => cells[r]?.[c] ?? 0))).toBe(cost);
      const same = cheapest.map((one) => one.map(fromOne).map(String).sort().join(';'));
      expect(same).toContain(also.map(String).sort().join(';'));
    }
  });

  it('the same bounds of what was withheld', () => {
    for (const { cells, suppressed, expected } of audits)
      for (const { row, col, lower, upper } of expected.bounds)
        expect(boundsOf(cells, suppressed.map(fromOne), [row - 1, col - 1])).toEqual({ lower, upper });
  });
});
