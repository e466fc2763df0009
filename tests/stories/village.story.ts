/** A village case worked in the browser as a worker works it, in English: from the letter of its head to the handover. */
import type { Page } from '@playwright/test';
import { colleagues } from '../../server/src/demonstration/people.ts';
import { textOf } from '../cast/pdf.ts';
import { type App, go, signIn, signOut } from '../pages/app.ts';
import { openCausePage } from '../pages/cause.ts';
import { answerNested, askedOf, boardLabels, readBoard } from '../pages/community-board.ts';
import { openCommunity } from '../pages/community-programme.ts';
import { documentOf, last } from '../pages/record.ts';
import {
  assess,
  carryOut,
  causeName,
  changePlan,
  endVillage,
  engage,
  evaluateVillage,
  fightForSchool,
  makePlan,
  openVillage,
  rescueApart,
  secrets,
  shareWork,
  takeMeasures,
  type VillageTelling,
  villageName,
  volunteerTask,
  voteBudget,
  worker,
} from '../pages/village.ts';
import { expect, isSoundAsItStands, password, test } from './stage.ts';

const panel = (page: Page, name: string) =>
  page.locator('section.panel').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

const firstHeading = (page: Page) => page.getByRole('heading', { level: 1 }).first();

/** Without faults and without anything cut off, at the desk and on a phone. */
async function isSound(app: App, path: string): Promise<void> {
  const { page } = app;
  await go(app, path);
  await expect(firstHeading(page)).toBeVisible();
  for (const [width, height] of [
    [360, 740],
    [1280, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await isSoundAsItStands(page, `${path} at ${width} px`);
  }
}

/** All that can be read on a page, with what is folded opened. */
async function readAll(app: App, path: string): Promise<string> {
  const { page } = app;
  await go(app, path);
  await expect(firstHeading(page)).toBeVisible();
  const folded = page.locator('main details:not([open])');
  await expect(async () => {
    await folded.evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    expect(await folded.count()).toBe(0);
  }).toPass();
  return page.locator('body').innerText();
}

const villagePages = [
  '',
  '/community',
  '/community/stakeholders',
  '/community/problem-tree',
  '/engagement',
  '/assessment',
  '/planning',
  '/implementation',
  '/evaluation',
  '/termination',
] as const;

async function programmeReads({ page }: App): Promise<void> {
  await expect(panel(page, 'Budget and spending')).toContainText(
    'The sums by activity and by source are the same: Rp 28.700.000.',
  );
  await expect(panel(page, 'Budget and spending')).toContainText('until 31 October 2026');
  await expect(panel(page, 'Budget and spending')).toContainText('until 31 December 2026 before');
  const indicators = panel(page, 'Indicators');
  await expect(indicators).toContainText('41 residents with disabilities − 23 without NIK = 18');
  await expect(indicators).toContainText('18 + 14 = 32: new NIK');
  await expect(indicators).toContainText('Rp 48.000.000');
  for (const point of [
    '35 · 12 August 2026',
    '36 · 7 October 2026',
    '5 · 7 October 2026',
    '7 · 14 October 2026',
  ])
    await expect(indicators).toContainText(point);
  const versions = panel(page, 'Versions of the plan');
  await expect(versions).toContainText('Version 2, agreed 9 September 2026');
  await expect(versions.locator('dt', { hasText: 'Taken out' }).locator('+ dd')).toContainText(
    'Therapy at home',
  );
  const first = versions.locator('article').filter({ hasText: 'Version 1, agreed 17 April 2026' });
  await first.locator('summary').click();
  await expect(first).toContainText('Therapy at home · 1 September 2026 · 31 December 2026');
  await expect(first).toContainText('Handover to the village team · 1 November 2026');
  const lasting = panel(page, 'Results and what goes on');
  for (const words of [
    'members of the group: 17',
    'KIA: 6',
    'cadres trained: 8',
    'people seen: 22',
    'ramp: 9 m',
    'KPD for 30 people',
    'accepted 28 October 2026',
    'with the consent of those concerned',
    '6 open referrals',
    '7 November 2026 · Data of persons · Devices of the volunteers · what is kept: Statistics',
  ])
    await expect(lasting).toContainText(words);
}

async function namesApart({ page }: App): Promise<void> {
  const byPerson = panel(page, 'Meetings').locator('details').filter({ hasText: 'Attendance by person' });
  await byPerson.locator('summary').click();
  await expect(byPerson.getByRole('row', { name: /^Stefanus Nabuasa/ })).toHaveCount(1);
  await expect(byPerson.getByRole('row', { name: /^Maria Nabuasa/ })).toHaveCount(1);
  await expect(panel(page, 'Meetings')).toContainText('3 on the attendance list');
  await expect(panel(page, 'Meetings')).toContainText('63 present · women 29 · with a disability 5');
}

/** Eleven children are near to three figures of the residents, of which they are no part: the board waits to be told. */
async function countsAreAskedAbout(app: App, id: string): Promise<void> {
  const children = 'Children with a disability of school age';
  await expect(await readBoard(app, id)).toContainText(`${children}: not shown`);
  await openCommunity(app, id);
  const asked = askedOf(app, children);
  for (const near of ['FIS: 13', 'SEN: 9', 'Need a device: 12']) await expect(asked).toContainText(near);
  await isSoundAsItStands(app.page, 'counts that may be parts of each other');
  await answerNested(asked, boardLabels.en.noneNested);
  await expect(await readBoard(app, id)).toContainText(`${children}: 11`);
}

/** Figures only, none of whom there are few, and none by which they could be reckoned. */
async function boardWithholds(app: App, id: string): Promise<void> {
  const sheet = await readBoard(app, id);
  await expect(sheet.getByRole('row', { name: /MEN-PERK/ })).toContainText('3');
  await expect(sheet.getByRole('row', { name: /Dusun III Oebesi/ })).toContainText('not shown');
  await expect(sheet.getByRole('row', { name: /Dusun II Fatukoto/ })).toContainText('not shown');
  await expect(sheet.getByRole('row', { name: /Dusun I Nunumeu/ })).toContainText('25');
  await expect(sheet).not.toContainText('Nabuasa');
}

/** The man who was shackled: to be found in nothing that belongs to the village, nor by looking for him. */
async function leavesNoTrace(app: App, { id, apart, cause }: Record<'id' | 'apart' | 'cause', string>) {
  const { page, address } = app;
  const pages = [
    ...villagePages.map((one) => `/cases/${id}${one}`),
    '/',
    '/cases',
    '/causes',
    `/causes/${cause}`,
  ];
  const isClean = (words: string, where: string) => {
    for (const secret of [...secrets, apart]) expect(words, where).not.toContain(secret);
  };
  for (const path of pages) isClean(await readAll(app, path), path);
  for (const kind of ['programme', 'progress-notes', 'assessment', 'evaluation', 'termination'])
    isClean(await readAll(app, `/cases/${id}/print/${kind}`), kind);
  isClean(await (await page.request.get(`${address}/api/v1/cases/${id}`)).text(), 'the case as it is sent');
  expect((await page.request.get(`${address}/api/v1/cases/${apart}`)).ok()).toBe(false);
  for (const what of ['cases', 'clients']) {
    const found = await page.request.post(`${address}/api/v1/${what}/search`, {
      data: { search: secrets[0] },
    });
    expect(found.ok()).toBe(true);
    isClean(await found.text(), what);
  }
}

test('a village is accompanied from the letter of its head to the handover', async ({
  page,
  agency,
  mistakes,
}) => {
  test.setTimeout(580_000);
  const { address } = agency;
  const app: App = { page, address, language: 'en', within: true };
  const telling: VillageTelling = {
    last: (of, type, fact) => last(page, address, of, type, fact),
  };
  const { step } = test;
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(app, 'ratna', password);
  const village = await openVillage(app, telling);
  const { id } = village;
  await step('engagement: intake, members, meetings, memorandum', () => engage(village));
  await step('shared with a colleague and a volunteer', () => shareWork(village));
  await step('assessment: profile, tools, stakeholders, statement', () => assess(village));
  const planned = await step('plan: goals, measures, money, deliberation', () => makePlan(village));
  await go(app, `/cases/${id}/planning`);
  await expect(page.getByRole('row', { name: /^Therapy at home/ })).toContainText('Community work');
  await step('what was planned is done', () => carryOut(village, planned));
  const apart = await step('a shackled man, in a case of his own', () => rescueApart(village, telling));
  const cause = await step('the school is fought for in a cause', () => fightForSchool(village));
  await step('the budget is voted', () => voteBudget(village, planned));
  await step('measured again', () => takeMeasures(village, planned));
  await step('the grant stops, the plan changes', () => changePlan(village, planned));
  await step('evaluation, disputed', () => evaluateVillage(village));
  await step('handed over and ended', () => endVillage(village, planned));

  await step('the page of the village tells it all', async () => {
    await openCommunity(app, id);
    await programmeReads(app);
    await namesApart(app);
    await go(app, `/cases/${id}/community/stakeholders`);
    await expect(page.getByText('Hesitant → Supportive').first()).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Stefanus Nabuasa' })).toHaveCount(1);
    await expect(page.getByRole('listitem').filter({ hasText: 'Maria Nabuasa' })).toHaveCount(1);
    await go(app, `/cases/${id}/evaluation`);
    const budget = page.locator('article.thing').filter({ hasText: 'Budget and rule of the village' });
    await expect(budget).toContainText(': Partly achieved — “Budget yes, Perdes not yet”');
    await expect(budget).toContainText('Disputed: Kepala Desa Stefanus Nabuasa judges: achieved.');
    await countsAreAskedAbout(app, id);
    await boardWithholds(app, id);
    await openCausePage(app, cause, causeName);
    const answered = panel(page, 'Actions and answers');
    await expect(answered).toContainText('15 July 2026 · DPRD of the district · 9 people');
    await expect(answered).toContainText('to be dealt with in 2027 · Promised by 31 December 2027');
  });

  await step('the memorandum and the programme on paper', async () => {
    const contract = await last(page, address, id, 'ContractDrafted', 'contract');
    await go(app, `/cases/${id}/print/contract/${contract}`);
    const sheet = page.locator('.paper-sheet');
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Memorandum of understanding');
    for (const words of [
      'only of 3 people or more',
      'Does not hand out money',
      'Stefanus Nabuasa, village head',
      'BPD Noefatuna',
      worker,
    ])
      await expect(sheet).toContainText(words);
    await go(app, `/cases/${id}/print/programme`);
    for (const words of [
      'Rp 28.700.000',
      'Rp 48.000.000',
      'Mobile clinic every month',
      'Tim Inklusi Desa',
      'version 2',
    ])
      await expect(sheet).toContainText(words);
    const printed = {
      contract: 'Memorandum of understanding',
      programme: 'Ramp to the village hall',
      evaluation: 'House survey of 41 people',
      termination: 'KPD for 30 people',
    };
    for (const [kind, words] of Object.entries(printed)) {
      const text = textOf(await documentOf(page.request, address, id, kind, 'en'));
      if (text !== undefined) expect(text, kind).toContain(words);
    }
  });

  await step('nothing is cut off and nothing keeps anybody out, at the desk and on a phone', async () => {
    for (const path of villagePages) await isSound(app, `/cases/${id}${path}`);
    for (const path of ['/do/meeting', '/do/planned', '/do/measurement', '/do/wellbeing'])
      await isSound(app, `/cases/${id}${path}`);
    await isSound(app, `/causes/${cause}`);
    await isSound(app, `/cases/${id}/do/risk`);
    await expect(page.getByLabel(/^Who is at risk/), 'anybody of the village').toBeEditable();
    await isSound(app, `/clients/${village.client}/do/count`);
  });

  await step('the case apart leads back to the village, and the village not to it', async () => {
    await go(app, `/cases/${apart}/engagement`);
    await expect(page.getByRole('link', { name: 'The earlier case' })).toHaveAttribute(
      'href',
      new RegExp(`/cases/${id}$`),
    );
    await expect(page.locator('main')).toContainText(secrets[1]);
    const { rows } = await agency.database.pool.query(
      `select from journal.entry where stream = any ($1::uuid[])
       and (data::text || meta::text like any ($2::text[]))`,
      [[village.client, id, cause], [...secrets, apart].map((one) => `%${one}%`)],
    );
    expect(rows).toEqual([]);
  });

  await step('a colleague of the village finds no trace of him', async () => {
    await signOut(app);
    await signIn(app, colleagues.dedi.username, password);
    await leavesNoTrace(app, { id, apart, cause });
  });

  await step('a volunteer sees her task and no more', async () => {
    await signOut(app);
    await signIn(app, colleagues.yuyun.username, password);
    await expect(page.getByText(volunteerTask)).toBeVisible();
    for (const secret of secrets) await expect(page.locator('body')).not.toContainText(secret);
    for (const one of [id, apart])
      expect((await page.request.get(`${address}/api/v1/cases/${one}`)).status()).toBe(403);
  });

  await step('the supervisor approves the memorandum and the ending, and sees both cases', async () => {
    await signOut(app);
    await signIn(app, colleagues.bambang.username, password);
    await go(app, '/team');
    const requests = page
      .getByRole('listitem')
      .filter({ hasText: villageName })
      .filter({ has: page.getByRole('button', { name: 'Approve' }) });
    await expect(requests).toHaveCount(2);
    for (const left of [1, 0]) {
      await requests.first().getByRole('button', { name: 'Approve' }).click();
      await expect(requests).toHaveCount(left);
    }
    await isSound(app, '/team');
    await openCommunity(app, id);
    await programmeReads(app);
    await go(app, `/cases/${apart}/assessment`);
    await expect(page.locator('main')).toContainText('Released; treated at the Puskesmas');
  });
  expect(mistakes).toEqual([]);
});
