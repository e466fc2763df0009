/** Results over cases in the database: who may count what, and that nobody is known by a number. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgency, type CastName, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { rebuild } from '../journal/rebuild.ts';
import { tableDigests } from '../journal/verify.ts';
import { results } from './results.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;

type Marks = readonly [before: number | undefined, after: number | undefined];

/** A case of this worker, accepted, with roles as the worker rated them at intake and at the end. */
async function aCase(worker: CastName, [before, after]: Marks, accepted = true): Promise<void> {
  const { entries, caseStream } = openingBy({ id: agency.workers[worker], name: worker });
  const rated = (occasion: string, roles: number | undefined) =>
    roles === undefined
      ? []
      : [
          entry('case', caseStream, 'FunctioningRated', {
            rating: randomUUID(),
            name: 'Nuraeni',
            rater: 'worker',
            occasion,
            roles,
            needs: roles,
          }),
        ];
  const decided = entry('case', caseStream, 'IntakeDecided', {
    decision: accepted ? 'accepted' : 'declined',
    eligible: accepted,
    ...(accepted ? {} : { reason: 'di luar wilayah' }),
  });
  const written = [
    ...entries,
    decided,
    ...(accepted ? [...rated('intake', before), ...rated('end', after)] : []),
  ];
  const outcomes = await agency.append(worker, ...written);
  expect(outcomes.filter((one) => one.outcome === 'refused')).toEqual([]);
}

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  for (const marks of [
    [2, 3],
    [2, 4],
    [2, 2],
    [3, 4],
    [3, 2],
    [2, undefined],
    [undefined, undefined],
  ] as const)
    await aCase('ratna', marks);
  await aCase('ratna', [undefined, undefined], false);
  for (const marks of [
    [1, 2],
    [1, undefined],
  ] as const)
    await aCase('dedi', marks);
  server = await running(fresh.database);
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

const rolesFor = async (name: CastName) => {
  const found = await results(fresh.database, agency.viewer(name), { after: 'end' });
  return { begun: found.begun, roles: found.results.find((one) => one.key === 'roles') };
};

it('lets a supervisor count the cases of those they supervise, and nobody else’s', async () => {
  const { begun, roles } = await rolesFor('bambang');
  expect(begun).toBe(7);
  expect(roles).toMatchObject({ started: 7, noBefore: 1, before: 6, both: 5, running: 1, left: 0 });
  expect(roles?.counted).toEqual({ improved: 3, unchanged: 1, worse: 1 });
  expect(roles?.change?.mean).toBeCloseTo(0.6, 12);
});

it('lets an administrator, who reads no case, count all of the agency’s', async () => {
  const { begun, roles } = await rolesFor('tini');
  expect(begun).toBe(9);
  expect(roles).toMatchObject({ started: 9, noBefore: 1, before: 8, both: 6, running: 2 });
  const rows = await fresh.database.as(agency.viewer('tini'), (transaction) =>
    transaction.query('select * from tables.result'),
  );
  expect(rows).toEqual([]);
});

it('tells of fewer than five pairs nothing but how many there are', async () => {
  const token = await agency.token('siska');
  const { json, text } = await server.ask('GET', '/api/v1/results', { token });
  const roles = json.results.find((one: { key: string }) => one.key === 'roles');
  expect(roles).toMatchObject({ telling: 'few', started: 2, both: 1, pairs: [] });
  expect(roles.change).toBeUndefined();
  expect(roles.counted).toBeUndefined();
  expect(text).not.toContain('Nuraeni');
});

it('gives nothing to somebody who leads nobody, even past the route', async () => {
  for (const name of ['ratna', 'yuyun', 'rudi', 'mitra'] as const)
    expect(await rolesFor(name)).toEqual({ begun: 0, roles: undefined });
});

it('keeps to the period asked for, and says what is wrong with a day', async () => {
  const token = await agency.token('tini');
  const later = await server.ask('GET', '/api/v1/results?from=2026-03-02', { token });
  expect(later.json).toMatchObject({ begun: 0, results: [] });
  const wrong = await server.ask('GET', '/api/v1/results?from=kemarin', { token });
  expect([wrong.status, wrong.json.errors?.[0]?.field ?? wrong.text]).toEqual([
    400,
    expect.stringContaining('from'),
  ]);
});

it('goes out as a table with the same numbers and no names', async () => {
  const token = await agency.token('bambang');
  const { status, text, headers } = await server.ask('GET', '/api/v1/results/list', {
    token,
    headers: { 'accept-language': 'en' },
  });
  expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(text).toContain(
    '"Social functioning","Role performance","Social worker","7","1","6","5","0","1","1"',
  );
  expect(text).not.toContain('Nuraeni');
});

it('is written anew from the journal with the same rows, and follows a strike', async () => {
  const before = await tableDigests(fresh.database);
  await rebuild(fresh.database);
  expect(await tableDigests(fresh.database)).toEqual(before);

  const { entries, caseStream } = openingBy({ id: agency.workers.dedi, name: 'dedi' });
  const rating = entry('case', caseStream, 'FunctioningRated', {
    rating: randomUUID(),
    name: 'Nuraeni',
    rater: 'client',
    occasion: 'intake',
    roles: 2,
  });
  const decided = entry('case', caseStream, 'IntakeDecided', { decision: 'accepted', eligible: true });
  await agency.append('dedi', ...entries, decided, rating);
  const byClient = async () => {
    const found = await results(fresh.database, agency.viewer('siska'), { after: 'end' });
    return found.results.find((one) => one.rater === 'client')?.before;
  };
  expect(await byClient()).toBe(1);
  await agency.append(
    'dedi',
    entry('case', caseStream, 'EntryStruck', { entry: rating.id, reason: 'salah orang' }),
  );
  expect(await byClient()).toBeUndefined();
});
