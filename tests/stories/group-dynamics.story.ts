import { mothers } from '../../server/src/demonstration/collectives.ts';
import { type App, act, caseId, fill, go, signIn } from '../pages/app.ts';
import {
  keepTalk,
  openGroup,
  panelOf,
  tapTalk,
  tellChoices,
  toldInPrivate,
} from '../pages/group-dynamics.ts';
import { expect, isSound, password, test, toldIn } from './stage.ts';

const said = {
  id: {
    choices: 'Sosiogram dari waktu ke waktu',
    left: 'sudah keluar',
    ask: /^Apakah ada yang belum selesai antara Andi Nurhayati, Sri Mulyani Karaeng/,
    before: /Sebelumnya$/,
    twoBefore: /^Apakah Andi Nurhayati, Sitti Hasnah membentuk/,
    compare: 'Bandingkan dengan sebelumnya',
    none: 'Isi pilihan sedikitnya satu anggota.',
    keepChoices: 'Catat pilihan antaranggota',
    question: 'Pertanyaan',
    saved: /^Draf tersimpan/,
    asked: 'Siapa menemani ke puskesmas?',
    group: 'Seluruh kelompok',
    support: 'Menguatkan',
    talk: 'Siapa berbicara kepada siapa',
    cash: 'Kas kelompok',
    spend: 'Uang keluar',
    spent: 'Simpan uang keluar',
    amount: 'Jumlah (rupiah)',
    what: 'Untuk keperluan apa',
    less: /^Isi kas kurang dari jumlah ini/,
    notRupiah: /Tulis rupiah dengan titik ribuan/,
    advanced: 'Siapa yang menalangi',
    countedAmount: 'Uang yang ada (rupiah)',
    keepCount: 'Simpan hitungan',
    short: /kurang Rp 5\.000 dari buku/,
    settle: 'Catat hasil pembicaraan',
    how: 'Apa yang disepakati',
    booked: 'Sesuaikan buku kas dengan hitungan',
    keep: 'Simpan',
    received: 'Simpan uang masuk',
    from: 'Dari pihak lain',
    after: 'Sesudah pekerja sosial',
    restricted: 'Terbatas',
    need: 'Apa yang dibutuhkan',
    open: 'Buka kasus',
    arose: 'Kasus yang lebih dahulu',
  },
  en: {
    choices: 'Sociogram over time',
    left: 'has left',
    ask: /^Is something unfinished between Andi Nurhayati, Sri Mulyani Karaeng/,
    before: /Earlier$/,
    twoBefore: /^Do Andi Nurhayati, Sitti Hasnah form/,
    compare: 'Compare with the one before',
    none: 'Fill in the choices of at least one member.',
    keepChoices: 'Record choices',
    question: 'Question',
    saved: /^Draft saved/,
    asked: 'Who goes along to the clinic?',
    group: 'The whole group',
    support: 'Support',
    talk: 'Who spoke to whom',
    cash: 'Cash box',
    spend: 'Money spent',
    spent: 'Keep the money spent',
    amount: 'Amount (rupiah)',
    what: 'What it was spent on',
    less: /^The box holds less than that/,
    notRupiah: /Write rupiah with points/,
    advanced: 'Who advanced the rest',
    countedAmount: 'What lies there (rupiah)',
    keepCount: 'Keep the count',
    short: /Rp 5\.000 short of the book/,
    settle: 'Record what was agreed',
    how: 'What was agreed',
    booked: 'Set the book to the count',
    keep: 'Keep',
    received: 'Keep the money received',
    from: 'From somebody else',
    after: 'After the worker',
    restricted: 'Restricted',
    need: 'What is needed',
    open: 'Open the case',
    arose: 'The earlier case',
  },
} as const;

const secret = { id: 'zamrudkelam', en: 'lazuardibiru' } as const;
const days = { id: '05/09/2026', en: '12/09/2026' } as const;

for (const language of toldIn('en'))
  test(`how a group stands to each other, its money, and what is told in private (${language})`, async ({
    page,
    agency,
    mistakes,
  }) => {
    const words = said[language];
    const app: App = { page, address: agency.address, language };
    const group = mothers.case;
    await signIn(app, 'maria', password);

    await openGroup(app, group);
    const choices = panelOf(app, words.choices);
    await expect(choices.getByRole('row', { name: /^Nurlela/ })).toContainText(words.left);
    await isSound(page);

    await go(app, `/cases/${group}/do/choices`);
    await fill(page, words.question, words.asked);
    await page.getByRole('button', { name: words.keepChoices, exact: true }).click();
    await expect(page.getByText(words.none).first()).toBeVisible();
    await expect(page.getByText(words.saved)).toBeVisible();
    await page.reload();
    await expect(page.locator('p.restored')).toBeVisible();
    await expect(page.getByLabel(words.question)).toHaveValue(words.asked);
    await tellChoices(
      app,
      group,
      [
        { from: 'Andi Nurhayati', chosen: ['Sitti Hasnah'], rather: ['Sri Mulyani Karaeng'] },
        { from: 'Sitti Hasnah', chosen: ['Andi Nurhayati'] },
        { from: 'Sri Mulyani Karaeng', rather: ['Andi Nurhayati'] },
      ],
      words.asked,
      days[language],
    );
    await expect(choices.getByText(words.ask)).toBeVisible();
    await expect(choices.getByText(words.twoBefore)).toBeVisible();
    await choices.getByLabel(words.compare).check();
    await expect(choices.locator('svg')).toHaveCount(2);

    await tapTalk(
      app,
      group,
      [
        { speaker: 'Yuliana Tandi', to: words.group, times: 3 },
        { speaker: 'Rosmini', to: 'Daeng Sangnging', kind: words.support },
      ],
      days[language],
    );
    await keepTalk(app, group);
    await expect(panelOf(app, words.talk).locator('svg')).toBeVisible();

    const cash = panelOf(app, words.cash);
    const box = /do\/cash-spent\/([0-9a-f-]{36})/.exec(
      (await cash.getByRole('link', { name: words.spend, exact: true }).getAttribute('href')) ?? '',
    )?.[1];
    const about = { about: box ?? '' };
    await act(app, group, 'cash-received', {
      ...about,
      submit: words.received,
      fields: { [words.amount]: 'Rp 5.000', [words.from]: 'Lurah' },
    });
    await go(app, `/cases/${group}/do/cash-spent/${box}`);
    await fill(page, words.amount, '48,000');
    await fill(page, words.what, 'Kompor');
    await page.getByRole('button', { name: words.spent, exact: true }).click();
    await expect(page.getByText(words.notRupiah).first()).toBeVisible();
    await fill(page, words.amount, '48.000.000');
    await page.getByRole('button', { name: words.spent, exact: true }).click();
    await expect(page.getByText(words.less).first()).toBeVisible();
    await expect(page.getByLabel(words.what)).toHaveValue('Kompor');
    await go(app, `/cases/${group}/group`);
    const left = /Rp (\d{2,3})[.,]000/.exec((await cash.locator('strong').first().textContent()) ?? '')?.[1];
    await act(app, group, 'cash-counted', {
      ...about,
      submit: words.keepCount,
      fields: { [words.countedAmount]: `${Number(left) - 5}.000` },
    });
    await expect(cash.getByText(words.short)).toBeVisible();
    await cash.getByRole('link', { name: words.settle }).click();
    await fill(page, words.how, 'Kembalian lupa dicatat.');
    await fill(page, words.booked, true);
    await page.getByRole('button', { name: words.keep, exact: true }).click();
    await expect(cash.getByText(words.short)).toHaveCount(0);
    await expect(panelOf(app, words.after)).toContainText('Yuliana Tandi');

    await toldInPrivate(app, group, 'Marwah');
    await expect(page.getByRole('radio', { name: words.restricted })).toBeChecked();
    await fill(page, words.need, `${secret[language]} disampaikan sendiri`);
    await page.getByRole('button', { name: words.open, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Marwah');
    const apart = caseId(page);
    await go(app, `/cases/${apart}/engagement`);
    await expect(page.getByRole('link', { name: words.arose })).toHaveAttribute(
      'href',
      new RegExp(`/cases/${group}$`),
    );
    const { rows } = await agency.database.pool.query(
      `select from journal.entry where stream = any ($1::uuid[])
       and (data::text || meta::text like $2 or data::text || meta::text like $3)`,
      [[mothers.group, group], `%${secret[language]}%`, `%${apart}%`],
    );
    expect(rows).toEqual([]);
    expect(mistakes).toEqual([]);
  });
