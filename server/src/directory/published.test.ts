import { randomUUID } from 'node:crypto';
import { type GivenFile, readFeed } from '@pendamping/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, entry, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { smallFeed } from '../../../tests/cast/feed.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { exportTables } from './export-directory.ts';
import { planImport, writeImport } from './import-feed.ts';
import { openBytes } from './open-feed.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  await bring(agency, smallFeed);
  server = await running(fresh.database);
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

async function bring({ viewer }: TestAgency, files: readonly GivenFile[]) {
  const work = {
    database: fresh.database,
    viewer: viewer('siska'),
    import: randomUUID(),
    feed: 'dinas',
    files,
  };
  return writeImport(
    { ...work, roles: ['supervisor'] },
    await planImport({ ...work, roles: ['supervisor'] }),
  );
}

const publish = () =>
  agency.append('tini', entry('agency', agency.agency, 'DirectoryPublished', { licence: 'CC BY 4.0' }));
const unpublish = () => agency.append('tini', entry('agency', agency.agency, 'DirectoryUnpublished', {}));

describe('the directory for everybody', () => {
  it('is closed until the agency opens it, and closed again when it says so', async () => {
    expect((await server.ask('GET', '/hsds/services')).status).toBe(404);
    await publish();
    expect((await server.ask('GET', '/hsds/services')).status).toBe(200);
    await unpublish();
    expect((await server.ask('GET', `/hsds/${agency.agency}/services`)).status).toBe(404);
    await publish();
  });

  it('says its version and profile, and may be read by any program', async () => {
    const root = await server.ask('GET', '/hsds/');
    expect(root.json).toMatchObject({ version: '3.1', publisher: 'LKS Uji', license: 'CC BY 4.0' });
    expect(String(root.json.profile)).toMatch(/\/hsds\/profile\/$/);
    expect(root.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('comes in pages that are true about themselves', async () => {
    const first = (await server.ask('GET', '/hsds/services?per_page=1')).json;
    expect(first).toMatchObject({
      total_items: 2,
      total_pages: 2,
      page_number: 1,
      size: 1,
      first_page: true,
      last_page: false,
      empty: false,
    });
    const beyond = (await server.ask('GET', '/hsds/services?per_page=1&page=3')).json;
    expect(beyond).toMatchObject({ total_items: 2, size: 0, last_page: true, empty: true, contents: [] });
  });

  it('is filtered as HSDS says, each filter narrowing the other', async () => {
    const names = async (query: string) =>
      ((await server.ask('GET', `/hsds/services?${query}`)).json.contents as { name: string }[]).map(
        ({ name }) => name,
      );
    expect(await names('search=wicara')).toEqual(['Terapi wicara']);
    expect(await names('proximity=-6.91,107.61,2000')).toEqual(['Konseling anak']);
    expect(await names('proximity=-6.91,107.61,2000&search=wicara')).toEqual([]);
    expect(await names('modified_after=2100-01-01')).toEqual([]);
    expect((await server.ask('GET', '/hsds/services?page=nol')).status).toBe(400);
    expect((await server.ask('GET', '/hsds/services?proximity=500')).status).toBe(400);
  });

  it('names nobody who may be asked for, and nothing of what workers think', async () => {
    const { contents } = (await server.ask('GET', '/hsds/services?full=true')).json as {
      contents: { id: string }[];
    };
    const id = contents[0]?.id ?? '';
    await agency.append(
      'ratna',
      entry('service', id, 'ServiceJudged', { quality: 'poor', reason: 'Antrean panjang' }),
    );
    const whole = await server.ask('GET', `/hsds/services/${id}`);
    expect(whole.json).toMatchObject({ name: 'Konseling anak', organization: { name: 'LKS Harapan Ibu' } });
    const organization = await server.ask('GET', `/hsds/organizations?full_service=true`);
    for (const { text } of [whole, organization]) {
      expect(text).not.toContain('Ratih');
      expect(text).not.toContain('Antrean');
    }
  });

  it('gives each list one by one', async () => {
    for (const list of ['services', 'organizations', 'service_at_locations']) {
      const { contents } = (await server.ask('GET', `/hsds/${list}`)).json as { contents: { id: string }[] };
      expect(contents.length, list).toBeGreaterThan(0);
      expect((await server.ask('GET', `/hsds/${list}/${contents[0]?.id}`)).json.id).toBe(contents[0]?.id);
    }
    expect((await server.ask('GET', '/hsds/taxonomies')).json.empty).toBe(true);
  });

  it('is taken out as tables that say the same when they are read again', async () => {
    const files = await openBytes('hsds.zip', await exportTables(fresh.database, agency.agency));
    const feed = readFeed(agency.agency, 'keluar', files);
    expect(feed.listings.map(({ content }) => content.name).sort()).toEqual([
      'Konseling anak',
      'LKS Harapan Ibu',
      'Terapi wicara',
      'Yayasan Bina Mandiri',
    ]);
    expect(feed.findings.filter(({ level }) => level === 'error')).toEqual([]);
    const service = feed.listings.find(({ content }) => content.name === 'Konseling anak');
    expect(service?.content).toMatchObject({
      minimumAge: 6,
      maximumAge: 18,
      places: [{ location: { regionCode: '32.73.02', latitude: -6.9147 } }],
      phones: [{ number: '022-250 0001', kind: 'voice' }],
    });
  });
});

describe('a feed that is brought over HTTP', () => {
  it('is checked, shown, and written when it is confirmed', async () => {
    const token = await agency.token('tini');
    const content = Buffer.from('id,name,description\nD7,Balai Contoh,Balai rehabilitasi\n');
    const brought = await fetch(`${server.address}/api/v1/directory/imports?feed=balai`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': 'organizations.csv',
        cookie: `pendamping=${token}`,
      },
      body: content,
    });
    const { import: id } = (await brought.json()) as { import: string };
    const until = async (state: string) => {
      for (let tries = 0; tries < 100; tries += 1) {
        const { json } = await server.ask('GET', `/api/v1/directory/imports/${id}`, { token });
        if (json.state === state || json.state === 'failed') return json;
        await new Promise((done) => setTimeout(done, 50));
      }
      return {};
    };
    expect(await until('checked')).toMatchObject({ report: { providers: { fresh: 1 } } });
    expect((await server.ask('GET', '/api/v1/providers?search=Balai', { token })).json.providers).toEqual([]);
    expect(
      (await server.ask('POST', `/api/v1/directory/imports/${id}/confirm`, { token, body: {} })).status,
    ).toBe(202);
    expect(await until('written')).toMatchObject({ state: 'written' });
    expect(
      (await server.ask('GET', '/api/v1/providers?search=Balai', { token })).json.providers,
    ).toMatchObject([{ name: 'Balai Contoh' }]);
  });
});
