/**
 * A service as it stands in the form, and back. What the form does not show is left as it was; a line that was not
 * changed keeps its part with its id, so that a later edition of its feed still knows it.
 */
import { type GivenTerm, isAreaCode, type ServiceContent, type ServicePlace } from '@pendamping/domain';
import type { FormReader, Values } from '../../ui/form-reader.ts';

const lines = (texts: readonly (string | undefined)[]): string =>
  texts.filter((one) => one !== undefined && one !== '').join('\n');

const typed = (value: number | undefined): string =>
  value === undefined ? '' : String(value).replace('.', ',');

const plainFields = [
  'name',
  'alternateName',
  'description',
  'cost',
  'feesDescription',
  'eligibility',
  'email',
  'website',
  'applicationProcess',
  'waitTime',
  'alert',
] as const;
const numbers = ['minimumAge', 'maximumAge', 'waitDays'] as const;

function placeValues({ places: [place] = [] }: Partial<ServiceContent>): Values {
  const location = place?.location;
  const [address] = location?.addresses ?? [];
  return {
    address: address?.line1 ?? '',
    city: address?.city ?? '',
    regionCode: location?.regionCode ?? '',
    latitude: typed(location?.latitude),
    longitude: typed(location?.longitude),
    accessibility: lines((location?.accessibility ?? []).map((one) => one.description)),
  };
}

const partValues = ({
  phones = [],
  areas = [],
  languages = [],
  documents = [],
}: Partial<ServiceContent>) => ({
  phones: lines(phones.map((one) => one.number)),
  areas: lines(areas.map((one) => one.regionCode ?? one.name)),
  languages: lines(languages.map((one) => one.name ?? one.code)),
  documents: lines(documents.map((one) => one.document)),
});

export function valuesOf(content: Partial<ServiceContent>): Values {
  const { capacities: [capacity] = [], hours: [hours] = [], terms = [] } = content;
  return {
    ...Object.fromEntries(plainFields.map((name) => [name, content[name] ?? ''])),
    ...Object.fromEntries(numbers.map((name) => [name, typed(content[name])])),
    ...placeValues(content),
    ...partValues(content),
    status: content.status ?? 'active',
    disabilities: content.disabilities ?? [],
    hours: hours?.description ?? '',
    capacityFree: typed(capacity?.available),
    capacityUnit: capacity?.unit.name ?? '',
    terms: terms.map((one) => one.term),
  };
}

interface Part {
  readonly id: string;
}

/** The parts for these lines: those that were there already as they were, new ones for the rest. */
function partsFor<P extends Part>(
  texts: readonly string[],
  before: readonly P[] | undefined,
  textOf: (part: P) => string | undefined,
  made: (text: string) => P,
): P[] | undefined {
  const parts = texts.map((text) => before?.find((one) => textOf(one) === text) ?? made(text));
  return parts.length === 0 ? undefined : parts;
}

export interface Making {
  readonly form: FormReader;
  readonly before: Partial<ServiceContent>;
  readonly newId: () => string;
}

function placeFrom({ form, before, newId }: Making): ServicePlace | undefined {
  const [known] = before.places ?? [];
  const [address] = known?.location.addresses ?? [];
  const line1 = form.text('address');
  const city = form.text('city');
  const said = {
    regionCode: form.text('regionCode'),
    latitude: form.number('latitude'),
    longitude: form.number('longitude'),
    accessibility: partsFor(
      form.lines('accessibility'),
      known?.location.accessibility,
      (one) => one.description,
      (description) => ({ id: newId(), description }),
    ),
    addresses:
      line1 === undefined && city === undefined
        ? undefined
        : [{ ...(address ?? { id: newId(), kind: 'physical' as const }), line1, city }],
  };
  if (known === undefined && Object.values(said).every((one) => one === undefined)) return undefined;
  const location = known?.location ?? { id: newId(), kind: 'physical' as const };
  return { ...(known ?? { id: newId() }), location: { ...location, ...said } };
}

function placesFrom(making: Making): ServicePlace[] | undefined {
  const [, ...others] = making.before.places ?? [];
  const place = placeFrom(making);
  const places = place === undefined ? others : [place, ...others];
  return places.length === 0 ? undefined : places;
}

function capacitiesFrom({ form, before, newId }: Making): ServiceContent['capacities'] {
  const available = form.number('capacityFree');
  const [known, ...others] = before.capacities ?? [];
  if (available === undefined) return others.length === 0 ? undefined : others;
  const name = form.text('capacityUnit') ?? known?.unit.name ?? '-';
  const unit = { ...(known?.unit ?? { id: newId() }), name };
  return [{ ...(known ?? { id: newId() }), unit, available }, ...others];
}

function hoursFrom({ form, before, newId }: Making): ServiceContent['hours'] {
  const description = form.text('hours');
  const [known, ...others] = before.hours ?? [];
  if (description === undefined && known?.description === undefined) return before.hours;
  if (description === undefined) return others.length === 0 ? undefined : others;
  return [{ ...(known ?? { id: newId() }), description }, ...others];
}

/** A term that can be given to a service. */
export interface KnownTerm {
  readonly term: string;
  readonly taxonomy: string;
  readonly name: string;
}

function termsFrom({ form, before, newId }: Making, known: readonly KnownTerm[]): GivenTerm[] | undefined {
  const terms = form.choices('terms').flatMap((term) => {
    const given = before.terms?.find((one) => one.term === term);
    const found = known.find((one) => one.term === term);
    if (given !== undefined) return [given];
    return found === undefined ? [] : [{ id: newId(), ...found }];
  });
  return terms.length === 0 ? undefined : terms;
}

/** The whole content as the form says it; without the provider, who is chosen apart. */
export function contentFrom(
  making: Making,
  known: readonly KnownTerm[],
): Omit<ServiceContent, 'provider' | 'name'> & {
  readonly name: string | undefined;
} {
  const { form, before, newId } = making;
  const disabilities = form.choices('disabilities');
  return {
    ...before,
    name: form.text('name'),
    alternateName: form.text('alternateName'),
    description: form.text('description'),
    status: form.text('status') as ServiceContent['status'],
    cost: form.text('cost') as ServiceContent['cost'],
    feesDescription: form.text('feesDescription'),
    minimumAge: form.number('minimumAge'),
    maximumAge: form.number('maximumAge'),
    disabilities: disabilities.length === 0 ? undefined : (disabilities as ServiceContent['disabilities']),
    eligibility: form.text('eligibility'),
    phones: partsFor(
      form.lines('phones'),
      before.phones,
      (one) => one.number,
      (number) => ({ id: newId(), number }),
    ),
    email: form.text('email'),
    website: form.text('website'),
    places: placesFrom(making),
    areas: partsFor(
      form.lines('areas'),
      before.areas,
      (one) => one.regionCode ?? one.name,
      (text) => ({ id: newId(), ...(isAreaCode(text) ? { regionCode: text } : { name: text }) }),
    ),
    languages: partsFor(
      form.lines('languages'),
      before.languages,
      (one) => one.name ?? one.code,
      (name) => ({ id: newId(), name }),
    ),
    documents: partsFor(
      form.lines('documents'),
      before.documents,
      (one) => one.document,
      (document) => ({ id: newId(), document }),
    ),
    hours: hoursFrom(making),
    applicationProcess: form.text('applicationProcess'),
    waitTime: form.text('waitTime'),
    waitDays: form.number('waitDays'),
    capacities: capacitiesFrom(making),
    alert: form.text('alert'),
    terms: termsFrom(making, known),
  };
}
