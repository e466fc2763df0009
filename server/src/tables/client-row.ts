import { type Client, clientLine } from '@pendamping/domain';
import type { Table } from './table.ts';

/** One line for each client, for search by name. */
export const clientRow: Table<Client> = {
  name: 'tables.client_row',
  record: 'client',
  async write(transaction, agency, stream, state) {
    const about = clientLine(state);
    if (about === undefined) {
      await transaction.query('delete from tables.client_row where agency = $1 and client = $2', [
        agency,
        stream,
      ]);
      return;
    }
    await transaction.query(
      `insert into tables.client_row
         (agency, client, kind, name, call_name, other_names, birth_on, birth_precision, sex, village, village_code,
          sound, recognised, registered_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
         (select (e.meta -> 'by' ->> 'id')::uuid from journal.entry e where e.agency = $1 and e.stream = $2 and e.version = 1))
       on conflict (agency, client) do update set kind = excluded.kind, name = excluded.name,
         call_name = excluded.call_name, other_names = excluded.other_names, birth_on = excluded.birth_on,
         birth_precision = excluded.birth_precision, sex = excluded.sex, village = excluded.village,
         village_code = excluded.village_code, sound = excluded.sound, recognised = excluded.recognised`,
      [
        agency,
        stream,
        about.kind,
        about.name,
        about.callName,
        about.otherNames,
        about.birthOn,
        about.birthPrecision,
        about.sex,
        about.village,
        about.villageCode,
        about.sound,
        about.recognised === null ? null : JSON.stringify(about.recognised),
      ],
    );
  },
};
