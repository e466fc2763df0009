/** A mediation ends in a behaviour contract signed on the screen; a danger is reported, and the supervisor sees its clock. */
import type { Page } from '@playwright/test';
import { type App, act, fill, signIn } from '../pages/app.ts';
import { last } from '../pages/record.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

async function drawn(page: Page): Promise<void> {
  const pad = page.locator('.signature-box svg').first();
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is no box to sign in');
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.8);
  await page.mouse.down();
  for (const [x, y] of [
    [0.3, 0.2],
    [0.5, 0.8],
    [0.8, 0.3],
  ] as const)
    await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 3 });
  await page.mouse.up();
  await expect(page.locator('.signature [role=status]')).toHaveText('Sudah dicoret');
}

async function isSound(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

test('roles are told with the work, and danger has a clock that the supervisor sees', async ({
  page,
  browser,
  agency,
  mistakes,
}) => {
  const { address } = agency;
  const app: App = { page, address, language: 'id' };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, 'ratna', password);
  const id = await page.evaluate(async () => {
    const response = await fetch('/api/v1/cases/search', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'open', worker: 'me', sort: 'name' }),
    });
    const { rows } = (await response.json()) as { rows: { case: string }[] };
    return rows[0]?.case ?? '';
  });

  await test.step('a mediation is told with its two sides in a few taps', async () => {
    await page.goto(`${address}/cases/${id}/do/activity`);
    await fill(page, 'Apa yang terjadi', 'Mediasi dengan tetangga tentang bunyi malam.');
    await fill(page, 'Jenis kegiatan', 'Mediasi');
    await fill(page, 'Seberapa aktif klien', 'Klien aktif');
    await fill(page, 'Peran pekerja sosial', ['Mediator', 'Pemungkin']);
    await fill(page, 'Para pihak', 'Ibu Wati: boleh bekerja malam\nPak Sueb: dapat tidur');
    await fill(page, 'Sarana mediasi', 'Kontrak perilaku');
    await fill(page, 'Cara memungkinkan', 'Memberi harapan');
    await isSound(page);
    await page.getByRole('button', { name: 'Catat kegiatan', exact: true }).click();
    await expect(page.getByText('Pak Sueb: dapat tidur')).toBeVisible();
  });

  await test.step('a behaviour contract is made from it and signed on the screen by both', async () => {
    await page.goto(`${address}/cases/${id}/do/behaviour-contract`);
    await expect(page.getByLabel(/^Pihak 2/)).toHaveValue('Pak Sueb');
    await fill(page, 'Tentang apa', 'Bunyi pada malam hari');
    await fill(page, 'Menyanggupi (1)', 'Tidak menjahit sesudah pukul 21.00');
    await fill(page, 'Menyanggupi (2)', 'Menegur langsung dengan baik');
    await isSound(page);
    await page.getByRole('button', { name: 'Simpan kontrak perilaku', exact: true }).click();
    await expect(page.getByText('Belum ditandatangani: Ibu Wati, Pak Sueb')).toBeVisible();
    const contract = await last(page, address, id, 'BehaviourContractMade', 'behaviourContract');
    for (const name of ['Ibu Wati', 'Pak Sueb']) {
      await page.goto(`${address}/cases/${id}/do/behaviour-sign/${contract}`);
      await fill(page, 'Pihak yang menandatangani', name);
      await drawn(page);
      await page.getByRole('button', { name: 'Tanda tangani kontrak perilaku', exact: true }).click();
      await expect(page.locator('form.entry-form')).toHaveCount(0);
    }
    await expect(page.getByText(/Berlaku sejak/).first()).toBeVisible();
    await isSound(page);
    await page.goto(`${address}/cases/${id}/print/behaviour-contract/${contract}`);
    await expect(page.getByText('Menegur langsung dengan baik')).toBeVisible();
  });

  await test.step('a danger is reported; its clocks run from the report', async () => {
    await page.goto(`${address}/cases/${id}/do/risk`);
    await fill(page, 'Apa yang terjadi', 'Anak ditinggal sendiri semalam');
    await page
      .getByRole('group', { name: /^Siapa yang terancam/ })
      .locator('label.chip')
      .first()
      .click();
    await fill(page, 'Siapa yang melaporkan', 'Tetangga');
    await isSound(page);
    await page.getByRole('button', { name: 'Laporkan risiko', exact: true }).click();
    await expect(page.getByText(/^sisa 23 jam/).first()).toBeVisible();
    const risk = await last(page, address, id, 'RiskReported', 'risk');
    await act(app, id, 'risk-action', {
      about: risk,
      fields: {
        'Apa yang dilakukan': 'Menelepon supervisor',
        'Diberitahukan kepada': 'Supervisor',
        'Tenggat yang terpenuhi dengan ini': 'Supervisor sudah diberi tahu',
      },
      submit: 'Catat tindakan',
    });
    await page.goto(`${address}/cases/${id}`);
    await expect(page.getByText('Tenggat berjalan').first()).toBeVisible();
  });

  await test.step('the supervisor sees the clock that still runs', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const board = await context.newPage();
    await signIn({ page: board, address, language: 'id' }, 'bambang', password);
    await board.goto(`${address}/team`);
    const clocks = board.locator('.danger-edge li').filter({ hasText: 'Tenggat berjalan' });
    await expect(clocks.filter({ hasText: 'Orang yang terancam sudah dilihat sendiri' })).toContainText(
      'sisa',
    );
    await expect(clocks.filter({ hasText: 'Supervisor sudah diberi tahu' })).toHaveCount(0);
    await isSound(board);
    await context.close();
  });
  expect(mistakes).toEqual([]);
});
