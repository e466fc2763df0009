import { caseRecord, type Entry, heldMeetings, indicators, programmeBudget, read } from '@pendamping/domain';
import { expect, it } from 'vitest';
import { village, villageCommunity } from './collectives.ts';

const entries = (): Entry[] =>
  villageCommunity()
    .filter((one) => one.written.stream === village.case)
    .map(({ written, receivedAt, worker }, at) => ({
      ...written,
      receivedAt,
      by: { id: worker, capacity: 'professional' as const, approves: false },
      version: at + 1,
      position: at + 1,
    }));

it('the programme of the village reconciles: its money by source, its figures from one day to the next', () => {
  const { state } = read(caseRecord, entries());
  const budget = programmeBudget(state);
  expect(budget).toMatchObject({ cost: 28_700_000, unfunded: 0, reconciles: true });
  expect(budget?.sources.map((one) => [one.source, one.planned])).toEqual([
    ['Dinas', 4_500_000],
    ['hibah', 12_000_000],
    ['BOK', 9_000_000],
    ['swadaya+desa', 3_200_000],
  ]);
  const numbered = indicators(state).find((one) => one.measure.name === 'Warga disabilitas ber-NIK');
  expect(numbered).toMatchObject({
    baseline: { measurement: { value: 18, terms: [{ number: 41 }, { number: -23 }] } },
    measured: [{ measurement: { value: 32 }, accountedFor: true, added: [{ number: 14 }] }, {}, {}],
    reached: true,
  });
  expect(state.plan.agreements.map((one) => one.version)).toEqual([1, 2]);
  expect(state.plan.agreements[0]?.activities.map((one) => one.what)).toContain('Terapi di rumah');
  expect(state.plan.agreements[1]?.activities.map((one) => one.what)).not.toContain('Terapi di rumah');
  expect(heldMeetings(state.meetings)).toHaveLength(5);
  expect(Object.values(state.disputes)).toHaveLength(1);
  expect(Object.values(state.ending.handovers)).toHaveLength(4);
});
