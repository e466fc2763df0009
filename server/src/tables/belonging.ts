import type { Client } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Who belongs to which group, organisation or community, from when to when. */
export const belonging: Table<Client> = {
  name: 'tables.belonging',
  record: 'client',
  after: new Set(['MembershipBegun', 'MembershipEnded']),
  async write(transaction, agency, stream, { memberships }) {
    const rows = Object.values(memberships).map((one) => ({
      membership: one.membership,
      person: one.person ?? null,
      name: one.name,
      part: one.part ?? null,
      from_on: one.from ?? null,
      until_on: one.ended?.on ?? null,
    }));
    await transaction.query('delete from tables.belonging where agency = $1 and collective = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      `insert into tables.belonging (agency, collective, membership, person, name, part, from_on, until_on)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb)
         as r(membership uuid, person uuid, name text, part text, from_on date, until_on date)`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
