import { mothers } from '../../server/src/demonstration/collectives.ts';
import { type App, signIn, signOut } from '../pages/app.ts';
import { keepHere, stripOf, unlock } from '../pages/device.ts';
import {
  attendanceRow,
  joinGroup,
  leaveGroup,
  openGroup,
  planSession,
  recordSession,
  takeAttendance,
} from '../pages/group-sessions.ts';
import { expect, isSound, password, test, toldIn } from './stage.ts';

const said = {
  id: {
    former: /^Yang sudah keluar/,
    moved: 'Pindah',
    phase: 'Perpisahan',
    reason: 'Bekerja di Morowali.',
    welcome: 'siapa yang menyambut Ibu Baru id?',
    take: 'Isi daftar hadir',
    today: 'Hari ini',
    task: 'Daftar hadir dan bahan',
    noTask: 'Belum ada tugas untuk Anda.',
    late: 'Terlambat',
    marked: /(\d+) dari \1 ditandai/,
    readAloud: 'setelah dibacakan',
  },
  en: {
    former: /^Those who have left/,
    moved: 'Moved away',
    phase: 'Adjourning',
    reason: 'Bekerja di Morowali.',
    welcome: 'who welcomes Ibu Baru en?',
    take: 'Take attendance',
    today: 'Today',
    task: 'Daftar hadir dan bahan',
    noTask: 'There is no task for you yet.',
    late: 'Late',
    marked: /(\d+) of \1 marked/,
    readAloud: 'after it was read aloud',
  },
} as const;

const typedToday = () =>
  new Intl.DateTimeFormat('id-ID', {
    timeZone: 'Asia/Jakarta',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  }).format(new Date());

for (const language of toldIn('en'))
  test(`a group counts people, and a volunteer takes attendance alone (${language})`, async ({
    page,
    agency,
    mistakes,
  }) => {
    const words = said[language];
    const app: App = { page, address: agency.address, language };
    const newcomer = `Ibu Baru ${language}`;
    const topic = `Kunjungan sebagai tamu ${language}`;
    await signIn(app, 'maria', password);
    await openGroup(app, mothers.case);
    await expect(await attendanceRow(app, 'Nurlela')).toContainText('3/5');
    await expect(await attendanceRow(app, 'Andi Nurhayati')).toContainText(/(\d\d)\/\1$/);
    await page.getByText(words.former).click();
    await page.locator('summary').filter({ hasText: 'Nurlela' }).click();
    await expect(page.getByText(words.reason)).toBeVisible();
    await isSound(page);

    await joinGroup(app, mothers.case, newcomer);
    await planSession(app, mothers.case, typedToday(), topic);
    await expect(page).toHaveURL(new RegExp(`/cases/${mothers.case}/group$`));
    await expect(page.getByText(words.welcome)).toBeVisible();
    await recordSession(app, mothers.case, {
      on: '22/8/2026',
      topic: `Rapat pengurus ${language}`,
      phase: words.phase,
      happened: 'Ketua dan bendahara menerima buku kas.',
    });
    await expect(page.getByText(`Rapat pengurus ${language}`)).toBeVisible();
    await leaveGroup(app, mothers.case, {
      name: newcomer,
      reason: words.moved,
      said: 'Pindah ke Maros.',
      on: typedToday(),
    });
    await page.goto(`${agency.address}/cases/${mothers.case}/print/contract`);
    await expect(page.locator('main')).toContainText(words.readAloud);
    await signOut(app);

    await signIn(app, 'yuyun', password);
    await page.getByRole('link', { name: words.take }).click();
    await page.getByRole('link').filter({ hasText: topic }).click();
    await expect(page.locator('button.attendance-row').filter({ hasText: newcomer })).toBeVisible();
    await isSound(page);
    await takeAttendance(app, { Rosmini: 1, Marwah: 3 });
    const line = page.getByRole('link').filter({ hasText: topic });
    await expect(line).toContainText(words.marked);

    // The same without a network: the task and the list of names lie on the volunteer's own device.
    await keepHere(app);
    await page.context().setOffline(true);
    await page.getByRole('link', { name: words.today }).first().click();
    await page.getByRole('link', { name: words.take }).click();
    await line.click();
    await takeAttendance(app, { [newcomer]: 2 });
    await line.click();
    await expect(page.locator('button.attendance-row').filter({ hasText: newcomer })).toContainText(
      words.late,
    );
    await isSound(page);
    await page.getByRole('link', { name: words.today }).first().click();
    await page.locator('li.row').filter({ hasText: words.task }).getByRole('button').click();
    await expect(page.getByText(words.noTask)).toBeVisible();
    await expect(stripOf(page)).toContainText('2');
    await page.context().setOffline(false);
    await expect(stripOf(page)).toBeHidden({ timeout: 30_000 });
    await page.reload();
    await unlock(page, { language });
    await expect(page.getByText(words.noTask)).toBeVisible();
    // What is asked without a network fails, and the browser says so.
    mistakes.splice(
      0,
      mistakes.length,
      ...mistakes.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED')),
    );
    expect(mistakes).toEqual([]);
  });
