/** An agency edits a practice template without code, and a worker's forms start from it. */
import { type App, caseId, signIn, signOut } from '../pages/app.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

const family = 'family-with-a-child-with-autism';

test('an agency words a goal anew, and a worker in a new case starts from it', async ({ page, agency }) => {
  const app: App = { page, address: agency.address, language: 'id' };
  const at = (path: string) => page.goto(`${agency.address}${path}`);

  await signIn(app, 'tini', password);
  await at(`/agency/templates/${family}/edit`);
  await page.locator('.editor-section > summary').filter({ hasText: 'Tujuan' }).click();
  await page.locator('.thing > details > summary').first().click();
  const text = page.locator('.thing-fields textarea').first();
  await text.fill('');
  await page.getByRole('button', { name: 'Simpan sebagai versi 1.1.0' }).click();
  await expect(page.getByRole('alert')).toContainText('Tujuan › 1 › Bahasa Indonesia');
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  await text.fill('Anak kembali belajar bersama temannya');
  await expect(page.getByText(/^Draf tersimpan/)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Draf Anda dilanjutkan.')).toBeVisible();
  await page.getByRole('button', { name: 'Simpan sebagai versi 1.1.0' }).click();
  await expect(page).toHaveURL(new RegExp(`/agency/templates/${family}$`));
  // The address changes before the page does.
  await expect(page.getByRole('button', { name: 'Simpan sebagai versi 1.1.0' })).toHaveCount(0);
  await expect(page.getByText('versi 1.1.0')).toBeVisible();
  await page.getByText('Perubahan lembaga dari versi bawaan (1)').click();
  await expect(page.locator('.differences')).toContainText('Anak kembali belajar bersama temannya');
  await signOut(app);

  await signIn(app, 'ratna', password);
  await at('/cases/new');
  await page.locator('[name=presentingProblem]').fill('Anak tidak sekolah sejak dua bulan.');
  await page.locator('[name=clientName]').fill('Keluarga Contoh Templat');
  await page.locator('label.chip').filter({ hasText: 'Datang sendiri' }).click();
  await page.locator('select[name=template]').selectOption(family);
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('heading', { name: 'Cara kerja' })).toBeVisible();
  const id = caseId(page);

  await at(`/cases/${id}/do/goal`);
  await page
    .locator('.from-template select')
    .selectOption({ label: 'Anak kembali belajar bersama temannya' });
  await page.getByRole('button', { name: 'Isikan' }).click();
  await expect(page.locator('[name=text]')).toHaveValue('Anak kembali belajar bersama temannya');
  await expect(page.locator('[name=target]')).toHaveValue('4');
  await page.getByRole('button', { name: 'Kembalikan isian tadi' }).click();
  await expect(page.locator('[name=text]')).toHaveValue('');
  await page.getByRole('button', { name: 'Isikan' }).click();
  await page.locator('button[type=submit]').click();
  await expect(page.getByText('Hari bersekolah per minggu', { exact: false }).first()).toBeVisible();

  await at(`/cases/${id}/engagement`);
  await page.locator('details.checklist > summary').first().click();
  const box = page.locator('details.checklist input').first();
  await box.click();
  await expect(page.locator('details.checklist li').first()).toContainText('Ratna Simbolon');
  await expect(box).toBeChecked();
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
});

test('at 360 px, in English, one who is no administrator reads the templates and changes nothing', async ({
  page,
  agency,
}) => {
  const app: App = { page, address: agency.address, language: 'en' };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, 'bambang', password);
  await page.goto(`${agency.address}/agency/templates`);
  await expect(page.getByRole('heading', { name: 'In use by the agency' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Adopt' })).toHaveCount(0);
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  await page.getByRole('link', { name: 'General family case' }).click();
  await page.locator('.editor-section > summary').filter({ hasText: 'Goals' }).click();
  await page.locator('.thing > summary').first().click();
  await expect(page.getByRole('table')).toContainText('as expected');
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
});
