/** Several cases meet the same wall: a cause is opened, cases join, it is fought for, answered, and felt in a case. */
import type { Page } from '@playwright/test';
import { caseOf, causes } from '../../server/src/demonstration/causes.ts';
import { colleagues } from '../../server/src/demonstration/people.ts';
import { type App, act, fill, go, signIn, signOut } from '../pages/app.ts';
import { causeAct, correctLine, openCausePage, openFromSuggestion, openLine } from '../pages/cause.ts';
import { keepHere } from '../pages/device.ts';
import { expect, faultsOf, overflowOf, password, test, toldIn } from './stage.ts';

const said = {
  id: {
    wall: 'RSUD Cendana',
    ofCase: 22,
    name: 'Kuota terapi di RSUD',
    nameLabel: 'Nama perjuangan',
    kind: 'Jenis hambatan',
    lack: 'Tidak ada sumber daya',
    wallLabel: 'Aturan, keputusan, kebiasaan',
    demand: 'Yang diminta',
    direction: 'Arah',
    driving: 'Mendorong',
    force: 'Kekuatan apa',
    strength: 'Seberapa kuat',
    save: 'Simpan',
    join: 'Ikutkan kasus ini',
    cause: 'Perjuangan',
    ageBand: 'Kelompok umur',
    age: '6–12 tahun',
    actionKind: 'Jenis aksi',
    hearing: 'Audiensi',
    what: 'Apa yang dilakukan',
    to: 'Kepada siapa',
    all: 'Peserta',
    answerHead: /^Catat jawaban/,
    theAnswer: 'Jawaban',
    promised: 'Dijanjikan',
    answerWords: 'Kata-kata jawabannya',
    promisedBy: 'Dijanjikan paling lambat',
    promiseDue: 'Janji ditagih',
    outcome: 'Bagaimana berakhir',
    partly: 'Berhasil sebagian',
    result: 'Hasil',
    end: 'Akhiri perjuangan',
    felt: 'Bagaimana terasa',
    eased: 'Lebih ringan',
    effect: 'Apa yang berubah bagi klien',
    partOf: 'Bagian dari perjuangan bersama',
    none: 'Belum cukup kasus',
    paper: 'Lembar advokasi',
    here: 'Cetak di sini: Lembar advokasi',
    noNumber: 'Jumlahnya belum dicantumkan',
    reason: 'Alasan',
    anyWhat: 'Apa',
    amended: 'diperbaiki',
    struck: 'dicoret',
    before: 'Sebelumnya',
    field: 'Medan kekuatan',
  },
  en: {
    wall: 'Disdukcapil Kota Cendana',
    ofCase: 19,
    name: 'Papers withheld from children',
    nameLabel: 'Name of the cause',
    kind: 'Kind of wall',
    lack: 'Lack of a resource',
    wallLabel: 'Which rule, decision, practice',
    demand: 'What is demanded',
    direction: 'Direction',
    driving: 'Driving',
    force: 'Which force',
    strength: 'How strong',
    save: 'Save',
    join: 'Join this case',
    cause: 'Cause',
    ageBand: 'Age band',
    age: '6–12 years',
    actionKind: 'Kind of action',
    hearing: 'Hearing',
    what: 'What is done',
    to: 'To whom',
    all: 'Took part',
    answerHead: /^Record the answer/,
    theAnswer: 'Answer',
    promised: 'Promised',
    answerWords: 'The words of the answer',
    promisedBy: 'Promised by',
    promiseDue: 'Promise to be held to',
    outcome: 'How it ended',
    partly: 'Partly won',
    result: 'Result',
    end: 'End the cause',
    felt: 'How it is felt',
    eased: 'Eased',
    effect: 'What changed for the client',
    partOf: 'Part of a cause',
    none: 'Too few cases',
    paper: 'Policy brief',
    here: 'Print here: Policy brief',
    noNumber: 'No number is given yet',
    reason: 'Reason',
    anyWhat: 'What',
    amended: 'amended',
    struck: 'struck',
    before: 'Before',
    field: 'Force field',
  },
} as const;

/** As it is printed, and as it looks on a phone and on a desk. */
async function looksRight(page: Page): Promise<void> {
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  }
  expect(await faultsOf(page)).toEqual([]);
}

for (const language of toldIn('id'))
  test(`a cause, from the suggestion to what a case feels of it (${language})`, async ({ page, agency }) => {
    const w = said[language];
    const app: App = { page, address: agency.address, language };
    const ours = caseOf(w.ofCase);

    await signIn(app, colleagues.dedi.username, password);
    const cause = await openFromSuggestion(app, w.wall, {
      [w.nameLabel]: w.name,
      [w.kind]: w.lack,
      [w.wallLabel]: 'Kuota 10 anak sebulan.',
      [w.demand]: 'Tambah kuota.',
    });
    await expect(page.getByRole('heading', { level: 1, name: w.name })).toBeVisible();

    await go(app, `/cases/${ours}`);
    const panel = page.locator('section', { has: page.getByRole('heading', { name: w.partOf }) });
    await expect(panel.getByRole('link', { name: w.name, exact: true })).toBeVisible();
    const client = await page.locator('.case-head h1').innerText();
    const surname = client.split(/\s+/).find((one, at) => at > 0 && /^\p{L}+$/u.test(one)) ?? client;
    await act(app, ours, 'join-cause', { about: cause, fields: { [w.ageBand]: w.age }, submit: w.join });

    await causeAct(app, cause, 'force', {
      fields: { [w.direction]: w.driving, [w.force]: 'Perkumpulan orang tua', [w.strength]: '4' },
      submit: w.save,
    });
    await causeAct(app, cause, 'action', {
      fields: { [w.actionKind]: w.hearing, [w.what]: 'Meminta kuota', [w.to]: 'DPRD', [w.all]: '9' },
      submit: w.save,
    });
    await page.getByRole('link', { name: w.answerHead }).click();
    await page.waitForURL(/\/do\/answer\//);
    const answered = /answer\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    await causeAct(app, cause, 'answer', {
      about: answered,
      fields: { [w.theAnswer]: w.promised, [w.answerWords]: 'dibahas 2027', [w.promisedBy]: '31/12/2027' },
      submit: w.save,
    });
    await expect(page.getByText(w.promiseDue)).toBeVisible();
    await expect(page.getByText(w.none)).toBeVisible();
    await expect(page.getByRole('img', { name: /./ }).first()).toBeVisible();
    await looksRight(page);
    const asPdf = await page.getByRole('link', { name: `${w.paper} (PDF)` }).getAttribute('href');
    const pdf = await page.request.get(`${agency.address}${asPdf}`);
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page.getByRole('link', { name: w.here }).click();
    await expect(page.locator('.paper-sheet')).toContainText(w.noNumber);

    await causeAct(app, cause, 'end', {
      fields: { [w.outcome]: w.partly, [w.result]: 'Kuota dibahas 2027.' },
      submit: w.end,
    });
    await go(app, '/');
    const result = page.getByRole('link').filter({ hasText: w.name }).filter({ hasText: w.partly });
    await expect(result).toBeVisible();
    await result.click();
    await page.waitForURL(/\/do\/cause-effect\//);
    await act(app, ours, 'cause-effect', {
      about: cause,
      fields: { [w.felt]: w.eased, [w.effect]: 'Terapi mulai Februari' },
      submit: w.save,
    });
    await expect(panel).toContainText('Terapi mulai Februari');
    await signOut(app);

    // Maria may not read the case: in no page of the cause does she find whose it is.
    await signIn(app, colleagues.maria.username, password);
    await openCausePage(app, cause, w.name);
    await expect(page.getByText(w.none)).toBeVisible();
    expect(await page.locator('main').innerText()).not.toContain(surname);
    for (const kind of ['brief', 'letter', 'petition', 'force-field']) {
      await go(app, `/causes/${cause}/print/${kind}`);
      await expect(page.locator('.paper-sheet')).toBeVisible();
      expect(await page.locator('main').innerText()).not.toContain(surname);
    }
  });

for (const language of toldIn('en'))
  test(`what was told of a cause is corrected from its line, and stays to be read (${language})`, async ({
    page,
    agency,
  }) => {
    const w = said[language];
    const app: App = { page, address: agency.address, language };
    const field = page.getByRole('img', { name: w.field });
    await signIn(app, colleagues.maria.username, password);
    for (const force of ['Gereja dan masjit', 'Salah tulis'])
      await causeAct(app, causes.school, 'force', {
        fields: { [w.direction]: w.driving, [w.force]: force, [w.strength]: '3' },
        submit: w.save,
      });
    await correctLine(app, 'amend', 'Gereja dan masjit', {
      [w.anyWhat]: 'Gereja dan masjid',
      [w.reason]: 'Salah ketik',
    });
    await expect(field).toContainText('Gereja dan masjid');
    await correctLine(app, 'strike', 'Salah tulis', { [w.reason]: 'Bukan kekuatan' });
    await expect(field).not.toContainText('Salah tulis');
    const amended = await openLine(app, 'Gereja dan masjid');
    await expect(amended.getByText(w.amended).first()).toBeVisible();
    await amended.locator('summary', { hasText: w.before }).click();
    await expect(amended.getByText('Gereja dan masjit')).toBeVisible();
    const struck = await openLine(app, 'Salah tulis');
    await expect(struck.getByText(w.struck).first()).toBeVisible();
    await expect(struck.getByText('Bukan kekuatan')).toBeVisible();
    await expect(struck.getByRole('link')).toHaveCount(0);
    await looksRight(page);
  });

test('codes and days told of a cause are amended, by the rules by which they were told', async ({
  page,
  agency,
}) => {
  const app: App = { page, address: agency.address, language: 'en' };
  await signIn(app, colleagues.maria.username, password);
  await causeAct(app, causes.school, 'action', {
    fields: { 'Kind of action': 'Letter', 'What is done': 'Asking for a bus', 'Took part': '9' },
    submit: 'Save',
  });
  await page.getByRole('link', { name: 'Record the answer Asking for a bus' }).click();
  await page.waitForURL(/\/do\/answer\//);
  await causeAct(app, causes.school, 'answer', {
    about: page.url().split('/').at(-1) ?? '',
    fields: { Answer: 'Refused', 'The words of the answer': 'No bus before 2028' },
    submit: 'Save',
  });

  const refused = await openLine(app, 'No bus before 2028');
  await refused.getByRole('link', { name: /^Amend/ }).click();
  await page.waitForURL(/\/do\/amend\//);
  const form = page.locator('form.entry-form');
  const keep = () => form.getByRole('button', { name: 'Keep the amendment' }).click();
  await expect(form.getByLabel('Promised by')).toHaveCount(0);
  await fill(page, 'Answer', 'Promised');
  await keep();
  await expect(form.getByText('Please fill this in.').first()).toBeVisible();
  await form.getByLabel('Reason').fill('It was a promise');
  await keep();
  await expect(form.locator('.field.wrong')).toContainText('Promised by');
  await form.getByLabel('Promised by').fill('31/02/2028');
  await keep();
  await expect(form.locator('.field.wrong')).toContainText('There is no such day');
  await looksRight(page);
  await form.getByLabel('Promised by').fill('29/02/2028');
  await keep();
  await page.waitForURL(new RegExp(`/causes/${causes.school}$`));
  await expect(page.getByText('Promise to be held to').first()).toBeVisible();
  const promised = await openLine(app, 'No bus before 2028');
  await expect(promised).toContainText('29 February 2028');
  await promised.locator('summary', { hasText: 'Before' }).click();
  await expect(promised.locator('.history')).toContainText('Refused');

  await correctLine(app, 'amend', 'Asking for a bus', {
    Kind: 'Petition',
    'Answer expected by': '01/03/2028',
    'Role of the worker': ['Activist'],
    Women: '4',
    Reason: 'It was signed by many',
  });
  const action = page.locator('li.thing').filter({ hasText: 'Asking for a bus' });
  await expect(action).toContainText('Petition');
  const line = await openLine(app, 'Petition · Asking for a bus');
  for (const fact of ['1 March 2028', 'Activist', 'Women']) await expect(line).toContainText(fact);
});

test('what was done for causes counts on the page of what we do, with the causes behind it', async ({
  page,
  agency,
}) => {
  const app: App = { page, address: agency.address, language: 'id' };
  await signIn(app, colleagues.maria.username, password);
  await go(app, '/practice');
  await page.getByRole('button', { name: /^Lihat perjuangan bersama: Aktivis/ }).click();
  const behind = page.locator('section', { has: page.locator('#behind-head') });
  await expect(behind.getByRole('link', { name: 'SLB kelas jauh' })).toBeVisible();
  await looksRight(page);
});

test('a cause is worked on without a network, and what was written arrives once', async ({
  page,
  context,
  agency,
}) => {
  const w = said.id;
  const app: App = { page, address: agency.address, language: 'id', within: true };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, colleagues.maria.username, password);
  await keepHere(app);
  await context.setOffline(true);
  await go(app, '/causes');
  await page.getByRole('link', { name: 'SLB kelas jauh' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'SLB kelas jauh' })).toBeVisible();
  await expect(page.getByText('Angka dihitung di server')).toBeVisible();
  await causeAct(app, causes.school, 'force', {
    fields: { [w.direction]: w.driving, [w.force]: 'Guru kunjung', [w.strength]: '2' },
    submit: w.save,
  });
  const field = page.getByRole('img', { name: w.field });
  await expect(field).toContainText('Guru kunjung');
  await correctLine(app, 'amend', 'Guru kunjung', {
    [w.anyWhat]: 'Guru keliling',
    [w.reason]: 'Kurang lengkap',
  });
  await expect(field).toContainText('Guru keliling');
  await context.setOffline(false);
  await expect
    .poll(async () => (await page.request.get(`${agency.address}/api/v1/causes/${causes.school}`)).text(), {
      timeout: 60_000,
    })
    .toContain('Guru keliling');
});
