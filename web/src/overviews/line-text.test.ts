import { caseRecord, type ReadEntry } from '@pendamping/domain';
import { expect, it } from 'vitest';
import { lineText } from './line-text.ts';

/** As it would be read: only what is looked at, without the chain and the author that no reader here asks for. */
const line = (type: string, data: object): ReadEntry =>
  ({ entry: { type, data }, data, amendments: [] }) as unknown as ReadEntry;
const said = (type: string, data: object, written: string) =>
  lineText(line(type, data), written, caseRecord.initial, 'id');

it('a line says a code in words, once, whatever was taken for its text', () => {
  expect(said('ApprovalGiven', { subject: 'termination', about: 'x' }, 'termination')).toBe('Terminasi');
  expect(said('ProblemAssessed', { source: 'both' }, 'both')).toBe('Keduanya');
  expect(said('IntakeDecided', { decision: 'accepted', reason: 'Sesuai' }, 'Sesuai')).toBe(
    'Diterima · Sesuai',
  );
});

it('what was written stays as it was written, also where it reads like a code', () => {
  expect(said('NoteWritten', { text: 'plan' }, 'plan')).toBe('plan');
});
