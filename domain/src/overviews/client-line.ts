/**
 * A client as they stand in lists and are recognised by: names, birth, place, and who belongs to them. The same line
 * on the server and on a device that works without a network.
 */
import type { Address, Person } from '../clients/individual.ts';
import type { Recognisable } from '../clients/likeness.ts';
import { nameSound } from '../clients/name-matching.ts';
import { type Client, type LevelOfClient, levelOf, nameOf } from '../records/client.ts';

export interface ClientLine {
  readonly kind: LevelOfClient;
  readonly name: string;
  readonly callName: string | null;
  readonly otherNames: string | null;
  readonly birthOn: string | null;
  readonly birthPrecision: string | null;
  readonly sex: string | null;
  readonly village: string | null;
  readonly villageCode: string | null;
  /** The names as they sound, for search. */
  readonly sound: string;
  /** What a person is compared by; the cards of the household are known to the family's record. */
  readonly recognised: Recognisable | null;
}

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

const addressOf = ({ individual, family, group, organisation }: Client): Address | undefined =>
  individual.person?.address ?? family.household?.address ?? group?.address ?? organisation?.address;

/** `undefined` for a record in which nobody stands. */
export function clientLine(client: Client): ClientLine | undefined {
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
    recognised: person === undefined ? null : recognisableOf(person),
  };
}
