/**
 * Who of the registry may be the person described: candidates by key, judged by the domain. Of people whom the reader
 * may not read only this is told, that somebody is registered and whom to ask; of people known to few, nothing.
 */
import { type Likeness, likeness, type Recognisable, soughtKeys } from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';

interface Candidate {
  readonly client: string;
  readonly name: string;
  readonly birth_on: string | null;
  readonly village: string | null;
  readonly recognised: Recognisable;
  readonly cards: readonly string[];
  readonly readable: boolean;
  readonly ask: string | null;
}

export interface Match extends Likeness {
  /** Absent where the reader may not read the person. */
  readonly client?: string;
  readonly name?: string;
  readonly birthOn?: string;
  readonly village?: string;
  /** The worker who knows this person, where the reader does not. */
  readonly ask?: string;
}

/** A key that has more people than this says little and is passed over: names such as Siti Aminah have others. */
const mostOfOneKey = 200;
const mostCandidates = 60;

/** $1 keys; $2 client left out. Absorbed records count as the person they were merged into. */
export const candidateQuery = `
  with found as (
    select k.client, count(*) as shared from unnest($1::text[]) sought(key)
    cross join lateral (
      select x.client from tables.client_key x
      where x.agency = access.agency() and x.key = sought.key limit ${mostOfOneKey}) k
    group by k.client
  ), people as (
    select coalesce(m.survivor, found.client) as client, max(found.shared) as shared
    from found left join tables.merged m on m.agency = access.agency() and m.absorbed = found.client
    group by 1
  )
  select p.client from people p
  where ($2::uuid is null or (p.client <> $2 and not exists (
      select from tables.not_the_same n where n.agency = access.agency()
        and ((n.client = p.client and n.other = $2) or (n.client = $2 and n.other = p.client)))))
    and p.client <> all (access.hidden())
  order by p.shared desc, p.client limit ${mostCandidates}`;

const detailQuery = `
  select c.client, c.name, c.birth_on, c.village, c.recognised,
    coalesce((select array_agg(distinct f.number) from tables.member m
      join tables.family_card f on f.agency = m.agency and f.family = m.family
      where m.agency = c.agency and m.person = c.client), '{}') as cards,
    access.may_read_client(c.client) as readable,
    (select w.name from tables.worker w where w.agency = c.agency and w.worker = coalesce(
      (select r.responsible from tables.case_client cc
        join tables.case_row r on r.agency = cc.agency and r.case_id = cc.case_id
        where cc.agency = c.agency and cc.client in (
          select c.client union
          select m.family from tables.member m where m.agency = c.agency and m.person = c.client)
        order by r.ended_on is not null, r.opened_on desc limit 1),
      c.registered_by)) as ask
  from tables.client_row c
  where c.agency = access.agency() and c.client = any ($1::uuid[]) and c.recognised is not null`;

function matchOf(sought: Recognisable, one: Candidate): Match | undefined {
  const found = likeness(sought, { ...one.recognised, familyCards: one.cards });
  if (found === undefined) return undefined;
  if (!one.readable) return one.ask === null ? found : { ...found, ask: one.ask };
  return {
    ...found,
    client: one.client,
    name: one.name,
    ...(one.birth_on === null ? {} : { birthOn: one.birth_on }),
    ...(one.village === null ? {} : { village: one.village }),
  };
}

/** Matches within a transaction that knows its viewer and stands above row-level security. */
export async function matchesIn(
  transaction: Transaction,
  sought: Recognisable,
  except: string | undefined,
): Promise<readonly Match[]> {
  const keys = soughtKeys(sought);
  const found = await transaction.query<{ client: string }>(candidateQuery, [keys, except ?? null]);
  if (found.length === 0) return [];
  const candidates = await transaction.query<Candidate>(detailQuery, [found.map((one) => one.client)]);
  return candidates
    .flatMap((one) => matchOf(sought, one) ?? [])
    .sort((a, b) => b.score - a.score || (a.name ?? '').localeCompare(b.name ?? ''))
    .slice(0, 8);
}

/** People like the one described, the likeliest first; at most eight. */
export const similarClients = (
  database: Database,
  viewer: Viewer,
  sought: Recognisable,
  except?: string,
): Promise<readonly Match[]> =>
  database.trusted((transaction) => matchesIn(transaction, sought, except), viewer);
