/** The app on a device without a network, and a new version of it that comes while somebody is writing. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { buildApp } from '../../server/src/http/app.ts';
import { fill, signIn } from '../pages/app.ts';
import { type Agency, expect, faultsOf, overflowOf, password, test } from './stage.ts';

/** Builds the web app under a name of its own. */
function built(version: string, folder: string): string {
  const outDir = path.join(folder, version);
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'web', '--outDir', outDir], {
    // biome-ignore lint/style/noProcessEnv: the build is told its name as its maker would tell it
    env: { ...process.env, VITE_VERSION: version },
    stdio: 'pipe',
  });
  return outDir;
}

/** Serves one build, on the same port as the one before. */
async function serving({ database }: Agency, webFolder: string, port: number) {
  const app = await buildApp({ database, secure: false, webFolder });
  const address = await app.listen({ port, host: '127.0.0.1' });
  return { address, port: Number(new URL(address).port), close: () => app.close() };
}

const versionOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=version]')?.content);
const underWorker = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated');
/** What a tab does when it comes to the front again. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));

test('an app on the device opens without a network and changes its version only when asked', async ({
  page,
  context,
  agency,
  mistakes,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pendamping-builds-'));
  const first = built('satu', folder);
  const second = built('dua', folder);
  let server = await serving(agency, first, 0);
  const { address, port } = server;
  const ready = page.getByText('Versi baru siap.');

  await test.step('every file of the app is on the device after the first visit, and nothing of people', async () => {
    await signIn({ page, address, language: 'id' }, 'dedi', password);
    await underWorker(page);
    const kept = await page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys())
          found.push(new URL(request.url).pathname);
      return found;
    });
    expect(kept.length).toBeGreaterThan(50);
    expect(
      kept.filter(
        (one) => !/^\/(assets|icons)\/|^\/(index\.html|icon\.svg|manifest\.webmanifest)$/.test(one),
      ),
    ).toEqual([]);
    const manifest = await (await page.request.get(`${address}/manifest.webmanifest`)).json();
    const worker = (await page.request.get(`${address}/sw.js`)).headers();
    expect(worker['cache-control']).toBe('no-cache');
    expect(worker['content-type']).toContain('javascript');
    expect(worker['content-security-policy']).toContain("default-src 'none'");
    expect(manifest).toMatchObject({ name: 'Pendamping', lang: 'id', display: 'standalone', start_url: '/' });
  });

  await test.step('without a network the page opens, and says that it cannot be reached', async () => {
    await context.setOffline(true);
    await page.goto(`${address}/cases/new`);
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(await versionOf(page)).toBe('satu');
    await context.setOffline(false);
    // A browser reports what it could not fetch as a mistake of the page.
    mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one)));
  });

  const other = await context.newPage();
  await test.step('a new version is not offered while somebody writes', async () => {
    await page.goto(`${address}/cases/new`);
    await fill(page, 'Apa yang dibutuhkan', 'Ingin bekerja lagi.');
    await expect(page.getByText(/Draf tersimpan/)).toBeVisible();
    await other.goto(`${address}/cases`);
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await server.close();
    server = await serving(agency, second, port);
    await comeBack(page);
    await expect
      .poll(
        () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state),
        {
          timeout: 30_000,
        },
      )
      .toBe('installed');
    await expect(ready).toHaveCount(0);
    await expect(page.getByLabel(/^Apa yang dibutuhkan/)).toHaveValue('Ingin bekerja lagi.');
    expect(await versionOf(page)).toBe('satu');
  });

  await test.step('another tab may ask, and is told where writing goes on', async () => {
    await comeBack(other);
    await other.getByRole('button', { name: 'Pakai sekarang' }).click();
    await expect(other.getByText(/di tab lain masih ada tulisan/)).toBeVisible();
    expect(await faultsOf(other)).toEqual([]);
    await other.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(other)).toBe(0);
    expect([await versionOf(page), await versionOf(other)]).toEqual(['satu', 'satu']);
  });

  await test.step('after writing it is offered, taken on asking, and every tab follows', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await expect(ready).toBeVisible();
    await page.getByRole('button', { name: 'Pakai sekarang' }).click();
    await expect.poll(() => versionOf(page).catch(() => undefined)).toBe('dua');
    await expect.poll(() => versionOf(other).catch(() => undefined)).toBe('dua');
    await page.goto(`${address}/cases/new`);
    await expect(page.getByLabel(/^Apa yang dibutuhkan/)).toHaveValue('Ingin bekerja lagi.');
    await page.goto(`${address}/me`);
    await expect(page.getByText('Versi dua')).toBeVisible();
  });
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('where the app is not on the device yet, a screen that cannot be fetched says so, and comes with the network', async ({
  browser,
  agency,
  mistakes,
}) => {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await signIn({ page, address: agency.address, language: 'id' }, 'ratna', password);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Klien', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Layar ini belum ada di perangkat' })).toBeVisible();
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByRole('heading', { name: 'Layar ini belum ada di perangkat' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByRole('heading', { name: 'Klien', level: 1 })).toBeVisible();
  await context.close();
  mistakes.splice(
    0,
    mistakes.length,
    ...mistakes.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED')),
  );
});
