/** Puts the parts together: a database (embedded or of one's own), its migrations, and the HTTP app on a port. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { welcomeToken } from './accounts/accounts.ts';
import { config } from './config.ts';
import { type Database, openDatabase } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres/embedded-postgres.ts';
import type { Say } from './embedded-postgres/say.ts';
import { buildApp } from './http/app.ts';
import { renewTables } from './journal/rebuild.ts';
import { loadAreas } from './regions/areas.ts';

export interface Store {
  readonly database: Database;
  /** The steps by which the database was brought to this version just now. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

/** Seconds between two looks whether the embedded server still runs. */
const watchSeconds = 5;

function watch(postgres: EmbeddedPostgres): () => void {
  const timer = setInterval(() => void postgres.ensureRunning().catch(() => undefined), watchSeconds * 1_000);
  timer.unref();
  return () => clearInterval(timer);
}

/** Brings a database to this version: its schema, its read tables, and the list of areas. */
async function prepared(database: Database): Promise<readonly string[]> {
  const migrated = await migrate(database.pool);
  await renewTables(database);
  await loadAreas(database);
  return migrated;
}

/**
 * Opens the database, brought up to this version.
 *
 * @param folder the agency's data folder, used where there is no DATABASE_URL
 */
export async function openStore({
  folder,
  say,
}: {
  readonly folder: string;
  readonly say: Say;
}): Promise<Store> {
  if (config.databaseUrl !== undefined) {
    const database = openDatabase(config.databaseUrl);
    return { database, migrated: await prepared(database), close: () => database.close() };
  }
  const postgres = await startEmbeddedPostgres({ folder, say });
  const database = openDatabase(postgres.connection);
  const migrated = await prepared(database);
  const unwatch = watch(postgres);
  const close = async () => {
    unwatch();
    await database.close();
    await postgres.stop();
  };
  return { database, migrated, close };
}

async function isFree(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  probe.listen(port, host);
  const free = await Promise.race([
    once(probe, 'listening').then(() => true),
    once(probe, 'error').then(() => false),
  ]);
  probe.close();
  return free;
}

/** The wanted port, or the next free one of the ten after it. */
async function freePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + 10; port += 1)
    if (port === 0 || (await isFree(port, host))) return port;
  throw new Error(`Ports ${wanted} to ${wanted + 9} are all in use: choose another with --port.`);
}

export interface Serving {
  /** Where the app answers, as `http://localhost:4173`. */
  readonly address: string;
  close(): Promise<void>;
}

const webFolder = path.join(import.meta.dirname, '..', '..', 'web', 'dist');

export async function serve(
  database: Database,
  {
    port,
    host,
    log = false,
    ...limits
  }: {
    readonly port: number;
    readonly host: string;
    readonly log?: boolean;
    readonly readsPerMinute?: number;
  },
): Promise<Serving> {
  const secure = config.publicAddress?.startsWith('https://') ?? false;
  const app = await buildApp({ database, secure, webFolder, log, ...limits });
  const free = await freePort(port, host);
  await app.listen({ port: free, host });
  const bound = app.server.address();
  const shown = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    address:
      config.publicAddress ?? `http://${shown}:${typeof bound === 'object' ? (bound?.port ?? free) : free}`,
    close: () => app.close(),
  };
}

/** The one-time link of a first run; `undefined` where somebody already has an account. */
export async function welcomeLink(database: Database, address: string): Promise<string | undefined> {
  const token = await welcomeToken(database);
  return token === undefined ? undefined : `${address}/welcome#${token}`;
}
