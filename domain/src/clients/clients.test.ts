import { expect, it } from 'vitest';
import {
  aFamily,
  aPerson,
  boy,
  consentId,
  consentTerms,
  mother,
  noClient,
} from '../../../tests/cast/client.ts';
import { by, idOf } from '../../../tests/cast/record.ts';
import { consented } from './consent.ts';

it('registers a person once, by a social worker', () => {
  expect(aPerson().refuses('PersonRegistered', { name: 'Nuraeni' })).toBe('person.already-registered');
  expect(noClient().refuses('PersonRegistered', { name: 'Nuraeni' }, { by: by.volunteer })).toBe(
    'entry.needs-a-professional',
  );
  expect(noClient().refuses('PersonDescribed', { callName: 'Ibu Nur' })).toBe('person.not-registered');
});

it('takes a single word as a name, with an apostrophe too', () => {
  expect(noClient().tells('PersonRegistered', { name: "Sa'diyah" }).state.individual.person?.name).toBe(
    "Sa'diyah",
  );
});

it('replaces what is said anew and keeps the rest', () => {
  const described = aPerson().tells('PersonDescribed', { occupation: 'ibu rumah tangga' });
  expect(described.state.individual.person).toMatchObject({
    name: 'Nuraeni',
    occupation: 'ibu rumah tangga',
    sex: 'female',
  });
});

it('holds a NIK or the reason for having none, not both', () => {
  expect(aPerson().refuses('PersonDescribed', { nik: '3273025711899901', noNik: 'lost' })).toBe(
    'person.nik-or-reason',
  );
  const told = aPerson()
    .tells('PersonDescribed', { noNik: 'lost' })
    .tells('PersonDescribed', { nik: '3273025711899901' });
  expect(told.state.individual.person).toMatchObject({ nik: '3273025711899901' });
  expect(told.state.individual.person?.noNik).toBeUndefined();
});

it('is neither born in the future nor dead before birth', () => {
  expect(
    noClient().refuses('PersonRegistered', { name: 'A', birth: { on: '2027-01-01', precision: 'day' } }),
  ).toBe('person.birth-ahead');
  expect(aPerson().refuses('PersonDied', { on: '1980-01-01' })).toBe('person.died-before-birth');
});

it('counts a member of the family once, until they leave', () => {
  const told = aFamily();
  const again = { person: boy, name: 'Rizky', relationToHead: 'child' };
  expect(told.refuses('MemberJoined', again)).toBe('family.member-already');
  expect(told.refuses('MemberLeft', { person: mother, on: '2010-01-01' })).toBe('family.left-before-joining');
  told.tells('MemberLeft', { person: boy, reason: 'tinggal bersama nenek' });
  expect(told.refuses('MemberLeft', { person: boy })).toBe('family.not-a-member');
  expect(told.refuses('MemberJoined', again)).toBeUndefined();
});

it('is a family before it has members, and registered once', () => {
  expect(noClient().refuses('MemberJoined', { person: boy, name: 'Rizky', relationToHead: 'child' })).toBe(
    'family.not-registered',
  );
  expect(aFamily().refuses('FamilyRegistered', { name: 'Keluarga Suhendar' })).toBe(
    'family.already-registered',
  );
});

it('relates two different people, and ends only a relation on record', () => {
  const relation = { relation: idOf('r'), from: mother, to: mother, kind: 'parent' };
  expect(aFamily().refuses('RelationNoted', relation)).toBe('relation.with-oneself');
  expect(aFamily().refuses('RelationEnded', { relation: idOf('r') })).toBe('relation.none');
  expect(aFamily().refuses('GuardianNamed', { guardian: mother, of: mother, ground: 'ibu' })).toBe(
    'relation.with-oneself',
  );
});

it('keeps what a parent and a child drew by finger under consent and assent', () => {
  const mark = 'M10 20l5 5 3 -2.5';
  const told = aFamily()
    .tells('ConsentGiven', consentTerms({ mark }))
    .tells('AssentGiven', { person: boy, how: 'drawing', words: 'Mengangguk.', mark });
  expect(told.state.consent.consents[consentId]?.mark).toBe(mark);
  expect(told.state.consent.assents).toMatchObject([{ person: boy, mark }]);
});

it('stops a purpose from the moment consent to it is withdrawn, and no other', () => {
  const told = aFamily().tells('ConsentGiven', consentTerms());
  expect(consented(told.state.consent, boy, 'photographs')).toBe(true);
  told.tells('ConsentWithdrawn', {
    consent: consentId,
    purpose: 'photographs',
    byName: 'Nuraeni',
    receivedAt: '2026-06-11T09:20:00+07:00',
  });
  expect(consented(told.state.consent, boy, 'photographs')).toBe(false);
  expect(consented(told.state.consent, boy, 'service')).toBe(true);
});

it('withdraws what was given, once, and carries out what was withdrawn', () => {
  const told = aFamily().tells('ConsentGiven', consentTerms());
  const withdrawal = {
    consent: consentId,
    purpose: 'research',
    byName: 'Nuraeni',
    receivedAt: '2026-06-11T09:20:00+07:00',
  };
  expect(told.refuses('ConsentWithdrawn', { ...withdrawal, consent: idOf('x') })).toBe('consent.none');
  expect(told.refuses('ConsentWithdrawn', withdrawal)).toBe('consent.purpose-not-given');
  const done = {
    consent: consentId,
    purpose: 'photographs',
    doneAt: '2026-06-12T14:05:00+07:00',
    what: 'Foto disembunyikan',
  };
  expect(told.refuses('WithdrawalCarriedOut', done)).toBe('consent.not-withdrawn');
  told
    .tells('ConsentWithdrawn', { ...withdrawal, purpose: 'photographs' })
    .tells('WithdrawalCarriedOut', done);
  expect(told.refuses('ConsentWithdrawn', { ...withdrawal, purpose: 'photographs' })).toBe(
    'consent.withdrawn-already',
  );
  expect(told.state.consent.consents[consentId]?.withdrawn.photographs).toEqual({
    receivedAt: '2026-06-11T09:20:00+07:00',
    doneAt: '2026-06-12T14:05:00+07:00',
  });
});

it('consents as oneself for oneself only', () => {
  expect(aFamily().refuses('ConsentGiven', consentTerms({ authority: 'self' }))).toBe(
    'consent.for-oneself-only',
  );
});

it('keeps a refusal of consent as a refusal', () => {
  const { how: _, language: __, ...terms } = consentTerms();
  const told = aFamily().tells('ConsentRefused', terms);
  expect(consented(told.state.consent, boy, 'service')).toBe(false);
});
