import {
  type Client,
  type LevelOfClient,
  levelOf,
  nameOf,
  nameSound,
  type Person,
  type Recognisable,
} from '@pendamping/domain';
import type { Table } from './table.ts';

interface About {
  readonly kind: LevelOfClient;
  readonly name: string;
  readonly callName: string | null;
  readonly otherNames: string | null;
  readonly birthOn: string | null;
  readonly birthPrecision: string | null;
  readonly sex: string | null;
  readonly village: string | null;
  readonly villageCode: string | null;
  readonly sound: string;
  readonly recognised: string | null;
}

/** What a person is compared by; the cards of the household come from its own table. */
export const recognisableOf = (person: Person): Recognisable => ({
  name: person.name,
  otherNames: [
    ...(person.callName === undefined ? [] : [person.callName]),
    ...(person.aliases ?? []).map((one) => one.name),
  ],
  sex: person.sex,
  birth: person.birth,
  nik: person.nik,
  motherName: person.motherName,
  phones: (person.phones ?? []).map((one) => one.number.replace(/\D/g, '').replace(/^(0|62)/, '+62')),
  familyCards: [],
  villageCode: person.address?.villageCode,
});

const addressOf = ({ individual, family, group, organisation }: Client) =>
  individual.person?.address ?? family.household?.address ?? group?.address ?? organisation?.address;

function aboutOf(client: Client): About | undefined {
  const [kind, name] = [levelOf(client), nameOf(client)];
  if (kind === undefined || name === undefined) return undefined;
  const { person } = client.individual;
  const names = [person?.callName, ...(person?.aliases ?? []).map((one) => one.name)].filter(
    (one) => one !== undefined,
  );
  const address = addressOf(client);
  return {
    kind,
    name,
    callName: person?.callName ?? null,
    otherNames: person?.aliases?.map((one) => one.name).join(' · ') ?? null,
    birthOn: person?.birth?.on ?? null,
    birthPrecision: person?.birth?.precision ?? null,
    sex: person?.sex ?? null,
    village: address?.village ?? client.community?.place ?? null,
    villageCode: address?.villageCode ?? null,
    sound: [name, ...names].map(nameSound).join(' '),
    recognised: person === undefined ? null : JSON.stringify(recognisableOf(person)),
  };
}

/** One line for each client, for search by name. */
export const clientRow: Table<Client> = {
  name: 'tables.client_row',
  record: 'client',
  async write(transaction, agency, stream, state) {
    const about = aboutOf(state);
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
        about.recognised,
      ],
    );
  },
};
