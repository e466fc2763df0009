/** The course of a group as its user meets it: joining, planning a session, recording it, taking attendance. */
import { expect, type Page } from '@playwright/test';
import { type App, act, type Filling, fillIn, go } from './app.ts';

const words = {
  openGroup: { id: 'Kerja kelompok →', en: 'Group work →' },
  title: { id: 'Kerja kelompok', en: 'Group work' },
  grid: { id: 'Kehadiran semua sesi', en: 'Attendance of all sessions' },
  gridTable: {
    id: 'Kehadiran setiap anggota pada setiap sesi',
    en: 'Attendance of each member at each session',
  },
  name: { id: 'Nama', en: 'Name' },
  join: { id: 'Catat anggota bergabung', en: 'Record that a member joined' },
  leave: { id: 'Catat anggota keluar', en: 'Record that a member left' },
  search: { id: 'Cari orang yang sudah terdaftar', en: 'Look for somebody registered' },
  how: { id: 'Bagaimana sampai ke sini', en: 'How they found their way here' },
  member: { id: 'Anggota', en: 'Member' },
  reason: { id: 'Alasan', en: 'Reason' },
  ownWords: { id: 'Dengan kata-katanya', en: 'In their words' },
  day: { id: 'Tanggal', en: 'Day' },
  topic: { id: 'Topik', en: 'Topic' },
  keep: { id: 'Simpan', en: 'Keep' },
  phase: { id: 'Tahap kelompok', en: 'Phase of the group' },
  happened: { id: 'Apa yang terjadi', en: 'What happened' },
  recordSession: { id: 'Catat sesi', en: 'Record a session' },
  everybody: { id: 'Semua hadir', en: 'Everybody present' },
  keepAttendance: { id: 'Simpan daftar hadir', en: 'Keep the attendance' },
} as const;

/** From the page of a case to the work with its group. */
export async function openGroup(app: App, id: string): Promise<void> {
  await go(app, `/cases/${id}`);
  await app.page.getByRole('link', { name: words.openGroup[app.language], exact: true }).click();
  await expect(app.page.getByRole('heading', { name: words.title[app.language], level: 1 })).toBeVisible();
}

export const joinGroup = (app: App, id: string, name: string, on?: string): Promise<void> =>
  act(app, id, 'group-join', {
    ...(on === undefined ? {} : { on }),
    fields: { [words.name[app.language]]: name },
    submit: words.join[app.language],
  });

/** Somebody who is registered joins: found by name, and the one registered last is chosen. */
export async function joinRegistered(
  app: App,
  id: string,
  { name, how, on }: Readonly<Record<'name' | 'how' | 'on', string>>,
): Promise<void> {
  const { page, language } = app;
  await go(app, `/cases/${id}/do/group-join`);
  const form = page.locator('form.entry-form');
  await form.getByRole('searchbox', { name: words.search[language] }).fill(name);
  await form.getByRole('status').getByRole('button', { name }).last().click();
  await fillIn(app, { on, fields: { [words.how[language]]: how }, submit: words.join[language] });
}

/** @param reason as the form calls it; @param said in the member's words */
export const leaveGroup = (
  app: App,
  id: string,
  { name, reason, said, on }: Readonly<Record<'name' | 'reason' | 'said' | 'on', string>>,
): Promise<void> =>
  act(app, id, 'group-leave', {
    on,
    fields: {
      [words.member[app.language]]: name,
      [words.reason[app.language]]: reason,
      [words.ownWords[app.language]]: said,
    },
    submit: words.leave[app.language],
  });

/** @param on as it is typed, `30/11/2026` */
export const planSession = (app: App, id: string, on: string, topic: string): Promise<void> =>
  act(app, id, 'session-plan', {
    fields: { [words.day[app.language]]: on, [words.topic[app.language]]: topic },
    submit: words.keep[app.language],
  });

/** @param phase as the form calls it; @param about a session that was planned */
export const recordSession = (
  app: App,
  id: string,
  {
    about,
    on,
    topic,
    phase,
    happened,
    more = {},
  }: {
    readonly about?: string;
    readonly on: string;
    readonly topic: string;
    readonly phase: string;
    readonly happened?: string;
    /** Whatever else the form asks, by its labels. */
    readonly more?: Readonly<Record<string, Filling>>;
  },
): Promise<void> =>
  act(app, id, 'session', {
    ...(about === undefined ? {} : { about }),
    on,
    fields: {
      [words.topic[app.language]]: topic,
      [words.phase[app.language]]: phase,
      ...(happened === undefined ? {} : { [words.happened[app.language]]: happened }),
      ...more,
    },
    submit: words.recordSession[app.language],
  });

const rowOf = (page: Page, name: string) => page.locator('button.attendance-row').filter({ hasText: name });

/** On the page of quick attendance: everybody there, those named pressed on as often as told, and kept. */
export async function takeAttendance(
  { page, language }: App,
  presses: Readonly<Record<string, number>>,
): Promise<void> {
  await page.getByRole('button', { name: words.everybody[language], exact: true }).click();
  for (const [name, times] of Object.entries(presses))
    for (let time = 0; time < times; time += 1) await rowOf(page, name).click();
  await page.getByRole('button', { name: words.keepAttendance[language], exact: true }).click();
  await expect(page.locator('form.entry-form')).toHaveCount(0);
}

/** Opens the table of everybody's attendance and gives the row of one. */
export async function attendanceRow({ page, language }: App, name: string) {
  const table = page.getByRole('table', { name: words.gridTable[language] });
  if ((await table.count()) === 0) await page.getByText(words.grid[language], { exact: true }).click();
  await expect(table).toBeVisible();
  return table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}
