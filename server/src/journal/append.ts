/**
 * Appending to the journal. One transaction per request, under the lock of the agency's head: every entry is judged
 * in its turn by the domain, against its record as it stands then; what is accepted gets the next position without a
 * gap; the read tables are written in the same transaction. A refused entry stops none of the others.
 */
import {
  type Author,
  addDays,
  admit,
  authorFor,
  type Entry,
  type FieldFault,
  houses,
  isDay,
  levelOf,
  type Reading,
  type RecordKind,
  type Role,
  read,
  type WrittenEntry,
} from '@pendamping/domain';
import type { Database, Transaction, Viewer } from '../database/database.ts';
import type { Change } from '../tables/table.ts';
import { writeTables } from '../tables/tables.ts';
import { hasMasked, unmasked } from './masking.ts';
import {
  columns,
  entryOf,
  hashAfter,
  type Row,
  restrictionOf,
  rowOf,
  type StoredRow,
} from './stored-entry.ts';
import {
  AnotherAgency,
  agenciesBeyond,
  beyond,
  type Following,
  followingId,
  type Look,
  refusedChange,
} from './two-sides.ts';

export type Outcome =
  | {
      readonly id: string;
      readonly outcome: 'accepted' | 'duplicate';
      readonly position: number;
      readonly version: number;
    }
  | {
      readonly id: string;
      readonly outcome: 'refused';
      readonly because: string;
      readonly field?: string;
      readonly faults?: readonly FieldFault[];
    };

/**
 * Who writes: a worker with their roles, also without a right to the case when breaking the glass or when somebody
 * who answers for them takes in what they wrote; the other side of a referral, by a link; or the system.
 */
export type Writer =
  | { readonly roles: readonly Role[]; readonly emergency?: boolean; readonly takenIn?: boolean }
  | { readonly partner: true }
  | { readonly system: true };

// biome-ignore lint/suspicious/noExplicitAny: the kinds of record meet here; each is read only by its own house
type AnyReading = Reading<any>;

interface Stream {
  readonly record: RecordKind;
  readonly entries: Entry[];
  readonly restrictions: Map<string, readonly string[] | null>;
  readonly mayWrite: boolean;
  reading: AnyReading;
  added: Entry[];
}

interface Round {
  readonly transaction: Transaction;
  readonly viewer: Viewer;
  readonly writer: Writer;
  readonly now: string;
  readonly streams: Map<string, Stream>;
  position: number;
  hash: Buffer;
  readonly accepted: StoredRow[];
  /** The other journals that are locked in this transaction, by agency (two-sides.ts). */
  readonly beside: Map<string, Round>;
}

export const readAs = (record: RecordKind, entries: readonly Entry[]): AnyReading =>
  read(houses[record], entries);

const refused = (id: string, because: string, field?: string): Outcome =>
  field === undefined ? { id, outcome: 'refused', because } : { id, outcome: 'refused', because, field };

/** The head of the agency's journal, held until the transaction ends: nobody else appends meanwhile. */
export async function lockHead(transaction: Transaction, agency: string) {
  const select = 'select position, hash from journal.head where agency = $1 for update';
  const [head] = await transaction.query<{ position: number; hash: Buffer }>(select, [agency]);
  if (head !== undefined) return head;
  await transaction.query('insert into journal.head (agency) values ($1) on conflict do nothing', [agency]);
  const [created] = await transaction.query<{ position: number; hash: Buffer }>(select, [agency]);
  if (created === undefined) throw new Error('the head of the journal could not be made');
  return created;
}

async function loadStream(round: Round, stream: string, record: RecordKind): Promise<Stream> {
  const rows = await round.transaction.query<Row & Pick<StoredRow, 'restricted_to'>>(
    `select ${columns}, restricted_to from journal.entry where agency = $1 and stream = $2 order by version`,
    [round.viewer.agency, stream],
  );
  const known = rows[0]?.record ?? record;
  const free = isFree(round.writer);
  const entries = rows.map(entryOf);
  const reading = readAs(known, entries);
  const mayWrite = free || (await mayWriteTo(round, stream, known, isVacant(known, reading)));
  return {
    record: known,
    entries,
    restrictions: new Map(rows.map((row) => [row.id, row.restricted_to])),
    mayWrite,
    reading,
    added: [],
  };
}

const isFree = (writer: Writer): boolean =>
  'system' in writer || 'partner' in writer || writer.emergency === true || writer.takenIn === true;

/** Nobody stands in the record: it was never begun, or its beginning was taken back. */
function isVacant(record: RecordKind, { state }: AnyReading): boolean {
  if (record === 'client') return levelOf(state) === undefined;
  return record === 'case' && state.intake.opening === undefined;
}

async function mayWriteTo(
  round: Round,
  stream: string,
  record: RecordKind,
  isNew: boolean,
): Promise<boolean> {
  const [answer] = await round.transaction.query<{ may: boolean }>(
    'select access.may_write($1, $2, $3) as may',
    [record, stream, isNew],
  );
  return answer?.may === true;
}

async function streamOf(round: Round, written: WrittenEntry): Promise<Stream> {
  const known = round.streams.get(written.stream);
  if (known !== undefined) return known;
  const loaded = await loadStream(round, written.stream, written.record);
  round.streams.set(written.stream, loaded);
  return loaded;
}

function authorOf(round: Round, record: RecordKind): Author | undefined {
  if ('system' in round.writer) return { id: round.viewer.worker, capacity: 'system', approves: false };
  if ('partner' in round.writer) return { id: round.viewer.worker, capacity: 'partner', approves: false };
  return authorFor(round.viewer.worker, round.writer.roles, record);
}

function keep(round: Round, stream: Stream, written: WrittenEntry, by: Author, data: Entry['data']): Entry {
  const entry: Entry = {
    id: written.id,
    record: written.record,
    stream: written.stream,
    type: written.type,
    data,
    occurredOn: written.occurredOn,
    recordedAt: written.recordedAt,
    basis: written.basis,
    ...(written.device === undefined ? {} : { device: written.device }),
    by,
    version: stream.reading.version + 1,
    position: round.position + 1,
    receivedAt: round.now,
  };
  const row = rowOf(entry);
  round.position = entry.position;
  round.hash = hashAfter(round.hash, row);
  const restriction = restrictionOf(row, (id) => stream.restrictions.get(id) ?? null);
  stream.restrictions.set(entry.id, restriction);
  stream.entries.push(entry);
  stream.added.push(entry);
  stream.reading = readAs(stream.record, stream.entries);
  round.accepted.push({ ...row, restricted_to: restriction, hash: round.hash });
  return entry;
}

/** The number of a case: the year of its opening and the next number in that year. */
export async function nextCaseNumber(
  transaction: Transaction,
  agency: string,
  year: string,
): Promise<string> {
  const [counter] = await transaction.query<{ value: number }>(
    `insert into journal.counter (agency, name, value) values ($1, $2, 1)
     on conflict (agency, name) do update set value = journal.counter.value + 1 returning value`,
    [agency, `case-${year}`],
  );
  return `KS-${year}-${String(counter?.value ?? 0).padStart(4, '0')}`;
}

async function numberCase(round: Round, stream: Stream, opened: Entry): Promise<void> {
  const year = opened.occurredOn.slice(0, 4);
  const number = await nextCaseNumber(round.transaction, round.viewer.agency, year);
  const written: WrittenEntry = {
    ...opened,
    id: numberId(opened.id),
    type: 'CaseNumbered',
    data: { number },
    device: undefined,
  };
  const system: Author = { id: round.viewer.agency, capacity: 'system', approves: false };
  keep(round, stream, { ...written, basis: stream.reading.version }, system, { number });
}

/** The numbering's id follows from the opening's: the same opening is numbered once. */
const numberId = (opening: string) =>
  `${opening.slice(0, -1)}${(Number.parseInt(opening.slice(-1), 16) ^ 1).toString(16)}`;

const mergeFacts = (data: Entry['data']) =>
  data as { readonly merge?: unknown; readonly absorbed?: unknown; readonly survivor?: unknown };

/** Two records become one only where both are persons that the writer may read, and both are told in one breath. */
async function refusedMerge(round: Round, written: WrittenEntry): Promise<string | undefined> {
  const { merge, absorbed, survivor } = mergeFacts(written.data);
  const other = written.type === 'PersonMerged' ? absorbed : survivor;
  if (typeof other !== 'string' || other === written.stream) return 'merge.with-itself';
  const stream = await streamOf(round, { ...written, stream: other });
  const state = stream.reading.state.individual;
  if (!stream.mayWrite || state?.person === undefined) return 'merge.unknown';
  if (written.type === 'PersonAbsorbed')
    return state.absorbedInto === undefined ? undefined : 'merge.unknown';
  return state.absorbedInto?.merge === merge && state.absorbedInto?.survivor === written.stream
    ? undefined
    : 'merge.half';
}

/** What came back masked is put back, from the record it was read in and, in a merge, from the other one. */
async function restored(round: Round, stream: Stream, written: WrittenEntry): Promise<WrittenEntry> {
  if (written.record !== 'client' || !hasMasked(written.data)) return written;
  const { absorbed } = mergeFacts(written.data);
  const other =
    written.type === 'PersonMerged' && typeof absorbed === 'string'
      ? await streamOf(round, { ...written, stream: absorbed })
      : undefined;
  const sources = other?.mayWrite === true ? [...stream.entries, ...other.entries] : stream.entries;
  return { ...written, data: unmasked(written.data, sources) };
}

async function judge(round: Round, offered: WrittenEntry): Promise<Outcome> {
  const refusal = refusedDay(round, offered);
  if (refusal !== undefined) return refusal;
  const stream = await streamOf(round, offered);
  if (!stream.mayWrite || stream.record !== offered.record) return refused(offered.id, 'access.not-yours');
  const written = await restored(round, stream, offered);
  if (written.type === 'PersonMerged' || written.type === 'PersonAbsorbed') {
    const because = await refusedMerge(round, written);
    if (because !== undefined) return refused(written.id, because);
  }
  return admitted(round, stream, written);
}

function refusedDay(round: Round, written: WrittenEntry): Outcome | undefined {
  if (!isDay(written.occurredOn)) return refused(written.id, 'entry.faulty', 'occurredOn');
  if (written.occurredOn > addDays(round.viewer.today, 1))
    return refused(written.id, 'entry.ahead-of-time', 'occurredOn');
  return undefined;
}

async function admitted(round: Round, stream: Stream, written: WrittenEntry): Promise<Outcome> {
  const by = authorOf(round, stream.record);
  if (by === undefined) return refused(written.id, 'entry.not-for-you');
  const admission = admit(houses[stream.record], stream.reading, written, by);
  if (!admission.admitted) {
    const { refusal, faults } = admission;
    return {
      ...refused(written.id, refusal.because, refusal.field),
      ...(faults === undefined ? {} : { faults }),
    };
  }
  const more = await followingFrom(round, { ...written, data: admission.data });
  if ('outcome' in more) return more;
  const entry = keep(round, stream, written, by, admission.data);
  for (const one of more) await one();
  if (entry.type === 'CaseOpened') await numberCase(round, stream, entry);
  return { id: entry.id, outcome: 'accepted', position: entry.position, version: entry.version };
}

/** The journal of an agency that takes part; its head is locked with ours. */
function roundOf(round: Round, agency: string): Round {
  const found = agency === round.viewer.agency ? round : round.beside.get(agency);
  if (found === undefined) throw new AnotherAgency(agency);
  return found;
}

const inRecord = (written: WrittenEntry, record: RecordKind, stream: string): WrittenEntry => ({
  ...written,
  record,
  stream,
});

const lookFrom = (round: Round, written: WrittenEntry): Look => ({
  transaction: round.transaction,
  agency: round.viewer.agency,
  worker: round.viewer.worker,
  state: async (agency, record, stream) =>
    (await streamOf(roundOf(round, agency), inRecord(written, record, stream))).reading.state,
});

/** What follows from an entry on the other side of a referral is judged before, and kept with it or not at all. */
async function followingFrom(
  round: Round,
  written: WrittenEntry,
): Promise<Outcome | readonly (() => Promise<unknown>)[]> {
  const look = lookFrom(round, written);
  const change = await refusedChange(look, written);
  if (change !== undefined) return refused(written.id, change);
  const found = await beyond(look, written);
  if ('because' in found) return refused(written.id, found.because);
  const keeping: (() => Promise<unknown>)[] = [];
  for (const one of found.following) {
    const judged = await judgedBeyond(round, written, one);
    if ('outcome' in judged) return judged;
    keeping.push(judged.keep);
  }
  return keeping;
}

async function judgedBeyond(round: Round, source: WrittenEntry, following: Following) {
  const { agency, record, stream: id, type, data, by } = following;
  const there = roundOf(round, agency);
  const stream = await streamOf(there, inRecord(source, record, id));
  const written: WrittenEntry = {
    ...inRecord(source, record, id),
    id: followingId(source.id, following),
    type,
    data,
    device: undefined,
  };
  const admission = admit(houses[record], stream.reading, written, by);
  if (!admission.admitted || stream.record !== record)
    return refused(source.id, admission.admitted ? 'referral.sent-already' : admission.refusal.because);
  const keepIt = async () =>
    keep(there, stream, { ...written, basis: stream.reading.version }, by, admission.data);
  return { keep: keepIt };
}

async function duplicatesOf(round: Round, entries: readonly WrittenEntry[]) {
  const rows = await round.transaction.query<{ id: string; position: number; version: number }>(
    'select id, position, version from journal.entry where agency = $1 and id = any ($2::uuid[])',
    [round.viewer.agency, entries.map((one) => one.id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes rows as they are, in one statement. */
export async function insertRows(
  transaction: Transaction,
  agency: string,
  rows: readonly StoredRow[],
): Promise<void> {
  const list = rows.map((row) => ({ ...row, hash: row.hash.toString('hex') }));
  await transaction.query(
    `insert into journal.entry (agency, position, stream, version, id, record, type, data, meta, restricted_to, hash)
     select $1, r.position, r.stream, r.version, r.id, r.record, r.type, r.data, r.meta, r.restricted_to, decode(r.hash, 'hex')
     from jsonb_to_recordset($2::jsonb) as r(position bigint, stream uuid, version integer, id uuid, record text,
       type text, data jsonb, meta jsonb, restricted_to uuid[], hash text)`,
    [agency, JSON.stringify(list)],
  );
}

export async function moveHead(
  transaction: Transaction,
  agency: string,
  position: number,
  hash: Buffer,
): Promise<void> {
  await transaction.query('update journal.head set position = $2, hash = $3 where agency = $1', [
    agency,
    position,
    hash,
  ]);
}

const changeOf = ([stream, { record, reading, added }]: [string, Stream]): Change => ({
  stream,
  record,
  reading,
  added,
});

/** Thrown to undo a batch that was to stand or fall together, or was only tried. */
class Undone extends Error {
  readonly outcomes: readonly Outcome[];

  constructor(outcomes: readonly Outcome[]) {
    super('the batch is not kept');
    const fell = outcomes.some((one) => one.outcome === 'refused');
    this.outcomes = outcomes.map((one) =>
      fell && one.outcome === 'accepted' ? refused(one.id, 'entry.others-refused') : one,
    );
  }
}

export interface Manner {
  /** One act told in several entries: where one is refused, none is kept. */
  readonly together?: boolean;
  /** Only judged: nothing is kept, whatever the answer. */
  readonly trial?: boolean;
}

/**
 * Judges and appends, in order.
 *
 * @param entries at most a few hundred; an id that is in the journal already is answered `duplicate`
 * @returns one outcome for each entry, in the same order
 */
export async function append(
  database: Database,
  viewer: Viewer,
  writer: Writer,
  entries: readonly WrittenEntry[],
  now: string,
  manner: Manner = {},
): Promise<readonly Outcome[]> {
  try {
    return await appendAll(database, viewer, writer, entries, now, manner);
  } catch (error) {
    if (error instanceof Undone) return error.outcomes;
    throw error;
  }
}

async function judgeAll(round: Round, entries: readonly WrittenEntry[]): Promise<readonly Outcome[]> {
  const known = await duplicatesOf(round, entries);
  const outcomes: Outcome[] = [];
  for (const written of entries) {
    const before = known.get(written.id);
    const outcome: Outcome =
      before === undefined ? await judge(round, written) : { ...before, outcome: 'duplicate' };
    if (outcome.outcome === 'accepted')
      known.set(written.id, { id: written.id, position: outcome.position, version: outcome.version });
    outcomes.push(outcome);
  }
  return outcomes;
}

async function openRound(
  transaction: Transaction,
  viewer: Viewer,
  writer: Writer,
  now: string,
  beside: Map<string, Round>,
): Promise<Round> {
  const { position, hash } = await lockHead(transaction, viewer.agency);
  return { transaction, viewer, writer, now, streams: new Map(), position, hash, accepted: [], beside };
}

/** Locks every journal that takes part, in the order of their ids: two that write to each other never wait in a ring. */
async function openRounds(
  transaction: Transaction,
  viewer: Viewer,
  writer: Writer,
  now: string,
  others: ReadonlySet<string>,
): Promise<Round> {
  const beside = new Map<string, Round>();
  let own: Round | undefined;
  for (const agency of [...others, viewer.agency].sort()) {
    if (agency === viewer.agency) own = await openRound(transaction, viewer, writer, now, beside);
    else
      beside.set(
        agency,
        await openRound(transaction, { ...viewer, agency, worker: agency }, { system: true }, now, new Map()),
      );
  }
  if (own === undefined) throw new Error('the own journal is not locked');
  return own;
}

async function writeDown(round: Round): Promise<void> {
  if (round.accepted.length === 0) return;
  const { transaction, viewer } = round;
  await insertRows(transaction, viewer.agency, round.accepted);
  await moveHead(transaction, viewer.agency, round.position, round.hash);
  const changes = [...round.streams].filter(([, stream]) => stream.added.length > 0).map(changeOf);
  await writeTables(transaction, viewer.agency, changes);
}

async function appendAll(
  database: Database,
  viewer: Viewer,
  writer: Writer,
  entries: readonly WrittenEntry[],
  now: string,
  manner: Manner,
): Promise<readonly Outcome[]> {
  const found = new Set<string>();
  for (;;)
    try {
      return await appendOnce(database, viewer, writer, entries, now, manner, found);
    } catch (error) {
      // A delivery that was not there before the lock: begin again, and lock that journal as well.
      if (!(error instanceof AnotherAgency) || found.has(error.agency)) throw error;
      found.add(error.agency);
    }
}

function appendOnce(
  database: Database,
  viewer: Viewer,
  writer: Writer,
  entries: readonly WrittenEntry[],
  now: string,
  manner: Manner,
  found: ReadonlySet<string>,
): Promise<readonly Outcome[]> {
  return database.trusted(async (transaction) => {
    const beyondOurs = await agenciesBeyond(transaction, viewer.agency, entries);
    const others = new Set([...beyondOurs, ...found]);
    const round = await openRounds(transaction, viewer, writer, now, others);
    const outcomes = await judgeAll(round, entries);
    const fell = manner.together === true && outcomes.some((one) => one.outcome === 'refused');
    if (fell || manner.trial === true) throw new Undone(outcomes);
    for (const one of [round, ...round.beside.values()]) await writeDown(one);
    return outcomes;
  }, viewer);
}
