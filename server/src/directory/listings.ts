/** What an agency's own workers read of its directory: services and providers in pages, and one with its record. */
import type { ServiceLine } from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import { ofStreams, type RecordAnswer, recordsIn } from '../journal/records.ts';
import type { Row } from '../journal/stored-entry.ts';

export interface ServiceSearch {
  /** A name or part of it. */
  readonly search?: string | undefined;
  readonly provider?: string | undefined;
  readonly term?: string | undefined;
  /** National code of an area: services that are there or serve it. */
  readonly region?: string | undefined;
  readonly withdrawn?: boolean | undefined;
  /** Only those that nobody has asked since this day. */
  readonly unaskedSince?: string | undefined;
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

const escaped = (text: string) => text.replace(/[\\%_]/g, (found) => `\\${found}`);

const filter = `s.agency = (select access.agency()) and s.withdrawn = $1
  and ($2::text is null or s.plain like '%' || (select tables.plain($2)) || '%')
  and ($3::uuid is null or s.provider = $3)
  and ($4::uuid is null or $4 = any (s.term_ids))
  and ($5::text is null or $5 = any (s.regions))
  and ($6::date is null or s.asked_on is null or s.asked_on < $6)`;

const countQuery = `select count(*)::int as total from tables.service_row s where ${filter}`;

// The lines are read for the page alone: they are by far the widest column.
const pageQuery = `
  with page as materialized (
    select s.service, s.plain from tables.service_row s
    where ${filter} and ($7::text is null or (s.plain, s.service) > ($7, $8::uuid))
    order by s.plain, s.service limit $9)
  select s.line || jsonb_strip_nulls(jsonb_build_object('providerName', p.name)) as line, page.plain as key
  from page join tables.service_row s on s.agency = access.agency() and s.service = page.service
  left join tables.provider_row p on p.agency = s.agency and p.provider = s.provider
  order by page.plain, page.service`;

export interface ServicePage {
  readonly services: readonly ServiceLine[];
  readonly total: number;
  readonly next?: readonly [string, string];
}

/** By name, a page at a time by key; whoever has a question of a client asks the finding instead. */
export async function searchServices(
  database: Database,
  viewer: Viewer,
  asked: ServiceSearch,
): Promise<ServicePage> {
  const filters = [
    asked.withdrawn ?? false,
    asked.search === undefined ? null : escaped(asked.search),
    asked.provider ?? null,
    asked.term ?? null,
    asked.region ?? null,
    asked.unaskedSince ?? null,
  ];
  const { found, total } = await database.as(viewer, async (transaction) => {
    const [counted] = await transaction.query<{ total: number }>(countQuery, filters);
    const [name, stream] = asked.after ?? [null, null];
    const lines = await transaction.query<{ line: ServiceLine; key: string }>(pageQuery, [
      ...filters,
      name,
      stream,
      asked.limit + 1,
    ]);
    return { found: lines, total: counted?.total ?? 0 };
  });
  const page = found.slice(0, asked.limit);
  const last = page.at(-1);
  const answer = { services: page.map((one) => one.line), total };
  return found.length > page.length && last !== undefined
    ? { ...answer, next: [last.key, last.line.service] }
    : answer;
}

export interface ProviderLine {
  readonly provider: string;
  readonly name: string;
  readonly services: number;
  readonly withdrawn: boolean;
}

export async function searchProviders(
  database: Database,
  viewer: Viewer,
  asked: { readonly search?: string | undefined; readonly limit: number },
): Promise<readonly ProviderLine[]> {
  return database.as(viewer, (transaction) =>
    transaction.query<ProviderLine>(
      `select p.provider, p.name, p.withdrawn,
         (select count(*)::int from tables.service_row s
          where s.agency = p.agency and s.provider = p.provider and not s.withdrawn) as services
       from tables.provider_row p
       where p.agency = access.agency() and not p.withdrawn
         and ($1::text is null or tables.plain(p.name) like '%' || (select tables.plain($1)) || '%')
       order by tables.plain(p.name), p.provider limit $2`,
      [asked.search === undefined ? null : escaped(asked.search), asked.limit],
    ),
  );
}

/** One record of the directory, with that of its provider where it is a service. */
export async function openListing(
  database: Database,
  viewer: Viewer,
  kind: 'service' | 'provider',
  stream: string,
): Promise<{ readonly record: RecordAnswer; readonly provider?: RecordAnswer } | undefined> {
  return database.as(viewer, async (transaction) => {
    const [row] = await transaction.query<{ provider: string }>(
      'select provider from tables.service_row where agency = $1 and service = $2',
      [viewer.agency, stream],
    );
    const streams = row === undefined ? [stream] : [stream, row.provider];
    const records = recordsIn(await transaction.query<Row>(ofStreams, [viewer.agency, streams]));
    const record = records.find((one) => one.stream === stream && one.record === kind);
    if (record === undefined) return undefined;
    const provider = records.find((one) => one.stream === row?.provider);
    return provider === undefined ? { record } : { record, provider };
  });
}

export interface TaxonomyWords {
  readonly taxonomy: string;
  readonly name: string;
  readonly terms: readonly {
    readonly id: string;
    readonly code?: string;
    readonly name: string;
    readonly parent?: string;
    readonly services: number;
  }[];
}

/** The words by which services are sorted, with how many services carry each. */
export async function taxonomyWords(database: Database, viewer: Viewer): Promise<readonly TaxonomyWords[]> {
  return database.as(viewer, (transaction) =>
    transaction.query<TaxonomyWords>(
      `with used as materialized (
         select t.term, count(*)::int as services from tables.service_row s
         cross join lateral unnest(s.term_ids) t (term)
         where s.agency = access.agency() and not s.withdrawn group by t.term)
       select x.taxonomy, x.name, (
         select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', t ->> 'id', 'code', t ->> 'code',
           'name', t ->> 'name', 'parent', t ->> 'parent')) || jsonb_build_object('services', coalesce(u.services, 0))
           order by t ->> 'name'), '[]')
         from jsonb_array_elements(x.listing -> 'terms') t left join used u on u.term = (t ->> 'id')::uuid) as terms
       from tables.taxonomy_row x
       where x.agency = access.agency() and not x.withdrawn order by x.name, x.taxonomy`,
    ),
  );
}
