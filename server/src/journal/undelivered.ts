/**
 * Acts that could not be recorded when they came: from somebody who has lost the case, left, or whose device was
 * revoked. They are kept as they were written until somebody who answers for their author takes them in or declines;
 * neither deletes them. What is taken in is its author's: who took it in stands here and not in the entry.
 */
import { roles as allRoles, type Role } from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import { append, type Outcome } from './append.ts';
import { masked } from './masking.ts';
import { legible, type OfferedAct, type Refusal } from './offered-act.ts';

export type Came = 'handed-over' | 'last-words' | 'copy';

export interface Author {
  readonly viewer: Viewer;
  readonly roles: readonly Role[];
}

const isRole = (name: string): name is Role => (allRoles as readonly string[]).includes(name);

/** The author as the agency knows them, also after they have left. */
export async function authorOf(
  database: Database,
  { agency, worker }: Pick<Viewer, 'agency' | 'worker'>,
  today: string,
): Promise<Author> {
  const { rows } = await database.pool.query<{ roles: string[] }>(
    'select roles from tables.worker where agency = $1 and worker = $2',
    [agency, worker],
  );
  return { viewer: { agency, worker, today }, roles: (rows[0]?.roles ?? []).filter(isRole) };
}

/** What would become of an act; nothing is kept. */
async function tried(database: Database, { viewer, roles }: Author, act: OfferedAct, now: string) {
  const read = legible(act);
  if ('refusals' in read) return read.refusals;
  return append(database, viewer, { roles }, read.entries, now, { together: true, trial: true });
}

const isRefused = (one: Outcome): one is Refusal => one.outcome === 'refused';

/** Letters that the database cannot hold give way to a mark; the rest of the words stays. */
const storable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.toWellFormed().replaceAll('\u0000', '\ufffd') : inner,
  );

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const streamsOf = ({ entries }: OfferedAct): readonly string[] => [
  ...new Set(entries.map((one) => String(one.stream)).filter((one) => uuid.test(one))),
];

/** @returns `duplicate` where it is kept already */
async function keep(
  database: Database,
  { viewer, roles }: Author,
  device: string,
  came: Came,
  act: OfferedAct,
  refusals: readonly Refusal[],
): Promise<'kept' | 'duplicate'> {
  const { rowCount } = await database.pool.query(
    `insert into journal.undelivered (agency, act, worker, roles, device, came, entries, streams, refusals)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (agency, worker, act) do nothing`,
    [
      viewer.agency,
      act.act,
      viewer.worker,
      roles,
      device,
      came,
      storable(act.entries),
      streamsOf(act),
      storable(refusals),
    ],
  );
  return (rowCount ?? 0) > 0 ? 'kept' : 'duplicate';
}

export interface Delivery {
  readonly act: string;
  readonly outcome: 'accepted' | 'duplicate' | 'kept';
}

/** Keeps an act for whoever answers for its author, with what would refuse it now. */
export async function keepAct(
  database: Database,
  author: Author,
  device: string,
  came: Came,
  act: OfferedAct,
): Promise<Delivery> {
  const answers = await tried(database, author, act, new Date().toISOString());
  const known = answers.every((one) => one.outcome === 'duplicate');
  const outcome = known
    ? 'duplicate'
    : await keep(database, author, device, came, act, answers.filter(isRefused));
  return { act: act.act, outcome };
}

/** The same for several, in the order they were written. */
export async function keepActs(
  database: Database,
  author: Author,
  device: string,
  came: Came,
  acts: readonly OfferedAct[],
): Promise<readonly Delivery[]> {
  const outcomes: Delivery[] = [];
  for (const act of acts) outcomes.push(await keepAct(database, author, device, came, act));
  return outcomes;
}

/** Whether an act of this author waits for whoever answers for them, or was answered. */
async function isUndelivered(database: Database, { viewer }: Author, act: string): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    'select from journal.undelivered where agency = $1 and worker = $2 and act = $3',
    [viewer.agency, viewer.worker, act],
  );
  return (rowCount ?? 0) > 0;
}

/**
 * Records an act offered again after the server has lost it; where it can no longer stand it is kept. One that was
 * handed over is answered by whoever it was handed to, and not here: a copy of it undoes no declining.
 */
export async function recordOrKeep(
  database: Database,
  author: Author,
  device: string,
  act: OfferedAct,
): Promise<Delivery> {
  if (await isUndelivered(database, author, act.act)) return { act: act.act, outcome: 'duplicate' };
  const read = legible(act);
  const now = new Date().toISOString();
  const outcomes =
    'refusals' in read
      ? read.refusals
      : await append(database, author.viewer, { roles: author.roles }, read.entries, now, { together: true });
  const refusals = outcomes.filter(isRefused);
  if (refusals.length > 0)
    return { act: act.act, outcome: await keep(database, author, device, 'copy', act, refusals) };
  const known = outcomes.every((one) => one.outcome === 'duplicate');
  return { act: act.act, outcome: known ? 'duplicate' : 'accepted' };
}

interface Row {
  readonly id: string;
  readonly act: string;
  readonly worker: string;
  readonly name: string | null;
  readonly came: Came;
  readonly entries: OfferedAct['entries'];
  readonly refusals: readonly Refusal[];
  readonly received_at: Date;
  readonly cases: readonly {
    readonly case: string;
    readonly number: string | null;
    readonly title: string;
  }[];
}

/** What waits for this reader, the oldest first. */
export function undeliveredFor(database: Database, viewer: Viewer) {
  return database.as(viewer, async (transaction) => {
    const rows = await transaction.query<Row>(
      `select u.id, u.act, u.worker, w.name, u.came, u.entries, u.refusals, u.received_at,
         (select coalesce(jsonb_agg(jsonb_build_object('case', c.case_id, 'number', c.number, 'title', c.title)), '[]')
           from tables.case_row c where c.agency = u.agency and c.case_id = any (u.streams)) as cases
       from journal.undelivered u left join tables.worker w on w.agency = u.agency and w.worker = u.worker
       where u.agency = $1 and u.state = 'waiting' order by u.received_at, u.id limit 100`,
      [viewer.agency],
    );
    return rows.map(({ received_at, entries, ...row }) => ({
      ...row,
      receivedAt: received_at.toISOString(),
      entries: entries.map((one) => masked(one as never)) as unknown as Row['entries'],
    }));
  });
}

interface Waiting {
  readonly worker: string;
  readonly roles: string[];
  readonly act: string;
  readonly entries: OfferedAct['entries'];
  readonly state: State;
}
export type State = 'waiting' | 'taken' | 'declined';

/** An act that this reader may answer; `undefined` where there is none such. */
function answerable(database: Database, viewer: Viewer, id: string): Promise<Waiting | undefined> {
  return database.as(viewer, async (transaction) => {
    const [found] = await transaction.query<Waiting>(
      'select worker, roles, act, entries, state from journal.undelivered where agency = $1 and id = $2',
      [viewer.agency, id],
    );
    return found;
  });
}

export interface Answered {
  readonly state: State;
  readonly outcomes: readonly Outcome[];
}

// Even over a declining that came between: the act stands in the journal, and that is what counts.
const asTaken = (database: Database, viewer: Viewer, id: string) =>
  database.pool.query(
    `update journal.undelivered set state = 'taken', answered_by = $3, answered_at = now()
     where agency = $1 and id = $2 and state <> 'taken'`,
    [viewer.agency, id, viewer.worker],
  );

/**
 * Takes an act in: recorded as its author's, in the capacity in which they wrote. Whether they may still write there
 * is not asked again, that is what the taking in decides; every rule of the record is.
 *
 * @returns `undefined` where there is none such for this reader; `other` where it was declined already
 */
export async function takeIn(
  database: Database,
  viewer: Viewer,
  id: string,
): Promise<Answered | 'other' | undefined> {
  const found = await answerable(database, viewer, id);
  if (found === undefined) return undefined;
  if (found.state === 'declined') return 'other';
  const read = legible(found);
  if ('refusals' in read) return { state: 'waiting', outcomes: read.refusals };
  const author = { ...viewer, worker: found.worker };
  const writer = { roles: found.roles.filter(isRole), takenIn: true };
  const now = new Date().toISOString();
  const outcomes = await append(database, author, writer, read.entries, now, { together: true });
  if (outcomes.some(isRefused)) return { state: 'waiting', outcomes };
  await asTaken(database, viewer, id);
  return { state: 'taken', outcomes };
}

/** Declines an act, with the reason; it stays kept. Said again with whatever reason it stays as first declined. */
export async function decline(
  database: Database,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<Answered | 'other' | undefined> {
  const found = await answerable(database, viewer, id);
  if (found === undefined) return undefined;
  if (found.state === 'taken') return 'other';
  const { rowCount } = await database.pool.query(
    `update journal.undelivered set state = 'declined', answered_by = $3, answered_at = now(), reason = $4
     where agency = $1 and id = $2 and state = 'waiting'`,
    [viewer.agency, id, viewer.worker, reason],
  );
  if (rowCount === 0 && (await answerable(database, viewer, id))?.state === 'taken') return 'other';
  return { state: 'declined', outcomes: [] };
}
