/** The directory as HSDS, for everybody: read from the rows that hold no named contacts, in pages, filtered as HSDS says. */
import {
  type HsdsObject,
  organizationObject,
  type ProviderContent,
  placeObject,
  type ServiceContent,
  serviceObject,
  type TaxonomyContent,
  taxonomyObject,
  termObjects,
} from '@pendamping/domain';
import type { Database } from '../database/database.ts';

export interface Publication {
  readonly agency: string;
  readonly name: string;
  readonly licence: string | null;
  readonly about: string | null;
}

/** Agencies that have published their directory; of one, where it is named. */
export async function publications(database: Database, agency?: string): Promise<readonly Publication[]> {
  const { rows } = await database.pool.query<Publication>(
    `select p.agency, a.name, p.licence, p.about from tables.publication p join tables.agency a on a.agency = p.agency
     where $1::uuid is null or p.agency = $1 order by a.name, p.agency`,
    [agency ?? null],
  );
  return rows;
}

export interface HsdsQuestion {
  readonly search?: string | undefined;
  readonly page: number;
  readonly per_page: number;
  readonly taxonomy_term_id?: string | undefined;
  readonly taxonomy_id?: string | undefined;
  readonly organization_id?: string | undefined;
  readonly parent_id?: string | undefined;
  readonly modified_after?: string | undefined;
  readonly postcode?: string | undefined;
  /** `latitude,longitude` and metres. */
  readonly proximity?:
    | { readonly latitude: number; readonly longitude: number; readonly metres: number }
    | undefined;
  readonly minimal?: boolean | undefined;
  readonly full?: boolean | undefined;
  readonly full_service?: boolean | undefined;
}

export interface HsdsPage {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly HsdsObject[];
}

function pageOf(
  contents: readonly HsdsObject[],
  total: number,
  { page, per_page }: Pick<HsdsQuestion, 'page' | 'per_page'>,
): HsdsPage {
  const pages = Math.max(1, Math.ceil(total / per_page));
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

const escaped = (text: string) => text.replace(/[\\%_]/g, (one) => `\\${one}`);

interface ServiceFound {
  readonly service: string;
  readonly revised_at: Date;
  readonly asked_on: string | null;
  readonly listing: ServiceContent;
  readonly provider: string;
  readonly of_provider: ProviderContent | null;
}

// Filters are cumulative, as HSDS has them. Distance is reckoned on a sphere of the earth's mean radius, 6,371 km.
const serviceFilter = `s.agency = $1 and not s.withdrawn
  and ($2::text is null or s.searched like '%' || (select tables.plain($2)) || '%')
  and ($3::uuid is null or $3 = any (s.term_ids))
  and ($4::uuid is null or exists (select from jsonb_array_elements(s.listing -> 'terms') t where t ->> 'taxonomy' = $4::text))
  and ($5::uuid is null or s.provider = $5)
  and ($6::timestamptz is null or s.revised_at >= $6)
  and ($7::text is null or exists (select from jsonb_path_query(s.listing, '$.places[*].location.addresses[*].postalCode') c where c #>> '{}' = $7))
  and ($8::float8 is null or exists (
    select from jsonb_path_query(s.listing, '$.places[*].location') l
    where 12742000 * asin(sqrt(least(1, power(sin(radians((l ->> 'latitude')::float8 - $8) / 2), 2)
      + cos(radians($8)) * cos(radians((l ->> 'latitude')::float8))
      * power(sin(radians((l ->> 'longitude')::float8 - $9) / 2), 2)))) <= $10))`;

const filtersOf = (agency: string, asked: HsdsQuestion): readonly unknown[] => [
  agency,
  asked.search === undefined ? null : escaped(asked.search),
  asked.taxonomy_term_id ?? null,
  asked.taxonomy_id ?? null,
  asked.organization_id ?? null,
  asked.modified_after ?? null,
  asked.postcode ?? null,
  asked.proximity?.latitude ?? null,
  asked.proximity?.longitude ?? null,
  asked.proximity?.metres ?? null,
];

const offsetOf = ({ page, per_page }: HsdsQuestion) => (page - 1) * per_page;

async function countOf(database: Database, query: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(query, [...values]);
  return rows[0]?.count ?? 0;
}

const found = `select s.service, s.provider, s.revised_at, s.asked_on, s.listing, p.listing as of_provider
  from tables.service_row s left join tables.provider_row p on p.agency = s.agency and p.provider = s.provider`;

const listedIn = new Set([
  'service_at_locations',
  'schedules',
  'phones',
  'cost_options',
  'required_documents',
  'capacities',
  'metadata',
  'funding',
  'additional_urls',
]);

/** A list shows of each what one chooses by; `full` shows all, `minimal` hardly more than the name. */
function shortened(
  object: HsdsObject,
  { full, minimal }: Pick<HsdsQuestion, 'full' | 'minimal'>,
): HsdsObject {
  if (minimal === true) {
    const { id, name, description, status, organization_id, last_modified } = object;
    return {
      id,
      name,
      ...(description === undefined ? {} : { description }),
      ...(status === undefined ? {} : { status, organization_id, last_modified }),
    };
  }
  if (full === true) return object;
  const shown = Object.entries(object).filter(([name]) => !listedIn.has(name));
  return Object.fromEntries(
    shown.map(([name, value]) =>
      name === 'organization' ? [name, brief(value as HsdsObject)] : [name, value],
    ),
  );
}

const brief = ({ id, name, description, website }: HsdsObject): HsdsObject => ({
  id,
  name,
  description,
  ...(website === undefined ? {} : { website }),
});

function objectOfService(row: ServiceFound): HsdsObject {
  const provider =
    row.of_provider === null ? undefined : organizationObject({ id: row.provider }, row.of_provider);
  const stamp = {
    id: row.service,
    revisedAt: row.revised_at.toISOString(),
    askedOn: row.asked_on ?? undefined,
  };
  return serviceObject(stamp, row.listing, provider);
}

export async function publishedServices(
  database: Database,
  agency: string,
  asked: HsdsQuestion,
): Promise<HsdsPage> {
  const filters = filtersOf(agency, asked);
  const total = await countOf(
    database,
    `select count(*)::int from tables.service_row s where ${serviceFilter}`,
    filters,
  );
  const { rows } = await database.pool.query<ServiceFound>(
    `${found} where ${serviceFilter} order by s.plain, s.service limit $11 offset $12`,
    [...filters, asked.per_page, offsetOf(asked)],
  );
  return pageOf(
    rows.map((row) => shortened(objectOfService(row), asked)),
    total,
    asked,
  );
}

export async function publishedService(
  database: Database,
  agency: string,
  id: string,
): Promise<HsdsObject | undefined> {
  const { rows } = await database.pool.query<ServiceFound>(
    `${found} where s.agency = $1 and s.service = $2 and not s.withdrawn`,
    [agency, id],
  );
  return rows[0] && objectOfService(rows[0]);
}

interface ProviderFound {
  readonly provider: string;
  readonly listing: ProviderContent;
}

const servicesOf = async (database: Database, agency: string, provider: string) =>
  (
    await database.pool.query<ServiceFound>(
      `${found} where s.agency = $1 and s.provider = $2 and not s.withdrawn order by s.plain, s.service`,
      [agency, provider],
    )
  ).rows;

async function withServices(database: Database, agency: string, row: ProviderFound): Promise<HsdsObject> {
  const services = await servicesOf(database, agency, row.provider);
  const object = organizationObject({ id: row.provider }, row.listing);
  const written = services.map((one) => {
    const { organization: _, ...service } = objectOfService(one);
    return service;
  });
  return written.length === 0 ? object : { ...object, services: written };
}

export async function publishedOrganizations(
  database: Database,
  agency: string,
  asked: HsdsQuestion,
): Promise<HsdsPage> {
  const where = `agency = $1 and not withdrawn
    and ($2::text is null or tables.plain(name) like '%' || (select tables.plain($2)) || '%')
    and ($3::timestamptz is null or revised_at >= $3)`;
  const filters = [
    agency,
    asked.search === undefined ? null : escaped(asked.search),
    asked.modified_after ?? null,
  ];
  const total = await countOf(
    database,
    `select count(*)::int from tables.provider_row where ${where}`,
    filters,
  );
  const { rows } = await database.pool.query<ProviderFound>(
    `select provider, listing from tables.provider_row where ${where} order by tables.plain(name), provider limit $4 offset $5`,
    [...filters, asked.per_page, offsetOf(asked)],
  );
  const contents: HsdsObject[] = [];
  for (const row of rows) {
    const whole =
      asked.full_service === true
        ? await withServices(database, agency, row)
        : organizationObject({ id: row.provider }, row.listing);
    contents.push(asked.full === true || asked.full_service === true ? whole : brief(whole));
  }
  return pageOf(contents, total, asked);
}

export async function publishedOrganization(
  database: Database,
  agency: string,
  id: string,
  fullService: boolean,
): Promise<HsdsObject | undefined> {
  const { rows } = await database.pool.query<ProviderFound>(
    'select provider, listing from tables.provider_row where agency = $1 and provider = $2 and not withdrawn',
    [agency, id],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  return fullService ? withServices(database, agency, row) : organizationObject({ id }, row.listing);
}

interface PlaceFound extends ServiceFound {
  readonly place: NonNullable<ServiceContent['places']>[number];
}

function objectOfPlace(row: PlaceFound): HsdsObject | undefined {
  const place = placeObject(row.service, row.place);
  if (place === undefined) return undefined;
  const { service_at_locations: _, ...service } = objectOfService(row);
  return { ...place, service };
}

const placesFound = `select s.service, s.provider, s.revised_at, s.asked_on, s.listing, p.listing as of_provider, x.place
  from tables.service_row s left join tables.provider_row p on p.agency = s.agency and p.provider = s.provider
  cross join lateral jsonb_array_elements(s.listing -> 'places') x (place)`;

export async function publishedPlaces(
  database: Database,
  agency: string,
  asked: HsdsQuestion,
): Promise<HsdsPage> {
  const filters = filtersOf(agency, asked);
  const total = await countOf(
    database,
    `select coalesce(sum(jsonb_array_length(s.listing -> 'places')), 0)::int as count from tables.service_row s where ${serviceFilter}`,
    filters,
  );
  const { rows } = await database.pool.query<PlaceFound>(
    `${placesFound} where ${serviceFilter} order by s.plain, s.service, x.place ->> 'id' limit $11 offset $12`,
    [...filters, asked.per_page, offsetOf(asked)],
  );
  const contents = rows.flatMap((row): readonly HsdsObject[] => {
    const place = objectOfPlace(row);
    return place === undefined ? [] : [place];
  });
  return pageOf(asked.full === true ? contents : contents.map(withBriefService), total, asked);
}

function withBriefService(place: HsdsObject): HsdsObject {
  const { id, name, description, status } = place.service as HsdsObject;
  return { ...place, service: { id, name, status, ...(description === undefined ? {} : { description }) } };
}

export async function publishedPlace(
  database: Database,
  agency: string,
  id: string,
): Promise<HsdsObject | undefined> {
  const { rows } = await database.pool.query<PlaceFound>(
    `${placesFound} where s.agency = $1 and not s.withdrawn and x.place ->> 'id' = $2 order by s.service limit 1`,
    [agency, id],
  );
  return rows[0] && objectOfPlace(rows[0]);
}

interface TaxonomyFound {
  readonly taxonomy: string;
  readonly listing: TaxonomyContent;
}

const taxonomiesOf = async (database: Database, agency: string) =>
  (
    await database.pool.query<TaxonomyFound>(
      'select taxonomy, listing from tables.taxonomy_row where agency = $1 and not withdrawn order by name, taxonomy',
      [agency],
    )
  ).rows;

const sought = (search: string | undefined) => {
  const wanted = search?.toLowerCase();
  return ({ name }: HsdsObject) => wanted === undefined || String(name).toLowerCase().includes(wanted);
};

function sliced(all: readonly HsdsObject[], asked: HsdsQuestion): HsdsPage {
  const from = offsetOf(asked);
  return pageOf(all.slice(from, from + asked.per_page), all.length, asked);
}

export async function publishedTaxonomies(
  database: Database,
  agency: string,
  asked: HsdsQuestion,
): Promise<HsdsPage> {
  const rows = await taxonomiesOf(database, agency);
  return sliced(
    rows.map((row) => taxonomyObject(row.taxonomy, row.listing)).filter(sought(asked.search)),
    asked,
  );
}

export async function publishedTaxonomy(
  database: Database,
  agency: string,
  id: string,
): Promise<HsdsObject | undefined> {
  const row = (await taxonomiesOf(database, agency)).find((one) => one.taxonomy === id);
  return row && taxonomyObject(id, row.listing);
}

export async function publishedTerms(
  database: Database,
  agency: string,
  asked: HsdsQuestion,
): Promise<HsdsPage> {
  const rows = await taxonomiesOf(database, agency);
  const terms = rows
    .filter(({ taxonomy }) => asked.taxonomy_id === undefined || taxonomy === asked.taxonomy_id)
    .flatMap((row) => termObjects(row.taxonomy, row.listing))
    .filter((one) => asked.parent_id === undefined || one.parent_id === asked.parent_id);
  return sliced(terms.filter(sought(asked.search)), asked);
}

export async function publishedTerm(
  database: Database,
  agency: string,
  id: string,
): Promise<HsdsObject | undefined> {
  const rows = await taxonomiesOf(database, agency);
  for (const row of rows) {
    const term = termObjects(row.taxonomy, row.listing).find((one) => one.id === id);
    if (term !== undefined) return term;
  }
  return undefined;
}

/** The middle of the places of a postcode, as far as we know any. */
export async function centreOfPostcode(
  database: Database,
  agency: string,
  postcode: string,
): Promise<{ readonly latitude: number; readonly longitude: number } | undefined> {
  const { rows } = await database.pool.query<{ latitude: number | null; longitude: number | null }>(
    `select avg((l ->> 'latitude')::float8) as latitude, avg((l ->> 'longitude')::float8) as longitude
     from tables.service_row s cross join lateral jsonb_path_query(s.listing, '$.places[*].location') l
     where s.agency = $1 and not s.withdrawn and l ->> 'latitude' is not null and l ->> 'longitude' is not null
       and exists (select from jsonb_array_elements(l -> 'addresses') a where a ->> 'postalCode' = $2)`,
    [agency, postcode],
  );
  const { latitude = null, longitude = null } = rows[0] ?? {};
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}
