/**
 * The lists of this device: one line for each case and client held, kept together under one seal, so that a list of a
 * thousand opens at once and no record has to be opened for it.
 */
import {
  type CaseLine,
  type ClientLine,
  caseLine,
  caseRecord,
  clientLine,
  clientRecord,
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

export interface Lists {
  readonly cases: Readonly<Record<string, CaseLine>>;
  readonly clients: Readonly<Record<string, KeptClientLine>>;
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
  };
}

function lineOf({ record, entries }: Pick<WholeRecord, 'record' | 'entries'>) {
  switch (record) {
    case 'case':
      return { which: 'cases', line: caseLine(read(caseRecord, entries).state) } as const;
    case 'client':
      return { which: 'clients', line: keptClient(entries) } as const;
    case 'agency':
      return undefined;
  }
}

/** The lists with the lines of these records as they are now, and without those of the streams dropped. */
export function revised(
  lists: Lists,
  records: readonly Pick<WholeRecord, 'record' | 'stream' | 'entries'>[],
  dropped: readonly string[] = [],
): Lists {
  const next: Record<'cases' | 'clients', Record<string, CaseLine | KeptClientLine>> = {
    cases: { ...lists.cases },
    clients: { ...lists.clients },
  };
  for (const stream of dropped) {
    delete next.cases[stream];
    delete next.clients[stream];
  }
  for (const one of records) {
    const found = lineOf(one);
    if (found === undefined) continue;
    if (found.line === undefined) delete next[found.which][one.stream];
    else next[found.which][one.stream] = found.line;
  }
  return next as unknown as Lists;
}
