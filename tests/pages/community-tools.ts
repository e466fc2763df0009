/** The participatory tools of a community as they are worked through: each form filled with what people said. */
import { expect, type Locator } from '@playwright/test';
import { type App, go } from './app.ts';

const words = {
  keep: { id: 'Simpan hasil bersama', en: 'Keep what was worked out' },
  occurredOn: { id: /^Kapan terjadi/, en: /^When it happened/ },
  people: { id: /^Jumlah yang ikut/, en: /^How many took part/ },
  name: { id: /^Nama/, en: /^Name/ },
  households: { id: /^Jumlah seluruh rumah tangga/, en: /^All households/ },
  begunOn: { id: /^Mulai/, en: /^Begun on/ },
  visited: { id: /^Rumah tangga yang dikunjungi/, en: /^Households visited/ },
  inClass: { id: /^Rumah tangga/, en: /^Households/ },
  class: { id: 'Golongan', en: 'Class' },
  institution: { id: 'Lembaga', en: 'Institution' },
  importance: { id: /^Pentingnya/, en: /^Importance/ },
  closeness: { id: /^Kedekatan/, en: /^Closeness/ },
  core: { id: /^Masalah inti/, en: /^Core problem/ },
  cause: { id: 'Sebab', en: 'Cause' },
  effect: { id: 'Akibat', en: 'Effect' },
  text: { id: /^Bunyinya/, en: /^In words/ },
  hangsOn: { id: /^Bergantung pada/, en: /^Hangs on/ },
  choice: { id: 'Pilihan', en: 'Choice' },
  what: { id: /^Apa/, en: /^What/ },
  votes: { id: /^Suara/, en: /^Votes/ },
  row: { id: 'Baris', en: 'Row' },
  stretch: { id: 'Ruas', en: 'Stretch' },
  sign: { id: 'Tanda', en: 'Sign' },
  onMap: { id: /^Tanda di peta/, en: /^Sign on the map/ },
  choosePhoto: { id: 'Pilih foto', en: 'Choose a photo' },
  caption: { id: /^Keterangan/, en: /^Caption/ },
  meaning: { id: /^Artinya/, en: /^What it means/ },
} as const;

export interface SittingOn {
  /** As typed: 11/03/2026. */
  readonly on: string;
  readonly people?: number;
  /** The sitting from which it is told again. */
  readonly about?: string;
}

const formOf = ({ page }: App): Locator => page.locator('form.entry-form');

const rowOf = (
  app: App,
  list: 'class' | 'institution' | 'cause' | 'effect' | 'choice' | 'row' | 'stretch' | 'sign',
  at: number,
) => formOf(app).getByRole('group', { name: `${words[list][app.language]} ${at + 1}`, exact: true });

export async function beginTool(
  app: App,
  id: string,
  tool: string,
  { about }: Pick<SittingOn, 'about'> = {},
) {
  await go(app, about === undefined ? `/cases/${id}/do/${tool}` : `/cases/${id}/do/${tool}/${about}`);
  await expect(formOf(app)).toBeVisible();
}

/** Says the day and how many took part, and sends the form; whether it stood is for who calls to see. */
export async function sendSitting(app: App, { on, people }: SittingOn) {
  const { page, language } = app;
  if (people !== undefined) await formOf(app).getByLabel(words.people[language]).fill(String(people));
  await page.getByLabel(words.occurredOn[language]).fill(on);
  await page.getByRole('button', { name: words.keep[language], exact: true }).click();
}

async function kept(app: App, id: string, sitting: SittingOn) {
  await sendSitting(app, sitting);
  await expect(app.page).toHaveURL(new RegExp(`/cases/${id}/community$`));
}

export async function fillClasses(app: App, all: number, classes: readonly (readonly [string, number])[]) {
  const { language } = app;
  await formOf(app).getByLabel(words.households[language]).fill(String(all));
  for (const [at, [name, households]] of classes.entries()) {
    await rowOf(app, 'class', at).getByLabel(words.name[language]).fill(name);
    await rowOf(app, 'class', at).getByLabel(words.inClass[language]).fill(String(households));
  }
}

/** @param begunOn the day on which the first house was visited, as typed */
export async function listHouseholds(
  app: App,
  id: string,
  visited: number,
  of: number,
  { begunOn, ...sitting }: SittingOn & { readonly begunOn?: string },
) {
  const { language } = app;
  await beginTool(app, id, 'listing', sitting);
  await formOf(app).getByLabel(words.households[language]).fill(String(of));
  await formOf(app).getByLabel(words.visited[language]).fill(String(visited));
  if (begunOn !== undefined) await formOf(app).getByLabel(words.begunOn[language]).fill(begunOn);
  await kept(app, id, sitting);
}

/** Importance and closeness are chips: they are tapped. */
export async function fillInstitution(
  app: App,
  at: number,
  name: string,
  importance: number,
  closeness: number,
) {
  const { language } = app;
  const row = rowOf(app, 'institution', at);
  await row.getByLabel(words.name[language]).fill(name);
  const chip = (label: RegExp, degree: number) =>
    row.getByRole('group', { name: label }).getByRole('radio', { name: String(degree), exact: true });
  await chip(words.importance[language], importance).check({ force: true });
  await chip(words.closeness[language], closeness).check({ force: true });
}

export async function drawVenn(
  app: App,
  id: string,
  institutions: readonly (readonly [name: string, importance: number, closeness: number])[],
  sitting: SittingOn,
) {
  await beginTool(app, id, 'venn', sitting);
  for (const [at, one] of institutions.entries()) await fillInstitution(app, at, ...one);
  await kept(app, id, sitting);
}

/** A branch with the words of the one it hangs on; without them it hangs on the core problem. */
export type Branch = readonly [text: string, of?: string];

export async function drawTree(
  app: App,
  id: string,
  tree: { readonly core: string; readonly causes: readonly Branch[]; readonly effects: readonly Branch[] },
  sitting: SittingOn,
) {
  const { language } = app;
  await beginTool(app, id, 'problem-tree', sitting);
  await formOf(app).getByLabel(words.core[language]).fill(tree.core);
  for (const [list, branches] of [
    ['cause', tree.causes],
    ['effect', tree.effects],
  ] as const)
    for (const [at, [text, of]] of branches.entries()) {
      const row = rowOf(app, list, at);
      await row.getByLabel(words.text[language]).fill(text);
      if (of !== undefined) await row.getByLabel(words.hangsOn[language]).selectOption({ label: of });
    }
  await kept(app, id, sitting);
}

export async function rankByVotes(
  app: App,
  id: string,
  choices: readonly (readonly [what: string, votes: number])[],
  sitting: SittingOn,
) {
  const { language } = app;
  await beginTool(app, id, 'ranking', sitting);
  for (const [at, [what, votes]] of choices.entries()) {
    await rowOf(app, 'choice', at).getByLabel(words.what[language]).fill(what);
    await rowOf(app, 'choice', at).getByLabel(words.votes[language]).fill(String(votes));
  }
  await kept(app, id, sitting);
}

/** Strengths over the twelve months, 0 to 3. */
export async function drawCalendar(
  app: App,
  id: string,
  rows: readonly (readonly [what: string, strengths: readonly number[]])[],
  sitting: SittingOn,
) {
  const { language } = app;
  await beginTool(app, id, 'calendar', sitting);
  for (const [at, [what, strengths]] of rows.entries()) {
    const row = rowOf(app, 'row', at);
    await row.getByLabel(words.what[language]).fill(what);
    for (const [month, strength] of strengths.entries())
      if (strength > 0) await row.getByRole('combobox').nth(month).selectOption(String(strength));
  }
  await kept(app, id, sitting);
}

export async function walkTransect(
  app: App,
  id: string,
  stretches: readonly (readonly [name: string, seen: Readonly<Record<string, string>>])[],
  sitting: SittingOn,
) {
  const { language } = app;
  await beginTool(app, id, 'transect', sitting);
  for (const [at, [name, seen]] of stretches.entries()) {
    const row = rowOf(app, 'stretch', at);
    await row.getByLabel(words.name[language]).fill(name);
    for (const [label, text] of Object.entries(seen))
      await row.getByLabel(new RegExp(`^${label}`)).fill(text);
  }
  await kept(app, id, sitting);
}

export async function drawSocialMap(
  app: App,
  id: string,
  legend: readonly (readonly [sign: string, meaning: string])[],
  sitting: SittingOn,
  original?: { readonly photo: Buffer; readonly caption: string },
) {
  const { language } = app;
  await beginTool(app, id, 'social-map', sitting);
  for (const [at, [sign, meaning]] of legend.entries()) {
    await rowOf(app, 'sign', at).getByLabel(words.onMap[language]).fill(sign);
    await rowOf(app, 'sign', at).getByLabel(words.meaning[language]).fill(meaning);
  }
  if (original !== undefined) {
    const file = { name: 'peta.png', mimeType: 'image/png', buffer: original.photo };
    await formOf(app).getByLabel(words.choosePhoto[language]).setInputFiles(file);
    await formOf(app).getByLabel(words.caption[language]).fill(original.caption);
  }
  await kept(app, id, sitting);
}
