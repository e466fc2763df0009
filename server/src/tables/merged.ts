import type { Client } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Which record is read under which other, since both are of one person. Told by the one that goes on. */
export const merged: Table<Client> = {
  name: 'tables.merged',
  record: 'client',
  after: new Set(['PersonMerged', 'MergeUndone']),
  async write(transaction, agency, stream, state) {
    await transaction.query('delete from tables.merged where agency = $1 and survivor = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      `insert into tables.merged (agency, survivor, absorbed) select $1, $2, unnest($3::uuid[])
       on conflict (agency, absorbed) do update set survivor = excluded.survivor`,
      [agency, stream, state.individual.merges.map((one) => one.absorbed)],
    );
  },
};
