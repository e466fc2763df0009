import type { Client } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Who belongs to which family, those who left included: their part of the record is still the family's. */
export const member: Table<Client> = {
  name: 'tables.member',
  record: 'client',
  after: new Set(['MemberJoined', 'MemberLeft']),
  async write(transaction, agency, stream, state) {
    await transaction.query('delete from tables.member where agency = $1 and family = $2', [agency, stream]);
    await transaction.query(
      'insert into tables.member (agency, family, person) select $1, $2, unnest($3::uuid[]) on conflict do nothing',
      [agency, stream, Object.keys(state.family.members)],
    );
  },
};
