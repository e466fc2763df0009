/** The counts of a community and its notice board, as a worker counts, answers what is asked of counts, and prints. */
import { expect, type Locator } from '@playwright/test';
import { type App, actAt, go, type Language } from './app.ts';

export const boardLabels = {
  id: {
    what: 'Yang dihitung',
    number: 'Jumlah',
    source: 'Sumber',
    partOf: 'Bagian dari',
    record: 'Catat jumlah',
    asked: /^Apakah yang satu bagian dari yang lain: /,
    isPart: (part: string, whole: string) => `Ya, ${part} bagian dari ${whole}`,
    isPartAfterAll: (part: string, whole: string) => `Ternyata ${part} bagian dari ${whole}`,
    notNested: 'Tidak, bukan bagian satu sama lain',
    noneNested: 'Tidak satu pun bagian dari yang lain',
    afterAll: /^Ternyata bukan bagiannya/,
    answers: /^Jawaban tentang jumlah/,
    notShown: 'tidak ditampilkan',
    onThisPage: 'Di halaman ini',
    meetings: 'Musyawarah dan pertemuan',
  },
  en: {
    what: 'What is counted',
    number: 'Number',
    source: 'Source',
    partOf: 'Part of',
    record: 'Record a count',
    asked: /^Is one a part of the other: /,
    isPart: (part: string, whole: string) => `Yes, ${part} is a part of ${whole}`,
    isPartAfterAll: (part: string, whole: string) => `${part} is a part of ${whole} after all`,
    notNested: 'No, neither is a part of the other',
    noneNested: 'No, none is a part of another',
    afterAll: /^Not a part of it after all/,
    answers: /^Answers about counts/,
    notShown: 'not shown',
    onThisPage: 'On this page',
    meetings: 'Meetings',
  },
} as const satisfies Record<Language, object>;

/** @param partOf what of all that was counted before they are a part of */
export function countPeople(
  app: App,
  client: string,
  {
    what,
    number,
    on,
    partOf,
  }: Readonly<Record<'what' | 'number' | 'on', string>> & { readonly partOf?: string },
): Promise<void> {
  const labels = boardLabels[app.language];
  return actAt(app, `/clients/${client}`, 'count', {
    on,
    submit: labels.record,
    fields: {
      [labels.what]: what,
      [labels.number]: number,
      [labels.source]: 'pendataan',
      ...(partOf === undefined ? {} : { [labels.partOf]: partOf }),
    },
  });
}

/** What is asked of two counts, found by their names as the question says them. */
export const askedOf = ({ page, language }: App, ...names: readonly string[]): Locator =>
  names.reduce(
    (groups, name) => groups.filter({ hasText: name }),
    page.getByRole('group', { name: boardLabels[language].asked }),
  );

export async function answerNested(group: Locator, answer: string): Promise<void> {
  await group.getByRole('button', { name: answer, exact: true }).click();
  await expect(group.getByRole('button', { name: answer, exact: true })).toHaveCount(0);
}

/** Opens the notice board as it would be printed. */
export async function readBoard(app: App, id: string): Promise<Locator> {
  await go(app, `/cases/${id}/print/public-board`);
  const sheet = app.page.locator('.paper-sheet');
  await expect(sheet.getByRole('heading').first()).toBeVisible();
  return sheet;
}
