import type { Case } from '@pendamping/domain';
import type { Table } from './table.ts';

const hours = 24;

/** Who broke the glass of which case, and until when it stays open to them: 24 hours. */
export const emergency: Table<Case> = {
  name: 'tables.emergency',
  record: 'case',
  after: new Set(['CaseOpenedInEmergency']),
  async write(transaction, agency, stream, state) {
    const rows = state.caseload.emergencies.map((one) => ({
      worker: one.by,
      until_at: new Date(Date.parse(one.at) + hours * 3_600_000).toISOString(),
    }));
    await transaction.query('delete from tables.emergency where agency = $1 and case_id = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      `insert into tables.emergency (agency, case_id, worker, until_at)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r(worker uuid, until_at timestamptz) on conflict do nothing`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
