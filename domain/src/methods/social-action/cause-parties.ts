/**
 * Who can bring down the wall of a cause, who helps and who stands against it (PM 7.2). How each one stands is told by
 * day: whoever was undecided and came round is seen to have come round.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

export const weights = ['low', 'middle', 'high'] as const;
export type Weight = (typeof weights)[number];

import { type Stance, stances } from '../stance.ts';

// What can happen

export const CausePartyEntry = z.discriminatedUnion('type', [
  /** Told again with the same id, it takes the place of what was said of this party but for how it stood. */
  z.strictObject({
    type: z.literal('PartyNoted'),
    party: id,
    /** An office, a body or a group; a person only in their office. */
    name: line,
    /** Whether it can decide the matter. */
    decides: z.boolean(),
    power: oneOf(weights),
    interest: oneOf(weights),
    stance: oneOf(stances),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('StanceChanged'),
    party: id,
    stance: oneOf(stances),
    why: prose.optional(),
  }),
]);
export type CausePartyEntry = z.infer<typeof CausePartyEntry>;

// What is known

export interface StanceOnDay {
  readonly on: string;
  readonly stance: Stance;
  readonly why?: string | undefined;
}
export interface CauseParty {
  readonly party: string;
  readonly name: string;
  readonly decides: boolean;
  readonly power: Weight;
  readonly interest: Weight;
  readonly note?: string | undefined;
  /** By day, the last one last. */
  readonly stances: readonly StanceOnDay[];
}
export type CauseParties = Readonly<Record<string, CauseParty>>;

export const parties: Room<CauseParties, CausePartyEntry> = {
  initial: {},
  entries: CausePartyEntry,
  admit,
  evolve,
  sets: (fact) => [`party/${fact.party}`],
};

export const stanceNow = ({ stances: all }: CauseParty): Stance => all.at(-1)?.stance ?? 'neutral';

// The rules

/** Why an entry of this room may not stand. */
export type CausePartyRefusal = 'party.none' | 'party.stands-so-already';

const refuse = refusing<CausePartyRefusal>();

function admit(state: CauseParties, fact: CausePartyEntry) {
  if (fact.type === 'PartyNoted') return undefined;
  const known = state[fact.party];
  if (known === undefined) return refuse('party.none', 'party');
  return stanceNow(known) === fact.stance ? refuse('party.stands-so-already', 'stance') : undefined;
}

const byDay = (all: readonly StanceOnDay[]) => [...all].sort((a, b) => a.on.localeCompare(b.on));

function evolve(state: CauseParties, fact: CausePartyEntry, { occurredOn: on }: Circumstance): CauseParties {
  const known = state[fact.party];
  switch (fact.type) {
    case 'PartyNoted': {
      const { type: _, stance, ...said } = fact;
      const before = known?.stances ?? [];
      const moved = known === undefined || stanceNow(known) !== stance;
      const all = moved ? byDay([...before, { on, stance }]) : before;
      return { ...state, [fact.party]: { ...said, stances: all } };
    }
    case 'StanceChanged':
      return known === undefined
        ? state
        : {
            ...state,
            [fact.party]: {
              ...known,
              stances: byDay([...known.stances, { on, stance: fact.stance, why: fact.why }]),
            },
          };
  }
}
