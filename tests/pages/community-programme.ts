/** The programme with a community, as a worker tells it to the app: meetings, money, who took part, what goes on. */
import { expect, type Page } from '@playwright/test';
import { type App, act, fill, go, type Language } from './app.ts';

/** What the forms of the programme call their fields, so that a story can be told in either language. */
export const programmeLabels = {
  id: {
    title: 'Kerja dengan komunitas',
    subject: 'Tentang apa',
    place: 'Tempat',
    calledBy: 'Diundang oleh',
    chair: 'Pimpinan',
    noteTaker: 'Notulis',
    agenda: 'Acara',
    total: 'Jumlah',
    women: 'Perempuan',
    men: 'Laki-laki',
    withDisability: 'Penyandang disabilitas',
    attendance: 'Daftar hadir',
    decided: 'Yang diputuskan',
    carriedBy: 'Pelaksana',
    keepMeeting: 'Simpan pertemuan',
    planActivity: 'Untuk kegiatan',
    source: 'Sumber dana',
    amount: 'Jumlah rupiah',
    forWhat: 'Untuk apa',
    beyond: 'Alasan bila melebihi anggaran',
    until: 'Berlaku sampai',
    reason: 'Alasan',
    of: 'Kegiatan atau pertemuan',
    whatGoesOn: 'Apa',
    prospect: 'Kelanjutannya',
    goesOn: 'Berlanjut',
    whoCarries: 'Siapa yang meneruskan',
    means: 'Dengan apa',
    keep: 'Simpan',
  },
  en: {
    title: 'Community work',
    subject: 'About what',
    place: 'Place',
    calledBy: 'Called by',
    chair: 'Chair',
    noteTaker: 'Note-taker',
    agenda: 'Agenda',
    total: 'In all',
    women: 'Women',
    men: 'Men',
    withDisability: 'With a disability',
    attendance: 'Attendance list',
    decided: 'What was decided',
    carriedBy: 'Carried by',
    keepMeeting: 'Keep the meeting',
    planActivity: 'For the activity',
    source: 'Source',
    amount: 'Amount in rupiah',
    forWhat: 'For what',
    beyond: 'Reason where it goes beyond the budget',
    until: 'Until',
    reason: 'Reason',
    of: 'Activity or meeting',
    whatGoesOn: 'What',
    prospect: 'Prospect',
    goesOn: 'Goes on',
    whoCarries: 'Who carries it',
    means: 'By what means',
    keep: 'Keep',
  },
} as const satisfies Record<Language, Record<string, string>>;

const saidBy = ({ language }: App) => programmeLabels[language];

/** Opens the page of the community and waits for it. */
export async function openCommunity(app: App, id: string): Promise<void> {
  await go(app, `/cases/${id}/community`);
  await expect(app.page.getByRole('heading', { level: 1, name: saidBy(app).title })).toBeVisible();
}

/** Sends the form that is open and waits for the words in which it is refused. */
export async function isRefused(page: Page, submit: string, words: string): Promise<void> {
  await page.getByRole('button', { name: submit, exact: true }).click();
  await expect(page.locator('form.entry-form .summary')).toContainText(words);
}

export interface MeetingTold {
  readonly on?: string;
  readonly subject: string;
  readonly chair: string;
  readonly total: string;
  readonly women?: string;
  readonly men?: string;
  readonly withDisability?: string;
  readonly attendance?: string;
  readonly decided?: string;
  readonly carriedBy?: string;
}

/** Fills in the form of a meeting without sending it. */
export async function writeMeeting(app: App, id: string, told: Omit<MeetingTold, 'on'>): Promise<void> {
  const labels = saidBy(app);
  await go(app, `/cases/${id}/do/meeting`);
  for (const [key, value] of Object.entries(told))
    await fill(app.page, labels[key as keyof typeof told], value);
}

export const holdMeeting = (app: App, id: string, { on, ...told }: MeetingTold): Promise<void> => {
  const labels = saidBy(app);
  const fields = Object.entries(told).map(([key, value]) => [labels[key as keyof typeof told], value]);
  return act(app, id, 'meeting', {
    fields: Object.fromEntries(fields),
    submit: labels.keepMeeting,
    ...(on === undefined ? {} : { on }),
  });
};

/** Money spent on a planned activity; the reason where it goes beyond the budget. */
export const spend = (
  app: App,
  id: string,
  told: {
    readonly activity: string;
    readonly source: string;
    readonly amount: string;
    readonly what: string;
    readonly beyond?: string;
  },
): Promise<void> => {
  const labels = saidBy(app);
  return act(app, id, 'spend', {
    fields: {
      [labels.planActivity]: told.activity,
      [labels.source]: told.source,
      [labels.amount]: told.amount,
      [labels.forWhat]: told.what,
      ...(told.beyond === undefined ? {} : { [labels.beyond]: told.beyond }),
    },
    submit: labels.keep,
  });
};

/** What goes on after the work has ended, and who carries it. */
export const weigh = (
  app: App,
  id: string,
  told: { readonly what: string; readonly carriedBy: string; readonly means: string },
): Promise<void> => {
  const labels = saidBy(app);
  return act(app, id, 'sustainability', {
    fields: {
      [labels.whatGoesOn]: told.what,
      [labels.prospect]: labels.goesOn,
      [labels.whoCarries]: told.carriedBy,
      [labels.means]: told.means,
    },
    submit: labels.keep,
  });
};
