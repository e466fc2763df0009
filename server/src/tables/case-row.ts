import { type Case, caseLine } from '@pendamping/domain';
import type { Table } from './table.ts';

/** One line for each case, with what is due, what is noticed, and what waits for approval. */
export const caseRow: Table<Case> = {
  name: 'tables.case_row',
  record: 'case',
  async write(transaction, agency, stream, state) {
    const row = caseLine(state);
    if (row === undefined) {
      await transaction.query('delete from tables.case_row where agency = $1 and case_id = $2', [
        agency,
        stream,
      ]);
      return;
    }
    await transaction.query(
      `insert into tables.case_row
         (agency, case_id, number, title, client, client_kind, client_name, stage, status, urgency, confidentiality,
          programme, opened_on, opened_by, ended_on, responsible, responsible_name, last_meeting_on, next_due_on,
          due, notices, approvals)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
       on conflict (agency, case_id) do update set
         number = excluded.number, title = excluded.title, client = excluded.client,
         client_kind = excluded.client_kind, client_name = excluded.client_name, stage = excluded.stage,
         status = excluded.status, urgency = excluded.urgency, confidentiality = excluded.confidentiality,
         programme = excluded.programme, opened_on = excluded.opened_on, opened_by = excluded.opened_by,
         ended_on = excluded.ended_on, responsible = excluded.responsible,
         responsible_name = excluded.responsible_name, last_meeting_on = excluded.last_meeting_on,
         next_due_on = excluded.next_due_on, due = excluded.due, notices = excluded.notices,
         approvals = excluded.approvals`,
      [
        agency,
        stream,
        row.number ?? null,
        row.title,
        row.client,
        row.clientKind,
        row.clientName,
        row.stage,
        row.status,
        row.urgency,
        row.confidentiality,
        row.programme ?? null,
        row.openedOn,
        row.openedBy,
        row.endedOn ?? null,
        row.responsible ?? null,
        row.responsibleName ?? null,
        row.lastMeetingOn,
        row.nextDueOn ?? null,
        JSON.stringify(row.due),
        JSON.stringify(row.notices),
        JSON.stringify(row.approvals),
      ],
    );
  },
};
