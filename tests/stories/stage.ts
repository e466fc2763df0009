/** What every story stands on: a server of its own with an agency, and a page that reports every mistake. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { setPassword } from '../../server/src/accounts/accounts.ts';
import { type Database, openDatabase } from '../../server/src/database/database.ts';
import { migrate } from '../../server/src/database/migrate.ts';
import { loadDemonstration } from '../../server/src/demonstration/demonstration.ts';
import { agencyId, everybody } from '../../server/src/demonstration/people.ts';
import { startEmbeddedPostgres } from '../../server/src/embedded-postgres/embedded-postgres.ts';
import { serve } from '../../server/src/server.ts';
import type { Language } from '../pages/app.ts';

export interface Agency {
  readonly address: string;
  readonly database: Database;
}

// biome-ignore lint/style/noProcessEnv: which stories are told is for whoever runs them to say
const { PENDAMPING_STORIES } = process.env;

/**
 * The languages in which a part is told that other stories tell in the other one: both where all are asked for, as
 * before a release.
 */
export const toldIn = (usual: Language): readonly Language[] =>
  PENDAMPING_STORIES === 'all' ? ['id', 'en'] : [usual];

export const password = 'kuda laut biru 77';

/** Set into a page once: it is read anew by the browser each time, which takes as long as judging a page. */
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Faults of accessibility on the page as it stands, in words. */
export async function faultsOf(page: Page): Promise<string[]> {
  // A page that is still coming has nothing to be judged by.
  await page.locator('h1:visible').first().waitFor();
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: {
        run: (
          what: Document,
          how: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await tool.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // What is well is not told of, and what is not is told by its text: nothing is gathered of the rest.
      resultTypes: ['violations'],
      selectors: false,
    });
    return violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
    );
  });
  return found;
}

/** Nothing reaches beyond the right edge of the page, once drawings have taken the width of the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });

/** Nothing keeps anybody out of the page as it stands, and nothing is cut off; a drawing takes its width a frame later. */
export async function isSoundAsItStands(page: Page, name?: string): Promise<void> {
  expect(await faultsOf(page), name).toEqual([]);
  await expect.poll(() => overflowOf(page), name).toBe(0);
}

/** The same of a page at the desk, which then is as narrow as a phone; it is left at the desk. */
export async function isSound(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => overflowOf(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

interface Stage {
  readonly agency: Agency;
  /** Console errors and uncaught faults of all pages; empty at the end. */
  readonly mistakes: string[];
}

export const test = base.extend<Pick<Stage, 'mistakes'>, Pick<Stage, 'agency'>>({
  agency: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads what a fixture needs from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'pendamping-story-'));
      const postgres = await startEmbeddedPostgres({ folder, say: () => undefined });
      const database = openDatabase(postgres.connection, 10);
      await migrate(database.pool);
      await loadDemonstration(database);
      for (const { id } of everybody) await setPassword(database, agencyId, id, password);
      // A story is told faster than any hand writes: the limit that holds for people would end it.
      const serving = await serve(database, { port: 0, host: '127.0.0.1', readsPerMinute: 6_000 });
      await use({ address: serving.address, database });
      await serving.close();
      await database.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  mistakes: async ({ page }, use) => {
    const mistakes: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') mistakes.push(message.text());
    });
    page.on('pageerror', (error) => mistakes.push(String(error)));
    await use(mistakes);
    expect(mistakes).toEqual([]);
  },
});

export { expect };
