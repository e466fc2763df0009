import { expect, it } from 'vitest';
import { aFamily, boy, mother } from '../../../tests/cast/client.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { answerBy, answeredInTime } from './data-request.ts';

const request = idOf('asked');
const asked = {
  request,
  kind: 'copy',
  person: boy,
  personName: 'Rizky',
  byName: 'Nuraeni',
  authority: 'parent',
  receivedAt: '2026-04-30T08:00:00+08:00',
};
const answered = {
  request,
  outcome: 'met',
  answeredAt: '2026-05-01T16:20:00+08:00',
  what: 'Salinan diserahkan.',
};
const found = (told: ReturnType<typeof aFamily>) => told.state.dataRequests[request];

it('is answered within 72 hours, on the clock, over a holiday too', () => {
  const told = aFamily().tells('DataRequestReceived', asked);
  expect(found(told)).toMatchObject({ personName: 'Rizky', byName: 'Nuraeni' });
  expect(answerBy(asked)).toBe('2026-05-03T00:00:00.000Z');
  told.tells('DataRequestAnswered', answered);
  expect(found(told)?.answer).toMatchObject({ outcome: 'met', what: 'Salinan diserahkan.' });
});

it.each([
  ['2026-05-03T08:00:00+08:00', true],
  ['2026-05-03T07:00:00+07:00', true],
  ['2026-05-03T08:00:01+08:00', false],
])('answered at %s is in time: %s', (answeredAt, inTime) => {
  const told = aFamily()
    .tells('DataRequestReceived', asked)
    .tells('DataRequestAnswered', { ...answered, answeredAt });
  const known = found(told);
  expect(known && answeredInTime(known)).toBe(inTime);
});

it('has no answer in time or late while there is none', () => {
  const known = found(aFamily().tells('DataRequestReceived', asked));
  expect(known && answeredInTime(known)).toBeUndefined();
});

it('is answered once, after it was asked', () => {
  const told = aFamily();
  expect(told.refuses('DataRequestAnswered', answered)).toBe('data-request.none');
  told.tells('DataRequestReceived', asked);
  expect(told.refuses('DataRequestReceived', asked)).toBe('data-request.known-already');
  expect(told.refuses('DataRequestAnswered', { ...answered, answeredAt: '2026-04-30T07:59:00+08:00' })).toBe(
    'data-request.answered-before-asked',
  );
  told.tells('DataRequestAnswered', answered);
  expect(told.refuses('DataRequestAnswered', answered)).toBe('data-request.answered-already');
});

it.each(['partly-met', 'refused'])('that is %s says on which ground', (outcome) => {
  const told = aFamily().tells('DataRequestReceived', asked);
  expect(told.refuses('DataRequestAnswered', { ...answered, outcome })).toBe('data-request.needs-a-ground');
  told.tells('DataRequestAnswered', { ...answered, outcome, ground: 'Membahayakan orang lain.' });
  expect(found(told)?.answer?.ground).toBe('Membahayakan orang lain.');
});

it('kept to few is answered before none but them', () => {
  const told = aFamily().tells('DataRequestReceived', { ...asked, restrictedTo: [mother] });
  expect(told.refuses('DataRequestAnswered', answered)).toBe('data-request.keep-to-the-named');
  expect(told.refuses('DataRequestAnswered', { ...answered, restrictedTo: [mother] })).toBeUndefined();
});
