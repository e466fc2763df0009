/** The administrator brings somebody in; the first run; and pictures of the screens for the README. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { welcomeToken } from '../../server/src/accounts/accounts.ts';
import { openDatabase } from '../../server/src/database/database.ts';
import { migrate } from '../../server/src/database/migrate.ts';
import { suhendar } from '../../server/src/demonstration/family-story.ts';
import { serve } from '../../server/src/server.ts';
import { type App, fill, signIn, signOut } from '../pages/app.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

test('a new worker comes in by a link that works once', async ({ page, agency, mistakes }) => {
  const app: App = { page, address: agency.address, language: 'id' };
  await signIn(app, 'tini', password);
  await page.goto(`${agency.address}/accounts`);
  await page.getByRole('button', { name: 'Akun baru' }).click();
  await fill(page, 'Nama', 'Lestari Wulandari');
  await fill(page, 'Nama pengguna', 'lestari');
  await page.locator('select[name="supervisor"]').selectOption({ label: 'Drs. Bambang Wiryawan, MPS.Sp.' });
  await page.getByRole('button', { name: 'Buat akun' }).click();
  const link = await page.locator('.link-once').innerText();
  expect(await faultsOf(page)).toEqual([]);
  await signOut(app);
  await page.goto(link);
  await page.getByLabel(/^Kata sandi baru/).fill('lima gajah makan siang');
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
  await expect(page.getByRole('heading', { name: 'Hari ini' })).toBeVisible();
  await page.goto(`${agency.address}/cases`);
  await expect(page.getByText('Tidak ada kasus yang cocok')).toBeVisible();
  await page.goto(`${agency.address}/cases/${suhendar.case}`);
  await expect(page.getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible();
  // A case that is not hers is not found: the browser notes the answer, and that is right.
  mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !one.includes('404')));
});

test('a first run founds the agency by a link that works once', async ({ page, agency }) => {
  await agency.database.pool.query('create database first_run');
  const { host, port, user } = agency.database.pool.options as { host: string; port: number; user: string };
  const database = openDatabase({ host, port, user, database: 'first_run' }, 5);
  await migrate(database.pool);
  const serving = await serve(database, { port: 0, host: '127.0.0.1' });
  try {
    const token = await welcomeToken(database);
    await page.goto(`${serving.address}/welcome#${token}`);
    await page.getByLabel(/^Nama lembaga/).fill('LKS Harapan (rekaan)');
    await page.getByLabel(/^Kota/).fill('Kupang');
    await page.locator('label.chip').filter({ hasText: 'WITA' }).click();
    await page.getByLabel(/^Nama Anda/).fill('Maria');
    await page.getByLabel(/^Nama pengguna/).fill('maria');
    await page.getByLabel(/^Kata sandi baru/).fill('lima gajah makan siang');
    await page.getByRole('button', { name: 'Mulai' }).click();
    await expect(page.getByRole('heading', { name: 'Akun', exact: true })).toBeVisible();
    expect(await welcomeToken(database)).toBeUndefined();
  } finally {
    await serving.close();
    await database.close();
  }
});

const pictures = path.join(import.meta.dirname, '..', '..', 'docs', 'pictures');

test('the screens look as the README shows them, in both languages, wide and narrow', async ({
  page,
  agency,
  mistakes,
}) => {
  mkdirSync(pictures, { recursive: true });
  const screens = {
    today: '/',
    cases: '/cases',
    case: `/cases/${suhendar.case}`,
    contract: `/cases/${suhendar.case}/engagement`,
    evaluation: `/cases/${suhendar.case}/evaluation`,
    activity: `/cases/${suhendar.case}/do/activity`,
  };
  for (const language of ['id', 'en'] as const) {
    const app: App = { page, address: agency.address, language };
    await page.setViewportSize({ width: 1280, height: 860 });
    await signIn(app, 'ratna', password);
    await page.evaluate((chosen) => localStorage.setItem('language', chosen), language);
    for (const [name, where] of Object.entries(screens))
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 860 });
        await page.goto(agency.address + where);
        await page.evaluate((chosen) => localStorage.setItem('language', chosen), language);
        await page.reload();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        expect(await overflowOf(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
        expect(await faultsOf(page), `${name} at ${width}`).toEqual([]);
        await page.screenshot({ path: path.join(pictures, `${name}-${language}-${width}.png`) });
      }
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto(`${agency.address}/me`);
    await page.getByRole('button', { name: language === 'id' ? 'Keluar' : 'Sign out' }).click();
    await expect(page.locator('input[name="username"]')).toBeVisible();
  }
  expect(mistakes).toEqual([]);
});
