/** Sessions: an opaque token of 256 bits in a cookie, kept here as its hash; ended at once wherever they are ended. */
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import type { HandedOver } from './hand-over.ts';

/** Hours without use, and days in all, after which one signs in again. */
export const sessionIdleHours = 12;
/**
 * Minutes without use on a device that keeps work. There the vault says who is here and renews the session by itself;
 * the cookie of a phone that was locked, or taken, must not open what the vault does not.
 */
export const keptIdleMinutes = 15;
export const sessionDays = 7;

export interface Session {
  readonly id: string;
  readonly viewer: Viewer;
  readonly name: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly agencyName: string;
  readonly city: string;
  readonly timeZone: string;
  /** Set while the device is in a client's hands. */
  readonly handedOver?: HandedOver;
  /** The device on which it is was revoked: it opens nothing more. */
  readonly revoked: boolean;
}

export const secretHash = (token: string): Buffer => createHash('sha256').update(token).digest();
export const newSecret = (): string => randomBytes(32).toString('base64url');

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day it is in a time zone, `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now = new Date()): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(now);
}

/** The day it is where an agency works. */
export async function todayOf(database: Database, agency: string): Promise<string> {
  const { rows } = await database.pool.query<{ time_zone: string }>(
    'select time_zone from tables.agency where agency = $1',
    [agency],
  );
  return todayIn(rows[0]?.time_zone ?? 'Asia/Jakarta');
}

interface Found {
  readonly id: string;
  readonly agency: string;
  readonly worker: string;
  readonly name: string;
  readonly username: string;
  readonly roles: Role[];
  readonly agency_name: string;
  readonly city: string;
  readonly time_zone: string;
  readonly stale: boolean;
  readonly handed_over: HandedOver | null;
  readonly revoked: boolean;
}

export const sessionQuery = `select s.id, s.agency, s.worker, s.handed_over, w.name, a.username, w.roles, g.name as agency_name, g.city, g.time_zone,
   s.last_seen_at < now() - interval '1 minute' as stale, d.revoked_at is not null as revoked
 from accounts.session s
 join accounts.account a on a.agency = s.agency and a.worker = s.worker and not a.closed
 join tables.worker w on w.agency = s.agency and w.worker = s.worker and w.left_on is null
 join tables.agency g on g.agency = s.agency
 left join accounts.device d on d.device = s.enrolled
 where s.token_hash = $1 and s.ends_at > now() and s.last_seen_at > now() - case when s.enrolled is null
   then make_interval(hours => ${sessionIdleHours}) else make_interval(mins => ${keptIdleMinutes}) end`;

/** The session a token opens; `undefined` where it has ended, or its owner may no longer come in. */
export async function sessionOf(database: Database, token: string): Promise<Session | undefined> {
  const { rows } = await database.pool.query<Found>({
    name: 'session',
    text: sessionQuery,
    values: [secretHash(token)],
  });
  const [found] = rows;
  if (found === undefined) return undefined;
  if (found.stale) await touch(database, found);
  return {
    id: found.id,
    viewer: { agency: found.agency, worker: found.worker, today: todayIn(found.time_zone) },
    name: found.name,
    username: found.username,
    roles: found.roles,
    agencyName: found.agency_name,
    city: found.city,
    timeZone: found.time_zone,
    revoked: found.revoked,
    ...(found.handed_over === null ? {} : { handedOver: found.handed_over }),
  };
}

async function touch(database: Database, { id, agency, worker }: Found): Promise<void> {
  await database.pool.query('update accounts.session set last_seen_at = now() where id = $1', [id]);
  await database.pool.query(
    'update accounts.account set last_seen_at = now() where agency = $1 and worker = $2',
    [agency, worker],
  );
}

/** @returns the token, which is nowhere else */
export async function beginSession(
  database: Database,
  owner: { readonly agency: string; readonly worker: string },
  device: string,
  address: string,
  enrolled?: string,
): Promise<string> {
  const token = newSecret();
  await database.pool.query(
    `insert into accounts.session (token_hash, agency, worker, device, address, enrolled, ends_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(days => ${sessionDays}))`,
    [secretHash(token), owner.agency, owner.worker, device.slice(0, 200), address, enrolled ?? null],
  );
  await database.pool.query('delete from accounts.session where ends_at < now()');
  return token;
}

export interface SessionLine {
  readonly id: string;
  readonly current: boolean;
  readonly device: string;
  readonly address: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

export async function sessionsOf(database: Database, session: Session): Promise<readonly SessionLine[]> {
  const { rows } = await database.pool.query<{
    id: string;
    device: string;
    address: string;
    created_at: Date;
    last_seen_at: Date;
  }>(
    'select id, device, address, created_at, last_seen_at from accounts.session where agency = $1 and worker = $2 and ends_at > now() order by last_seen_at desc',
    [session.viewer.agency, session.viewer.worker],
  );
  return rows.map((row) => ({
    id: row.id,
    current: row.id === session.id,
    device: row.device,
    address: row.address,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
  }));
}

/** Ends one session of this worker; `false` where there is none such. */
export async function endSession(database: Database, { viewer }: Session, id: string): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    'delete from accounts.session where id = $1 and agency = $2 and worker = $3',
    [id, viewer.agency, viewer.worker],
  );
  return (rowCount ?? 0) > 0;
}

/** Ends all sessions of a worker, but one if it is named. */
export async function endSessions(
  database: Database,
  agency: string,
  worker: string,
  except?: string,
): Promise<void> {
  await database.pool.query(
    'delete from accounts.session where agency = $1 and worker = $2 and ($3::uuid is null or id <> $3)',
    [agency, worker, except ?? null],
  );
}
