/**
 * Data disposed of at the end (PM 5.6, 7.2; UU 27/2022): what personal data was removed from where and by whom, as from the
 * devices of volunteers, and what is kept for what. It mostly happens after the ending.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, prose } from '../../kernel/field.ts';
import type { Room } from '../../kernel/room.ts';

// What can happen

export const DataDisposalEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('DataDisposed'),
    disposal: id,
    what: prose.max(2_000, 'field.too-long'),
    /** From which devices, papers or places. */
    where: line,
    byWhom: line.optional(),
    /** What stays and for what, as counts without names. */
    kept: prose.optional(),
  }),
]);
export type DataDisposalEntry = z.infer<typeof DataDisposalEntry>;

// What is known

export type DataDisposal = Omit<DataDisposalEntry, 'type'> & { readonly on: string };
export type DataDisposals = Readonly<Record<string, DataDisposal>>;

export const dataDisposals: Room<DataDisposals, DataDisposalEntry> = {
  initial: {},
  entries: DataDisposalEntry,
  admit: () => undefined,
  evolve,
};

function evolve(state: DataDisposals, fact: DataDisposalEntry, around: Circumstance): DataDisposals {
  const { type: _, ...told } = fact;
  return { ...state, [fact.disposal]: { ...told, on: around.occurredOn } };
}
