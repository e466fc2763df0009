import { describe, expect, it } from 'vitest';
import { aCase, contractTerms, signature } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { agencyRecord } from '../records/agency.ts';
import { type Material, NothingToPrint } from './paper.ts';
import { documentKinds, type Sheet, sheetOf } from './papers.ts';

const material = (told: ReturnType<typeof aCase>): Material => ({
  case: told.reading,
  clients: [],
  agency: agencyRecord.initial,
  language: 'en',
  today: '2026-11-25',
});

const signedBy = (sheet: Sheet) =>
  sheet.blocks.flatMap((one) => (one.kind === 'signatures' ? one.people : []));

describe('a paper of a case', () => {
  it('shows what was drawn by finger over the name, and leaves room where nothing was', () => {
    const told = aCase()
      .tells('ContractDrafted', contractTerms())
      .tells('ContractSigned', signature('guardian', 'Nuraeni', { mark: 'M10 20l5 5' }))
      .tells('ContractSigned', signature('worker', 'Ratna', { how: 'thumbprint' }));
    const [guardian, worker] = signedBy(sheetOf('contract', material(told)));
    expect(guardian).toMatchObject({ name: 'Nuraeni' });
    expect(guardian?.mark).toContain('<path d="M10 20l5 5"');
    expect(worker).not.toHaveProperty('mark');
  });

  it('says what to do first while there is nothing to print, in both languages', () => {
    const refused = documentKinds.flatMap((kind) => {
      try {
        sheetOf(kind, material(aCase()));
        return [];
      } catch (error) {
        return error instanceof NothingToPrint ? [[kind, error.words] as const] : [[kind, error] as const];
      }
    });
    for (const [kind, words] of refused)
      expect(words, kind).toEqual({ id: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) });
    expect(refused.map(([kind]) => kind)).toEqual(
      expect.arrayContaining([
        'consent',
        'contract',
        'assessment',
        'plan',
        'evaluation',
        'termination',
        'referral',
        'conference',
        'meeting',
        'programme',
      ]),
    );
  });
});

describe('the referral letter', () => {
  const referral = idOf('referral');
  const words = (shared: readonly object[] | undefined) => {
    const made = { referral, to: 'RSUD', need: 'Terapi wicara', ground: 'UU 17/2023', letterNumber: 'SR-1' };
    const told = aCase().tells('ReferralMade', shared === undefined ? made : { ...made, shared });
    return JSON.stringify(sheetOf('referral', material(told)).blocks);
  };

  it('says what was chosen and no more, and has a slip for the answer', () => {
    const named = words([
      { part: 'name', says: 'Rizky' },
      { part: 'age', says: '8 tahun' },
    ]);
    for (const said of ['Terapi wicara', 'Rizky', '8 tahun', 'Reply slip', 'Referral SR-1 for Rizky'])
      expect(named).toContain(said);
    expect(named).not.toMatch(/Keluarga Suhendar|Anak diminta berhenti sekolah/);
  });

  it('does not name the client where the name was not ticked', () => {
    const nameless = words([]);
    expect(nameless).not.toContain('Suhendar');
    expect(nameless).toContain('Referral SR-1 for our client');
    // What was recorded before parts were chosen had named them.
    expect(words(undefined)).toContain('Keluarga Suhendar');
  });
});
