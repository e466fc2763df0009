/** A case is talked over with everybody, its tasks follow, its minutes open; and the work is counted with its cases. */
import { readFileSync } from 'node:fs';
import { colleagues } from '../../server/src/demonstration/people.ts';
import { type App, signIn } from '../pages/app.ts';
import { expect, isSound, password, test, toldIn } from './stage.ts';

const said = {
  id: {
    question: /^Pertanyaan yang dibahas/,
    name: /^Nama/,
    body: /^Dari lembaga/,
    present: 'Klien hadir',
    reminded: 'Yang hadir diingatkan tentang kerahasiaan',
    view: 'Pandangan 1',
    dissent: 'Yang tidak sependapat 1',
    step: 'Siapa mengerjakan apa, kapan 1',
    who: /^Siapa/,
    viewText: /^Pandangannya/,
    why: /^Alasannya/,
    what: /^Yang dikerjakan/,
    elsewhere: 'Dari luar 1',
    decided: /^Yang diputuskan/,
    more: 'Rincian lain',
    minutes: /^Lamanya/,
    keep: 'Simpan pembahasan kasus',
    correct: 'Perbaiki notulen',
    correction: /^Alasan perbaikan/,
    keepMinutes: 'Simpan perbaikan',
    paper: /^Cetak di sini: Notulen pembahasan kasus/,
    title: 'Notulen pembahasan kasus',
    counted: 'Apa yang kami kerjakan',
    by: 'Yang dihitung',
    kinds: 'Jenis kegiatan',
    see: /^Lihat kasus: Pembahasan kasus,/,
    behind: 'Yang di balik angka: Pembahasan kasus',
    download: 'Unduh tabel (CSV)',
  },
  en: {
    question: /^Question put/,
    name: /^Name/,
    body: /^From which body/,
    present: 'The client was present',
    reminded: 'Those present were reminded of confidentiality',
    view: 'Views 1',
    dissent: 'Who does not agree 1',
    step: 'Who does what by when 1',
    who: /^Who/,
    viewText: /^Their view/,
    why: /^Why/,
    what: /^What has to be done/,
    elsewhere: 'From elsewhere 1',
    decided: /^Decided/,
    more: 'More details',
    minutes: /^How long/,
    keep: 'Keep the case conference',
    correct: 'Correct the minutes',
    correction: /^Reason for the correction/,
    keepMinutes: 'Keep the correction',
    paper: /^Print here: Minutes of the case conference/,
    title: 'Minutes of the case conference',
    counted: 'What we do',
    by: 'What is counted',
    kinds: 'Kind of activity',
    see: /^See the cases: Case conference,/,
    behind: 'Behind the number: Case conference',
    download: 'Download the table (CSV)',
  },
} as const;

const question = 'Siapa menemani Sari ke puskesmas?';
const task = 'Meminta jadwal dokter gigi';
const dissent = 'Lebih baik menunggu sampai ayah pulang.';

for (const language of toldIn('en'))
  test(`a case conference leaves tasks and minutes, and is counted with its case (${language})`, async ({
    page,
    agency,
    mistakes,
  }) => {
    const words = said[language];
    const app: App = { page, address: agency.address, language };
    const { rows } = await agency.database.pool.query<{ case: string; clientName: string }>(
      `select case_id as "case", client_name as "clientName" from tables.case_row
       where responsible = $1 and stage = 'implementation' and status = 'open' order by number offset $2 limit 1`,
      [colleagues.ratna.id, language === 'id' ? 0 : 1],
    );
    const [{ case: id, clientName } = { case: '', clientName: '' }] = rows;
    await signIn(app, 'ratna', password);

    await page.goto(`${agency.address}/cases/${id}/do/conference`);
    await page.getByLabel(words.question).fill(question);
    const row = (name: string) => page.getByRole('group', { name, exact: true });
    await row(words.elsewhere).getByLabel(words.name).fill('Sri, bidan');
    await row(words.elsewhere).getByLabel(words.body).fill('Puskesmas Cikembang');
    await page.getByRole('radio', { name: words.present, exact: true }).check();
    await page.getByLabel(words.reminded).check();
    await row(words.view).getByLabel(words.who).fill('Sri, bidan');
    await row(words.view).getByLabel(words.viewText).fill('Gigi perlu diperiksa bulan ini.');
    await page.getByLabel(words.decided).fill('Ibu menemani, pekerja sosial mengantar.');
    await row(words.dissent).getByLabel(words.who).fill('Nenek');
    await row(words.dissent).getByLabel(words.why).fill(dissent);
    await row(words.step).getByLabel(words.what).fill(task);
    await row(words.step).getByLabel(words.who).fill(colleagues.ratna.name);
    await page.getByText(words.more, { exact: true }).click();
    await page.getByLabel(words.minutes).fill('45');
    await isSound(page);
    await page.getByRole('button', { name: words.keep, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/cases/${id}/implementation$`));
    await expect(page.getByRole('article').filter({ hasText: question })).toContainText(dissent);
    await isSound(page);

    await page.getByRole('link', { name: words.correct }).click();
    await page.getByLabel(words.question).fill(`${question} Dan kapan?`);
    await page.getByLabel(words.correction).fill('Separuh pertanyaan tertinggal');
    await page.getByRole('button', { name: words.keepMinutes, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/cases/${id}/implementation$`));
    await page.getByRole('link', { name: words.paper }).click();
    await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
    await expect(page.locator('main')).toContainText('Dan kapan?');
    await expect(page.locator('main')).toContainText(task);
    const about = /\/conference\/([0-9a-f-]{36})/.exec(page.url())?.[1];
    const pdf = await page.request.get(
      `${agency.address}/api/v1/cases/${id}/documents/conference?about=${about}&language=${language}`,
    );
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

    await page.goto(agency.address);
    await expect(page.getByText(task).first()).toBeVisible();

    await page.goto(`${agency.address}/practice`);
    await expect(page.getByRole('heading', { name: words.counted, level: 1 })).toBeVisible();
    await page.getByLabel(words.by, { exact: true }).selectOption('kind');
    await expect(page.getByRole('region', { name: words.kinds }).getByRole('img')).toBeVisible();
    await isSound(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: words.download }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).not.toContain(clientName);
    await page.getByRole('button', { name: words.see }).click();
    const behind = page.getByRole('region', { name: words.behind });
    await behind.getByRole('link', { name: clientName }).first().click();
    await expect(page).toHaveURL(new RegExp(`/cases/${id}$`));
    expect(mistakes).toEqual([]);
  });
