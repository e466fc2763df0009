/**
 * The directory as this device keeps it: the services of the areas its worker chose, whole, under one seal. Answers in
 * the server's place what is asked of services, by the same finding, with what was written here laid over.
 */
import {
  FindingIndex,
  type FindingQuery,
  find,
  providerRecord,
  read,
  type ServiceLine,
  serviceLine,
  serviceRecord,
  taxonomyRecord,
} from '@pendamping/domain';
import type { OpenDevice } from '../device.ts';
import type { WholeRecord } from '../sync/exchange.ts';

export interface KeptArea {
  readonly code: string;
  readonly name: string;
}

/** As the server packs it. */
export interface DirectoryPack {
  readonly at: string;
  readonly services: readonly WholeRecord[];
  readonly providers: readonly WholeRecord[];
  readonly taxonomies: readonly WholeRecord[];
  readonly leftOut: number;
}

/** What can be said of it without opening all of it. */
export interface KeptDirectory {
  readonly at: string;
  /** YYYY-MM-DD. */
  readonly keptOn: string;
  readonly areas: readonly KeptArea[];
  readonly services: number;
  readonly leftOut: number;
  readonly bytes: number;
}

const about = 'directory';
const contents = 'directory/records';

let remembered: { readonly at: string; readonly pack: DirectoryPack } | undefined;

export const keptDirectory = ({ store }: Pick<OpenDevice, 'store'>): Promise<KeptDirectory | undefined> =>
  store.shelf<KeptDirectory | null>(about).then((found) => found ?? undefined);

/** @throws DOMException where the device is full */
export async function keepDirectory(
  { store, session }: OpenDevice,
  areas: readonly KeptArea[],
  pack: DirectoryPack,
): Promise<KeptDirectory> {
  const kept: KeptDirectory = {
    at: pack.at,
    keptOn: session().today,
    areas,
    services: pack.services.length,
    leftOut: pack.leftOut,
    bytes: JSON.stringify(pack).length,
  };
  await store.putOnShelf(contents, pack);
  await store.putOnShelf(about, kept);
  remembered = undefined;
  return kept;
}

export async function forgetDirectory({ store }: OpenDevice): Promise<void> {
  await store.putOnShelf(about, null);
  await store.putOnShelf(contents, null);
  remembered = undefined;
}

interface Held {
  readonly kept: KeptDirectory;
  readonly pack: DirectoryPack;
}

async function held(device: OpenDevice): Promise<Held | undefined> {
  const kept = await keptDirectory(device);
  if (kept === undefined) return undefined;
  if (remembered?.at === kept.at) return { kept, pack: remembered.pack };
  const pack = await device.store.shelf<DirectoryPack | null>(contents);
  if (pack === undefined || pack === null) return undefined;
  remembered = { at: kept.at, pack };
  return { kept, pack };
}

/** A record with what was written here and waits; `version` stays the confirmed one. */
async function withWaiting(
  { library }: OpenDevice,
  stream: string,
  confirmed: WholeRecord | undefined,
): Promise<WholeRecord | undefined> {
  const waiting = await library.record(stream);
  if (confirmed === undefined) return waiting;
  const known = new Set(confirmed.entries.map((one) => one.id));
  const fresh = (waiting?.entries ?? []).filter((one) => !known.has(one.id));
  const entries = fresh.map((one, at) => ({ ...one, version: confirmed.version + at + 1 }));
  return { ...confirmed, entries: [...confirmed.entries, ...entries] };
}

/** Streams of the directory in which something waits. */
async function written({ store }: OpenDevice, record: string): Promise<readonly string[]> {
  const acts = await store.acts();
  const entries = acts.filter((one) => one.state !== 'refused').flatMap((one) => one.entries);
  return [...new Set(entries.filter((one) => one.record === record).map((one) => one.stream))];
}

function providerName(record: WholeRecord | undefined): string | undefined {
  return record === undefined ? undefined : read(providerRecord, record.entries).state.provider?.content.name;
}

function lineOf(record: WholeRecord, names: ReadonlyMap<string, string>): ServiceLine | undefined {
  const known = read(serviceRecord, record.entries).state.service;
  return known && serviceLine(record.stream, known, names.get(known.content.provider));
}

async function providerNames(device: OpenDevice, pack: DirectoryPack): Promise<ReadonlyMap<string, string>> {
  const streams = await written(device, 'provider');
  const waiting = await Promise.all(
    streams.map((stream) =>
      withWaiting(
        device,
        stream,
        pack.providers.find((one) => one.stream === stream),
      ),
    ),
  );
  const all = [...pack.providers, ...waiting.filter((one) => one !== undefined)];
  return new Map(all.flatMap((one) => [[one.stream, providerName(one) ?? ''] as const]));
}

interface Indexed {
  readonly at: string;
  readonly index: FindingIndex;
  readonly names: ReadonlyMap<string, string>;
  /** Services over which something that waits was laid. */
  readonly overlaid: ReadonlySet<string>;
}
let indexed: Indexed | undefined;

async function freshIndex(device: OpenDevice, { kept, pack }: Held): Promise<Indexed> {
  const names = await providerNames(device, pack);
  const lines = pack.services.flatMap((one) => lineOf(one, names) ?? []);
  return { at: kept.at, index: new FindingIndex(lines), names, overlaid: new Set() };
}

/** The index of what is kept, made once, with what waits laid over it before each question. */
async function indexOf(device: OpenDevice, known: Held): Promise<FindingIndex> {
  const made = indexed?.at === known.kept.at ? indexed : await freshIndex(device, known);
  const waiting = await written(device, 'service');
  const names = waiting.length === 0 ? made.names : await providerNames(device, known.pack);
  // What waited and was thrown away or refused is put back as it was.
  for (const stream of new Set([...made.overlaid, ...waiting])) {
    const confirmed = known.pack.services.find((one) => one.stream === stream);
    const record = await withWaiting(device, stream, confirmed);
    const line = record === undefined ? undefined : lineOf(record, names);
    if (line === undefined) made.index.remove(stream);
    else made.index.put(line);
  }
  indexed = { ...made, overlaid: new Set(waiting) };
  return made.index;
}

/** `undefined` where this device keeps no directory. */
export async function foundServices(device: OpenDevice, query: FindingQuery) {
  const known = await held(device);
  if (known === undefined) return undefined;
  const index = await indexOf(device, known);
  const { today } = device.session();
  return { ...find(index, query, { today }), services: index.size, keptOn: known.kept.keptOn };
}

/** A service with its provider, as the server would open it; `undefined` where neither is known here. */
export async function openedService(device: OpenDevice, stream: string) {
  const known = await held(device);
  const service = await withWaiting(
    device,
    stream,
    known?.pack.services.find((one) => one.stream === stream),
  );
  if (service?.record !== 'service') return undefined;
  const of = read(serviceRecord, service.entries).state.service?.content.provider;
  if (of === undefined) return { service };
  const provider = await withWaiting(
    device,
    of,
    known?.pack.providers.find((one) => one.stream === of),
  );
  return provider === undefined ? { service } : { service, provider };
}

export async function keptTaxonomies(device: OpenDevice) {
  const known = await held(device);
  if (known === undefined) return undefined;
  const index = await indexOf(device, known);
  const counts = new Map<string, number>();
  for (const { terms } of index.services())
    for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return {
    taxonomies: known.pack.taxonomies.flatMap(({ stream, entries }) => {
      const { content } = read(taxonomyRecord, entries).state.taxonomy ?? {};
      if (content === undefined) return [];
      const terms = content.terms.map((one) => ({ ...one, services: counts.get(one.id) ?? 0 }));
      return [{ taxonomy: stream, name: content.name, terms }];
    }),
  };
}

/** Providers whose name has what was typed. */
export async function keptProviders(device: OpenDevice, address: string) {
  const known = await held(device);
  if (known === undefined) return undefined;
  const sought = (new URLSearchParams(address).get('search') ?? '').toLowerCase();
  const names = await providerNames(device, known.pack);
  const providers = [...names].map(([provider, name]) => ({ provider, name }));
  return { providers: providers.filter(({ name }) => name.toLowerCase().includes(sought)).slice(0, 8) };
}

/** Of the areas of the country a device knows those whose services it keeps. */
export async function keptAreas(device: OpenDevice, typed: string) {
  const kept = await keptDirectory(device);
  const sought = typed.trim().toLowerCase();
  const areas = (kept?.areas ?? []).filter(({ name }) => name.toLowerCase().includes(sought));
  return { areas: areas.map((one) => ({ ...one, level: one.code.split('.').length, within: '' })) };
}
