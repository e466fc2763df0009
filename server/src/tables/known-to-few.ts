import type { Client } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Those whom only some workers may know of. The access rules read it; nobody else may. */
export const knownToFew: Table<Client> = {
  name: 'tables.known_to_few',
  record: 'client',
  after: new Set(['KnownToFew', 'KnownToAllAgain']),
  async write(transaction, agency, stream, { restriction }) {
    await transaction.query('delete from tables.known_to_few where agency = $1 and client = $2', [
      agency,
      stream,
    ]);
    if (restriction === undefined) return;
    await transaction.query(
      'insert into tables.known_to_few (agency, client, workers) values ($1, $2, $3::uuid[])',
      [agency, stream, restriction.workers],
    );
  },
};
