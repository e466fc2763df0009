import { expect, it } from 'vitest';
import { aCase, aContractedCase, contractId } from '../../../tests/cast/case.ts';
import { by, idOf, Telling } from '../../../tests/cast/record.ts';
import { agencyRecord } from '../records/agency.ts';
import { authorFor } from './access.ts';
import { responsibleWorker } from './caseload.ts';

const join = (name: string, roles: string[], more = {}) => ({ worker: idOf(name), name, roles, ...more });
const agency = () =>
  new Telling(agencyRecord, 'agency')
    .tells(
      'AgencyDescribed',
      { name: 'LKS', city: 'Bandung', timeZone: 'Asia/Jakarta', letterhead: [] },
      { by: by.system },
    )
    .tells('WorkerJoined', join('Tini', ['administrator']), { by: by.system })
    .tells('WorkerJoined', join('Bambang', ['supervisor']), { by: by.system });

it('is the administrator’s to run, not the social worker’s', () => {
  expect(agency().refuses('WorkerJoined', join('Ratna', ['social-worker']))).toBe('entry.not-for-you');
  expect(
    agency().refuses('WorkerJoined', join('Ratna', ['social-worker']), { by: by.administrator }),
  ).toBeUndefined();
});

it('names a supervisor who is one, and somebody else', () => {
  const told = agency();
  const joined = (supervisor: string) =>
    told.refuses('WorkerJoined', join('Ratna', ['social-worker'], { supervisor: idOf(supervisor) }), {
      by: by.administrator,
    });
  expect([joined('Tini'), joined('Ratna'), joined('Bambang')]).toEqual([
    'worker.not-a-supervisor',
    'worker.supervises-oneself',
    undefined,
  ]);
});

it('never loses its last administrator', () => {
  expect(agency().refuses('WorkerLeft', { worker: idOf('Tini') }, { by: by.administrator })).toBe(
    'worker.last-administrator',
  );
});

it('knows who joined, left and came back', () => {
  const told = agency();
  const administrator = { by: by.administrator };
  expect(told.refuses('WorkerJoined', join('Bambang', ['supervisor']), administrator)).toBe(
    'worker.known-already',
  );
  expect(told.refuses('WorkerLeft', { worker: idOf('x') }, administrator)).toBe('worker.none');
  expect(told.refuses('WorkerReturned', { worker: idOf('Bambang') }, administrator)).toBe(
    'worker.has-not-left',
  );
  told
    .tells('WorkerLeft', { worker: idOf('Bambang') }, administrator)
    .tells('WorkerReturned', { worker: idOf('Bambang') }, administrator);
  expect(told.state.workers[idOf('Bambang')]?.left).toBeUndefined();
  expect(told.refuses('ProgrammeClosed', { programme: idOf('p') }, administrator)).toBe('programme.none');
});

it('lets the same person write as professional in a case and as administrator in the agency', () => {
  expect(authorFor('a', ['social-worker', 'administrator'], 'case')?.capacity).toBe('professional');
  expect(authorFor('a', ['social-worker', 'administrator'], 'agency')?.capacity).toBe('administrator');
  expect(authorFor('a', ['administrator'], 'case')).toBeUndefined();
  expect(authorFor('a', ['researcher'], 'case')).toBeUndefined();
});

const assign = (name: string, from: string, part = 'responsible') => ({
  worker: idOf(name),
  name,
  part,
  from,
});

it('has one responsible worker at a time, and keeps the earlier interval', () => {
  const told = aCase()
    .tells('WorkerAssigned', assign('Ratna', '2026-01-12'))
    .tells('WorkerAssigned', assign('Dedi', '2026-03-01'));
  expect(responsibleWorker(told.state.caseload)?.name).toBe('Dedi');
  expect(responsibleWorker(told.state.caseload, '2026-02-01')?.name).toBe('Ratna');
  expect(told.state.caseload.assignments[0]).toMatchObject({ name: 'Ratna', until: '2026-02-28' });
});

it('ends only an assignment that goes on, and not before it began', () => {
  const told = aCase().tells('WorkerAssigned', assign('Ratna', '2026-01-12'));
  expect(told.refuses('WorkerAssigned', assign('Ratna', '2026-02-01'))).toBe('assignment.already');
  expect(told.refuses('WorkerUnassigned', { worker: idOf('x'), until: '2026-02-01' })).toBe(
    'assignment.none',
  );
  expect(told.refuses('WorkerUnassigned', { worker: idOf('Ratna'), until: '2025-02-01' })).toBe(
    'assignment.ends-before-start',
  );
});

const subject = { subject: 'contract', about: contractId };

it('is approved by a supervisor, and not by the one who asked', () => {
  const asked = aContractedCase().tells('ApprovalAsked', subject, { by: by.supervisor });
  expect(asked.refuses('ApprovalGiven', subject)).toBe('approval.supervisor-only');
  expect(asked.refuses('ApprovalGiven', subject, { by: by.supervisor })).toBe('approval.own-work');
});

it('may be given back with what is to be better, asked again, and approved once', () => {
  const told = aContractedCase()
    .tells('ApprovalAsked', subject)
    .tells('ApprovalWithheld', { ...subject, reason: 'Tambahkan ukuran' }, { by: by.supervisor })
    .tells('ApprovalAsked', subject)
    .tells('ApprovalGiven', subject, { by: by.supervisor });
  expect(told.state.supervision.approvals[contractId]).toMatchObject({
    status: 'given',
    askedBy: by.worker.id,
  });
  expect(told.refuses('ApprovalGiven', subject, { by: by.supervisor })).toBe('approval.given-already');
});

const referral = { referral: idOf('referral'), to: 'Puskesos', need: 'PBI-JKN', summary: 'Desil 3' };

it('refers with consent or a ground in law, and asks what came of it', () => {
  const told = aCase();
  expect(told.refuses('ReferralMade', referral)).toBe('referral.consent-or-ground');
  expect(told.refuses('ReferralAnswered', { referral: idOf('referral'), answer: 'accepted' })).toBe(
    'referral.none',
  );
  told.tells('ReferralMade', { ...referral, ground: 'UU 35/2014' });
  expect(told.refuses('ReferralMade', { ...referral, ground: 'UU' })).toBe('referral.made-already');
  told.tells('ReferralClosed', { referral: idOf('referral'), result: 'received', got: 'aktif' });
  expect(told.refuses('ReferralAnswered', { referral: idOf('referral'), answer: 'accepted' })).toBe(
    'referral.closed-already',
  );
});
