import type { Case } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Which request in whose inbox comes from which referral: what joins the two sides, and is shown to neither. */
export const delivery: Table<Case> = {
  name: 'tables.delivery',
  record: 'case',
  after: new Set(['ReferralSent']),
  async write(transaction, agency, stream, state) {
    const rows = Object.values(state.referrals).flatMap(({ referral, sendings }) =>
      sendings.flatMap((one) =>
        one.way === 'inbox' && one.request !== undefined && one.agency !== undefined
          ? [{ referral, request: one.request, to_agency: one.agency }]
          : [],
      ),
    );
    await transaction.query('delete from tables.delivery where agency = $1 and case_id = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      `insert into tables.delivery (agency, case_id, referral, request, to_agency)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r(referral uuid, request uuid, to_agency uuid)
       on conflict do nothing`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
