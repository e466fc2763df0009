/**
 * `npm run bench:registry`: the registry at size. Whom somebody may be, asked among 100,000 people; a search by name
 * against the same SQL sent bare; and a list of 10,000 rows checked, written, brought again and taken back. Times are
 * of this machine and this run; ratios hold elsewhere.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { nameSound, type Recognisable, recognitionKeys, soughtSounds } from '../../domain/src/index.ts';
import { openDatabase, type Viewer } from '../../server/src/database/database.ts';
import { migrate } from '../../server/src/database/migrate.ts';
import { startEmbeddedPostgres } from '../../server/src/embedded-postgres/embedded-postgres.ts';
import { bring } from '../../server/src/imports/bring.ts';
import { check } from '../../server/src/imports/check.ts';
import { importsOf, type Work } from '../../server/src/imports/import.ts';
import { takeBack } from '../../server/src/imports/take-back.ts';
import { confirm } from '../../server/src/imports/write.ts';
import { append } from '../../server/src/journal/append.ts';
import { toXlsx } from '../../server/src/spreadsheets/export.ts';
import { similarClients } from '../../server/src/tables/client-match.ts';
import { clientSearchQuery, searchClients } from '../../server/src/tables/client-search.ts';

const people = 100_000;
const rows = 10_000;
const folder = path.join(tmpdir(), 'pendamping-bench-registry');
rmSync(folder, { recursive: true, force: true });
const postgres = await startEmbeddedPostgres({ folder, say: ({ en }) => console.error(en) });
const database = openDatabase(postgres.connection, 4);
await migrate(database.pool);

const [agency, worker] = [randomUUID(), randomUUID()];
const viewer: Viewer = { agency, worker, today: '2026-11-25' };
const now = new Date().toISOString();
const founding = [
  {
    type: 'AgencyDescribed',
    data: { name: 'LKS Uji', city: 'Bandung', timeZone: 'Asia/Jakarta', letterhead: [] },
  },
  { type: 'WorkerJoined', data: { worker, name: 'Ratna', roles: ['social-worker'] } },
].map((one) => ({
  ...one,
  id: randomUUID(),
  record: 'agency' as const,
  stream: agency,
  occurredOn: '2026-01-01',
  recordedAt: now,
  basis: 0,
}));
await append(database, { ...viewer, worker: agency }, { system: true }, founding, now);

const first =
  'Siti Muhammad Ahmad Dewi Budi Agus Sri Nur Joko Wahyu Rizki Putri Ayu Dwi Tri Eko Hendra Rina Yusuf Fatimah Halimah Abdul Ketut Wayan Made Asep Ujang Yanti Rohman Lestari'.split(
    ' ',
  );
const middle =
  'Aisyah Aminah Kurnia Setia Indah Nur Fitri Rahma Hadi Slamet Agung Bayu Citra Diah Endang Gita Hasan Iman Jaya Kartika Laras Mega Novi Oka Puspita Ratih Surya Tirta Utami Wulan'.split(
    ' ',
  );
const surnames =
  'Santoso Wijaya Hidayat Pratama Saputra Lestari Rahayu Handayani Kusuma Nugroho Setiawan Susanti Wibowo Permata Maharani Sari Utomo Gunawan Siregar Simbolon Nasution Harahap Suhendar Komariah Nurjanah Prasetyo Purnomo Hakim Firmansyah Ramadhan Anggraini Puspitasari Wulandari Kurniawan Hartono'.split(
    ' ',
  );
/** The same numbers in every run. */
let seed = 42;
const dice = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
};
const pick = (list: readonly string[]) => list[dice(list.length)] ?? '';
const day = () =>
  `${1940 + dice(84)}-${String(1 + dice(12)).padStart(2, '0')}-${String(1 + dice(28)).padStart(2, '0')}`;
const somebody = (): Recognisable => ({
  name: [pick(first), dice(3) > 0 ? pick(middle) : '', dice(5) > 0 ? pick(surnames) : '']
    .filter((one) => one !== '')
    .join(' '),
  otherNames: [],
  sex: dice(2) === 0 ? 'female' : 'male',
  birth: { on: day(), precision: 'day' },
  motherName: dice(2) === 0 ? `${pick(first)} ${pick(middle)}` : undefined,
  phones: [],
  familyCards: [],
});

console.error(`Filling the registry with ${people} people …`);
const everybody: Recognisable[] = [];
for (let at = 0; at < people; at += 5_000) {
  const some = Array.from({ length: 5_000 }, () => ({ client: randomUUID(), person: somebody() }));
  everybody.push(...some.map((one) => one.person));
  await database.pool.query(
    `insert into tables.client_row (agency, client, kind, name, birth_on, birth_precision, sex, sound, recognised, registered_by)
     select $1, r.client, 'individual', r.name, r.birth, 'day', r.sex, r.sound, r.recognised, case when r.mine then $3::uuid else gen_random_uuid() end
     from jsonb_to_recordset($2::jsonb) as r(client uuid, name text, birth date, sex text, sound text, recognised jsonb, mine boolean)`,
    [
      agency,
      JSON.stringify(
        some.map(({ client, person }, which) => ({
          client,
          name: person.name,
          birth: person.birth?.on,
          sex: person.sex,
          sound: nameSound(person.name),
          recognised: person,
          mine: which % 500 === 0,
        })),
      ),
      worker,
    ],
  );
  await database.pool.query(
    `insert into tables.client_key (agency, client, key) select $1, r.client, r.key
     from jsonb_to_recordset($2::jsonb) as r(client uuid, key text) on conflict do nothing`,
    [
      agency,
      JSON.stringify(
        some.flatMap(({ client, person }) => recognitionKeys(person).map((key) => ({ client, key }))),
      ),
    ],
  );
}
await database.pool.query('vacuum (analyze)');

const percentile = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
async function timed(count: number, does: (at: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const begun = performance.now();
    await does(at);
    times.push(performance.now() - begun);
  }
  return times;
}

const sought = Array.from({ length: 400 }, () => everybody[dice(people)] ?? somebody());
await timed(40, (at) => similarClients(database, viewer, sought[at] ?? somebody()));
let found = 0;
const matching = await timed(sought.length, async (at) => {
  const one = sought[at] ?? somebody();
  const matches = await similarClients(database, viewer, one);
  if (matches.length > 0) found += 1;
});

const typed = ['siti', 'rahayu', 'muh rizki', 'wijaya', 'dewi les'];
const bare = async (at: number) => {
  const client = await database.pool.connect();
  const set = (name: string, value: string) => `set_config('app.${name}', '${value}', true)`;
  await client.query(
    `begin; set local role pendamping_app; select ${set('agency', agency)}, ${set('worker', worker)}, ${set('today', viewer.today)}, ${set('open', '')}`,
  );
  const text = typed[at % typed.length] ?? '';
  await client.query({
    name: 'bare',
    text: clientSearchQuery,
    values: [text, 30, JSON.stringify(soughtSounds(text)), null],
  });
  await client.query('commit');
  client.release();
};
const ours = (at: number) => searchClients(database, viewer, typed[at % typed.length], 30);
await timed(20, ours);
await timed(20, bare);
const [searching, floor] = [await timed(200, ours), await timed(200, bare)];

console.error(`Bringing a list of ${rows} rows …`);
const headers = [
  'No',
  'Nama Lengkap',
  'NIK',
  'No KK',
  'SHDK',
  'L/P',
  'Tempat Lahir',
  'Tgl Lahir',
  'Nama Ibu Kandung',
  'Alamat',
  'RT/RW',
  'Desa',
  'Kecamatan',
  'No HP',
  'Pendidikan',
  'Pekerjaan',
  'Agama',
  'Kategori PPKS',
  'Desil',
  'Ket',
];
const listed = Array.from({ length: rows }, (_, at) => {
  const one = somebody();
  const [year = '', month = '', date = ''] = (one.birth?.on ?? '').split('-');
  const woman = one.sex === 'female';
  const serial = String(1 + (at % 9_999)).padStart(4, '0');
  const district = String(1 + Math.floor(at / 3_000)).padStart(2, '0');
  const nik = `3273${district}${String(Number(date) + (woman ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}${serial}`;
  const card = `327301100315${String(1 + Math.floor(at / 4)).padStart(4, '0')}`;
  return [
    at + 1,
    one.name,
    nik,
    card,
    at % 4 === 0 ? 'Kepala Keluarga' : 'Anak',
    woman ? 'P' : 'L',
    'Bandung',
    `${date}/${month}/${year}`,
    one.motherName ?? null,
    `Jl. Melati ${at}`,
    '004/011',
    'Dago',
    'Coblong',
    `0800${String(at).padStart(7, '0')}`,
    'SLTA/sederajat',
    'Buruh',
    'Islam',
    at % 3 === 0 ? 'Fakir Miskin' : null,
    1 + (at % 10),
    null,
  ];
});
const file = await toXlsx(headers, listed);
let memory = 0;
const sampling = setInterval(() => {
  memory = Math.max(memory, process.memoryUsage().rss);
}, 50);
everybody.length = 0;
globalThis.gc?.();
const before = process.memoryUsage().rss;
const id = randomUUID();
const work: Work = { database, viewer, roles: ['social-worker'], import: id, language: 'id' };
const seconds = async (does: () => Promise<unknown>) => {
  const begun = performance.now();
  await does();
  return (performance.now() - begun) / 1_000;
};
let columns: { column: number; field: never }[] = [];
const reading = await seconds(async () => {
  const brought = await bring(database, viewer, id, 'daftar.xlsx', file);
  columns = (brought.sheets[0]?.columns ?? []).map(({ column, field }) => ({
    column,
    field: (field ?? null) as never,
  }));
});
const checking = await seconds(() => check(work, { sheet: 0, columns }));
const writing = await seconds(() => confirm(work, new Map()));
const [present] = await importsOf(database, viewer, id);
const again = await seconds(() => check({ ...work, import: id }, { sheet: 0, columns }));
const [unchanged] = await importsOf(database, viewer, id);
const taking = await seconds(() => takeBack(work));
clearInterval(sampling);

const line = (what: string, value: string, budget = '') => console.log(`| ${what} | ${value} | ${budget} |`);
console.log('| what | measured | budget |\n|---|---|---|');
line(`match among ${people} people, p95`, `${percentile(matching, 0.95).toFixed(1)} ms`, '50 ms');
line('match, median', `${percentile(matching, 0.5).toFixed(1)} ms`);
line('people of the registry found again', `${found} of ${sought.length}`);
line(
  'name search against the bare SQL, median',
  (percentile(searching, 0.5) / percentile(floor, 0.5)).toFixed(2),
  '2',
);
line(`${rows} rows: read`, `${reading.toFixed(1)} s`);
line(`${rows} rows: checked`, `${checking.toFixed(1)} s`, '60 s');
line(`${rows} rows: written`, `${writing.toFixed(1)} s (${present?.report?.written} people)`, '60 s');
line('the same again', `${again.toFixed(1)} s, ${unchanged?.report?.fresh} new`, 'nothing new');
line('taken back', `${taking.toFixed(1)} s`);
line(
  'memory of the process at most',
  `${Math.round(memory / 1e6)} MB (${Math.round(before / 1e6)} before)`,
  '300 MB',
);
await database.close();
await postgres.stop();
const kept = percentile(matching, 0.95) <= 50 && checking <= 60 && writing <= 60 && memory <= 300e6;
process.exit(kept ? 0 : 1);
