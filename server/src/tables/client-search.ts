/** Clients this reader may read, by any of their names as they are said or written, the best match first. */
import { type LevelOfClient, soughtSounds } from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';

export interface ClientLine {
  readonly client: string;
  readonly kind: LevelOfClient;
  readonly name: string;
  readonly callName: string | null;
  readonly birthOn: string | null;
  readonly sex: string | null;
  readonly village: string | null;
  readonly cases: number;
}

/** $1 the text as typed, $2 how many, $3 the sounds of its words (a list of readings for each), $4 the level. */
export const clientSearchQuery = `
  with readable as materialized (
    select c.* from access.readable_clients() r
    join tables.client_row c on c.agency = access.agency() and c.client = r.client
    where not exists (select from tables.merged m where m.agency = c.agency and m.absorbed = c.client)
  ), hit as materialized (
    select c.client from readable c
    where $1::text is null
      or tables.plain(c.name || ' ' || coalesce(c.call_name, '') || ' ' || coalesce(c.other_names, ''))
         like '%' || tables.plain($1) || '%'
      or ($3::jsonb <> '[]' and not exists (
        select from jsonb_array_elements($3::jsonb) word
        where not exists (
          select from jsonb_array_elements_text(word) reading where c.sound like '% ' || reading || '%')))
  )
  select c.client, c.kind, c.name, c.call_name as "callName", c.birth_on as "birthOn", c.sex, c.village,
    (select count(*)::int from tables.case_row k where k.agency = c.agency and k.client = c.client) as cases
  from readable c
  where (c.client in (select client from hit)
    or (c.kind = 'family' and exists (
      select from tables.member m where m.agency = c.agency and m.family = c.client
        and m.person in (select client from hit))))
    and ($4::text is null or c.kind = $4)
  order by case when $1::text is null then 0 else 1 - similarity(tables.plain(c.name), tables.plain($1)) end, tables.plain(c.name), c.client
  limit $2`;

export function searchClients(
  database: Database,
  viewer: Viewer,
  search: string | undefined,
  limit: number,
  kind?: LevelOfClient,
): Promise<readonly ClientLine[]> {
  const text = search === undefined ? null : search.replace(/[\\%_]/g, (found) => `\\${found}`);
  const sounds = search === undefined ? [] : soughtSounds(search);
  return database.as(viewer, (transaction) =>
    transaction.query<ClientLine>(clientSearchQuery, [text, limit, JSON.stringify(sounds), kind ?? null]),
  );
}
