/** A worker finds where to refer, by everyday words, as list and as map; asks there; and a new service is listed. */
import { loadAreas } from '../../server/src/regions/areas.ts';
import { type App, go, signIn } from '../pages/app.ts';
import { keepHere } from '../pages/device.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

const widths = [360, 1280] as const;

const feed = [
  {
    id: '7d3f9c1a-7b0e-4b57-9f4e-2f1f6f1b0a01',
    name: 'Bengkel Kursi Roda Contoh',
    description: 'Repairs wheelchairs, free of charge.',
    status: 'active',
    organization: {
      id: '7d3f9c1a-7b0e-4b57-9f4e-2f1f6f1b0a02',
      name: 'Yayasan Roda Contoh',
      description: 'Made up.',
    },
  },
];

test('a worker finds a service, sees why it fits, and records in two taps that somebody answered', async ({
  page,
  agency,
  mistakes,
}) => {
  const app: App = { page, address: agency.address, language: 'id' };
  const looks = async (name: string) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect([name, width, await faultsOf(page), await overflowOf(page)]).toEqual([name, width, [], 0]);
    }
  };

  await loadAreas(agency.database);
  await signIn(app, 'ratna', password);
  await page.getByRole('link', { name: 'Direktori' }).click();
  await expect(page.getByRole('heading', { name: 'Direktori layanan' })).toBeVisible();
  await page.getByLabel('Yang dicari').fill('terapi bicara anak autis 7 tahun');
  const clinic = page.getByRole('listitem').filter({ hasText: 'RSUD, klinik tumbuh kembang (rekaan)' });
  await expect(clinic).toContainText('cocok karena: terapi bicara');
  await expect(clinic).toContainText('usia sampai 18 tahun');
  await expect(clinic).toContainText('tanyakan lagi');
  await page.getByText('Persempit', { exact: true }).click();
  await page.getByLabel('Gratis atau sebagian gratis').check();
  await expect(page.getByText('Persempit (1 dipakai)')).toBeVisible();
  await expect(clinic).toContainText('sebagian dibayar');
  await looks('directory-list');
  await page.getByRole('button', { name: 'Hapus semua saringan' }).click();

  await page.getByLabel('Yang dicari').fill('konsultsi anak');
  await expect(page.getByText('“konsultsi” dibaca sebagai konsultasi.')).toBeVisible();

  await page.getByLabel('Yang dicari').fill('');
  await page.getByRole('radio', { name: 'Peta' }).check();
  await expect(page.getByRole('group', { name: /^Peta \d+ layanan$/ })).toBeVisible();
  await looks('directory-map');
  await page.getByRole('button', { name: 'UPTD PPA (rekaan)' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'UPTD PPA (rekaan)' })).toBeVisible();
  await expect(page.locator('a[href="tel:080000000206"]')).toBeVisible();

  await page.getByText('Catat pengecekan', { exact: true }).click();
  await expect(page.getByLabel('Yang menjawab')).toHaveValue('petugas piket');
  await page.getByRole('button', { name: 'Masih benar' }).click();
  await expect(page.getByText(/dijawab petugas piket \(Telepon\): Masih benar/)).toHaveCount(2);
  await looks('directory-service');

  await page.getByRole('link', { name: 'Perbarui keterangan' }).click();
  await expect(page.getByRole('heading', { name: 'Perbarui layanan' })).toBeVisible();
  await looks('directory-form');
  await page.locator('[name=hours]').fill('Setiap hari, 24 jam');
  await page.getByRole('button', { name: 'Simpan layanan' }).click();
  await expect(page.getByText('Setiap hari, 24 jam')).toBeVisible();

  await page.goto(`${agency.address}/directory/new`);
  await page.locator('[name=name]').fill('Sanggar Seni Inklusif Contoh');
  await page.locator('[name=providerName]').fill('Sanggar Contoh');
  await page
    .locator('[name=description]')
    .fill('Menari dan melukis bersama bagi anak dengan dan tanpa disabilitas.');
  await page.getByLabel('Desa atau kecamatan tempatnya').fill('coblong');
  await page.getByRole('button', { name: 'Coblong, Kota Bandung, Jawa Barat', exact: true }).click();
  await page.locator('summary', { hasText: 'Keterangan lain' }).click();
  await page.locator('[name=areas]').fill('32.73\nSekitar pasar');
  await page.getByRole('button', { name: 'Simpan layanan' }).click();
  await expect(page.getByRole('heading', { name: 'Sanggar Seni Inklusif Contoh' })).toBeVisible();
  const facts = page.locator('dl.service-facts');
  await expect(facts).toContainText('Kota Bandung, Jawa Barat (32.73)');
  await expect(facts).toContainText('Sekitar pasar');
  await looks('directory-service-areas');
  await page.getByRole('link', { name: 'Perbarui keterangan' }).click();
  await expect(page.locator('.chosen-area')).toContainText('Kec. Coblong, Kota Bandung');
  await page.goto(`${agency.address}/directory`);
  await page.getByLabel('Yang dicari').fill('lukisan');
  await expect(page.getByRole('link', { name: 'Sanggar Seni Inklusif Contoh' })).toBeVisible();
  expect(mistakes).toEqual([]);
});

test('the directory speaks English, and its keeper says whether everybody may read it', async ({
  page,
  agency,
  mistakes,
}) => {
  const app: App = { page, address: agency.address, language: 'en' };
  await signIn(app, 'tini', password);
  await page.goto(`${agency.address}/directory`);
  await page.getByLabel('What is sought').fill('special school');
  await expect(page.getByRole('link', { name: /^Special school/ }).first()).toBeVisible();
  await expect(page.getByText('A kind of service, not an office').first()).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  await page.getByRole('link', { name: 'Keep the directory' }).click();
  await expect(page.getByRole('heading', { name: 'Keep the directory' })).toBeVisible();
  await page.getByLabel('Licence').fill('CC BY 4.0');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText(/^Published since/)).toBeVisible();

  await page.getByLabel('Name of the source').fill('city-office');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'services.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(feed)),
  });
  await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
  await expect(page.getByText('Services: 1 new', { exact: true })).toBeVisible();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect([width, await faultsOf(page), await overflowOf(page)]).toEqual([width, [], 0]);
  }
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('It has been brought in.')).toBeVisible();
  await page.goto(`${agency.address}/directory`);
  await page.getByLabel('What is sought').fill('wheelchairs');
  await expect(page.getByRole('link', { name: 'Bengkel Kursi Roda Contoh' })).toBeVisible();
  expect(mistakes).toEqual([]);
});

test('services of one’s area are found without a network, and what was asked there is sent later', async ({
  page,
  context,
  agency,
}) => {
  const app: App = { page, address: agency.address, language: 'id', within: true };
  await loadAreas(agency.database);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, 'ratna', password);
  await keepHere(app);
  await go(app, '/directory/keep');
  await expect(page.getByRole('button', { name: 'Lepas Kota Bandung' })).toBeVisible();
  await page.getByRole('button', { name: 'Simpan di perangkat' }).click();
  await expect(page.getByText(/^\d+ layanan, .* disimpan/)).toBeVisible();
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);

  await context.setOffline(true);
  await go(app, '/directory');
  await page.getByLabel('Yang dicari').fill('mengadukan kekerasan');
  await expect(page.getByText(/^Jawaban dari perangkat ini/)).toBeVisible();
  await page.getByRole('link', { name: 'UPTD PPA (rekaan)', exact: true }).click();
  await page.getByText('Catat pengecekan', { exact: true }).click();
  await page.getByLabel('Yang menjawab').fill('Bu Rahma');
  await page.getByRole('button', { name: 'Masih benar' }).click();
  await expect(page.getByText(/dijawab Bu Rahma/)).toBeVisible();
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);

  const service = /\/directory\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await context.setOffline(false);
  const arrived = async () => {
    const answer = await page.request.get(`${agency.address}/api/v1/services/${service}`);
    return (await answer.text()).includes('Bu Rahma');
  };
  await expect.poll(arrived, { timeout: 60_000 }).toBe(true);
});
