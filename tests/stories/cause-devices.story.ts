/** Two devices without a network tell the same of one cause differently: both are shown, and a person chooses. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { causes } from '../../server/src/demonstration/causes.ts';
import { colleagues } from '../../server/src/demonstration/people.ts';
import { type App, go, signIn } from '../pages/app.ts';
import { causeAct, correctLine, openLine } from '../pages/cause.ts';
import { keepHere } from '../pages/device.ts';
import { type Agency, expect, isSoundAsItStands, password, test } from './stage.ts';

const name = 'SLB kelas jauh';
const wall = 'SLB 62 km, jalan putus Januari–Maret';

interface Device extends App {
  readonly context: BrowserContext;
}

async function deviceOf(
  browser: Browser,
  { address }: Agency,
  username: string,
  width: number,
): Promise<Device> {
  const context = await browser.newContext({ viewport: { width, height: 740 } });
  const app: App = { page: await context.newPage(), address, language: 'id', within: true };
  await signIn(app, username, password);
  await keepHere(app);
  await context.setOffline(true);
  await go(app, '/causes');
  await app.page.getByRole('link', { name }).click();
  await expect(app.page.getByRole('heading', { level: 1, name })).toBeVisible();
  return { ...app, context };
}

async function stanceOf(app: App, stance: string, why: string): Promise<void> {
  await app.page.getByRole('link', { name: 'Sikap berubah BPD' }).click();
  await app.page.waitForURL(/\/do\/stance\//);
  const about = app.page.url().split('/').at(-1) ?? '';
  await causeAct(app, causes.school, 'stance', {
    about,
    fields: { Sikap: stance, Mengapa: why },
    submit: 'Simpan',
  });
}

const strip = (page: Page) => page.locator('.beside-rail .strip').filter({ hasText: 'belum terkirim' });
const panelOf = (page: Page) => page.locator('section.disagreements');

async function online({ page, context }: Device): Promise<void> {
  await context.setOffline(false);
  await expect(strip(page)).toHaveCount(0, { timeout: 60_000 });
}

test('what two devices told differently of a cause is shown side by side, and a person settles it without a network', async ({
  browser,
  agency,
}) => {
  test.setTimeout(240_000);
  const phone = await deviceOf(browser, agency, colleagues.maria.username, 360);
  const tablet = await deviceOf(browser, agency, colleagues.dedi.username, 1024);

  await stanceOf(phone, 'Mendukung', 'Kata ketuanya');
  await correctLine(phone, 'amend', wall, { Apa: 'SLB 62 km, jalan putus', Alasan: 'Bulannya berubah' });
  await stanceOf(tablet, 'Menentang', 'Kata sekretarisnya');
  await correctLine(tablet, 'amend', wall, { Apa: 'SLB 70 km', Alasan: 'Diukur' });

  await online(phone);
  await online(tablet);
  await expect(panelOf(tablet.page)).toBeVisible({ timeout: 60_000 });
  await phone.page.getByRole('link', { name: 'Semua perjuangan' }).click();
  await expect
    .poll(
      async () => {
        await go(phone, '/causes');
        await go(phone, `/causes/${causes.school}`);
        return panelOf(phone.page).locator('.sides').count();
      },
      { timeout: 60_000 },
    )
    .toBe(2);

  await phone.context.setOffline(true);
  const { page } = phone;
  const [stances, amendments] = [
    panelOf(page).locator('.sides').filter({ hasText: 'Sikap pihak berubah' }),
    panelOf(page).locator('.sides').filter({ hasText: 'SLB 70 km' }),
  ];
  for (const said of ['Maria', 'Dedi', 'Mendukung', 'Menentang', 'Kata sekretarisnya'])
    await expect(stances).toContainText(said);
  await expect(amendments).toContainText('SLB 62 km, jalan putus');
  await expect(amendments).toContainText('Diukur');
  await isSoundAsItStands(page);
  await page.screenshot({ path: 'test-results/cause-disagreements.png' });
  await stances
    .locator('.side')
    .filter({ hasText: 'Mendukung' })
    .getByRole('button', { name: 'Yang ini berlaku' })
    .click();
  await expect(stances).toHaveCount(0);
  await amendments
    .locator('.side')
    .filter({ hasText: 'jalan putus' })
    .getByRole('button', { name: 'Yang ini berlaku' })
    .click();
  await expect(panelOf(page)).toHaveCount(0);
  const parties = page.locator('section', { has: page.getByRole('heading', { name: 'Para pihak' }) });
  const bpd = parties.locator('li.thing').filter({ hasText: 'BPD' });
  await expect(bpd).toContainText('Mendukung');
  await expect(bpd).not.toContainText('Menentang');
  await expect(page.getByRole('img', { name: 'Medan kekuatan' })).toContainText('SLB 62 km');
  await expect(page.locator('.timeline .line').filter({ hasText: 'Perbedaan diselesaikan' })).toHaveCount(2);

  await online(phone);
  await expect(panelOf(tablet.page)).toHaveCount(0, { timeout: 60_000 });
  const lost = await openLine(tablet, 'Menentang');
  await expect(lost).toContainText('tidak berlaku');
  await expect(lost.locator('.history')).toContainText('Maria');
  const amended = tablet.page.locator('.timeline .line').filter({ hasText: 'diperbaiki' });
  await amended.locator('summary', { hasText: 'Rincian' }).click();
  await amended.locator('summary', { hasText: 'Isi perbaikan ini' }).click();
  await expect(amended).toContainText('SLB 70 km');
  await isSoundAsItStands(tablet.page);
  for (const { context } of [phone, tablet]) await context.close();
});
