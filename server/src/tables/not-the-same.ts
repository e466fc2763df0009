import type { Client } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Pairs that somebody looked at and found to be two people: not asked about again. */
export const notTheSame: Table<Client> = {
  name: 'tables.not_the_same',
  record: 'client',
  after: new Set(['FoundNotTheSame']),
  async write(transaction, agency, stream, state) {
    await transaction.query('delete from tables.not_the_same where agency = $1 and client = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      'insert into tables.not_the_same (agency, client, other) select $1, $2, unnest($3::uuid[])',
      [agency, stream, state.individual.notTheSame],
    );
  },
};
