/**
 * What an empty directory begins with: kinds of service and national bodies, as entries like any other. They carry
 * their origin, so that what an agency changes in them stays when a later edition is brought in.
 */
import type { Language } from '../../kernel/words.ts';
import type { ListedService, ServiceContent } from '../directory/service.ts';
import { providerOfKinds } from '../finding/kinds-only.ts';
import { groupsOfKinds, type KindOfService, kindsOfService } from './kinds.ts';
import { type NationalBody, type NationalService, nationalBodies, unasked } from './national-bodies.ts';

const feed = 'pendamping';

type PartOfId = 'body' | 'group' | 'kind' | 'part' | 'service' | 'term';
const places: Readonly<Record<PartOfId, string>> = {
  body: '01',
  service: '02',
  kind: '03',
  term: '04',
  group: '05',
  part: '06',
};

/** Ids that are the same in every agency and every edition; `providerOfKinds` is of the same family. */
const idOf = (part: PartOfId, number: number, further = 0): string =>
  `5a1f0c52-6f0e-5d0b-9a53-${places[part]}${further.toString(16).padStart(2, '0')}${number
    .toString(16)
    .padStart(8, '0')}`;

export const taxonomyOfKinds = '5a1f0c52-6f0e-5d0b-9a53-0d3c2b6e7a11';
const groups = Object.keys(groupsOfKinds) as KindOfService['group'][];

/** The term of a kind of service, to be given to an office that is of it. */
export const termOfKind = (number: number): string => idOf('term', number);

export interface StartingEntry {
  readonly record: 'provider' | 'service' | 'taxonomy';
  readonly stream: string;
  readonly type: 'ProviderListed' | 'ServiceListed' | 'TaxonomyListed';
  readonly data: Readonly<Record<string, unknown>>;
}

const sourceOf = (table: string, id: string) => ({ feed, table, id });

function taxonomy(): StartingEntry {
  const terms = [
    ...groups.map((group, at) => ({
      id: idOf('group', at),
      name: groupsOfKinds[group].id,
      description: groupsOfKinds[group].en,
    })),
    ...kindsOfService.map(({ number, name, group }) => ({
      id: termOfKind(number),
      code: `JL${String(number).padStart(2, '0')}`,
      name: name.id,
      description: name.en,
      parent: idOf('group', groups.indexOf(group)),
    })),
  ];
  const data = { name: 'Jenis layanan sosial', description: 'Kinds of social service', terms };
  return {
    record: 'taxonomy',
    stream: taxonomyOfKinds,
    type: 'TaxonomyListed',
    data: { ...data, source: sourceOf('taxonomies', 'kinds') },
  };
}

const providerOfAllKinds: StartingEntry = {
  record: 'provider',
  stream: providerOfKinds,
  type: 'ProviderListed',
  data: {
    name: 'Jenis layanan (bukan kantor)',
    alternateName: 'Kinds of service (no office)',
    description:
      'Menerangkan apa yang dapat dicari di setiap daerah. Daftarkan kantor setempat sebagai layanan tersendiri.\n\n' +
      'Explains what can be looked for everywhere. List the local office as a service of its own.',
    source: sourceOf('organizations', 'kinds'),
  },
};

const bothLanguages = ({ id, en }: { readonly id: string; readonly en: string }) => `${id}\n\n${en}`;

const inOne = (text: string | undefined, language: Language): string | undefined => {
  const parts = text?.split('\n\n') ?? [];
  return parts.length === 2 ? parts[language === 'id' ? 0 : 1] : text;
};

/** What a service says, in one language where it came with both; what an agency has written in its place stays as it is. */
export function inLanguage({ content, source }: ListedService, language: Language): ServiceContent {
  if (source?.feed !== feed) return content;
  const { name, alternateName, description, alert, ...others } = content;
  return {
    ...others,
    name: language === 'id' ? name : (alternateName ?? name),
    description: inOne(description, language),
    alert: inOne(alert, language),
  };
}

const kindAsService = (kind: KindOfService): StartingEntry => ({
  record: 'service',
  stream: idOf('kind', kind.number),
  type: 'ServiceListed',
  data: {
    provider: providerOfKinds,
    name: kind.name.id,
    alternateName: kind.name.en,
    description: bothLanguages(kind.about),
    status: 'active',
    ...(kind.maximumAge === undefined ? {} : { maximumAge: kind.maximumAge }),
    ...(kind.disabilities === undefined ? {} : { disabilities: kind.disabilities }),
    ...(kind.documents === undefined
      ? {}
      : {
          documents: kind.documents.map((document, at) => ({ id: idOf('part', kind.number, at), document })),
        }),
    terms: [
      {
        id: idOf('part', kind.number, 32),
        term: termOfKind(kind.number),
        taxonomy: taxonomyOfKinds,
        name: kind.name.id,
      },
    ],
    source: sourceOf('services', `kind-${kind.number}`),
  },
});

const bodyAsProvider = ({ number, name }: NationalBody): StartingEntry => ({
  record: 'provider',
  stream: idOf('body', number),
  type: 'ProviderListed',
  data: { name: name.id, alternateName: name.en, source: sourceOf('organizations', `body-${number}`) },
});

const asService = (body: NationalBody, one: NationalService): StartingEntry => ({
  record: 'service',
  stream: idOf('service', one.number),
  type: 'ServiceListed',
  data: {
    provider: idOf('body', body.number),
    name: one.name.id,
    alternateName: one.name.en,
    description: bothLanguages(one.about),
    status: 'active',
    alert: bothLanguages(unasked),
    areas: [{ id: idOf('part', one.number, 64), name: 'Indonesia', extent: 'Indonesia' }],
    ...(one.phone === undefined ? {} : { phones: [{ id: idOf('part', one.number, 65), number: one.phone }] }),
    ...(one.website === undefined ? {} : { website: one.website }),
    ...(one.cost === undefined ? {} : { cost: one.cost }),
    source: sourceOf('services', `national-${one.number}`),
  },
});

/** In the order in which they are to be recorded: what others rest on first. */
export const startingDirectory = (): readonly StartingEntry[] => [
  taxonomy(),
  providerOfAllKinds,
  ...nationalBodies.map(bodyAsProvider),
  ...kindsOfService.map(kindAsService),
  ...nationalBodies.flatMap((body) => body.services.map((one) => asService(body, one))),
];
