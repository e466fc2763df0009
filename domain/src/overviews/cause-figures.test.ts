// biome-ignore lint/correctness/noNodejsModules: a test may read the reference tables
import { existsSync, readFileSync } from 'node:fs';
// biome-ignore lint/correctness/noNodejsModules: as above
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CauseCount, causeFigures, countedEvents, leftOut } from './cause-figures.ts';

const oracle = path.join(import.meta.dirname, '../../../../shared/data/oracles/privacy/suppression.json');

/** What somebody can reckon of a left-out place who knows the sum, the others and that counts are not negative. */
function bounds(line: readonly number[], out: ReadonlySet<number>, at: number) {
  const left = [...out].reduce((so, one) => so + (line[one] ?? 0), 0);
  return { lower: out.size === 1 ? line[at] : 0, upper: left };
}

const cells = (...list: readonly (readonly [string, number])[]): CauseCount[] =>
  list.map(([code, cases]) => ({ dimension: 'sex', code, cases }));

describe('figures of a cause', () => {
  it('two cases are told by no number at all', () => {
    expect(causeFigures(2, 2, cells(['male', 2]))).toEqual({ told: 'none', cases: 0, lines: [] });
  });
  it('three and four cases are told as at least three, without kinds', () => {
    for (const n of [3, 4])
      expect(causeFigures(n, n, cells(['male', n]))).toEqual({ told: 'at-least', cases: 3, lines: [] });
  });
  it('of five cases a small count is left out and one more with it', () => {
    const five: CauseCount[] = [
      { dimension: 'age', code: '6-12', cases: 1 },
      { dimension: 'age', code: '13-17', cases: 4 },
      { dimension: 'sex', code: 'male', cases: 5 },
    ];
    expect(causeFigures(5, 5, five)).toEqual({
      told: 'exact',
      cases: 5,
      lines: [{ dimension: 'sex', counts: [{ code: 'male', cases: 5 }] }],
    });
    expect([...leftOut([1, 4, 7])].sort()).toEqual([0, 1]);
  });
  it('a left-out count can never be reckoned back from the sum and the others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 2, max: 6 }),
        (line, k) => {
          const sum = line.reduce((a, b) => a + b, 0);
          fc.pre(sum >= k);
          const out = leftOut(line, k);
          for (const [at, one] of line.entries()) {
            if (one > 0 && one < k) expect(out.has(at)).toBe(true);
            if (!out.has(at) || one === 0 || one >= k) continue;
            const filled = line.filter((each) => each > 0).length;
            if (filled === 1) continue;
            const { lower, upper } = bounds(line, out, at);
            expect(upper).toBeGreaterThan(lower ?? 0);
            expect(upper).toBeGreaterThanOrEqual(k);
          }
        },
      ),
    );
  });
  it('who looks before and after sees the change of none, or of at least three joinings', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(60), (before, more) => {
        const [first, second] = [countedEvents(before), countedEvents(before + more)];
        // Below five nothing is counted out.
        if (first < 5 || second < 5) return;
        expect(second === first || second - first >= 3).toBe(true);
      }),
    );
  });
  it.skipIf(!existsSync(oracle))(
    'rows of the reference tables are left out as an exhaustive search would accept',
    () => {
      const { tables } = JSON.parse(readFileSync(oracle, 'utf8')) as {
        tables: readonly {
          k: number;
          cells: readonly (readonly number[])[];
          expected: { primary: number[][] };
        }[];
      };
      for (const { k, cells: rows, expected } of tables) {
        for (const [row, line] of rows.entries()) {
          const out = leftOut(line, k);
          const primary = expected.primary
            .filter(([at]) => at === row + 1)
            .map(([, column]) => (column ?? 0) - 1);
          for (const at of primary) {
            expect(out.has(at)).toBe(true);
            expect(bounds(line, out, at).upper).toBeGreaterThanOrEqual(k);
            expect(out.size).toBeGreaterThan(1);
          }
          if (primary.length === 0) expect(out.size).toBe(0);
        }
      }
    },
  );
  it('the law of the reference tables holds on a small table of our own', () => {
    // One small count beside two large ones: alone it is reckoned back, with one more it is not.
    expect(bounds([12, 3, 20], new Set([1]), 1)).toEqual({ lower: 3, upper: 3 });
    expect(bounds([12, 3, 20], leftOut([12, 3, 20], 5), 1)).toEqual({ lower: 0, upper: 15 });
  });
});
