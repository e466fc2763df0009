/** The page of a group as its worker uses it: who spoke to whom, choices, the cash box, officers, something in private. */
import { expect, type Locator } from '@playwright/test';
import { type App, act, type Filling, go } from './app.ts';

const said = {
  id: {
    group: 'Kerja kelompok',
    toWhom: 'Kepada siapa',
    keepTalk: 'Simpan pengamatan',
    chooses: (name: string) => `${name} memilih`,
    rather: (name: string) => `${name} tidak memilih`,
    keepChoices: 'Catat pilihan antaranggota',
    private: 'Ada yang disampaikan secara pribadi',
    whoTold: 'Siapa yang menyampaikan',
    openPrivate: 'Buka kasus tersendiri',
  },
  en: {
    group: 'Group work',
    toWhom: 'To whom',
    keepTalk: 'Keep the observation',
    chooses: (name: string) => `${name} chooses`,
    rather: (name: string) => `${name} would rather not`,
    keepChoices: 'Record choices',
    private: 'Something told in private',
    whoTold: 'Who told it',
    openPrivate: 'Open a case of its own',
  },
} as const;

export async function openGroup(app: App, id: string): Promise<void> {
  await go(app, `/cases/${id}/group`);
  await expect(app.page.getByRole('heading', { name: said[app.language].group, level: 1 })).toBeVisible();
}

/** A panel of the group's page, by its heading. */
export const panelOf = ({ page }: App, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

export interface Tap {
  readonly speaker: string;
  readonly to: string;
  /** As the chip says it; talk where it is not said. */
  readonly kind?: string;
  readonly times?: number;
}

const chip = (app: App, name: string) =>
  app.page.locator('label.chip').filter({ has: app.page.getByText(name, { exact: true }) });

/** One person is chosen, another tapped: every tap counts. Leaves the form open, ready to be kept. */
export async function tapTalk(app: App, id: string, taps: readonly Tap[], on: string): Promise<void> {
  const { page, language } = app;
  await go(app, `/cases/${id}/do/who-spoke`);
  await page.getByLabel(/^(Kapan terjadi|When it happened)/).fill(on);
  for (const { speaker, to, kind, times = 1 } of taps) {
    await chip(app, speaker).first().click();
    if (kind !== undefined) await chip(app, kind).first().click();
    const target = page
      .getByRole('group', { name: said[language].toWhom, exact: true })
      .getByRole('button', { name: to, exact: true });
    for (let tap = 0; tap < times; tap += 1) await target.click();
  }
}

export async function keepTalk({ page, language }: App, id: string): Promise<void> {
  await page.getByRole('button', { name: said[language].keepTalk, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${id}/group$`));
}

export interface Choosing {
  readonly from: string;
  readonly chosen?: readonly string[];
  readonly rather?: readonly string[];
}

export function tellChoices(
  app: App,
  id: string,
  choices: readonly Choosing[],
  question: string,
  on: string,
): Promise<void> {
  const words = said[app.language];
  const fields = choices.flatMap(({ from, chosen = [], rather = [] }): [string, Filling][] => [
    ...(chosen.length === 0 ? [] : [[words.chooses(from), chosen] as [string, Filling]]),
    ...(rather.length === 0 ? [] : [[words.rather(from), rather] as [string, Filling]]),
  ]);
  const labels = { [app.language === 'id' ? 'Pertanyaan' : 'Question']: question };
  return act(app, id, 'choices', {
    on,
    submit: words.keepChoices,
    fields: { ...labels, ...Object.fromEntries(fields) },
  });
}

/** From the group's page to the intake of a case of its own; nothing is written on the way. */
export async function toldInPrivate(app: App, id: string, name: string): Promise<void> {
  const { page, language } = app;
  await openGroup(app, id);
  await page.getByText(said[language].private, { exact: true }).click();
  await page.getByLabel(said[language].whoTold).selectOption({ label: name });
  await page.getByRole('link', { name: said[language].openPrivate, exact: true }).click();
  await expect(page).toHaveURL(/\/cases\/new$/);
}
