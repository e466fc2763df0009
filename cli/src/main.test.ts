import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../tests/cast/database.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pendamping-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pendamping(words: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, 'main.ts'), ...words],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, LANG: 'en_GB.UTF-8', LANGUAGE: 'en', ...env } },
  );
  return { status, stdout, stderr };
}

/** The connection as the address that a person would put into DATABASE_URL. */
function addressOf(connection: unknown): string {
  if (typeof connection === 'string') return connection;
  const { host, user, database, port } = connection as Record<string, string>;
  return `postgresql://${user}@localhost:${port ?? 5432}/${database}?host=${encodeURIComponent(host ?? '')}`;
}

it('says in both languages what it can do', () => {
  expect(pendamping(['--help']).stdout).toContain('pendamping COMMAND [options]');
  expect(pendamping(['--help'], { LANG: 'id_ID.UTF-8', LANGUAGE: 'id' }).stdout).toContain(
    'pendamping PERINTAH',
  );
});

it.each([
  [['dance'], 'dance'],
  [['serve', '--port', 'x'], '--port'],
  [['serve', '--prot', '80'], '--prot'],
  [['import', 'entries', 'none.ndjson'], 'none.ndjson'],
  [['export'], 'export'],
  [['check', 'nik'], 'check nik'],
  [['match', 'none.tsv'], 'none.tsv'],
  [['import', 'instrument'], 'import instrument'],
  [['import', 'instrument', 'none.xlsx'], 'none.xlsx'],
  [['import', 'instrument', 'none.xlsx', '--language', 'Bahasa!'], '--language'],
  [['export', 'instrument', 'none.xlsx'], '--out'],
])('refuses %s with what to do instead, and ends with code 2', (words, named) => {
  const { status, stderr } = pendamping(words);
  expect([status, stderr.includes(named), stderr.includes('    at ')]).toEqual([2, true, false]);
  // Nothing was started for it.
  expect(existsSync(path.join(folder, 'data'))).toBe(false);
});

const shared = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'names');

it('judges NIKs, a verdict per line, and says how many agree with the file', () => {
  const file = path.join(folder, 'nik.tsv');
  writeFileSync(
    file,
    'nik\tstated_sex\tstated_birth\terrors\twarnings\tsex\tpossible_births\tdistrict\n' +
      '3273025407859902\tP\t1985-07-14\t\t\tP\t1985-07-14\tCoblong\n' +
      '3.27302E+15\t\t\tnot_digits\tnormalised\t\t\t\n' +
      '3273021407859925\tP\t\t\tsex_mismatch\tL\t1985-07-14\tCoblong\n',
  );
  const { status, stdout, stderr } = pendamping(['check', 'nik', file]);
  expect(stdout.trim().split('\n')).toHaveLength(4);
  expect([status, stderr]).toEqual([0, expect.stringContaining('3 of 3')]);
});

describe('a form of another system', { timeout: 60_000 }, () => {
  const form = path.join(folder, 'tidur.csv');
  const write = () =>
    writeFileSync(
      form,
      'survey,type,name,label,relevant\n,select_one yn,tidur,Tidur cukup?,\n,integer,jam,Berapa jam?,${tidur} = 1\n' +
        ',gossip,x,Kabar,\nchoices,list_name,name,label\n,yn,1,Ya\n,yn,0,Tidak\n',
    );

  it('is told in plain words, without a database', () => {
    write();
    const { status, stdout, stderr } = pendamping(['import', 'instrument', form]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Lists: 1, options: 2');
    expect(stdout).toContain('Not ready to be published:');
    expect(stdout).toContain('survey!A4  x  gossip');
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
    expect(pendamping(['import', 'instrument', form], { LANGUAGE: 'id' }).stdout).toContain(
      'Belum dapat diterbitkan:',
    );
  });

  it('is told as data, and goes out as a workbook that says the same', () => {
    write();
    const [out, how] = [path.join(folder, 'tidur.xlsx'), ['--json', '--language', 'id']];
    const told = JSON.parse(pendamping(['import', 'instrument', form, ...how]).stdout);
    expect(told).toMatchObject({
      kind: 'read',
      counts: { questions: 3, lists: 1, options: 2, conditions: 1, calculations: 0 },
      languages: ['id'],
      instrument: {
        title: { id: 'tidur' },
        items: [{ text: { id: 'Tidur cukup?' } }, {}, { type: 'inert' }],
      },
    });
    expect(pendamping(['export', 'instrument', form, '--language', 'id', '--out', out])).toMatchObject({
      status: 0,
    });
    const again = JSON.parse(pendamping(['import', 'instrument', out, ...how]).stdout);
    expect(again.instrument.items).toEqual(told.instrument.items);
  });

  it('is refused by name where nothing can be asked by it', () => {
    const file = path.join(folder, 'buah.csv');
    writeFileSync(file, 'name_key,name\nmango,Mango\n');
    const { status, stderr } = pendamping(['import', 'instrument', file]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('no column "type"')]);
  });
});

it('compares pairs of names, a verdict per line', () => {
  const file = path.join(folder, 'pairs.tsv');
  writeFileSync(file, 'name_a\tname_b\tsame_person_plausible\nSoeharto\tSuharto\t1\nSuharto\tSuharti\t0\n');
  const { status, stdout, stderr } = pendamping(['match', file]);
  expect(stdout).toContain('Soeharto\tSuharto\t1\t1.00\tsame-name');
  expect([status, stderr]).toEqual([0, expect.stringContaining('1 of 1 true pairs found, 0 of 1')]);
});

it.skipIf(!existsSync(shared))('agrees with the shared cases of NIKs and names', () => {
  expect(pendamping(['check', 'nik', path.join(shared, 'nik-cases.tsv')]).stderr).toContain('38 of 38');
  const { stderr } = pendamping(['match', path.join(shared, 'name-pairs.tsv')]);
  expect(stderr).toContain('37 of 38 true pairs found, 0 of 22');
});

it('carries a whole store to another one, byte for byte', async () => {
  const [from, to] = [await freshDatabase(), await freshDatabase()];
  const [there, here] = [
    { DATABASE_URL: addressOf(from.connection) },
    { DATABASE_URL: addressOf(to.connection) },
  ];
  const [out, again] = [path.join(folder, 'out.ndjson'), path.join(folder, 'again.ndjson')];
  expect(pendamping(['seed', '--cases', '6', '--entries', '30'], there)).toMatchObject({ status: 0 });
  expect(pendamping(['export', 'entries', '--out', out], there)).toMatchObject({ status: 0 });
  expect(pendamping(['import', 'entries', out], here)).toMatchObject({ status: 0 });
  expect(pendamping(['export', 'entries', '--out', again], here)).toMatchObject({ status: 0 });
  expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  expect(pendamping(['rebuild'], here)).toMatchObject({ status: 0 });
  expect(pendamping(['verify'], here)).toMatchObject({ status: 0 });
  await from.drop();
  await to.drop();
}, 180_000);

it('takes nothing of a file with a faulty line, and names the line', async () => {
  const store = await freshDatabase();
  const file = path.join(folder, 'faulty.ndjson');
  writeFileSync(file, '{"not": "an entry"}\n');
  const { status, stderr } = pendamping(['import', 'entries', file], {
    DATABASE_URL: addressOf(store.connection),
  });
  expect([status, stderr]).toEqual([expect.toSatisfy((code) => code !== 0), expect.stringMatching(/\b1\b/)]);
  await store.drop();
}, 60_000);
