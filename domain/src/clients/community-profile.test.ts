import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noClient } from '../../../tests/cast/client.ts';
import { idOf } from '../../../tests/cast/record.ts';
import type { CommunityCount } from './community.ts';
import { boardOf } from './community-board.ts';
import { historyOf } from './community-profile.ts';

const aVillage = () =>
  noClient().tells('CommunityRegistered', {
    name: 'Noefatuna',
    kind: 'village',
    hamlets: ['Nunumeu', 'Oebesi'],
  });

const counted = (change: Record<string, unknown> = {}) => ({
  count: idOf('count'),
  what: 'warga disabilitas',
  number: 41,
  source: 'pendataan rumah ke rumah',
  ...change,
});
const kinds = [
  { name: 'fisik', number: 13 },
  { name: 'intelektual', number: 7 },
  { name: 'psikososial', number: 6 },
  { name: 'perkembangan', number: 3 },
  { name: 'sensorik', number: 9 },
  { name: 'ganda', number: 3 },
];
const byKind = (change: Record<string, unknown> = {}) => ({ by: 'disability', parts: kinds, ...change });

describe('a count that is divided', () => {
  it('stands where its parts add up, with those of whom it is not known, or where they overlap', () => {
    const told = aVillage().tells('CommunityCounted', counted({ splits: [byKind()] }));
    expect(told.state.community?.counts[0]?.splits?.[0]?.parts).toHaveLength(6);
    const some = { by: 'sex', parts: [{ name: 'perempuan', number: 17 }], unknown: 24 };
    expect(
      aVillage().tells('CommunityCounted', counted({ splits: [some] })).state.community?.counts,
    ).toHaveLength(1);
    const lacking = {
      by: 'other',
      overlap: true,
      parts: [
        { name: 'tanpa KPD', number: 41 },
        { name: 'tanpa NIK', number: 23 },
      ],
    };
    aVillage().tells('CommunityCounted', counted({ splits: [lacking] }));
  });

  it('is refused where its parts do not add up, and where one part is more than the whole', () => {
    expect(aVillage().refuses('CommunityCounted', counted({ number: 40, splits: [byKind()] }))).toBe(
      'community.parts-do-not-add-up',
    );
    expect(aVillage().refuses('CommunityCounted', counted({ splits: [byKind({ unknown: 1 })] }))).toBe(
      'community.parts-do-not-add-up',
    );
    const above = { by: 'other', overlap: true, parts: [{ name: 'tanpa NIK', number: 42 }] };
    expect(aVillage().refuses('CommunityCounted', counted({ splits: [above] }))).toBe(
      'community.part-above-whole',
    );
  });
});

describe('the profile of a community', () => {
  it('keeps places by hamlet, what the community has, and its years in order', () => {
    const told = aVillage()
      .tells('CommunityPlaceNoted', {
        place: idOf('hall'),
        name: 'Balai desa',
        kind: 'meeting',
        hamlet: 'Nunumeu',
      })
      .tells('CommunityAssetFound', { asset: idOf('church'), kind: 'associations', what: 'Jemaat gereja' })
      .tells('CommunityHistoryTold', {
        event: idOf('chairs'),
        year: 2023,
        what: 'Bantuan kursi roda, rusak.',
      })
      .tells('CommunityHistoryTold', {
        event: idOf('road'),
        year: 2011,
        untilYear: 2012,
        what: 'Jalan dibuka.',
      });
    const { communityProfile } = told.state;
    expect(Object.values(communityProfile.places)[0]).toMatchObject({ hamlet: 'Nunumeu' });
    expect(historyOf(communityProfile).map(({ year }) => year)).toEqual([2011, 2023]);
    expect(
      told.refuses('CommunityHistoryTold', { event: idOf('x'), year: 2012, untilYear: 2011, what: 'Mundur' }),
    ).toBe('community-profile.ends-before');
  });

  it('is told of communities alone', () => {
    const group = noClient().tells('GroupRegistered', { name: 'Melati', kind: 'self-help' });
    const asset = { asset: idOf('a'), kind: 'skills', what: 'Menenun' };
    expect(group.refuses('CommunityAssetFound', asset)).toBe('community-profile.not-a-community');
  });
});

const count = (change: Partial<CommunityCount> = {}): CommunityCount => ({
  count: idOf('count'),
  what: 'warga disabilitas',
  number: 41,
  source: 'pendataan',
  on: '2026-04-02',
  ...change,
});

describe('the board of a community', () => {
  it('shows three of a kind, and no hamlet with one alone, nor the one beside it', () => {
    const hamlets = {
      by: 'hamlet' as const,
      parts: [
        { name: 'Nunumeu', number: 25 },
        { name: 'Fatukoto', number: 15 },
        { name: 'Oebesi', number: 1 },
      ],
    };
    const [figure] = boardOf([count({ splits: [{ by: 'disability', parts: kinds }, hamlets] })]);
    expect(figure?.splits[0]?.parts.map((one) => one.number)).toEqual([13, 7, 6, 3, 9, 3]);
    expect(figure?.splits[1]?.parts.map((one) => one.number)).toEqual([25, undefined, undefined]);
  });

  it('shows the last count only: two days would tell of those who came or went', () => {
    const board = boardOf([count(), count({ number: 42, on: '2026-05-06' })]);
    expect(board.map((one) => one.number)).toEqual([42]);
  });

  it('withholds in one division what is withheld under the same name in another', () => {
    const sexes = {
      by: 'sex' as const,
      parts: [
        { name: 'perempuan', number: 20 },
        { name: 'laki-laki', number: 21 },
      ],
    };
    const ages = {
      by: 'age' as const,
      parts: [
        { name: 'Perempuan', number: 20 },
        { name: 'anak laki-laki', number: 2 },
        { name: 'laki-laki dewasa', number: 19 },
      ],
    };
    const [figure] = boardOf([count({ splits: [sexes, ages] })]);
    expect(figure?.splits[1]?.parts.map((one) => one.number)).toEqual([20, undefined, undefined]);
  });

  it('never lets a small number be reckoned from the whole and its parts', () => {
    const parts = fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(parts, parts, (first, second) => {
        const whole = Math.max(1, ...[first, second].map((all) => all.reduce((sum, one) => sum + one, 0)));
        const split = (numbers: readonly number[], prefix: string) => ({
          by: 'other' as const,
          parts: numbers.map((number, at) => ({ name: `${prefix}${at}`, number })),
          unknown: whole - numbers.reduce((sum, one) => sum + one, 0),
        });
        const [figure] = boardOf([count({ number: whole, splits: [split(first, 'a'), split(second, 'a')] })]);
        for (const { parts: shown } of figure?.splits ?? []) {
          const hidden = shown.filter((one) => one.number === undefined);
          for (const { number } of shown) expect(number === 1 || number === 2).toBe(false);
          if (hidden.length === 0) continue;
          const rest = whole - shown.reduce((sum, one) => sum + (one.number ?? 0), 0);
          expect(hidden.length).toBeGreaterThan(1);
          expect(rest >= 3 || hidden.length === shown.length).toBe(true);
        }
      }),
    );
  });
});
