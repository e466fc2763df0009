import { expect, it } from 'vitest';
import { activity, aPlannedCase } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';
import { endingReasons } from './ending.ts';
import { lastDayOf } from './follow-up.ts';

const end = (reason = 'goals-reached') => ({ ending: idOf('ending'), reason, words: 'Tujuan tercapai' });
const ended = () => aPlannedCase().tells('CaseEnded', end(), { on: '2026-10-19' });
const handover = idOf('handover');

it('ends for each of the five reasons', () => {
  expect(endingReasons).toHaveLength(5);
  for (const reason of endingReasons)
    expect(aPlannedCase().refuses('CaseEnded', end(reason))).toBeUndefined();
});

it('does not end while a handover waits to be accepted', () => {
  const open = aPlannedCase().tells('HandoverArranged', { handover, what: 'terapi wicara', to: 'RSUD' });
  expect(open.refuses('CaseEnded', end())).toBe('ending.handover-open');
  open.tells('HandoverAccepted', { handover, acceptedBy: 'Koordinator poli' });
  expect(open.refuses('CaseEnded', end())).toBeUndefined();
});

it('answers a handover once, and only one that was arranged', () => {
  expect(aPlannedCase().refuses('HandoverAccepted', { handover, acceptedBy: 'x' })).toBe('handover.none');
  const answered = aPlannedCase()
    .tells('HandoverArranged', { handover, what: 'terapi', to: 'RSUD' })
    .tells('HandoverFellThrough', { handover, reason: 'penuh' });
  expect(answered.refuses('HandoverAccepted', { handover, acceptedBy: 'x' })).toBe(
    'handover.answered-already',
  );
  expect(answered.refuses('HandoverArranged', { handover, what: 'terapi', to: 'RSUD' })).toBe(
    'handover.arranged-already',
  );
});

it('is ended and reopened by a social worker, and ended once', () => {
  expect(ended().refuses('CaseEnded', end())).toBe('ending.ended-already');
  expect(aPlannedCase().refuses('CaseReopened', { reason: 'kembali' })).toBe('ending.not-ended');
});

it('lets what happened before the ending be recorded after it, and refuses what would have happened later', () => {
  const before = ended().refuses('ActivityDone', activity(), { on: '2026-10-01' });
  const after = ended().refuses('ActivityDone', activity(), { on: '2026-10-20' });
  expect([before, after]).toEqual([undefined, 'case.has-ended']);
});

it('is in time until the end of the month where only the month is certain', () => {
  const planned = { followUp: idOf('rains'), kind: 'as-guest', on: '2027-02-01' };
  const told = ended().tells('FollowUpPlanned', { ...planned, monthOnly: true }, { on: '2026-10-19' });
  expect(Object.values(told.state.followUps).map(lastDayOf)).toEqual(['2027-02-28']);
});

it('is followed up after it has ended, each follow-up once', () => {
  const followUp = idOf('follow-up');
  const done = { followUp, finding: 'gains-kept', found: 'Masih bersekolah' };
  expect(ended().refuses('FollowUpDone', done, { on: '2026-11-16' })).toBe('follow-up.none');
  const followed = ended()
    .tells('FollowUpPlanned', { followUp, on: '2026-11-16', kind: 'phone' }, { on: '2026-10-19' })
    .tells('FollowUpDone', done, { on: '2026-11-16' });
  expect(followed.refuses('FollowUpDropped', { followUp, reason: 'x' }, { on: '2026-11-17' })).toBe(
    'follow-up.done-already',
  );
});

it('keeps the earlier ending readable when it is reopened', () => {
  const reopened = ended().tells('CaseReopened', { reason: 'keadaan memburuk' }, { on: '2026-12-01' });
  expect(reopened.state.ending.ended).toBeUndefined();
  expect(reopened.state.ending.reopenings).toMatchObject([
    { reason: 'keadaan memburuk', ended: { on: '2026-10-19' } },
  ]);
  expect(reopened.refuses('ActivityDone', activity(), { on: '2026-12-02' })).toBeUndefined();
});

it('is not the administrator’s to write in', () => {
  expect(aPlannedCase().refuses('CaseEnded', end(), { by: by.administrator })).toBe('entry.not-for-you');
});
