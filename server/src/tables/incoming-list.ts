/** The inbox, the agencies that take referrals, and what happened to the links of a referral. */
import type { RequestStanding } from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import { type RecordAnswer, readRequest } from '../journal/records.ts';

export interface IncomingLine {
  readonly request: string;
  readonly fromName: string;
  readonly fromCity: string | null;
  readonly serviceName: string | null;
  readonly arrivedOn: string;
  readonly standing: RequestStanding;
  /** Nothing before it was opened; nor where it has become a case that this reader may not read. */
  readonly need: string | null;
  readonly clientName: string | null;
  readonly takenOn: string | null;
}

const open = 'i.taken_on is null or access.may_read_case(i.taken_on)';

const listQuery = `
  select i.request, i.from_name as "fromName", i.from_city as "fromCity", i.service_name as "serviceName",
    i.arrived_on as "arrivedOn", i.standing,
    case when ${open} then i.need end as need, case when ${open} then i.client_name end as "clientName",
    case when access.may_read_case(i.taken_on) then i.taken_on end as "takenOn"
  from tables.incoming i where i.agency = access.agency()
  order by i.arrived_on desc, i.request limit 200`;

/** What came in, the newest first, at most 200. */
export const incomingRequests = (database: Database, viewer: Viewer): Promise<readonly IncomingLine[]> =>
  database.as(viewer, (transaction) => transaction.query<IncomingLine>(listQuery));

/** One request with all its entries; `undefined` where it does not exist or may not be read. */
export function incomingRequest(
  database: Database,
  viewer: Viewer,
  request: string,
): Promise<RecordAnswer | undefined> {
  return database.as(viewer, async (transaction) => {
    const [row] = await transaction.query(
      `select 1 from tables.incoming i where i.agency = access.agency() and i.request = $1 and (${open})`,
      [request],
    );
    return row === undefined ? undefined : readRequest(transaction, viewer, request);
  });
}

export interface Partner {
  readonly agency: string;
  readonly name: string;
  readonly city: string;
  readonly takes: string;
}

export const partners = (database: Database, viewer: Viewer): Promise<readonly Partner[]> =>
  database.as(viewer, (transaction) => transaction.query<Partner>('select * from access.partners()'));

export interface LinkOpening {
  readonly at: string;
  readonly what: string;
}

/** Every opening of the links of a referral, also those in vain; nothing where the case may not be read. */
export const linkOpenings = (
  database: Database,
  viewer: Viewer,
  ofCase: string,
  referral: string,
): Promise<readonly LinkOpening[]> =>
  database.as(viewer, (transaction) =>
    transaction.query<LinkOpening>(
      `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, what
       from access.link_openings($1, $2) limit 500`,
      [ofCase, referral],
    ),
  );
