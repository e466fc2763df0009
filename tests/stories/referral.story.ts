/** A worker refers from the plan to a second agency and to somebody outside, and asks both times what came of it. */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { setPassword } from '../../server/src/accounts/accounts.ts';
import { todayIn } from '../../server/src/accounts/sessions.ts';
import { agencyId, colleagues, therapyCentre } from '../../server/src/demonstration/people.ts';
import { append } from '../../server/src/journal/append.ts';
import { type App, act, signIn } from '../pages/app.ts';
import { type Agency, expect, faultsOf, overflowOf, password, test } from './stage.ts';

const today = todayIn('Asia/Jakarta');
const typed = today.split('-').reverse().join('/');
const boy = 'Bagas Wicaksono';

/** A case with a consent to sharing and one planned activity of a broker. */
async function aPlannedCase({
  database,
}: Agency): Promise<{ readonly id: string; readonly planned: string }> {
  const [id, client, planned, goal] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const { ratna } = colleagues;
  const told = (record: 'case' | 'client', type: string, data: Record<string, unknown>) => ({
    id: randomUUID(),
    record,
    stream: record === 'case' ? id : client,
    type,
    data,
    occurredOn: today,
    recordedAt: new Date().toISOString(),
    basis: 0,
  });
  const outcomes = await append(
    database,
    { agency: agencyId, worker: ratna.id, today },
    { roles: ratna.roles },
    [
      told('client', 'PersonRegistered', { name: boy, birth: { on: '2018-02-01', precision: 'day' } }),
      told('client', 'ConsentGiven', {
        consent: randomUUID(),
        by: client,
        byName: 'Ibu Wati',
        authority: 'parent',
        people: [client],
        purposes: ['service', 'share-with-health'],
        how: 'signed',
        language: 'id',
      }),
      told('case', 'CaseOpened', {
        title: boy,
        client,
        clientKind: 'individual',
        clientName: boy,
        presentingProblem: 'Rahasia keluarga yang tidak boleh keluar.',
        source: 'self',
        urgency: 'medium',
        confidentiality: 'ordinary',
      }),
      told('case', 'WorkerAssigned', {
        worker: ratna.id,
        name: ratna.name,
        part: 'responsible',
        from: today,
      }),
      told('case', 'GoalSet', {
        goal,
        kind: 'outcome',
        text: 'Bagas menyampaikan kebutuhannya',
        practiceGoal: 'strengthen-capacity',
        targetOn: today,
      }),
      told('case', 'ActivityPlanned', {
        planned,
        what: 'Terapi wicara seminggu sekali',
        goals: [goal],
        who: [{ name: 'Pusat terapi' }],
        method: 'case-work',
        role: 'broker',
      }),
    ],
    new Date().toISOString(),
  );
  expect(outcomes.filter((one) => one.outcome === 'refused')).toEqual([]);
  return { id, planned };
}

/** On a wide screen and on a phone: nothing beyond the edge, and on the phone nothing that a screen reader misses. */
async function looksRight(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 900 });
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

const chip = (page: Page, text: string) =>
  page
    .locator('label.chip')
    .filter({ has: page.getByText(text, { exact: true }) })
    .click();

const elsewhere = async (browser: Browser, language: 'id' | 'en') => {
  const context = await browser.newContext();
  await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  return context.newPage();
};

test('two referrals go out, one to an agency here and one to somebody outside, and both loops are closed', async ({
  page,
  browser,
  agency,
  mistakes: _,
}) => {
  const { address, database } = agency;
  const app: App = { page, address, language: 'id' };
  await setPassword(database, therapyCentre.id, therapyCentre.worker.id, password);
  const { id } = await aPlannedCase(agency);
  const stage = `${address}/cases/${id}/implementation`;
  await signIn(app, 'ratna', password);

  await test.step('prepared from the plan, with only the name ticked', async () => {
    await page.goto(`${address}/cases/${id}/planning`);
    await page.getByRole('link', { name: 'Rujuk', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Buat rujukan' })).toBeVisible();
    await expect(page.getByLabel(/^Kebutuhan/)).toHaveValue('Terapi wicara seminggu sekali');
    await expect(page.getByRole('checkbox', { name: `Nama ${boy}` })).not.toBeChecked();
    await page.getByRole('checkbox', { name: `Nama ${boy}` }).check();
    await looksRight(page);
    await page.getByRole('button', { name: 'Buat rujukan' }).click();
    await expect(page).toHaveURL(stage);
    await expect(page.getByText('disiapkan, belum dikirim')).toBeVisible();
  });

  await test.step('sent into the inbox of a second agency', async () => {
    await page.getByRole('link', { name: 'Kirim', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kirim rujukan' })).toBeVisible();
    await chip(page, 'Kotak masuk lembaga mitra');
    await page.getByLabel(/^Lembaga mitra/).selectOption(therapyCentre.id);
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    await expect(page).toHaveURL(stage);
    await expect(page.getByText('dikirim, belum dijawab')).toBeVisible();
  });

  await test.step('the second agency opens it, reads what was ticked and no more, and answers', async () => {
    const there = await elsewhere(browser, 'en');
    await signIn({ page: there, address, language: 'en' }, 'sinta', password);
    await there.getByRole('link', { name: '1 incoming referral awaits an answer' }).click();
    await expect(there.getByRole('heading', { level: 1, name: 'Incoming referrals' })).toBeVisible();
    await expect(there.getByText(boy)).toHaveCount(0);
    await there.getByRole('link', { name: /not opened yet/ }).click();
    await there.getByRole('button', { name: 'Open this referral' }).click();
    await expect(there.getByText(boy)).toBeVisible();
    await expect(there.getByText('Rahasia keluarga')).toHaveCount(0);
    await looksRight(there);
    for (const [told, standing] of [
      ['We accept', 'accepted'],
      ['Service begun', 'service begun'],
      ['Service delivered', 'service delivered'],
    ] as const) {
      await chip(there, told);
      await there.getByRole('button', { name: 'Send the answer' }).click();
      await expect(there.locator('h1 + p')).toHaveText(standing);
    }
    await there.getByRole('button', { name: 'Begin an intake' }).click();
    await expect(there.getByLabel(/^Name of the client/)).toHaveValue(boy);
    await there.context().close();
  });

  await test.step('the sender sees it, asks the client, and closes', async () => {
    await page.goto(stage);
    await expect(page.getByText('layanan diberikan')).toBeVisible();
    await expect(page.getByText(therapyCentre.worker.name)).toBeVisible();
    await looksRight(page);
    await page.getByRole('link', { name: 'Tutup rujukan', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tutup rujukan' })).toBeVisible();
    await chip(page, 'Layanan diterima');
    await page.getByLabel(/^Apa yang diterima klien/).fill('Enam pertemuan');
    await page.getByLabel(/^Pendapat klien/).fill('Ia mulai bercerita.');
    await page.getByRole('button', { name: 'Tutup rujukan' }).click();
    await expect(page).toHaveURL(stage);
    await expect(page.getByText('Ia mulai bercerita.')).toBeVisible();
  });

  let link = '';
  await test.step('a second one goes by a link, whose address is shown once', async () => {
    await act(app, id, 'refer', {
      on: typed,
      submit: 'Buat rujukan',
      fields: { 'Dirujuk ke': 'RSUD', Kebutuhan: 'Pemeriksaan pendengaran' },
    });
    await page.goto(stage);
    await page.getByRole('link', { name: 'Kirim', exact: true }).click();
    await chip(page, 'Tautan untuk menjawab');
    await expect(page.getByLabel(/^Berlaku sampai/)).toBeVisible();
    await page.getByRole('button', { name: 'Kirim', exact: true }).click();
    await expect(page).toHaveURL(stage);
    link = (await page.locator('code.link-once').textContent()) ?? '';
    expect(link).toMatch(/\/answer#[\w-]{43}$/);
    await page.getByRole('link', { name: 'Cetak surat dengan alamat ini' }).click();
    await expect(page.locator('.paper-address')).toHaveText(link);
    await expect(page.getByRole('img', { name: 'Alamat untuk menjawab sebagai kode QR' })).toBeVisible();
    await expect(page.locator('.paper-sheet')).not.toContainText(boy);
  });

  await test.step('somebody without an account opens it and answers', async () => {
    const outside = await elsewhere(browser, 'id');
    const asked: string[] = [];
    outside.on('request', (request) => asked.push(request.url()));
    await outside.goto(link);
    await expect(outside.getByRole('heading', { level: 1, name: 'Rujukan untuk Anda' })).toBeVisible();
    await outside.getByRole('button', { name: 'Buka rujukan' }).click();
    await expect(outside.getByText('Pemeriksaan pendengaran')).toBeVisible();
    await expect(outside.getByText(boy)).toHaveCount(0);
    await chip(outside, 'Layanan diberikan');
    await outside.getByLabel(/^Nama Anda/).fill('dr. Sari');
    await looksRight(outside);
    await outside.getByRole('button', { name: 'Kirim jawaban' }).click();
    await expect(outside.getByText('Jawaban tersampaikan.')).toBeVisible();
    const secret = link.split('#')[1] ?? '?';
    expect(asked.filter((url) => url.includes(secret))).toEqual([]);
    await outside.context().close();
  });

  await test.step('the sender sees who answered and when the link was opened, and closes this one too', async () => {
    await page.goto(stage);
    await expect(page.getByText('dr. Sari')).toBeVisible();
    await expect(page.locator('code.link-once')).toHaveCount(0);
    await page.getByRole('button', { name: 'Lihat kapan tautan dibuka' }).click();
    await expect(page.getByText('Dibuka', { exact: false }).first()).toBeVisible();
    await page.getByRole('link', { name: 'Tutup rujukan', exact: true }).click();
    await chip(page, 'Layanan diterima');
    await page.getByLabel(/^Apa yang diterima klien/).fill('Hasil pemeriksaan');
    await page.getByLabel(/^Pendapat klien/).fill('Ibu tenang.');
    await page.getByRole('button', { name: 'Tutup rujukan' }).click();
    await expect(page).toHaveURL(stage);
    await expect(page.getByText('Ibu tenang.')).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 900 });
    const gone = await elsewhere(browser, 'en');
    await gone.goto(link);
    await gone.getByRole('button', { name: 'Open the referral' }).click();
    await expect(gone.getByText('This referral is finished and closed. Thank you.')).toBeVisible();
    await gone.context().close();
  });
});
