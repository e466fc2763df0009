/**
 * The one database. Reading goes through `as`, in a transaction of the app's own role under row-level security, with
 * the reader's identity set for that transaction alone (so that a pooler in transaction mode works). Only the journal,
 * the read tables and the accounts write, through `trusted`.
 */
import pg from 'pg';

/** On whose behalf something is read or written; `today` is the day in the agency's time zone. */
export interface Viewer {
  readonly agency: string;
  readonly worker: string;
  readonly today: string;
}

export interface Transaction {
  /** A prepared statement: the name is made from the text. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export interface Database {
  readonly pool: pg.Pool;
  as<T>(viewer: Viewer, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  trusted<T>(work: (transaction: Transaction) => Promise<T>, viewer?: Viewer): Promise<T>;
  close(): Promise<void>;
}

export type Connection =
  | string
  | { host: string; port: number; user: string; database: string; application_name?: string };

// Days stay text: a calendar day has no zone. Counters and positions fit in a double for some thousand years.
pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(20, Number);

const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

function settings({ agency, worker, today }: Viewer): string {
  const set = (name: string, value: string) => `set_config('app.${name}', ${quoted(value)}, true)`;
  return `select ${set('agency', agency)}, ${set('worker', worker)}, ${set('today', today)}, ${set('open', '')}`;
}

function transactionOn(client: pg.PoolClient): Transaction {
  return {
    async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) {
      const { rows } = await client.query<Row>({ name: nameOf(text), text, values: [...values] });
      return rows;
    },
  };
}

async function within<T>(
  pool: pg.Pool,
  begin: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(transactionOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Opens the pool; nothing is connected until the first query. */
export function openDatabase(connection: Connection, most = 20): Database {
  const where = typeof connection === 'string' ? { connectionString: connection } : connection;
  const name =
    typeof connection === 'string' || connection.application_name === undefined
      ? { application_name: 'pendamping' }
      : {};
  const pool = new pg.Pool({
    ...where,
    max: most,
    statement_timeout: 30_000,
    ...name,
  });
  pool.on('error', () => undefined);
  // A connection that ends between two queries, or while it changes hands, tells nobody but the client: unheard, it
  // would end the whole server. Whoever asks by it next is told, and the pool takes it out.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    pool,
    as: (viewer, work) => within(pool, `begin; set local role pendamping_app; ${settings(viewer)}`, work),
    trusted: (work, viewer) =>
      within(pool, viewer === undefined ? 'begin' : `begin; ${settings(viewer)}`, work),
    close: () => pool.end(),
  };
}
