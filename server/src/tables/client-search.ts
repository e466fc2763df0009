/** Clients this reader may read, by any of their names, the best match first. */
import type { Database, Viewer } from '../database/database.ts';

export interface ClientLine {
  readonly client: string;
  readonly kind: 'individual' | 'family';
  readonly name: string;
  readonly callName: string | null;
  readonly birthOn: string | null;
  readonly sex: string | null;
  readonly village: string | null;
  readonly cases: number;
}

export const clientSearchQuery = `
  select c.client, c.kind, c.name, c.call_name as "callName", c.birth_on as "birthOn", c.sex, c.village,
    (select count(*)::int from tables.case_row k where k.agency = c.agency and k.client = c.client) as cases
  from access.readable_clients() r
  join tables.client_row c on c.agency = access.agency() and c.client = r.client
  where $1::text is null
    or tables.plain(c.name || ' ' || coalesce(c.call_name, '') || ' ' || coalesce(c.other_names, ''))
       like '%' || tables.plain($1) || '%'
  order by case when $1::text is null then 0 else 1 - similarity(tables.plain(c.name), tables.plain($1)) end, tables.plain(c.name), c.client
  limit $2`;

export function searchClients(
  database: Database,
  viewer: Viewer,
  search: string | undefined,
  limit: number,
): Promise<readonly ClientLine[]> {
  const text = search === undefined ? null : search.replace(/[\\%_]/g, (found) => `\\${found}`);
  return database.as(viewer, (transaction) =>
    transaction.query<ClientLine>(clientSearchQuery, [text, limit]),
  );
}
