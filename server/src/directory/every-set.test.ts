/** The collected feeds (skipped where the collection is absent): each is read with a correct report, and none crashes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Feed,
  organizationObject,
  type ProviderContent,
  placeObject,
  readFeed,
  type ServiceContent,
  serviceObject,
  type TaxonomyContent,
  taxonomyObject,
  termObjects,
} from '@pendamping/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { openFeed } from './open-feed.ts';

const collection = path.join(import.meta.dirname, '../../../../shared/data/hsds');
const present = existsSync(collection);
const agency = '00000000-0000-4000-8000-000000000001';

const feedAt = async (where: string): Promise<Feed> =>
  readFeed(agency, 'uji', await openFeed(path.join(collection, where)));

const kindsIn = ({ listings }: Feed) => ({
  providers: listings.filter(({ kind }) => kind === 'provider').length,
  services: listings.filter(({ kind }) => kind === 'service').length,
});

const saidIn = ({ findings }: Feed) =>
  new Set(
    findings.map(({ code, table, field }) =>
      [code, table, field].filter((one) => one !== undefined).join(' '),
    ),
  );

/** Every row is in its place or kept apart. */
function expectWhole({ tables, unplaced }: Feed): void {
  const left = tables.reduce((sum, { rows, placed }) => sum + rows - placed, 0);
  expect(unplaced.length).toBeGreaterThanOrEqual(left);
}

describe.skipIf(!present)('the collected feeds (skipped without the collection)', () => {
  it.each([
    ['official/3.0/examples/csv', 1, 1, 3],
    ['official/3.1-dev/examples/csv', 1, 1, 6],
    ['uk-profile/examples/csv', 1, 1, 4],
    ['mock-api-3.1/data', 1, 1, 1],
    ['ohana/data', 8, 23, 1],
    ['transformer/examples/florida_data', 20, 135, 0],
    ['transformer/spec/fixtures/base_transformer/output/data', 5, 19, 0],
    ['transformer/spec/fixtures/custom/ilao/output', 33, 89, 3_629],
    ['transformer/spec/fixtures/custom/ilao/input', 0, 0, 983],
    ['servicenet/healthleads/bad_matches', 3, 6, 1],
    ['servicenet/healthleads/complete', 1, 1, 1],
    ['servicenet/healthleads/invalid_fields', 1, 1, 1],
    ['servicenet/healthleads/minimal', 1, 0, 9],
    ['servicenet/smcconnect/bad_matches', 1, 0, 1],
    ['servicenet/smcconnect/complete', 1, 1, 3],
    ['servicenet/smcconnect/minimal', 1, 0, 9],
    ['servicenet/icarol/complete.json', 0, 0, 4],
    ['oruk-mocks/V3.0-UK-Test', 1, 1, 172],
  ])('%s: %i providers, %i services, %i rows kept apart', async (where, providers, services, apart) => {
    const feed = await feedAt(where);
    expect({ ...kindsIn(feed), apart: feed.unplaced.length }).toEqual({ providers, services, apart });
    expectWhole(feed);
  });

  it('names what is amiss in each of the files that have one fault', async () => {
    const fixtures = 'ohana/spec/support/fixtures';
    const expected: Readonly<Record<string, string>> = {
      invalid_address: 'field.required address city',
      invalid_category: 'field.needed taxonomy_term name',
      invalid_contact: 'field.advised contact name',
      invalid_holiday_schedule: 'field.advised schedule closes_at',
      invalid_location: 'field.advised location name',
      invalid_location_org: 'row.parent-unknown location organization_id',
      invalid_mail_address: 'field.required address address_1',
      invalid_mail_address_location: 'row.parent-unknown address location_id',
      invalid_org: 'field.needed organization name',
      invalid_parent_category: 'row.mentions-unknown taxonomy_term parent_id',
      invalid_phone: 'field.advised phone type',
      invalid_program: 'field.needed program name',
      invalid_program_headers: 'table.columns-absent program',
      invalid_regular_schedule: 'field.advised schedule closes_at',
      invalid_service: 'field.needed service name',
      invalid_service_location: 'row.no-parent service organization_id',
    };
    const files = readdirSync(path.join(collection, fixtures)).filter((one) => one.startsWith('invalid_'));
    expect(files.map((one) => one.replace('.csv', '')).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, said] of Object.entries(expected))
      expect([...saidIn(await feedAt(`${fixtures}/${name}.csv`))], name).toContain(said);
  });

  it('notices pages that are untrue about themselves', async () => {
    const test = saidIn(await feedAt('oruk-mocks/V3.0-UK-Test/service_list.json'));
    expect([...test]).toEqual(expect.arrayContaining(['page.size-lies size', 'page.total-lies total_items']));
    const warn = saidIn(await feedAt('oruk-mocks/V3.0-UK-Warn'));
    expect([...warn]).toContain('page.last-lies last_page');
  });

  it('names in the failing mock the two places where it fails', async () => {
    const fail = saidIn(await feedAt('oruk-mocks/V3.0-UK-Fail/service_full.json'));
    expect([...fail]).toEqual(
      expect.arrayContaining(['field.url-unreadable service url', 'field.email-unreadable service email']),
    );
  });

  it('reads whatever file lies anywhere in the collection without failing', async () => {
    const files = readdirSync(collection, { recursive: true, encoding: 'utf8' }).filter((one) =>
      /\.(csv|json|xlsx)$/.test(one),
    );
    expect(files.length).toBeGreaterThan(200);
    for (const file of files) expectWhole(await feedAt(file));
  }, 60_000);
});

/** The official schemas, which name each other by file. */
function officialAt(folder: string): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat('uuid', /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i);
  ajv.addFormat('uri', (text: string) => URL.canParse(text) && /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(text));
  ajv.addFormat('email', /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/);
  ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/);
  const schemas = path.join(collection, folder);
  for (const file of readdirSync(schemas))
    if (file.endsWith('.json') && file !== 'openapi.json')
      ajv.addSchema(JSON.parse(readFileSync(path.join(schemas, file), 'utf8')) as object, file);
  return ajv;
}

function faultsOf(ajv: Ajv2020, schema: string, value: unknown): readonly string[] {
  const valid = ajv.validate(schema, value);
  return valid ? [] : (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.skipIf(!present)('by the official schemas (skipped without the collection)', () => {
  it.each([
    ['official/3.0/schema', 'official/3.0/examples/service_full.json'],
    ['official/3.1-dev/schema', 'official/3.1-dev/examples/service_full.json'],
    ['uk-profile/schema', 'uk-profile/examples/service_full.json'],
  ])('%s takes its own example', (schema, example) => {
    const value: unknown = JSON.parse(readFileSync(path.join(collection, example), 'utf8'));
    expect(faultsOf(officialAt(schema), 'service.json', value)).toEqual([]);
  });

  it('rejects the failing mock at two places', () => {
    const value: unknown = JSON.parse(
      readFileSync(path.join(collection, 'oruk-mocks/V3.0-UK-Fail/service_full.json'), 'utf8'),
    );
    const faults = faultsOf(officialAt('uk-profile/schema'), 'service.json', value);
    expect([...new Set(faults.map((one) => one.split(' ')[0]))].sort()).toEqual(['/email', '/url']);
  });

  it.each([
    'official/3.0/examples/csv',
    'official/3.1-dev/examples',
    'uk-profile/examples',
    'mock-api-3.1/data',
    'ohana/data',
    'transformer/examples/florida_data',
    'transformer/spec/fixtures/custom/ilao/output',
    'servicenet/healthleads/bad_matches',
    'servicenet/smcconnect/complete',
    'oruk-mocks/V3.0-UK-Fail',
  ])('finds nothing amiss in what is written of %s', async (where) => {
    const ajv = officialAt('official/3.1-dev/schema');
    const { listings } = await feedAt(where);
    const providers = new Map(
      listings.flatMap((one) =>
        one.kind === 'provider'
          ? [[one.stream, organizationObject({ id: one.stream }, one.content as ProviderContent)] as const]
          : [],
      ),
    );
    const faults = listings.flatMap((one): readonly string[] => {
      const id = one.stream;
      if (one.kind === 'provider') return faultsOf(ajv, 'organization.json', providers.get(id));
      if (one.kind === 'taxonomy') {
        const content = one.content as TaxonomyContent;
        const terms = termObjects(id, content).flatMap((term) => faultsOf(ajv, 'taxonomy_term.json', term));
        return [...faultsOf(ajv, 'taxonomy.json', taxonomyObject(id, content)), ...terms];
      }
      const content = one.content as ServiceContent;
      const stamp = { id, revisedAt: '2026-03-01T08:00:00.000Z', askedOn: '2026-02-28' };
      const service = serviceObject(stamp, content, providers.get(content.provider));
      const places = (content.places ?? []).flatMap((place) =>
        faultsOf(ajv, 'service_at_location.json', placeObject(id, place)),
      );
      return [...faultsOf(ajv, 'service.json', service), ...places];
    });
    expect(faults.slice(0, 10)).toEqual([]);
  });
});
