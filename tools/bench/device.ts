/**
 * `npm run bench:device`: working without a network, on a device slowed six times and a line of 1.6 Mbit/s, with a
 * worker who carries a thousand open cases of fifty entries, and one of five hundred. The slowing holds for the page's
 * own thread; threads beside it (Argon2id), the browser's database and its network process run at full speed. Ratios
 * are to what the bare browser needs for the same bytes in the same run. `-- --runs=5 --only=open,scroll`;
 * `--profile=FOLDER` writes down what the processor did while the case was opened and when the app was; with `--trace`
 * what layout, painting and messages took.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { createAccount, setPassword } from '../../server/src/accounts/accounts.ts';
import { openDatabase } from '../../server/src/database/database.ts';
import { migrate } from '../../server/src/database/migrate.ts';
import { seed, seededAgency, seededSupervisor, seededWorker } from '../../server/src/demonstration/seed.ts';
import {
  seedCollectives,
  seededCommunity,
  seededGroup,
} from '../../server/src/demonstration/seed-collectives.ts';
import { startEmbeddedPostgres } from '../../server/src/embedded-postgres/embedded-postgres.ts';
import { append } from '../../server/src/journal/append.ts';
import { openCase } from '../../server/src/journal/records.ts';
import { serve } from '../../server/src/server.ts';
import { installProbe } from './device-probe.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: 'sync,open,group,community,changes,own,scroll,start' },
    slower: { type: 'string', default: '6' },
    profile: { type: 'string' },
    trace: { type: 'boolean' },
  },
});
const [cases, runs, slower] = [Number(values.cases), Number(values.runs), Number(values.slower)];
const only = new Set(values.only.split(','));
const password = 'kuda laut biru 77';
const phrase = 'empat kata yang mudah diingat';
/** Bytes a second, and milliseconds. */
const line = { downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 100 };
const say = (text: string) => console.error(text);

const folder = path.join(tmpdir(), `pendamping-bench-device-${cases}`);
mkdirSync(folder, { recursive: true });
const postgres = await startEmbeddedPostgres({ folder, say: ({ en }) => say(en) });
const database = openDatabase(postgres.connection, 8);
await migrate(database.pool);
const { rows: known } = await database.pool.query('select from journal.head where agency = $1', [
  seededAgency,
]);
if (known.length === 0) {
  say(`Seeding ${cases} open cases of 50 entries …`);
  await seed(database, { cases, entries: 50, casesPerWorker: cases, openWithOneOf: 500 });
}
const worker = seededWorker(0).id;
await createAccount(database, seededAgency, worker, 'bench');
await setPassword(database, seededAgency, worker, password);
if (only.has('group') || only.has('community')) {
  const { rows } = await database.pool.query('select from tables.case_row where case_id = $1', [
    seededGroup.case,
  ]);
  if (rows.length === 0) await seedCollectives(database, seededWorker(0), '2026-11-28T10:00:00.000Z');
}
interface OneCase {
  readonly case_id: string;
  readonly number: string;
}
const { rows: mine } = await database.pool.query<OneCase>(
  `select case_id, number from tables.case_row
   where agency = $1 and responsible = $2 and case_id <> all ($3) order by split_part(number, '-', 3)::int`,
  [seededAgency, worker, [seededGroup.case, seededCommunity.case]],
);
const serving = await serve(database, { port: 0, host: '127.0.0.1' });
const { address } = serving;
const browser: Browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

interface Phone {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly close: () => Promise<void>;
}

const slow = ({ cdp }: Phone, rate = slower) => cdp.send('Emulation.setCPUThrottlingRate', { rate });
const network = ({ cdp }: Phone, offline = false) =>
  cdp.send('Network.emulateNetworkConditions', { offline, ...line });

/** Goes to an address within the app, as a link does. */
const go = ({ page }: Phone, to: string) =>
  page.evaluate((place) => {
    window.history.pushState({}, '', place);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, to);

/** Somebody has signed in, the app itself is on the device, and work is not kept here yet. */
async function newPhone(): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Profiler.enable');
  await page.goto(address);
  await page.getByLabel('Nama pengguna').fill('bench');
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('navigation', { name: 'Menu utama' }).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return { page, cdp, close: () => context.close() };
}

interface FirstSync {
  readonly listed: number;
  readonly complete: number;
  readonly down: number;
  readonly up: number;
  readonly requests: number;
  readonly records: number;
}

async function firstSync(phone: Phone): Promise<FirstSync> {
  const { page } = phone;
  await page.goto(`${address}/me/keep`);
  const form = page.locator('form.entry-form');
  await form.getByLabel('Frasa sandi baru').fill(phrase);
  await form.getByLabel('Frasa sandi sekali lagi').fill(phrase);
  if (only.has('sync')) await slow(phone);
  if (only.has('sync')) await network(phone);
  await page.evaluate(() => performance.clearResourceTimings());
  await form.getByRole('button', { name: 'Simpan di perangkat ini' }).click();
  await page.getByText('Selesai. Anda dapat bekerja tanpa jaringan').waitFor({ timeout: 600_000 });
  return page.evaluate(() => {
    const { writes, sent } = window.probe;
    const asked = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter((one) =>
      /\/api\/v1\/(sync|records|device-index)/.test(one.name),
    );
    const begun = asked[0]?.startTime ?? 0;
    const fetched = writes.filter((one) => one.at > begun);
    const told =
      asked.find((one) => one.name.endsWith('device-index'))?.responseEnd ?? Number.POSITIVE_INFINITY;
    const listing = fetched.filter((one) => one.lists > 0);
    return {
      listed: ((listing.find((one) => one.at > told) ?? listing.at(-1))?.at ?? 0) - begun,
      complete: (fetched.at(-1)?.at ?? 0) - begun,
      down: asked.reduce((sum, one) => sum + one.transferSize, 0),
      up: sent.bytes,
      requests: asked.length,
      records: fetched.reduce((sum, one) => sum + one.records, 0),
    };
  });
}

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const span = (all: readonly number[]) => `${Math.round(Math.min(...all))} to ${Math.round(Math.max(...all))}`;

interface Line {
  readonly what: string;
  readonly budget?: number;
  readonly values: readonly number[];
  readonly floor?: readonly number[];
}
const measured: Line[] = [];
function measure(one: Line): void {
  measured.push(one);
  say(
    `${one.what}: ${one.values.map(Math.round).join(', ')}; floor ${one.floor?.map(Math.round).join(', ')}`,
  );
}
const notes: string[] = [];

const streamsOn = ({ page }: Phone) =>
  page.evaluate(async () => {
    const found = (await indexedDB.databases()).find((one) =>
      /^pendamping-[0-9a-f]{8}-/.test(one.name ?? ''),
    );
    const asking = indexedDB.open(found?.name ?? '');
    const held = await new Promise<IDBDatabase>((settle) => {
      asking.onsuccess = () => settle(asking.result);
    });
    const keys = held.transaction('marks').objectStore('marks').getAllKeys();
    return new Promise<string[]>((settle) => {
      keys.onsuccess = () => {
        held.close();
        settle(keys.result as string[]);
      };
    });
  });

async function measureFirstSync(): Promise<Phone> {
  const all: FirstSync[] = [];
  const floors: number[] = [];
  for (let run = 1; ; run += 1) {
    const phone = await newPhone();
    const one = await firstSync(phone);
    all.push(one);
    say(JSON.stringify(one));
    if (only.has('sync') && run >= runs) {
      const streams = await streamsOn(phone);
      floors.push(await phone.page.evaluate((wanted) => window.probe.floor.fetch(wanted), streams));
    }
    if (!only.has('sync')) {
      await slow(phone);
      await network(phone);
      return phone;
    }
    if (run >= runs) {
      measure({
        what: `first sync of ${cases} cases: the whole list stands on the device`,
        budget: 10_000,
        values: all.map((each) => each.listed),
        floor: floors,
      });
      measure({
        what: 'first sync: everything is complete',
        budget: 10_000,
        values: all.map((each) => each.complete),
        floor: floors,
      });
      notes.push(
        `First sync: ${one.records} records, ${one.requests} requests, ${(one.down / 1e6).toFixed(2)} MB down, ${(one.up / 1e6).toFixed(2)} MB up.`,
      );
      return phone;
    }
    await phone.close();
  }
}

const search = (text: string) => async (phone: Phone) => {
  await go(phone, '/cases');
  await phone.page.getByLabel('Cari').first().fill(text);
};

/** So many rows, at most, a list reads ahead. */
const seenAhead = 6;

/** The long case among others, set in the page below the window, further down than what the list reads ahead. */
async function amongOthers(phone: Phone, { number, case_id: id }: OneCase): Promise<void> {
  await search(number.slice(0, -2))(phone);
  const row = phone.page.locator('main tbody tr[data-index]').filter({
    has: phone.page.locator(`a[href="/cases/${id}"]`),
  });
  for (const sort of ['name', 'opened', 'met', 'due']) {
    await phone.page.getByLabel('Urutkan').selectOption(sort);
    await phone.page.evaluate(() => window.scrollTo(0, 0));
    await phone.page.waitForTimeout(500);
    for (let step = 0; step < 40 && (await row.count()) === 0; step += 1) {
      await phone.page.evaluate(() => window.scrollBy(0, 150));
      await phone.page.waitForTimeout(50);
    }
    if ((await row.count()) > 0 && Number(await row.getAttribute('data-index')) >= seenAhead) return;
  }
  throw new Error('the long case stands among the first, or nowhere, in every order');
}

/** As far down, and come upon by scrolling. */
async function scrolledTo(phone: Phone, one: OneCase): Promise<void> {
  await amongOthers(phone, one);
  await phone.page.locator(`main a[href="/cases/${one.case_id}"]`).evaluate((link) => link.scrollIntoView());
}

async function measureOpening(phone: Phone): Promise<void> {
  const long = mine[0];
  if (long === undefined) return;
  const opened = await openCase(
    database,
    { agency: seededAgency, worker, today: '2026-11-29' },
    long.case_id,
  );
  const count = opened?.case.entries.length;
  const what = `a case of ${count} entries`;
  const ways = [
    { how: 'without having been in sight', from: () => amongOthers(phone, long) },
    { how: 'after a second in sight, further down', from: () => scrolledTo(phone, long) },
    { how: 'as the one that was searched for', from: () => search(long.number)(phone) },
  ];
  for (const { how, from } of ways) {
    const [times, floors]: [number[], number[]] = [[], []];
    for (let run = 0; run <= runs; run += 1) {
      // Another case lies between, as the one that was opened last stands at once.
      if (run > 0) {
        await go(phone, `/cases/${mine[run]?.case_id}`);
        await phone.page.locator('main .line').first().waitFor();
      }
      await from();
      const href = `/cases/${long.case_id}`;
      await phone.page.locator(`main a[href="${href}"]`).waitFor();
      await phone.page.waitForTimeout(1_000);
      times.push(
        await watched(phone, 'open', () => phone.page.evaluate((to) => window.probe.open(to), href)),
      );
      floors.push(await phone.page.evaluate((record) => window.probe.floor.open(record, 40), opened?.case));
    }
    measure({
      what: `${what}, opened ${how}, the first time`,
      values: times.slice(0, 1),
      floor: floors.slice(0, 1),
    });
    measure({
      what: `${what}, opened ${how}`,
      budget: 300,
      values: times.slice(1),
      floor: floors.slice(1),
    });
  }
}

/** The page of a method, from a press on the page of its case until its main part stands painted. */
async function measureMethod(
  phone: Phone,
  id: string,
  {
    name,
    what,
    shows,
  }: { readonly name: string; readonly what: string; readonly shows: readonly [string, string] },
): Promise<void> {
  const times: number[] = [];
  const href = `/cases/${id}/${name}`;
  for (let run = 0; run <= runs; run += 1) {
    await go(phone, `/cases/${id}`);
    await phone.page.locator(`main a[href="${href}"]`).waitFor();
    await phone.page.waitForTimeout(1_000);
    times.push(
      await watched(phone, name, () =>
        phone.page.evaluate(([to, ...until]) => window.probe.follow(to, ...until), [href, ...shows] as const),
      ),
    );
  }
  measure({ what: `${what}, opened the first time since the start`, values: times.slice(0, 1) });
  measure({ what: `${what}, opened`, budget: 300, values: times.slice(1) });
}

const measureGroup = (phone: Phone) =>
  measureMethod(phone, seededGroup.case, {
    name: 'group',
    what: `a group of ${seededGroup.members} members and ${seededGroup.sessions} sessions`,
    shows: ['main summary', `Pertemuan ${seededGroup.sessions}`],
  });

const measureCommunity = (phone: Phone) =>
  measureMethod(phone, seededCommunity.case, {
    name: 'community',
    what: `a community programme of ${seededCommunity.activities} activities`,
    shows: ['main summary', `${seededCommunity.activities} kegiatan`],
  });

/** Does something, and keeps what the processor did meanwhile, where it was asked for; the last run's stays. */
async function watched<T>({ cdp, page }: Phone, name: string, what: () => Promise<T>): Promise<T> {
  if (values.profile === undefined) return what();
  if (values.trace === true) {
    await browser.startTracing(page, { path: path.join(values.profile, `${name}.trace.json`) });
    const done = await what();
    await browser.stopTracing();
    return done;
  }
  await cdp.send('Profiler.start');
  const done = await what();
  const { profile } = await cdp.send('Profiler.stop');
  writeFileSync(path.join(values.profile, `${name}.cpuprofile`), JSON.stringify(profile));
  return done;
}

const news = async (count: number) => {
  const now = new Date().toISOString();
  const entries = mine.slice(100, 100 + count).map(({ case_id }, at) => ({
    id: crypto.randomUUID(),
    record: 'case' as const,
    stream: case_id,
    type: 'NoteWritten',
    data: { note: crypto.randomUUID(), text: `Dibicarakan dalam supervisi, nomor ${at}; lanjutkan rencana.` },
    occurredOn: now.slice(0, 10),
    recordedAt: now,
    basis: 0,
  }));
  const viewer = { agency: seededAgency, worker: seededSupervisor(0).id, today: now.slice(0, 10) };
  const outcomes = await append(database, viewer, { roles: ['supervisor', 'social-worker'] }, entries, now);
  if (outcomes.some((one) => one.outcome !== 'accepted')) throw new Error(JSON.stringify(outcomes[0]));
};

/** How long after an event of the network so many records, or acts, are written down as the server has them. */
const written = ({ page }: Phone, what: 'records' | 'acts', count: number) =>
  page.evaluate(
    async ([kind, wanted]) => {
      const begun = performance.now();
      const before = window.probe.writes.length;
      window.dispatchEvent(new Event('online'));
      for (;;) {
        let sum = 0;
        for (const one of window.probe.writes.slice(before)) {
          sum += one[kind];
          if (sum >= wanted) return one.at - begun;
        }
        await new Promise((settle) => setTimeout(settle, 20));
      }
    },
    [what, count] as const,
  );

const floorOfChanges = async ({ page }: Phone): Promise<number> => {
  const viewer = { agency: seededAgency, worker, today: '2026-11-29' };
  const one = await openCase(database, viewer, mine[100]?.case_id ?? '');
  return page.evaluate((record) => window.probe.floor.rewrite(record, 50), one?.case);
};

async function measureChanges(phone: Phone): Promise<void> {
  await go(phone, '/cases');
  const [times, floors]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    await news(50);
    await phone.page.waitForTimeout(500);
    times.push(await written(phone, 'records', 50));
    floors.push(await floorOfChanges(phone));
  }
  measure({ what: '50 changes by others in 50 cases, taken', budget: 2_000, values: times, floor: floors });
}

async function measureOwn(phone: Phone): Promise<void> {
  const { page } = phone;
  const [times, floors]: [number[], number[]] = [[], []];
  for (let run = 0; run < Math.min(runs, 3); run += 1) {
    await network(phone, true);
    await slow(phone, 1);
    for (let at = 0; at < 50; at += 1) {
      await go(phone, `/cases/${mine[200 + at]?.case_id}/do/note`);
      const form = page.locator('form.entry-form');
      await form
        .locator('textarea[name=text]')
        .fill(`Ditulis tanpa jaringan, nomor ${at} dari putaran ${run}.`);
      await form.getByRole('button', { name: 'Simpan catatan', exact: true }).click();
      await form.waitFor({ state: 'detached' });
    }
    await go(phone, '/cases');
    await slow(phone);
    await page.waitForTimeout(1_000);
    const sent = written(phone, 'acts', 50);
    times.push(
      await watched(phone, 'own', async () => {
        await network(phone);
        return sent;
      }),
    );
    floors.push(await floorOfChanges(phone));
    await page.waitForTimeout(8_000);
  }
  measure({
    what: '50 own changes written without a network, sent and answered',
    budget: 2_000,
    values: times,
    floor: floors,
  });
}

async function measureScrolling(phone: Phone): Promise<void> {
  const { page } = phone;
  const [worst, floors]: [number[], number[]] = [[], []];
  const late: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await go(phone, '/me');
    await page.waitForTimeout(1_000);
    await search('')(phone);
    await page.locator('main tbody tr').first().waitFor();
    await page.waitForTimeout(1_500);
    const frames = await watched(phone, 'scroll', () =>
      page.evaluate(() => window.probe.scroll(240, 'main .page button.quiet')),
    );
    worst.push(Math.max(...frames));
    late.push(frames.filter((one) => one > 100).length);
    const rows = Number(await page.locator('main table').getAttribute('aria-rowcount')) - 1;
    if (run === 0) notes.push(`Scrolling: ${rows} rows, ${frames.length} frames of 240 px.`);
  }
  // Only the rows near the window stand in the page; the bare list has them all.
  const some = await page.locator('main tbody tr[data-index]').allInnerTexts();
  const texts = Array.from({ length: cases }, (_, at) => some[at % some.length] ?? '');
  const beside = await page.context().newPage();
  await beside.addInitScript(installProbe);
  await beside.goto(`${address}/health`);
  const cdp = await page.context().newCDPSession(beside);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  for (let run = 0; run < runs; run += 1) {
    await beside.evaluate((all) => window.probe.floor.rows(all), texts);
    await beside.waitForTimeout(500);
    floors.push(Math.max(...(await beside.evaluate(() => window.probe.scroll(240, undefined)))));
  }
  await beside.close();
  measure({
    what: 'the list scrolled from its top to its end: longest frame',
    budget: 100,
    values: worst,
    floor: floors,
  });
  notes.push(`Frames over 100 ms in each run of scrolling: ${late.join(', ')}.`);
}

async function measureStarting(phone: Phone): Promise<void> {
  const { page } = phone;
  const [starts, unlocks, threads]: number[][] = [[], [], []];
  await network(phone, true);
  for (let run = 0; run < runs; run += 1) {
    await page.goto(`${address}/`);
    await slow(phone);
    starts?.push(await page.evaluate(() => window.probe.painted('h1', 'Buka kunci')));
    await page.getByLabel('Frasa sandi').fill(phrase);
    const [took, thread] = await watched(phone, 'unlock', () =>
      page.evaluate(async () => {
        const begun = performance.now();
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Buka');
        button?.click();
        await window.probe.painted('main h1', 'Hari ini', '.loading');
        const here = await window.probe.painted('main a[href^="/cases/"]');
        return [here - begun, window.probe.threads[0] ?? 0] as const;
      }),
    );
    unlocks?.push(took);
    threads?.push(thread);
  }
  measure({
    what: 'start without a network: page asked for, unlock page painted',
    budget: 2_000,
    values: starts ?? [],
  });
  measure({
    what: 'passphrase given, Today painted',
    values: unlocks ?? [],
    floor: threads ?? [],
  });
}

const loadBefore = loadavg()[0] ?? 0;
const kept = await measureFirstSync();
const parts = {
  open: measureOpening,
  group: measureGroup,
  community: measureCommunity,
  changes: measureChanges,
  own: measureOwn,
  scroll: measureScrolling,
  start: measureStarting,
};
for (const [name, part] of Object.entries(parts))
  if (only.has(name)) {
    try {
      await part(kept);
    } catch (error) {
      await kept.page.screenshot({ path: path.join(folder, 'failed.png') }).catch(() => undefined);
      say(`${name}: ${String(error)}`);
    }
  }

console.log('| what | budget | median | from, to | floor | ratio |\n|---|---|---|---|---|---|');
for (const { what, budget, values: all, floor = [] } of measured) {
  const bare = floor.length === 0 ? undefined : median(floor);
  console.log(
    `| ${what} | ${budget === undefined ? '' : `${budget} ms`} | ${Math.round(median(all))} ms | ${span(all)} | ${bare === undefined ? '' : `${Math.round(bare)} ms`} | ${bare === undefined ? '' : (median(all) / bare).toFixed(1)} |`,
  );
}
for (const note of notes) console.log(`\n${note}`);
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, ${browser.version()}, ${process.version}, load ${loadBefore.toFixed(1)} at the beginning and ${(loadavg()[0] ?? 0).toFixed(1)} at the end.`,
);
await browser.close();
await serving.close();
await database.close();
await postgres.stop();
process.exit(measured.every((one) => one.budget === undefined || median(one.values) <= one.budget) ? 0 : 1);
