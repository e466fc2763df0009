/**
 * Our listings as HSDS 3.1: JSON that stands one within the other, or tables that name each other. Only what is valid
 * goes out: an address that is not complete, a web address that is none, are left out. Named contacts of persons and
 * what workers think of a service are never part of it.
 */
import type { ListedLocation, ServicePlace } from '../directory/listing.ts';
import type { ProviderContent } from '../directory/provider.ts';
import type { ServiceContent } from '../directory/service.ts';
import { addressLine } from '../directory/service-line.ts';
import type { TaxonomyContent } from '../directory/taxonomy.ts';
import { isEmail } from './cells.ts';
import { type Column, type ColumnKind, type HsdsTable, hsdsTables, shapes } from './tables.ts';

export type HsdsObject = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, unknown>>;

const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);

/** As RFC 3986 has them, near enough that no validator objects. */
const uri =
  /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]+(:\d+)?([/?#]([a-z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})*)?$/i;

function publishedUrl(written: string): string | undefined {
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  return uri.test(full) ? full : undefined;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const number = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
};
const text = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};
const matching = (value: unknown, test: (one: string) => boolean) => {
  const found = text(value);
  return found !== undefined && test(found) ? found : undefined;
};
const among =
  (...allowed: readonly string[]) =>
  (value: unknown) =>
    matching(value, (one) => allowed.includes(one));

/** What may go out in a column of a kind; nothing where it would not be valid. */
const writers: Readonly<Record<ColumnKind, (value: unknown) => unknown>> = {
  text,
  prose: text,
  number,
  year: number,
  offset: number,
  age: number,
  latitude: number,
  longitude: number,
  day: text,
  instant: (value) => matching(value, (one) => instant.test(one)),
  time: text,
  url: (value) => publishedUrl(text(value) ?? ''),
  email: (value) => matching(value, isEmail),
  status: (value) => matching(value, () => true)?.replace('temporarily-closed', 'temporarily closed'),
  'place-kind': among('physical', 'postal', 'virtual'),
  freq: among('WEEKLY', 'MONTHLY'),
  weekday: among('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'),
  region: text,
  cost: text,
  disabilities: (value) => (Array.isArray(value) ? value : undefined),
};

const statuses = new Set(['active', 'inactive', 'defunct', 'temporarily closed']);

/** A phone's extension is a number in HSDS, and a text with us. */
const isExtension = ({ theirs }: Column, table: HsdsTable) => table === 'phone' && theirs === 'extension';

function columnsOf(table: HsdsTable, part: Fields, more: Fields): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const column of shapes[table].columns) {
    const { theirs, ours, kind } = column;
    const value = ours === undefined ? more[theirs] : part[ours];
    if (value === undefined || value === null) continue;
    const written = isExtension(column, table) ? number(value) : writers[kind](value);
    if (written !== undefined && (kind !== 'status' || statuses.has(String(written))))
      found[theirs] = written;
  }
  return found;
}

/** What a feed said beyond HSDS goes out as it came; names of HSDS columns are judged with the columns. */
function beyond(table: HsdsTable, more: Fields): Record<string, unknown> {
  const { columns, within, named } = shapes[table];
  const known = new Set([
    ...columns.map(({ theirs }) => theirs),
    ...within.map(({ theirs }) => theirs),
    ...named.flatMap(({ theirs, key }) => [theirs, key]),
    'id',
  ]);
  return Object.fromEntries(
    Object.entries(more).filter(([name]) => !known.has(name) && !/(^|_)id$/.test(name)),
  );
}

const required = (table: HsdsTable, written: Fields): boolean =>
  shapes[table].columns.every(({ theirs, required: must }) => must !== true || theirs in written);

/** Kept as HSDS has it already; its ids are ours. */
const loose = (table: HsdsTable, value: unknown): readonly HsdsObject[] =>
  Array.isArray(value)
    ? value.filter(
        (one: HsdsObject) =>
          isUuid(one.id) && required(table, one) && (table !== 'attribute' || isUuid(one.taxonomy_term_id)),
      )
    : [];

function termOf(part: Fields): HsdsObject {
  const { term, name, code, taxonomy, taxonomyName } = part;
  return {
    id: term,
    name,
    description: name,
    ...(code === undefined ? {} : { code }),
    ...(taxonomyName === undefined ? {} : { taxonomy: taxonomyName }),
    ...(taxonomy === undefined ? {} : { taxonomy_id: taxonomy }),
  };
}

/** What a part names: an attribute its word, a capacity its unit, a place its location. */
function namedOf(table: HsdsTable, part: Fields): HsdsObject | undefined {
  switch (table) {
    case 'attribute':
      return { taxonomy_term_id: part.term, taxonomy_term: termOf(part) };
    case 'service_capacity': {
      const unit = objectOf('unit', part.unit as Fields);
      return unit === undefined ? undefined : { unit_id: unit.id, unit };
    }
    case 'service_at_location': {
      const location = objectOf('location', part.location as Fields);
      return location === undefined ? undefined : { location_id: location.id, location };
    }
    default:
      return {};
  }
}

/** One part with all within it; nothing where it would not be valid. */
function objectOf(table: HsdsTable, part: Fields): HsdsObject | undefined {
  const more = (part.more ?? {}) as Fields;
  const columns = columnsOf(table, part, more);
  const named = namedOf(table, part);
  if (named === undefined || !required(table, columns)) return undefined;
  const within = withinOf(table, part, more);
  const told = table === 'location' && within.addresses === undefined ? addressTold(part) : {};
  return { id: part.id, ...told, ...columns, ...named, ...within, ...beyond(table, more) };
}

/** Many villages have no postal code, which HSDS demands of an address: then it is told in the place's description. */
function addressTold(part: Fields): HsdsObject {
  const line = addressLine(part as unknown as ListedLocation);
  return line === undefined ? {} : { description: line };
}

function withinOf(table: HsdsTable, part: Fields, more: Fields): HsdsObject {
  const lists = shapes[table].within.flatMap(({ table: inner, theirs, ours }) => {
    if (inner === 'contact') return [];
    const list =
      ours === undefined
        ? loose(inner, more[theirs])
        : ((part[ours] ?? []) as readonly Fields[]).flatMap((one) => objectOf(inner, one) ?? []);
    return list.length === 0 ? [] : [[theirs, list] as const];
  });
  return Object.fromEntries(lists);
}

/** HSDS demands a description where we have none: the name says at least as much as nothing. */
const described = (content: {
  readonly name: string;
  readonly description?: string | undefined;
}): Fields => ({
  ...content,
  description: content.description ?? content.name,
});

export interface Stamp {
  /** The record's id. */
  readonly id: string;
  /** When it was last revised, ISO 8601. */
  readonly revisedAt: string;
  /** When somebody last asked, `YYYY-MM-DD`. */
  readonly askedOn?: string | undefined;
}

export function organizationObject({ id }: Pick<Stamp, 'id'>, content: ProviderContent): HsdsObject {
  const { parent, programmes, ...rest } = content;
  const described_ = (programmes ?? []).map(described);
  const part = { ...described(rest as ProviderContent), id, programmes: described_ };
  const written = objectOf('organization', part) ?? { id, name: content.name, description: content.name };
  return parent === undefined ? written : { ...written, parent_organization_id: parent };
}

/** @param provider its organisation, already written; stands within, as HSDS has it */
export function serviceObject(
  { id, revisedAt, askedOn }: Stamp,
  content: ServiceContent,
  provider?: HsdsObject,
): HsdsObject {
  const { programme, provider: organization, ...rest } = content;
  const written = objectOf('service', { ...rest, id }) ?? { id, name: content.name, status: 'active' };
  const programmes = (provider?.programs ?? []) as readonly HsdsObject[];
  const program = programmes.find((one) => one.id === programme);
  return {
    ...written,
    organization_id: organization,
    ...(program === undefined ? {} : { program_id: programme, program }),
    ...(askedOn === undefined ? {} : { assured_date: askedOn }),
    last_modified: revisedAt,
    ...(provider === undefined ? {} : { organization: provider }),
  };
}

export function placeObject(service: string, place: ServicePlace): HsdsObject | undefined {
  const written = objectOf('service_at_location', place);
  return written === undefined ? undefined : { ...written, service_id: service };
}

export function taxonomyObject(id: string, { terms: _, ...content }: TaxonomyContent): HsdsObject {
  return (
    objectOf('taxonomy', { ...described(content), id }) ?? {
      id,
      name: content.name,
      description: content.name,
    }
  );
}

export function termObjects(id: string, content: TaxonomyContent): readonly HsdsObject[] {
  const detail = taxonomyObject(id, content);
  return content.terms.map(({ parent, ...term }) => ({
    ...(objectOf('taxonomy_term', described(term)) ?? {
      id: term.id,
      name: term.name,
      description: term.name,
    }),
    taxonomy: content.name,
    taxonomy_id: id,
    taxonomy_detail: detail,
    ...(parent === undefined ? {} : { parent_id: parent }),
  }));
}

/** A row of a table, with the columns by which it names others. */
export type TableRows = Map<HsdsTable, Map<string, Record<string, unknown>>>;

const single = (value: unknown): unknown => {
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(',');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
};

/** By which columns a row within another names that. */
function keysTo(parent: HsdsTable, id: unknown, table: HsdsTable, key: string): HsdsObject {
  if (table === 'metadata') return { resource_id: id, resource_type: parent };
  return { [key]: id, ...(table === 'attribute' ? { link_entity: parent } : {}) };
}

/** Lays an object out as rows; the same location under two services is one row. */
export function layInTables(
  rows: TableRows,
  table: HsdsTable,
  object: HsdsObject,
  above: HsdsObject = {},
): void {
  const { within, named } = shapes[table];
  const apart = new Set([...within, ...named].map(({ theirs }) => theirs));
  const plain = Object.entries(object).filter(([name]) => !apart.has(name));
  const row: Record<string, unknown> = {
    ...above,
    ...Object.fromEntries(plain.map(([name, value]) => [name, single(value)])),
  };
  for (const { table: inner, theirs, key } of within)
    for (const one of (object[theirs] ?? []) as readonly HsdsObject[])
      layInTables(rows, inner, one, keysTo(table, object.id, inner, key));
  for (const { table: other, theirs, key } of named) {
    const value = object[theirs] as HsdsObject | undefined;
    if (value === undefined) continue;
    layInTables(rows, other, value);
    row[key] = value.id;
  }
  const known = rows.get(table) ?? new Map<string, Record<string, unknown>>();
  const id = String(object.id);
  known.set(id, { ...known.get(id), ...row });
  rows.set(table, known);
}

/** The columns of a table in the order of HSDS, then what rows say beyond it. */
export function columnsFor(table: HsdsTable, rows: Iterable<Record<string, unknown>>): readonly string[] {
  const keys = hsdsTables.flatMap((parent) =>
    shapes[parent].within.filter((one) => one.table === table).map(({ key }) => key),
  );
  const standard = [
    'id',
    ...keys,
    ...shapes[table].named.map(({ key }) => key),
    ...shapes[table].columns.map(({ theirs }) => theirs),
  ];
  const used = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) used.add(name);
  const plain = [...new Set(standard)].filter((one) => one === 'id' || used.has(one));
  return [...plain, ...[...used].filter((one) => !plain.includes(one)).sort()];
}

export const fileOf = (table: HsdsTable): string => `${shapes[table].file}.csv`;
