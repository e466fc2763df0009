import type { Client } from '@pendamping/domain';
import type { Table } from './table.ts';

/** What people ask about their own data and nobody has answered yet (UU 27/2022 arts. 30, 32 and 41). */
export const dataRequest: Table<Client> = {
  name: 'tables.data_request',
  record: 'client',
  after: new Set(['DataRequestReceived', 'DataRequestAnswered']),
  async write(transaction, agency, stream, { dataRequests }) {
    const rows = Object.values(dataRequests)
      .filter((one) => one.answer === undefined)
      .map((one) => ({
        request: one.request,
        kind: one.kind,
        person: one.person,
        person_name: one.personName,
        received_at: one.receivedAt,
        restricted_to: one.restrictedTo ?? null,
      }));
    await transaction.query('delete from tables.data_request where agency = $1 and client = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      `insert into tables.data_request (agency, client, request, kind, person, person_name, received_at, restricted_to)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb)
         as r(request uuid, kind text, person uuid, person_name text, received_at timestamptz, restricted_to uuid[])`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
