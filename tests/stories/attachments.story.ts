/** A kitchen after the rain, photographed and told by voice, with and without a network. */
import { Buffer } from 'node:buffer';
import type { Locator, Page } from '@playwright/test';
import { type App, signIn } from '../pages/app.ts';
import { keepHere } from '../pages/device.ts';
import { jpeg, photo, place } from '../pages/photo.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

test.use({
  permissions: ['microphone'],
  launchOptions: {
    // biome-ignore lint/style/noProcessEnv: which browser to use is the machine's to say
    executablePath: process.env.PENDAMPING_TEST_CHROMIUM ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  },
});

const phrase = 'empat kucing di atas genting';
/** Pixels of the first picture. */
const pictureOf = (page: Page, inside: string) =>
  page
    .locator(`${inside} .thumb img`)
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return { width: image.naturalWidth, height: image.naturalHeight };
    });

async function caseOf(
  { page, address }: App,
  arrive = async (): Promise<void> => undefined,
): Promise<string> {
  await page.goto(`${address}/cases`);
  await arrive();
  const link = page.locator('main tbody a[href^="/cases/"]').first();
  const href = await link.getAttribute('href');
  return /\/cases\/([0-9a-f-]{36})/.exec(href ?? '')?.[1] ?? '';
}

async function looked(page: Page, name: string): Promise<void> {
  // At the end of the page the bar with the buttons covers nothing, which would be counted as too small.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  expect(await faultsOf(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  // biome-ignore lint/style/noProcessEnv: pictures for looking, where somebody asks for them
  const folder = process.env.PENDAMPING_LOOK;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test('on a shared computer a photo goes with the note, and the place is not in it', async ({
  page,
  agency,
  mistakes,
}) => {
  const app: App = { page, address: agency.address, language: 'en' };
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(app, 'dedi', password);
  const id = await caseOf(app);
  await page.goto(`${app.address}/cases/${id}/do/note`);
  await expect(page.getByText(/This device keeps no work/)).toBeVisible();
  await page.getByLabel('Choose a photo').setInputFiles(jpeg(await photo(page)));
  await expect(page.getByText(/^Added, /)).toBeVisible();
  await page.getByLabel(/^Caption/).fill('The kitchen after the rain');
  await page
    .getByRole('textbox', { name: /^Note|^What/ })
    .first()
    .fill('The roof leaks above the stove.');
  await looked(page, 'field-1280-en');
  await page.locator('.form-end button[type=submit]').click();
  await expect(page.getByRole('button', { name: 'Enlarge: The kitchen after the rain' })).toBeVisible();
  expect(await pictureOf(page, '.timeline')).toEqual({ width: 1_600, height: 1_200 });
  await looked(page, 'timeline-1280-en');
  await page.getByRole('button', { name: 'Enlarge: The kitchen after the rain' }).click();
  await expect(page.getByRole('dialog', { name: 'The kitchen after the rain' })).toBeVisible();
  await page.keyboard.press('Escape');
  const [kept] = await agency.database.trusted((transaction) =>
    transaction.query<{ content: Buffer }>('select content from journal.attachment'),
  );
  expect(kept?.content.includes(Buffer.from('Exif'))).toBe(false);
  expect(kept?.content.includes(Buffer.from(place))).toBe(false);
  expect(mistakes).toEqual([]);
});

test('without a network a photo and a voice are kept with the note, and follow it when there is one', async ({
  page,
  agency,
  context,
}) => {
  const app: App = { page, address: agency.address, language: 'id' };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, 'ratna', password);
  await keepHere(app, phrase);
  await page.getByRole('button', { name: 'Ke Hari ini' }).click({ timeout: 60_000 });
  await unlocked(page, page.getByRole('navigation', { name: 'Menu utama' }));
  const id = await caseOf(app, () => unlocked(page, page.locator('a[href^="/cases/"]').first()));
  const picture = jpeg(await photo(page));

  await test.step('the photo outlives the end of the page', async () => {
    await page.goto(`${app.address}/cases/${id}/do/note`);
    await unlocked(page);
    await page.getByLabel('Pilih foto').setInputFiles(picture);
    await expect(page.getByText(/^Ditambahkan, /)).toBeVisible();
    await page.getByLabel(/^Keterangan/).fill('Dapur sesudah hujan');
    await expect(page.getByText(/Draf tersimpan/)).toBeVisible();
    await page.reload();
    await unlocked(page);
    await expect(page.getByLabel(/^Keterangan/)).toHaveValue('Dapur sesudah hujan');
    await expect(page.getByRole('button', { name: 'Perbesar: Dapur sesudah hujan' })).toBeVisible();
  });

  await context.setOffline(true);
  await test.step('a voice note is recorded without a network', async () => {
    await page.getByRole('button', { name: 'Rekam suara' }).click();
    await expect(page.locator('.recording')).toContainText('0:02');
    await looked(page, 'recording-360-id');
    await page.locator('textarea').first().fill('Atap di atas tungku bocor.');
    await page.locator('.form-end button[type=submit]').click();
    await expect(page.getByText(/Rekaman dihentikan/)).toBeVisible();
    await expect(page.getByLabel('Rekaman suara', { exact: true })).toBeVisible();
    await looked(page, 'field-360-id');
    await page.locator('.form-end button[type=submit]').click();
  });

  await test.step('all of it stands in the timeline before the server knows', async () => {
    await expect(page.getByRole('button', { name: 'Perbesar: Dapur sesudah hujan' })).toBeVisible();
    await page.locator('.timeline .attached li').last().scrollIntoViewIfNeeded();
    await expect(page.locator('.timeline audio').first()).toBeVisible();
    await expect(page.getByText(/3 belum terkirim/)).toBeVisible();
    await looked(page, 'timeline-360-id');
  });

  await test.step('refused, it is shown with what to do, and nothing is dropped', async () => {
    await context.route('**/api/v1/attachments/**', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({
            status: 409,
            json: { title: 'attachment.another', detail: 'Nomor ini sudah dipakai.' },
          })
        : route.fallback(),
    );
    await context.setOffline(false);
    await expect(page.getByText(/2 ditolak/)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Lihat' }).click();
    await expect(page.getByRole('heading', { name: 'Foto dan suara yang belum terkirim' })).toBeVisible();
    await expect(page.getByText(/Nomor ini sudah dipakai/).first()).toBeVisible();
    await looked(page, 'refused-360-id');
    await context.unroute('**/api/v1/attachments/**');
    await page.getByRole('button', { name: 'Kirim lagi' }).first().click();
    await expect(page.getByText(/1 ditolak/)).toBeVisible();
    await page.getByRole('button', { name: 'Kirim lagi' }).first().click();
    await expect(page.getByText('Semua catatan sudah terkirim.')).toBeVisible();
  });

  const kept = await agency.database.trusted((transaction) =>
    transaction.query<{ kind: string }>(
      'select kind from journal.attachment where stream = $1 order by kind',
      [id],
    ),
  );
  expect(kept.map((one) => one.kind)).toEqual(['audio/webm', 'image/jpeg']);
});

const formOf = (page: Page) => page.locator('form.entry-form:has(textarea)');

async function unlocked(page: Page, form: Locator = formOf(page)): Promise<void> {
  const field = page.getByLabel('Frasa sandi', { exact: true });
  await expect(field.or(form).first()).toBeVisible();
  if (await field.isVisible()) {
    await field.fill(phrase);
    await page.getByRole('button', { name: 'Buka', exact: true }).click();
  }
  await form.waitFor();
}

test('on a phone there is a camera; a refused microphone is said with the remedy; a paper may be a PDF', async ({
  browser,
  agency,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  const app: App = { page, address: agency.address, language: 'en' };
  await signIn(app, 'ratna', password);
  const id = await caseOf(app);
  await page.goto(`${app.address}/cases/${id}/do/contact`);
  await expect(page.getByLabel('Take a photo')).toHaveAttribute('capture', 'environment');
  await page.getByRole('button', { name: 'Record your voice' }).click();
  await expect(page.getByText(/The microphone is not allowed/)).toBeVisible();
  await page.getByLabel('Choose a photo').setInputFiles({
    name: 'daftar.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('bukan foto'),
  });
  await expect(page.getByText(/This file cannot be read/)).toBeVisible();
  await looked(page, 'refused-microphone-360-en');
  await page.goto(`${app.address}/cases/${id}/do/end`);
  await page.getByLabel('Choose a photo or PDF').setInputFiles({
    name: 'berita-acara.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 berita acara'),
  });
  await expect(page.getByRole('link', { name: /^Open the PDF/ })).toBeVisible();
  await looked(page, 'paper-360-en');
  const remove = page.getByRole('button', { name: 'Remove photo of a paper 1' });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(0);
  await context.close();
});
