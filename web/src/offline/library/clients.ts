/** Clients as the device knows them: opened, searched by name as said or written, and compared with somebody new. */
import { type Likeness, likeness, type Recognisable, soughtSounds } from '@pendamping/domain';
import type { KeptClientLine, Lists } from '../store/lists.ts';
import type { WholeRecord as HeldRecord } from '../sync/exchange.ts';
import type { Library } from './library.ts';

/** As the server compares: without accents, in small letters. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface SearchBody {
  readonly search?: string;
  readonly kind?: string;
  readonly limit?: number;
}

const isHit = (one: KeptClientLine, sought: string, sounds: readonly (readonly string[])[]): boolean =>
  plain(`${one.name} ${one.callName ?? ''} ${one.otherNames ?? ''}`).includes(sought) ||
  (sounds.length > 0 && sounds.every((word) => word.some((reading) => one.sound.includes(` ${reading}`))));

const casesOf = (lists: Lists, client: string) =>
  Object.values(lists.cases).filter((one) => one.client === client).length;

export async function searchedClients(library: Library, { search, kind, limit = 60 }: SearchBody) {
  const lists = await library.lists();
  const all = Object.entries(lists.clients).filter(([, one]) => one.absorbedInto === undefined);
  const sought = plain(search ?? '');
  const sounds = search === undefined ? [] : soughtSounds(search);
  const hits = new Set(
    all.filter(([, one]) => search === undefined || isHit(one, sought, sounds)).map(([id]) => id),
  );
  const rows = all
    .filter(([id, one]) => hits.has(id) || one.members.some((person) => hits.has(person)))
    .filter(([, one]) => kind === undefined || one.kind === kind)
    .sort(
      ([, a], [, b]) =>
        Number(!plain(a.name).startsWith(sought)) - Number(!plain(b.name).startsWith(sought)) ||
        plain(a.name).localeCompare(plain(b.name)),
    )
    .slice(0, limit)
    .map(([id, one]) => ({
      client: id,
      kind: one.kind,
      name: one.name,
      callName: one.callName,
      birthOn: one.birthOn,
      sex: one.sex,
      village: one.village,
      cases: casesOf(lists, id),
    }));
  return { rows };
}

const mostShown = 8;

interface Found {
  readonly id: string;
  readonly line: KeptClientLine;
  readonly how: Likeness;
}

/** People held here who may be the one described, the likeliest first. */
export async function similarPeople(
  library: Library,
  person: Partial<Recognisable> & { name: string },
  except?: string,
) {
  const { clients } = await library.lists();
  const sought: Recognisable = {
    ...person,
    otherNames: person.otherNames ?? [],
    phones: person.phones ?? [],
    familyCards: person.familyCards ?? [],
  };
  const found = Object.entries(clients).flatMap(([id, line]): readonly Found[] => {
    if (id === except || line.recognised === null || line.absorbedInto !== undefined) return [];
    const how = likeness(sought, line.recognised);
    return how === undefined ? [] : [{ id, line, how }];
  });
  return {
    matches: found
      .sort((a, b) => b.how.score - a.how.score || a.line.name.localeCompare(b.line.name))
      .slice(0, mostShown)
      .map(({ id, line, how }) => ({
        ...how,
        client: id,
        name: line.name,
        ...(line.birthOn === null ? {} : { birthOn: line.birthOn }),
        ...(line.village === null ? {} : { village: line.village }),
      })),
  };
}

const sameAs = (lists: Lists, client: string): ReadonlySet<string> => {
  const line = lists.clients[client];
  return new Set([
    client,
    ...(line?.absorbed ?? []),
    ...(line?.absorbedInto === undefined ? [] : [line.absorbedInto]),
  ]);
};

const dates = (one: { readonly from: string | undefined; readonly until: string | undefined }) => ({
  from: one.from ?? null,
  until: one.until ?? null,
});

/** Where a client belongs, as far as it is held here. Who looked at their numbers only the server knows. */
export async function aroundClient(library: Library, client: string) {
  const lists = await library.lists();
  const same = sameAs(lists, client);
  const all = Object.entries(lists.clients);
  const households = all.flatMap(([family, line]) =>
    line.households
      .filter((one) => same.has(one.person))
      .map((one) => ({ family, name: line.name, relation: one.relation, ...dates(one) })),
  );
  const own = new Set([...same, ...households.map((one) => one.family)]);
  return {
    households,
    belongings: all.flatMap(([collective, line]) =>
      line.belongings
        .filter((one) => one.person !== undefined && same.has(one.person))
        .map((one) => ({
          collective,
          name: line.name,
          kind: line.kind,
          part: one.part ?? null,
          ...dates(one),
        })),
    ),
    cases: Object.entries(lists.cases)
      .filter(([, one]) => own.has(one.client))
      .sort(([, a], [, b]) => b.openedOn.localeCompare(a.openedOn))
      .map(([id, one]) => ({
        case: id,
        number: one.number ?? null,
        title: one.title,
        status: one.status,
        openedOn: one.openedOn,
      })),
    reveals: [],
  };
}

/** `undefined` where the client is not held here. */
export async function openedClient(library: Library, id: string) {
  const client: HeldRecord | undefined = await library.record(id);
  if (client?.record !== 'client') return undefined;
  const line = (await library.lists()).clients[id];
  return {
    client,
    absorbed: await library.records(line?.absorbed ?? []),
    members: await library.records(line?.members ?? []),
    around: await aroundClient(library, id),
  };
}
