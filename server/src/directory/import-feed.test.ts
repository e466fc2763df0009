import { randomUUID } from 'node:crypto';
import { type GivenFile, type ListedService, read, serviceRecord } from '@pendamping/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAgency, entry, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { organizations, services, smallFeed, table } from '../../../tests/cast/feed.ts';
import { rebuild } from '../journal/rebuild.ts';
import { exportEntries, importEntries } from '../journal/transfer.ts';
import { tableDigests, verify } from '../journal/verify.ts';
import { planImport, writeImport } from './import-feed.ts';
import { openListing, searchServices } from './listings.ts';

let fresh: FreshDatabase;
let agency: TestAgency;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(async () => {
  await fresh.drop();
});
beforeEach(async () => {
  agency = await anAgency(fresh.database);
});

async function bring(files: readonly GivenFile[], feed = 'dinas') {
  const work = {
    database: fresh.database,
    viewer: agency.viewer('siska'),
    import: randomUUID(),
    feed,
    files,
  };
  const plan = await planImport({ ...work, roles: ['supervisor'] });
  return { plan, report: await writeImport({ ...work, roles: ['supervisor'] }, plan) };
}

async function lines(withdrawn = false) {
  const { services: found } = await searchServices(fresh.database, agency.viewer('ratna'), {
    withdrawn,
    limit: 200,
  });
  return found;
}

async function serviceCalled(name: string, withdrawn = false): Promise<{ id: string; state: ListedService }> {
  const id = (await lines(withdrawn)).find((one) => one.name === name)?.service ?? '';
  const opened = await openListing(fresh.database, agency.viewer('ratna'), 'service', id);
  const state = read(serviceRecord, opened?.record.entries ?? []).state.service;
  if (state === undefined) throw new Error(`no service is called ${name}`);
  return { id, state };
}

const positions = async () =>
  (await fresh.database.pool.query('select position from journal.head where agency = $1', [agency.agency]))
    .rows;

const without = (file: GivenFile, id: string): GivenFile =>
  file.kind === 'table' ? { ...file, rows: file.rows.filter(({ cells }) => cells.id !== id) } : file;

const changed = (file: GivenFile, id: string, cells: Record<string, string>): GivenFile =>
  file.kind === 'table'
    ? {
        ...file,
        rows: file.rows.map((row) =>
          row.cells.id === id ? { ...row, cells: { ...row.cells, ...cells } } : row,
        ),
      }
    : file;

const withServices = (file: GivenFile) => smallFeed.map((one) => (one === services ? file : one));

describe('a feed of services that is brought into the directory', () => {
  it('becomes services and providers, and rows that belong nowhere are kept apart by name', async () => {
    const { report } = await bring(smallFeed);
    expect(report).toMatchObject({
      services: { fresh: 2 },
      providers: { fresh: 2 },
      unplaced: 2,
      partial: false,
      refused: [],
    });
    expect((await lines()).map((one) => one.name)).toEqual(['Konseling anak', 'Terapi wicara']);
    const { rows } = await fresh.database.pool.query(
      'select "table", id, because from imports.unplaced_row where agency = $1 order by number',
      [agency.agency],
    );
    expect(rows).toEqual([
      { table: 'service', id: 'L3', because: 'row.parent-unknown' },
      { table: 'phone', id: 'P2', because: 'row.parent-unknown' },
    ]);
  });

  it('is found by its place, and keeps what it says beyond HSDS', async () => {
    await bring(smallFeed);
    const { state } = await serviceCalled('Konseling anak');
    expect(state.content.more).toEqual({ x_catatan: 'Bawa pengantar' });
    expect((await lines())[0]).toMatchObject({
      regions: ['32', '32.73', '32.73.02'],
      providerName: 'LKS Harapan Ibu',
    });
  });

  it('changes nothing when it is brought a second time', async () => {
    await bring(smallFeed);
    const before = await positions();
    const { report } = await bring(smallFeed);
    expect(report).toMatchObject({ services: { fresh: 0, revised: 0, same: 2 }, providers: { same: 2 } });
    expect(await positions()).toEqual(before);
  });

  it('leaves what a keeper has mended as it is, and says where the feed differs', async () => {
    await bring(smallFeed);
    const { id, state } = await serviceCalled('Terapi wicara');
    const mended = { ...state.content, description: 'Terapi wicara dua kali seminggu' };
    expect(await agency.append('ratna', entry('service', id, 'ServiceRevised', mended))).toMatchObject([
      { outcome: 'accepted' },
    ]);
    const { report } = await bring(
      withServices(changed(services, 'L2', { description: 'Terapi tiap Senin', minimum_age: '3' })),
    );
    expect(report.keptByHand).toMatchObject([
      {
        name: 'Terapi wicara',
        field: 'description',
        ours: 'Terapi wicara dua kali seminggu',
        feeds: 'Terapi tiap Senin',
      },
    ]);
    expect((await serviceCalled('Terapi wicara')).state.content).toMatchObject({
      description: 'Terapi wicara dua kali seminggu',
      minimumAge: 3,
    });
  });

  it('marks as withdrawn what it no longer has, and lists it again when it is back', async () => {
    await bring(smallFeed);
    const gone = await bring(withServices(without(services, 'L2')));
    expect(gone.report.services).toMatchObject({ withdrawn: 1, same: 1 });
    expect((await serviceCalled('Terapi wicara', true)).state.withdrawn?.reason).toBe('gone-from-feed');
    const back = await bring(smallFeed);
    expect(back.report.services).toMatchObject({ back: 1, same: 1 });
    expect((await serviceCalled('Terapi wicara')).state.withdrawn).toBeUndefined();
  });

  it('withdraws nothing where a part of the feed is missing, and nothing that another feed has', async () => {
    await bring(smallFeed);
    await bring(
      [organizations, table('services.csv', ['id', 'organization_id', 'name'], ['X', 'D1', 'Lain'])],
      'lain',
    );
    const page = {
      total_items: 60,
      total_pages: 2,
      page_number: 1,
      size: 1,
      first_page: true,
      last_page: false,
      empty: false,
    };
    const contents = [
      {
        id: 'L1',
        name: 'Konseling anak',
        status: 'active',
        organization: { id: 'D1', name: 'LKS Harapan Ibu' },
      },
    ];
    const { report } = await bring([{ kind: 'json', file: 'services.json', value: { ...page, contents } }]);
    expect(report).toMatchObject({ partial: true, services: { withdrawn: 0 } });
    expect(await lines()).toHaveLength(3);
  });

  it('leaves out for good what a keeper has taken out', async () => {
    await bring(smallFeed);
    const { id } = await serviceCalled('Terapi wicara');
    await agency.append('ratna', entry('service', id, 'ServiceWithdrawn', { reason: 'closed' }));
    await bring(withServices(changed(services, 'L2', { description: 'Lain' })));
    expect((await serviceCalled('Terapi wicara', true)).state.withdrawn?.reason).toBe('closed');
  });

  it('changes nothing the second time, whatever its rows hold', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'D1', 'L1', '1', 'active', '2026-13-40', 'http://x y'),
      fc.string({ maxLength: 12 }),
    );
    const row = fc.tuple(cell, cell, cell, cell, cell, cell);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 6 }),
        fc.array(row, { maxLength: 6 }),
        async (one, other) => {
          agency = await anAgency(fresh.database);
          const files = [
            organizations,
            table('services.csv', ['id', 'organization_id', 'name', 'status', 'minimum_age', 'url'], ...one),
            table(
              'phones.csv',
              ['id', 'service_id', 'organization_id', 'number', 'type', 'extension'],
              ...other,
            ),
          ];
          await bring(files);
          const before = await positions();
          await bring(files);
          expect(await positions()).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the directory in the journal', () => {
  it('is rebuilt with the same rows, and goes whole into another store', async () => {
    await bring(smallFeed);
    const before = await tableDigests(fresh.database);
    await rebuild(fresh.database);
    expect(await tableDigests(fresh.database)).toEqual(before);
    const other = await freshDatabase();
    await importEntries(other.database, exportEntries(fresh.database));
    expect(await tableDigests(other.database)).toEqual(before);
    expect(await verify(other.database)).toEqual([]);
    const kept = await other.database.pool.query('select count(*)::int as n from imports.unplaced_row');
    const were = await fresh.database.pool.query('select count(*)::int as n from imports.unplaced_row');
    expect(kept.rows).toEqual(were.rows);
    await other.drop();
  });

  it('is read by everybody who works in the agency, and by nobody of another', async () => {
    await bring(smallFeed);
    const stranger = await anAgency(fresh.database);
    const { id } = await serviceCalled('Konseling anak');
    expect(await openListing(fresh.database, stranger.viewer('ratna'), 'service', id)).toBeUndefined();
    expect(await openListing(fresh.database, agency.viewer('yuyun'), 'service', id)).toBeDefined();
  });

  it('lets a volunteer tell of a check and of nothing else', async () => {
    await bring(smallFeed);
    const { id, state } = await serviceCalled('Konseling anak');
    const check = { way: 'phone', result: 'holds', answeredBy: 'Bagian penerimaan' };
    expect(
      await agency.append(
        'yuyun',
        entry('service', id, 'ServiceChecked', check),
        entry('service', id, 'ServiceRevised', { ...state.content, name: 'Lain' }),
      ),
    ).toMatchObject([{ outcome: 'accepted' }, { outcome: 'refused', because: 'directory.only-checks' }]);
    expect((await lines())[0]?.askedOn).toBe('2026-03-01');
  });
});
