import type { Client } from '@pendamping/domain';
import type { Table } from './table.ts';

/** The family cards of a household, those of its own facts and those noted beside. */
export const familyCard: Table<Client> = {
  name: 'tables.family_card',
  record: 'client',
  after: new Set(['FamilyRegistered', 'FamilyDescribed', 'FamilyCardNoted', 'FamilyTakenBack']),
  async write(transaction, agency, stream, { family }) {
    const own = family.household?.familyCard;
    const numbers = [...(own === undefined ? [] : [own]), ...Object.keys(family.cards)];
    await transaction.query('delete from tables.family_card where agency = $1 and family = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      'insert into tables.family_card (agency, family, number) select $1, $2, unnest($3::text[]) on conflict do nothing',
      [agency, stream, numbers],
    );
  },
};
