import type { Agency } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Agencies that take referrals, as others of this installation find them. */
export const partner: Table<Agency> = {
  name: 'tables.partner',
  record: 'agency',
  after: new Set(['AgencyDescribed', 'ReferralsWelcomed', 'ReferralsPaused']),
  async write(transaction, agency, _stream, { unit, welcome }) {
    await transaction.query('delete from tables.partner where agency = $1', [agency]);
    if (unit.description === undefined || welcome.takes === undefined) return;
    await transaction.query(
      'insert into tables.partner (agency, name, city, takes) values ($1, $2, $3, $4)',
      [agency, unit.description.name, unit.description.city, welcome.takes],
    );
  },
};
