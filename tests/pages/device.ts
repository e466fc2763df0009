/** Work kept on the device, as its owner meets it. */
import { expect, type Page } from '@playwright/test';
import { type App, go } from './app.ts';

export const phrase = 'empat kata yang mudah diingat';

/** Begins to keep work on this device and waits until everything is here and the app itself is, too. */
export async function keepHere(app: App): Promise<void> {
  const { page, address } = app;
  await page.goto(`${address}/me/keep`);
  const form = page.locator('form.entry-form');
  await form.getByLabel('Frasa sandi baru').fill(phrase);
  await form.getByLabel('Frasa sandi sekali lagi').fill(phrase);
  await form.getByRole('button', { name: 'Simpan di perangkat ini' }).click();
  await expect(page.getByText('Selesai. Anda dapat bekerja tanpa jaringan')).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated');
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Frasa sandi').fill(phrase);
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible({ timeout: 30_000 });
}

/** In which act the id of a thing stands as a link. */
const actOf: Readonly<Record<string, string>> = {
  ContractDrafted: 'sign',
  MeasureChosen: 'measurement',
  ActivityPlanned: 'activity',
  RiskReported: 'risk-action',
  ConsentGiven: 'withdraw',
  EvaluationHeld: 'judge-outcome',
  HandoverArranged: 'handover-accepted',
};

const places = [
  'engagement',
  'assessment',
  'planning',
  'implementation',
  'evaluation',
  'termination',
  '',
] as const;

/** The id of the last thing of a type, from the links of the app: there is no server to ask. */
export async function lastByLink(app: App, id: string, type: string): Promise<string> {
  if (type === 'ContactMade') return lineWith(app, id, 'Saya takut dikira');
  const act = actOf[type] ?? '';
  for (const place of places) {
    await go(app, place === '' ? `/cases/${id}` : `/cases/${id}/${place}`);
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
    const links = app.page.locator(`a[href*="/do/${act}/"]`);
    if ((await links.count()) === 0) continue;
    const found = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    return found.at(-1)?.split('/').at(-1) ?? '';
  }
  throw new Error(`no link leads to ${act}`);
}

/** The id of the entry in whose line of the timeline these words stand. */
async function lineWith(app: App, id: string, words: string): Promise<string> {
  const { page } = app;
  await go(app, `/cases/${id}`);
  await page.locator('summary', { hasText: 'Saringan' }).click();
  await page.getByLabel('Cari kata').fill(words);
  const line = page.locator('.line').filter({ hasText: words }).first();
  await line.locator('summary', { hasText: 'Rincian' }).click();
  const href = await line.locator('a[href*="/do/amend/"]').first().getAttribute('href');
  await page.getByLabel('Cari kata').fill('');
  await page.locator('summary', { hasText: 'Saringan' }).click();
  return href?.split('/').at(-1) ?? '';
}
