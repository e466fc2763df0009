/** What the server keeps, for a story to find the thing it means or to look whether it is there. */
import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';

interface Kept {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export async function entriesOf(page: Page, address: string, id: string): Promise<readonly Kept[]> {
  const response = await page.request.get(`${address}/api/v1/cases/${id}`);
  const { case: record, clients } = (await response.json()) as {
    case: { entries: Kept[] };
    clients: { entries: Kept[] }[];
  };
  return [...record.entries, ...clients.flatMap((one) => one.entries)];
}

/** The id of the last thing of a type: of the last contract drafted, of the last goal set. */
export async function last(
  page: Page,
  address: string,
  id: string,
  type: string,
  key?: string,
): Promise<string> {
  const found = (await entriesOf(page, address, id)).findLast((one) => one.type === type);
  return key === undefined ? (found?.id ?? '') : String(found?.data[key] ?? '');
}

export async function documentOf(
  request: APIRequestContext,
  address: string,
  id: string,
  kind: string,
  language: string,
): Promise<Buffer> {
  const response = await request.get(`${address}/api/v1/cases/${id}/documents/${kind}?language=${language}`);
  if (response.status() !== 200) throw new Error(`${kind}: ${response.status()} ${await response.text()}`);
  return response.body();
}

export interface CaseRow {
  readonly case: string;
  readonly number: string | null;
  readonly title: string;
  readonly client: string;
  readonly clientName: string;
}

/** The open cases of whoever is signed in. */
export async function ownCases(page: Page, address: string, stage?: string): Promise<readonly CaseRow[]> {
  const data = { status: 'open', worker: 'me', ...(stage === undefined ? {} : { stage }) };
  const answer = await page.request.post(`${address}/api/v1/cases/search`, { data });
  return ((await answer.json()) as { rows: readonly CaseRow[] }).rows;
}

/** Makes somebody responsible for a case from today on; whoever was loses it. */
export async function giveCase(
  page: Page,
  address: string,
  id: string,
  { id: worker, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const { today } = (await (await page.request.get(`${address}/api/v1/session`)).json()) as { today: string };
  const { case: held } = (await (await page.request.get(`${address}/api/v1/cases/${id}`)).json()) as {
    case: { version: number };
  };
  const entry = {
    id: randomUUID(),
    record: 'case',
    stream: id,
    type: 'WorkerAssigned',
    data: { worker, name, part: 'responsible', from: today },
    occurredOn: today,
    recordedAt: new Date().toISOString(),
    basis: held.version,
  };
  const answer = await page.request.post(`${address}/api/v1/entries`, {
    data: { entries: [entry], together: true },
  });
  const { outcomes } = (await answer.json()) as { outcomes: readonly { outcome: string }[] };
  if (outcomes[0]?.outcome !== 'accepted') throw new Error(JSON.stringify(outcomes));
}
