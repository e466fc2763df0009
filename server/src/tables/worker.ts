import type { Agency } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Those who work for the agency, with their roles: what access is decided by. */
export const worker: Table<Agency> = {
  name: 'tables.worker',
  record: 'agency',
  after: new Set(['WorkerJoined', 'WorkerDescribed', 'WorkerLeft', 'WorkerReturned']),
  async write(transaction, agency, _stream, state) {
    const rows = Object.values(state.workers).map((one) => ({
      worker: one.worker,
      name: one.name,
      roles: one.roles,
      supervisor: one.supervisor ?? null,
      left_on: one.left ?? null,
    }));
    await transaction.query('delete from tables.worker where agency = $1', [agency]);
    await transaction.query(
      `insert into tables.worker (agency, worker, name, roles, supervisor, left_on)
       select $1, r.* from jsonb_to_recordset($2::jsonb)
         as r(worker uuid, name text, roles text[], supervisor uuid, left_on date)`,
      [agency, JSON.stringify(rows)],
    );
  },
};
