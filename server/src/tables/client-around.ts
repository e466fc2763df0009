/** Where a client belongs: households, groups, organisations and communities with their dates, and the cases. */
import type { Database, Viewer } from '../database/database.ts';

export interface Around {
  readonly households: readonly {
    readonly family: string;
    readonly name: string;
    readonly relation: string | null;
    readonly from: string | null;
    readonly until: string | null;
  }[];
  readonly belongings: readonly {
    readonly collective: string;
    readonly name: string;
    readonly kind: string;
    readonly part: string | null;
    readonly from: string | null;
    readonly until: string | null;
  }[];
  readonly cases: readonly {
    readonly case: string;
    readonly number: string | null;
    readonly title: string;
    readonly status: string;
    readonly openedOn: string;
  }[];
  readonly reveals: readonly { readonly at: Date; readonly name: string | null; readonly what: string }[];
}

const same = `select $1::uuid as client
  union select m.survivor from tables.merged m where m.agency = access.agency() and m.absorbed = $1
  union select m.absorbed from tables.merged m where m.agency = access.agency() and m.survivor = $1`;

/** All of it as far as this reader may read; the records that were merged count as one. */
export function clientAround(database: Database, viewer: Viewer, client: string): Promise<Around> {
  return database.as(viewer, async (transaction) => ({
    households: await transaction.query<Around['households'][number]>(
      `select m.family, c.name, m.relation, m.from_on as "from", m.until_on as "until"
       from tables.member m join tables.client_row c on c.agency = m.agency and c.client = m.family
       where m.agency = access.agency() and m.person in (${same}) order by m.until_on is not null, m.from_on, c.name`,
      [client],
    ),
    belongings: await transaction.query<Around['belongings'][number]>(
      `select b.collective, c.name, c.kind, b.part, b.from_on as "from", b.until_on as "until"
       from tables.belonging b join tables.client_row c on c.agency = b.agency and c.client = b.collective
       where b.agency = access.agency() and b.person in (${same}) order by b.until_on is not null, b.from_on, c.name`,
      [client],
    ),
    cases: await transaction.query<Around['cases'][number]>(
      `select r.case_id as "case", r.number, r.title, r.status, r.opened_on as "openedOn"
       from tables.case_row r where r.agency = access.agency() and r.client in (
         ${same} union select m.family from tables.member m where m.agency = access.agency() and m.person = $1)
       order by r.opened_on desc`,
      [client],
    ),
    reveals: await transaction.query<Around['reveals'][number]>(
      `select l.at, w.name, l.what from access.reveal_log l
       left join tables.worker w on w.agency = l.agency and w.worker = l.worker
       where l.agency = access.agency() and l.client = $1 order by l.number desc limit 50`,
      [client],
    ),
  }));
}
