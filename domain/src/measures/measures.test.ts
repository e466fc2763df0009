/** Laws of the measures. Reference values, read from files, are checked with the command that reads them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile, tCdf, tQuantile } from './distributions.ts';
import { measureResults } from './exchange/file.ts';

const isRecord = (of: unknown): of is Record<string, unknown> => typeof of === 'object' && of !== null;

const without = (of: unknown, names: readonly string[]): unknown =>
  isRecord(of) ? Object.fromEntries(Object.entries(of).filter(([name]) => !names.includes(name))) : of;

describe('single-case indices', () => {
  const series = fc
    .record({
      before: fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 12 }),
      after: fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 12 }),
      gaps: fc.array(fc.boolean(), { maxLength: 24 }),
    })
    .map(({ before, after, gaps }) => ({
      session: [...before, ...after].map((_, at) => at + 1),
      phase: [...before.map(() => 'A'), ...after.map(() => 'B')],
      value: [...before, ...after].map((value, at) => (gaps[at] === true ? null : value)),
    }));
  interface Series {
    session: number[];
    phase: string[];
    value: (number | null)[];
  }

  // biome-ignore lint/suspicious/noExplicitAny: results are read by the names of the exchange form
  const reckoned = (of: Series, improvement = 'increase', scale = 'other'): any =>
    measureResults({
      vectors: [
        {
          id: 'one',
          improvement,
          scale,
          series: of,
          comparison: { baseline: 'A', intervention: 'B' },
        },
      ],
    })?.results.one;

  const indices = (results: Record<string, Record<string, unknown>>): Record<string, unknown> =>
    without(results['exact-rational'], ['celeration_half_means', 'celeration_half_medians']) as Record<
      string,
      unknown
    >;

  it('mirror when direction and values are turned together', () => {
    fc.assert(
      fc.property(series, (of) => {
        const turned = { ...of, value: of.value.map((value) => (value === null ? null : -value)) };
        const dropSlopes = (all: Record<string, unknown>) =>
          without(all, ['tau_bc_always_session_time', 'tau_bc_always_ordinal_time']);
        expect(dropSlopes(indices(reckoned(turned, 'decrease')))).toEqual(
          dropSlopes(indices(reckoned(of, 'increase'))),
        );
      }),
    );
  });

  it('do not mind the order in which sessions are entered', () => {
    fc.assert(
      fc.property(series, (of) => {
        const reversed = {
          session: of.session.toReversed(),
          phase: of.phase.toReversed(),
          value: of.value.toReversed(),
        };
        expect(reckoned(reversed)).toEqual(reckoned(of));
      }),
    );
  });

  it('do not mind a shift or a doubling of all values', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -9, max: 9 }), (of, shift) => {
        const moved = {
          ...of,
          value: of.value.map((value) => (value === null ? null : 2 * value + shift)),
        };
        const names = ['nap', 'tau_u_parker2011', 'pnd', 'pem_ties_half', 'pand_min_removal', 'ird_robust'];
        const [one, other] = [indices(reckoned(of)), indices(reckoned(moved))];
        for (const name of names) expect(other[name]).toEqual(one[name]);
      }),
    );
  });

  it('give a number or nothing, whatever the series', () => {
    const numbers = (of: unknown): readonly number[] => {
      if (typeof of === 'number') return [of];
      return isRecord(of) ? Object.values(of).flatMap(numbers) : [];
    };
    fc.assert(
      fc.property(series, fc.constantFrom('count', 'rate', 'other', 'rating'), (of, scale) => {
        const positive = { ...of, value: of.value.map((value) => (value === null ? null : Math.abs(value))) };
        const found = reckoned(positive, 'decrease', scale);
        expect(numbers(found).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it.each([
    [
      [1, 2],
      [3, 4],
      ['chart_only', 'binomial_cannot_show'],
    ],
    [
      [2, 1, 3],
      [3, 4, 2],
      ['descriptive_only', 'binomial_cannot_show'],
    ],
    [[4, 4, 4, 4, 4], [5, 6, 5, 7, 6], ['baseline_constant']],
    [[1, 2, 3, 4, 5], [9, 5, 8, 6, 9], ['baseline_trends']],
    [[2, 4, null, 3, null, 1, 3], [5, 3, 4, 6, 3], ['many_missing']],
    [[3, 1, 4, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], ['values_lean_on_the_last']],
    [[3, 1, 4, 2, 3], [5, 3, 6, 4, 5], []],
  ])('%j then %j: cautions %j', (before, after, expected) => {
    const of = {
      session: [...before, ...after].map((_, at) => at + 1),
      phase: [...before.map(() => 'A'), ...after.map(() => 'B')],
      value: [...before, ...after],
    };
    expect(reckoned(of).cautions).toEqual(expected);
  });

  it('say by name why there is no number', () => {
    const flat = { session: [1, 2, 3, 4], phase: ['A', 'A', 'B', 'B'], value: [3, 3, 5, 6] };
    expect(reckoned(flat).SingleCaseES.smd_baseline_raw.est).toBeNull();
    expect(reckoned(flat).no_number).toMatchObject({ smd_baseline: 'no_variation' });
    expect(reckoned({ ...flat, value: [null, 3, 5, 6] }).no_number).toMatchObject({ nap_se: 'one_point' });
  });
});

describe('scaled goals', () => {
  const t = (scores: (number | null)[], weights?: number[]) =>
    measureResults({ vectors: [{ id: 'g', scores, weights }] })?.results.g;

  it.each([
    [[2, 2, 2], undefined, 77.386127875258],
    [[0, 1, -1, 2, 0], [3, 2, 1, 4, 2], 60.9952499920675],
    [[1, null, -1, 0], [2, 5, 1, 1], 53.3333333333333],
  ])('%j, weights %j', (scores, weights, expected) => {
    expect(t(scores, weights)).toMatchObject({ T: expect.closeTo(expected, 9) });
  });

  it('have no T where nothing was scored', () => {
    expect(t([null, null])).toEqual({ T: null, n_scored: 0, no_number: { T: 'nothing_scored' } });
  });
});

describe('change, agreement and consistency', () => {
  it('reads the worked example of Jacobson & Truax', () => {
    const jt = {
      id: 'jt',
      pre: 32.5,
      post: 47.5,
      sd: 7.5,
      reliability: 0.8,
      improvement: 'increase',
      norms: { m1: 40, s1: 7.5, m0: 60, s0: 7.5 },
    };
    expect(measureResults({ vectors: [jt] })?.results.jt).toMatchObject({
      rci: expect.closeTo(Math.sqrt(10), 9),
      class: 'improved',
      class_with_cutoff_c: 'improved',
      cutoffs: { a: 55, b: 45, c: 50 },
    });
  });

  it('calls somebody recovered only beyond the cut-off', () => {
    const jt = {
      id: 'jt',
      pre: 32.5,
      post: 50,
      sd: 7.5,
      reliability: 0.8,
      improvement: 'increase',
      norms: { m1: 40, s1: 7.5, m0: 60, s0: 7.5 },
    };
    expect(measureResults({ vectors: [jt] })?.results.jt).toMatchObject({ class_with_cutoff_c: 'recovered' });
  });

  it('leaves kappa undefined with all ratings in one cell', () => {
    const one = { id: 'k', levels: [1, 2], rater1: [1, 1], rater2: [1, 1] };
    expect(measureResults({ kappa: [one] })?.results.k).toMatchObject({ percent_agreement: 1, kappa: null });
  });
});

describe('distributions', () => {
  it('know the usual values to the last digits', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalCdf(-8) / 6.22096057427178e-16).toBeCloseTo(1, 12);
    expect(tCdf(1, 1)).toBeCloseTo(0.75, 14);
    expect(tQuantile(0.975, 1)).toBeCloseTo(12.7062047361747, 11);
  });
});

describe('a file', () => {
  it('reckons the whole vectors and names the field of the others', () => {
    const found = measureResults({ vectors: [{ id: 'a', scores: [3] }, { id: 'b', scores: [1] }, 7] });
    expect(found?.results).toEqual({ b: { T: 60, n_scored: 1 } });
    expect(found?.faults.map(({ vector, field }) => [vector, field])).toEqual([
      ['a', 'scores.0'],
      ['#3', '-'],
    ]);
  });

  it('without any vector is not one', () => {
    expect(measureResults({})).toBeUndefined();
    expect(measureResults([1])).toBeUndefined();
  });
});
