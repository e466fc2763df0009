/** The real server on a database of its own: it can be broken off in a transaction, and restored from an older backup. */
import { beginSession } from '../../server/src/accounts/sessions.ts';
import { type Connection, type Database, openDatabase } from '../../server/src/database/database.ts';
import { buildApp } from '../../server/src/http/app.ts';
import type { App } from '../../server/src/http/app-type.ts';
import { exportEntries, importEntries } from '../../server/src/journal/transfer.ts';
import { Problem } from '../../web/src/shell/api.ts';
import { onDatabase, templateName } from '../cast/postgres.ts';
import type { Dice } from './dice.ts';
import { beginSharedCases, confidence, type Name, type People, settlePeople } from './people.ts';

/** What happens to the next transactions of the server; the number counts them. */
export type Fault =
  | { readonly kind: 'before-commit' | 'after-commit'; readonly transaction: number }
  | { readonly kind: 'backends-killed' | 'database-killed'; readonly turns: number };

export interface Ground {
  readonly connection: Connection;
  /** Kills the database where it may be killed, and brings it back. */
  readonly kill?: () => Promise<void>;
}

const broken = () => Object.assign(new Error('Connection terminated unexpectedly'), { code: '57P01' });
const turn = () => new Promise((wake) => setImmediate(wake));

export interface Request {
  readonly path: string;
  /** Bytes are put as they are, anything else is posted as JSON. */
  readonly body: unknown;
  readonly token?: string | undefined;
  /** Headers that say who asks, in place of a session. */
  readonly proof?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly answer: unknown;
  readonly cookie: unknown;
  /** What was written for named people alone and stands in the answer. */
  readonly confidences: readonly string[];
}

const confidencesIn = (text: string): readonly string[] =>
  text.includes(confidence) ? [...text.matchAll(new RegExp(`${confidence} \\d+`, 'g'))].map(String) : [];

export class Office {
  people!: People;
  /** Cases that several are in. */
  shared: readonly string[] = [];
  private readonly ground: Ground;
  private readonly dice: Dice;
  private readonly admin: Database;
  private name = '';
  private real!: Database;
  private app!: App;
  private fault: Fault | undefined;
  private count = 0;
  private readonly tokens = new Map<string, string>();

  private constructor(ground: Ground, dice: Dice) {
    this.ground = ground;
    this.dice = dice;
    this.admin = openDatabase(ground.connection, 2);
  }

  static async open(ground: Ground, dice: Dice): Promise<Office> {
    const office = new Office(ground, dice);
    await office.begin();
    office.people = await settlePeople(office.real, dice);
    office.shared = await beginSharedCases(office.real, dice, office.people);
    return office;
  }

  get canBeKilled(): boolean {
    return this.ground.kill !== undefined;
  }

  get database(): Database {
    return this.real;
  }

  private async begin(): Promise<void> {
    this.name = `simulation_${this.dice.uuid().replaceAll('-', '')}`;
    await this.admin.pool.query(`drop database if exists ${this.name} with (force)`);
    await this.admin.pool.query(`create database ${this.name} template ${templateName}`);
    // Hundreds of commits in each run: that the disk has them is not what is tried here.
    if (!this.canBeKilled)
      await this.admin.pool.query(`alter database ${this.name} set synchronous_commit = off`);
    this.real = openDatabase(onDatabase(this.ground.connection, this.name), 6);
    this.app = await buildApp({
      database: this.breakable(),
      secure: false,
      readsPerMinute: Number.MAX_SAFE_INTEGER,
    });
  }

  private async end(): Promise<void> {
    await this.app.close();
    await this.real.close();
    await this.admin.pool.query(`drop database if exists ${this.name} with (force)`);
  }

  async close(): Promise<void> {
    await this.end();
    await this.admin.close();
  }

  /** The database, which breaks off where a fault says so. */
  private breakable(): Database {
    const { real } = this;
    return {
      ...real,
      trusted: async (work, viewer) => {
        const fault = this.dueFault();
        if (fault === 'before-commit')
          return real.trusted(async (transaction) => {
            await work(transaction);
            throw broken();
          }, viewer);
        const result = await real.trusted(work, viewer);
        if (fault === 'after-commit') throw broken();
        return result;
      },
    };
  }

  private dueFault(): Fault['kind'] | undefined {
    const { fault } = this;
    if (fault === undefined || 'turns' in fault) return undefined;
    this.count += 1;
    if (this.count <= fault.transaction) return undefined;
    this.fault = undefined;
    return fault.kind;
  }

  private async killAfter({ kind, turns }: Extract<Fault, { turns: number }>): Promise<void> {
    for (let at = 0; at < turns; at += 1) await turn();
    if (kind === 'database-killed') return this.ground.kill?.();
    await this.admin.pool.query(
      'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [this.name],
    );
  }

  /** A connection that was cut waits in the pool until somebody asks by it: let it not be whoever looks on here. */
  private async clearCutConnections(): Promise<void> {
    const each = Array.from({ length: this.real.pool.totalCount }, () =>
      this.real.trusted((transaction) => transaction.query('select 1')),
    );
    await Promise.allSettled(each);
  }

  /** Answers as over the network. @throws Problem */
  async answer({ path, body, token, proof = {} }: Request, fault?: Fault): Promise<Answered> {
    this.fault = fault;
    this.count = 0;
    const killing = fault !== undefined && 'turns' in fault ? this.killAfter(fault) : undefined;
    const response = await this.app.inject({
      url: path,
      headers: {
        ...proof,
        'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
        ...(token === undefined ? {} : { cookie: `pendamping=${token}` }),
      },
      ...(body instanceof Uint8Array
        ? { method: 'PUT', payload: Buffer.from(body) }
        : { method: 'POST', payload: JSON.stringify(body) }),
    });
    await killing;
    if (killing !== undefined) await this.clearCutConnections();
    this.fault = undefined;
    const answer = response.body === '' ? undefined : JSON.parse(response.body);
    if (response.statusCode < 400)
      return { answer, cookie: response.headers['set-cookie'], confidences: confidencesIn(response.body) };
    const retry = Number(response.headers['retry-after'] ?? Number.NaN);
    throw new Problem(
      response.statusCode,
      answer?.title ?? 'server.fault',
      answer?.detail ?? '',
      answer?.errors,
      Number.isNaN(retry) ? undefined : retry,
    );
  }

  async signIn(name: Name): Promise<string> {
    const owner = { agency: this.people.agency, worker: this.people.id[name] };
    return beginSession(this.real, owner, 'simulation', '127.0.0.1');
  }

  /** A session for looking on, which no fate touches. */
  async watching(name: Name): Promise<string> {
    const known = this.tokens.get(name);
    if (known !== undefined) return known;
    const token = await this.signIn(name);
    this.tokens.set(name, token);
    return token;
  }

  /** Nobody comes in by this account any more. */
  async closeAccount(name: Name): Promise<void> {
    const owner = [this.people.agency, this.people.id[name]];
    await this.real.pool.query(
      'update accounts.account set closed = true where agency = $1 and worker = $2',
      owner,
    );
    await this.real.pool.query('delete from accounts.session where agency = $1 and worker = $2', owner);
  }

  /** As its owner does who has lost the phone. */
  async revoke(device: string): Promise<void> {
    await this.real.pool.query('update accounts.device set revoked_at = now() where device = $1', [device]);
  }

  /** What is kept of attachments, by id. */
  async attachments(): Promise<ReadonlyMap<string, KeptAttachment>> {
    const { rows } = await this.real.pool.query<KeptAttachment & { attachment: string }>(
      'select attachment, stream, content from journal.attachment',
    );
    return new Map(rows.map(({ attachment, ...row }) => [attachment, row]));
  }

  async backup(): Promise<Backup> {
    const lines: string[] = [];
    for await (const line of exportEntries(this.real)) lines.push(line);
    const { rows } = await this.real.pool.query<{ epoch: string }>('select epoch from journal.epoch');
    return { lines, epoch: rows[0]?.epoch ?? '' };
  }

  /** A new database with the older journal. @param sameEpoch whether it says of itself that it is the same one */
  async restore(backup: Backup, sameEpoch: boolean): Promise<void> {
    await this.end();
    this.tokens.clear();
    await this.begin();
    await importEntries(this.real, asLines(backup.lines));
    if (sameEpoch) await this.real.pool.query('update journal.epoch set epoch = $1', [backup.epoch]);
  }
}

export interface KeptAttachment {
  readonly stream: string;
  readonly content: Buffer;
}

export interface Backup {
  readonly lines: readonly string[];
  readonly epoch: string;
}

async function* asLines(lines: readonly string[]) {
  yield* lines;
}
