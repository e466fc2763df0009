/** The story of a group, worked with the network off from the intake to the visit as a guest, and brought to the office. */
import type { Browser, Page } from '@playwright/test';
import { stages } from '../../domain/src/stages/course.ts';
import { textOf } from '../cast/pdf.ts';
import { type App, go, signIn } from '../pages/app.ts';
import { keepHere, lastByLink, stripOf, unlock } from '../pages/device.ts';
import { attendanceRow, openGroup } from '../pages/group-sessions.ts';
import { accompanyMothers, groupName, mothers, quote, secret, shelter } from '../pages/mothers.ts';
import { documentOf, entriesOf } from '../pages/record.ts';
import { type Agency, expect, isSoundAsItStands, password, test } from './stage.ts';

const unsentOf = (page: Page) => stripOf(page).filter({ hasText: 'belum terkirim' });

/** Opens a page of the case from another one, so that nothing of the page before is taken for it. */
async function open(app: App, path: string): Promise<void> {
  const { page } = app;
  const between = page.getByRole('heading', { name: 'Klien', level: 1, exact: true });
  await go(app, '/clients');
  await expect(between).toBeVisible();
  await go(app, path);
  await expect(between).toHaveCount(0);
  await expect(page.locator('main h1, main .paper-sheet').first()).toBeVisible();
}

/** All that a page says, with where its links lead. */
const allOf = ({ page }: App): Promise<string> => page.locator('main').innerHTML();

const papers = [
  'intake',
  'consent',
  'contract',
  'assessment',
  'plan',
  'progress-notes',
  'evaluation',
  'termination',
  'four-p',
  'cash-report',
  'group-members',
] as const;

/** What was told in private: not its words, not where she was sent, not the case itself. */
const tracesOf = (apart: string) => [secret, shelter, apart] as const;

const isWithout = (text: string, traces: readonly string[], where: string): void => {
  for (const trace of traces) expect(text.includes(trace), `${trace} stands on ${where}`).toBe(false);
};

/** Somebody else at a desk of their own. */
async function atDesk(
  browser: Browser,
  { address }: Agency,
  username: string,
  work: (app: App) => Promise<void>,
): Promise<void> {
  const desk = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const app: App = { page: await desk.newPage(), address, language: 'id' };
  await signIn(app, username, password);
  await work(app);
  await desk.close();
}

async function readOnDevice(app: App, id: string): Promise<void> {
  const { page } = app;
  await test.step('who came how often: she who left counts only until she left', async () => {
    await openGroup(app, id);
    await expect(page.getByRole('region', { name: 'Sesi 12', exact: true })).toBeVisible();
    for (const [name, came] of [
      ['Andi Nurhayati', '12/12'],
      ['Daeng Sangnging', '12/12'],
      ['Rosmini', '8/12'],
      ['Sitti Hasnah', '12/12'],
      ['Hj. Bungawati', '12/12'],
      ['Yuliana Tandi', '9/12'],
      ['Marwah', '6/12'],
      ['Sri Mulyani Karaeng', '12/12'],
      ['Nurlela', '3/5'],
    ] as const)
      await expect(await attendanceRow(app, name)).toContainText(came);
    await page.locator('summary').filter({ hasText: 'Kunjungan ke puskesmas: skrining' }).click();
    await expect(page.getByText('15.00 WITA (14.00 WIB)').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Sosiogram dari waktu ke waktu' })).toContainText(
      /belum selesai antara (Andi Nurhayati, Sri Mulyani Karaeng|Sri Mulyani Karaeng, Andi Nurhayati)\?/,
    );
    const after = page.getByRole('region', { name: 'Sesudah pekerja sosial', exact: true });
    await expect(after).toContainText('Yuliana Tandi · Ketua');
    await expect(after).toContainText('Sri Mulyani Karaeng · Bendahara');
    await expect(after).toContainText('diterima');
  });

  await test.step('both versions of the contract, and the fee that changed', async () => {
    await go(app, `/cases/${id}/engagement`);
    await expect(page.getByText('berlaku sejak 18 April 2026')).toBeVisible();
    await expect(page.getByText('tidak dipungut biaya')).toBeVisible();
    await page.locator('summary').filter({ hasText: 'Versi 1' }).click();
    await expect(page.getByText('Rp 5.000', { exact: true })).toBeVisible();
    await expect(page.getByText(/Daeng Sangnging · Klien · Cap jempol, setelah dibacakan/)).toHaveCount(2);
  });

  await test.step('numbers out of those who belonged on the day, and the mean of each day', async () => {
    await go(app, `/cases/${id}/implementation`);
    const read = (name: string) =>
      page.getByRole('link').filter({ hasText: 'Baca perubahannya' }).filter({ hasText: name });
    await read('Anak terdaftar layanan dan KIA').click();
    for (const counted of ['3 dari 9', '4 dari 9', '6 dari 8', '7 dari 8'])
      await expect(page.locator('main')).toContainText(counted);
    await isSoundAsItStands(page, 'a count');
    await go(app, `/cases/${id}/implementation`);
    await read('Rasa sendirian (rata-rata)').click();
    for (const [on, mean, number] of [
      ['14 Februari 2026', '8', '9'],
      ['14 Maret 2026', '7,43', '7'],
      ['18 April 2026', '6,86', '7'],
      ['6 Juni 2026', '5,14', '7'],
      ['18 Juli 2026', '4,17', '6'],
      ['8 Agustus 2026', '3,83', '6'],
    ] as const)
      await expect(page.locator('table.labelled tr').filter({ hasText: on }).first()).toContainText(
        `${mean}${number}`,
      );
    await isSoundAsItStands(page, 'a mean');
  });
}

test('a group of mothers is accompanied without a network, and the office sees all of it afterwards', async ({
  page,
  context,
  browser,
  agency,
}) => {
  test.setTimeout(580_000);
  const { address } = agency;
  const app: App = { page, address, language: 'id', within: true };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, 'ratna', password);
  await keepHere(app);
  await test.step('the network goes, and the app starts again', async () => {
    await context.setOffline(true);
    await page.reload();
    await unlock(page);
  });

  const { group: id, apart } = await accompanyMothers(app, {
    step: (title, work) => test.step(title, work),
    last: (of, type) => lastByLink(app, of, type),
  });
  const traces = tracesOf(apart);
  await readOnDevice(app, id);

  await test.step('every page of the group is sound on a phone, and silent about what was told in private', async () => {
    for (const path of ['', '/group', '/do/data-request', ...stages.map((stage) => `/${stage}`)]) {
      await open(app, `/cases/${id}${path}`);
      await isSoundAsItStands(page, `page ${path}`);
      isWithout(await allOf(app), traces, path);
    }
    for (const paper of papers) {
      await open(app, `/cases/${id}/print/${paper}`);
      isWithout(await allOf(app), traces, paper);
    }
    await open(app, `/cases/${id}/print/evaluation`);
    await expect(page.locator('.paper-sheet')).toContainText(quote);
    await expect(page.locator('.paper-sheet')).toContainText('4,5');
    await go(app, `/cases/${apart}`);
    await expect(page.getByText(secret).first()).toBeVisible();
    await isSoundAsItStands(page, 'the case apart');
  });

  await test.step('what waits is counted, and survives the end of the app', async () => {
    const counted = /^(\d+) belum terkirim, tertua hari ini/.exec(await unsentOf(page).innerText());
    expect(Number(counted?.[1])).toBeGreaterThan(150);
    await page.reload();
    await unlock(page);
    await expect(unsentOf(page)).toContainText(counted?.[0] ?? '');
    await go(app, '/unsent');
    await expect(page.getByRole('heading', { name: 'Belum terkirim' })).toBeVisible();
    await isSoundAsItStands(page, 'what waits');
  });

  await test.step('the network comes back and everything arrives once', async () => {
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Kirim sekarang', exact: true }).click();
    await expect(unsentOf(page)).toHaveCount(0, { timeout: 120_000 });
    const entries = await entriesOf(page, address, id);
    expect(new Set(entries.map((one) => one.id)).size).toBe(entries.length);
    const count = (type: string) => entries.filter((one) => one.type === type).length;
    expect({
      stages: count('StageCompleted'),
      sessions: count('SessionHeld'),
      attendance: count('AttendanceTaken'),
      joined: count('GroupMemberJoined'),
      left: count('GroupMemberLeft'),
      contracts: count('ContractDrafted'),
      signed: count('ContractSigned'),
      measured: count('MeasurementTaken'),
      missed: count('MeasurementMissed'),
      officers: count('OfficerChosen'),
      ended: count('CaseEnded'),
    }).toEqual({
      stages: 5,
      sessions: 12,
      attendance: 12,
      joined: 9,
      left: 1,
      contracts: 2,
      signed: 18,
      measured: 53,
      missed: 9,
      officers: 2,
      ended: 1,
    });
    isWithout(JSON.stringify(entries), traces, 'the record of the group');
  });

  await test.step('the supervisor reads the group in the office, and what was told apart', async () => {
    await atDesk(browser, agency, 'bambang', async (desk) => {
      await desk.page.goto(`${address}/cases/${id}`);
      await expect(desk.page.getByRole('heading', { level: 1 })).toContainText(groupName);
      await openGroup(desk, id);
      await expect(await attendanceRow(desk, 'Nurlela')).toContainText('3/5');
      await isSoundAsItStands(desk.page, 'the group at the desk');
      await desk.page.goto(`${address}/cases/${id}/termination`);
      await expect(desk.page.getByText('Diakhiri 29 Agustus 2026: Tujuan tercapai').first()).toBeVisible();
      await expect(desk.page.getByText('Kelompok bertemu tanpa pekerja sosial.')).toBeVisible();
      for (const paper of ['contract', 'evaluation', 'termination']) {
        const text = textOf(await documentOf(desk.page.request, address, id, paper, 'id'));
        if (text !== undefined) isWithout(text, traces, paper);
      }
      await desk.page.goto(`${address}/cases/${apart}`);
      await expect(desk.page.getByText(secret).first()).toBeVisible();
    });
  });

  await test.step('the volunteer sees who came, and nothing else', async () => {
    await atDesk(browser, agency, 'yuyun', async (desk) => {
      const { request } = desk.page;
      const answer = await request.get(`${address}/api/v1/group-attendance/${id}`);
      const known = (await answer.json()) as { sessions: unknown[]; members: { name: string }[] };
      expect(known.sessions).toHaveLength(12);
      expect(known.members.map((one) => one.name).sort()).toEqual(mothers.map((one) => one.name).sort());
      isWithout(JSON.stringify(known), traces, 'the attendance');
      for (const closed of [id, apart])
        expect((await request.get(`${address}/api/v1/cases/${closed}`)).status()).toBeGreaterThanOrEqual(403);
      await desk.page.goto(`${address}/attendance/${id}`);
      await expect(desk.page.getByRole('link').filter({ hasText: 'Peta jalan hidup' })).toBeVisible();
    });
  });

  await test.step('a colleague finds no trace of it', async () => {
    await atDesk(browser, agency, 'maria', async (desk) => {
      const { request } = desk.page;
      expect((await request.get(`${address}/api/v1/cases/${apart}`)).status()).toBeGreaterThanOrEqual(403);
      for (const [path, data] of [
        ['cases', { status: 'open' }],
        ['cases', {}],
        ['clients', { search: 'Marwah' }],
      ] as const) {
        const answer = await request.post(`${address}/api/v1/${path}/search`, { data });
        expect(answer.status()).toBe(200);
        isWithout(await answer.text(), traces, `the list of ${path}`);
      }
    });
  });
});
