/** The registry: nobody twice, lists brought in and taken back, and a family's world in pictures, in both languages. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { mothers, village } from '../../server/src/demonstration/collectives.ts';
import { suhendar } from '../../server/src/demonstration/family-story.ts';
import { loadAreas } from '../../server/src/regions/areas.ts';
import { type App, fill, signIn } from '../pages/app.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

/** Kept with the results of the run, for somebody to look at. */
const shot = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });

const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 740 };

/** Looks at a page at both widths: no fault of accessibility, nothing beyond the edge. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const [width, size] of [
    ['1280', wide],
    ['360', narrow],
  ] as const) {
    await page.setViewportSize(size);
    expect(await faultsOf(page), `${name} at ${width}`).toEqual([]);
    expect(await overflowOf(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
    await shot(page, `${name}-${width}`);
  }
  await page.setViewportSize(wide);
}

const fixture = (name: string) =>
  path.join(import.meta.dirname, '..', '..', 'server', 'src', 'spreadsheets', 'fixtures', name);

test('somebody registered already is found while they are typed in, compared, merged, and parted again', async ({
  page,
  agency,
  mistakes,
}) => {
  await loadAreas(agency.database);
  const app: App = { page, address: agency.address, language: 'id' };
  await signIn(app, 'ratna', password);
  await page.goto(`${agency.address}/clients`);
  await lookAt(page, 'clients');
  await page.getByRole('link', { name: 'Daftarkan klien' }).click();
  await fill(page, 'Nama lengkap', 'Mochamad Rizki P.');
  await fill(page, 'Tanggal lahir', '14/02/2018');
  const similar = page.getByRole('region', { name: 'Mungkin sudah terdaftar' });
  await expect(similar).toContainText('Muhamad Rizky Pratama');
  await expect(similar).toContainText('tanggal lahir sama');
  await fill(page, 'NIK', '3273021402189901');
  await expect(page.getByText('Terdaftar pertama di Coblong')).toBeVisible();
  await page.locator('details.more > summary').first().click();
  await fill(page, 'Desa atau kelurahan', 'dago coblong');
  await page.getByRole('button', { name: /^Dago, Coblong/ }).click();
  await expect(page.getByText(/Kode wilayah 32\.73\.02\./)).toBeVisible();
  await lookAt(page, 'register');
  await page.getByRole('button', { name: 'Daftarkan klien' }).click();
  await expect(page.getByRole('heading', { name: 'Mochamad Rizki P.' })).toBeVisible();
  await page.getByRole('button', { name: 'Cari orang yang mirip' }).click();
  await page.getByRole('link', { name: 'Bandingkan' }).first().click();
  await expect(page.getByRole('heading', { name: 'Satukan dua catatan' })).toBeVisible();
  await page.getByRole('link', { name: 'Tukar' }).click();
  await expect(page.getByRole('columnheader', { name: /Catatan yang berlaku/ })).toContainText(
    'Muhamad Rizky Pratama',
  );
  await lookAt(page, 'merge');
  await page.getByRole('button', { name: 'Satukan', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/clients/${suhendar.rizky}$`));
  await expect(page.getByText('Mochamad Rizki P.').first()).toBeVisible();
  await lookAt(page, 'person');
  await page.getByRole('link', { name: /^Batalkan penyatuan/ }).click();
  await fill(page, 'Mengapa dibatalkan', 'Ternyata sepupunya.');
  await page.getByRole('button', { name: 'Batalkan penyatuan' }).click();
  await expect(page.getByRole('heading', { name: 'Muhamad Rizky Pratama' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Batalkan penyatuan/ })).toHaveCount(0);
  // The number is shown only when asked for, and the asking stays.
  await expect(page.getByText('327302••••••9901')).toBeVisible();
  await page.getByRole('button', { name: 'Tampilkan' }).first().click();
  await expect(page.getByText('3273021402189901')).toBeVisible();
  await page.reload();
  await page.getByText('Siapa yang pernah menampilkan nomor').click();
  await expect(page.getByText(/Ratna Simbolon, S\.Tr\.Sos\. · .* · NIK/)).toBeVisible();
  expect(mistakes).toEqual([]);
});

test('the family’s world is drawn from what is recorded, as of any day, and changed by keyboard', async ({
  page,
  agency,
}) => {
  const app: App = { page, address: agency.address, language: 'id' };
  await signIn(app, 'ratna', password);
  await page.goto(`${agency.address}/clients/${suhendar.family}`);
  await expect(page.getByRole('heading', { name: 'Keluarga Suhendar' })).toBeVisible();
  await lookAt(page, 'family');
  await page.goto(`${agency.address}/clients/${suhendar.family}/genogram`);
  await expect(
    page.getByRole('button', { name: /^Kakek dari ibu · Laki-laki · –2019 · meninggal/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^Muhamad Rizky Pratama.*orang utama.*dengan disabilitas/ }),
  ).toBeVisible();
  await lookAt(page, 'genogram');
  await page.getByRole('link', { name: 'Catat kerabat' }).click();
  await fill(page, 'Nama atau sebutan', 'Paman Ujang');
  await fill(page, 'Jenis kelamin', 'Laki-laki');
  await page.getByRole('button', { name: 'Catat kerabat' }).click();
  await expect(page.getByRole('button', { name: /^Paman Ujang/ })).toBeVisible();
  await page.getByRole('button', { name: /^Paman Ujang/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Catat kerabat' })).toBeVisible();
  await page.goto(`${agency.address}/clients/${suhendar.family}/ecomap`);
  await page.getByLabel('Pada tanggal').fill('20/02/2026');
  await page.getByLabel('Bandingkan dengan').fill('31/10/2026');
  const [before, after] = [page.locator('section.picture').nth(0), page.locator('section.picture').nth(1)];
  await expect(before.getByRole('button', { name: /^SDN Cikembang.*tegang/ })).toBeVisible();
  await expect(after.getByRole('button', { name: /^SDN Cikembang.*sedang/ })).toBeVisible();
  await expect(after.getByRole('button', { name: /^Kelompok orang tua.*kuat/ })).toBeVisible();
  await expect(before.getByRole('button', { name: /^Kelompok orang tua/ })).toHaveCount(0);
  await lookAt(page, 'ecomap');
  await page.goto(`${agency.address}/cases/${suhendar.case}`);
  await expect(page.getByRole('link', { name: /Genogram/ }).first()).toBeVisible();
  await lookAt(page, 'case-with-pictures');
});

test('a group and a village are clients, with members, counts and a sociogram', async ({ page, agency }) => {
  const app: App = { page, address: agency.address, language: 'en' };
  await signIn(app, 'maria', password);
  await page.goto(`${agency.address}/clients/${mothers.group}`);
  await expect(page.getByRole('heading', { name: 'Kelompok swabantu Ibu Melati' })).toBeVisible();
  await expect(page.getByText('Self-help group')).toBeVisible();
  await lookAt(page, 'group-en');
  await page.getByRole('link', { name: 'Sociogram' }).click();
  // Other stories of the same agency tell of later choices.
  await page.getByLabel('As it was on').fill('31/07/2026');
  await expect(page.getByRole('row', { name: /Andi Nurhayati/ })).toContainText('2');
  await lookAt(page, 'sociogram-en');
  await page.goto(`${agency.address}/clients/${village.community}`);
  await expect(page.getByText(/warga disabilitas: 41/)).toBeVisible();
  await lookAt(page, 'village-en');
  await page.getByRole('link', { name: 'Add a category' }).click();
  await expect(page.getByRole('heading', { name: 'Add a category' })).toBeVisible();
  await lookAt(page, 'category-en');
});

test('a list is checked cell by cell before it is brought in, and taken back', async ({
  page,
  agency,
  mistakes,
}) => {
  const app: App = { page, address: agency.address, language: 'id' };
  await signIn(app, 'dedi', password);
  await page.goto(`${agency.address}/clients/import`);
  await page.getByLabel('Pilih berkas').setInputFiles(fixture('9-caseload.xlsx'));
  await expect(page.getByRole('heading', { name: 'Arti kolom' })).toBeVisible();
  await expect(page.getByLabel('Artinya: No KK')).toHaveValue('familyCard');
  await lookAt(page, 'import-columns');
  await page.getByRole('button', { name: 'Periksa tanpa menulis' }).click();
  await expect(page.getByText('Orang baru: 3')).toBeVisible();
  await expect(page.getByRole('cell', { name: '30/02/2025', exact: true })).toBeVisible();
  await expect(page.getByText('Tanggal ini tidak ada di kalender, tidak dibawa.')).toBeVisible();
  await lookAt(page, 'import-report');
  await page.getByRole('button', { name: 'Bawa ke Pendamping' }).click();
  await expect(page.getByText(/Selesai: \d orang dibawa/)).toBeVisible();
  await page.goto(`${agency.address}/clients`);
  await page.getByRole('searchbox').fill('simbolon');
  await expect(page.getByRole('link', { name: 'Roselina br. Simbolon', exact: true })).toBeVisible();
  await page.goto(`${agency.address}/clients/import`);
  await page.getByRole('button', { name: /^Buka: 9-caseload/ }).click();
  await page.getByRole('button', { name: 'Tarik kembali seluruh impor' }).click();
  await expect(page.getByText(/^Ditarik kembali: /)).toBeVisible();
  await page.goto(`${agency.address}/clients`);
  await page.getByRole('searchbox').fill('simbolon');
  await expect(page.getByText(/Tidak ada klien yang cocok/)).toBeVisible();
  await page.goto(`${agency.address}/clients/import`);
  await page.getByLabel('Pilih berkas').setInputFiles(fixture('12-locked.xlsx'));
  await expect(page.getByRole('alert')).toContainText('dikunci kata sandi');
  mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !one.includes('422')));
});

test('a person known to few is for all other workers not there', async ({ page, agency, mistakes }) => {
  const app: App = { page, address: agency.address, language: 'id' };
  await signIn(app, 'ratna', password);
  await page.goto(`${agency.address}/clients/${suhendar.siti}/do/restrict`);
  await fill(page, 'Alasan', 'Ancaman dari kerabat; hanya penanggung jawab yang boleh tahu.');
  await page.getByRole('button', { name: 'Batasi siapa yang boleh tahu' }).click();
  await expect(page.getByRole('heading', { name: 'Hanya diketahui sebagian pekerja' })).toBeVisible();
  await page.context().clearCookies();
  await signIn(app, 'bambang', password);
  await page.goto(`${agency.address}/cases/${suhendar.case}`);
  await expect(page.getByRole('heading', { name: /Keluarga Suhendar/ }).first()).toBeVisible();
  await expect(page.getByText('Siti Aisyah')).toHaveCount(0);
  await page.goto(`${agency.address}/clients/${suhendar.family}/genogram`);
  await expect(page.getByRole('button', { name: /^Muhamad Rizky/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Siti Aisyah/ })).toHaveCount(0);
  await page.goto(`${agency.address}/clients/${suhendar.siti}`);
  await expect(page.getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible();
  await page.context().clearCookies();
  await signIn(app, 'ratna', password);
  await page.goto(`${agency.address}/clients/${suhendar.siti}/do/lift`);
  await fill(page, 'Alasan', 'Sudah aman.');
  await page.getByRole('button', { name: 'Cabut pembatasan' }).click();
  await expect(page.getByRole('link', { name: 'Batasi siapa yang boleh tahu' })).toBeVisible();
  mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !/40[134]/.test(one)));
});
