/** The family story, worked in the browser as a real case, in Indonesian: from the first visit to the follow-up. */

import { textOf } from '../cast/pdf.ts';
import { type App, signIn, signOut } from '../pages/app.ts';
import { accompanyFamily } from '../pages/family.ts';
import { documentOf, last } from '../pages/record.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

test('a family is accompanied from intake to farewell', async ({ page, agency, mistakes }) => {
  const app: App = { page, address: agency.address, language: 'id' };
  const { address } = agency;
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(app, 'ratna', password);

  const id = await accompanyFamily(app, {
    step: (title, work) => test.step(title, work),
    last: (of, type, fact) => last(page, address, of, type, fact),
    faults: faultsOf,
  });

  await test.step('each document is printed and read back', async () => {
    const expected = {
      intake: 'Keluarga Sutisna',
      consent: 'ditarik',
      contract: 'Selasa 19.30 WIB',
      assessment: 'Tidak ada penyesuaian yang layak',
      plan: 'Mediator',
      'progress-notes': 'Bertemu ibu dan nenek',
      evaluation: 'belum yakin bertahan',
      termination: 'BA-2026-0107',
      referral: 'Terapi wicara',
    };
    for (const [kind, words] of Object.entries(expected)) {
      const text = textOf(await documentOf(page.request, address, id, kind, 'id'));
      if (text !== undefined) expect(text, kind).toContain(words);
      if (text !== undefined) expect(text, kind).not.toContain('belum ingin diketahui');
    }
  });

  await test.step('at 360 px nothing is cut off', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of [
      '',
      '/engagement',
      '/assessment',
      '/planning',
      '/implementation',
      '/evaluation',
      '/termination',
      '/do/activity',
      '/do/contract',
    ]) {
      await page.goto(`${address}/cases/${id}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
      expect(await faultsOf(page), path).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('the supervisor sees the risk and the request, and approves the contract', async () => {
    await signOut(app);
    await signIn(app, 'bambang', password);
    await page.goto(`${address}/team`);
    const request = page
      .getByRole('listitem')
      .filter({ hasText: 'Keluarga Sutisna' })
      .filter({ hasText: 'Kontrak' })
      .filter({ has: page.getByRole('button', { name: 'Setujui' }) });
    await request.getByRole('button', { name: 'Setujui' }).click();
    await expect(request).toHaveCount(0);
    expect(await faultsOf(page)).toEqual([]);
  });

  await test.step('the volunteer sees tasks and no file', async () => {
    await signOut(app);
    await signIn(app, 'yuyun', password);
    await expect(page.getByRole('heading', { name: 'Tugas saya' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Kasus', exact: true })).toHaveCount(0);
    expect((await page.request.get(`${address}/api/v1/cases/${id}`)).status()).toBe(403);
  });
  // The refusal of the browser's own log for the two requests that were meant to be refused is all it may hold.
  expect(mistakes).toEqual([]);
});
