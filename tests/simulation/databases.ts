/** On which PostgreSQL a run stands: a shared one, or one of its own that is killed while it works. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type Connection, openDatabase } from '../../server/src/database/database.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../server/src/embedded-postgres/embedded-postgres.ts';
import { makeTemplate } from '../cast/postgres.ts';
import { type Outcome, World } from './world.ts';

const pause = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

/** A PostgreSQL in a folder of its own. */
export class OwnPostgres {
  private readonly folder: string;
  private readonly postgres: EmbeddedPostgres;

  private constructor(folder: string, postgres: EmbeddedPostgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  static async start(): Promise<OwnPostgres> {
    const folder = mkdtempSync(path.join(tmpdir(), 'pendamping-simulation-'));
    // Also where PostgreSQL runs as another user: else it would put its files elsewhere.
    chmodSync(folder, 0o755);
    const postgres = await startEmbeddedPostgres({ folder, say: () => undefined });
    await makeTemplate(postgres.connection);
    return new OwnPostgres(folder, postgres);
  }

  get connection(): Connection {
    return this.postgres.connection;
  }

  /** `kill -9`, as when the machine loses its power; then it is started again and recovers. */
  async kill(): Promise<void> {
    const file = path.join(this.folder, 'postgres', 'cluster', 'postmaster.pid');
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    while (existsSync(`/proc/${pid}`)) await pause(5);
    await this.postgres.ensureRunning();
    for (let answers = false; !answers; ) {
      const probe = openDatabase(this.connection, 1);
      answers = await probe.pool.query('select 1').then(
        () => true,
        () => pause(50).then(() => false),
      );
      await probe.close();
    }
  }

  async stop(): Promise<void> {
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Every tenth run has its database killed; those stand in a row, since they share the one that is killed. */
export class Databases {
  private readonly shared: Connection;
  private mortal: Promise<OwnPostgres> | undefined;
  private row: Promise<unknown> = Promise.resolve();

  constructor(shared: Connection) {
    this.shared = shared;
  }

  run(seed: number, steps?: number): Promise<Outcome> {
    if (seed % 10 !== 9) return World.run(seed, { connection: this.shared }, steps);
    this.mortal ??= OwnPostgres.start();
    const { mortal } = this;
    const mine = this.row.then(async () => {
      const own = await mortal;
      return World.run(seed, { connection: own.connection, kill: () => own.kill() }, steps);
    });
    this.row = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    await this.row;
    await (await this.mortal)?.stop();
  }
}
