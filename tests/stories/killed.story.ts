/** A phone whose battery ends at the worst moment, again and again; and a phone in the hands of whoever finds it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type App, go, signIn } from '../pages/app.ts';
import { keepHere, phrase, unlock } from '../pages/device.ts';
import { killBrowserOf, readableIn } from '../pages/profile.ts';
import { entriesOf, ownCases } from '../pages/record.ts';
import { everythingStored } from '../pages/stored.ts';
import { expect, password, test } from './stage.ts';

const rounds = 30;
const secret = 'kunang-kunang di bawah jembatan';
const textOf = (round: number) =>
  `Ibu bercerita tentang ${secret}, malam ke-${String(round).padStart(2, '0')}.`;
const child = 'Wening Prabandari';
const control = 'tulisan terbuka sebagai pembanding';

async function aCaseOf(page: Page, address: string) {
  const found = (await ownCases(page, address)).find((one) => one.number !== null);
  if (found === undefined) throw new Error('no open case');
  return { ...found, number: found.number ?? '' };
}

const story = test.extend<{ readonly profile: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads what a fixture needs from this pattern
  profile: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pendamping-profile-'));
    await use(folder);
    killBrowserOf(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

story(
  'thirty notes, each followed by the sudden end of the browser, arrive once each, and nobody can read them on the disk',
  async ({ playwright, profile, agency: { address } }, { project }) => {
    story.setTimeout(600_000);
    const started = (): Promise<BrowserContext> =>
      playwright.chromium.launchPersistentContext(profile, {
        ...project.use.launchOptions,
        viewport: { width: 360, height: 740 },
        timezoneId: 'Asia/Jakarta',
      });
    /** Never closed politely, but at the end. */
    const killed = async (context: BrowserContext) => {
      killBrowserOf(profile);
      await context.close().catch(() => undefined);
    };
    const appIn = async (context: BrowserContext): Promise<App> => ({
      page: context.pages()[0] ?? (await context.newPage()),
      address,
      language: 'id',
      within: true,
    });

    let about: Awaited<ReturnType<typeof aCaseOf>> | undefined;
    await story.step('work is kept on the device', async () => {
      const context = await started();
      const app = await appIn(context);
      await signIn(app, 'ratna', password);
      about = await aCaseOf(app.page, address);
      await keepHere(app);
      await killed(context);
    });
    if (about === undefined) return;
    const { case: id, number, clientName, client } = about;

    await story.step(
      'a note is written, and the browser dies in the moment it says that it is recorded',
      async () => {
        for (let round = 1; round <= rounds; round += 1) {
          const context = await started();
          await context.setOffline(true);
          const { page } = await appIn(context);
          await page.goto(`${address}/cases/${id}/do/note`);
          await unlock(page);
          const form = page.locator('form.entry-form');
          await form.getByLabel('Catatan', { exact: false }).first().fill(textOf(round));
          await page.getByRole('button', { name: 'Simpan catatan', exact: true }).click();
          await form.waitFor({ state: 'detached' });
          await killed(context);
        }
      },
    );

    await story.step('everything arrives once', async () => {
      const context = await started();
      const { page } = await appIn(context);
      await page.goto(address);
      await unlock(page);
      const arrived = async () =>
        (await entriesOf(page, address, id))
          .filter((one) => one.type === 'NoteWritten' && String(one.data.text).includes(secret))
          .map((one) => String(one.data.text));
      await expect
        .poll(async () => (await arrived()).length, { timeout: 60_000 })
        .toBeGreaterThanOrEqual(rounds);
      const all = Array.from({ length: rounds }, (_, at) => textOf(at + 1));
      expect([...(await arrived())].sort()).toEqual(all);
      await killed(context);
    });

    await story.step('titles say nothing of clients', async () => {
      const context = await started();
      await context.setOffline(true);
      const app = await appIn(context);
      await app.page.goto(address);
      await unlock(app.page);
      for (const place of [`/cases/${id}`, `/clients/${client}`, `/cases/${id}/print/contract`, '/unsent']) {
        await go(app, place);
        await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await app.page.title()).not.toMatch(new RegExp([clientName, number, child].join('|')));
      }
      // What is typed and not recorded must not be kept by the browser for its own next start either.
      await go(app, `/cases/${id}/do/note`);
      await app.page.getByLabel('Catatan').first().pressSequentially(`Belum selesai: ${secret}`);
      await go(app, '/cases/new');
      await app.page.getByLabel('Nama klien').pressSequentially(child);
      await app.page.waitForTimeout(8_000);
      await killed(context);
    });

    await story.step('nothing of it can be read on the disk', async () => {
      const context = await started();
      await context.setOffline(true);
      const { page } = await appIn(context);
      await page.goto(address);
      await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
      const texts = [
        secret,
        child,
        clientName,
        number,
        phrase,
        password,
        'Ratna Simbolon',
        'Bambang Wiryawan',
      ];
      const stored = await everythingStored(page);
      expect(stored).toContain('pendamping-accounts');
      expect(texts.filter((one) => stored.includes(one))).toEqual([]);
      await page.evaluate(
        (text) =>
          new Promise<void>((settle) => {
            const opening = indexedDB.open('pembanding', 1);
            opening.onupgradeneeded = () => void opening.result.createObjectStore('satu');
            opening.onsuccess = () => {
              const change = opening.result.transaction('satu', 'readwrite', { durability: 'strict' });
              change.objectStore('satu').put({ text }, 1);
              change.oncomplete = () => settle();
            };
          }),
        control,
      );
      expect(await everythingStored(page)).toContain(control);
      await killed(context);
      expect(readableIn(profile, texts)).toEqual([]);
      // The search itself is tried: what lies open is found.
      expect(readableIn(profile, [control])).not.toEqual([]);
      expect(readableIn(profile, [`/cases/${id}`])).not.toEqual([]);
    });
  },
);
