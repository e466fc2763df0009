import { expect, it } from 'vitest';
import { aCase } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';
import { clocksInUse, protectionClocks, shippedClocks } from '../../agency/protection-clock.ts';
import { nextSteps } from '../../overviews/next-steps.ts';
import { notices } from '../../overviews/notices.ts';

const risk = idOf('risk');
const clock = idOf('clock');
const report = {
  risk,
  at: '2026-05-19T20:10:00+07:00',
  severity: 'high',
  what: 'Anak dikunci di kamar',
  whoIsAtRisk: 'Rizky',
  reportedBy: 'Ketua RT',
};
const begun = (change: Record<string, unknown> = {}) => ({
  risk,
  clock,
  what: 'Anak dilihat sendiri',
  from: '2026-05-19T20:10:00+07:00',
  until: '2026-05-20T20:10:00+07:00',
  by: '2026-05-20',
  basis: 'own-standard',
  ...change,
});
const action = (change: Record<string, unknown> = {}) => ({
  risk,
  action: idOf('visit'),
  at: '2026-05-19T21:00:00+07:00',
  what: 'kunjungan segera',
  ...change,
});
const on = '2026-05-19';

it('runs to its hour, is seen until then and noticed the day after, and stops with what was done', () => {
  const told = aCase().tells('RiskReported', report, { on }).tells('RiskClockBegun', begun(), { on });
  expect(nextSteps(told.state).find((one) => one.kind === 'risk-clock')).toMatchObject({
    on: '2026-05-20',
    until: '2026-05-20T20:10:00+07:00',
  });
  const late = notices(told.state).find((one) => one.code === 'risk-clock-run-out');
  expect(late?.from).toBe('2026-05-21');
  told.tells('RiskActionTaken', action({ stops: [clock] }), { on });
  expect(nextSteps(told.state).map((one) => one.kind)).not.toContain('risk-clock');
  expect(told.state.risks[risk]?.clocks[0]?.stopped).toBe('2026-05-19T21:00:00+07:00');
});

it('refuses a clock that runs backwards, twice, or not at all', () => {
  const told = aCase().tells('RiskReported', report, { on });
  expect(told.refuses('RiskClockBegun', begun({ until: '2026-05-19T20:00:00+07:00' }))).toBe(
    'risk.clock-backwards',
  );
  told.tells('RiskClockBegun', begun(), { on });
  expect(told.refuses('RiskClockBegun', begun())).toBe('risk.clock-runs-already');
  expect(told.refuses('RiskActionTaken', action({ stops: [idOf('other')] }))).toBe('risk.no-such-clock');
});

it('lets a volunteer report, with the clocks that begin with the report', () => {
  aCase()
    .tells('RiskReported', report, { on, by: by.volunteer })
    .tells('RiskClockBegun', begun(), { on, by: by.volunteer });
});

it('promises the next look with the decision, counted from the last step, until the promise is over', () => {
  const told = aCase()
    .tells('RiskReported', report, { on })
    .tells(
      'RiskDecided',
      { risk, decision: 'Tetap di rumah', everyDays: 2, monitorUntil: '2026-05-24' },
      { on: '2026-05-20' },
    );
  const look = () => nextSteps(told.state).find((one) => one.kind === 'risk-look')?.on;
  expect(look()).toBe('2026-05-22');
  told.tells('RiskActionTaken', action(), { on: '2026-05-23' });
  expect(look()).toBeUndefined();
});

it('keeps every step of a report for few to those few', () => {
  const [ratna, bambang, dedi] = [idOf('ratna'), idOf('bambang'), idOf('dedi')];
  const told = aCase().tells('RiskReported', { ...report, restrictedTo: [ratna, bambang] }, { on });
  expect(told.refuses('RiskActionTaken', action())).toBe('risk.keep-to-the-named');
  expect(told.refuses('RiskActionTaken', action({ restrictedTo: [ratna, dedi] }))).toBe(
    'risk.keep-to-the-named',
  );
  told.tells('RiskActionTaken', action({ restrictedTo: [ratna] }), { on });
  expect(nextSteps(told.state).find((one) => one.kind === 'risk')?.restrictedTo).toEqual([ratna, bambang]);
});

it('keeps a clock for few to them, though all may read of the risk', () => {
  const ratna = idOf('ratna');
  const told = aCase()
    .tells('RiskReported', report, { on })
    .tells('RiskClockBegun', begun({ restrictedTo: [ratna] }), { on });
  expect(nextSteps(told.state).find((one) => one.kind === 'risk-clock')?.restrictedTo).toEqual([ratna]);
  expect(notices(told.state).find((one) => one.code === 'risk-clock-run-out')?.restrictedTo).toEqual([ratna]);
});

it('ships clocks that each say what they rest on; the agency changes one or lays it aside', () => {
  expect(new Set(shippedClocks.map((one) => one.code)).size).toBe(shippedClocks.length);
  const [first] = shippedClocks;
  if (first === undefined) throw new Error('nothing is shipped');
  const around = {
    entry: idOf('e'),
    by: { id: idOf('w'), capacity: 'administrator', approves: false },
    occurredOn: on,
    recordedAt: '2026-05-19T00:00:00Z',
  } as const;
  const changed = protectionClocks.evolve(
    {},
    { type: 'ProtectionClockSet', clock: { ...first, hours: 12 } },
    around,
  );
  expect(clocksInUse(changed).find((one) => one.code === first.code)?.hours).toBe(12);
  const laid = protectionClocks.evolve(
    changed,
    { type: 'ProtectionClockLaidAside', code: first.code, reason: 'tidak berlaku di sini' },
    around,
  );
  expect(clocksInUse(laid).map((one) => one.code)).not.toContain(first.code);
  expect(clocksInUse(laid)).toHaveLength(shippedClocks.length - 1);
});
