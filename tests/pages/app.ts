/** The app as its user meets it: signing in, going somewhere, filling in the form of an act. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Language = 'id' | 'en';

export interface App {
  readonly page: Page;
  readonly address: string;
  readonly language: Language;
  /** Never loads the page anew, which would lock a device without a network. */
  readonly within?: boolean;
}

/**
 * Goes to a page of the app as a link does, without loading the app anew. What was left is gone when this returns, so
 * that nothing is filled into it: where the page stays (another paper, the same act once more), it is loaded anew.
 */
export async function go({ page, address, within }: App, path: string): Promise<void> {
  const here = new URL(page.url());
  const isHere = here.origin === new URL(address).origin;
  if (within !== true && (!isHere || here.pathname + here.search === path)) {
    await page.goto(address + path);
    return;
  }
  await page.evaluate((to) => {
    const shown = document.querySelector('main')?.firstElementChild;
    if (shown instanceof HTMLElement) shown.dataset.left = '';
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  if (within === true) return;
  const left = page.locator('main > [data-left]').waitFor({ state: 'detached', timeout: 3_000 });
  await left.catch(() => page.goto(address + path));
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

/** Presses the chips that are not chosen yet; the others stay as they are. */
async function choose(group: Locator, choices: readonly string[]): Promise<void> {
  const chips = group.locator('label.chip');
  const known = await chips.evaluateAll((all) =>
    all.map((one) => ({
      text: (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
      isChosen: one.querySelector('input')?.checked === true,
    })),
  );
  for (const choice of choices) {
    const at = known.findIndex((one) => one.text === choice);
    expect(at, `a choice called ${choice}`).toBeGreaterThanOrEqual(0);
    if (known[at]?.isChosen !== true) await chips.nth(at).click();
  }
}

/** Where a field stands: the nth of the fieldsets, or the nth of what is written into; in one look at the form. */
type Place = readonly [kind: 'group' | 'list' | 'field', at: number];

/** The whole label, or else its beginning: long labels need not be written out; groups of chips come first. */
const placeOf = (form: Locator, label: string): Promise<Place | undefined> =>
  form.evaluate((element, wanted): Place | undefined => {
    const textOf = (one: Element) => (one.textContent ?? '').replace(/\s+/g, ' ').trim();
    const pick = <T extends { readonly text: string }>(all: readonly T[]): T | undefined =>
      all.find(({ text }) => text === wanted || text.startsWith(`${wanted} · `)) ??
      all.find(({ text }) => text.startsWith(wanted));
    const groups = [...element.querySelectorAll('fieldset')].map((one, at) => {
      const legend = [...one.children].find((child) => child.tagName === 'LEGEND');
      return { at, text: legend === undefined ? '' : textOf(legend) };
    });
    const group = pick(groups);
    if (group !== undefined) return ['group', group.at];
    const controls = [...element.querySelectorAll('input, textarea, select')];
    const labels = [...element.querySelectorAll('label')].map((one) => ({ one, text: textOf(one) }));
    const control = pick(labels)?.one.control;
    if (control === null || control === undefined) return undefined;
    return [control.tagName === 'SELECT' ? 'list' : 'field', controls.indexOf(control)];
  }, label);

async function fillField(form: Locator, label: string, value: Filling): Promise<void> {
  let found: Place | undefined;
  await expect(async () => {
    found = await placeOf(form, label);
    expect(found, `a field called ${label}`).toBeDefined();
  }).toPass({ timeout: 15_000 });
  const [kind, at] = found ?? ['field', 0];
  if (kind === 'group') {
    await choose(
      form.locator('fieldset').nth(at),
      typeof value === 'string' ? [value] : (value as readonly string[]),
    );
    return;
  }
  const field = form.locator('input, textarea, select').nth(at);
  if (typeof value === 'boolean') await field.setChecked(value);
  else if (kind === 'list') await field.selectOption({ label: String(value) });
  else await field.fill(String(value));
}

/** Fills a field found by its label, whatever kind it is. */
export const fill = (page: Page, label: string, value: Filling): Promise<void> =>
  fillField(page.locator('form.entry-form').first(), label, value);

type Fields = Readonly<Record<string, Filling>>;

interface Act {
  readonly about?: string;
  readonly on?: string;
  readonly fields: Fields;
  /** Rows that grow, by what one row is called. */
  readonly rows?: Readonly<Record<string, readonly Fields[]>>;
  readonly submit: string;
}

/** Fills in the form that is open, with all that is folded in it, without sending it. */
export async function fillForm(
  { page, language }: App,
  { on, fields, rows = {} }: Omit<Act, 'about' | 'submit'>,
): Promise<void> {
  const form = page.locator('form.entry-form');
  await expect(form).toBeVisible();
  const folded = form.locator('details.more:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  for (const [label, value] of Object.entries(fields)) await fill(page, label, value);
  for (const [list, all] of Object.entries(rows))
    for (const [at, row] of all.entries()) {
      const place = form.getByRole('group', { name: `${list} ${at + 1}`, exact: true });
      for (const [label, value] of Object.entries(row)) await fillField(place, label, value);
    }
  if (on !== undefined) await page.getByLabel(words.occurredOn[language]).fill(on);
}

/** What the form that still stands says is wrong; nothing once it has gone. */
const refusalIn = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const form = document.querySelector('form.entry-form');
    return form === null ? undefined : (form.querySelector('.summary')?.textContent ?? '');
  });

/** Fills in the form that is open, its folded parts too, sends it, and waits until it has gone. */
export async function fillIn(app: App, told: Omit<Act, 'about'>, what = told.submit): Promise<void> {
  const { page } = app;
  await fillForm(app, told);
  await page.getByRole('button', { name: told.submit, exact: true }).click();
  await expect
    .poll(() => refusalIn(page), { message: `${what} was recorded`, intervals: [30, 60, 120] })
    .toBeUndefined();
}

/** Goes to the page of an act, fills it in, sends it, and waits until the form has gone. */
export async function actAt(app: App, path: string, name: string, { about, ...told }: Act): Promise<void> {
  await go(app, about === undefined ? `${path}/do/${name}` : `${path}/do/${name}/${about}`);
  await fillIn(app, told, name);
}

export const act = (app: App, id: string, name: string, told: Act): Promise<void> =>
  actAt(app, `/cases/${id}`, name, told);
