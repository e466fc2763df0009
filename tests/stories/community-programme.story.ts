/** A village decides and accounts together: figures reconcile, what does not add up is said plainly, both views stand. */
import type { Page } from '@playwright/test';
import { village } from '../../server/src/demonstration/collectives.ts';
import { villageProgramme } from '../../server/src/demonstration/village-programme.ts';
import { type App, fill, go, signIn } from '../pages/app.ts';
import {
  holdMeeting,
  isRefused,
  openCommunity,
  programmeLabels,
  spend,
  weigh,
  writeMeeting,
} from '../pages/community-programme.ts';
import { expect, isSound, password, test, toldIn } from './stage.ts';

const said = {
  id: {
    indicators: 'Indikator',
    timeline: 'Jadwal program',
    budget: 'Anggaran dan belanja',
    versions: 'Versi rencana',
    lasting: 'Hasil dan keberlanjutan',
    same: 'Jumlah menurut kegiatan sama dengan jumlah menurut sumber: Rp 28.700.000.',
    until: 'sampai 31 Oktober 2026',
    before: 'semula Rp 12.000.000 sampai 31 Desember 2026',
    therapy: 'Dihapus',
    doesNotAddUp: 'Angka ini tidak cocok',
    beyond: 'Belanja ini melebihi anggaran',
    twoReadings: 'Tulis rupiah dengan titik ribuan',
    disputed: 'Dibantah: Kepala Desa Stefanus Nabuasa menilai: tercapai.',
    minutes: /^Cetak di sini: Berita acara pertemuan · 12 \w+ 2026, /,
    inWords: 'Pada hari ini, Rabu, tanggal dua belas, bulan Agustus, tahun dua ribu dua puluh enam',
    sign: 'Notulis',
    between: 'Antara 6 dan 7 orang menurut daftar hadir',
    people: '6 orang berbeda menurut daftar hadir.',
    taking: 'Siapa yang ikut',
    theSame: 'Orang yang sama',
    asked: /^Apakah orang yang sama: /,
    knownAs: 'Ibu Maria NABUASA',
  },
  en: {
    indicators: 'Indicators',
    timeline: 'Timeline of the programme',
    budget: 'Budget and spending',
    versions: 'Versions of the plan',
    lasting: 'Results and what goes on',
    same: 'The sums by activity and by source are the same: Rp 28.700.000.',
    until: 'until 31 October 2026',
    before: 'Rp 12.000.000 until 31 December 2026 before',
    therapy: 'Taken out',
    doesNotAddUp: 'These numbers do not fit',
    beyond: 'This goes above what the plan has',
    twoReadings: 'Write rupiah with points between thousands',
    disputed: 'Disputed: Kepala Desa Stefanus Nabuasa judges: achieved.',
    minutes: /^Print here: Official minutes of a meeting · 12 \w+ 2026, /,
    inWords: 'On this day, Wednesday, the twelfth of August in the year two thousand and twenty-six',
    sign: 'Note-taker',
    between: 'Between 6 and 7 people by the attendance lists',
    people: '6 different people by the attendance lists.',
    taking: 'Who took part',
    theSame: 'The same person',
    asked: /^The same person: /,
    // Another one, so that the answer of the other language does not stand already.
    knownAs: 'Bapak Yohanes TEFA',
  },
} as const;

const panel = (page: Page, name: string) =>
  page.locator('section.panel').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

for (const language of toldIn('id'))
  test(`a village decides, accounts and disagrees in its programme (${language})`, async ({
    page,
    agency,
    mistakes,
  }) => {
    const words = said[language];
    const labels = programmeLabels[language];
    const app: App = { page, address: agency.address, language };
    const id = village.case;
    await signIn(app, 'maria', password);

    await openCommunity(app, id);
    await expect(panel(page, words.indicators)).toContainText('41 warga disabilitas − 23 belum ber-NIK = 18');
    await expect(panel(page, words.indicators)).toContainText('18 + 14 = 32: NIK baru');
    await expect(panel(page, words.budget)).toContainText(words.same);
    await expect(panel(page, words.budget)).toContainText(words.until);
    await expect(panel(page, words.budget)).toContainText(words.before);
    await expect(panel(page, words.versions)).toContainText(words.therapy);
    await expect(panel(page, words.lasting)).toContainText('KPD 30 orang');
    await expect(panel(page, words.timeline).locator('svg').first()).toBeVisible();
    await isSound(page);

    const subject = `Musyawarah serah terima ${language}`;
    const told = { subject, chair: 'Stefanus Nabuasa', total: '10', women: '6', men: '5' };
    await writeMeeting(app, id, told);
    await isRefused(page, labels.keepMeeting, words.doesNotAddUp);
    await isSound(page);
    await holdMeeting(app, id, {
      ...told,
      men: '4',
      attendance: `Stefanus Nabuasa; Pemerintah desa; kepala desa\n${words.knownAs}\nDorkas Nabuasa; Dusun III\nElia Benu; BPD`,
      decided: 'Jadwal klinik dijaga kader',
      carriedBy: 'Dorkas Nabuasa',
    });
    await expect(page.getByRole('article').filter({ hasText: subject })).toContainText('Dorkas Nabuasa');
    const taking = panel(page, words.taking);
    await expect(taking).toContainText(words.between);
    await isSound(page);
    await taking
      .getByRole('group', { name: words.asked })
      .getByRole('button', { name: words.theSame, exact: true })
      .click();
    await expect(taking).toContainText(words.people);
    await expect(taking.getByRole('group', { name: words.asked })).toHaveCount(0);

    const money = { activity: 'Latih 8 kader', source: 'hibah', what: 'Fotokopi bahan' };
    await go(app, `/cases/${id}/do/spend`);
    await fill(page, labels.planActivity, money.activity);
    await fill(page, labels.source, money.source);
    await fill(page, labels.amount, '48,000');
    await fill(page, labels.forWhat, money.what);
    await page.getByRole('button', { name: labels.keep, exact: true }).click();
    await expect(page.getByText(words.twoReadings)).toBeVisible();
    await fill(page, labels.amount, 'Rp 1.048.000');
    await page.getByLabel(/^(Kapan terjadi|When it happened)/).fill('12/08/2026');
    await isRefused(page, labels.keep, words.beyond);
    const because = `Bahan tambahan diminta kader (${language})`;
    await spend(app, id, { ...money, amount: 'Rp 1.048.000', beyond: because });
    await expect(panel(page, words.budget)).toContainText(because);
    await weigh(app, id, {
      what: `Kelompok Difabel (${language})`,
      carriedBy: 'Kelompok Difabel',
      means: 'Iuran',
    });
    await expect(panel(page, words.lasting)).toContainText(`Kelompok Difabel (${language})`);

    await go(app, `/cases/${id}/evaluation`);
    await expect(page.locator('.stage-rail li.not-begun')).toHaveCount(0);
    await expect(page.getByText(words.disputed).first()).toBeVisible();
    await openCommunity(app, id);
    await page.getByRole('link', { name: words.minutes }).click();
    await expect(page).toHaveURL(new RegExp(`/print/meeting/${villageProgramme.budgetMeeting}`));
    await expect(page.locator('main')).toContainText(words.inWords);
    await expect(page.locator('main')).toContainText(words.sign);
    expect(mistakes).toEqual([]);
  });
