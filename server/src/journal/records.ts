/** Reading records from the journal, as far as the reader may (row-level security stands behind every query). */
import { clientRecord, type Entry, type RecordKind, read } from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';
import { masked } from './masking.ts';
import type { JournalPoint } from './pull.ts';
import { columns, entryOf, type Row } from './stored-entry.ts';

/** One stream as the reader may see it; `version` is the true one, even where entries are withheld. */
export interface RecordAnswer {
  readonly stream: string;
  readonly record: RecordKind;
  readonly version: number;
  readonly entries: readonly Entry[];
}

export interface OpenedCase {
  readonly case: RecordAnswer;
  readonly clients: readonly RecordAnswer[];
}

export const ofStreams = `select ${columns} from journal.entry where agency = $1 and stream = any ($2::uuid[]) order by position`;

/** Rows of several streams, stream by stream, with what is masked masked. */
export function recordsIn(rows: readonly Row[]): readonly RecordAnswer[] {
  const streams = new Map<string, Entry[]>();
  for (const row of rows) {
    const list = streams.get(row.stream);
    const entry = masked(entryOf(row));
    if (list === undefined) streams.set(row.stream, [entry]);
    else list.push(entry);
  }
  return [...streams].map(([stream, entries]) => ({
    stream,
    record: entries[0]?.record ?? 'case',
    version: entries.at(-1)?.version ?? 0,
    entries,
  }));
}

/** Every reading of a restricted case leaves a line that its supervisor can read. */
export async function logIfRestricted(
  transaction: Transaction,
  viewer: Viewer,
  cases: readonly string[],
  what: string,
): Promise<void> {
  await transaction.query(
    `insert into access.read_log (agency, worker, case_id, what)
     select $1, $2, c.case_id, $4 from tables.case_row c
     where c.agency = $1 and c.case_id = any ($3::uuid[]) and c.confidentiality = 'restricted'`,
    [viewer.agency, viewer.worker, cases, what],
  );
}

/**
 * A case with its client and the family's members, in one transaction.
 *
 * @param what for the log of reads that restricted cases keep, such as `case` or `document contract`
 * @returns `undefined` where it does not exist or may not be read: the two look the same
 */
export function openCase(
  database: Database,
  viewer: Viewer,
  caseId: string,
  what = 'case',
): Promise<OpenedCase | undefined> {
  return database.as(viewer, async (transaction) => {
    const [opened] = await transaction.query<{ clients: string[] | null }>(
      'select access.open_case($1) as clients',
      [caseId],
    );
    const clients = opened?.clients;
    if (clients === null || clients === undefined) return undefined;
    const rows = await transaction.query<Row>(ofStreams, [viewer.agency, [caseId, ...clients]]);
    await logIfRestricted(transaction, viewer, [caseId], what);
    const records = recordsIn(rows);
    const found = records.find((one) => one.stream === caseId);
    return found && { case: found, clients: records.filter((one) => one !== found) };
  });
}

export interface OpenedClient {
  readonly client: RecordAnswer;
  /** Records of the same person that were merged into this one. */
  readonly absorbed: readonly RecordAnswer[];
  /** Of a family: its members that may be read. */
  readonly members: readonly RecordAnswer[];
}

/** A client's record with what belongs to it; `undefined` where it does not exist or may not be read. */
export function openClient(
  database: Database,
  viewer: Viewer,
  client: string,
): Promise<OpenedClient | undefined> {
  return database.as(viewer, async (transaction) => {
    const [answer] = await transaction.query<{ may: boolean }>('select access.may_read_client($1) as may', [
      client,
    ]);
    if (answer?.may !== true) return undefined;
    const related = await transaction.query<{ client: string; absorbed: boolean }>(
      `select absorbed as client, true as absorbed from tables.merged where agency = $1 and survivor = $2
       union all select person, false from tables.member where agency = $1 and family = $2`,
      [viewer.agency, client],
    );
    const streams = [client, ...related.map((one) => one.client)];
    const records = recordsIn(await transaction.query<Row>(ofStreams, [viewer.agency, streams]));
    const found = records.find((one) => one.stream === client);
    if (found === undefined) return undefined;
    const of = (absorbed: boolean) =>
      records.filter((one) =>
        related.some((each) => each.client === one.stream && each.absorbed === absorbed),
      );
    return { client: found, absorbed: of(true), members: of(false) };
  });
}

/** What can be shown in full, and where it stands. */
export const revealable = ['nik', 'family-card'] as const;
export type Revealable = (typeof revealable)[number];

/**
 * Shows a client's numbers in full and leaves a line of it.
 *
 * @returns the numbers; `undefined` where the client may not be read
 */
export function revealNumbers(
  database: Database,
  viewer: Viewer,
  client: string,
  what: Revealable,
  reason: string | undefined,
): Promise<readonly string[] | undefined> {
  return database.as(viewer, async (transaction) => {
    const [answer] = await transaction.query<{ may: boolean }>('select access.may_read_client($1) as may', [
      client,
    ]);
    if (answer?.may !== true) return undefined;
    const rows = await transaction.query<Row>(ofStreams, [viewer.agency, [client]]);
    const { individual, family } = read(clientRecord, rows.map(entryOf)).state;
    const card = family.household?.familyCard;
    const numbers =
      what === 'nik'
        ? [individual.person?.nik ?? []].flat()
        : [...new Set([...(card === undefined ? [] : [card]), ...Object.keys(family.cards)])];
    await transaction.query(
      'insert into access.reveal_log (agency, worker, client, what, reason) values ($1, $2, $3, $4, $5)',
      [viewer.agency, viewer.worker, client, what, reason ?? null],
    );
    return numbers;
  });
}

/** A request that came in, as it stands in the journal. */
export async function readRequest(
  transaction: Transaction,
  viewer: Viewer,
  request: string,
): Promise<RecordAnswer | undefined> {
  return recordsIn(await transaction.query<Row>(ofStreams, [viewer.agency, [request]]))[0];
}

/** The agency's own record: everybody who works there may read it. */
export function openAgency(database: Database, viewer: Viewer): Promise<RecordAnswer | undefined> {
  return database.as(
    viewer,
    async (transaction) =>
      recordsIn(await transaction.query<Row>(ofStreams, [viewer.agency, [viewer.agency]]))[0],
  );
}

export interface SomeRecords {
  readonly records: readonly RecordAnswer[];
  /** Those that did not fit into this answer, in the order they were asked for. */
  readonly rest: readonly string[];
  /** Those that may not be read, or do not exist: the two look the same. */
  readonly none: readonly string[];
  /** How far the journal had come, at the least, when these were read: told at the next meeting. */
  readonly at: JournalPoint;
}

/**
 * About how much one answer carries, in bytes of JSON: compressed about a tenth of it, it must come through on a slow
 * line before that breaks, and not cost a round trip for every few records on a better one.
 */
const answerBytes = 1_000_000;
const streamsAtOnce = 50;

/**
 * Whole records to be kept on a device, in the order they are asked for, as many as fit; the first one always does.
 * Of each restricted case that is given out a line stays in the log of reads.
 */
export function readRecords(
  database: Database,
  viewer: Viewer,
  streams: readonly string[],
): Promise<SomeRecords> {
  return database.as(viewer, async (transaction) => {
    const [answer] = await transaction.query<{ opened: string[] }>(
      'select access.open_readable($1::uuid[]) as opened',
      [streams],
    );
    const opened = new Set(answer?.opened);
    const wanted = [...new Set(streams)].filter((one) => opened.has(one));
    const { records, taken } = await asManyAsFit(transaction, viewer, wanted);
    const cases = records.filter((one) => one.record === 'case').map((one) => one.stream);
    if (cases.length > 0) await logIfRestricted(transaction, viewer, cases, 'device');
    const given = new Set(records.map((one) => one.stream));
    const rest = wanted.slice(taken);
    const waiting = new Set(rest);
    const none = streams.filter((one) => !given.has(one) && !waiting.has(one));
    // After the records, so that nothing of them lies beyond it.
    return { records, rest, none, at: await pointOf(transaction) };
  });
}

async function pointOf(transaction: Transaction): Promise<JournalPoint> {
  const [found] = await transaction.query<JournalPoint>(
    `select p.position, access.mark_at(p.position) as mark
     from (select coalesce(max("position"), 0) as position from access.positions()) p`,
  );
  return found ?? { position: 0, mark: '' };
}

async function asManyAsFit(transaction: Transaction, viewer: Viewer, wanted: readonly string[]) {
  const records: RecordAnswer[] = [];
  let bytes = 0;
  for (let at = 0; at < wanted.length; at += streamsAtOnce) {
    const some = wanted.slice(at, at + streamsAtOnce);
    const rows = await transaction.query<Row>(ofStreams, [viewer.agency, some]);
    const found = new Map(recordsIn(rows).map((one) => [one.stream, one]));
    for (const [place, stream] of some.entries()) {
      const record = found.get(stream);
      if (record === undefined) continue;
      bytes += JSON.stringify(record).length;
      if (bytes > answerBytes && records.length > 0) return { records, taken: at + place };
      records.push(record);
    }
  }
  return { records, taken: wanted.length };
}
