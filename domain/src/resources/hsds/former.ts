/**
 * Rows of HSDS 1.1 and of its relatives (Ohana, the Illinois and Florida legal aid lists), said as rows of 3.1. A cell
 * that holds a list of its own becomes rows of the table that is meant for it.
 */
import type { FeedRow } from './given.ts';
import type { KnownTable } from './naming.ts';
import type { HsdsTable } from './tables.ts';

type Cells = Record<string, unknown>;
export type SaidRow = FeedRow<KnownTable>;
export type PlacedRow = FeedRow<HsdsTable>;

const rename: Readonly<Partial<Record<KnownTable, Readonly<Record<string, string>>>>> = {
  organization: { url: 'website', date_incorporated: 'year_incorporated' },
  service: { eligibility: 'eligibility_description', website: 'url' },
  location: { website: 'url' },
  phone: { number_type: 'type' },
  language: { language: 'name' },
  accessibility: { accessibility: 'description' },
  payment_accepted: { payment: 'option' },
  former_taxonomy: { vocabulary: 'taxonomy', taxonomy_id: 'id' },
  holiday_schedule: { start_date: 'valid_from', end_date: 'valid_to' },
};

const prefixes: Readonly<Partial<Record<KnownTable, string>>> = {
  organization: 'organization_',
  service: 'service_',
  location: 'location_',
};

/** Florida writes `service_name` in the services: the column without the table's name before it. */
function withoutPrefix(table: KnownTable, cells: Cells): Cells {
  const prefix = prefixes[table];
  if (prefix === undefined || !(`${prefix}uuid` in cells)) return cells;
  const shorter = (name: string) => {
    if (name === `${prefix}uuid`) return 'id';
    if (/_uuid$/.test(name)) return name.replace(/_uuid$/, '_id');
    if (!name.startsWith(prefix) || name === 'service_areas') return name;
    return name.slice(prefix.length).replace(/^(min|max)_age$/, '$1imum_age');
  };
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [shorter(name), value]));
}

function renamed(table: KnownTable, given: Cells): Cells {
  const cells = withoutPrefix(table, given);
  const changes = rename[table] ?? {};
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => {
      const other = changes[name];
      return [other === undefined || (other in cells && cells[other] !== '') ? name : other, value];
    }),
  );
}

/** A list within a cell: which table its items are rows of, and in which column they stand. */
const lists: readonly {
  readonly of: KnownTable;
  readonly cell: string;
  readonly table: HsdsTable;
  readonly column: string;
  readonly key: string;
  readonly split?: RegExp;
}[] = [
  { of: 'location', cell: 'languages', table: 'language', column: 'name', key: 'location_id', split: /[,;]/ },
  {
    of: 'location',
    cell: 'accessibility',
    table: 'accessibility',
    column: 'description',
    key: 'location_id',
    split: /[,;]/,
  },
  { of: 'location', cell: 'address', table: 'address', column: 'address_1', key: 'location_id' },
  { of: 'location', cell: 'phones', table: 'phone', column: 'number', key: 'location_id', split: /[;\n]/ },
  { of: 'service', cell: 'languages', table: 'language', column: 'name', key: 'service_id', split: /[,;]/ },
  {
    of: 'service',
    cell: 'required_documents',
    table: 'required_document',
    column: 'document',
    key: 'service_id',
  },
  {
    of: 'service',
    cell: 'service_areas',
    table: 'service_area',
    column: 'name',
    key: 'service_id',
    split: /[,;]/,
  },
  {
    of: 'service',
    cell: 'funding_sources',
    table: 'funding',
    column: 'source',
    key: 'service_id',
    split: /[,;]/,
  },
  {
    of: 'organization',
    cell: 'funding_sources',
    table: 'funding',
    column: 'source',
    key: 'organization_id',
    split: /[,;]/,
  },
  {
    of: 'service',
    cell: 'taxonomy_ids',
    table: 'attribute',
    column: 'taxonomy_term_id',
    key: 'link_id',
    split: /[,;]/,
  },
  {
    of: 'service',
    cell: 'location_id',
    table: 'service_at_location',
    column: 'location_id',
    key: 'service_id',
  },
  { of: 'phone', cell: 'language', table: 'language', column: 'name', key: 'phone_id', split: /[,;]/ },
];

function itemsOf(row: SaidRow): readonly PlacedRow[] {
  const mine = lists.filter(({ of, cell }) => of === row.table && typeof row.cells[cell] === 'string');
  return mine.flatMap(({ cell, table, column, key, split }) => {
    const text = String(row.cells[cell]).trim();
    const items = split === undefined ? [text] : text.split(split).map((one) => one.trim());
    if (cell !== 'location_id') delete row.cells[cell];
    return items
      .filter((one) => one !== '')
      .map((item, at) => ({
        table,
        id: `${row.table}:${row.id}:${cell}:${at}`,
        cells: { [key]: row.id, [column]: item, ...(key === 'link_id' ? { link_entity: 'service' } : {}) },
        file: row.file,
        row: row.row,
        derived: true,
      }));
  });
}

const days: Readonly<Record<string, string>> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
  senin: 'MO',
  selasa: 'TU',
  rabu: 'WE',
  kamis: 'TH',
  jumat: 'FR',
  sabtu: 'SA',
  minggu: 'SU',
};

/** A number as Ohana counts days, or a name in either language. */
function weekday(value: unknown): string | undefined {
  const text = String(value ?? '')
    .trim()
    .toLowerCase();
  const numbered = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][Number(text) - 1];
  return days[text] ?? (text === '' ? undefined : (numbered ?? text.slice(0, 2).toUpperCase()));
}

const isSaid = (value: unknown) => value !== undefined && value !== null && value !== '';

const yes = (value: unknown) => value === true || /^(true|t|yes|1)$/i.test(String(value ?? ''));

const changed: Readonly<Partial<Record<KnownTable, (cells: Cells) => readonly [HsdsTable, Cells]>>> = {
  physical_address: (cells) => ['address', { address_type: 'physical', ...cells }],
  postal_address: (cells) => ['address', { address_type: 'postal', ...cells }],
  regular_schedule: ({ weekday: day, ...cells }) => {
    const byday = weekday(day);
    return ['schedule', byday === undefined ? cells : { freq: 'WEEKLY', byday, ...cells }];
  },
  holiday_schedule: (cells) => ['schedule', cells],
  payment_accepted: (cells) => ['cost_option', cells],
  service_taxonomy: ({ service_id, taxonomy_id, ...cells }) => [
    'attribute',
    { ...cells, link_id: service_id, link_entity: 'service', taxonomy_term_id: taxonomy_id },
  ],
  former_taxonomy: (cells) => ['taxonomy_term', cells],
};

function withKind(table: HsdsTable, { virtual, ...cells }: Cells): Cells {
  if (table !== 'location' || virtual === undefined)
    return virtual === undefined ? cells : { ...cells, virtual };
  return { location_type: yes(virtual) ? 'virtual' : 'physical', ...cells };
}

/** An address of an organisation, as 1.1 has them, stands at a place of the organisation that is no more than that. */
function atPlaceOf(row: PlacedRow): readonly PlacedRow[] {
  const { location_id: place, organization_id: organization } = row.cells;
  if (row.table !== 'address' || !isSaid(organization) || isSaid(place)) return [row];
  const id = `address-of:${organization}`;
  const cells = { organization_id: organization, location_type: 'postal' };
  const location: PlacedRow = { table: 'location', id, cells, file: row.file, row: row.row, derived: true };
  return [{ ...row, cells: { ...row.cells, location_id: id } }, location];
}

/** A row of any version as rows of 3.1: itself first, then what stood in its cells. */
export function asPresent(given: SaidRow): readonly PlacedRow[] {
  const cells = renamed(given.table, given.cells);
  const row: SaidRow = { ...given, cells };
  const items = itemsOf(row);
  const change = changed[row.table];
  const [table, present] = change === undefined ? [row.table as HsdsTable, row.cells] : change(row.cells);
  // Two former tables may become one: their ids are told apart. Nothing names a row of these.
  const id = change === undefined || given.table === 'former_taxonomy' ? row.id : `${given.table}:${row.id}`;
  return [...atPlaceOf({ ...row, id, table, cells: withKind(table, present), given: given.cells }), ...items];
}
