/**
 * Accounts: who may come in. A new account, and one whose password was lost, gets a link that works once within seven
 * days; nobody but its owner ever knows the password. The first administrator comes by the link that `serve` prints.
 */
import { randomUUID } from 'node:crypto';
import type { Role, TimeZone, WrittenEntry } from '@pendamping/domain';
import type { Database } from '../database/database.ts';
import { append } from '../journal/append.ts';
import { hashPassword } from './passwords.ts';
import { endSessions, newSecret, secretHash, todayIn } from './sessions.ts';

const invitationDays = 7;

export interface AccountLine {
  readonly worker: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly supervisor: string | null;
  readonly username: string | null;
  readonly status: 'none' | 'invited' | 'active' | 'closed';
  readonly lastSeenAt: string | null;
}

export async function accountsOf(database: Database, agency: string): Promise<readonly AccountLine[]> {
  const { rows } = await database.pool.query<Omit<AccountLine, 'lastSeenAt'> & { last_seen_at: Date | null }>(
    `select w.worker, w.name, w.roles, w.supervisor, a.username, a.last_seen_at,
       case when a.worker is null then 'none' when a.closed or w.left_on is not null then 'closed'
            when a.password_hash is null then 'invited' else 'active' end as status
     from tables.worker w left join accounts.account a on a.agency = w.agency and a.worker = w.worker
     where w.agency = $1 order by w.name`,
    [agency],
  );
  return rows.map(({ last_seen_at, ...row }) => ({
    ...row,
    lastSeenAt: last_seen_at?.toISOString() ?? null,
  }));
}

/** @returns `false` where the user name is taken, by anybody in the installation */
export async function createAccount(
  database: Database,
  agency: string,
  worker: string,
  username: string,
): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    'insert into accounts.account (agency, worker, username) values ($1, $2, $3) on conflict do nothing',
    [agency, worker, username],
  );
  return (rowCount ?? 0) > 0;
}

export async function dropAccount(database: Database, agency: string, worker: string): Promise<void> {
  await database.pool.query(
    'delete from accounts.account where agency = $1 and worker = $2 and password_hash is null',
    [agency, worker],
  );
}

/** A one-time token to set a new password; sessions end and the old password stops. `undefined` without an account. */
export async function invite(
  database: Database,
  agency: string,
  worker: string,
): Promise<string | undefined> {
  const token = newSecret();
  const { rowCount } = await database.pool.query(
    `update accounts.account set invitation_hash = $3, invitation_until = now() + make_interval(days => ${invitationDays}),
       password_hash = null where agency = $1 and worker = $2`,
    [agency, worker, secretHash(token)],
  );
  if ((rowCount ?? 0) === 0) return undefined;
  await endSessions(database, agency, worker);
  return token;
}

export interface Invited {
  readonly agency: string;
  readonly worker: string;
  readonly username: string;
  readonly name: string;
}

export async function invitedBy(database: Database, token: string): Promise<Invited | undefined> {
  const { rows } = await database.pool.query<Invited>(
    `select a.agency, a.worker, a.username, w.name from accounts.account a
     join tables.worker w on w.agency = a.agency and w.worker = a.worker and w.left_on is null
     where a.invitation_hash = $1 and a.invitation_until > now() and not a.closed`,
    [secretHash(token)],
  );
  return rows[0];
}

/** Sets the password and uses the token up; `false` where somebody was faster. */
export async function acceptInvitation(
  database: Database,
  token: string,
  password: string,
): Promise<boolean> {
  const hash = await hashPassword(password);
  const { rowCount } = await database.pool.query(
    `update accounts.account set password_hash = $2, invitation_hash = null, invitation_until = null
     where invitation_hash = $1 and invitation_until > now()`,
    [secretHash(token), hash],
  );
  return (rowCount ?? 0) > 0;
}

export async function setPassword(
  database: Database,
  agency: string,
  worker: string,
  password: string,
): Promise<void> {
  await database.pool.query(
    'update accounts.account set password_hash = $3 where agency = $1 and worker = $2',
    [agency, worker, await hashPassword(password)],
  );
}

export async function setClosed(
  database: Database,
  agency: string,
  worker: string,
  closed: boolean,
): Promise<void> {
  await database.pool.query('update accounts.account set closed = $3 where agency = $1 and worker = $2', [
    agency,
    worker,
    closed,
  ]);
  if (closed) await endSessions(database, agency, worker);
}

export interface Credentials {
  readonly agency: string;
  readonly worker: string;
  readonly password_hash: string | null;
}

export async function credentialsOf(database: Database, username: string): Promise<Credentials | undefined> {
  const { rows } = await database.pool.query<Credentials>(
    'select agency, worker, password_hash from accounts.account where lower(username) = lower($1) and not closed',
    [username],
  );
  return rows[0];
}

/** The link of a first run; `undefined` once there is an account. Each call makes the one before useless. */
export async function welcomeToken(database: Database): Promise<string | undefined> {
  const { rows } = await database.pool.query('select from accounts.account limit 1');
  if (rows.length > 0) return undefined;
  const token = newSecret();
  await database.pool.query('delete from accounts.welcome');
  await database.pool.query(
    `insert into accounts.welcome (token_hash, until_at) values ($1, now() + make_interval(days => ${invitationDays}))`,
    [secretHash(token)],
  );
  return token;
}

export async function isWelcome(database: Database, token: string): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    'select from accounts.welcome where token_hash = $1 and until_at > now()',
    [secretHash(token)],
  );
  return (rowCount ?? 0) > 0;
}

export interface Founding {
  readonly agency: {
    readonly name: string;
    readonly city: string;
    readonly timeZone: TimeZone;
    readonly letterhead: readonly string[];
  };
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/** Founds the agency with its first administrator and uses the link up; `false` where it was used already. */
export async function found(
  database: Database,
  token: string,
  founding: Founding,
  now: string,
): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    'delete from accounts.welcome where token_hash = $1 and until_at > now()',
    [secretHash(token)],
  );
  if ((rowCount ?? 0) === 0) return false;
  const [agency, worker] = [randomUUID(), randomUUID()];
  const today = todayIn(founding.agency.timeZone, new Date(now));
  const entry = (type: string, data: Record<string, unknown>): WrittenEntry => ({
    id: randomUUID(),
    record: 'agency',
    stream: agency,
    type,
    data,
    occurredOn: today,
    recordedAt: now,
    basis: 0,
  });
  const entries = [
    entry('AgencyDescribed', founding.agency),
    entry('WorkerJoined', { worker, name: founding.name, roles: ['administrator'] }),
  ];
  await append(database, { agency, worker: agency, today }, { system: true }, entries, now);
  await createAccount(database, agency, worker, founding.username);
  await setPassword(database, agency, worker, founding.password);
  return true;
}
