/** One PostgreSQL server for the whole run: the one that is named, or the embedded one in a folder of its own. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { config } from '../../server/src/config.ts';
import { type Connection, openDatabase } from '../../server/src/database/database.ts';
import { migrate } from '../../server/src/database/migrate.ts';
import { startEmbeddedPostgres } from '../../server/src/embedded-postgres/embedded-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Connection;
  }
}

/** Migrated once; every test copies it. */
export const templateName = 'pendamping_template';

export const onDatabase = (connection: Connection, database: string): Connection => {
  if (typeof connection !== 'string') return { ...connection, database };
  const url = new URL(connection.replace('://pendamping_owner@/', '://pendamping_owner@localhost/'));
  url.pathname = `/${database}`;
  return url.toString();
};

export async function makeTemplate(connection: Connection): Promise<void> {
  const server = openDatabase(connection, 2);
  await server.pool.query(`drop database if exists ${templateName}`);
  await server.pool.query(`create database ${templateName}`);
  await server.close();
  const template = openDatabase(onDatabase(connection, templateName), 2);
  await migrate(template.pool);
  await template.close();
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (config.testDatabaseUrl !== undefined) {
    await makeTemplate(config.testDatabaseUrl);
    project.provide('postgres', config.testDatabaseUrl);
    return async () => undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'pendamping-test-'));
  // Also where PostgreSQL runs as another user: else its files would stand elsewhere and outlive the run.
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ folder, say: () => undefined });
  await makeTemplate(postgres.connection);
  project.provide('postgres', postgres.connection);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
