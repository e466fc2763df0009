/** Work kept on the device, as its owner meets it. */
import { expect, type Page } from '@playwright/test';
import { type App, act, go, type Language } from './app.ts';

export const phrase = 'empat kata yang mudah diingat';

const said = {
  newPhrase: { id: 'Frasa sandi baru', en: 'New passphrase' },
  again: { id: 'Frasa sandi sekali lagi', en: 'The passphrase once more' },
  phrase: { id: 'Frasa sandi', en: 'Passphrase' },
  keep: { id: 'Simpan di perangkat ini', en: 'Keep it on this device' },
  kept: { id: 'Selesai. Anda dapat bekerja tanpa jaringan', en: 'Done. You can work without a network' },
  open: { id: 'Buka', en: 'Unlock' },
  menu: { id: 'Menu utama', en: 'Main menu' },
  username: { id: 'Nama pengguna', en: 'User name' },
  note: { id: 'Catatan', en: 'Note' },
  keepNote: { id: 'Simpan catatan', en: 'Keep the note' },
} as const;

/** Begins to keep work on this device and waits until everything is here and the app itself is, too. */
export async function keepHere({ page, address, language }: App, chosen = phrase): Promise<void> {
  await page.goto(`${address}/me/keep`);
  const form = page.locator('form.entry-form');
  await form.getByLabel(said.newPhrase[language]).fill(chosen);
  await form.getByLabel(said.again[language]).fill(chosen);
  await form.getByRole('button', { name: said.keep[language] }).click();
  await expect(page.getByText(said.kept[language])).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated');
}

/** @param username asked where several accounts keep work on the device */
export async function unlock(
  page: Page,
  {
    language = 'id',
    chosen = phrase,
    username,
  }: { language?: Language; chosen?: string; username?: string } = {},
): Promise<void> {
  if (username !== undefined) await page.getByLabel(said.username[language]).fill(username);
  await page.getByLabel(said.phrase[language], { exact: true }).fill(chosen);
  await page.getByRole('button', { name: said.open[language], exact: true }).click();
  await expect(page.getByRole('navigation', { name: said.menu[language] })).toBeVisible({ timeout: 30_000 });
}

export const writeNote = (app: App, id: string, text: string): Promise<void> =>
  act(app, id, 'note', {
    fields: { [said.note[app.language]]: text },
    submit: said.keepNote[app.language],
  });

/** What stands over every page of what is unsent, refused or needs its owner. */
export const stripOf = (page: Page) => page.locator('.beside-rail .strip');

/** In which act, on which page of the case, the id of a thing stands as a link. */
const linkOf: Readonly<Record<string, readonly [place: string, act: string]>> = {
  ContractDrafted: ['engagement', 'sign'],
  ConsentGiven: ['engagement', 'withdraw'],
  RiskReported: ['assessment', 'risk-action'],
  ActivityPlanned: ['planning', 'activity'],
  MeasureChosen: ['implementation', 'measurement'],
  ReferralMade: ['implementation', 'referral-close'],
  EvaluationHeld: ['evaluation', 'judge-outcome'],
  HandoverArranged: ['termination', 'handover-accepted'],
  FollowUpPlanned: ['termination', 'follow-up-done'],
  SessionPlanned: ['group', 'session-drop'],
  CashBoxOpened: ['group', 'cash-counted'],
};

/** The id of the last thing of a type, from the links of the app: there is no server to ask. */
export async function lastByLink(app: App, id: string, type: string): Promise<string> {
  if (type === 'ContactMade') return lineWith(app, id, 'Saya takut dikira');
  const [place, name] = linkOf[type] ?? [];
  if (place === undefined) throw new Error(`no link is known that leads to ${type}`);
  await go(app, `/cases/${id}/${place}`);
  const links = app.page.locator(`a[href*="/cases/${id}/do/${name}/"]`);
  await expect(links.last()).toBeAttached();
  return (await links.last().getAttribute('href'))?.split('/').at(-1) ?? '';
}

/** The id of the entry in whose line of the timeline these words stand. */
async function lineWith(app: App, id: string, words: string): Promise<string> {
  const { page } = app;
  await go(app, `/cases/${id}`);
  await page.locator('summary', { hasText: 'Saringan' }).click();
  await page.getByLabel('Cari kata').fill(words);
  const line = page.locator('.line').filter({ hasText: words }).first();
  await line.locator('summary', { hasText: 'Rincian' }).click();
  const href = await line.locator('a[href*="/do/amend/"]').first().getAttribute('href');
  await page.getByLabel('Cari kata').fill('');
  await page.locator('summary', { hasText: 'Saringan' }).click();
  return href?.split('/').at(-1) ?? '';
}
