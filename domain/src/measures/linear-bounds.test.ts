import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsUnder, type Equation } from './linear-bounds.ts';
import { boundsOf, type Cell } from './small-cells.ts';

const plus = (...places: readonly number[]) => places.map((place) => [place, 1] as const);

describe('what unknown numbers may be', () => {
  it('one alone is what it comes to, one of two anything up to it, and what nothing bounds has no end', () => {
    const bounds = boundsUnder(
      [
        { terms: plus(0), sum: 4 },
        { terms: plus(1, 2), sum: 7 },
        { terms: [[3, 1] as const, [4, -1] as const], sum: -2 },
      ],
      5,
    );
    expect(bounds(0)).toEqual({ lower: 4, upper: 4 });
    expect(bounds(1)).toEqual({ lower: 0, upper: 7 });
    expect(bounds(3)).toEqual({ lower: 0, upper: Number.POSITIVE_INFINITY });
    expect(bounds(4)).toEqual({ lower: 2, upper: Number.POSITIVE_INFINITY });
  });

  it('follows from a ring of sums what no single one says', () => {
    // a + b = 3, b + c = 3, a + c = 2: one solution, in which nothing follows step by step.
    const bounds = boundsUnder(
      [
        { terms: plus(0, 1), sum: 3 },
        { terms: plus(1, 2), sum: 3 },
        { terms: plus(0, 2), sum: 2 },
      ],
      3,
    );
    expect([0, 1, 2].map(bounds)).toEqual([
      { lower: 1, upper: 1 },
      { lower: 2, upper: 2 },
      { lower: 1, upper: 1 },
    ]);
  });

  it('is what the flow through a table says, for any table and any of its cells withheld', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 5 }))
      .chain(([rows, columns]) =>
        fc.record({
          cells: fc.array(fc.array(fc.nat({ max: 9 }), { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
          isWithheld: fc.array(fc.boolean(), { minLength: rows * columns, maxLength: rows * columns }),
        }),
      );
    fc.assert(
      fc.property(table, ({ cells, isWithheld }) => {
        const columns = cells[0]?.length ?? 0;
        const all = cells.flatMap((row, r) => row.map((_, c): Cell => [r, c]));
        const withheld = all.filter((_, at) => isWithheld[at]);
        const lineOf = (is: (cell: Cell) => boolean): Equation => ({
          terms: plus(...withheld.flatMap((one, at) => (is(one) ? [at] : []))),
          sum: withheld.filter(is).reduce((sum, [r, c]) => sum + (cells[r]?.[c] ?? 0), 0),
        });
        const lines = [
          ...cells.map((_, row) => lineOf(([r]) => r === row)),
          ...Array.from({ length: columns }, (_, column) => lineOf(([, c]) => c === column)),
        ];
        const bounds = boundsUnder(lines, withheld.length);
        withheld.forEach((one, at) => {
          expect(bounds(at)).toEqual(boundsOf(cells, withheld, one));
        });
      }),
    );
  });
});
