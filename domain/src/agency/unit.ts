/** The agency itself (PM 2.3, place): what it is called, where it is, its letterhead, and the programmes it offers. */
import { z } from 'zod';
import { id, line, lines, oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

/** The three zones of Indonesia (Keppres 41/1987); none has daylight saving. */
export const timeZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type TimeZone = (typeof timeZones)[number];

// What can happen

export const UnitEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('AgencyDescribed'),
    name: line,
    city: line,
    timeZone: oneOf(timeZones),
    /** Lines under the name on letters: address, phone, registration. */
    letterhead: lines,
    offers: prose.optional(),
    /** National codes of the regencies it works in, as `32.73`: their villages come first, and stay on the device. */
    regencies: z.array(line.max(5, 'field.too-long')).max(50, 'field.too-many').optional(),
  }),
  z.strictObject({ type: z.literal('ProgrammeOpened'), programme: id, name: line, about: prose.optional() }),
  z.strictObject({ type: z.literal('ProgrammeClosed'), programme: id, reason: prose.optional() }),
]);
export type UnitEntry = z.infer<typeof UnitEntry>;

// What is known

export type AgencyDescription = Omit<Extract<UnitEntry, { type: 'AgencyDescribed' }>, 'type'>;
export interface Programme {
  readonly programme: string;
  readonly name: string;
  readonly about?: string | undefined;
  readonly closed: boolean;
}
export interface Unit {
  readonly description: AgencyDescription | undefined;
  readonly programmes: Readonly<Record<string, Programme>>;
}

export const unit: Room<Unit, UnitEntry> = {
  initial: { description: undefined, programmes: {} },
  entries: UnitEntry,
  admit,
  evolve,
  sets: (fact) =>
    fact.type === 'AgencyDescribed' ? ['agency/description'] : [`programme/${fact.programme}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type UnitRefusal = 'programme.none';

const refuse = refusing<UnitRefusal>();

function admit(state: Unit, fact: UnitEntry) {
  const unknown = fact.type === 'ProgrammeClosed' && state.programmes[fact.programme] === undefined;
  return unknown ? refuse('programme.none', 'programme') : undefined;
}

function evolve(state: Unit, fact: UnitEntry): Unit {
  switch (fact.type) {
    case 'AgencyDescribed': {
      const { type: _, ...description } = fact;
      return { ...state, description };
    }
    case 'ProgrammeOpened': {
      const { type: _, ...opened } = fact;
      return {
        ...state,
        programmes: { ...state.programmes, [fact.programme]: { ...opened, closed: false } },
      };
    }
    case 'ProgrammeClosed': {
      const known = state.programmes[fact.programme];
      if (known === undefined) return state;
      return { ...state, programmes: { ...state.programmes, [fact.programme]: { ...known, closed: true } } };
    }
  }
}
