/** Areas are recorded by their national code and read by their name, also on a device that is without a network. */
import { village } from '../../server/src/demonstration/collectives.ts';
import { colleagues } from '../../server/src/demonstration/people.ts';
import { loadAreas } from '../../server/src/regions/areas.ts';
import { type App, go, signIn } from '../pages/app.ts';
import { keepHere } from '../pages/device.ts';
import { expect, isSound, isSoundAsItStands, password, test } from './stage.ts';

const name = 'Kec. Mollo Utara, Kab. Timor Tengah Selatan (53.02.03)';

test('a community opened for the first time without a network is read with the names of its areas', async ({
  page,
  context,
  agency,
}) => {
  await loadAreas(agency.database);
  const app: App = { page, address: agency.address, language: 'id', within: true };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, colleagues.maria.username, password);
  const named = page.waitForResponse((one) => one.url().endsWith('/api/v1/areas/names'));
  await keepHere(app);
  await (await named).finished();
  await context.setOffline(true);

  await go(app, `/cases/${village.case}/community`);
  await expect(page.locator('main')).toContainText(name);
  await go(app, `/cases/${village.case}`);
  await page.locator('summary', { hasText: 'Saringan' }).click();
  await page.getByLabel('Cari kata').fill('SLB kelas jauh');
  const joined = page.locator('.timeline .line').filter({ hasText: 'Ikut perjuangan bersama' }).first();
  await joined.locator('summary', { hasText: 'Rincian' }).click();
  await expect(joined).toContainText(name);
  await isSoundAsItStands(page);
});

test('the regencies of an agency are looked up and read by name', async ({ page, agency }) => {
  await loadAreas(agency.database);
  const app: App = { page, address: agency.address, language: 'id' };
  await signIn(app, colleagues.admin.username, password);
  await page.goto(`${agency.address}/agency`);
  await expect(page.getByText('Kota Bandung, Jawa Barat (32.73)')).toBeVisible();
  await page.getByLabel('Cari wilayah untuk ditambahkan').fill('sumedang');
  await page.getByRole('button', { name: 'Kabupaten Sumedang, Jawa Barat', exact: true }).click();
  await expect(page.getByText('Kab. Sumedang, Jawa Barat (32.11)')).toBeVisible();
  await isSound(page);
  await page.getByRole('button', { name: 'Simpan', exact: true }).first().click();
  await expect(page.getByText('Tersimpan')).toBeVisible();
});
