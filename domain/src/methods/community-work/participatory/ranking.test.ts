import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase } from '../../../../../tests/cast/case.ts';
import { idOf } from '../../../../../tests/cast/record.ts';
import { rankedOf } from './ranking.ts';

const votes = [
  ['Tidak punya NIK/KIA/KPD', 34],
  ['Anak tidak sekolah', 31],
  ['Tidak ada terapi/alat bantu', 28],
  ["Stigma 'kutukan'", 22],
  ['Jalan rusak', 17],
] as const;
const choices = votes.map(([what, points]) => ({ what, points }));
const ranked = (change: Record<string, unknown> = {}) => ({
  sitting: idOf('ranking'),
  way: 'votes',
  choices,
  ...change,
});

describe('priorities ranked by votes', () => {
  it('come in the order of their votes; those alike share a rank', () => {
    const told = aCase().tells('PrioritiesRanked', ranked());
    const [ranking] = told.state.rankings;
    expect(ranking && rankedOf(ranking).map((one) => one.rank)).toEqual([1, 2, 3, 4, 5]);
    const tied = rankedOf({
      way: 'votes',
      choices: [3, 5, 5].map((points, at) => ({ what: `${at}`, points })),
    });
    expect(tied.map(({ at, rank, tied: isTied }) => [at, rank, isTied])).toEqual([
      [1, 1, true],
      [2, 1, true],
      [0, 3, false],
    ]);
  });

  it('are refused without a number, and with one choice written twice', () => {
    expect(
      aCase().refuses('PrioritiesRanked', ranked({ choices: [{ what: 'a' }, { what: 'b', points: 2 }] })),
    ).toBe('ranking.no-points');
    const twice = [
      { what: 'Jalan', points: 1 },
      { what: 'jalan', points: 2 },
    ];
    expect(aCase().refuses('PrioritiesRanked', ranked({ choices: twice }))).toBe('ranking.same-twice');
  });
});

describe('priorities compared each with each', () => {
  const three = [{ what: 'a' }, { what: 'b' }, { what: 'c' }];
  const pairwise = (pairs: readonly object[]) => ranked({ way: 'pairwise', choices: three, pairs });

  it('count how often each was preferred, half where two were alike', () => {
    const pairs = [
      { first: 0, second: 1, prefers: 1 },
      { first: 0, second: 2 },
      { first: 1, second: 2, prefers: 1 },
    ];
    const [ranking] = aCase().tells('PrioritiesRanked', pairwise(pairs)).state.rankings;
    expect(ranking && rankedOf(ranking).map(({ what, points, rank }) => [what, points, rank])).toEqual([
      ['b', 2, 1],
      ['a', 0.5, 2],
      ['c', 0.5, 2],
    ]);
  });

  it('are refused where something is compared with itself, twice, or with what is not there', () => {
    for (const pairs of [
      [{ first: 0, second: 0 }],
      [{ first: 0, second: 3 }],
      [{ first: 0, second: 1, prefers: 2 }],
      [
        { first: 0, second: 1 },
        { first: 1, second: 0 },
      ],
    ])
      expect(aCase().refuses('PrioritiesRanked', pairwise(pairs))).toBe('ranking.pairs-incoherent');
  });

  it('give out as many points as there are pairs', () => {
    const many = fc.integer({ min: 2, max: 7 });
    fc.assert(
      fc.property(many, fc.array(fc.nat({ max: 2 }), { minLength: 21, maxLength: 21 }), (size, said) => {
        const all = Array.from({ length: size }, (_, first) =>
          Array.from({ length: size - first - 1 }, (__, at) => ({ first, second: first + 1 + at })),
        ).flat();
        const pairs = all.map((one, at) =>
          said[at] === 2 ? one : { ...one, prefers: said[at] === 0 ? one.first : one.second },
        );
        const names = Array.from({ length: size }, (_, at) => ({ what: String(at) }));
        const points = rankedOf({ way: 'pairwise', choices: names, pairs }).map((one) => one.points);
        expect(points.reduce((sum, one) => sum + one, 0)).toBe(all.length);
      }),
    );
  });
});
