/** What the server keeps, for a story to find the thing it means or to look whether it is there. */
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
