/**
 * The tables of HSDS 3.1 and how they hang together: which of our fields a column is, what stands within what in JSON,
 * and by which column a row of a table names the row it belongs to. Reading and writing go by the same description.
 */

export const hsdsTables = [
  'organization',
  'program',
  'service',
  'service_at_location',
  'location',
  'address',
  'phone',
  'contact',
  'schedule',
  'service_area',
  'language',
  'accessibility',
  'cost_option',
  'funding',
  'required_document',
  'service_capacity',
  'unit',
  'url',
  'organization_identifier',
  'taxonomy',
  'taxonomy_term',
  'attribute',
  'metadata',
  'meta_table_description',
] as const;
export type HsdsTable = (typeof hsdsTables)[number];

/** What a column holds, and so how it is read and when it may be written. */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'offset'
  | 'year'
  | 'age'
  | 'latitude'
  | 'longitude'
  | 'day'
  | 'instant'
  | 'time'
  | 'url'
  | 'email'
  | 'status'
  | 'place-kind'
  | 'freq'
  | 'weekday'
  | 'prose'
  | 'region'
  | 'cost'
  | 'disabilities';

export interface Column {
  readonly theirs: string;
  /** Our field; a column without one is kept in `more` under its own name. */
  readonly ours?: string;
  readonly kind: ColumnKind;
  readonly required?: true;
  /** Not of HSDS but of our profile of it. */
  readonly profile?: true;
}

/** Rows within a row: a list in JSON, a table of its own with a column that names the row above. */
export interface Within {
  readonly table: HsdsTable;
  /** The property in JSON. */
  readonly theirs: string;
  readonly ours?: string;
  /** The column of the inner table that names this row. */
  readonly key: string;
}

/** A row that this one names: an object in JSON, an id in a table. */
export interface Named {
  readonly table: HsdsTable;
  readonly theirs: string;
  readonly key: string;
}

export interface TableShape {
  /** Its file in a tabular data package. */
  readonly file: string;
  readonly columns: readonly Column[];
  readonly within: readonly Within[];
  readonly named: readonly Named[];
}

const column = (theirs: string, ours?: string, kind: ColumnKind = 'text', required?: true): Column => ({
  theirs,
  kind,
  ...(ours === undefined ? {} : { ours }),
  ...(required === undefined ? {} : { required }),
});
const ofProfile = (theirs: string, ours: string, kind: ColumnKind): Column => ({
  theirs,
  ours,
  kind,
  profile: true,
});
const must = (theirs: string, ours?: string, kind: ColumnKind = 'text') => column(theirs, ours, kind, true);
const inner = (table: HsdsTable, theirs: string, key: string, ours?: string): Within => ({
  table,
  theirs,
  key,
  ...(ours === undefined ? {} : { ours }),
});
const named = (table: HsdsTable, theirs: string, key: string): Named => ({ table, theirs, key });

const metadata = inner('metadata', 'metadata', 'resource_id');
const about = [inner('attribute', 'attributes', 'link_id'), metadata];

export const shapes: Readonly<Record<HsdsTable, TableShape>> = {
  organization: {
    file: 'organizations',
    columns: [
      must('name', 'name'),
      column('alternate_name', 'alternateName'),
      must('description', 'description', 'prose'),
      column('email', 'email', 'email'),
      column('website', 'website', 'url'),
      column('tax_status'),
      column('tax_id'),
      column('year_incorporated', 'yearFounded', 'year'),
      column('legal_status', 'legalStatus'),
      column('logo'),
      column('uri', undefined, 'url'),
    ],
    within: [
      inner('url', 'additional_websites', 'organization_id', 'urls'),
      inner('funding', 'funding', 'organization_id', 'funding'),
      inner('contact', 'contacts', 'organization_id', 'contacts'),
      inner('phone', 'phones', 'organization_id', 'phones'),
      inner('location', 'locations', 'organization_id', 'locations'),
      inner('program', 'programs', 'organization_id', 'programmes'),
      inner('organization_identifier', 'organization_identifiers', 'organization_id', 'identifiers'),
      inner('attribute', 'attributes', 'link_id', 'terms'),
      metadata,
    ],
    named: [],
  },
  program: {
    file: 'programs',
    columns: [
      must('name', 'name'),
      column('alternate_name', 'alternateName'),
      must('description', 'description', 'prose'),
    ],
    within: about,
    named: [],
  },
  service: {
    file: 'services',
    columns: [
      must('name', 'name'),
      column('alternate_name', 'alternateName'),
      column('description', 'description', 'prose'),
      column('url', 'website', 'url'),
      column('email', 'email', 'email'),
      must('status', 'status', 'status'),
      column('interpretation_services', 'interpretation', 'prose'),
      column('application_process', 'applicationProcess', 'prose'),
      column('fees_description', 'feesDescription', 'prose'),
      column('wait_time', 'waitTime', 'prose'),
      column('fees', undefined, 'prose'),
      column('accreditations', 'accreditations', 'prose'),
      column('eligibility_description', 'eligibility', 'prose'),
      column('minimum_age', 'minimumAge', 'age'),
      column('maximum_age', 'maximumAge', 'age'),
      column('assured_date', undefined, 'day'),
      column('assurer_email', undefined, 'email'),
      column('licenses', 'licences', 'prose'),
      column('alert', 'alert', 'prose'),
      column('last_modified', undefined, 'instant'),
      ofProfile('cost', 'cost', 'cost'),
      ofProfile('wait_days', 'waitDays', 'age'),
      ofProfile('disabilities', 'disabilities', 'disabilities'),
    ],
    within: [
      inner('url', 'additional_urls', 'service_id', 'urls'),
      inner('phone', 'phones', 'service_id', 'phones'),
      inner('schedule', 'schedules', 'service_id', 'hours'),
      inner('service_area', 'service_areas', 'service_id', 'areas'),
      inner('service_at_location', 'service_at_locations', 'service_id', 'places'),
      inner('language', 'languages', 'service_id', 'languages'),
      inner('funding', 'funding', 'service_id', 'funding'),
      inner('cost_option', 'cost_options', 'service_id', 'costs'),
      inner('required_document', 'required_documents', 'service_id', 'documents'),
      inner('contact', 'contacts', 'service_id', 'contacts'),
      inner('service_capacity', 'capacities', 'service_id', 'capacities'),
      inner('attribute', 'attributes', 'link_id', 'terms'),
      metadata,
    ],
    named: [
      named('organization', 'organization', 'organization_id'),
      named('program', 'program', 'program_id'),
    ],
  },
  service_at_location: {
    file: 'service_at_location',
    columns: [column('description', 'description', 'prose')],
    within: [
      inner('service_area', 'service_areas', 'service_at_location_id', 'areas'),
      inner('contact', 'contacts', 'service_at_location_id', 'contacts'),
      inner('phone', 'phones', 'service_at_location_id', 'phones'),
      inner('schedule', 'schedules', 'service_at_location_id', 'hours'),
      ...about,
    ],
    named: [named('location', 'location', 'location_id'), named('service', 'service', 'service_id')],
  },
  location: {
    file: 'locations',
    columns: [
      must('location_type', 'kind', 'place-kind'),
      column('url', 'url', 'url'),
      column('name', 'name'),
      column('alternate_name', 'alternateName'),
      column('description', 'description', 'prose'),
      column('transportation', 'transportation', 'prose'),
      column('latitude', 'latitude', 'latitude'),
      column('longitude', 'longitude', 'longitude'),
      column('external_identifier'),
      column('external_identifier_type'),
      ofProfile('region_code', 'regionCode', 'region'),
    ],
    within: [
      inner('language', 'languages', 'location_id', 'languages'),
      inner('address', 'addresses', 'location_id', 'addresses'),
      inner('contact', 'contacts', 'location_id', 'contacts'),
      inner('accessibility', 'accessibility', 'location_id', 'accessibility'),
      inner('phone', 'phones', 'location_id', 'phones'),
      inner('schedule', 'schedules', 'location_id', 'hours'),
      ...about,
    ],
    named: [],
  },
  address: {
    file: 'addresses',
    columns: [
      column('attention', 'attention'),
      must('address_1', 'line1', 'prose'),
      column('address_2', 'line2', 'prose'),
      must('city', 'city'),
      column('region', 'region'),
      must('state_province', 'province'),
      must('postal_code', 'postalCode'),
      must('country', 'country'),
      must('address_type', 'kind', 'place-kind'),
    ],
    within: about,
    named: [],
  },
  phone: {
    file: 'phones',
    columns: [
      must('number', 'number'),
      column('extension', 'extension', 'text'),
      column('type', 'kind'),
      column('description', 'description', 'prose'),
    ],
    within: [inner('language', 'languages', 'phone_id', 'languages'), ...about],
    named: [],
  },
  contact: {
    file: 'contacts',
    columns: [
      column('name', 'name'),
      column('title', 'title'),
      column('department', 'department'),
      column('email', 'email', 'email'),
    ],
    within: [inner('phone', 'phones', 'contact_id', 'phones'), ...about],
    named: [],
  },
  schedule: {
    file: 'schedules',
    columns: [
      column('valid_from', 'validFrom', 'day'),
      column('valid_to', 'validTo', 'day'),
      column('dtstart', 'dtstart', 'day'),
      column('timezone', undefined, 'offset'),
      column('until', 'until', 'day'),
      column('count', undefined, 'number'),
      column('wkst', undefined, 'weekday'),
      column('freq', 'freq', 'freq'),
      column('interval', 'interval', 'number'),
      column('byday', 'byday'),
      column('byweekno'),
      column('bymonthday', 'bymonthday'),
      column('byyearday'),
      column('description', 'description', 'prose'),
      column('opens_at', 'opensAt', 'time'),
      column('closes_at', 'closesAt', 'time'),
      column('schedule_link', undefined, 'url'),
      column('attending_type', 'attendingType'),
      column('notes', 'notes', 'prose'),
    ],
    within: about,
    named: [],
  },
  service_area: {
    file: 'service_areas',
    columns: [
      column('name', 'name'),
      column('description', 'description', 'prose'),
      column('extent', 'extent', 'prose'),
      column('extent_type', 'extentType'),
      column('uri', 'uri', 'url'),
      ofProfile('region_code', 'regionCode', 'region'),
    ],
    within: about,
    named: [],
  },
  language: {
    file: 'languages',
    columns: [column('name', 'name'), column('code', 'code'), column('note', 'note', 'prose')],
    within: about,
    named: [],
  },
  accessibility: {
    file: 'accessibility',
    columns: [
      column('description', 'description', 'prose'),
      column('details', 'details', 'prose'),
      column('url', 'url', 'url'),
    ],
    within: about,
    named: [],
  },
  cost_option: {
    file: 'cost_options',
    columns: [
      column('valid_from', 'validFrom', 'day'),
      column('valid_to', 'validTo', 'day'),
      column('option', 'option', 'prose'),
      column('currency', 'currency'),
      column('amount', 'amount', 'number'),
      column('amount_description', 'amountDescription', 'prose'),
    ],
    within: about,
    named: [],
  },
  funding: { file: 'funding', columns: [column('source', 'source', 'prose')], within: about, named: [] },
  required_document: {
    file: 'required_documents',
    columns: [column('document', 'document', 'prose'), column('uri', 'uri', 'url')],
    within: about,
    named: [],
  },
  service_capacity: {
    file: 'service_capacity',
    columns: [
      must('available', 'available', 'number'),
      column('maximum', 'maximum', 'number'),
      column('description', 'description', 'prose'),
      must('updated', 'updated', 'instant'),
    ],
    within: about,
    named: [named('unit', 'unit', 'unit_id')],
  },
  unit: {
    file: 'units',
    columns: [
      must('name', 'name'),
      column('scheme', 'scheme'),
      column('identifier', 'identifier'),
      column('uri', 'uri', 'url'),
    ],
    within: about,
    named: [],
  },
  url: {
    file: 'urls',
    columns: [column('label', 'label'), must('url', 'url', 'url')],
    within: about,
    named: [],
  },
  organization_identifier: {
    file: 'organization_identifiers',
    columns: [
      column('identifier_scheme', 'scheme'),
      must('identifier_type', 'kind'),
      must('identifier', 'identifier'),
    ],
    within: about,
    named: [],
  },
  taxonomy: {
    file: 'taxonomies',
    columns: [
      must('name', 'name'),
      must('description', 'description', 'prose'),
      column('uri', 'uri', 'url'),
      column('version', 'version'),
    ],
    within: [metadata],
    named: [],
  },
  taxonomy_term: {
    file: 'taxonomy_terms',
    columns: [
      column('code', 'code'),
      must('name', 'name'),
      must('description', 'description', 'prose'),
      column('language', 'language'),
      column('term_uri', 'uri', 'url'),
      column('taxonomy'),
    ],
    within: [metadata],
    named: [named('taxonomy', 'taxonomy_detail', 'taxonomy_id')],
  },
  attribute: {
    file: 'attributes',
    columns: [
      column('link_type', 'linkType'),
      column('link_entity'),
      column('value', 'value', 'prose'),
      column('label', 'label'),
    ],
    within: [metadata],
    named: [named('taxonomy_term', 'taxonomy_term', 'taxonomy_term_id')],
  },
  metadata: {
    file: 'metadata',
    columns: [
      column('resource_type'),
      must('last_action_date'),
      must('last_action_type'),
      must('field_name'),
      must('previous_value', undefined, 'prose'),
      must('replacement_value', undefined, 'prose'),
      must('updated_by'),
    ],
    within: [],
    named: [],
  },
  meta_table_description: {
    file: 'meta_table_descriptions',
    columns: [column('name'), column('language'), column('character_set')],
    within: [],
    named: [],
  },
};

/** By which columns a row of a table may name the row it stands within. */
export const keysOf = (table: HsdsTable): readonly { readonly key: string; readonly parent: HsdsTable }[] =>
  hsdsTables.flatMap((parent) =>
    shapes[parent].within.filter((one) => one.table === table).map(({ key }) => ({ key, parent })),
  );
