// biome-ignore lint/correctness/noNodejsModules: a test may read tables reckoned elsewhere
import { existsSync, readFileSync } from 'node:fs';
// biome-ignore lint/correctness/noNodejsModules: as above
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areHiddenWell, type LinkedFigures, type Sum, withheldLinked } from './linked-figures.ts';
import { boundsOf, type Cell, isHiddenWell, isSmall } from './small-cells.ts';

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const linked = (numbers: readonly number[], more: Partial<LinkedFigures>): LinkedFigures => ({
  numbers,
  sums: [],
  within: [],
  leftOver: [],
  together: [],
  ...more,
});

describe('figures that hang together', () => {
  it('412 residents and among them 409 without a disability: the 409 are withheld where the three are few', () => {
    const residents = linked([412, 409, 3], { within: [{ whole: 0, part: 1, rest: 2 }] });
    expect([...withheldLinked(residents, 5)].sort()).toEqual([1, 2]);
    expect([...withheldLinked(residents, 3)]).toEqual([2]);
    expect(areHiddenWell(residents, new Set(), 5)).toBe(false);
  });

  it('nobody is left over: both are told', () => {
    const all = linked([41, 41, 0], { within: [{ whole: 0, part: 1, rest: 2 }] });
    expect([...withheldLinked(all, 5)]).toEqual([2]);
  });

  it('what is withheld takes with it how it divides, and what is the same under another name', () => {
    const divided = linked([412, 409, 200, 209, 409, 3], {
      within: [{ whole: 0, part: 1, rest: 5 }],
      sums: [{ whole: 1, parts: [2, 3] }],
      together: [[1, 4]],
    });
    expect([...withheldLinked(divided, 5)].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('of one withheld in a sum the others would tell: one more is withheld, and it is the smallest', () => {
    const hamlets = linked([1896, 775, 685, 436, 437, 1], {
      sums: [{ whole: 0, parts: [1, 2, 3] }],
      within: [{ whole: 4, part: 3, rest: 5 }],
    });
    expect([...withheldLinked(hamlets)].sort()).toEqual([2, 3, 5]);
  });

  it('what is left over of a whole tells what is left over of its parts', () => {
    // 13 divide into 9, 2 and 2, and 9 of them into 6, 1 and 2: of the four that are left three are told.
    const two = linked([13, 9, 2, 2, 9, 6, 1, 2, 4, 3, 1, 0], {
      sums: [
        { whole: 0, parts: [1, 2, 3] },
        { whole: 4, parts: [5, 6, 7] },
      ],
      within: [
        { whole: 0, part: 4, rest: 8 },
        { whole: 1, part: 5, rest: 9 },
        { whole: 2, part: 6, rest: 10 },
        { whole: 3, part: 7, rest: 11 },
      ],
      leftOver: [{ whole: 8, parts: [9, 10, 11] }],
    });
    expect(areHiddenWell(two, new Set([2, 3, 6, 7]), 3)).toBe(false);
    const withheld = withheldLinked(two, 3);
    expect(areHiddenWell(two, withheld, 3)).toBe(true);
    expect([0, 1, 4].some((at) => withheld.has(at))).toBe(false);
  });
});

/** A table with its sums: the cells row by row, then the sums of rows, of columns and of all. */
function tableOf(cells: readonly (readonly number[])[]): LinkedFigures {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const at = (row: number, column: number) => row * columns + column;
  const ofRows = cells.map(sumOf);
  const ofColumns = (cells[0] ?? []).map((_, column) => sumOf(cells.map((row) => row[column] ?? 0)));
  const [firstRow, firstColumn, all] = [
    rows * columns,
    rows * columns + rows,
    rows * columns + rows + columns,
  ];
  const sums: readonly Sum[] = [
    ...cells.map((row, r) => ({ whole: firstRow + r, parts: row.map((_, c) => at(r, c)) })),
    ...ofColumns.map((_, c) => ({ whole: firstColumn + c, parts: cells.map((_row, r) => at(r, c)) })),
    { whole: all, parts: ofRows.map((_, r) => firstRow + r) },
    { whole: all, parts: ofColumns.map((_, c) => firstColumn + c) },
  ];
  return linked([...cells.flat(), ...ofRows, ...ofColumns, sumOf(ofRows)], { sums });
}

/** What the flow through the table says of its small cells; sums are told. */
function hiddenByFlow(cells: readonly (readonly number[])[], withheld: ReadonlySet<number>, least: number) {
  const columns = cells[0]?.length ?? 0;
  const places = cells.flatMap((row, r) => row.map((_, c): Cell => [r, c]));
  const hidden = places.filter(([r, c]) => withheld.has(r * columns + c));
  const small = hidden.filter(([r, c]) => isSmall(cells[r]?.[c] ?? 0, least));
  return small.every((cell) => isHiddenWell(boundsOf(cells, hidden, cell), least));
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 12 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('a table as figures that hang together', () => {
  it('no small cell can be reckoned, by the law of tables', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(3, 5), (cells, least) => {
        const figures = tableOf(cells);
        const withheld = withheldLinked(figures, least);
        expect(areHiddenWell(figures, withheld, least)).toBe(true);
        figures.numbers.forEach((number, at) => {
          if (isSmall(number, least)) expect(withheld.has(at)).toBe(true);
        });
        const areSumsTold = [...withheld].every((at) => at < cells.flat().length);
        if (areSumsTold) expect(hiddenByFlow(cells, withheld, least)).toBe(true);
      }),
      // Here withheld cells stand in a ring: step by step nothing follows, and yet one is given away.
      {
        examples: [
          [
            [
              [2, 0, 3, 0],
              [5, 0, 2, 0],
              [0, 1, 0, 4],
              [0, 4, 1, 1],
            ],
            3,
          ],
        ],
      },
    );
  });

  const oracle = path.join(import.meta.dirname, '../../../../shared/data/oracles/privacy/suppression.json');
  it.skipIf(!existsSync(oracle))('tables reckoned elsewhere are hidden well, and never all of them', () => {
    const { tables } = JSON.parse(readFileSync(oracle, 'utf8')) as {
      tables: { k: number; cells: number[][]; expected: { primary: unknown[] } }[];
    };
    expect(tables.length).toBeGreaterThan(0);
    for (const { k, cells, expected } of tables) {
      const withheld = withheldLinked(tableOf(cells), k);
      expect(hiddenByFlow(cells, withheld, k)).toBe(true);
      expect(withheld.size === 0).toBe(expected.primary.length === 0);
      expect([...withheld].filter((at) => at < cells.flat().length).length).toBeLessThan(cells.flat().length);
    }
  });
});
