import { type Case, tasksByName } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Tasks given to somebody by name: all that a volunteer sees of a case (PM 4.4). */
export const task: Table<Case> = {
  name: 'tables.task',
  record: 'case',
  after: new Set(['TaskSet', 'TaskDone', 'TaskDropped']),
  async write(transaction, agency, stream, state) {
    const rows = tasksByName(state).map((one) => ({
      task: one.task,
      assigned_to: one.assignedTo,
      what: one.what,
      due_on: one.on ?? null,
      closed: one.closed,
    }));
    await transaction.query('delete from tables.task where agency = $1 and case_id = $2', [agency, stream]);
    await transaction.query(
      `insert into tables.task (agency, case_id, task, assigned_to, what, due_on, closed)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb)
         as r(task uuid, assigned_to uuid, what text, due_on date, closed boolean)`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
