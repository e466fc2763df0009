import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgency, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { searchCases } from '../tables/case-search.ts';
import { team, today } from '../tables/today.ts';
import { pull } from './pull.ts';
import { openCase } from './records.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let caseStream: string;
const risk = randomUUID();
const secret = 'Anak dikunci di kamar';

const named = () => ({ restrictedTo: [agency.workers.ratna, agency.workers.bambang] });
const clock = () =>
  entry('case', caseStream, 'RiskClockBegun', {
    risk,
    clock: randomUUID(),
    what: `${secret}: dilihat sendiri`,
    from: '2026-03-01T08:00:00Z',
    until: '2026-03-01T20:00:00Z',
    by: '2026-03-01',
    basis: 'own-standard',
    ...named(),
  });

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
  ({ caseStream } = opening);
  const reported = entry('case', caseStream, 'RiskReported', {
    risk,
    at: '2026-03-01T08:00:00Z',
    severity: 'high',
    what: secret,
    whoIsAtRisk: 'Rizky',
    reportedBy: 'Ketua RT',
    ...named(),
  });
  const colleague = { worker: agency.workers.dedi, name: 'dedi', part: 'co-worker', from: '2026-03-01' };
  const outcomes = await agency.append(
    'ratna',
    ...opening.entries,
    entry('case', caseStream, 'WorkerAssigned', colleague),
    reported,
    clock(),
  );
  for (const one of outcomes) expect(one).toMatchObject({ outcome: 'accepted' });
});
afterAll(() => fresh.drop());

const everythingFor = async (name: 'ratna' | 'dedi' | 'bambang' | 'siska') =>
  JSON.stringify([
    await openCase(fresh.database, agency.viewer(name), caseStream),
    await pull(fresh.database, agency.viewer(name), { cursor: 0, limit: 1_000 }),
    await today(fresh.database, agency.viewer(name)),
    await team(fresh.database, agency.viewer(name)),
  ]);

it('is read by those whom it names, with its clock on Today and with the supervisor', async () => {
  expect(await everythingFor('ratna')).toContain(secret);
  const due = (await today(fresh.database, agency.viewer('ratna'))).due.map((one) => [one.kind, one.until]);
  expect(due).toEqual(
    expect.arrayContaining([
      ['risk', null],
      ['risk-clock', '2026-03-01T20:00:00Z'],
    ]),
  );
  const board = await team(fresh.database, agency.viewer('bambang'));
  expect(board.risks.map((one) => one.kind).sort()).toEqual(['risk', 'risk-clock']);
});

it('is unknown to a colleague on the same case, and to that colleague’s supervisor: case, sync, Today, board', async () => {
  expect(await openCase(fresh.database, agency.viewer('dedi'), caseStream)).toBeDefined();
  expect(await everythingFor('dedi')).not.toContain(secret);
  expect(await everythingFor('siska')).not.toContain(secret);
  const noticesFor = async (name: 'ratna' | 'dedi') => {
    const { rows } = await searchCases(fresh.database, agency.viewer(name), { sort: 'due', limit: 10 });
    return rows.find((one) => one.case === caseStream)?.notices ?? 0;
  };
  expect(await noticesFor('ratna')).toBeGreaterThan(await noticesFor('dedi'));
});

it('refuses a step that more people could read than the report itself', async () => {
  const action = { risk, action: randomUUID(), at: '2026-03-01T09:00:00Z', what: 'kunjungan' };
  const [open] = await agency.append('ratna', entry('case', caseStream, 'RiskActionTaken', action));
  expect(open).toMatchObject({ outcome: 'refused', because: 'risk.keep-to-the-named' });
  const [kept] = await agency.append(
    'ratna',
    entry('case', caseStream, 'RiskActionTaken', { ...action, ...named() }),
  );
  expect(kept).toMatchObject({ outcome: 'accepted' });
  expect(await everythingFor('dedi')).not.toContain('kunjungan');
});
