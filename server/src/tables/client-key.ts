import { type Client, recognisableOf, recognitionKeys } from '@pendamping/domain';
import type { Table } from './table.ts';

/** The keys by which a person is recognised, so that nobody is registered twice. */
export const clientKey: Table<Client> = {
  name: 'tables.client_key',
  record: 'client',
  after: new Set([
    'PersonRegistered',
    'PersonDescribed',
    'RegistrationTakenBack',
    'PersonMerged',
    'MergeUndone',
  ]),
  async write(transaction, agency, stream, state) {
    const { person } = state.individual;
    await transaction.query('delete from tables.client_key where agency = $1 and client = $2', [
      agency,
      stream,
    ]);
    if (person === undefined) return;
    await transaction.query(
      'insert into tables.client_key (agency, client, key) select $1, $2, unnest($3::text[]) on conflict do nothing',
      [agency, stream, recognitionKeys(recognisableOf(person))],
    );
  },
};
