import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase } from '../../../tests/cast/case.ts';
import { by, idOf, Telling } from '../../../tests/cast/record.ts';
import { consentPurposes } from '../clients/consent.ts';
import {
  type Consents,
  hashOfSecret,
  informationOf,
  notices,
  type Referral,
  refusedSharing,
  requestRecord,
  requestStanding,
  secretOf,
  shareableOf,
  sharingPurposes,
  standingOf,
  stepsOf,
} from '../index.ts';

const referral = idOf('referral');
const made = {
  referral,
  to: 'RSUD',
  need: 'Terapi wicara',
  shared: [{ part: 'name', says: 'Rizky' }],
  ground: 'UU 35/2014',
};
const prepared = () => aCase().tells('ReferralMade', made, { on: '2026-03-01' });
const sent = (on = '2026-03-02') => prepared().tells('ReferralSent', { referral, way: 'letter' }, { on });
const known = (told: ReturnType<typeof prepared>) => told.state.referrals[referral] as Referral;
const codes = (told: ReturnType<typeof prepared>, today: string) =>
  notices(told.state)
    .filter((one) => one.from <= today && one.code.startsWith('referral'))
    .map((one) => one.code);

describe('a referral', () => {
  it('goes from prepared to closed, and says at each step where it stands', () => {
    const told = prepared();
    expect(standingOf(known(told))).toBe('prepared');
    const steps = [
      ['ReferralSent', { way: 'letter' }, 'sent'],
      ['ReferralReceived', {}, 'received'],
      ['ReferralAnswered', { answer: 'waiting', expectedOn: '2026-04-01' }, 'waiting'],
      ['ReferralAnswered', { answer: 'accepted' }, 'accepted'],
      ['ReferralBegun', {}, 'begun'],
      ['ReferralDelivered', { what: 'Enam kali' }, 'delivered'],
    ] as const;
    for (const [type, facts, standing] of steps) {
      told.tells(type, { referral, ...facts }, { on: '2026-03-05' });
      expect(standingOf(known(told))).toBe(standing);
    }
    told.tells('ReferralClosed', { referral, result: 'received', got: 'x' }, { on: '2026-03-06' });
    expect(standingOf(known(told))).toBe('closed');
    expect(Object.values(stepsOf(known(told)))).not.toContain(undefined);
  });

  it('lets late facts stand: what happened before it was closed may be told afterwards', () => {
    const told = sent().tells(
      'ReferralClosed',
      { referral, result: 'received', got: 'x' },
      { on: '2026-04-10' },
    );
    told.tells('ReferralBegun', { referral }, { on: '2026-04-01' });
    expect(known(told).begun?.on).toBe('2026-04-01');
    expect(told.refuses('ReferralBegun', { referral }, { on: '2026-04-11' })).toBe('referral.closed-already');
  });

  it('that was refused does not begin unless they accept after all', () => {
    const told = sent().tells('ReferralAnswered', { referral, answer: 'refused' }, { on: '2026-03-05' });
    expect(told.refuses('ReferralBegun', { referral }, { on: '2026-03-06' })).toBe('referral.was-refused');
    told.tells('ReferralAnswered', { referral, answer: 'accepted' }, { on: '2026-03-07' });
    told.tells('ReferralBegun', { referral }, { on: '2026-03-08' });
    told.tells('ReferralDelivered', { referral }, { on: '2026-03-09' });
    expect(told.refuses('ReferralNotTakenUp', { referral }, { on: '2026-03-09' })).toBe(
      'referral.delivered-already',
    );
  });

  it('that was revoked is not sent any more, and may still be closed', () => {
    const told = prepared().tells('ReferralRevoked', { referral, reason: 'x' }, { on: '2026-03-03' });
    expect(told.refuses('ReferralSent', { referral, way: 'letter' }, { on: '2026-03-02' })).toBe(
      'referral.revoked-already',
    );
    told.tells('ReferralClosed', { referral, result: 'withdrawn', got: '-' }, { on: '2026-03-04' });
  });

  it('goes into an inbox only with an agency, and by a link only with its limits', () => {
    const told = prepared();
    const refuses = (facts: Record<string, unknown>) =>
      told.refuses('ReferralSent', { referral, ...facts }, { on: '2026-03-02' });
    expect(refuses({ way: 'inbox' })).toBe('referral.inbox-without-agency');
    expect(refuses({ way: 'link' })).toBe('referral.link-without-limits');
    const link = { hash: 'a'.repeat(64), openings: 3 };
    expect(refuses({ way: 'link', link: { ...link, until: '2026-03-01' } })).toBe('referral.link-too-long');
    expect(refuses({ way: 'link', link: { ...link, until: '2026-06-01' } })).toBe('referral.link-too-long');
  });

  it('reads what was recorded before sending was told apart as sent on its day, with all that was written', () => {
    const told = aCase().tells('ReferralMade', {
      referral,
      to: 'Puskesos',
      need: 'PBI-JKN',
      summary: 'Desil 3',
      ground: 'UU 35/2014',
    });
    expect(standingOf(known(told))).toBe('sent');
    expect(informationOf(known(told)).map((one) => one.part)).toEqual(['need', 'summary']);
  });

  it('is told by the other side only in its own steps, and in somebody’s name', () => {
    const told = sent();
    const { partner } = by;
    expect(told.refuses('ReferralReceived', { referral }, { by: partner, on: '2026-03-03' })).toBe(
      'referral.without-name-of-the-other-side',
    );
    const from = { name: 'dr. Sari', agency: 'RSUD' };
    told.tells('ReferralReceived', { referral, from }, { by: partner, on: '2026-03-03' });
    const closing = { referral, result: 'received', got: 'x' };
    expect(told.refuses('ReferralClosed', closing, { by: partner })).toBe('entry.not-for-you');
    expect(told.refuses('NoteWritten', { note: idOf('n'), text: 'x' }, { by: partner })).toBe(
      'entry.not-for-you',
    );
  });
});

describe('the sender keeps sight of a referral', () => {
  it('that was never sent, has no answer, waits too long, or was refused', () => {
    expect(codes(prepared(), '2026-03-08')).toEqual(['referral-unsent']);
    expect(codes(sent(), '2026-03-15')).toEqual([]);
    expect(codes(sent(), '2026-03-16')).toEqual(['referral-unanswered']);
    const answered = (answer: string, more = {}) =>
      sent().tells('ReferralAnswered', { referral, answer, ...more }, { on: '2026-03-05' });
    expect(codes(answered('accepted'), '2026-04-04')).toEqual(['referral-waiting-long']);
    expect(codes(answered('waiting', { expectedOn: '2026-05-01' }), '2026-05-01')).toEqual([]);
    expect(codes(answered('waiting', { expectedOn: '2026-05-01' }), '2026-05-02')).toEqual([
      'referral-waiting-long',
    ]);
    expect(codes(answered('refused'), '2026-03-12')).toEqual(['referral-refused']);
  });

  it('that was delivered while nobody has asked the client, until it is closed', () => {
    const told = sent().tells('ReferralDelivered', { referral }, { on: '2026-03-10' });
    expect(codes(told, '2026-03-17')).toEqual(['referral-client-not-asked']);
    told.tells('ReferralClosed', { referral, result: 'received', got: 'x' }, { on: '2026-03-18' });
    expect(codes(told, '2026-12-31')).toEqual([]);
  });

  it('whose link ran out without an answer', () => {
    const link = { hash: 'a'.repeat(64), until: '2026-03-12', openings: 3 };
    const told = prepared().tells('ReferralSent', { referral, way: 'link', link }, { on: '2026-03-02' });
    expect(codes(told, '2026-03-12')).toEqual([]);
    expect(codes(told, '2026-03-13')).toEqual(['referral-link-ran-out']);
  });
});

describe('what is shared', () => {
  it('is what was ticked and written, and nothing else whatever the record holds', () => {
    const told = prepared();
    expect(informationOf(known(told))).toEqual([
      { part: 'need', says: 'Terapi wicara' },
      { part: 'name', says: 'Rizky' },
    ]);
  });

  it('is offered from the record without numbers of identity, and without phones that are not safe', () => {
    const state = {
      individual: {
        person: {
          name: 'Nuraeni',
          nik: '3273021407859901',
          sex: 'female',
          birth: { on: '1985-07-14', precision: 'day' },
          phones: [
            { number: '0800-1', safeToCall: false },
            { number: '0800-2', safeToCall: true },
          ],
        },
      },
      family: {},
    };
    const offered = shareableOf(
      aCase().state,
      [{ stream: idOf('person'), state: state as never }],
      '2026-03-01',
      'id',
    );
    const says = offered.map((one) => one.says);
    expect(says).toContain('40 tahun');
    expect(says).toContain('0800-2');
    expect(JSON.stringify(offered)).not.toMatch(/3273021407859901|0800-1/);
    expect(new Set(offered.map((one) => one.key)).size).toBe(offered.length);
  });

  it('rests on a consent to sharing that stands, or on a ground in law', () => {
    const consent = idOf('consent');
    const given = (change: object = {}) =>
      ({
        consents: {
          [consent]: { consent, given: true, purposes: ['share-with-health'], withdrawn: {}, ...change },
        },
        assents: [],
      }) as unknown as Consents;
    const on = { ...known(prepared()), ground: undefined, consent };
    expect(refusedSharing(on, [given()])).toBeUndefined();
    expect(refusedSharing(on, [])).toBe('referral.consent-unknown');
    expect(refusedSharing(on, [given({ given: false })])).toBe('referral.consent-refused');
    expect(refusedSharing(on, [given({ purposes: ['service'] })])).toBe('referral.consent-not-for-sharing');
    expect(refusedSharing({ ...on, purpose: 'share-with-school' }, [given()])).toBe(
      'referral.consent-not-for-sharing',
    );
    const withdrawn = given({ withdrawn: { 'share-with-health': { receivedAt: '2026-03-01T00:00:00Z' } } });
    expect(refusedSharing(on, [withdrawn])).toBe('referral.consent-withdrawn');
    expect(refusedSharing({ ...on, ground: 'UU 17/2023' }, [withdrawn])).toBeUndefined();
  });

  it('knows the purposes of sharing that a consent may name', () => {
    expect(consentPurposes.filter((one) => one.startsWith('share-'))).toEqual([...sharingPurposes]);
  });
});

describe('the secret of a link', () => {
  it('is 32 random bytes as base64url, told apart from every other', () => {
    expect(secretOf(new Uint8Array(32))).toBe('A'.repeat(43));
    expect(secretOf(new Uint8Array(32).fill(255))).toBe(`${'_'.repeat(42)}8`);
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(secretOf(one)).toMatch(/^[\w-]{43}$/);
        expect(secretOf(one) === secretOf(other)).toBe(one.join() === other.join());
      }),
    );
    expect(() => secretOf(new Uint8Array(16))).toThrow(RangeError);
  });

  it('is kept by its SHA-256 (FIPS 180-4, first example)', () => {
    expect(hashOfSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('a request that came in', () => {
  const { system } = by;
  const arrived = () =>
    new Telling(requestRecord, 'request').tells(
      'RequestArrived',
      { agency: idOf('agency'), agencyName: 'LKS', city: 'Bandung' },
      { by: system },
    );
  const standing = (told: ReturnType<typeof arrived>) =>
    told.state.request === null ? undefined : requestStanding(told.state.request);

  it('is opened before it is answered, and says where it stands', () => {
    const told = arrived();
    expect(standing(told)).toBe('new');
    expect(told.refuses('RequestAnswered', { answer: 'accepted' })).toBe('request.not-opened');
    told.tells('RequestOpened', {});
    told.tells('InformationDisclosed', { information: [{ part: 'need', says: 'x' }] }, { by: system });
    told.tells('RequestAnswered', { answer: 'refused', note: 'penuh' });
    expect(told.refuses('RequestBegun', {})).toBe('request.was-refused');
    told.tells('RequestAnswered', { answer: 'accepted' });
    told.tells('RequestTakenOn', { case: idOf('case') });
    told.tells('RequestBegun', {});
    told.tells('RequestDelivered', { what: 'x' });
    expect(standing(told)).toBe('delivered');
    expect(told.refuses('RequestNotTakenUp', {})).toBe('request.delivered-already');
  });

  it('hears from the sender alone that it came, was revoked or closed', () => {
    const told = arrived();
    expect(told.refuses('RequestRevoked', {})).toBe('request.only-from-the-sender');
    told.tells('RequestRevoked', {}, { by: system });
    expect(told.refuses('RequestOpened', {})).toBe('request.revoked-by-the-sender');
    const closed = arrived().tells('RequestClosed', {}, { by: system });
    expect(closed.refuses('RequestOpened', {})).toBe('request.closed-by-the-sender');
  });

  it('is not taken up where somebody did not come', () => {
    const told = arrived().tells('RequestOpened', {}).tells('RequestNotTakenUp', { note: 'tidak datang' });
    expect(standing(told)).toBe('not-taken-up');
  });
});
