/** The family story, worked with the network off from the first visit to the follow-up, and brought to the office. */
import type { Page } from '@playwright/test';
import { type App, go, signIn } from '../pages/app.ts';
import { keepHere, lastByLink, unlock } from '../pages/device.ts';
import { accompanyFamily } from '../pages/family.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

const unsentOf = (page: Page) => page.locator('.beside-rail .strip').filter({ hasText: 'belum terkirim' });

test('a family is accompanied without a network, and the supervisor sees all of it afterwards', async ({
  page,
  context,
  browser,
  agency,
}) => {
  test.setTimeout(420_000);
  const { address } = agency;
  const app: App = { page, address, language: 'id', within: true };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, 'ratna', password);
  await keepHere(app);

  await test.step('the network goes, the app starts again and is unlocked', async () => {
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await unlock(page);
  });

  const id = await accompanyFamily(app, {
    step: (title, work) => test.step(title, work),
    last: (of, type) => lastByLink(app, of, type),
    faults: faultsOf,
  });

  await test.step('what waits is counted, listed, and survives the end of the app', async () => {
    await expect(unsentOf(page)).toBeVisible();
    const counted = /^\d+ belum terkirim, tertua hari ini/.exec(await unsentOf(page).innerText())?.[0] ?? '';
    expect(counted).not.toBe('');
    await page.reload();
    await unlock(page);
    await expect(unsentOf(page)).toContainText(counted);
    await go(app, '/unsent');
    await expect(page.getByRole('heading', { name: 'Belum terkirim' })).toBeVisible();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/unsent.png' });
  });

  await test.step('a paper is printed from the device', async () => {
    await go(app, `/cases/${id}/print/contract`);
    await expect(page.getByText('Selasa 19.30 WIB')).toBeVisible();
  });

  await test.step('the network comes back and everything arrives once', async () => {
    await context.setOffline(false);
    await expect(unsentOf(page)).toHaveCount(0, { timeout: 90_000 });
    const answer = await page.request.get(`${address}/api/v1/cases/${id}`);
    const { case: record } = (await answer.json()) as { case: { entries: { id: string; type: string }[] } };
    expect(new Set(record.entries.map((one) => one.id)).size).toBe(record.entries.length);
    expect(record.entries.filter((one) => one.type === 'CaseEnded')).toHaveLength(1);
    expect(record.entries.filter((one) => one.type === 'MeasurementTaken')).toHaveLength(4);
    expect(record.entries.filter((one) => one.type === 'MeasurementMissed')).toHaveLength(1);
  });

  await test.step('the supervisor reads it in the office', async () => {
    const office = await browser.newContext();
    const desk = await office.newPage();
    await signIn({ page: desk, address, language: 'id' }, 'bambang', password);
    await desk.goto(`${address}/cases/${id}`);
    await expect(desk.getByRole('heading', { level: 1 })).toContainText('Keluarga Sutisna');
    await expect(desk.getByText('Tujuan hasil tercapai').first()).toBeVisible();
    await desk.goto(`${address}/cases/${id}/termination`);
    await expect(desk.getByText('BA-2026-0107').first()).toBeVisible();
    await office.close();
  });
});
