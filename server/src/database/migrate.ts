/** Brings the database to this version: SQL files in order, each once, by Kysely's migrator and under its lock. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type pg from 'pg';

const folder = path.join(import.meta.dirname, 'migrations');

function migrations(): Record<string, Migration> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return Object.fromEntries(
    files.map((file) => [
      file.replace(/\.sql$/, ''),
      {
        up: async (db) => {
          await sql.raw(readFileSync(path.join(folder, file), 'utf8')).execute(db);
        },
      },
    ]),
  );
}

/** @returns the names of the migrations that ran now; @throws with the first that failed, after which nothing of it stands */
export async function migrate(pool: pg.Pool): Promise<readonly string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: keptOpen(pool) }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations() } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return (results ?? []).map((one) => one.migrationName);
}

/** Kysely would end the pool with itself; the pool is ours and goes on. */
function keptOpen(pool: pg.Pool) {
  return { connect: () => pool.connect(), end: async () => undefined } as unknown as pg.Pool;
}
