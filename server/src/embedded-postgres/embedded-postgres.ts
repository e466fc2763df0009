/**
 * A PostgreSQL server of the agency's own, in its data folder, for those who run none. It listens on a unix socket in
 * a folder that only its user can enter, and never on the network. A server that already runs on the folder is
 * adopted: whoever leaves last stops it. After a kill -9 of either side the next start finds everything as it was.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { programs } from './binaries.ts';
import { canReach, type Owner, steppingDownFor } from './owner.ts';
import type { Say } from './say.ts';

export interface Connection {
  /** The folder of the unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedPostgres {
  readonly connection: Connection;
  /** Starts the server again if it has died; what was committed is there. */
  ensureRunning(): Promise<void>;
  /** Ends the server unless somebody else is still connected. Close your own connections first. */
  stop(): Promise<void>;
}

interface Cluster {
  readonly home: string;
  readonly data: string;
  readonly socket: string;
  readonly native: string;
  readonly owner: Owner | undefined;
}

const run = promisify(execFile);
const port = 5432;
const user = 'pendamping_owner';
const database = 'pendamping';
const majorVersion = '18';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

function ownFolder(folder: string, owner: Owner | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
}

/** Where cluster and programs stand: in the data folder, or where the unprivileged user can reach them. */
function homeFor(folder: string, owner: Owner | undefined, say: Say): string {
  if (owner === undefined || canReach(folder, owner)) return path.join(folder, 'postgres');
  const elsewhere = path.join('/var/lib', `pendamping-${hashOf(folder)}`);
  say({
    id: `Folder ${folder} tidak dapat dimasuki pengguna tanpa hak khusus; basis data disimpan di ${elsewhere}.`,
    en: `An unprivileged user cannot enter ${folder}; the database is kept in ${elsewhere}.`,
  });
  return elsewhere;
}

/** A unix socket's path may have about 107 bytes; a longer one goes to a short folder of its own. */
function socketFor(home: string, owner: Owner | undefined, say: Say): string {
  if (Buffer.byteLength(path.join(home, `.s.PGSQL.${port}.lock`)) < 100) return home;
  const short = path.join(tmpdir(), `pendamping-${hashOf(home)}`);
  ownFolder(short, owner);
  say({
    id: `Nama folder terlalu panjang untuk soket; soket ada di ${short}.`,
    en: `The folder's name is too long for a socket; the socket is in ${short}.`,
  });
  return short;
}

function asOwner({ owner, native }: Pick<Cluster, 'owner' | 'native'>) {
  const env = {
    PATH: '/usr/bin:/bin',
    LANG: 'C',
    LC_ALL: 'C',
    TZ: 'UTC',
    LD_LIBRARY_PATH: path.join(native, 'lib'),
  };
  return { cwd: '/', env, ...(owner ?? {}) };
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Folders of first starts that were killed half-way. */
function clearAbandoned(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = /^cluster-new-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && (Number(pid) === process.pid || !alive(Number(pid))))
      // What makes the cluster outlives for a moment whoever began it, and goes on writing there.
      rmSync(path.join(home, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function createCluster(cluster: Cluster, say: Say): Promise<void> {
  say({ id: 'Menyiapkan basis data …', en: 'Preparing the database …' });
  const making = path.join(cluster.home, `cluster-new-${process.pid}`);
  const words = ['-D', making, '-U', user, '-A', 'trust', '--encoding=UTF8', '--locale-provider=builtin'];
  const locale = ['--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'];
  await run(path.join(cluster.native, 'bin', 'initdb'), [...words, ...locale], asOwner(cluster));
  try {
    renameSync(making, cluster.data);
  } catch {
    // Another process was first; its cluster is as good as ours.
    rmSync(making, { recursive: true, force: true });
  }
}

/** pg_ctl hands these to a shell: each is quoted whole. */
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

const settings = (socket: string) =>
  [
    `unix_socket_directories="${socket.replaceAll('"', '""')}"`,
    'listen_addresses=',
    'unix_socket_permissions=0700',
    'max_connections=60',
    'shared_buffers=128MB',
    'work_mem=8MB',
    'maintenance_work_mem=128MB',
    'max_wal_size=1GB',
    'jit=off',
    'fsync=on',
    'timezone=UTC',
    'log_timezone=UTC',
  ]
    .map((one) => `-c ${quoted(one)}`)
    .join(' ');

async function isRunning(cluster: Cluster): Promise<boolean> {
  if (!existsSync(path.join(cluster.data, 'postmaster.pid'))) return false;
  try {
    await run(path.join(cluster.native, 'bin', 'pg_ctl'), ['status', '-D', cluster.data], asOwner(cluster));
    return true;
  } catch {
    return false;
  }
}

const pause = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

function keepLogSmall(log: string): void {
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.1`);
}

async function start(cluster: Cluster): Promise<void> {
  const log = path.join(cluster.home, 'log');
  keepLogSmall(log);
  const words = ['start', '-w', '-t', '60', '-D', cluster.data, '-l', log, '-o', settings(cluster.socket)];
  try {
    await run(path.join(cluster.native, 'bin', 'pg_ctl'), words, asOwner(cluster));
  } catch (error) {
    // Two that start at once: one loses the race and joins the other.
    await pause(300);
    if (await isRunning(cluster)) return;
    const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
    throw new Error(`PostgreSQL did not start in ${cluster.home}.\n${tail}`, { cause: error });
  }
}

const connectionOf = (cluster: Cluster): Connection => ({ host: cluster.socket, port, user, database });

/** Connects as soon as the server answers; while it recovers from a crash it refuses for some seconds. */
async function connected(cluster: Cluster, name: string): Promise<pg.Client> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ ...connectionOf(cluster), database: name });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const waits = ['57P03', 'ENOENT', 'ECONNREFUSED'].includes((error as { code?: string }).code ?? '');
      if (!waits || tries > 300) throw error;
      await pause(200);
    }
  }
}

async function ensureDatabase(cluster: Cluster): Promise<void> {
  const client = await connected(cluster, 'postgres');
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } catch (error) {
    // Created by another process in the same moment.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

function refuseOtherVersion(data: string): void {
  const file = path.join(data, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : majorVersion;
  if (found !== majorVersion)
    throw new Error(
      `${data} was made by PostgreSQL ${found}; this version has ${majorVersion}. Export with the old version, then import here.`,
    );
}

async function stopUnlessUsed(cluster: Cluster): Promise<void> {
  if (!(await isRunning(cluster))) return;
  const client = await connected(cluster, database);
  const { rows } = await client.query<{ others: number }>(
    "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  await client.end();
  if ((rows[0]?.others ?? 0) > 0) return;
  const words = ['stop', '-w', '-t', '60', '-m', 'fast', '-D', cluster.data];
  await run(path.join(cluster.native, 'bin', 'pg_ctl'), words, asOwner(cluster));
}

/**
 * Starts, or joins, the server of a data folder.
 *
 * @param folder the agency's data folder; it is made if missing. The cluster stands in its `postgres` folder
 * @throws Error with the remedy where the platform has no binaries, the cluster is of another version, or it cannot start
 */
export async function startEmbeddedPostgres({
  folder,
  say,
}: {
  readonly folder: string;
  readonly say: Say;
}): Promise<EmbeddedPostgres> {
  const place = path.resolve(folder);
  mkdirSync(place, { recursive: true });
  const owner = steppingDownFor(place);
  const home = homeFor(place, owner, say);
  ownFolder(home, owner);
  clearAbandoned(home);
  const cluster: Cluster = {
    home,
    owner,
    data: path.join(home, 'cluster'),
    socket: socketFor(home, owner, say),
    native: programs(home, owner, say),
  };
  if (!existsSync(path.join(cluster.data, 'PG_VERSION'))) await createCluster(cluster, say);
  refuseOtherVersion(cluster.data);
  const ensureRunning = async () => {
    if (!(await isRunning(cluster))) await start(cluster);
  };
  await ensureRunning();
  await ensureDatabase(cluster);
  return { connection: connectionOf(cluster), ensureRunning, stop: () => stopUnlessUsed(cluster) };
}
