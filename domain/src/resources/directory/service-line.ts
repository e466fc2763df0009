/** A service in one line: what lists, maps and finding need, small enough to be kept on a device for whole regencies. */
import type { DisabilityKind } from '../../kernel/disability.ts';
import type { ListedLocation, ServedArea } from './listing.ts';
import type { ServiceQuality } from './service.ts';
import { type ListedService, lastAskedOn, type ServiceCost, type ServiceStatus } from './service.ts';

export interface PlaceLine {
  readonly name?: string | undefined;
  /** One line, as it would stand on an envelope. */
  readonly address?: string | undefined;
  readonly regionCode?: string | undefined;
  /** Degrees, WGS 84. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

export interface ServiceLine {
  readonly service: string;
  readonly provider: string;
  readonly name: string;
  readonly alternateName?: string | undefined;
  /** Filled in where the provider is at hand. */
  readonly providerName?: string | undefined;
  /** The beginning of what it gives, up to 600 characters. */
  readonly about?: string | undefined;
  readonly eligibility?: string | undefined;
  readonly status: ServiceStatus;
  readonly withdrawn: boolean;
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
  readonly disabilities: readonly DisabilityKind[];
  readonly cost?: ServiceCost | undefined;
  readonly languages: readonly string[];
  readonly terms: readonly {
    readonly term: string;
    readonly name: string;
    readonly code?: string | undefined;
  }[];
  readonly places: readonly PlaceLine[];
  /** National codes of where it is and whom it serves, each with the codes above it. */
  readonly regions: readonly string[];
  /** National codes of the areas it serves, as they were said: whoever lives within one may come. */
  readonly serves: readonly string[];
  readonly phones: readonly string[];
  readonly waitDays?: number | undefined;
  /** Free places, summed over what is counted, where that is known. */
  readonly available?: number | undefined;
  /** When somebody last reached it and asked. */
  readonly askedOn?: string | undefined;
  /** How many workers judge it so. */
  readonly judged: Partial<Readonly<Record<ServiceQuality, number>>>;
}

/** The codes above a code, itself last: `32.73.02` gives `32`, `32.73`, `32.73.02`. */
export const regionsOf = (code: string): readonly string[] =>
  code.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.'));

const joined = (parts: readonly (string | undefined)[]) => {
  const text = parts.filter((one) => one !== undefined && one !== '').join(', ');
  return text === '' ? undefined : text;
};

export function addressLine({ addresses = [] }: ListedLocation): string | undefined {
  const found = addresses.find(({ kind }) => kind !== 'postal') ?? addresses[0];
  return (
    found && joined([found.line1, found.line2, found.city, found.region, found.province, found.postalCode])
  );
}

const lineOf = (location: ListedLocation): PlaceLine => ({
  name: location.name,
  address: addressLine(location),
  regionCode: location.regionCode,
  latitude: location.latitude,
  longitude: location.longitude,
});

const codesIn = (areas: readonly ServedArea[] = []) => areas.flatMap(({ regionCode }) => regionCode ?? []);

/** Said outright, or so plain in the listed costs that it needs no saying. */
export function costOf({ content: { cost, costs = [] } }: ListedService): ServiceCost | undefined {
  if (cost !== undefined) return cost;
  const amounts = costs.flatMap(({ amount }) => amount ?? []);
  if (amounts.length === 0 || amounts.length < costs.length) return undefined;
  if (amounts.every((one) => one === 0)) return 'free';
  return amounts.every((one) => one > 0) ? 'paid' : 'partly';
}

const told = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** Left out where nothing stands there: what is kept on a device is counted in bytes. */
const compact = <Line extends object>(line: Line): Line =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as Line;

function judgedIn({ judgements }: ListedService) {
  const counts: Partial<Record<ServiceQuality, number>> = {};
  for (const { quality } of judgements) counts[quality] = (counts[quality] ?? 0) + 1;
  return counts;
}

const shortened = (text: string | undefined, most: number) =>
  text === undefined || text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** @param providerName what the provider is called, where its record is at hand */
export function serviceLine(stream: string, known: ListedService, providerName?: string): ServiceLine {
  const { content } = known;
  const { places = [], areas = [], languages = [], terms = [], phones = [], capacities = [] } = content;
  const serves = [...codesIn(areas), ...places.flatMap((one) => codesIn(one.areas))];
  const codes = [...places.flatMap(({ location }) => location.regionCode ?? []), ...serves];
  const spoken = [...languages, ...places.flatMap(({ location }) => location.languages ?? [])];
  const numbers = [
    ...phones,
    ...places.flatMap((one) => [...(one.phones ?? []), ...(one.location.phones ?? [])]),
  ];
  return compact({
    service: stream,
    provider: content.provider,
    name: content.name,
    alternateName: content.alternateName,
    providerName,
    about: shortened(content.description, 600),
    eligibility: shortened(content.eligibility, 300),
    status: content.status,
    withdrawn: known.withdrawn !== undefined,
    minimumAge: content.minimumAge,
    maximumAge: content.maximumAge,
    disabilities: content.disabilities ?? [],
    cost: costOf(known),
    languages: told(spoken.flatMap(({ name, code }) => name ?? code ?? [])),
    terms: terms.map(({ term, name, code }) => compact({ term, name, code })),
    places: places.map(({ location }) => compact(lineOf(location))),
    regions: told(codes.flatMap(regionsOf)),
    serves: told(serves),
    phones: told(numbers.map(({ number }) => number)).slice(0, 5),
    waitDays: content.waitDays,
    available: capacities.length === 0 ? undefined : capacities.reduce((sum, one) => sum + one.available, 0),
    askedOn: lastAskedOn(known),
    judged: judgedIn(known),
  });
}

type Withheld<Content> = Omit<Content, 'contacts'>;

/** Without any desk or person to ask for by name, at whatever depth: what may be published. */
export const withoutContacts = <Content extends object>(content: Content): Withheld<Content> =>
  JSON.parse(JSON.stringify(content, (key, value: unknown) => (key === 'contacts' ? undefined : value)));
