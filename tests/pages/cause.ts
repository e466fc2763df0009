/** A cause as its user meets it: suggested, opened, told of act by act, joined by a case, and felt in it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type App, type Filling, fill, go } from './app.ts';

export const causeId = (page: Page): string => /\/causes\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

const words = {
  causes: { id: 'Perjuangan bersama', en: 'Causes' },
  open: { id: 'Buka perjuangan', en: 'Open a cause' },
  occurredOn: { id: /^Kapan terjadi/, en: /^When it happened/ },
  details: { id: 'Rincian', en: 'Details' },
  amend: { id: /^Perbaiki/, en: /^Amend/ },
  strike: { id: /^Coret/, en: /^Strike/ },
  amendSubmit: { id: 'Simpan perbaikan', en: 'Keep the amendment' },
  strikeSubmit: { id: 'Coret catatan', en: 'Strike the entry' },
} as const;

async function filled(app: App, fields: Readonly<Record<string, Filling>>, submit: string): Promise<void> {
  const { page } = app;
  await expect(page.locator('form.entry-form')).toBeVisible();
  const folded = page.locator('form.entry-form details.more:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  for (const [label, value] of Object.entries(fields)) await fill(page, label, value);
  await page.getByRole('button', { name: submit, exact: true }).click();
  await expect(page.locator('form.entry-form')).toHaveCount(0);
}

/** Goes to the causes and opens one from a wall that is suggested there. @returns its id */
export async function openFromSuggestion(
  app: App,
  wall: string,
  fields: Readonly<Record<string, Filling>>,
): Promise<string> {
  const { page, language } = app;
  await go(app, '/causes');
  await expect(page.getByRole('heading', { level: 1, name: words.causes[language] })).toBeVisible();
  const suggestion = page.locator('li.thing').filter({ hasText: wall });
  await suggestion.getByRole('link', { name: words.open[language] }).click();
  await page.waitForURL(/\/causes\/new/);
  await filled(app, fields, words.open[language]);
  await page.waitForURL(/\/causes\/[0-9a-f-]{36}$/);
  return causeId(page);
}

/** Goes to an act of a cause, fills it in and sends it. */
export async function causeAct(
  app: App,
  cause: string,
  name: string,
  how: {
    readonly about?: string;
    readonly on?: string;
    readonly fields: Readonly<Record<string, Filling>>;
    readonly submit: string;
  },
): Promise<void> {
  const { page } = app;
  const about = how.about === undefined ? '' : `/${how.about}`;
  await go(app, `/causes/${cause}/do/${name}${about}`);
  await expect(page.locator('form.entry-form')).toBeVisible();
  if (how.on !== undefined) await page.getByLabel(words.occurredOn[app.language]).fill(how.on);
  await filled(app, how.fields, how.submit);
  await page.waitForURL(new RegExp(`/causes/${cause}$`));
}

/** The page of a cause, once it stands. */
export async function openCausePage(app: App, cause: string, name: string): Promise<void> {
  await go(app, `/causes/${cause}`);
  await expect(app.page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The line of its timeline, opened, in which these words stand. */
export async function openLine({ page, language }: App, said: string): Promise<Locator> {
  const line = page.locator('.timeline .line').filter({ hasText: said }).first();
  await line.locator('details:not([open]) > summary', { hasText: words.details[language] }).first().click();
  return line;
}

/** Corrects an entry of the cause that stands on the page, from its line, and comes back to the page. */
export async function correctLine(
  app: App,
  how: 'amend' | 'strike',
  said: string,
  fields: Readonly<Record<string, Filling>>,
): Promise<void> {
  const { page, language } = app;
  const cause = causeId(page);
  const line = await openLine(app, said);
  await line.getByRole('link', { name: words[how][language] }).click();
  await page.waitForURL(new RegExp(`/do/${how}/`));
  await filled(app, fields, words[`${how}Submit`][language]);
  await page.waitForURL(new RegExp(`/causes/${cause}$`));
}
