import { disclosedText, type IncomingRequest, requestStanding } from '@pendamping/domain';
import type { Table } from './table.ts';

/** The inbox of an agency: what came in and where it stands. What it is about is told once it was opened. */
export const incoming: Table<IncomingRequest> = {
  name: 'tables.incoming',
  record: 'request',
  async write(transaction, agency, stream, { request }) {
    await transaction.query('delete from tables.incoming where agency = $1 and request = $2', [
      agency,
      stream,
    ]);
    if (request === null) return;
    const { arrived, information = [], takenOn } = request;
    await transaction.query(
      `insert into tables.incoming (agency, request, from_name, from_city, service_name, arrived_on, standing, need,
         client_name, taken_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        agency,
        stream,
        arrived.agencyName,
        arrived.city ?? null,
        arrived.serviceName ?? null,
        arrived.on,
        requestStanding(request),
        disclosedText(information, 'need') ?? null,
        disclosedText(information, 'name') ?? null,
        takenOn?.case ?? null,
      ],
    );
  },
};
