import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Connection, type Database, openDatabase } from '../../server/src/database/database.ts';
import { onDatabase, templateName } from './postgres.ts';

export interface FreshDatabase {
  readonly database: Database;
  readonly connection: Connection;
  drop(): Promise<void>;
}

/** A database of one's own, brought up to this version; drop it when the test is over. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = openDatabase(server, 1);
  await admin.pool.query(`create database ${name} template ${templateName}`);
  const connection = onDatabase(server, name);
  const database = openDatabase(connection, 20);
  return {
    database,
    connection,
    async drop() {
      await database.close();
      await admin.pool.query(`drop database if exists ${name} with (force)`);
      await admin.close();
    },
  };
}
