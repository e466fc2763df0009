/**
 * The lists of this device: one line for each case and client held, kept together under one seal, so that a list of a
 * thousand opens at once and no record has to be opened for it.
 */
import {
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
  readonly told?: number | undefined;
}

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

/** Nothing where no cause has changed. */
const causesIn = (causes: Readonly<Record<string, CauseLine | null>>): Pick<ListChanges, 'causes'> =>
  Object.keys(causes).length === 0 ? {} : { causes };

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
  return { cases, clients, ...causesIn(causes), ...(lines === undefined ? {} : { told: lines.position }) };
}

export const isNothing = ({ cases, clients, causes = {}, told }: ListChanges): boolean =>
  told === undefined && [cases, clients, causes].every((one) => Object.keys(one).length === 0);

function merged<Line>(
  lines: Readonly<Record<string, Line>>,
  changes: readonly Readonly<Record<string, Line | null>>[],
): Readonly<Record<string, Line>> {
  const next: Record<string, Line | null> = Object.assign({}, lines, ...changes);
  return Object.fromEntries(Object.entries(next).filter((one): one is [string, Line] => one[1] !== null));
}

function mergedCauses(lists: Lists, changes: readonly ListChanges[]): Pick<Lists, 'causes'> {
  const changed = changes.flatMap((one) => (one.causes === undefined ? [] : [one.causes]));
  return lists.causes === undefined && changed.length === 0
    ? {}
    : { causes: merged(lists.causes ?? {}, changed) };
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
  ...mergedCauses(lists, changes),
  told: changes.findLast((one) => one.told !== undefined)?.told ?? lists.told,
});
