import { describe, expect, it } from 'vitest';
import { noClient } from '../../../tests/cast/client.ts';
import { idOf } from '../../../tests/cast/record.ts';
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
