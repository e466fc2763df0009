import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  anAgency,
  type CastName,
  castNames,
  entry,
  openingBy,
  type TestAgency,
} from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { enrolled } from '../../../tests/cast/device.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { type MatrixRow, matrix } from './access-matrix.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;
let ids: Record<string, string>;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
  await agency.append('ratna', ...opening.entries);
  server = await running(fresh.database);
  const { device } = await enrolled(server, await agency.token('ratna'));
  const { ratna } = agency.workers;
  ids = { case: opening.caseStream, client: opening.person, missing: randomUUID(), device, ratna };
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name);

/** Bodies that need ids or entries of their own for each caller. */
function bodyOf({ body }: MatrixRow): unknown {
  const note = [entry('case', ids.case ?? '', 'NoteWritten', { note: randomUUID(), text: 'x' })];
  const joined = entry('agency', agency.agency, 'WorkerJoined', {
    worker: randomUUID(),
    name: 'Baru',
    roles: ['volunteer'],
  });
  const special: Record<string, unknown> = {
    '{note}': note,
    '{joined}': joined,
    '{new}': randomUUID(),
    '{act}': [{ act: randomUUID(), entries: note }],
    '{copy}': [{ act: randomUUID(), sealed: 'AQID' }],
    '{fresh}': `u${randomUUID().slice(0, 8)}`,
    '{case}': ids.case,
    '{missing}': ids.missing,
  };
  return (
    body &&
    Object.fromEntries(
      Object.entries(body).map(([key, value]) => [
        key,
        special[String(value)] ?? (typeof value === 'string' ? filled(value) : value),
      ]),
    )
  );
}

async function ask(row: MatrixRow, token: string | undefined) {
  const [method = '', path = ''] = row.route.split(' ');
  const body = bodyOf(row);
  return server.ask(method, filled(row.path ?? path), {
    ...(token === undefined ? {} : { token }),
    ...(body === undefined ? {} : { body }),
  });
}

it('has a row for every route that is served, and none for a route that is not', () => {
  expect(server.routes.length).toBeGreaterThan(25);
  expect([...server.routes].sort()).toEqual(matrix.map((row) => row.route).sort());
});

it.each(matrix)('$route answers each role and relation as the matrix says', async (row) => {
  const expected: Record<string, number> = { nobody: row.nobody };
  const found: Record<string, number> = { nobody: (await ask(row, undefined)).status };
  for (const name of castNames) {
    expected[name] = row.allowed[name as CastName] ?? row.otherwise;
    found[name] = (await ask(row, await agency.token(name))).status;
  }
  expect(found).toEqual(expected);
});

it('answers a stranger to a case with the same bytes as for a case that does not exist', async () => {
  const token = await agency.token('dedi');
  const there = await server.ask('GET', `/api/v1/cases/${ids.case}`, { token });
  const missing = await server.ask('GET', `/api/v1/cases/${ids.missing}`, { token });
  expect([there.status, there.text]).toEqual([missing.status, missing.text]);
});

it('lets a professional break the glass with a reason, for the supervisor to see, and the case opens', async () => {
  const rows = await fresh.database.pool.query<{ number: string }>(
    'select number from tables.case_row where case_id = $1',
    [ids.case],
  );
  const token = await agency.token('dedi');
  const body = { number: rows.rows[0]?.number ?? '', reason: 'Anak dilaporkan hilang malam ini' };
  const opened = await server.ask('POST', '/api/v1/emergency', { token, body });
  expect(opened).toMatchObject({ status: 200, json: { case: ids.case } });
  expect((await server.ask('GET', `/api/v1/cases/${ids.case}`, { token })).text).toContain(
    'Anak dilaporkan hilang',
  );
  const team = await server.ask('GET', '/api/v1/team', { token: await agency.token('bambang') });
  expect(JSON.stringify(team.json.notices)).toContain('read-in-emergency');
});
