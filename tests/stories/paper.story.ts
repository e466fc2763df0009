/** A contract is signed with a finger on a small phone, and stands signed on the case, on the sheet and in the PDF. */
import type { CDPSession, Page } from '@playwright/test';
import { suhendar } from '../../server/src/demonstration/family-story.ts';
import { fill, signIn } from '../pages/app.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/** Draws one stroke with a finger, from a place in the box (parts of its width and height) to others. */
async function draw(
  page: Page,
  touch: CDPSession,
  places: readonly (readonly [number, number])[],
): Promise<void> {
  const pad = page.locator('.signature-box svg').first();
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is no box to sign in');
  const at = ([x, y]: readonly [number, number]) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
  const [first = [0, 0], ...others] = places;
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(first)] });
  for (const one of others)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(one)] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

test('a contract is signed by finger and printed', async ({ page, agency, mistakes }) => {
  const { address } = agency;
  const touch = await page.context().newCDPSession(page);
  await signIn({ page, address, language: 'id' }, 'ratna', password);
  const status = page.locator('.signature [role=status]');

  await test.step('drawing moves no page, and every stroke can be taken back', async () => {
    await page.goto(`${address}/cases/${suhendar.case}/do/sign`);
    await fill(page, 'Sebagai', 'Saksi');
    await fill(page, 'Nama yang menandatangani', 'Wawan Fiktif');
    await page.locator('.signature-box').scrollIntoViewIfNeeded();
    await expect(status).toHaveText('Belum dicoret');
    const before = await scrolled(page);
    await draw(page, touch, [
      [0.1, 0.8],
      [0.2, 0.1],
      [0.3, 0.9],
      [0.4, 0.2],
      [0.5, 0.7],
    ]);
    await draw(page, touch, [
      [0.5, 0.3],
      [0.55, 0.95],
      [0.9, 0.4],
    ]);
    expect(await scrolled(page)).toBe(before);
    await expect(status).toHaveText('Sudah dicoret');
    // At the end of the page the bar with the button covers no field.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    const path = page.locator('.signature-box path');
    await expect(path).toHaveAttribute('d', /^M[\d .]+l[-\d .]+M[\d .]+l[-\d .]+$/);
    await page.getByRole('button', { name: 'Batalkan goresan' }).click();
    await expect(path).toHaveAttribute('d', /^M[\d .]+l[-\d .]+$/);
    await page.getByRole('button', { name: 'Hapus', exact: true }).click();
    await expect(status).toHaveText('Belum dicoret');
    await draw(page, touch, [
      [0.1, 0.8],
      [0.2, 0.1],
      [0.3, 0.9],
      [0.4, 0.2],
      [0.5, 0.7],
      [0.9, 0.5],
    ]);
  });

  await test.step('it stands under the contract, on the sheet and in the PDF', async () => {
    // The case has ended since: the day is one on which it was still open.
    await page.getByLabel(/^Kapan terjadi/).fill('01/06/2026');
    await page.getByRole('button', { name: 'Tandatangani', exact: true }).click();
    await expect(page.locator('form.entry-form')).toHaveCount(0);
    await expect(page.getByRole('img', { name: 'Tanda tangan Wawan Fiktif' })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${address}/cases/${suhendar.case}/print/contract`);
    await expect(page.getByRole('img', { name: 'Tanda tangan Wawan Fiktif' })).toBeVisible();
    await expect(page).toHaveTitle('Kontrak pelayanan');
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    const pdf = await page.request.get(`${address}/api/v1/cases/${suhendar.case}/documents/contract`);
    expect(pdf.status()).toBe(200);
  });

  await test.step('a paper for which there is nothing yet says what to do first', async () => {
    await page.goto(`${address}/cases/${suhendar.case}/print/referral/${suhendar.case}`);
    await expect(page.getByRole('heading', { name: 'Belum ada yang dicetak' })).toBeVisible();
    await expect(page.getByText('Buat rujukan dahulu.')).toBeVisible();
  });
  expect(mistakes).toEqual([]);
});
