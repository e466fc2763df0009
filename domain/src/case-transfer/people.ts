/**
 * Who is in the case as FHIR R4 has them: persons as Patient, a family, group or community as Group, an organisation as
 * Organization, workers as Practitioner. Kin and people around a person are RelatedPerson; a Group can have none (R4).
 */
import type { Address, Person } from '../clients/individual.ts';
import {
  communityKindWords,
  groupKindWords,
  organisationKindWords,
  relationToHeadWords,
} from '../clients/words.ts';
import type { KnownClient } from '../papers/paper.ts';
import { levelOf } from '../records/client.ts';
import { derivedId, inWords, ownConcept, ownIds, type Placed, pointing, type Resource } from './resource.ts';
import { involvedId, receiverId, type Telling } from './telling.ts';

const nikSystem = 'https://fhir.kemkes.go.id/id/nik';

const addressOf = (address: Address | undefined) =>
  address && [
    {
      use: 'home',
      line: [
        address.line,
        address.rt && `RT ${address.rt}`,
        address.rw && `RW ${address.rw}`,
        address.hamlet,
        address.village,
      ],
      district: address.district,
      city: address.regency,
      postalCode: address.postalCode,
      country: 'ID',
    },
  ];

/** As exact as it is known: a year alone is a FHIR date too. */
function birthDate(birth: Person['birth']): string | undefined {
  if (birth === undefined) return undefined;
  if (birth.precision === 'day') return birth.on;
  return birth.precision === 'month' ? birth.on.slice(0, 7) : birth.on.slice(0, 4);
}

function deceased({ died }: Person) {
  if (died === undefined) return {};
  return died.on === undefined ? { deceasedBoolean: true } : { deceasedDateTime: died.on };
}

const genders = { male: 'male', female: 'female' } as const;

function patient(person: Person, telling: Telling): Resource {
  const { sex } = person;
  return {
    resourceType: 'Patient',
    identifier: person.nik === undefined ? [] : [{ system: nikSystem, value: person.nik }],
    name: [
      { use: 'official', text: person.name },
      ...(person.callName === undefined ? [] : [{ use: 'usual', text: person.callName }]),
      ...(person.aliases ?? []).map((one) => ({ text: one.name })),
    ],
    telecom: person.phones
      ?.filter((one) => one.safeToCall)
      .map((one) => ({ system: 'phone', value: one.number })),
    gender: sex === undefined ? undefined : (genders[sex as keyof typeof genders] ?? 'unknown'),
    birthDate: birthDate(person.birth),
    ...deceased(person),
    address: addressOf(person.address),
    managingOrganization: telling.organisation,
  };
}

function family({ stream, reading: { state } }: KnownClient, telling: Telling): Resource {
  const { household, members } = state.family;
  return {
    resourceType: 'Group',
    identifier: [{ system: ownIds('client'), value: stream }],
    type: 'person',
    actual: true,
    code: ownConcept('client-level', 'family', telling.pen.say({ id: 'keluarga', en: 'family' })),
    name: household?.name,
    managingEntity: telling.organisation,
    member: Object.values(members).map((one) => ({
      entity: pointing(one.person, one.name),
      period: { start: one.from, end: one.left?.on },
      inactive: one.left !== undefined,
      extension: [
        {
          url: 'urn:pendamping:fhir:relation-to-head',
          valueCodeableConcept: ownConcept(
            'relation-to-head',
            one.relationToHead,
            telling.pen.say(relationToHeadWords[one.relationToHead]),
          ),
        },
      ],
    })),
  };
}

/** Of a Group only people with a record can be members: the others are named in its narrative. */
function collective({ stream, reading: { state } }: KnownClient, telling: Telling): Resource {
  const { say } = telling.pen;
  const { group, community } = state;
  const kind =
    group === undefined
      ? community?.kind &&
        ownConcept('community-kind', community.kind, say(communityKindWords[community.kind]))
      : group.kind && ownConcept('group-kind', group.kind, say(groupKindWords[group.kind]));
  return {
    resourceType: 'Group',
    identifier: [{ system: ownIds('client'), value: stream }],
    type: 'person',
    actual: true,
    code: kind,
    name: group?.name ?? community?.name,
    managingEntity: telling.organisation,
    member: Object.values(state.memberships).flatMap((one) =>
      one.person === undefined
        ? []
        : [
            {
              entity: pointing(one.person, one.name),
              period: { start: one.from, end: one.ended?.on },
              inactive: one.ended !== undefined,
            },
          ],
    ),
  };
}

function organisation({ stream, reading: { state } }: KnownClient, telling: Telling): Resource {
  const known = state.organisation;
  return {
    resourceType: 'Organization',
    identifier: [{ system: ownIds('client'), value: stream }],
    type: known?.kind && [
      ownConcept('organisation-kind', known.kind, telling.pen.say(organisationKindWords[known.kind])),
    ],
    name: known?.name ?? '–',
    telecom: known?.phone && [{ system: 'phone', value: known.phone }],
    address: addressOf(known?.address),
  };
}

function clientResource(one: KnownClient, telling: Telling): Resource | undefined {
  const { state } = one.reading;
  switch (levelOf(state)) {
    case undefined:
      return undefined;
    case 'individual':
      return state.individual.person && patient(state.individual.person, telling);
    case 'family':
      return family(one, telling);
    case 'group':
    case 'community':
      return collective(one, telling);
    case 'organisation':
      return organisation(one, telling);
  }
}

/** Kin who have a record each are Patients; here is what they are to each other. */
function relations(telling: Telling): readonly Placed[] {
  const streams = new Map(
    telling.material.clients.flatMap((one) =>
      one.reading.state.individual.person === undefined ? [] : [[one.stream, one.reading.state] as const],
    ),
  );
  const families = telling.material.clients.filter((one) => one.reading.state.family.household !== undefined);
  return families.flatMap(({ reading: { state } }) =>
    Object.values(state.family.members)
      .filter((one) => streams.has(one.person) && one.relationToHead !== 'head' && one.left === undefined)
      .flatMap((one) => {
        const head = Object.values(state.family.members).find((each) => each.relationToHead === 'head');
        if (head === undefined || !streams.has(head.person)) return [];
        const relation = ownConcept(
          'relation-to-head',
          one.relationToHead,
          telling.pen.say(relationToHeadWords[one.relationToHead]),
        );
        return [
          {
            id: derivedId(`${head.person}:${one.person}`, 'RelatedPerson'),
            stage: 'engagement' as const,
            resource: {
              resourceType: 'RelatedPerson',
              patient: pointing(head.person, head.name),
              relationship: [relation],
              name: [{ text: one.name }],
            },
          },
        ];
      }),
  );
}

function involved(telling: Telling): readonly Placed[] {
  if (telling.level !== 'individual') return [];
  return Object.values(telling.material.case.state.peopleInvolved).map((one) => ({
    id: involvedId(one.person),
    stage: 'engagement',
    resource: {
      resourceType: 'RelatedPerson',
      patient: telling.subject,
      relationship: [inWords([one.part, one.organisation].filter((text) => text !== undefined).join(', '))],
      name: [{ text: one.name }],
      telecom: one.phone && [{ system: 'phone', value: one.phone }],
    },
  }));
}

/** Workers who are named in the other resources, and no more of the agency's staff. */
export function practitioners(telling: Telling, named: ReadonlySet<string>): readonly Placed[] {
  const { agency } = telling.material;
  return [...named].flatMap((id) => {
    const name = telling.pen.workerName(id);
    if (name === '') return [];
    const registration = agency.workers[id]?.registration;
    return [
      {
        id,
        resource: {
          resourceType: 'Practitioner',
          identifier: [
            { system: ownIds('worker'), value: id },
            ...(registration === undefined ? [] : [{ system: ownIds('str'), value: registration.number }]),
          ],
          name: [{ text: name }],
        },
      },
    ];
  });
}

function agencies({ package: made, material }: Telling): readonly Placed[] {
  const { description } = material.agency.unit;
  return [
    {
      id: made.agency,
      resource: {
        resourceType: 'Organization',
        identifier: [{ system: ownIds('agency'), value: made.agency }],
        name: description?.name ?? '–',
        address: description && [
          { text: description.letterhead.join(', '), city: description.city, country: 'ID' },
        ],
      },
    },
    { id: receiverId(made), resource: { resourceType: 'Organization', name: made.to } },
  ];
}

export function people(telling: Telling): readonly Placed[] {
  const clients = telling.material.clients.flatMap((one) => {
    const resource = clientResource(one, telling);
    return resource === undefined ? [] : [{ id: one.stream, resource }];
  });
  return [...agencies(telling), ...clients, ...relations(telling), ...involved(telling)];
}
