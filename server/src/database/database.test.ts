import { expect, inject, it } from 'vitest';
import { openDatabase } from './database.ts';

it('goes on where a connection ends while it changes hands and nobody hears it', async () => {
  const database = openDatabase(inject('postgres'), 2);
  const { pool } = database;
  const held = await pool.connect();
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ended = new Promise((settle) => held.once('end', settle));
  await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;
  held.release(true);
  await expect(database.trusted((transaction) => transaction.query('select 1 as one'))).resolves.toEqual([
    { one: 1 },
  ]);
  await database.close();
});
