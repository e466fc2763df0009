import type { Client } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Consent taken back and not yet carried out (UU 27/2022 art. 40). */
export const withdrawal: Table<Client> = {
  name: 'tables.withdrawal',
  record: 'client',
  after: new Set(['ConsentGiven', 'ConsentWithdrawn', 'WithdrawalCarriedOut']),
  async write(transaction, agency, stream, { consent }) {
    const rows = Object.values(consent.consents).flatMap((one) =>
      Object.entries(one.withdrawn).flatMap(([purpose, told]) =>
        told === undefined || told.doneAt !== undefined
          ? []
          : [
              {
                consent: one.consent,
                purpose,
                by_name: one.byName,
                received_at: told.receivedAt,
                restricted_to: one.restrictedTo ?? null,
              },
            ],
      ),
    );
    await transaction.query('delete from tables.withdrawal where agency = $1 and client = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      `insert into tables.withdrawal (agency, client, consent, purpose, by_name, received_at, restricted_to)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb)
         as r(consent uuid, purpose text, by_name text, received_at timestamptz, restricted_to uuid[])`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
