import type { ReadEntry } from '@pendamping/domain';
import { expect, it } from 'vitest';
import { FormReader, type Values } from '../ui/form-reader.ts';
import { amendmentOf, askedAsLeftOut, askedAsTheyStand } from './correction-form.tsx';

/** As it would be read: only what is looked at, without the chain and the author that no reader here asks for. */
const written = (type: string, data: object) =>
  ({
    entry: { id: 'entry', type, data },
    data,
    occurredOn: '2026-11-20',
    amendments: [],
  }) as unknown as ReadEntry;

/** What would be sent if the form were kept after these changes. */
function sent(read: ReadEntry, changed: Values = {}) {
  const asked = askedAsTheyStand(read, 'Asia/Makassar');
  const { initial, data } = amendmentOf(read, asked, askedAsLeftOut(read));
  const form = new FormReader({ ...initial, correctionReason: 'Salah ketik', ...changed }, []);
  const { data: facts, occurredOn } = data(form);
  return { asked: asked.map((one) => one.field), initial, facts, occurredOn, faults: [...form.faults] };
}

it('what nobody changes is sent as it stood', () => {
  const facts = {
    what: 'Ibu terluka',
    severity: 'high',
    at: '2026-11-30T18:40:07+07:00',
    clocks: ['report'],
    restrictedTo: ['b29d904e-23e6-566b-90e4-a2af5844b391'],
  };
  const kept = sent(written('RiskReported', facts));
  expect(kept.faults).toEqual([]);
  expect(kept.facts).toEqual(facts);
  expect(kept.initial).toMatchObject({ at: '30/11/2026', atHour: '19.40', severity: 'high' });
});

it('a moment is amended in the hours of the agency', () => {
  const risk = written('RiskReported', { what: 'Ibu terluka', at: '2026-11-30T18:40:07+07:00' });
  expect(sent(risk, { atHour: '20.15' }).facts).toMatchObject({ at: '2026-11-30T20:15:00+08:00' });
});

it('numbers with a fraction and whole rupiah are read back as they are shown', () => {
  const measured = written('MeasurementTaken', { value: 0.125 });
  expect(sent(measured)).toMatchObject({ facts: { value: 0.125 }, faults: [] });
  const spent = written('MoneySpent', { amount: 48_000_000 });
  expect(sent(spent).facts).toEqual({ amount: 48_000_000 });
  expect(sent(spent, { amount: 'Rp 12.000.000' }).facts).toEqual({ amount: 12_000_000 });
});

it('a number that need not stand is taken out by clearing it, and is not put back unseen', () => {
  const visit = written('ActivityDone', { activity: 'a', kind: 'home-visit', minutes: 45 });
  expect(sent(visit, { minutes: '' }).facts).toEqual({ activity: 'a', kind: 'home-visit' });
});

it('codes are chosen, and those that an act of its own changes are not asked', () => {
  const opened = written('CaseOpened', { title: 'Satu', urgency: 'low', confidentiality: 'restricted' });
  const amended = sent(opened, { urgency: 'high' });
  expect(amended.asked).toEqual(['title', 'urgency']);
  expect(amended.facts).toEqual({ title: 'Satu', urgency: 'high', confidentiality: 'restricted' });
});

it('what was left out can be added, in words, by choosing, in numbers, and stays out where nobody adds it', () => {
  const done = { activity: 'a', kind: 'home-visit', place: 'Rumah' };
  const visit = written('ActivityDone', done);
  const left = askedAsLeftOut(visit).map((one) => one.field);
  expect(left).toEqual(
    expect.arrayContaining(['minutes', 'effect', 'practiceGoals', 'result', 'agreements']),
  );
  expect(left).not.toEqual(expect.arrayContaining(['place']));
  expect(sent(visit).facts).toEqual(done);
  const added = { minutes: '45', effect: 'restore', agreements: 'Datang lagi\nBawa kartu' };
  expect(sent(visit, added).facts).toEqual({
    ...done,
    minutes: 45,
    effect: 'restore',
    agreements: ['Datang lagi', 'Bawa kartu'],
  });
});

it('nobody adds by amending who may read or see a case, nor ids of things', () => {
  const fields = (type: string) => askedAsLeftOut(written(type, {})).map((one) => one.field);
  expect(fields('CaseDescribed')).not.toContain('confidentiality');
  expect(fields('NoteWritten')).toEqual([]);
  expect(fields('RiskEnded')).toEqual([]);
});

it('the day on which it happened is sent where it is another, and asked for where it was taken out', () => {
  const note = written('NoteWritten', { text: 'Satu' });
  expect(sent(note)).toMatchObject({ initial: { occurredOn: '20/11/2026' }, occurredOn: undefined });
  expect(sent(note, { occurredOn: '19/11/2026' }).occurredOn).toBe('2026-11-19');
  expect(sent(note, { occurredOn: '' }).faults.map(([field]) => field)).toEqual(['occurredOn']);
  expect(sent(note, { occurredOn: 'kemarin dulu sekali' }).faults).toMatchObject([
    ['occurredOn', expect.objectContaining({ id: expect.stringContaining('anggal') })],
  ]);
});

it('a correction without its reason is not sent', () => {
  expect(sent(written('NoteWritten', { text: 'Satu' }), { correctionReason: ' ' }).faults).toHaveLength(1);
});
