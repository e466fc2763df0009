import type { Case } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Who works on which case, from when to when. */
export const assignment: Table<Case> = {
  name: 'tables.assignment',
  record: 'case',
  after: new Set(['WorkerAssigned', 'WorkerUnassigned']),
  async write(transaction, agency, stream, state) {
    const rows = state.caseload.assignments.map((one, place) => ({
      place,
      worker: one.worker,
      part: one.part,
      from_on: one.from,
      until_on: one.until ?? null,
    }));
    await transaction.query('delete from tables.assignment where agency = $1 and case_id = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      `insert into tables.assignment (agency, case_id, place, worker, part, from_on, until_on)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb)
         as r(place integer, worker uuid, part text, from_on date, until_on date)`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
