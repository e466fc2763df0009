import { randomUUID } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgency, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { enrolled } from '../../../tests/cast/device.ts';
import { type Running, running } from '../../../tests/cast/http.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;
let caseStream: string;
let person: string;
let device: string;
// biome-ignore lint/suspicious/noExplicitAny: the document has whatever shape the server gives it
let document: any;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
  const goal = { goal: randomUUID(), kind: 'outcome', text: 'x', practiceGoal: 'link-with-systems' };
  const task = { task: randomUUID(), what: 'Menelepon', assignedTo: agency.workers.yuyun };
  const more = [
    entry('case', opening.caseStream, 'GoalSet', goal),
    entry('case', opening.caseStream, 'TaskSet', task),
    entry('case', opening.caseStream, 'CaseDescribed', { confidentiality: 'restricted' }),
  ];
  const contract = {
    contract: randomUUID(),
    problem: { worker: 'x' },
    goals: ['y'],
    workerRole: [],
    clientRole: [],
    expectations: {},
    methods: [],
    arrangements: {},
  };
  const drafted = entry('case', opening.caseStream, 'ContractDrafted', contract, '2026-01-02');
  const asked = entry('case', opening.caseStream, 'ApprovalAsked', {
    subject: 'contract',
    about: contract.contract,
  });
  await agency.append('ratna', ...opening.entries, ...more, drafted, asked);
  ({ caseStream, person } = opening);
  server = await running(fresh.database);
  ({ device } = await enrolled(server, await agency.token('ratna')));
  document = (await server.ask('GET', '/api/openapi.json')).json;
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

const templated = (path: string) => path.replace(/:(\w+)/g, '{$1}');

it('describes every route of the API in OpenAPI 3.1, with a summary', () => {
  expect(document.openapi).toBe('3.1.0');
  const described = Object.entries<Record<string, { summary?: string }>>(document.paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation.summary] as const,
      ),
  );
  const served = server.routes
    .map((one) => templated(one))
    .filter((one) => !/\/api\/(openapi|docs)|\/\*$/.test(one));
  expect(described.map(([route]) => route).sort()).toEqual([...served].sort());
  for (const [route, summary] of described) expect(summary, route).toBeTruthy();
});

async function check(
  method: string,
  route: string,
  asked: Awaited<ReturnType<Running['ask']>>,
): Promise<void> {
  const operation = document.paths[route]?.[method.toLowerCase()];
  const response = operation?.responses[String(asked.status)];
  expect(
    response,
    `${method} ${route} answers ${asked.status}, which the document does not know`,
  ).toBeDefined();
  const schema = response.content?.['application/json']?.schema;
  if (schema === undefined || asked.text === '') return;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const valid = ajv.validate({ ...schema, components: document.components }, asked.json);
  expect(valid, `${method} ${route} ${asked.status}: ${ajv.errorsText()}\n${asked.text.slice(0, 400)}`).toBe(
    true,
  );
}

type AskRow = [
  method: string,
  route: string,
  name: 'ratna' | 'bambang' | 'tini' | 'yuyun',
  body?: () => unknown,
];

const asks: AskRow[] = [
  ['GET', '/api/v1/session', 'ratna'],
  ['GET', '/api/v1/sessions', 'ratna'],
  [
    'POST',
    '/api/v1/entries',
    'ratna',
    () => ({
      entries: [
        entry('case', caseStream, 'NoteWritten', { note: randomUUID(), text: 'x' }),
        entry('case', caseStream, 'NoteWritten', { note: 'x' }),
        entry('case', caseStream, 'CaseReopened', { reason: 'x' }),
      ],
    }),
  ],
  ['POST', '/api/v1/entries', 'ratna', () => ({ entries: 'x' })],
  [
    'POST',
    '/api/v1/sync',
    'ratna',
    () => ({ device: randomUUID(), cursor: 0, entries: [], streams: [randomUUID()] }),
  ],
  ['POST', '/api/v1/devices', 'ratna', () => ({ device: randomUUID(), name: 'Ponsel' })],
  ['GET', '/api/v1/devices', 'ratna'],
  ['GET', '/api/v1/undelivered', 'bambang'],
  ['POST', '/api/v1/sync', 'ratna', () => ({ device, held: '0'.repeat(64) })],
  ['POST', '/api/v1/records', 'ratna', () => ({ streams: [caseStream, agency.agency, randomUUID()] })],
  ['POST', '/api/v1/device-index', 'ratna', () => ({})],
  ['POST', '/api/v1/device-index', 'yuyun', () => ({})],
  ['POST', '/api/v1/cases/search', 'ratna', () => ({ limit: 1 })],
  ['GET', '/api/v1/cases/{id}', 'ratna'],
  ['GET', '/api/v1/clients/{id}', 'ratna'],
  ['POST', '/api/v1/clients/search', 'ratna', () => ({})],
  ['GET', '/api/v1/agency', 'ratna'],
  ['GET', '/api/v1/templates', 'ratna'],
  ['GET', '/api/v1/templates/{template}', 'ratna'],
  ['GET', '/api/v1/today', 'ratna'],
  ['GET', '/api/v1/today', 'yuyun'],
  ['GET', '/api/v1/team', 'bambang'],
  ['GET', '/api/v1/reads/{id}', 'bambang'],
  ['GET', '/api/v1/drafts', 'ratna'],
  ['PUT', '/api/v1/drafts/{key}', 'ratna', () => ({ value: { a: 1 }, revision: 0 })],
  ['GET', '/api/v1/drafts/{key}', 'ratna'],
  ['GET', '/api/v1/accounts', 'tini'],
  ['GET', '/api/v1/accounts', 'ratna'],
  ['GET', '/health', 'ratna'],
  ['GET', '/ready', 'ratna'],
];

it.each(asks)('%s %s answers %s as the document says', async (...row) => {
  const [method, route, name, body] = row as AskRow;
  const ids: Record<string, string> = {
    id: route.includes('clients') ? person : caseStream,
    key: 'intake',
    template: 'older-person',
  };
  const path = route.replace(/\{(\w+)\}/g, (_, key: string) => ids[key] ?? key);
  const given = body === undefined ? {} : { body: body() };
  const asked = await server.ask(method, path, { token: await agency.token(name), ...given });
  expect(asked.status).not.toBe(500);
  await check(method, route, asked);
});
