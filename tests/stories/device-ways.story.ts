/** What happens to writing that does not simply arrive: refused, mended, moved, handed over, carried to another phone. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { colleagues } from '../../server/src/demonstration/people.ts';
import { type App, act, go, type Language, signIn } from '../pages/app.ts';
import { keepHere, phrase, stripOf, unlock, writeNote } from '../pages/device.ts';
import { jpeg, photo } from '../pages/photo.ts';
import { entriesOf, giveCase, ownCases } from '../pages/record.ts';
import { type Agency, expect, faultsOf, overflowOf, password, test } from './stage.ts';

const { admin, bambang, dedi, maria, ratna } = colleagues;
const phone = { viewport: { width: 360, height: 740 } };

async function pageOf(
  browser: Browser,
  { address }: Agency,
  username: string,
  language: Language,
): Promise<App & { readonly context: BrowserContext }> {
  const context = await browser.newContext(phone);
  const app: App = { page: await context.newPage(), address, language };
  app.page.on('dialog', (dialog) => void dialog.accept());
  await signIn(app, username, password);
  return { ...app, context };
}

/** A phone on which this worker keeps work. */
async function phoneOf(browser: Browser, agency: Agency, username: string, language: Language) {
  const app = { ...(await pageOf(browser, agency, username, language)), within: true };
  await keepHere(app);
  return app;
}

const notesIn = async ({ page, address }: App, id: string) =>
  (await entriesOf(page, address, id))
    .filter((one) => one.type === 'NoteWritten')
    .map((one) => String(one.data.text));
const times = (all: readonly string[], text: string) => all.filter((one) => one === text).length;

async function isSound(page: Page, name: string) {
  expect(await faultsOf(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `test-results/ways/${name}.png`, fullPage: true });
}

/** How many rows each store of an account's database holds, as whoever finds the phone can count them. */
const rowsOf = (page: Page, worker: string) =>
  page.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((settle, fail) => {
        request.onsuccess = () => settle(request.result);
        request.onerror = () => fail(request.error);
      });
    const database = await settled(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const reading = database.transaction(stores);
    const counts = await Promise.all(
      stores.map(async (one) => [one, await settled(reading.objectStore(one).count())] as const),
    );
    database.close();
    return Object.fromEntries(counts) as Record<string, number>;
  }, `pendamping-${worker}`);

/** As though the last contact with the server lay so many days further back. */
const daysPass = (page: Page, worker: string, days: number) =>
  page.evaluate(
    ([name, earlier]) =>
      new Promise<void>((settle, fail) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const change = opening.result.transaction('door', 'readwrite', { durability: 'strict' });
          const door = change.objectStore('door');
          const asking = door.get('contact');
          asking.onsuccess = () =>
            door.put({ ...asking.result, at: asking.result.at - earlier * 86_400_000 }, 'contact');
          change.oncomplete = () => {
            opening.result.close();
            settle();
          };
          change.onerror = () => fail(change.error);
        };
      }),
    [`pendamping-${worker}`, days] as const,
  );

test('a case is taken away meanwhile: what was written for it is handed over, moved, or mended, and none of it is lost', async ({
  browser,
  agency,
}) => {
  test.setTimeout(240_000);
  const app = await phoneOf(browser, agency, dedi.username, 'id');
  const office = await pageOf(browser, agency, bambang.username, 'id');
  const { page, context, address } = app;
  const [taken, right] = (await ownCases(page, address)).map((one) => one.case);
  if (taken === undefined || right === undefined) throw new Error('too few cases');
  const [first, second, third] = [
    'Untuk supervisor: ibu menelepon.',
    'Untuk kasus lain.',
    'Untuk diperbaiki.',
  ];
  const item = (text: string) => page.locator('li.thing').filter({ hasText: text });

  await test.step('three notes without a network, and the case goes to a colleague', async () => {
    await context.setOffline(true);
    for (const text of [first, second, third]) await writeNote(app, taken, text);
    await giveCase(office.page, address, taken, maria);
    await context.setOffline(false);
    await expect(stripOf(page)).toContainText('3 ditolak', { timeout: 30_000 });
    await stripOf(page).getByRole('link', { name: 'Lihat' }).click();
    await expect(item(first).locator('.late')).not.toBeEmpty();
    // Its form cannot be opened while the case is somebody else's.
    await expect(page.getByRole('button', { name: 'Perbaiki' })).toHaveCount(0);
    await isSound(page, 'refused-id-360');
    await page.setViewportSize({ width: 1280, height: 800 });
    await isSound(page, 'refused-id-1280');
    await page.setViewportSize(phone.viewport);
  });

  await test.step('the first is handed to the supervisor, who takes it in under its author’s name', async () => {
    await item(first).getByRole('button', { name: 'Serahkan ke supervisor' }).click();
    await expect(page.getByText('Sudah diserahkan.')).toBeVisible();
    await expect(item(first)).toHaveCount(0);
    const { page: desk } = office;
    await desk.goto(`${address}/`);
    const panel = desk.locator('section').filter({ hasText: 'Tulisan yang belum tersampaikan' });
    await expect(panel).toContainText(first);
    await isSound(desk, 'undelivered-id-360');
    await panel.getByRole('button', { name: 'Terima' }).first().click();
    await expect(panel.getByRole('status')).toContainText(dedi.name);
    expect(times(await notesIn(office, taken), first)).toBe(1);
    await desk.goto(`${address}/cases/${taken}`);
    const line = desk.locator('.line').filter({ hasText: first });
    await line.locator('summary', { hasText: 'Rincian' }).click();
    await expect(line).toContainText(dedi.name);
  });

  await test.step('the second belonged to another case and is moved there', async () => {
    await item(second).locator('summary', { hasText: 'Pindahkan ke kasus lain' }).click();
    await item(second).getByLabel('Kasus yang benar').selectOption(right);
    await item(second).getByRole('button', { name: 'Pindahkan', exact: true }).click();
    await expect.poll(async () => times(await notesIn(app, right), second)).toBe(1);
    await expect(item(second)).toHaveCount(0);
  });

  await test.step('the case comes back: the form opens with every word, and what is recorded takes the old one’s place', async () => {
    await giveCase(office.page, address, taken, dedi);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await item(third).getByRole('button', { name: 'Perbaiki' }).click({ timeout: 30_000 });
    await expect(page.getByLabel('Catatan', { exact: true })).toHaveValue(third);
    await page.getByLabel('Catatan', { exact: true }).fill(`${third} Sudah.`);
    await page.getByRole('button', { name: 'Simpan catatan', exact: true }).click();
    await expect.poll(async () => times(await notesIn(app, taken), `${third} Sudah.`)).toBe(1);
    await expect(stripOf(page)).toHaveCount(0);
    await go(app, '/unsent');
    await expect(page.getByText('Semua catatan sudah terkirim.')).toBeVisible();
    expect(times(await notesIn(app, taken), third)).toBe(0);
  });
  await Promise.all([context.close(), office.context.close()]);
});

test('a locked copy on a second phone, a second account on the first, and a phone that is revoked from afar', async ({
  browser,
  agency,
}) => {
  test.setTimeout(300_000);
  const { address } = agency;
  const one = await phoneOf(browser, agency, maria.username, 'en');
  const other = await phoneOf(browser, agency, maria.username, 'en');
  const [found] = await ownCases(one.page, address);
  if (found === undefined) throw new Error('too few cases');
  const id = found.case;
  const copied = 'The phone was dying when I wrote this.';
  const filePhrase = 'berkas yang sangat rahasia';

  await test.step('a locked copy is saved without a network and taken in on the second phone', async () => {
    const { page, context } = one;
    await context.setOffline(true);
    await writeNote(one, id, copied);
    await go(one, '/unsent');
    await page.locator('summary', { hasText: 'Save a locked copy' }).click();
    await page.getByLabel('Passphrase of the file (at least').fill(filePhrase);
    await isSound(page, 'unsent-en-360');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the file' }).click();
    const file = await (await saving).path();
    expect(readFileSync(file, 'utf8')).not.toContain('dying');
    await go(other, '/unsent');
    await other.page.locator('summary', { hasText: 'Take from a locked copy' }).click();
    await other.page.getByLabel('The file', { exact: true }).setInputFiles(file);
    await other.page.getByLabel('Passphrase of the file', { exact: true }).fill(filePhrase);
    await other.page.getByRole('button', { name: 'Open and send' }).click();
    await expect(other.page.getByText('1 taken and on its way.')).toBeVisible();
    await isSound(other.page, 'taken-en-360');
    await expect.poll(async () => times(await notesIn(other, id), copied)).toBe(1);
    await context.setOffline(false);
    await expect(stripOf(page)).toHaveCount(0, { timeout: 30_000 });
    expect(times(await notesIn(other, id), copied)).toBe(1);
  });

  await test.step('a second account signs in, keeps work, signs out and is removed: nothing of the first is touched', async () => {
    const { page, context } = one;
    const waits = 'Still on the first phone.';
    await context.setOffline(true);
    await writeNote(one, id, waits);
    const before = await rowsOf(page, maria.id);
    await page.reload();
    await page.getByRole('button', { name: 'Use another account' }).click();
    await expect(page.getByRole('alert')).toContainText('Signing in needs the network');
    await isSound(page, 'unlock-en-360');
    await context.setOffline(false);
    // The first one's session still goes on: it opens nothing.
    await page.getByRole('button', { name: 'Use another account' }).click();
    await page.getByLabel('User name').fill(ratna.username);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
    await go(one, '/me');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(ratna.name);
    await page.getByRole('link', { name: 'Keep on this device' }).click();
    const form = page.locator('form.entry-form');
    await form.getByLabel('New passphrase').fill('frasa milik orang kedua');
    await form.getByLabel('The passphrase once more').fill('frasa milik orang kedua');
    await isSound(page, 'keep-en-360');
    await form.getByRole('button', { name: 'Keep it on this device' }).click();
    await expect(page.getByText('Done. You can work')).toBeVisible({ timeout: 60_000 });
    await isSound(page, 'kept-en-360');
    await go(one, '/me');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByLabel('User name')).toBeVisible();
    await isSound(page, 'unlock-two-en-360');
    await unlock(page, { language: 'en', username: ratna.username, chosen: 'frasa milik orang kedua' });
    await go(one, '/me');
    await isSound(page, 'device-panel-en-360');
    await page.setViewportSize({ width: 1280, height: 800 });
    await isSound(page, 'device-panel-en-1280');
    await page.setViewportSize(phone.viewport);
    await page.locator('summary', { hasText: 'Remove from this device' }).click();
    await page.getByRole('button', { name: 'Remove from this device' }).click();
    await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
    const after = await rowsOf(page, maria.id);
    expect([after.outbox, after.records, after.keys]).toEqual([before.outbox, before.records, before.keys]);
    await unlock(page, { language: 'en' });
    await expect.poll(async () => times(await notesIn(other, id), waits), { timeout: 30_000 }).toBe(1);
  });

  await test.step('the administrator revokes the second phone: what was confirmed is destroyed, the last words and their photo arrive', async () => {
    const { page, context } = other;
    const last = 'Last words of a lost phone.';
    await context.setOffline(true);
    await go(other, `/cases/${id}/do/note`);
    await page.getByLabel('Choose a photo').setInputFiles(jpeg(await photo(page)));
    await page.getByLabel(/^Caption/).fill('The door of the house');
    await page.getByLabel('Note', { exact: true }).fill(last);
    await page.getByRole('button', { name: 'Keep the note', exact: true }).click();
    await expect(stripOf(page)).toContainText('2 not sent');
    expect((await rowsOf(page, maria.id)).records).toBeGreaterThan(0);
    const desk = await pageOf(browser, agency, admin.username, 'en');
    const path = `${address}/api/v1/accounts/${maria.id}/devices`;
    const { devices } = (await (await desk.page.request.get(path)).json()) as {
      devices: { device: string }[];
    };
    const own = await page.evaluate(
      (name) =>
        new Promise<string>((settle) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const asking = opening.result.transaction('door').objectStore('door').get('device');
            asking.onsuccess = () => {
              opening.result.close();
              settle(asking.result);
            };
          };
        }),
      `pendamping-${maria.id}`,
    );
    expect(devices.map((each) => each.device)).toContain(own);
    expect((await desk.page.request.delete(`${path}/${own}`)).status()).toBe(204);
    const photos = '**/last-attachments/**';
    await context.route(photos, (route) => route.abort());
    await context.setOffline(false);
    await expect(stripOf(page)).toContainText('access was taken back', { timeout: 30_000 });
    await expect(stripOf(page)).toContainText('1 not handed over yet', { timeout: 30_000 });
    await isSound(page, 'revoked-photo-en-360');
    expect((await rowsOf(page, maria.id)).files).toBe(1);
    await context.unroute(photos);
    await expect(stripOf(page)).toContainText('No writing, photo or voice waits here', { timeout: 60_000 });
    await isSound(page, 'revoked-en-360');
    await expect.poll(async () => (await rowsOf(page, maria.id)).records, { timeout: 30_000 }).toBe(0);
    const rows = await rowsOf(page, maria.id);
    expect([rows.keys, rows.marks, rows.outbox, rows.attachments, rows.files]).toEqual([0, 0, 0, 0, 0]);
    const office = await pageOf(browser, agency, bambang.username, 'en');
    const panel = office.page.locator('section').filter({ hasText: 'Writing that was not delivered' });
    const item = panel.locator('li.thing').filter({ hasText: last });
    await expect(item).toBeVisible();
    const door = { name: 'Enlarge: The door of the house' };
    await item.getByRole('button', door).scrollIntoViewIfNeeded();
    await isSound(office.page, 'undelivered-en-360');
    await item.getByRole('button', { name: 'Take in' }).click();
    await expect(panel.getByRole('status')).toContainText(maria.name);
    expect(times(await notesIn(office, id), last)).toBe(1);
    await office.page.goto(`${address}/cases/${id}`);
    const line = office.page.locator('.timeline .line').filter({ hasText: last });
    await line.scrollIntoViewIfNeeded();
    const shown = line.getByRole('button', door);
    await expect(shown).toBeVisible();
    const width = (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth);
    expect(await shown.locator('img').evaluate(width)).toBe(1_600);
    await Promise.all([desk.context.close(), office.context.close()]);
  });

  await test.step('who signs in on it by the network is told that its store stays shut', async () => {
    const { page } = other;
    await page.reload();
    await page.getByRole('button', { name: 'Use another account' }).click();
    await page.getByLabel('User name').fill(maria.username);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('access was taken back');
    await isSound(page, 'shut-en-360');
    await page.getByRole('button', { name: 'Go on with the network alone' }).click();
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
  });
  await Promise.all([one.context.close(), other.context.close()]);
});

test('a forgotten passphrase, two tabs, a client’s own screen, and a phone too long without a network', async ({
  browser,
  agency,
}) => {
  test.setTimeout(300_000);
  const { address } = agency;
  const app = await phoneOf(browser, agency, ratna.username, 'id');
  const { page, context } = app;
  const found = (await ownCases(page, address, 'implementation'))[0]?.case;
  if (found === undefined) throw new Error('too few cases');
  const renewed = 'frasa baru sesudah lupa';

  await test.step('two tabs: written in one, seen in the other, sent once; locking one locks both', async () => {
    const beside: App = { ...app, page: await context.newPage() };
    await beside.page.goto(`${address}/cases/${found}`);
    await unlock(beside.page);
    await context.setOffline(true);
    await writeNote(app, found, 'Ditulis di tab pertama.');
    await expect(beside.page.getByText('Ditulis di tab pertama.').first()).toBeVisible();
    await expect(stripOf(beside.page)).toContainText('1 belum terkirim');
    await context.setOffline(false);
    await expect(stripOf(beside.page)).toHaveCount(0, { timeout: 30_000 });
    await expect(stripOf(page)).toHaveCount(0, { timeout: 30_000 });
    expect(times(await notesIn(app, found), 'Ditulis di tab pertama.')).toBe(1);
    await go(app, '/me');
    await isSound(page, 'device-panel-id-360');
    await page.getByRole('button', { name: 'Tutup layar sekarang' }).click();
    await expect(page.getByRole('heading', { name: 'Layar tertutup' })).toBeVisible();
    await isSound(page, 'cover-id-360');
    await page.getByRole('button', { name: 'Kunci' }).click();
    for (const each of [page, beside.page])
      await expect(each.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
    await isSound(page, 'unlock-id-360');
    await beside.page.close();
  });

  await test.step('a client judges without a network, and the screen stays theirs until the passphrase is given', async () => {
    await unlock(page);
    await context.setOffline(true);
    await act(app, found, 'evaluate', { fields: {}, submit: 'Catat pertemuan evaluasi' });
    await page.getByRole('link', { name: 'Serahkan layar kepada klien' }).first().click();
    await page.getByRole('button', { name: 'Kunci dan serahkan' }).click();
    await page.getByRole('button', { name: 'Mulai' }).click();
    await page.getByLabel('Sebagian').check();
    await page.getByLabel(/kata-kata Anda/).fill('Malam masih sulit bagi saya');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await go(app, '/cases');
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await page.reload();
    await page.getByLabel('Frasa sandi', { exact: true }).fill(phrase);
    await page.getByRole('button', { name: 'Buka', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Mulai' })).toBeVisible();
    await page.getByRole('button', { name: /Untuk pekerja sosial/ }).click();
    const field = page.getByLabel('Frasa sandi Anda');
    await field.fill('bukan frasa yang benar');
    await page.getByRole('button', { name: 'Buka kunci' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await isSound(page, 'client-id-360');
    await field.fill(phrase);
    await page.getByRole('button', { name: 'Buka kunci' }).click();
    await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible({ timeout: 30_000 });
    await context.setOffline(false);
    await expect(stripOf(page)).toHaveCount(0, { timeout: 30_000 });
    const judged = (await entriesOf(page, address, found)).filter(
      (one) => one.data.words === 'Malam masih sulit bagi saya',
    );
    expect(judged).toHaveLength(1);
  });

  await test.step('the passphrase is forgotten: with the network a new one is chosen, and what waited is sent', async () => {
    await context.setOffline(true);
    await writeNote(app, found, 'Sebelum lupa.');
    await page.reload();
    await page.locator('summary', { hasText: 'Lupa frasa sandi' }).click();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Masuk lewat jaringan' }).click();
    await page.getByLabel('Nama pengguna').fill(ratna.username);
    await page.getByLabel('Kata sandi', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Pilih frasa sandi baru' })).toBeVisible();
    await isSound(page, 'renew-id-360');
    await page.getByLabel('Frasa sandi baru').fill(renewed);
    await page.getByLabel('Frasa sandi sekali lagi').fill(renewed);
    await page.getByRole('button', { name: 'Ganti frasa sandi' }).click();
    await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible({ timeout: 30_000 });
    await expect
      .poll(async () => times(await notesIn(app, found), 'Sebelum lupa.'), { timeout: 30_000 })
      .toBe(1);
  });

  await test.step('too long without a network: first it is told, then the cases go, and what was written stays', async () => {
    await context.setOffline(true);
    await go(app, '/');
    await writeNote(app, found, 'Di daerah tanpa sinyal.');
    await daysPass(page, ratna.id, 12);
    await page.reload();
    await unlock(page, { chosen: renewed });
    await expect(stripOf(page).filter({ hasText: 'Sambungkan ke jaringan sebelum' })).toBeVisible();
    await isSound(page, 'lease-soon-id-360');
    await daysPass(page, ratna.id, 3);
    await page.reload();
    await unlock(page, { chosen: renewed });
    const rows = await rowsOf(page, ratna.id);
    expect([rows.keys, rows.records, rows.outbox]).toEqual([0, 0, 1]);
    await expect(stripOf(page).filter({ hasText: 'Terlalu lama tanpa jaringan' })).toBeVisible();
    await go(app, '/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await isSound(page, 'lease-over-id-360');
    await context.setOffline(false);
    await expect
      .poll(async () => times(await notesIn(app, found), 'Di daerah tanpa sinyal.'), { timeout: 30_000 })
      .toBe(1);
    await expect
      .poll(async () => (await rowsOf(page, ratna.id)).records, { timeout: 60_000 })
      .toBeGreaterThan(0);
    await expect(stripOf(page)).toHaveCount(0, { timeout: 60_000 });
  });
  await context.close();
});

test('a server set back to before a phone was enrolled takes what waits there once the phone has enrolled again', async ({
  browser,
  agency,
}) => {
  const app = await phoneOf(browser, agency, maria.username, 'id');
  const { page, context, address } = app;
  const [own] = (await ownCases(page, address)).map((one) => one.case);
  if (own === undefined) throw new Error('no case of her own');
  const text = 'Ditulis sebelum peladen dipulihkan.';
  await context.setOffline(true);
  await writeNote(app, own, text);
  await agency.database.pool.query('delete from accounts.session where worker = $1', [maria.id]);
  await agency.database.pool.query('delete from accounts.device where worker = $1', [maria.id]);
  await context.setOffline(false);
  await stripOf(page).getByRole('link', { name: 'Masuk' }).click({ timeout: 60_000 });
  await page.getByLabel('Nama pengguna').fill(maria.username);
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Daftarkan lagi' })).toBeVisible();
  await isSound(page, 'enrol-again-id-360');
  await page.getByLabel('Frasa sandi', { exact: true }).fill('bukan frasa yang benar');
  await page.getByRole('button', { name: 'Daftarkan lagi', exact: true }).click();
  await expect(page.getByText('Frasa sandi salah')).toBeVisible({ timeout: 30_000 });
  await page.getByLabel('Frasa sandi', { exact: true }).fill(phrase);
  await page.getByRole('button', { name: 'Daftarkan lagi', exact: true }).click();
  await expect.poll(async () => times(await notesIn(app, own), text), { timeout: 60_000 }).toBe(1);
  await expect(stripOf(page)).toHaveCount(0);
  await context.close();
});
