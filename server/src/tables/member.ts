import type { Client } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Who belongs to which family, those who left included: their part of the record is still the family's. */
export const member: Table<Client> = {
  name: 'tables.member',
  record: 'client',
  after: new Set(['MemberJoined', 'MemberLeft', 'FamilyTakenBack']),
  async write(transaction, agency, stream, state) {
    const rows = Object.values(state.family.members).map((one) => ({
      person: one.person,
      relation: one.relationToHead,
      from_on: one.from ?? null,
      until_on: one.left?.on ?? null,
    }));
    await transaction.query('delete from tables.member where agency = $1 and family = $2', [agency, stream]);
    await transaction.query(
      `insert into tables.member (agency, family, person, relation, from_on, until_on)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb)
         as r(person uuid, relation text, from_on date, until_on date) on conflict do nothing`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
