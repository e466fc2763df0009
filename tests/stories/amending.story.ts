/** What was recorded of a case in codes, days and hours is amended as it is read: in words, by choosing. */
import { type App, go, signIn } from '../pages/app.ts';
import { entriesOf, ownCases } from '../pages/record.ts';
import { expect, isSound, password, test } from './stage.ts';

const said: Readonly<Record<string, string>> & { readonly medium: string; readonly high: string } = {
  low: 'Tidak mendesak',
  medium: 'Sedang',
  high: 'Mendesak',
};

test('how urgent a case is was recorded wrongly, is chosen anew, and both stay to be read', async ({
  page,
  agency: { address },
  mistakes,
}) => {
  const app: App = { page, address, language: 'id' };
  await signIn(app, 'ratna', password);
  const found = (await ownCases(page, address)).find((one) => one.number !== null);
  const id = found?.case ?? '';
  const opened = (await entriesOf(page, address, id)).find((one) => one.type === 'CaseOpened');
  const before = said[String(opened?.data.urgency)] ?? '';
  const wanted = before === said.high ? said.medium : said.high;

  await go(app, `/cases/${id}/do/amend/${opened?.id}`);
  const urgency = page.getByRole('group', { name: 'Seberapa mendesak' });
  await expect(urgency.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Kerahasiaan' })).toHaveCount(0);
  await isSound(page);
  await urgency.getByRole('radio', { name: wanted, exact: true }).check();
  await page.getByRole('button', { name: 'Simpan perbaikan' }).click();
  await expect(page.getByText('Isian ini perlu diisi.').first()).toBeVisible();
  await page.getByLabel('Alasan perbaikan').fill('Dinilai lagi bersama supervisor');
  await page.getByRole('button', { name: 'Simpan perbaikan' }).click();

  await page.waitForURL((url) => !url.pathname.includes('/do/'));
  await go(app, `/cases/${id}`);
  await page.locator('summary', { hasText: 'Saringan' }).click();
  await page.getByLabel('Cari kata').fill(String(opened?.data.presentingProblem).slice(0, 30));
  const line = page.locator('.line').filter({ hasText: 'Kasus dibuka' });
  await line.locator('summary', { hasText: 'Rincian' }).click();
  await expect(line).toContainText(wanted);
  await expect(line).toContainText('Dinilai lagi bersama supervisor');
  await line.locator('summary', { hasText: /sebelum/i }).click();
  await expect(line).toContainText(before);
  await expect(line).not.toContainText(/\b(low|medium|high)\b/);
  await isSound(page);
  expect(mistakes).toEqual([]);
});
