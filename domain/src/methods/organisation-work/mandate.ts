/**
 * The mandate for work with an organisation (PM 2.1, 4.3): who of its leadership agreed that a worker looks at how the
 * institution serves, to what, and within which bounds. Without it staff do not know why they are asked. It can be
 * withdrawn, and what was found until then stays.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, line, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

// What can happen

export const MandateEntry = z.discriminatedUnion('type', [
  /** Told again with the same id, it takes the place of what was agreed before. */
  z.strictObject({
    type: z.literal('OrganisationMandateGiven'),
    mandate: id,
    /** Who agreed, for the institution. */
    by: line,
    position: line.optional(),
    /** What the worker may do there. */
    what: prose,
    /** What is left out: rooms, papers, people who are not to be asked. */
    bounds: prose.optional(),
    until: day.optional(),
  }),
  z.strictObject({ type: z.literal('OrganisationMandateWithdrawn'), mandate: id, reason: prose }),
]);
export type MandateEntry = z.infer<typeof MandateEntry>;

// What is known

export type Mandate = Omit<Extract<MandateEntry, { type: 'OrganisationMandateGiven' }>, 'type'> & {
  readonly on: string;
  readonly withdrawn?: { readonly on: string; readonly reason: string };
};
export type Mandates = Readonly<Record<string, Mandate>>;

export const mandates: Room<Mandates, MandateEntry> = {
  initial: {},
  entries: MandateEntry,
  admit,
  evolve,
  sets: (fact) => [`organisation-mandate/${fact.mandate}`],
};

/** Whether the leadership stands behind the work on a day. */
export const hasMandate = (state: Mandates, on: string): boolean =>
  Object.values(state).some(
    (one) => one.on <= on && one.withdrawn === undefined && (one.until === undefined || on <= one.until),
  );

// The rules

/** Why an entry of this room may not stand. */
export type MandateRefusal = 'organisation-mandate.none' | 'organisation-mandate.withdrawn-already';

const refuse = refusing<MandateRefusal>();

function admit(state: Mandates, fact: MandateEntry) {
  if (fact.type === 'OrganisationMandateGiven') return undefined;
  const known = state[fact.mandate];
  if (known === undefined) return refuse('organisation-mandate.none', 'mandate');
  return known.withdrawn === undefined
    ? undefined
    : refuse('organisation-mandate.withdrawn-already', 'mandate');
}

function evolve(state: Mandates, fact: MandateEntry, { occurredOn: on }: Circumstance): Mandates {
  switch (fact.type) {
    case 'OrganisationMandateGiven': {
      const { type: _, ...mandate } = fact;
      return { ...state, [fact.mandate]: { ...mandate, on } };
    }
    case 'OrganisationMandateWithdrawn': {
      const known = state[fact.mandate];
      const withdrawn = { on, reason: fact.reason };
      return known === undefined ? state : { ...state, [fact.mandate]: { ...known, withdrawn } };
    }
  }
}
