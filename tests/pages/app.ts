/** The app as its user meets it: signing in, going somewhere, filling in the form of an act. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Language = 'id' | 'en';

export interface App {
  readonly page: Page;
  readonly address: string;
  readonly language: Language;
  /** Goes to an address within the app, as a link does, where loading the page anew would lock it. */
  readonly within?: boolean;
}

/** Goes to a page of the app. */
export async function go({ page, address, within }: App, path: string): Promise<void> {
  if (within !== true) {
    await page.goto(address + path);
    return;
  }
  await page.evaluate((to) => {
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

const words = {
  username: { id: 'Nama pengguna', en: 'User name' },
  password: { id: 'Kata sandi', en: 'Password' },
  signIn: { id: 'Masuk', en: 'Sign in' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  occurredOn: { id: /^Kapan terjadi/, en: /^When it happened/ },
} as const;

export async function signIn(
  { page, address, language }: App,
  username: string,
  password: string,
): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  await page.goto(address);
  await page.getByLabel(words.username[language]).fill(username);
  await page.getByLabel(words.password[language]).fill(password);
  await page.getByRole('button', { name: words.signIn[language], exact: true }).click();
  await expect(
    page.getByRole('navigation', { name: language === 'id' ? 'Menu utama' : 'Main menu' }),
  ).toBeVisible();
}

export async function signOut({ page, address, language }: App): Promise<void> {
  await page.goto(`${address}/me`);
  await page.getByRole('button', { name: words.signOut[language] }).click();
  await expect(page.getByLabel(words.username[language])).toBeVisible();
}

export const caseId = (page: Page): string => /\/cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** What goes into one field: text, a choice of chips, or several. */
export type Filling = string | readonly string[] | boolean;

async function choose(group: Locator, choices: readonly string[]): Promise<void> {
  for (const choice of choices) {
    const chip = group.locator('label.chip').filter({ has: group.page().getByText(choice, { exact: true }) });
    if (!(await chip.locator('input').isChecked())) await chip.click();
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The whole label, or else its beginning: long labels need not be written out. */
async function named(find: (name: RegExp) => Locator, label: string): Promise<Locator> {
  const whole = find(new RegExp(`^${escaped(label)}( · .*)?$`));
  return (await whole.count()) > 0 ? whole : find(new RegExp(`^${escaped(label)}`));
}

/** Fills a field found by its label, whatever kind it is. */
export async function fill(page: Page, label: string, value: Filling): Promise<void> {
  const form = page.locator('form.entry-form').first();
  await form.waitFor();
  const group = await named((name) => form.getByRole('group', { name }), label);
  if ((await group.count()) > 0) {
    await choose(group.first(), typeof value === 'string' ? [value] : (value as readonly string[]));
    return;
  }
  const field = (await named((name) => form.getByLabel(name), label)).first();
  if (typeof value === 'boolean') await field.setChecked(value);
  else if ((await field.evaluate((element) => element.tagName)) === 'SELECT')
    await field.selectOption({ label: String(value) });
  else await field.fill(String(value));
}

interface Act {
  readonly about?: string;
  readonly on?: string;
  readonly fields: Readonly<Record<string, Filling>>;
  readonly submit: string;
}

/** Fills in the form that is open, its folded parts too, sends it, and waits until it has gone. */
export async function fillIn(
  { page, language }: App,
  { on, fields, submit }: Omit<Act, 'about'>,
  what = submit,
): Promise<void> {
  await expect(page.locator('form.entry-form')).toBeVisible();
  const folded = page.locator('form.entry-form details.more:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  for (const [label, value] of Object.entries(fields)) await fill(page, label, value);
  if (on !== undefined) await page.getByLabel(words.occurredOn[language]).fill(on);
  await page.getByRole('button', { name: submit, exact: true }).click();
  await expect(page.locator('form.entry-form'), `${what} was recorded`).toHaveCount(0);
}

/** Goes to the page of an act, fills it in, sends it, and waits until the form has gone. */
export async function act(app: App, id: string, name: string, { about, ...filling }: Act): Promise<void> {
  await go(app, about === undefined ? `/cases/${id}/do/${name}` : `/cases/${id}/do/${name}/${about}`);
  await fillIn(app, filling, name);
}
