/**
 * Devices that keep work. A worker enrols one; from then on it opens its owner's session by a secret of its own, and
 * keeps a half of a key here against a forgotten passphrase. A revoked device opens nothing, and may still hand over
 * what was written on it: nobody's words are lost because a phone was.
 */
import { randomBytes } from 'node:crypto';
import type { Database, Viewer } from '../database/database.ts';
import { newSecret, secretHash } from './sessions.ts';

/** Days without contact after which a device destroys what it keeps of the server's records. */
export const leaseDays = 14;

type Owner = Pick<Viewer, 'agency' | 'worker'>;

export interface Enrolment {
  readonly secret: string;
  readonly share: Buffer;
}

/**
 * Enrols a device, or enrols it again where the answer was lost: it then gets a new secret, and its share stays.
 *
 * @param session the session on that device, which ends when the device is revoked
 * @returns `undefined` where the id is somebody else's; `revoked` where it was revoked and must begin anew
 */
export function enrol(
  database: Database,
  owner: Owner,
  session: string,
  device: string,
  name: string,
): Promise<Enrolment | 'revoked' | undefined> {
  const secret = newSecret();
  return database.trusted(async (transaction) => {
    const [row] = await transaction.query<{ share: Buffer; revoked_at: Date | null }>(
      `insert into accounts.device as d (device, agency, worker, secret_hash, share, name)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (device) do update set name = excluded.name, last_seen_at = now(),
         secret_hash = case when d.revoked_at is null then excluded.secret_hash else d.secret_hash end
       where d.agency = $2 and d.worker = $3
       returning share, revoked_at`,
      [device, owner.agency, owner.worker, secretHash(secret), randomBytes(32), name],
    );
    if (row === undefined) return undefined;
    if (row.revoked_at !== null) return 'revoked';
    await transaction.query('update accounts.session set enrolled = $2 where id = $1', [session, device]);
    return { secret, share: row.share };
  });
}

export interface DeviceLine {
  readonly device: string;
  readonly name: string;
  readonly enrolledAt: string;
  readonly lastSeenAt: string;
  readonly revokedAt: string | null;
}

/** Those in use first, the latest seen first. */
export async function devicesOf(database: Database, owner: Owner): Promise<readonly DeviceLine[]> {
  const { rows } = await database.pool.query<{
    device: string;
    name: string;
    enrolled_at: Date;
    last_seen_at: Date;
    revoked_at: Date | null;
  }>(
    `select device, name, enrolled_at, last_seen_at, revoked_at from accounts.device
     where agency = $1 and worker = $2 order by revoked_at is not null, last_seen_at desc limit 100`,
    [owner.agency, owner.worker],
  );
  return rows.map((row) => ({
    device: row.device,
    name: row.name,
    enrolledAt: row.enrolled_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }));
}

export type Standing = 'unknown' | 'revoked' | 'enrolled';

const standingOf = (row: { readonly revoked_at: Date | null } | undefined): Standing => {
  if (row === undefined) return 'unknown';
  return row.revoked_at === null ? 'enrolled' : 'revoked';
};

/** How a worker's device stands; somebody else's is as unknown as none. A look counts as contact. */
export async function standingOfDevice(database: Database, owner: Owner, device: string): Promise<Standing> {
  const { rows } = await database.pool.query<{ revoked_at: Date | null; stale: boolean }>(
    `select revoked_at, last_seen_at < now() - interval '1 minute' as stale from accounts.device
     where device = $1 and agency = $2 and worker = $3`,
    [device, owner.agency, owner.worker],
  );
  if (rows[0]?.stale === true)
    await database.pool.query('update accounts.device set last_seen_at = now() where device = $1', [device]);
  return standingOf(rows[0]);
}

/** Minutes after signing in for which the share is given: a phone that was found locked may still have its owner's session. */
const shareMinutes = 30;

/** @param session the one that asks: only one begun just now has been proved by a password */
export async function shareOf(
  database: Database,
  owner: Owner,
  session: string,
  device: string,
): Promise<Buffer | undefined> {
  const { rows } = await database.pool.query<{ share: Buffer }>(
    `select share from accounts.device where device = $1 and agency = $2 and worker = $3 and revoked_at is null
       and exists (select from accounts.session
         where id = $4 and created_at > now() - make_interval(mins => ${shareMinutes}))`,
    [device, owner.agency, owner.worker, session],
  );
  return rows[0]?.share;
}

/**
 * Revokes a device; its sessions end, but for the one that revokes it.
 *
 * @returns `false` where this worker has no such device
 */
export function revoke(
  database: Database,
  owner: Owner,
  device: string,
  by: { readonly worker: string; readonly session: string },
): Promise<boolean> {
  return database.trusted(async (transaction) => {
    const found = await transaction.query(
      `update accounts.device set revoked_at = coalesce(revoked_at, now()), revoked_by = coalesce(revoked_by, $4)
       where device = $1 and agency = $2 and worker = $3 returning device`,
      [device, owner.agency, owner.worker, by.worker],
    );
    if (found.length === 0) return false;
    await transaction.query('update accounts.session set enrolled = null where id = $1 and enrolled = $2', [
      by.session,
      device,
    ]);
    return true;
  });
}

export interface KnownDevice extends Owner {
  readonly standing: Exclude<Standing, 'unknown'>;
  /** Whether its owner may come in: the account is open and has a password. */
  readonly open: boolean;
}

/** Whose device this is, proved by its secret. */
export async function deviceBySecret(
  database: Database,
  device: string,
  secret: string,
): Promise<KnownDevice | undefined> {
  const { rows } = await database.pool.query<Owner & { revoked_at: Date | null; open: boolean }>(
    `select d.agency, d.worker, d.revoked_at,
       coalesce(not a.closed and a.password_hash is not null and w.left_on is null, false) as open
     from accounts.device d
     left join accounts.account a on a.agency = d.agency and a.worker = d.worker
     left join tables.worker w on w.agency = d.agency and w.worker = d.worker
     where d.device = $1 and d.secret_hash = $2`,
    [device, secretHash(secret)],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const standing = row.revoked_at === null ? 'enrolled' : 'revoked';
  return { agency: row.agency, worker: row.worker, standing, open: row.open };
}

/** Whether the present worker may see and revoke another's devices: an administrator any, a supervisor their own workers'. */
export async function oversees(
  database: Database,
  viewer: Viewer,
  roles: readonly string[],
  worker: string,
): Promise<boolean> {
  const { rows } = await database.pool.query<{ supervisor: string | null }>(
    'select supervisor from tables.worker where agency = $1 and worker = $2',
    [viewer.agency, worker],
  );
  const [found] = rows;
  if (found === undefined) return false;
  return (
    roles.includes('administrator') || (roles.includes('supervisor') && found.supervisor === viewer.worker)
  );
}
