/**
 * `npm run bench:directory`: a feed of 5,000 services brought into an empty directory, the same again, and the lists
 * asked as screens and other programs ask them. Budgets: 60 s to bring it, 50 ms at p95 to ask.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { GivenFile } from '../../domain/src/index.ts';
import { openDatabase } from '../../server/src/database/database.ts';
import { migrate } from '../../server/src/database/migrate.ts';
import { findServices } from '../../server/src/directory/finding.ts';
import { planImport, writeImport } from '../../server/src/directory/import-feed.ts';
import { searchServices } from '../../server/src/directory/listings.ts';
import { publishedServices } from '../../server/src/directory/published.ts';
import { startEmbeddedPostgres } from '../../server/src/embedded-postgres/embedded-postgres.ts';
import { append } from '../../server/src/journal/append.ts';

const services = 5_000;
const asked = 200;
const folder = path.join(tmpdir(), 'pendamping-bench-directory');
rmSync(folder, { recursive: true, force: true });
const postgres = await startEmbeddedPostgres({ folder, say: ({ en }) => console.error(en) });
const database = openDatabase(postgres.connection, 4);
await migrate(database.pool);

const agency = randomUUID();
const viewer = { agency, worker: agency, today: '2026-11-25' };
const now = new Date().toISOString();
const described = { name: 'LKS Uji', city: 'Bandung', timeZone: 'Asia/Jakarta', letterhead: [] };
const founding = {
  id: randomUUID(),
  record: 'agency' as const,
  stream: agency,
  type: 'AgencyDescribed',
  data: described,
  occurredOn: viewer.today,
  recordedAt: now,
  basis: 0,
};
await append(database, viewer, { system: true }, [founding], now);

const helps = [
  'Konseling',
  'Terapi wicara',
  'Rumah singgah',
  'Bantuan hukum',
  'Alat bantu',
  'Beasiswa',
  'Penitipan anak',
];
const forWhom = [
  'anak',
  'lansia',
  'penyandang disabilitas',
  'keluarga',
  'korban kekerasan',
  'pekerja migran',
];

const table = (file: string, rows: readonly Record<string, string>[]): GivenFile => ({
  kind: 'table',
  file,
  columns: Object.keys(rows[0] ?? {}),
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
});

const numbers = Array.from({ length: services }, (_, at) => at);
const files = [
  table(
    'organizations.csv',
    numbers
      .slice(0, services / 5)
      .map((at) => ({ id: `D${at}`, name: `Yayasan ${at}`, description: 'Lembaga' })),
  ),
  table(
    'services.csv',
    numbers.map((at) => ({
      id: `L${at}`,
      organization_id: `D${at % (services / 5)}`,
      name: `${helps[at % helps.length]} ${at}`,
      description:
        `${helps[at % helps.length]} untuk ${forWhom[at % forWhom.length]}, setiap hari kerja, tanpa dipungut biaya. `.repeat(
          4,
        ),
      status: 'active',
      minimum_age: String(at % 20),
    })),
  ),
  table(
    'locations.csv',
    numbers.map((at) => ({
      id: `T${at}`,
      name: `Kantor ${at}`,
      location_type: 'physical',
      latitude: String(-6 - (at % 100) / 100),
      longitude: String(107 + (at % 90) / 100),
      region_code: `32.${String(1 + (at % 70)).padStart(2, '0')}`,
    })),
  ),
  table(
    'service_at_location.csv',
    numbers.map((at) => ({ id: `LT${at}`, service_id: `L${at}`, location_id: `T${at}` })),
  ),
  table(
    'phones.csv',
    numbers.map((at) => ({
      id: `P${at}`,
      service_id: `L${at}`,
      number: `022-${1_000_000 + at}`,
      type: 'voice',
    })),
  ),
];

async function brought(): Promise<number> {
  const begun = performance.now();
  const progress = (done: number, of: number) => {
    if (done % 1_000 === 0) console.error(`  ${done} / ${of}`);
  };
  const work = { database, viewer, import: randomUUID(), feed: 'uji', files, progress };
  await writeImport(work, await planImport(work));
  return (performance.now() - begun) / 1_000;
}

async function p95(ask: (at: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < asked; at += 1) {
    const begun = performance.now();
    await ask(at);
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(asked * 0.95)] ?? 0;
}

const first = await brought();
const again = await brought();
const list = await p95((at) =>
  searchServices(database, viewer, { search: helps[at % helps.length], limit: 50 }),
);
const inRegency = await p95((at) =>
  searchServices(database, viewer, { region: `32.${String(1 + (at % 70)).padStart(2, '0')}`, limit: 50 }),
);
const page = await p95((at) =>
  publishedServices(database, agency, {
    search: forWhom[at % forWhom.length],
    page: 1 + (at % 5),
    per_page: 50,
  }),
);

const indexed = performance.now();
await findServices(database, viewer, { words: 'konseling' }, viewer.today);
const firstFinding = performance.now() - indexed;
const questions = [
  'konseling keluarga',
  'terapi bicara anak 7 tahun',
  'bantuan hukun',
  'rumah singga lansia',
  'speech therapy',
];
const finding = await p95((at) =>
  findServices(
    database,
    viewer,
    { words: questions[at % questions.length], region: `32.${String(1 + (at % 70)).padStart(2, '0')}` },
    viewer.today,
  ),
);

console.log(
  `${services} services brought: ${first.toFixed(1)} s; the same again, changing nothing: ${again.toFixed(1)} s`,
);
console.log(
  `the list by name, p95: ${list.toFixed(1)} ms; of one regency: ${inRegency.toFixed(1)} ms; a page of HSDS: ${page.toFixed(1)} ms`,
);
console.log(
  `found in everyday words, p95: ${finding.toFixed(1)} ms; the first question, which turns the words round: ${firstFinding.toFixed(0)} ms`,
);
await database.close();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(first < 60 && list < 50 && inRegency < 50 && finding < 50 ? 0 : 1);
