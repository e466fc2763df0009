/**
 * The lists of this device: one line for each case and client held, kept together under one seal, so that a list of a
 * thousand opens at once and no record has to be opened for it.
 */
import {
  areasMentioned,
  type CaseLine,
  type CauseLine,
  type ClientLine,
  caseLine,
  caseRecord,
  causeLine,
  causeRecord,
  clientLine,
  clientRecord,
  type DataRequest,
  type Entry,
  isAreaCode,
  read,
} from '@pendamping/domain';
import type { WholeRecord } from '../sync/exchange.ts';

export interface KeptClientLine extends ClientLine {
  readonly members: readonly string[];
  /** Records of the same person that were merged into this one, and the one into which this was. */
  readonly absorbed: readonly string[];
  readonly absorbedInto?: string | undefined;
  readonly belongings: readonly Belonging[];
  readonly households: readonly Household[];
  readonly withdrawals: readonly OpenWithdrawal[];
  /** Absent in lists that this device sealed before it knew of such requests. */
  readonly dataRequests?: readonly OpenDataRequest[] | undefined;
}

export interface Belonging {
  readonly person: string | undefined;
  readonly part: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

export interface Household {
  readonly person: string;
  readonly relation: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** A consent taken back and not yet carried out. */
export interface OpenWithdrawal {
  readonly consent: string;
  readonly purpose: string;
  readonly byName: string;
  readonly receivedAt: string;
}

/** What somebody asks about their own data and nobody has answered. */
export type OpenDataRequest = Pick<DataRequest, 'request' | 'kind' | 'personName' | 'receivedAt'>;

export interface Lists {
  readonly cases: Readonly<Record<string, CaseLine>>;
  readonly clients: Readonly<Record<string, KeptClientLine>>;
  /** Absent on a device that has not met a server with causes yet. */
  readonly causes?: Readonly<Record<string, CauseLine>> | undefined;
  /** Codes of the areas that a record mentions beside the one in its line. Absent on a device that sealed its lists before it kept them. */
  readonly areas?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Lines of cases came from the server ready-made, true at this position of its journal. */
  readonly told?: number | undefined;
}

/** The server's own lines of cases, before their records are here. */
export interface ToldLines {
  /** The journal's position at which, or after which, each line was true. */
  readonly position: number;
  readonly cases: Readonly<Record<string, CaseLine>>;
}

/** What is different in the lists: a line, or `null` where there is none any more. */
export interface ListChanges {
  readonly cases: Readonly<Record<string, CaseLine | null>>;
  readonly clients: Readonly<Record<string, KeptClientLine | null>>;
  readonly causes?: Readonly<Record<string, CauseLine | null>> | undefined;
  readonly areas?: Readonly<Record<string, readonly string[] | null>> | undefined;
  readonly told?: number | undefined;
}

/** Codes of the areas that the records held here mention, each once. */
export const areaCodesOf = ({ clients, areas = {} }: Lists): ReadonlySet<string> =>
  new Set([
    ...Object.values(clients).flatMap(({ villageCode }) =>
      isAreaCode(villageCode ?? '') ? [villageCode ?? ''] : [],
    ),
    ...Object.values(areas).flat(),
  ]);

export const noLists: Lists = { cases: {}, clients: {} };

function keptClient(entries: readonly Entry[]): KeptClientLine | undefined {
  const client = read(clientRecord, entries).state;
  const line = clientLine(client);
  if (line === undefined) return undefined;
  return {
    ...line,
    members: Object.keys(client.family.members),
    absorbed: client.individual.merges.map((one) => one.absorbed),
    absorbedInto: client.individual.absorbedInto?.survivor,
    belongings: Object.values(client.memberships).map((one) => ({
      person: one.person,
      part: one.part,
      from: one.from,
      until: one.ended?.on,
    })),
    households: Object.values(client.family.members).map((one) => ({
      person: one.person,
      relation: one.relationToHead,
      from: one.from,
      until: one.left?.on,
    })),
    withdrawals: Object.values(client.consent.consents).flatMap((one) =>
      Object.entries(one.withdrawn).flatMap(([purpose, told]) =>
        told === undefined || told.doneAt !== undefined
          ? []
          : [{ consent: one.consent, purpose, byName: one.byName, receivedAt: told.receivedAt }],
      ),
    ),
    dataRequests: Object.values(client.dataRequests).flatMap(
      ({ answer, request, kind, personName, receivedAt }) =>
        answer === undefined ? [{ request, kind, personName, receivedAt }] : [],
    ),
  };
}

/**
 * Whether the line that the server has told of a case is the one that this record would give: nothing came after it,
 * and nothing of it is withheld from this reader.
 */
const isTold = ({ cases, told }: Lists, { record, stream, version, entries }: WholeRecord): boolean =>
  told !== undefined &&
  record === 'case' &&
  cases[stream] !== undefined &&
  entries.length === version &&
  (entries.at(-1)?.position ?? Number.POSITIVE_INFINITY) <= told;

export interface ListedChanges {
  /** Records as they have come from the server, whole. */
  readonly fetched?: readonly WholeRecord[];
  /** Records that have grown here. */
  readonly grown?: readonly Pick<WholeRecord, 'record' | 'stream' | 'entries'>[];
  readonly dropped?: readonly string[];
  readonly lines?: ToldLines | undefined;
}

const withoutLine = (lines: Readonly<Record<string, unknown>>, dropped: readonly string[]) =>
  Object.fromEntries(dropped.flatMap((stream) => (lines[stream] === undefined ? [] : [[stream, null]])));

/** Nothing where nothing has changed in it. */
const ifAny = <Line>(lines: Readonly<Record<string, Line>>) =>
  Object.keys(lines).length === 0 ? undefined : lines;

/** The areas that these records mention beside the one in the client's own line, where they are others than before. */
function areasIn(
  { areas: known = {} }: Lists,
  clients: Readonly<Record<string, KeptClientLine | null>>,
  records: readonly Pick<WholeRecord, 'stream' | 'entries'>[],
  dropped: readonly string[],
): Readonly<Record<string, readonly string[] | null>> {
  const changed: Record<string, readonly string[] | null> = withoutLine(known, dropped);
  for (const { stream, entries } of records) {
    const mentioned = new Set(entries.flatMap(({ data }) => areasMentioned(data)));
    mentioned.delete(clients[stream]?.villageCode ?? '');
    const codes = [...mentioned].sort();
    if (codes.join() !== (known[stream] ?? []).join()) changed[stream] = codes.length === 0 ? null : codes;
  }
  return changed;
}

/** What these records, and those that were dropped, change in the lists. */
export function changedBy(
  lists: Lists,
  { fetched = [], grown = [], dropped = [], lines }: ListedChanges,
): ListChanges {
  const cases: Record<string, CaseLine | null> = { ...withoutLine(lists.cases, dropped), ...lines?.cases };
  const clients: Record<string, KeptClientLine | null> = withoutLine(lists.clients, dropped);
  const causes: Record<string, CauseLine | null> = withoutLine(lists.causes ?? {}, dropped);
  for (const { record, stream, entries } of [...fetched.filter((one) => !isTold(lists, one)), ...grown]) {
    if (record === 'case') cases[stream] = caseLine(read(caseRecord, entries).state) ?? null;
    if (record === 'client') clients[stream] = keptClient(entries) ?? null;
    if (record === 'cause') causes[stream] = causeLine(read(causeRecord, entries).state) ?? null;
  }
  return {
    cases,
    clients,
    causes: ifAny(causes),
    areas: ifAny(areasIn(lists, clients, [...fetched, ...grown], dropped)),
    ...(lines === undefined ? {} : { told: lines.position }),
  };
}

export const isNothing = ({ cases, clients, causes = {}, areas = {}, told }: ListChanges): boolean =>
  told === undefined && [cases, clients, causes, areas].every((one) => Object.keys(one).length === 0);

function merged<Line>(
  lines: Readonly<Record<string, Line>>,
  changes: readonly Readonly<Record<string, Line | null>>[],
): Readonly<Record<string, Line>> {
  const next: Record<string, Line | null> = Object.assign({}, lines, ...changes);
  return Object.fromEntries(Object.entries(next).filter((one): one is [string, Line] => one[1] !== null));
}

/** A list that a device may not have yet. */
function mergedIfAny<Line>(
  lines: Readonly<Record<string, Line>> | undefined,
  changes: readonly (Readonly<Record<string, Line | null>> | undefined)[],
): Readonly<Record<string, Line>> | undefined {
  const changed = changes.filter((one) => one !== undefined);
  return lines === undefined && changed.length === 0 ? undefined : merged(lines ?? {}, changed);
}

/** The lists once these have changed in them, one after the other; written anew once, however many they are. */
export const changedLists = (lists: Lists, ...changes: readonly ListChanges[]): Lists => ({
  cases: merged(
    lists.cases,
    changes.map((one) => one.cases),
  ),
  clients: merged(
    lists.clients,
    changes.map((one) => one.clients),
  ),
  causes: mergedIfAny(
    lists.causes,
    changes.map((one) => one.causes),
  ),
  areas: mergedIfAny(
    lists.areas,
    changes.map((one) => one.areas),
  ),
  told: changes.findLast((one) => one.told !== undefined)?.told ?? lists.told,
});
