/** Engagement in FHIR R4: contacts as Encounter; for persons also EpisodeOfCare and Consent, which R4 knows of nobody else. */
import type { Consent as ClientConsent, ConsentPurpose } from '../clients/consent.ts';
import { consentAuthorityWords, consentPurposeWords, consentWayWords } from '../clients/words.ts';
import type { Contact, ContactKind } from '../stages/1-engagement/contact.ts';
import { contactKindWords, sourceWords } from '../stages/1-engagement/words.ts';
import { endingReasonWords } from '../stages/6-termination/words.ts';
import {
  concept,
  derivedId,
  inWords,
  ownCodes,
  ownConcept,
  ownIds,
  type Placed,
  pointing,
} from './resource.ts';
import type { Telling } from './telling.ts';

const actCodes = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
/** Where one met, in the codes that R4 asks for. */
const classes: Readonly<Record<ContactKind, string>> = {
  'home-visit': 'HH',
  office: 'AMB',
  phone: 'VR',
  message: 'VR',
  'school-visit': 'FLD',
  elsewhere: 'FLD',
};

function encounter(one: Contact, telling: Telling): Placed {
  const { say } = telling.pen;
  const individual = telling.worker(one.by);
  return {
    id: one.contact,
    stage: 'engagement',
    resource: {
      resourceType: 'Encounter',
      // A visit where nobody was home is a contact too.
      status: one.met ? 'finished' : 'cancelled',
      class: { system: actCodes, code: classes[one.kind] },
      type: [ownConcept('contact-kind', one.kind, say(contactKindWords[one.kind]))],
      subject: telling.person,
      participant: individual && [{ individual }],
      period: { start: one.on, end: one.on },
      length: one.minutes && {
        value: one.minutes,
        unit: 'min',
        system: 'http://unitsofmeasure.org',
        code: 'min',
      },
      reasonCode: [{ text: one.note }],
      serviceProvider: telling.organisation,
    },
  };
}

const finished = (telling: Telling): string => {
  const { ended } = telling.material.case.state.ending;
  if (ended === undefined) return 'active';
  return ended.reason === 'client-request' || ended.reason === 'external-factors' ? 'cancelled' : 'finished';
};

/** Of a person who is the client; R4 knows an episode of nobody else. */
function episode(telling: Telling): readonly Placed[] {
  const { intake, ending, caseload } = telling.material.case.state;
  const { opening } = intake;
  if (opening === undefined || telling.level !== 'individual') return [];
  const responsible = caseload.assignments.findLast((one) => one.part === 'responsible');
  const reason = ending.ended?.reason;
  return [
    {
      id: derivedId(telling.package.case, 'EpisodeOfCare'),
      stage: 'engagement',
      resource: {
        resourceType: 'EpisodeOfCare',
        identifier: [{ system: ownIds('case'), value: intake.number ?? telling.package.case }],
        extension: reason && [
          {
            url: 'urn:pendamping:fhir:ending-reason',
            valueCodeableConcept: ownConcept(
              'ending-reason',
              reason,
              telling.pen.say(endingReasonWords[reason]),
            ),
          },
        ],
        status: finished(telling),
        type: [inWords(telling.pen.say(sourceWords[opening.source]))],
        patient: telling.subject,
        managingOrganization: telling.organisation,
        period: { start: opening.on, end: ending.ended?.on },
        careManager: telling.worker(responsible?.worker),
      },
    },
  ];
}

const shares = (purpose: ConsentPurpose): string => (purpose === 'research' ? 'research' : 'patient-privacy');

function consentStatus(one: ClientConsent, purpose: ConsentPurpose): string {
  if (one.withdrawn[purpose] !== undefined) return 'inactive';
  return one.given ? 'active' : 'rejected';
}

function policyOf(one: ClientConsent, telling: Telling): string {
  const { say } = telling.pen;
  const how = one.how === undefined ? [] : [say(consentWayWords[one.how])];
  return ['UU 27/2022', say(consentAuthorityWords[one.authority]), ...how].join('; ');
}

/** Of one person for one purpose, as each can be withdrawn by itself. */
function consentFor(one: ClientConsent, person: string, purpose: ConsentPurpose, telling: Telling): Placed {
  const words = telling.pen.say(consentPurposeWords[purpose]);
  const withdrawn = one.withdrawn[purpose];
  const performer = telling.somebody({ person: one.by, name: one.byName });
  return {
    id: derivedId(`${one.consent}:${person}`, `Consent:${purpose}`),
    stage: 'engagement',
    resource: {
      resourceType: 'Consent',
      status: consentStatus(one, purpose),
      scope: concept('http://terminology.hl7.org/CodeSystem/consentscope', shares(purpose)),
      category: [concept('http://loinc.org', '59284-0', words)],
      patient: pointing(person, telling.pen.personName(person)),
      dateTime: one.on,
      performer: performer?.reference === undefined ? [] : [performer],
      organization: [telling.organisation],
      policyRule: { text: policyOf(one, telling) },
      provision: {
        type: one.given ? 'permit' : 'deny',
        purpose: [{ system: ownCodes('consent-purpose'), code: purpose, display: words }],
        period: withdrawn && { end: withdrawn.receivedAt },
      },
    },
  };
}

function consents(telling: Telling): readonly Placed[] {
  const { clients } = telling.material;
  const persons = new Set(
    clients.flatMap((one) => (one.reading.state.individual.person ? [one.stream] : [])),
  );
  return clients
    .flatMap((one) => Object.values(one.reading.state.consent.consents))
    .flatMap((one) =>
      one.people
        .filter((person) => persons.has(person))
        .flatMap((person) => one.purposes.map((purpose) => consentFor(one, person, purpose, telling))),
    );
}

export const engagement = (telling: Telling): readonly Placed[] => [
  ...episode(telling),
  ...consents(telling),
  ...Object.values(telling.material.case.state.contacts).map((one) => encounter(one, telling)),
];
