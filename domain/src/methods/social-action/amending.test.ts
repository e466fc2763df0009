/** What was told of a cause is put right by the same rules as when it was told. */
import { expect, it } from 'vitest';
import { idOf, Telling } from '../../../../tests/cast/record.ts';
import { causeDue } from '../../overviews/cause-line.ts';
import { causeRecord } from '../../records/cause.ts';

const [letter, step, head] = [idOf('letter'), idOf('step'), idOf('head')];
const taken = { action: letter, kind: 'letter', what: 'Meminta kelas jauh' };
const answer = { action: letter, answer: 'refused', words: 'Dibahas tahun depan' };
const aCause = () =>
  new Telling(causeRecord, 'cause')
    .tells('CauseOpened', { name: 'SLB kelas jauh', kind: 'lack', wall: 'SLB terdekat 62 km.' })
    .tells('CauseActionTaken', taken)
    .tells('CauseAnswered', answer);

const amended = (entry: string, data: Record<string, unknown>) => ({ entry, data, reason: 'keliru' });

it('codes and days are amended, and what follows from them with them', () => {
  const told = aCause();
  const promised = { ...answer, answer: 'promised', promisedBy: '2027-12-31' };
  told.tells('EntryAmended', amended(told.lastId, promised));
  expect(causeDue(told.state)).toMatchObject([{ kind: 'promise', on: '2027-12-31' }]);
});

it('an amendment is refused where the entry itself would have been', () => {
  const told = aCause();
  const of = (more: Record<string, unknown>) =>
    told.tries('EntryAmended', amended(told.lastId, { ...answer, ...more }));
  expect(of({ answer: 'promised' })).toMatchObject({
    refusal: { because: 'cause-action.promise-without-day', field: 'promisedBy' },
  });
  expect(of({ answer: 'promised', promisedBy: '2027-02-31' })).toMatchObject({
    refusal: { because: 'entry.faulty' },
    faults: [{ field: 'data.promisedBy', because: 'field.no-such-day' }],
  });
  expect(of({ answer: 'perhaps' })).toMatchObject({
    faults: [{ field: 'data.answer', because: 'field.not-in-list' }],
  });
  expect(of({ action: idOf('another') })).toMatchObject({ refusal: { because: 'cause-action.not-taken' } });
});

it('it is judged at its own place: by what stood before it, and not by what came since', () => {
  const told = aCause().tells('CauseStepSet', { step, what: 'Minta notulen', by: '2026-07-22' });
  const set = told.lastId;
  told.tells('CauseStepDone', { step }).tells('CauseEnded', { outcome: 'not-won', result: 'Ditolak' });
  told.tells('EntryAmended', amended(set, { step, what: 'Minta notulen', by: '2026-07-29' }));
  expect(told.state.steps[step]).toMatchObject({ by: '2026-07-29', done: { on: '2026-02-02' } });
});

it('what an amendment does not bring is not held against it', () => {
  const party = { party: head, name: 'Kepala Desa', decides: true, power: 'high', interest: 'high' };
  const told = aCause().tells('PartyNoted', { ...party, stance: 'hesitant' });
  const noted = told.lastId;
  told.tells('StanceChanged', { party: head, stance: 'supportive' });
  const changed = told.lastId;
  const to = (stance: string) => told.refuses('EntryAmended', amended(changed, { party: head, stance }));
  expect(to('hesitant')).toBe('party.stands-so-already');
  expect(to('driving')).toBeUndefined();
  // The party itself was told by mistake: its change of stance can still be put into other words.
  told.tells('EntryStruck', { entry: noted, reason: 'bukan pihak' });
  expect(to('driving')).toBeUndefined();
});

it('a record says which fields a type has, which may be left out, and what may be chosen', () => {
  expect(causeRecord.fields('CauseStepSet')).toEqual([
    { name: 'step', optional: false, many: false },
    { name: 'what', optional: false, many: false, holds: 'writing' },
    { name: 'by', optional: false, many: false, holds: 'day' },
    { name: 'worker', optional: true, many: false },
  ]);
  const roles = causeRecord.fields('CauseActionTaken').find((one) => one.name === 'roles');
  expect(roles).toMatchObject({ optional: true, many: true, codes: expect.arrayContaining(['activist']) });
  expect(causeRecord.fields('SomethingNewHappened')).toEqual([]);
});
