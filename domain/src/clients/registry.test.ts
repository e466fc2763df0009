import { describe, expect, it } from 'vitest';
import { aFamily, aPerson, noClient } from '../../../tests/cast/client.ts';
import { by, idOf } from '../../../tests/cast/record.ts';
import { levelOf, nameOf } from '../records/client.ts';
import { isStale } from './welfare/circumstances.ts';
import { benefitNamed, categoryNamed, disabilityNamed } from './welfare/former-names.ts';

describe('a client', () => {
  it.each([
    ['GroupRegistered', 'group'],
    ['OrganisationRegistered', 'organisation'],
    ['CommunityRegistered', 'community'],
    ['FamilyRegistered', 'family'],
    ['PersonRegistered', 'individual'],
  ])('is founded once and stays of its level (%s)', (type, level) => {
    const told = noClient().tells(type, { name: 'Melati' });
    expect([levelOf(told.state), nameOf(told.state)]).toEqual([level, 'Melati']);
    expect(told.refuses(type, { name: 'Lagi' })).toMatch(/already-registered$/);
    const another = type === 'GroupRegistered' ? 'FamilyRegistered' : 'GroupRegistered';
    expect(told.refuses(another, { name: 'Lain' })).toBe('client.of-another-kind');
  });

  it('is not registered by a volunteer', () => {
    expect(noClient().refuses('GroupRegistered', { name: 'Melati' }, { by: by.volunteer })).toBe(
      'entry.needs-a-professional',
    );
  });
});

describe('belonging', () => {
  const group = () => noClient().tells('GroupRegistered', { name: 'Melati' });
  const joins = { membership: idOf('m1'), person: idOf('p1'), name: 'Rosmini', from: '2026-01-19' };

  it('has a beginning and an end, and begins anew when somebody returns', () => {
    const told = group().tells('MembershipBegun', joins);
    expect(told.refuses('MembershipBegun', { ...joins, membership: idOf('m2') })).toBe('membership.twice');
    expect(told.refuses('MembershipEnded', { membership: idOf('m1'), on: '2026-01-18' })).toBe(
      'membership.ended-before-begun',
    );
    told.tells('MembershipEnded', { membership: idOf('m1'), on: '2026-05-16' });
    expect(told.refuses('MembershipEnded', { membership: idOf('m1') })).toBe('membership.ended');
    told.tells('MembershipBegun', { ...joins, membership: idOf('m2') });
    expect(Object.keys(told.state.memberships)).toHaveLength(2);
  });

  it('to a family is told otherwise', () => {
    expect(aFamily().refuses('MembershipBegun', joins)).toBe('membership.not-a-collective');
  });

  it('lets members choose one another, not themselves, and not strangers', () => {
    const told = group()
      .tells('MembershipBegun', joins)
      .tells('MembershipBegun', { membership: idOf('m2'), name: 'Marwah' });
    const choice = (from: string, to: string) => ({
      choices: idOf('c'),
      question: 'Dengan siapa?',
      told: [{ from: idOf(from), to: idOf(to), kind: 'chosen' }],
    });
    expect(told.refuses('ChoicesTold', choice('m1', 'm1'))).toBe('choices.of-oneself');
    expect(told.refuses('ChoicesTold', choice('m1', 'm9'))).toBe('choices.not-a-member');
    expect(told.refuses('ChoicesTold', choice('m1', 'm2'))).toBe(undefined);
  });
});

describe('what the welfare system says', () => {
  it('keeps every decile with its day and source, and asks anew after three months', () => {
    const told = aPerson()
      .tells('DecileChecked', { state: 'known', decile: 4, source: 'cekbansos' }, { on: '2026-06-01' })
      .tells('DecileChecked', { state: 'known', decile: 3, source: 'Puskesos' }, { on: '2026-02-02' });
    const { deciles } = told.state.circumstances;
    expect(deciles.map((one) => [one.on, one.decile])).toEqual([
      ['2026-02-02', 3],
      ['2026-06-01', 4],
    ]);
    const last = deciles.at(-1);
    expect(last && [isStale(last, '2026-08-31'), isStale(last, '2026-09-02')]).toEqual([false, true]);
    expect(told.refuses('DecileChecked', { state: 'known', source: 'x' })).toBe(
      'circumstances.decile-missing',
    );
    expect(told.refuses('DecileChecked', { state: 'disputed', source: 'keluarga' })).toBe(undefined);
  });

  it('lets somebody carry several categories, each from a day to a day', () => {
    const found = (code: string) => ({ category: idOf(code), code, from: '2026-01-10' });
    const told = aPerson().tells('CategoryFound', found('PPKS05')).tells('CategoryFound', found('PPKS06'));
    expect(told.refuses('CategoryEnded', { category: idOf('PPKS05'), on: '2026-01-09' })).toBe(
      'circumstances.ended-before-begun',
    );
    told.tells('CategoryEnded', { category: idOf('PPKS05'), on: '2026-03-01', reason: 'pindah' });
    expect(told.state.circumstances.categories[idOf('PPKS05')]?.ended).toMatchObject({ on: '2026-03-01' });
  });

  it('understands the words of older lists, and leaves to a person what meant two things', () => {
    expect(['Anak Nakal', 'WRSE', 'Penyandang Cacat', 'fakir miskin', 'Gepeng'].map(categoryNamed)).toEqual([
      'PPKS03',
      'PPKS23',
      'PPKS09',
      'PPKS24',
      undefined,
    ]);
    expect(disabilityNamed('Cacat Rungu/Wicara')).toEqual(['hearing', 'speech']);
    expect(disabilityNamed('Cacat Mental/Jiwa')).toEqual([]);
    expect(disabilityNamed('autis')).toEqual(['developmental']);
    expect(['PKH', 'BPNT', 'KIS', 'beras'].map(benefitNamed)).toEqual([
      'pkh',
      'sembako',
      'pbi-jkn',
      undefined,
    ]);
  });
});

describe('two records that were one person’s', () => {
  const merge = {
    merge: idOf('merge'),
    absorbed: idOf('other'),
    keeps: { occupation: 'penjahit', callName: 'Eni' },
  };

  it('come apart again: what the merge brought goes, what was described since stays', () => {
    const told = aPerson();
    const before = told.state;
    told.tells('PersonMerged', merge);
    expect(told.state.individual.person).toMatchObject({ occupation: 'penjahit', callName: 'Eni' });
    told.tells('PersonDescribed', { occupation: 'guru' });
    told.tells('MergeUndone', { merge: idOf('merge'), reason: 'saudara kembar' });
    expect(told.state.individual.person).toEqual({ ...before.individual.person, occupation: 'guru' });
    expect(told.refuses('MergeUndone', { merge: idOf('merge'), reason: 'lagi' })).toBe('person.merge-none');
  });

  it('are not merged twice over', () => {
    const told = aPerson().tells('PersonAbsorbed', { merge: idOf('merge'), survivor: idOf('other') });
    expect(told.refuses('PersonMerged', merge)).toBe('person.absorbed-already');
    expect(told.refuses('PersonAbsorbed', { merge: idOf('m2'), survivor: idOf('third') })).toBe(
      'person.absorbed-already',
    );
  });
});

it('a NIK that cannot be one is refused, and can be kept as unverified text', () => {
  expect(aPerson().refuses('PersonDescribed', { nik: '3273023102859907' })).toBe('person.nik-faulty');
  const told = aPerson()
    .tells('PersonDescribed', { nik: '3273025711899901' })
    .tells('PersonDescribed', { unverifiedNik: '3273023102859907' });
  expect(told.state.individual.person).toMatchObject({ unverifiedNik: '3273023102859907' });
  expect(told.state.individual.person).not.toHaveProperty('nik');
});

it('a person known to few is known at least to the one who says so', () => {
  const told = aPerson();
  expect(told.refuses('KnownToFew', { workers: [idOf('x')], reason: 'aman' })).toBe(
    'restriction.without-you',
  );
  told.tells('KnownToFew', { workers: [by.worker.id], reason: 'rumah aman' });
  told.tells('KnownToAllAgain', { reason: 'sudah aman' });
  expect(told.state.restriction).toBe(undefined);
  expect(told.refuses('KnownToAllAgain', { reason: 'lagi' })).toBe('restriction.none');
});

it('a house can have several family cards, each with its days', () => {
  const told = aFamily().tells('FamilyCardNoted', {
    number: '3273021003159902',
    headName: 'Nuraeni',
    from: '2020-01-01',
  });
  expect(
    told.refuses('FamilyCardNoted', { number: '3273021003159902', from: '2020-01-02', until: '2020-01-01' }),
  ).toBe('family.card-backwards');
  expect(Object.keys(told.state.family.cards)).toEqual(['3273021003159902']);
});
