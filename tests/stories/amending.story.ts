/** What was recorded of a case in codes, days and hours is amended as it is read: in words, by choosing. */
import { addDays } from '@pendamping/domain';
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
  await page.locator('summary', { hasText: 'Tambahkan yang belum diisi' }).click();
  await isSound(page);
  await page.getByLabel('Pelayanan yang pernah diterima').fill('Beasiswa desa, dua tahun');
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
  await expect(line).toContainText('Beasiswa desa, dua tahun');
  await line.locator('summary', { hasText: /sebelum/i }).click();
  await expect(line).toContainText(before);
  await expect(line).not.toContainText(/\b(low|medium|high)\b/);
  await isSound(page);
  expect(mistakes).toEqual([]);
});

const typed = (day: string) => day.split('-').reverse().join('/');

test('a note was written under the wrong day, and stands under the right one, with both to be read', async ({
  page,
  agency: { address },
  mistakes,
}) => {
  const app: App = { page, address, language: 'en' };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, 'ratna', password);
  const [found] = await ownCases(page, address);
  const id = found?.case ?? '';
  await go(app, `/cases/${id}/do/note`);
  await page.getByLabel('Note').fill('Home visit, the grandmother was there');
  const today = await page.getByLabel('When it happened').inputValue();
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/do/'));
  const line = page.locator('.line').filter({ hasText: 'the grandmother was there' });
  await line.locator('summary', { hasText: 'Details' }).click();
  await line.getByRole('link', { name: 'Amend' }).click();

  const day = page.getByLabel('When it happened');
  await expect(day).toHaveValue(today);
  await page.getByLabel('Reason for the correction').fill('It was the day before');
  const iso = today.split('/').reverse().join('-');
  await day.fill(typed(addDays(iso, 3)));
  await page.getByRole('button', { name: 'Keep the amendment' }).click();
  await expect(page.getByText('has not come yet').first()).toBeVisible();
  await isSound(page);
  await day.fill(typed(addDays(iso, -1)));
  await page.getByRole('button', { name: 'Keep the amendment' }).click();

  await page.waitForURL((url) => !url.pathname.includes('/do/'));
  await go(app, `/cases/${id}`);
  await expect(line.locator('time')).toHaveAttribute('datetime', addDays(iso, -1));
  await line.locator('summary', { hasText: 'Details' }).click();
  await line.locator('summary', { hasText: /before/i }).click();
  await expect(line.getByText('When it happened')).toBeVisible();
  await isSound(page);
  expect(mistakes).toEqual([]);
});
