import { expect, it } from 'vitest';
import { aCase, noCase } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';

it('comes first: nothing is recorded in a case that nobody has opened', () => {
  expect(noCase().refuses('NoteWritten', { note: idOf('n'), text: 'Catatan' })).toBe('case.not-open');
});

it('opens a case once', () => {
  const opened = aCase();
  expect(opened.refuses('CaseOpened', opened.entries[0]?.data ?? {})).toBe('case.already-open');
});

it('numbers a case by the system alone, and once', () => {
  const opened = aCase();
  expect(opened.refuses('CaseNumbered', { number: 'KS-2026-0001' })).toBe('case.number-is-given');
  opened.tells('CaseNumbered', { number: 'KS-2026-0001' }, { by: by.system });
  expect(opened.state.intake.number).toBe('KS-2026-0001');
  expect(opened.refuses('CaseNumbered', { number: 'KS-2026-0002' }, { by: by.system })).toBe(
    'case.number-is-given',
  );
});

it('says why a request is declined', () => {
  expect(aCase().refuses('IntakeDecided', { decision: 'declined', eligible: false })).toBe(
    'intake.reason-needed',
  );
});

it('keeps the words of the client when the case is described anew', () => {
  const described = aCase().tells('CaseDescribed', { urgency: 'high' });
  expect(described.state.intake.opening).toMatchObject({
    urgency: 'high',
    presentingProblem: 'Anak diminta berhenti sekolah.',
  });
});

it('knows only people that were recorded as involved', () => {
  const person = idOf('headmistress');
  const opened = aCase();
  expect(opened.refuses('PersonNoLongerInvolved', { person })).toBe('person.not-involved');
  opened.tells('PersonInvolved', { person, name: 'Euis Komariah', part: 'kepala sekolah' });
  opened.tells('PersonNoLongerInvolved', { person });
  expect(opened.state.peopleInvolved).toEqual({});
});
