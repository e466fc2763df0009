import type { Agency } from '@pendamping/domain';
import type { Table } from './table.ts';

/** The agency's name, city and time zone: from the zone follows which day it is there. */
export const agencyRow: Table<Agency> = {
  name: 'tables.agency',
  record: 'agency',
  after: new Set(['AgencyDescribed']),
  async write(transaction, agency, _stream, state) {
    const { description } = state.unit;
    if (description === undefined) return;
    await transaction.query(
      `insert into tables.agency (agency, name, city, time_zone) values ($1, $2, $3, $4)
       on conflict (agency) do update set name = excluded.name, city = excluded.city, time_zone = excluded.time_zone`,
      [agency, description.name, description.city, description.timeZone],
    );
  },
};
