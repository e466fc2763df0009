/** A case goes to another agency as a package, and one comes: what leaves is seen before, what comes is looked at first. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makePackage } from '../../server/src/case-transfer/make-package.ts';
import { unzipped } from '../../server/src/case-transfer/zip.ts';
import { suhendar } from '../../server/src/demonstration/family-story.ts';
import { stories } from '../cast/stories.ts';
import { type App, fill, signIn } from '../pages/app.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

async function lookAt(page: Page, name: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await faultsOf(page), `${name} at ${width}`).toEqual([]);
    expect(await overflowOf(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** A package of a fictional case of an agency elsewhere. */
function packageFromElsewhere(called: string, language: 'id' | 'en' = 'id'): Buffer {
  const story = stories().find((one) => one.name.startsWith(called));
  if (story === undefined) throw new Error('no such story');
  const caseId = story.entries.find((one) => one.record === 'case')?.stream ?? '';
  const [first] = story.entries;
  if (first === undefined) throw new Error('an empty story');
  const described = {
    ...first,
    record: 'agency',
    type: 'AgencyDescribed',
    data: { name: 'LKS Harapan Timur', city: 'Maumere', timeZone: 'Asia/Makassar', letterhead: [] },
  } as const;
  const hashes = new Map(story.entries.map((one) => [one.id, '0'.repeat(64)]));
  const gathered = { entries: story.entries, hashes, agency: [described], attachments: [], unseen: 0 };
  const asked = {
    to: 'LKS Rumah Kembang Mandiri',
    ground: 'Pindah alamat',
    leftOut: [],
    language,
  } as const;
  const where = { agency: caseId, caseId, now: '2026-10-01T03:00:00.000Z', today: '2026-10-01' };
  return Buffer.from(makePackage(gathered, asked, where).content);
}

test('a case is packed for another agency, and one that comes is looked at and taken over', async ({
  page,
  agency,
  mistakes,
}) => {
  const app: App = { page, address: agency.address, language: 'id' };
  await signIn(app, 'ratna', password);
  await page.goto(`${agency.address}/cases/${suhendar.case}/termination`);
  await page.getByRole('link', { name: 'Buat paket alih kasus' }).click();
  await expect(page.getByRole('heading', { name: 'Alih kasus', level: 1 })).toBeVisible();
  await expect(page.getByText(/catatan dan \d+ lampiran ikut/)).toBeVisible();
  await page.getByText(/^Yang tidak dapat dibawa dokumen FHIR/).click();
  await lookAt(page, 'transfer');
  await fill(page, 'Lembaga penerima', 'Dinas Sosial Kota Cimahi');
  await fill(page, 'Dasar hukum', 'Keluarga pindah alamat');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Buat paket alih kasus' }).click();
  const own = readFileSync(await (await coming).path());
  await expect(page.getByText('Paket sudah dibuat dan diunduh')).toBeVisible();

  await page.goto(`${agency.address}/cases/take-over`);
  await expect(page.getByRole('heading', { name: 'Ambil alih kasus', level: 1 })).toBeVisible();
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer });
  await choose('paket.zip', own);
  await expect(page.getByRole('alert')).toContainText('Kasus ini sudah ada di sini');
  await choose('lain.zip', packageFromElsewhere('3:'));
  await expect(page.getByRole('button', { name: 'Ambil alih dan jadi penanggung jawab' })).toBeVisible();
  await lookAt(page, 'take-over');
  await page.getByRole('button', { name: 'Ambil alih dan jadi penanggung jawab' }).click();
  await page.getByRole('link', { name: 'Buka kasus' }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/termination`);
  await expect(page.getByText(/diambil alih dari LKS Harapan Timur/)).toBeVisible();
  await lookAt(page, 'taken-over');
  expect(mistakes).toEqual([]);
});

test('the package of a group opens in a browser and reads whole', async ({ page, mistakes }) => {
  const files = unzipped(packageFromElsewhere('group', 'en'));
  await page.setContent(Buffer.from(files['index.html'] ?? []).toString('utf8'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const told of ['Andi Nurhayati', 'Nurlela', 'LKS Harapan Timur', 'Attendance'])
    await expect(page.getByText(told).first()).toBeVisible();
  await lookAt(page, 'group-package');
  expect(mistakes).toEqual([]);
});
