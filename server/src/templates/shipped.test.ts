import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PracticeTemplate } from '@pendamping/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgency, entry, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { shippedTemplates, templatesIn } from './shipped.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  server = await running(fresh.database);
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

it('offers the six shipped templates in short, and each whole', async () => {
  const token = await agency.token('ratna');
  const list = await server.ask('GET', '/api/v1/templates', { token });
  expect([list.json.templates.length, list.json.unreadable]).toEqual([6, []]);
  const [family] = list.json.templates.filter(
    (one: { template: string }) => one.template === 'family-with-a-child-with-autism',
  );
  expect(family).toMatchObject({ version: '1.0.0', levels: ['family', 'individual'], goals: 14 });
  const whole = await server.ask('GET', '/api/v1/templates/family-with-a-child-with-autism', { token });
  expect(whole.json.template.goals[0].levels['0'].id).toContain('4 hari seminggu');
});

it('knows no template that is not shipped', async () => {
  const token = await agency.token('ratna');
  const asked = await server.ask('GET', '/api/v1/templates/of-nobody', { token });
  expect(asked.status).toBe(404);
  const odd = await server.ask('GET', '/api/v1/templates/..%2Fpackage', { token });
  expect(odd.status).toBe(400);
});

it('leaves out a file that is no template and says which', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pendamping-templates-'));
  const { templates } = await shippedTemplates();
  const [good] = templates;
  await writeFile(path.join(folder, 'good.json'), JSON.stringify(good));
  await writeFile(path.join(folder, 'cut-off.json'), '{"template":');
  const lost = { ...good, goals: [{ ...good?.goals[0], measure: 'of-nothing' }] };
  await writeFile(path.join(folder, 'lost.json'), JSON.stringify(lost));
  const read = await templatesIn(folder);
  expect(read.templates.map((one) => one.template)).toEqual([good?.template]);
  expect([...read.unreadable].sort((a, b) => a.file.localeCompare(b.file))).toEqual([
    { file: 'cut-off.json', field: '' },
    { file: 'lost.json', field: 'goals.0.measure' },
  ]);
  expect(await templatesIn(path.join(folder, 'not-there'))).toEqual({ templates: [], unreadable: [] });
});

it('sends of an edited template only the latest, while the journal keeps all', async () => {
  const { templates } = await shippedTemplates();
  const template = templates.find((one) => one.template === 'older-person') as PracticeTemplate;
  const adopted = (version: string) =>
    entry('agency', agency.agency, 'TemplateAdopted', {
      template: { ...template, version },
      shipped: '1.0.0',
    });
  const outcomes = await agency.append('tini', adopted('1.0.0'), adopted('1.1.0'), adopted('1.2.0'));
  expect(outcomes.map((one) => one.outcome)).toEqual(['accepted', 'accepted', 'accepted']);
  const { json } = await server.ask('GET', '/api/v1/agency', { token: await agency.token('ratna') });
  const sent = json.agency.entries.filter((one: { type: string }) => one.type === 'TemplateAdopted');
  expect(sent.map((one: { data: { template: { version: string } } }) => one.data.template.version)).toEqual([
    '1.2.0',
  ]);
  const { rows } = await fresh.database.pool.query(
    "select from journal.entry where agency = $1 and type = 'TemplateAdopted'",
    [agency.agency],
  );
  expect(rows.length).toBe(3);
});

it('lets only the administrator adopt, and takes no template that leads nowhere', async () => {
  const { templates } = await shippedTemplates();
  const template = templates.find((one) => one.template === 'self-help-group') as PracticeTemplate;
  const adopted = (data: unknown) =>
    entry('agency', agency.agency, 'TemplateAdopted', { template: data as Record<string, unknown> });
  const [refused] = await agency.append('ratna', adopted(template));
  expect(refused?.outcome).toBe('refused');
  const [lost] = await agency.append(
    'tini',
    adopted({ ...template, activities: [{ ...template.activities[0], goals: ['of-nobody'] }] }),
  );
  expect(lost).toMatchObject({ outcome: 'refused', because: 'template.leads-nowhere' });
});

it('shows a missed standard on Today in both languages, with its source', async () => {
  const { templates } = await shippedTemplates();
  const template = templates.find((one) => one.template === 'general-family-case') as PracticeTemplate;
  const [client, stream] = [randomUUID(), randomUUID()];
  const opened = '2026-02-01';
  const outcomes = await agency.append(
    'ratna',
    entry('client', client, 'FamilyRegistered', { name: 'Keluarga Uji' }, opened),
    entry(
      'case',
      stream,
      'CaseOpened',
      {
        title: 'x',
        client,
        clientKind: 'family',
        clientName: 'Keluarga Uji',
        presentingProblem: 'x',
        source: 'self',
        urgency: 'medium',
        confidentiality: 'ordinary',
      },
      opened,
    ),
    entry('case', stream, 'WorkerAssigned', {
      worker: agency.workers.ratna,
      name: 'ratna',
      part: 'responsible',
      from: opened,
    }),
    entry('case', stream, 'TemplateChosen', {
      template: template.template,
      version: template.version,
      title: template.title,
      levels: template.levels,
      review: template.review,
      standards: template.standards,
    }),
  );
  expect(outcomes.map((one) => one.outcome)).toEqual(Array(4).fill('accepted'));
  const { json } = await server.ask('GET', '/api/v1/today', { token: await agency.token('ratna') });
  const missed = json.notices.filter((one: { code: string }) => one.code === 'standard-missed');
  const visit = missed.find((one: { from: string }) => one.from === '2026-02-09');
  expect(visit.words.id).toMatch(/7 hari.*\(/);
  expect(visit.words.en).toMatch(/7 days.*\(/);
});
