/**
 * Takes a case over from a package: its entries become streams of the receiving agency as they were, with their ids,
 * times, words and authors, in the receiver's own chain; after them stands from whom they came. All or nothing.
 */
import { randomUUID } from 'node:crypto';
import {
  authorFor,
  type CaseFile,
  type Entry,
  entryFromFile,
  type FileEntry,
  filled,
  type RecordKind,
  type Role,
  recognisableOf,
} from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';
import { insertRows, lockHead, moveHead, nextCaseNumber, readAs } from '../journal/append.ts';
import { columns, entryOf, hashAfter, type Row, rowOf, type StoredRow } from '../journal/stored-entry.ts';
import { type Match, matchesIn } from '../tables/client-match.ts';
import { writeTables } from '../tables/tables.ts';
import { PackageFault } from './package-fault.ts';
import type { OpenedPackage } from './read-package.ts';
import { takenOverFrom } from './words.ts';

interface Taking {
  readonly transaction: Transaction;
  readonly viewer: Viewer;
  readonly now: string;
  position: number;
  hash: Buffer;
  readonly rows: StoredRow[];
  /** Of each stream that is written: all of its entries, and those that are new. */
  readonly streams: Map<string, { record: RecordKind; entries: Entry[]; added: Entry[] }>;
}

function keep(taking: Taking, given: Omit<Entry, 'position' | 'version'>): Entry {
  const stream = taking.streams.get(given.stream) ?? { record: given.record, entries: [], added: [] };
  taking.streams.set(given.stream, stream);
  const entry = {
    ...given,
    version: (stream.entries.at(-1)?.version ?? 0) + 1,
    position: taking.position + 1,
  };
  const row = rowOf(entry);
  taking.position = entry.position;
  taking.hash = hashAfter(taking.hash, row);
  taking.rows.push({ ...row, restricted_to: null, hash: taking.hash });
  stream.entries.push(entry);
  stream.added.push(entry);
  return entry;
}

/** Each entry keeps what its author had seen, told in the versions that the record has here. */
function keepStream(taking: Taking, all: readonly FileEntry[]): number {
  const [first] = all;
  if (first === undefined) return 0;
  const here = new Map(taking.streams.get(first.stream)?.entries.map((one) => [one.id, one.version]));
  const seen: { readonly there: number; readonly here: number }[] = [];
  let written = 0;
  for (const one of all) {
    const known = here.get(one.id);
    const basis = seen.findLast((each) => each.there <= one.basis)?.here ?? 0;
    const version = known ?? keep(taking, { ...entryFromFile(one, 0), basis }).version;
    if (known === undefined) written += 1;
    seen.push({ there: one.version, here: version });
  }
  return written;
}

interface Told {
  readonly stream: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly by?: Entry['by'];
}

function tell(taking: Taking, record: RecordKind, { stream, type, data, by }: Told): void {
  const { viewer, now } = taking;
  keep(taking, {
    id: randomUUID(),
    record,
    stream,
    type,
    data,
    occurredOn: viewer.today,
    recordedAt: now,
    receivedAt: now,
    basis: taking.streams.get(stream)?.entries.at(-1)?.version ?? 0,
    by: by ?? { id: viewer.worker, capacity: 'system', approves: false },
  });
}

async function loadStreams(taking: Taking, streams: readonly string[]): Promise<void> {
  const rows = await taking.transaction.query<Row>(
    `select ${columns} from journal.entry where agency = $1 and stream = any ($2::uuid[]) order by version`,
    [taking.viewer.agency, streams],
  );
  for (const [stream, all] of Map.groupBy(rows, (one) => one.stream))
    taking.streams.set(stream, { record: all[0]?.record ?? 'client', entries: all.map(entryOf), added: [] });
}

/** A package is taken in once, and a case that is here is not laid over itself. */
async function refuseKnown(transaction: Transaction, agency: string, file: CaseFile): Promise<void> {
  const [known] = await transaction.query<{ same: boolean; number: string | null }>(
    `select exists (select from journal.entry e where e.agency = $1 and e.stream = $2 and e.type = 'CaseTakenOver'
         and e.data ->> 'package' = $3) as same,
       (select number from tables.case_row where agency = $1 and case_id = $2) as number
     from journal.entry where agency = $1 and stream = $2 limit 1`,
    [agency, file.case.stream, file.package],
  );
  if (known !== undefined)
    throw new PackageFault(
      known.same ? 'package.taken-already' : 'package.case-is-here',
      known.number ?? undefined,
    );
}

/** An id that stands here in another record was not made by whoever wrote that entry. */
async function refuseBorrowed(transaction: Transaction, agency: string, file: CaseFile): Promise<void> {
  const rows = await transaction.query<{ id: string; stream: string }>(
    'select id, stream from journal.entry where agency = $1 and id = any ($2::uuid[])',
    [agency, file.entries.map((one) => one.id)],
  );
  const streams = new Map(file.entries.map((one) => [one.id, one.stream]));
  const borrowed = rows.find((one) => streams.get(one.id) !== one.stream);
  if (borrowed !== undefined) throw new PackageFault('package.faulty-entry', borrowed.id);
}

/** Clients who are here already and whom this worker may not read stay as they are. */
async function closedTo(taking: Taking, streams: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await taking.transaction.query<{ stream: string; may: boolean }>(
    "select s as stream, access.may_write('client', s, false) as may from unnest($1::uuid[]) s",
    [streams],
  );
  return new Set(rows.flatMap((one) => (one.may ? [] : [one.stream])));
}

function tellTakenOver(taking: Taking, { file, digest }: OpenedPackage): void {
  const from = { agency: file.from.agency, name: file.from.name };
  for (const [stream, { record, added }] of taking.streams)
    if (record === 'client' && added.length > 0)
      tell(taking, 'client', {
        stream,
        type: 'ClientTakenOver',
        data: { package: file.package, case: file.case.stream, from, authors: file.authors },
      });
  tell(taking, 'case', {
    stream: file.case.stream,
    type: 'CaseTakenOver',
    data: {
      package: file.package,
      digest,
      from,
      madeAt: file.madeAt,
      ...(file.case.number === undefined ? {} : { formerNumber: file.case.number }),
      takenBy: taking.viewer.worker,
      entries: file.entries.length,
      restricted: file.restricted,
      leftOut: file.leftOut,
      authors: file.authors,
    },
  });
}

const isHere = async ({ transaction, viewer }: Taking, worker: string): Promise<string | undefined> => {
  const [found] = await transaction.query<{ name: string }>(
    'select name from tables.worker where agency = $1 and worker = $2',
    [viewer.agency, worker],
  );
  return found?.name;
};

/** The case goes on here: a number of this agency, no worker of the other, and whoever takes it over is responsible. */
async function goOn(taking: Taking, file: CaseFile, roles: readonly Role[]): Promise<string> {
  const { stream } = file.case;
  const { viewer } = taking;
  const number = await nextCaseNumber(taking.transaction, viewer.agency, viewer.today.slice(0, 4));
  const { state } = readAs('case', taking.streams.get(stream)?.entries ?? []);
  const by = authorFor(viewer.worker, roles, 'case') ?? {
    id: viewer.worker,
    capacity: 'system',
    approves: false,
  };
  tell(taking, 'case', { stream, type: 'CaseNumbered', data: { number } });
  if (state.ending.ended !== undefined)
    tell(taking, 'case', {
      stream,
      type: 'CaseReopened',
      data: { reason: filled(takenOverFrom, file.language, { agency: file.from.name }) },
      by,
    });
  for (const one of state.caseload.assignments as readonly { worker: string; from: string; until?: string }[])
    if (one.until === undefined && (await isHere(taking, one.worker)) === undefined)
      tell(taking, 'case', {
        stream,
        type: 'WorkerUnassigned',
        data: { worker: one.worker, until: viewer.today < one.from ? one.from : viewer.today },
      });
  const name = (await isHere(taking, viewer.worker)) ?? '–';
  tell(taking, 'case', {
    stream,
    type: 'WorkerAssigned',
    data: { worker: viewer.worker, name, part: 'responsible', from: viewer.today },
    by,
  });
  return number;
}

async function keepAttachments({ transaction, viewer }: Taking, { file, attachments }: OpenedPackage) {
  for (const one of file.attachments)
    await transaction.query(
      `insert into journal.attachment (agency, attachment, stream, record, worker, kind, hash, bytes, content)
       values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9) on conflict do nothing`,
      [
        viewer.agency,
        one.attachment,
        one.stream,
        one.record,
        one.worker,
        one.kind,
        one.sha256,
        one.bytes,
        Buffer.from(attachments.get(one.attachment) ?? []),
      ],
    );
}

export interface Taken {
  readonly case: string;
  readonly number: string;
  readonly entries: number;
  readonly attachments: number;
  /** Clients who were here already and not this worker's to read: nothing was written in their records. */
  readonly clientsLeft: number;
}

async function writeStreams(taking: Taking, file: CaseFile): Promise<{ written: number; left: number }> {
  const streams = Map.groupBy(file.entries, (one) => one.stream);
  await loadStreams(taking, [...streams.keys()]);
  for (const [stream, all] of streams) {
    const known = taking.streams.get(stream);
    if (known !== undefined && known.record !== all[0]?.record)
      throw new PackageFault('package.faulty-entry', stream);
  }
  const here = [...taking.streams.keys()];
  const closed = await closedTo(taking, here);
  let written = 0;
  for (const [stream, all] of streams) if (!closed.has(stream)) written += keepStream(taking, all);
  return { written, left: closed.size };
}

/**
 * @throws PackageFault where the package was taken in before, or its case is here already
 */
export function takeOver(
  database: Database,
  viewer: Viewer,
  roles: readonly Role[],
  opened: OpenedPackage,
  now: string,
): Promise<Taken> {
  const { file } = opened;
  return database.trusted(async (transaction) => {
    const { position, hash } = await lockHead(transaction, viewer.agency);
    await refuseKnown(transaction, viewer.agency, file);
    await refuseBorrowed(transaction, viewer.agency, file);
    const taking: Taking = { transaction, viewer, now, position, hash, rows: [], streams: new Map() };
    const { written, left } = await writeStreams(taking, file);
    tellTakenOver(taking, opened);
    const number = await goOn(taking, file, roles);
    await insertRows(transaction, viewer.agency, taking.rows);
    await moveHead(transaction, viewer.agency, taking.position, taking.hash);
    await keepAttachments(taking, opened);
    const changes = [...taking.streams]
      .filter(([, one]) => one.added.length > 0)
      .map(([stream, { record, entries, added }]) => ({
        stream,
        record,
        reading: readAs(record, entries),
        added,
      }));
    await writeTables(transaction, viewer.agency, changes);
    return {
      case: file.case.stream,
      number,
      entries: written,
      attachments: file.attachments.length,
      clientsLeft: left,
    };
  }, viewer);
}

export interface ComingPerson {
  readonly stream: string;
  readonly name: string;
  readonly matches: readonly Match[];
}

export interface Looked {
  readonly people: readonly ComingPerson[];
  /** Why it cannot be taken over, where it cannot. */
  readonly hindered: PackageFault | undefined;
}

/** What a package would bring, and who of the registry may be the people in it; nothing is written. */
export function lookAt(database: Database, viewer: Viewer, { file }: OpenedPackage): Promise<Looked> {
  return database.trusted(async (transaction) => {
    const hindered = await refuseKnown(transaction, viewer.agency, file).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof PackageFault) return error;
        throw error;
      },
    );
    const clients = Map.groupBy(
      file.entries.filter((one) => one.record === 'client'),
      (one) => one.stream,
    );
    const people: ComingPerson[] = [];
    for (const [stream, all] of clients) {
      const { state } = readAs('client', all.map(entryFromFile));
      if (state.individual.person === undefined) continue;
      const matches = await matchesIn(transaction, recognisableOf(state.individual.person), stream);
      people.push({ stream, name: state.individual.person.name, matches });
    }
    return { people, hindered };
  }, viewer);
}
