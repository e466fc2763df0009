/** Which table a file holds: by its name in any of the versions, or else by its columns. */
import type { HsdsTable } from './tables.ts';

/** Tables of HSDS 1.1 and of its relatives that later versions say otherwise. */
export type FormerTable =
  | 'physical_address'
  | 'postal_address'
  | 'regular_schedule'
  | 'holiday_schedule'
  | 'eligibility'
  | 'payment_accepted'
  | 'service_taxonomy'
  | 'former_taxonomy';
export type KnownTable = HsdsTable | FormerTable;

const names: Readonly<Record<string, KnownTable>> = {
  accessibility: 'accessibility',
  accessibility_for_disabilities: 'accessibility',
  address: 'address',
  addresses: 'address',
  attribute: 'attribute',
  attributes: 'attribute',
  contact: 'contact',
  contacts: 'contact',
  cost_option: 'cost_option',
  cost_options: 'cost_option',
  eligibilities: 'eligibility',
  eligibility: 'eligibility',
  funding: 'funding',
  fundings: 'funding',
  holiday_schedule: 'holiday_schedule',
  holiday_schedules: 'holiday_schedule',
  language: 'language',
  languages: 'language',
  location: 'location',
  locations: 'location',
  mail_address: 'postal_address',
  mail_addresses: 'postal_address',
  meta_table_description: 'meta_table_description',
  meta_table_descriptions: 'meta_table_description',
  metadata: 'metadata',
  organization: 'organization',
  organization_identifier: 'organization_identifier',
  organization_identifiers: 'organization_identifier',
  organizations: 'organization',
  payment_accepted: 'payment_accepted',
  payments_accepted: 'payment_accepted',
  phone: 'phone',
  phones: 'phone',
  physical_address: 'physical_address',
  physical_addresses: 'physical_address',
  postal_address: 'postal_address',
  postal_addresses: 'postal_address',
  program: 'program',
  programs: 'program',
  regular_schedule: 'regular_schedule',
  regular_schedules: 'regular_schedule',
  required_document: 'required_document',
  required_documents: 'required_document',
  schedule: 'schedule',
  schedules: 'schedule',
  service: 'service',
  service_area: 'service_area',
  service_areas: 'service_area',
  service_at_location: 'service_at_location',
  service_at_locations: 'service_at_location',
  service_capacities: 'service_capacity',
  service_capacity: 'service_capacity',
  service_taxonomies: 'service_taxonomy',
  service_taxonomy: 'service_taxonomy',
  services: 'service',
  services_at_location: 'service_at_location',
  services_taxonomy: 'service_taxonomy',
  taxonomies: 'taxonomy',
  taxonomy: 'taxonomy',
  taxonomy_term: 'taxonomy_term',
  taxonomy_terms: 'taxonomy_term',
  unit: 'unit',
  units: 'unit',
  url: 'url',
  urls: 'url',
};

const bare = (file: string) => file.slice(file.lastIndexOf('/') + 1).replace(/\.(json|csv|tsv|txt)$/i, '');

const isAnId = (name: string) => /^(\d+|[0-9a-f]{8}-[0-9a-f-]{27})$/i.test(name);

/** The word that a path names its content by: the folder's where the file is called by an id. */
export function nameOfFile(file: string): string {
  const name = bare(file);
  const folder = file.split('/').at(-2);
  return (isAnId(name) && folder !== undefined ? folder : name).toLowerCase().replace(/[\s-]+/g, '_');
}

export function tableNamed(name: string): KnownTable | undefined {
  const short = name.replace(/(_(full|list|data|all))+$/, '');
  return Object.hasOwn(names, short) ? names[short] : undefined;
}

/** Columns that give a table away, the most telling first. */
const telling: readonly (readonly [KnownTable, readonly string[]])[] = [
  ['regular_schedule', ['weekday']],
  ['holiday_schedule', ['start_date', 'end_date', 'closed']],
  ['schedule', ['byday']],
  ['phone', ['number']],
  ['postal_address', ['attention', 'address_1']],
  ['address', ['address_1', 'city']],
  ['attribute', ['taxonomy_term_id']],
  ['taxonomy_term', ['taxonomy_id', 'code']],
  ['former_taxonomy', ['parent_name']],
  ['former_taxonomy', ['taxonomy_id', 'name']],
  ['service_capacity', ['available', 'unit']],
  ['cost_option', ['amount_description']],
  ['service_at_location', ['service_id', 'location']],
  ['service_at_location', ['service_id', 'location_id', 'description']],
  ['service', ['service_at_locations']],
  ['service', ['application_process']],
  ['service', ['organization', 'status']],
  ['service', ['status', 'name', 'description']],
  ['location', ['latitude', 'longitude']],
  ['location', ['location_type']],
  ['organization', ['tax_id']],
  ['organization', ['organization_identifiers']],
  ['organization', ['legal_status']],
  ['contact', ['title', 'department']],
  ['taxonomy_term', ['taxonomy_detail']],
  ['program', ['organization_id', 'name']],
];

export function tableWith(columns: readonly string[]): KnownTable | undefined {
  const there = new Set(columns);
  return telling.find(([, wanted]) => wanted.every((one) => there.has(one)))?.[0];
}

/** Of 1.1, `taxonomy` held the words; since 3.0 it holds the lists of words. */
export const asWritten = (table: KnownTable, columns: readonly string[]): KnownTable =>
  table === 'taxonomy' && columns.some((one) => /^(parent_id|parent_name|vocabulary)$/.test(one))
    ? 'former_taxonomy'
    : table;

/** As a column is called here: lower case, with underscores. */
export const plainColumn = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
