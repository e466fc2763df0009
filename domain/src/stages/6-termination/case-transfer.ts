/**
 * Case transfer (PM 5.6, ending by transfer): the whole case goes to another agency, as a package that is made once the
 * ending is by transfer or something of it was handed over. What left, to whom and on which ground stays in the case
 * (UU 27/2022 arts. 20 and 31); where a case was taken over, it says from whom, and who wrote there.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, instant, line, oneOf, prose, someOf, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import type { Ending } from './ending.ts';

/** What may be left out by name, so that the other side gets no more than it needs. */
export const transferParts = ['notes', 'instruments', 'risks', 'supervision', 'attachments'] as const;
export type TransferPart = (typeof transferParts)[number];

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'field.wrong-kind');
const count = wholeFrom(0, 1_000_000);

// What can happen

export const CaseTransferEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('TransferPackageMade'),
    package: id,
    /** The agency that is to go on. */
    to: line,
    consent: id.optional(),
    /** The ground in law where there is no consent. */
    ground: prose.optional(),
    leftOut: someOf(transferParts),
    /** Entries that left, and those that stayed because they are for named workers alone. */
    entries: count,
    restricted: count,
    attachments: count,
    /** SHA-256 of the list of files with their own: whoever has the package can show that it is this one. */
    digest,
  }),
  /** Written by the system when a package is taken in; what stood in it stands before this entry, as it was. */
  z.strictObject({
    type: z.literal('CaseTakenOver'),
    package: id,
    digest,
    from: z.strictObject({ agency: id, name: line }),
    madeAt: instant,
    formerNumber: line.optional(),
    takenBy: id,
    entries: count,
    restricted: count,
    leftOut: z.array(oneOf(transferParts)).max(transferParts.length, 'field.too-many'),
    /** Those who wrote in the case and do not work here, by the id that stands in their entries. */
    authors: z.record(id, line),
  }),
]);
export type CaseTransferEntry = z.infer<typeof CaseTransferEntry>;

// What is known

export type TransferPackage = Omit<Extract<CaseTransferEntry, { type: 'TransferPackageMade' }>, 'type'> & {
  readonly on: string;
  readonly by: string;
};
export type TakenOver = Omit<Extract<CaseTransferEntry, { type: 'CaseTakenOver' }>, 'type'> & {
  readonly on: string;
};
export interface CaseTransfers {
  readonly packages: readonly TransferPackage[];
  /** Each agency it was taken over from, in order. */
  readonly takenOver: readonly TakenOver[];
}

interface Seen {
  readonly ending: Ending;
}

export const caseTransfers: Room<CaseTransfers, CaseTransferEntry, Seen> = {
  initial: { packages: [], takenOver: [] },
  entries: CaseTransferEntry,
  admit,
  evolve,
};

/**
 * Whether the case may leave: it ended by transfer, or something of it is handed over to somebody. What was handed over
 * before the case came here was handed over to us.
 */
export function mayBeTransferred({ takenOver }: CaseTransfers, { ended, handovers }: Ending): boolean {
  const since = takenOver.at(-1)?.on ?? '';
  return (
    ended?.reason === 'transfer' ||
    Object.values(handovers).some((one) => one.fellThrough === undefined && one.arrangedOn >= since)
  );
}

/** The name of somebody who wrote in the case before it was taken over; `undefined` where they are not known. */
export const outsideAuthor = ({ takenOver }: CaseTransfers, author: string): string | undefined =>
  takenOver.map((one) => one.authors[author]).find((one) => one !== undefined);

// The rules

/** Why an entry of this room may not stand. */
export type CaseTransferRefusal =
  | 'transfer.by-package-only'
  | 'transfer.consent-or-ground'
  | 'transfer.not-ending';

const refuse = refusing<CaseTransferRefusal>();

function admit(
  state: CaseTransfers,
  fact: CaseTransferEntry,
  { by, seen }: Pick<Scene<Seen>, 'by' | 'seen'>,
) {
  switch (fact.type) {
    case 'CaseTakenOver':
      return by.capacity === 'system' ? undefined : refuse('transfer.by-package-only');
    case 'TransferPackageMade':
      if (!mayBeTransferred(state, seen.ending)) return refuse('transfer.not-ending');
      return fact.consent === undefined && fact.ground === undefined
        ? refuse('transfer.consent-or-ground', 'consent')
        : undefined;
  }
}

function evolve(state: CaseTransfers, fact: CaseTransferEntry, around: Circumstance): CaseTransfers {
  const on = around.occurredOn;
  switch (fact.type) {
    case 'TransferPackageMade': {
      const { type: _, ...made } = fact;
      return { ...state, packages: [...state.packages, { ...made, on, by: around.by.id }] };
    }
    case 'CaseTakenOver': {
      const { type: _, ...taken } = fact;
      return { ...state, takenOver: [...state.takenOver, { ...taken, on }] };
    }
  }
}
