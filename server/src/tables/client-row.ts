import type { Client } from '@pendamping/domain';
import type { Table } from './table.ts';

interface About {
  readonly kind: 'individual' | 'family';
  readonly name: string;
  readonly callName: string | null;
  readonly otherNames: string | null;
  readonly birthOn: string | null;
  readonly sex: string | null;
  readonly village: string | null;
}

function aboutOf({ individual, family }: Client): About | undefined {
  const { person } = individual;
  if (person !== undefined)
    return {
      kind: 'individual',
      name: person.name,
      callName: person.callName ?? null,
      otherNames: person.aliases?.map((one) => one.name).join(' · ') ?? null,
      birthOn: person.birth?.on ?? null,
      sex: person.sex ?? null,
      village: person.address?.village ?? null,
    };
  const { household, members } = family;
  if (household === undefined) return undefined;
  return {
    kind: 'family',
    name: household.name,
    callName: null,
    otherNames: Object.values(members)
      .map((one) => one.name)
      .join(' · '),
    birthOn: null,
    sex: null,
    village: household.address?.village ?? null,
  };
}

/** One line for each client, for search by name. */
export const clientRow: Table<Client> = {
  name: 'tables.client_row',
  record: 'client',
  async write(transaction, agency, stream, state) {
    const about = aboutOf(state);
    if (about === undefined) return;
    await transaction.query(
      `insert into tables.client_row
         (agency, client, kind, name, call_name, other_names, birth_on, sex, village, registered_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
         (select (e.meta -> 'by' ->> 'id')::uuid from journal.entry e where e.agency = $1 and e.stream = $2 and e.version = 1))
       on conflict (agency, client) do update set kind = excluded.kind, name = excluded.name,
         call_name = excluded.call_name, other_names = excluded.other_names, birth_on = excluded.birth_on,
         sex = excluded.sex, village = excluded.village`,
      [
        agency,
        stream,
        about.kind,
        about.name,
        about.callName,
        about.otherNames,
        about.birthOn,
        about.sex,
        about.village,
      ],
    );
  },
};
