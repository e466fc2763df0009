/** Bringing a list into the registry: seen before it is written, the same when brought twice, and taken back whole. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, entry, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { verify } from '../journal/verify.ts';
import { toCsv } from '../spreadsheets/export.ts';
import { searchClients } from '../tables/client-search.ts';
import { bring } from './bring.ts';
import { check } from './check.ts';
import { type Busy, importsOf, mark, start, type Work } from './import.ts';
import { takeBack } from './take-back.ts';
import { confirm, type Decision } from './write.ts';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '..', 'spreadsheets', 'fixtures', name));

const workOf = (agency: TestAgency, id: string): Work => ({
  database: fresh.database,
  viewer: agency.viewer('ratna'),
  roles: ['social-worker'],
  import: id,
  language: 'id',
});

/** Brings a file and checks it as proposed. */
async function checked(agency: TestAgency, content: Uint8Array, sheet = 0) {
  const id = randomUUID();
  const brought = await bring(fresh.database, agency.viewer('ratna'), id, 'daftar', content);
  const columns = (brought.sheets[sheet]?.columns ?? []).map(({ column, field }) => ({
    column,
    field: field ?? null,
  }));
  await check(workOf(agency, id), { sheet, columns });
  const [found] = await importsOf(fresh.database, agency.viewer('ratna'), id);
  return { id, brought, report: found?.report ?? undefined, state: found?.state };
}

async function written(
  agency: TestAgency,
  content: Uint8Array,
  sheet = 0,
  decisions: readonly [number, Decision][] = [],
) {
  const { id } = await checked(agency, content, sheet);
  await confirm(workOf(agency, id), new Map(decisions));
  const [found] = await importsOf(fresh.database, agency.viewer('ratna'), id);
  return { id, report: found?.report ?? undefined, state: found?.state };
}

const positions = async (agency: TestAgency) => {
  const { rows } = await fresh.database.pool.query<{ position: number }>(
    'select position from journal.head where agency = $1',
    [agency.agency],
  );
  return rows[0]?.position;
};

const everybody = async (agency: TestAgency) =>
  (await searchClients(fresh.database, agency.viewer('ratna'), undefined, 100)).map((one) => [
    one.kind,
    one.name,
    one.birthOn,
    one.cases,
  ]);

describe('an import', () => {
  it('writes nothing until somebody has seen the report and confirmed it', async () => {
    const agency = await anAgency(fresh.database);
    const before = await positions(agency);
    const { report, state, brought } = await checked(agency, fixture('9-caseload.xlsx'), 1);
    expect(brought.sheets.map((one) => one.rows)).toEqual([0, 3]);
    expect(state).toBe('checked');
    expect(report).toMatchObject({ rows: 3, fresh: 3, known: 0, households: 2, cases: 3, faults: 1 });
    expect(report?.cells).toEqual([
      { row: 4, field: 'openedOn', shown: '30/02/2025', because: 'cell.no-such-day' },
    ]);
    expect(await positions(agency)).toBe(before);
  });

  it('brings people, households and cases, and brought again changes nothing', async () => {
    const agency = await anAgency(fresh.database);
    const first = await written(agency, fixture('9-caseload.xlsx'), 1);
    expect(first).toMatchObject({ state: 'written', report: { written: 3, skipped: 0, refused: [] } });
    const people = await everybody(agency);
    expect(people).toEqual(
      expect.arrayContaining([
        ['family', 'Keluarga Asep Suhendar', null, 0],
        ['individual', 'Rizki Pratama', null, 1],
        ['individual', 'Roselina br. Simbolon', null, 1],
      ]),
    );
    const before = await positions(agency);
    const again = await written(agency, fixture('9-caseload.xlsx'), 1);
    expect(again.report).toMatchObject({ fresh: 0, known: 3, written: 0 });
    expect(await positions(agency)).toBe(before);
    expect((await checked(agency, fixture('9-caseload.xlsx'), 1)).brought.sheets[1]?.remembered).toBe(true);
  });

  it('is taken back whole, and can be brought once more', async () => {
    const agency = await anAgency(fresh.database);
    const before = await everybody(agency);
    const { id } = await written(agency, fixture('9-caseload.xlsx'), 1);
    await takeBack(workOf(agency, id));
    const [found] = await importsOf(fresh.database, agency.viewer('ratna'), id);
    expect(found).toMatchObject({ state: 'taken-back', report: { kept: 0 } });
    expect(await everybody(agency)).toEqual(before);
    expect((await written(agency, fixture('9-caseload.xlsx'), 1)).report).toMatchObject({
      fresh: 3,
      written: 3,
    });
    expect(await everybody(agency)).toHaveLength(5);
  });

  it.each(['checking', 'writing', 'taking-back'] as const)(
    'says that it is %s from the moment it has started',
    async (state) => {
      const agency = await anAgency(fresh.database);
      const { id } = await written(agency, fixture('9-caseload.xlsx'), 1);
      let end = () => {};
      const work = new Promise<void>((resolve) => {
        end = resolve;
      });
      await start(workOf(agency, id), state, () => work);
      const [found] = await importsOf(fresh.database, agency.viewer('ratna'), id);
      expect(found).toMatchObject({ state, done: 0 });
      expect(found).not.toHaveProperty('cutOff');
      end();
    },
  );

  it('that was cut off says in what, and taking it back goes on to the end', async () => {
    const agency = await anAgency(fresh.database);
    const before = await everybody(agency);
    const { id } = await written(agency, fixture('9-caseload.xlsx'), 1);
    const seen = async () => (await importsOf(fresh.database, agency.viewer('ratna'), id))[0];
    for (const state of ['checking', 'writing', 'taking-back'] satisfies Busy[]) {
      await mark(fresh.database, id, { state });
      expect(await seen()).toMatchObject({ state: 'interrupted', cutOff: state });
    }
    await takeBack(workOf(agency, id));
    expect(await seen()).toMatchObject({ state: 'taken-back', report: { kept: 0 } });
    expect(await everybody(agency)).toEqual(before);
  });

  it('taken back leaves what somebody has worked on since', async () => {
    const agency = await anAgency(fresh.database);
    const { id } = await written(agency, fixture('9-caseload.xlsx'), 1);
    const [found] = await searchClients(fresh.database, agency.viewer('ratna'), 'Roselina', 5);
    await agency.append(
      'ratna',
      entry('client', found?.client ?? '', 'PersonDescribed', { occupation: 'guru' }),
    );
    await takeBack(workOf(agency, id));
    const [after] = await importsOf(fresh.database, agency.viewer('ratna'), id);
    expect(after?.report?.kept).toBe(1);
    expect((await everybody(agency)).map(([, name]) => name)).toEqual(['Roselina br. Simbolon']);
  });

  it('asks about rows that are like somebody registered, and leaves them out until it is decided', async () => {
    const agency = await anAgency(fresh.database);
    const known = randomUUID();
    await agency.append(
      'ratna',
      entry('client', known, 'PersonRegistered', {
        name: 'Mochamad Rizki Pratama',
        birth: { on: '2018-02-14', precision: 'day' },
      }),
    );
    const { report } = await checked(agency, fixture('1-titles-and-two-headers.xlsx'));
    expect(report?.likely).toMatchObject([{ row: 7, matches: [{ client: known }] }]);
    expect((await written(agency, fixture('1-titles-and-two-headers.xlsx'))).report).toMatchObject({
      written: 2,
      skipped: 1,
    });
    const decided = await written(agency, fixture('1-titles-and-two-headers.xlsx'), 0, [[7, known]]);
    expect(decided.report).toMatchObject({ written: 1 });
    const names = (await everybody(agency)).map(([, name]) => name);
    expect(names).toContain('Mochamad Rizki Pratama');
    expect(names).not.toContain('Muhamad Rizky Pratama');
  });

  it('names rows of the file that are one person', async () => {
    const agency = await anAgency(fresh.database);
    const file = toCsv(
      ['Nama', 'NIK', 'Tgl Lahir', 'Nama Ibu'],
      [
        ['Djoko Santoso', '3273021407859901', '14/07/1985', 'Sumiati'],
        ['Joko Santoso', '3273021407859901', '14/07/1985', 'Sumiati'],
        ['Joko Santosa', null, '14/07/1985', null],
        ['Joko Santoso', null, '14/07/1985', 'Soemiati'],
      ],
    );
    const { report } = await checked(agency, file);
    expect(report?.repeated).toMatchObject([
      { row: 3, other: 2, same: true },
      { row: 5, other: 2, same: false },
    ]);
    expect((await written(agency, file)).report).toMatchObject({ written: 2, skipped: 2 });
  });

  it('gives the same people in whatever order the files come', async () => {
    const files = [
      '1-titles-and-two-headers.xlsx',
      '3-old-words.xls',
      '6-destroyed-numbers.csv',
      '8-pages-and-formulas.csv',
    ];
    const orders = fc.shuffledSubarray(files, { minLength: files.length });
    let first: unknown;
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const agency = await anAgency(fresh.database);
        for (const name of order) await written(agency, fixture(name));
        const people = await everybody(agency);
        first ??= people;
        expect(people).toEqual(first);
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  it('leaves journal and tables whole', async () => {
    expect(await verify(fresh.database)).toEqual([]);
  });
});
