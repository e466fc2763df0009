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

/** Of a key with more people than this only some are looked at: whoever it is has other keys too, the birth first. */
const mostOfOneKey = 60;
const mostCandidates = 40;

/** What is rarer than a name (birth, NIK, mother, phone) goes before it. $1 keys; $2 client left out. Absorbed records count as the person they were merged into. */
export const candidateQuery = `
  with found as (
    select k.client, count(*) as shared,
      count(*) filter (where left(sought.key, 2) in ('b:', 'k:', 'm:', 't:')) as firm
    from unnest($1::text[]) sought(key)
    cross join lateral (
      select x.client from tables.client_key x
      where x.agency = access.agency() and x.key = sought.key limit ${mostOfOneKey}) k
    group by k.client
  ), people as (
    select coalesce(m.survivor, found.client) as client, max(found.shared) as shared, max(found.firm) as firm
    from found left join tables.merged m on m.agency = access.agency() and m.absorbed = found.client
    group by 1
  )
  select p.client from people p
  where ($2::uuid is null or (p.client <> $2 and not exists (
      select from tables.not_the_same n where n.agency = access.agency()
        and ((n.client = p.client and n.other = $2) or (n.client = $2 and n.other = p.client)))))
    and p.client <> all (access.hidden())
  order by p.firm desc, p.shared desc, p.client limit ${mostCandidates}`;

const recognisedQuery = `
  select c.client, c.name, c.birth_on, c.village, c.recognised,
    coalesce((select array_agg(distinct f.number) from tables.member m
      join tables.family_card f on f.agency = m.agency and f.family = m.family
      where m.agency = c.agency and m.person = c.client), '{}') as cards
  from tables.client_row c
  where c.agency = access.agency() and c.client = any ($1::uuid[]) and c.recognised is not null`;

/**
 * Who may be shown, and for the others whom to ask: asked of the few that are alike, not of all candidates. A restricted
 * case names nobody: that somebody is responsible would tell that it exists. Nobody is sent to themselves.
 */
const showableQuery = `
  select c.client, access.may_read_client(c.client) as readable,
    (select w.name from tables.worker w where w.agency = c.agency and w.worker <> access.worker() and w.worker = coalesce(
      (select r.responsible from tables.case_client cc
        join tables.case_row r on r.agency = cc.agency and r.case_id = cc.case_id
        where cc.agency = c.agency and r.confidentiality <> 'restricted' and cc.client in (
          select c.client union
          select m.family from tables.member m where m.agency = c.agency and m.person = c.client)
        order by r.ended_on is not null, r.opened_on desc limit 1),
      c.registered_by)) as ask
  from tables.client_row c where c.agency = access.agency() and c.client = any ($1::uuid[])`;

interface Showable {
  readonly client: string;
  readonly readable: boolean;
  readonly ask: string | null;
}

function matchOf(found: Likeness, one: Candidate, showable: Showable | undefined): Match {
  if (showable?.readable !== true) {
    const ask = showable?.ask ?? undefined;
    return ask === undefined ? found : { ...found, ask };
  }
  return {
    ...found,
    client: one.client,
    name: one.name,
    ...(one.birth_on === null ? {} : { birthOn: one.birth_on }),
    ...(one.village === null ? {} : { village: one.village }),
  };
}

const mostShown = 8;

/**
 * Matches within a transaction that knows its viewer and stands above row-level security.
 *
 * @param least the score from which a match is worth showing
 */
export async function matchesIn(
  transaction: Transaction,
  sought: Recognisable,
  except: string | undefined,
  least = 0,
): Promise<readonly Match[]> {
  const keys = soughtKeys(sought);
  const found = await transaction.query<{ client: string }>(candidateQuery, [keys, except ?? null]);
  if (found.length === 0) return [];
  const candidates = await transaction.query<Candidate>(recognisedQuery, [found.map((one) => one.client)]);
  const alike = candidates
    .flatMap((one) => {
      const how = likeness(sought, { ...one.recognised, familyCards: one.cards });
      return how === undefined || how.score < least ? [] : [{ one, how }];
    })
    .sort((a, b) => b.how.score - a.how.score || a.one.name.localeCompare(b.one.name))
    .slice(0, mostShown);
  if (alike.length === 0) return [];
  const showable = await transaction.query<Showable>(showableQuery, [alike.map(({ one }) => one.client)]);
  const rights = new Map(showable.map((one) => [one.client, one]));
  return alike.map(({ one, how }) => matchOf(how, one, rights.get(one.client)));
}

/** People like the one described, the likeliest first; at most eight. */
export const similarClients = (
  database: Database,
  viewer: Viewer,
  sought: Recognisable,
  except?: string,
): Promise<readonly Match[]> =>
  database.trusted((transaction) => matchesIn(transaction, sought, except), viewer);
