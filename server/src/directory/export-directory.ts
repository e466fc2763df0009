/** The whole directory as HSDS 3.1: a tabular data package in a zip, or JSON as the API would give it. */
import {
  columnsFor,
  fileOf,
  type HsdsObject,
  hsdsTables,
  layInTables,
  type TableRows,
} from '@pendamping/domain';
import papaparse from 'papaparse';
import type { Database } from '../database/database.ts';
import { zipOf } from '../spreadsheets/form-zip.ts';
import {
  type HsdsPage,
  type HsdsQuestion,
  publishedOrganizations,
  publishedServices,
  publishedTaxonomies,
  publishedTerms,
} from './published.ts';

type Lister = (database: Database, agency: string, asked: HsdsQuestion) => Promise<HsdsPage>;

async function* every(list: Lister, database: Database, agency: string): AsyncGenerator<HsdsObject> {
  for (let page = 1, last = false; !last; page += 1) {
    const found = await list(database, agency, { page, per_page: 500, full: true });
    yield* found.contents;
    last = found.last_page;
  }
}

async function inTables(database: Database, agency: string): Promise<TableRows> {
  const rows: TableRows = new Map();
  for await (const one of every(publishedTaxonomies, database, agency)) layInTables(rows, 'taxonomy', one);
  for await (const one of every(publishedTerms, database, agency)) layInTables(rows, 'taxonomy_term', one);
  for await (const one of every(publishedOrganizations, database, agency))
    layInTables(rows, 'organization', one);
  for await (const one of every(publishedServices, database, agency)) layInTables(rows, 'service', one);
  return rows;
}

/** A tabular data package: a CSV for each table that holds rows, with `datapackage.json`, in one zip. */
export async function exportTables(database: Database, agency: string): Promise<Uint8Array> {
  const rows = await inTables(database, agency);
  const tables = hsdsTables.flatMap((table) => {
    const list = [...(rows.get(table)?.values() ?? [])];
    if (list.length === 0) return [];
    const columns = columnsFor(table, list);
    const content = `${papaparse.unparse({ fields: [...columns], data: list }, { newline: '\r\n' })}\r\n`;
    return [{ table, columns, name: fileOf(table), content }];
  });
  const resources = tables.map(({ table, columns, name }) => ({
    name: table,
    path: name,
    profile: 'tabular-data-resource',
    format: 'csv',
    encoding: 'utf-8',
    schema: { fields: columns.map((one) => ({ name: one })), primaryKey: 'id' },
  }));
  const about = { name: 'hsds', profile: 'tabular-data-package', version: '3.1', resources };
  return zipOf([
    { name: 'datapackage.json', content: JSON.stringify(about, undefined, 2) },
    ...tables.map(({ name, content }) => ({ name, content })),
  ]);
}

/** All services, fully nested, as one page of the API. */
export async function exportJson(database: Database, agency: string): Promise<string> {
  const contents: HsdsObject[] = [];
  for await (const one of every(publishedServices, database, agency)) contents.push(one);
  const page: HsdsPage = {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
  return JSON.stringify(page);
}
