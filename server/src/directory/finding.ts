/**
 * Finding in the directory: the words of an agency's services lie in memory, turned round once, and take in what the
 * journal has said of services and providers since, before each question.
 */
import { FindingIndex, type FindingQuery, type Found, find, type ServiceLine } from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';

interface Standing {
  readonly index: FindingIndex;
  /** Up to where in the journal it has read. */
  readonly position: number;
}

const standings = new WeakMap<Database, Map<string, Standing>>();

const present = `
  select coalesce((select max(position) from access.positions()), 0) as last`;

const lines = `
  select s.line || jsonb_strip_nulls(jsonb_build_object('providerName', p.name)) as line
  from tables.service_row s
  left join tables.provider_row p on p.agency = s.agency and p.provider = s.provider
  where s.agency = $1`;

/** What was told of services, and of providers, whose name stands with each of theirs. */
const changedSince = `
  with told as (
    select distinct stream, record from journal.entry
    where agency = $1 and position > $2 and record in ('service', 'provider')
  )
  select stream from told where record = 'service'
  union
  select s.service from tables.service_row s
  join told t on t.stream = s.provider and t.record = 'provider' where s.agency = $1`;

interface LineRow {
  readonly line: ServiceLine;
}

async function whole(transaction: Transaction, agency: string): Promise<FindingIndex> {
  const rows = await transaction.query<LineRow>(lines, [agency]);
  return new FindingIndex(rows.map(({ line }) => line));
}

async function takeIn(
  transaction: Transaction,
  agency: string,
  { index, position }: Standing,
): Promise<void> {
  const changed = (await transaction.query<{ stream: string }>(changedSince, [agency, position])).map(
    ({ stream }) => stream,
  );
  if (changed.length === 0) return;
  const rows = await transaction.query<LineRow>(`${lines} and s.service = any ($2::uuid[])`, [
    agency,
    changed,
  ]);
  const found = new Map(rows.map(({ line }) => [line.service, line]));
  for (const service of changed) {
    const line = found.get(service);
    if (line === undefined) index.remove(service);
    else index.put(line);
  }
}

/** The index as the journal has it now; made anew where the journal stands before where it was read to. */
async function standingOf(
  database: Database,
  transaction: Transaction,
  agency: string,
): Promise<FindingIndex> {
  const agencies = standings.get(database) ?? new Map<string, Standing>();
  standings.set(database, agencies);
  const [found] = await transaction.query<{ last: number }>(present);
  const last = Number(found?.last ?? 0);
  const known = agencies.get(agency);
  if (known === undefined || known.position > last) {
    const index = await whole(transaction, agency);
    agencies.set(agency, { index, position: last });
    return index;
  }
  if (known.position < last) {
    await takeIn(transaction, agency, known);
    agencies.set(agency, { index: known.index, position: last });
  }
  return known.index;
}

export interface FoundServices extends Found {
  /** Services in the directory, fitting or not. */
  readonly services: number;
}

/** @param today YYYY-MM-DD where the agency is */
export function findServices(
  database: Database,
  viewer: Viewer,
  query: FindingQuery,
  today: string,
): Promise<FoundServices> {
  return database.as(viewer, async (transaction) => {
    const index = await standingOf(database, transaction, viewer.agency);
    return { ...find(index, query, { today }), services: index.size };
  });
}
