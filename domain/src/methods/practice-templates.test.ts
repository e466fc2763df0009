import { expect, it } from 'vitest';
import { by, Telling } from '../../../tests/cast/record.ts';
import { agencyRecord } from '../records/agency.ts';

const both = (text: string) => ({ id: text, en: text });

const template = (change: Record<string, unknown> = {}) => ({
  template: 'family',
  version: '1.0.0',
  title: both('Keluarga'),
  about: both('Keluarga'),
  levels: ['family'],
  method: 'case-work',
  functions: ['curative'],
  problems: [],
  measures: [],
  goals: [],
  activities: [],
  instruments: [],
  checklists: [],
  review: { everyDays: 90, about: both('Tiap tiga bulan') },
  standards: [],
  wording: {
    contract: {
      problem: both('x'),
      workerRole: [],
      clientRole: [],
      expectations: { ofWorker: both('x'), ofClient: both('x') },
      methods: [],
      arrangements: { frequency: both('x'), place: both('x'), time: both('x') },
      confidentialityLimits: [],
    },
  },
  sources: [],
  ...change,
});

const administrator = { by: by.administrator };
const agency = () =>
  new Telling(agencyRecord, 'agency').tells(
    'AgencyDescribed',
    { name: 'LKS', city: 'Bandung', timeZone: 'Asia/Jakarta', letterhead: [] },
    { by: by.system },
  );

it('takes a template, a newer version over it, and not the same version again', () => {
  const told = agency().tells('TemplateAdopted', { template: template() }, administrator);
  expect(told.refuses('TemplateAdopted', { template: template() }, administrator)).toBe(
    'template.same-version',
  );
  told.tells('TemplateAdopted', { template: template({ version: '1.1.0' }) }, administrator);
  expect(told.state.practiceTemplates.inUse.family?.template.version).toBe('1.1.0');
});

it('lays aside what it has, with no trace in what is offered', () => {
  expect(agency().refuses('TemplateLaidAside', { template: 'family' }, administrator)).toBe('template.none');
  const told = agency()
    .tells('TemplateAdopted', { template: template() }, administrator)
    .tells('TemplateLaidAside', { template: 'family' }, administrator);
  expect(told.state.practiceTemplates.inUse).toEqual({});
});

it('refuses a template that names a goal it does not carry', () => {
  const activity = {
    code: 'visit',
    what: both('Kunjungan'),
    kind: 'home-visit',
    method: 'case-work',
    role: 'enabler',
    functions: ['curative'],
    goals: ['school'],
  };
  expect(
    agency().tries('TemplateAdopted', { template: template({ activities: [activity] }) }, administrator),
  ).toMatchObject({ refusal: { because: 'template.leads-nowhere', field: 'template.activities.0.goals' } });
});
