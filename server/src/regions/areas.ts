/**
 * The areas of the country by national code, four levels: province, regency or city, district, village. From the
 * package idn-area-data, whose data stand under the ODbL 1.0 and are shipped as they are with their notice
 * (docs/data-notices.md); loaded once into a schema of their own, beside which nothing of ours stands.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AreaNames } from '@pendamping/domain';
import papaparse from 'papaparse';
import type { Database, Transaction, Viewer } from '../database/database.ts';

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')),
  'data',
);
const edition = 'idn-area-data 4.0.1';

interface Area {
  readonly code: string;
  readonly level: number;
  readonly name: string;
  readonly within: string;
  readonly search: string;
}

const levels = ['provinces', 'regencies', 'districts', 'villages'] as const;

/** Some names of the file carry a typist's quotation mark for an apostrophe, or a stray star. */
const mended = (name: string) => name.replaceAll('"', "'").replace(/\*$/, '').trim();

function rowsOf(level: (typeof levels)[number]): readonly { code: string; name: string }[] {
  const text = readFileSync(path.join(folder, `${level}.csv`), 'utf8');
  const { data } = papaparse.parse<{ code: string; name: string }>(text, {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ code, name }) => ({ code, name: mended(name) }));
}

const above = (code: string) => code.split('.').slice(0, -1).join('.');

function* areasOf(): Generator<Area> {
  const names = new Map<string, string>();
  for (const [at, level] of levels.entries())
    for (const { code, name } of rowsOf(level)) {
      if (level !== 'villages') names.set(code, name);
      const parents: string[] = [];
      for (let up = above(code); up !== ''; up = above(up)) parents.push(names.get(up) ?? up);
      const within = parents.join(', ');
      const search = `${name} ${parents.join(' ')}`
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ');
      yield { code, level: at + 1, name, within, search };
    }
}

const batch = 10_000;

async function insert(transaction: Transaction, areas: readonly Area[]): Promise<void> {
  await transaction.query(
    `insert into regions.area (code, level, name, within, search)
     select r.* from jsonb_to_recordset($1::jsonb) as r(code text, level smallint, name text, within text, search text)`,
    [JSON.stringify(areas)],
  );
}

/** Fills the table of areas unless this edition of the list is there already. @returns whether it was filled now */
export async function loadAreas(database: Database): Promise<boolean> {
  const filled = await database.trusted(async (transaction) => {
    const [known] = await transaction.query<{ name: string }>('select name from regions.edition');
    if (known?.name === edition) return false;
    await transaction.query('delete from regions.area');
    await transaction.query('delete from regions.edition');
    let waiting: Area[] = [];
    for (const area of areasOf()) {
      waiting.push(area);
      if (waiting.length < batch) continue;
      await insert(transaction, waiting);
      waiting = [];
    }
    await insert(transaction, waiting);
    await transaction.query('insert into regions.edition (name) values ($1)', [edition]);
    return true;
  });
  if (filled) await database.pool.query('analyze regions.area');
  return filled;
}

/** Names by code without a database, for the command line: province, regency and district. */
export function areaNames(): AreaNames {
  const names = new Map<string, string>();
  for (const level of ['provinces', 'regencies', 'districts'] as const)
    for (const { code, name } of rowsOf(level)) names.set(code, name);
  return (code) => names.get(code);
}

/** Names of some codes, from the database. */
export async function namesOfAreas(
  database: Database,
  viewer: Viewer,
  codes: readonly string[],
): Promise<AreaNames> {
  const rows = await database.as(viewer, (transaction) =>
    transaction.query<{ code: string; name: string }>(
      'select code, name from regions.area where code = any ($1::text[])',
      [codes],
    ),
  );
  const names = new Map(rows.map((row) => [row.code, row.name]));
  return (code) => names.get(code);
}

export interface FoundArea {
  readonly code: string;
  readonly level: number;
  readonly name: string;
  readonly within: string;
}

/** Areas by their codes, each with its name and what it lies within; a code that is none of today's list is left out. */
export const areasByCode = (
  database: Database,
  viewer: Viewer,
  codes: readonly string[],
): Promise<readonly FoundArea[]> =>
  database.as(viewer, (transaction) =>
    transaction.query<FoundArea>(
      'select code, level, name, within from regions.area where code = any ($1::text[]) order by code',
      [codes],
    ),
  );

export const areaSearchQuery = `
  select code, level, name, within from regions.area
  where search like all ($1::text[])
  order by (left(code, 5) = any ($2::text[])) desc, level desc, (search like $3) desc, length(search), code limit 12`;

/** The wide ones first: who looks in a regency should not have to choose among its villages. */
export const wideAreaSearchQuery = `
  select code, level, name, within from regions.area
  where search like all ($1::text[])
  order by (left(code, 5) = any ($2::text[])) desc, level, (search like $3) desc, length(search), code limit 12`;

/**
 * Areas by any of their words as one types, those of the agency's own regencies first.
 *
 * @param first which level comes first: villages where somebody lives, or the wide areas where somebody looks
 */
export async function searchAreas(
  database: Database,
  viewer: Viewer,
  typed: string,
  regencies: readonly string[],
  first: 'narrow' | 'wide' = 'narrow',
): Promise<readonly FoundArea[]> {
  const words = typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\b(desa|kelurahan|kel|kecamatan|kec|kab|prov|provinsi)\b\.?/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const patterns = words.map((word) => `%${word}%`);
  return database.as(viewer, (transaction) =>
    transaction.query<FoundArea>(first === 'wide' ? wideAreaSearchQuery : areaSearchQuery, [
      patterns,
      regencies,
      `${words[0]}%`,
    ]),
  );
}

/** All villages of some regencies, for a device that will be without a network. */
export const areasWithin = (
  database: Database,
  viewer: Viewer,
  regencies: readonly string[],
): Promise<readonly FoundArea[]> =>
  database.as(viewer, (transaction) =>
    transaction.query<FoundArea>(
      `select code, level, name, within from regions.area
       where left(code, 5) = any ($1::text[]) order by code limit 30000`,
      [regencies],
    ),
  );
