/**
 * The services of some areas with all that is written of them, for a device that will be without a network. Help
 * without a place (kinds of service, national bodies, telephone lines) always comes along.
 */
import { createHash } from 'node:crypto';
import type { Database, Transaction, Viewer } from '../database/database.ts';
import { ofStreams, type RecordAnswer, recordsIn } from '../journal/records.ts';
import type { Row } from '../journal/stored-entry.ts';

/** A phone should not be filled by it: about 6 MB of records. */
const mostServices = 1_500;
const mostBytes = 6_000_000;

export interface DirectoryPack {
  /** Two packs of the same services in the same versions have the same. */
  readonly at: string;
  readonly services: readonly RecordAnswer[];
  readonly providers: readonly RecordAnswer[];
  readonly taxonomies: readonly RecordAnswer[];
  /** Services that would have belonged to it and were too many. */
  readonly leftOut: number;
}

interface Belonging {
  readonly service: string;
  readonly provider: string;
}

const belonging = `
  select service, provider from tables.service_row
  where agency = $1 and not withdrawn and (regions && $2::text[] or (regions = '{}' and jsonb_array_length(line -> 'places') = 0))
  order by regions = '{}' desc, service`;

const sizeOf = (record: RecordAnswer) => JSON.stringify(record).length;

/** As many as fit, in their order. */
function fitting(records: readonly RecordAnswer[]): readonly RecordAnswer[] {
  let bytes = 0;
  return records.filter((one) => {
    bytes += sizeOf(one);
    return bytes <= mostBytes;
  });
}

async function recordsOf(
  transaction: Transaction,
  agency: string,
  streams: readonly string[],
): Promise<readonly RecordAnswer[]> {
  const records = recordsIn(await transaction.query<Row>(ofStreams, [agency, streams]));
  const places = new Map(streams.map((one, at) => [one, at]));
  return [...records].sort((one, other) => (places.get(one.stream) ?? 0) - (places.get(other.stream) ?? 0));
}

const taxonomies =
  'select taxonomy from tables.taxonomy_row where agency = $1 and not withdrawn order by taxonomy';

function digestOf(records: readonly RecordAnswer[]): string {
  const hash = createHash('sha256');
  for (const { stream, version } of records) hash.update(`${stream} ${version}\n`);
  return hash.digest('hex');
}

/** @param regions national codes, of any level */
export function directoryPack(
  database: Database,
  viewer: Viewer,
  regions: readonly string[],
): Promise<DirectoryPack> {
  return database.as(viewer, async (transaction) => {
    const { agency } = viewer;
    const all = await transaction.query<Belonging>(belonging, [agency, regions]);
    const chosen = all.slice(0, mostServices);
    const services = fitting(
      await recordsOf(
        transaction,
        agency,
        chosen.map(({ service }) => service),
      ),
    );
    const kept = new Set(services.map(({ stream }) => stream));
    const of = chosen.filter(({ service }) => kept.has(service)).map(({ provider }) => provider);
    const providers = await recordsOf(transaction, agency, [...new Set(of)].sort());
    const known = await transaction.query<{ taxonomy: string }>(taxonomies, [agency]);
    const words = await recordsOf(
      transaction,
      agency,
      known.map(({ taxonomy }) => taxonomy),
    );
    const at = digestOf([...services, ...providers, ...words]);
    return { at, services, providers, taxonomies: words, leftOut: all.length - services.length };
  });
}

/** The areas in which the clients of the worker's own cases live, by regency. */
export function areasOfCaseload(
  database: Database,
  viewer: Viewer,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return database.as(viewer, (transaction) =>
    transaction.query<{ code: string; name: string }>(
      `select distinct a.code, a.name from tables.case_row c
       join tables.client_row k on k.agency = c.agency and k.client = c.client
       join regions.area a on a.code = left(k.village_code, 5)
       where c.agency = $1 and c.case_id in (select r.case_id from access.readable_cases() r)
       order by a.code limit 20`,
      [viewer.agency],
    ),
  );
}
