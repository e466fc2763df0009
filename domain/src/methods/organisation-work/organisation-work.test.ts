import { describe, expect, it } from 'vitest';
import { aCase } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';
import { nextSteps } from '../../overviews/next-steps.ts';
import { notices } from '../../overviews/notices.ts';
import { findingsByArea } from './diagnosis.ts';

const finding = (name: string, more: Record<string, unknown> = {}) => ({
  finding: idOf(name),
  area: 'procedures',
  view: 'worker',
  bearing: 'weakness',
  what: 'Tidak ada aturan bila anak tantrum selain dipulangkan.',
  ...more,
});
const change = (more: Record<string, unknown> = {}) => ({
  agreedChange: idOf('quiet-room'),
  what: 'Ruang tenang dekat kelas 1',
  answers: [idOf('sent-home')],
  responsible: 'Euis Komariah, S.Pd.',
  by: '2026-07-13',
  ...more,
});
const review = (result: string, more: Record<string, unknown> = {}) => ({
  review: idOf(`review-${result}`),
  agreedChange: idOf('quiet-room'),
  result,
  evidence: 'Ruang dilihat sendiri.',
  ...more,
});
const anAgreedChange = () =>
  aCase()
    .tells('OrganisationDiagnosed', finding('sent-home'), { on: '2026-04-14' })
    .tells('OrganisationChangeAgreed', change(), { on: '2026-06-23' });
const codesOn = (state: Parameters<typeof notices>[0], day: string) =>
  notices(state)
    .filter((one) => one.from <= day)
    .map((one) => one.code);

describe('an institution that is to serve better', () => {
  it('keeps several views of one area side by side, those served first', () => {
    const told = aCase()
      .tells('OrganisationDiagnosed', finding('a'))
      .tells('OrganisationDiagnosed', finding('b', { view: 'served' }))
      .tells('OrganisationDiagnosed', finding('c', { area: 'access', bearing: 'strength' }));
    expect(
      findingsByArea(told.state.diagnosis).map(([area, own]) => [area, own.map((one) => one.view)]),
    ).toEqual([
      ['access', ['worker']],
      ['procedures', ['served', 'worker']],
    ]);
  });

  it('puts a finding told again in the place of the first, under its first day', () => {
    const told = aCase()
      .tells('OrganisationDiagnosed', finding('a'), { on: '2026-03-01' })
      .tells('OrganisationDiagnosed', finding('a', { what: 'Lain' }), { on: '2026-05-01' });
    expect(told.state.diagnosis[idOf('a')]).toMatchObject({ what: 'Lain', on: '2026-03-01' });
  });

  it('leaves diagnosis and agreements to a professional', () => {
    expect(aCase().refuses('OrganisationDiagnosed', finding('a'), { by: by.volunteer })).toBe(
      'entry.needs-a-professional',
    );
  });

  it('lets a change answer only findings on record, and a measure that was chosen', () => {
    expect(aCase().refuses('OrganisationChangeAgreed', change())).toBe('agreed-change.unknown-finding');
    expect(
      anAgreedChange().refuses('OrganisationChangeAgreed', change({ measure: idOf('no measure') })),
    ).toBe('agreed-change.unknown-measure');
  });

  it('asks for the next day while a change is not finished, and closes it once', () => {
    const told = anAgreedChange();
    const on = { on: '2026-07-20' };
    expect(told.refuses('OrganisationChangeReviewed', review('partly'), on)).toBe(
      'agreed-change.no-next-day',
    );
    told.tells('OrganisationChangeReviewed', review('partly', { nextOn: '2026-08-20' }), on);
    expect(nextSteps(told.state)).toContainEqual(
      expect.objectContaining({ kind: 'agreed-change', on: '2026-08-20' }),
    );
    told.tells('OrganisationChangeReviewed', review('done'), { on: '2026-08-19' });
    expect(nextSteps(told.state).some((one) => one.kind === 'agreed-change')).toBe(false);
    expect(told.refuses('OrganisationChangeReviewed', review('not', { nextOn: '2026-12-01' }))).toBe(
      'agreed-change.closed-already',
    );
  });

  it('withdraws a mandate once, and only one that was given', () => {
    const mandate = idOf('mandate');
    const told = aCase();
    expect(told.refuses('OrganisationMandateWithdrawn', { mandate, reason: 'x' })).toBe(
      'organisation-mandate.none',
    );
    told
      .tells('OrganisationMandateGiven', {
        mandate,
        by: 'Euis',
        what: 'Menelaah penerimaan anak disabilitas',
      })
      .tells('OrganisationMandateWithdrawn', { mandate, reason: 'Kepala sekolah berganti' });
    expect(told.refuses('OrganisationMandateWithdrawn', { mandate, reason: 'x' })).toBe(
      'organisation-mandate.withdrawn-already',
    );
  });
});

describe('what a supervisor would ask about it', () => {
  it('asks whether the leadership agreed and those served were heard, at once', () => {
    const told = aCase().tells('OrganisationDiagnosed', finding('sent-home'), { on: '2026-04-14' });
    expect(codesOn(told.state, '2026-04-14')).toEqual(
      expect.arrayContaining(['organisation-without-mandate', 'served-not-asked']),
    );
    told
      .tells('OrganisationMandateGiven', { mandate: idOf('m'), by: 'Euis', what: 'x' }, { on: '2026-04-01' })
      .tells('OrganisationDiagnosed', finding('b', { view: 'served' }), { on: '2026-04-20' });
    const codes = codesOn(told.state, '2026-04-20');
    expect(codes).not.toContain('organisation-without-mandate');
    expect(codes).not.toContain('served-not-asked');
  });

  it('asks after thirty days what answers a weakness, never a strength', () => {
    const told = aCase()
      .tells('OrganisationDiagnosed', finding('weak'), { on: '2026-04-14' })
      .tells('OrganisationDiagnosed', finding('strong', { bearing: 'strength' }), { on: '2026-04-14' });
    const count = (day: string) =>
      codesOn(told.state, day).filter((one) => one === 'finding-without-change').length;
    expect([count('2026-05-13'), count('2026-05-14')]).toEqual([0, 1]);
    expect(codesOn(anAgreedChange().state, '2026-07-01')).not.toContain('finding-without-change');
  });

  it('asks for a look at a change the day after its day', () => {
    const { state } = anAgreedChange();
    expect(codesOn(state, '2026-07-13')).not.toContain('agreed-change-overdue');
    expect(codesOn(state, '2026-07-14')).toContain('agreed-change-overdue');
  });
});
