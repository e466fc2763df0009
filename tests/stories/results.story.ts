/** Those who lead look at results over cases: everybody counted, nobody known, nothing averaged over whoever is left. */
import { readFileSync } from 'node:fs';
import { type App, signIn } from '../pages/app.ts';
import { expect, faultsOf, overflowOf, password, test, toldIn } from './stage.ts';

const said = {
  id: {
    link: 'Hasil bersama',
    title: 'Hasil bersama',
    roles: 'Pelaksanaan peranan, menurut pekerja sosial',
    few: /Kurang dari 5 pasangan/,
    picture: 'Gambar dan tabel pasangan',
    begunIn: 'Kasus dimulai',
    nothing: /Tidak ada kasus yang dimulai/,
    download: 'Unduh tabel (CSV)',
  },
  en: {
    link: 'Results over cases',
    title: 'Results over cases',
    roles: 'Role performance, as rated by: social worker',
    few: /Fewer than 5 pairs/,
    picture: 'Picture and table of the pairs',
    begunIn: 'Cases begun',
    nothing: /No case was begun/,
    download: 'Download the table (CSV)',
  },
} as const;

for (const language of toldIn('id'))
  test(`a supervisor reads the results of the team, with everybody who is missing (${language})`, async ({
    page,
    agency,
    mistakes,
  }) => {
    const words = said[language];
    const app: App = { page, address: agency.address, language };
    await signIn(app, 'bambang', password);
    await page.goto(`${agency.address}/team`);
    await page.getByRole('link', { name: words.link }).click();
    await expect(page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible();

    const roles = page.locator('article').filter({ has: page.getByRole('heading', { name: words.roles }) });
    await expect(roles).toBeVisible();
    const numbers = (await roles.locator('.tallies dd').allInnerTexts()).map(Number);
    const [started = 0, noBefore = 0, before = 0, both = 0, left = 0, running = 0] = numbers;
    expect(started).toBeGreaterThan(30);
    expect(before).toBe(both + left + running);
    expect(started).toBe(noBefore + before);
    expect(both).toBeGreaterThanOrEqual(5);

    await roles.getByText(words.picture).press('Enter');
    await expect(roles.getByRole('img')).toBeVisible();
    const pairs = (await roles.locator('tbody td:last-child').allInnerTexts()).map(Number);
    expect(pairs.reduce((so, one) => so + one, 0)).toBe(both);
    await expect(page.getByText(words.few).first()).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);

    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(page)).toBe(0);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: words.download }).click(),
    ]);
    const table = readFileSync(await file.path(), 'utf8');
    expect(table).toContain(`"${started}","${noBefore}","${before}","${both}"`);
    expect(table).not.toContain('Suhendar');

    const today = new Date().getFullYear();
    await page.getByLabel(words.begunIn).selectOption(String(today - 4));
    await expect(page.getByText(words.nothing)).toBeVisible();
    expect(mistakes).toEqual([]);
  });

test('an administrator counts all cases and opens none; a worker is shown nothing', async ({
  page,
  agency,
  mistakes,
}) => {
  const app: App = { page, address: agency.address, language: 'id' };
  await signIn(app, 'tini', password);
  await page.getByRole('link', { name: 'Hasil', exact: true }).click();
  await expect(page.getByText(/kasus diterima dan dimulai/)).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /Keluarga/ })).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);

  await page.context().clearCookies();
  await page.goto(agency.address);
  await signIn(app, 'ratna', password);
  await page.goto(`${agency.address}/results`);
  await expect(page.getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible();
  // What is not for her is answered 403: the browser notes it, and that is right.
  mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !one.includes('403')));
});

test('where the results cannot be read it says so, and tries again', async ({ page, agency, mistakes }) => {
  const app: App = { page, address: agency.address, language: 'id' };
  await signIn(app, 'bambang', password);
  await page.route('**/api/v1/results?*', (route) => route.abort());
  await page.goto(`${agency.address}/results`);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.unroute('**/api/v1/results?*');
  await page.getByRole('alert').getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'Keberfungsian sosial' })).toBeVisible();
  mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !one.includes('ERR_FAILED')));
});
