/**
 * Stakeholders (PM 6.2): who can move the matter and who cares for it, and how they stand to it. A stance changes; what it
 * was stays, so that who came round, when and why can be read. Two people of one name are two stakeholders.
 */
import { z } from 'zod';
import type { Circumstance } from '../../../kernel/entry.ts';
import { id, line, oneOf, prose } from '../../../kernel/field.ts';
import { refusing } from '../../../kernel/refusal.ts';
import type { Room } from '../../../kernel/room.ts';

export const influences = ['low', 'medium', 'high'] as const;
export type Influence = (typeof influences)[number];

import { type Stance, stances } from '../../stance.ts';

const weighed = {
  influence: oneOf(influences),
  interest: oneOf(influences),
  stance: oneOf(stances),
  why: prose.optional(),
};

// What can happen

export const StakeholderEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('StakeholderNoted'),
    stakeholder: id,
    name: line,
    /** What they are here: an office, a body, a person of standing. */
    part: line.optional(),
    ...weighed,
  }),
  z.strictObject({ type: z.literal('StakeholderWeighed'), stakeholder: id, ...weighed }),
  z.strictObject({ type: z.literal('StakeholderNoLonger'), stakeholder: id, reason: prose.optional() }),
]);
export type StakeholderEntry = z.infer<typeof StakeholderEntry>;

// What is known

export interface Weighing {
  readonly on: string;
  readonly influence: Influence;
  readonly interest: Influence;
  readonly stance: Stance;
  readonly why?: string | undefined;
}
export interface Stakeholder {
  readonly stakeholder: string;
  readonly name: string;
  readonly part?: string | undefined;
  /** In the order of their days; never empty. */
  readonly weighings: readonly Weighing[];
  readonly gone?: { readonly on: string };
}
export type Stakeholders = Readonly<Record<string, Stakeholder>>;

export const stakeholders: Room<Stakeholders, StakeholderEntry> = {
  initial: {},
  entries: StakeholderEntry,
  admit,
  evolve,
  sets: (fact) => [`stakeholder/${fact.stakeholder}`],
};

export interface Standing {
  readonly stakeholder: Stakeholder;
  readonly now: Weighing;
  /** How they stood before, where they stood otherwise. */
  readonly before?: Weighing;
}

const sameStanding = (a: Weighing, b: Weighing) =>
  a.stance === b.stance && a.influence === b.influence && a.interest === b.interest;

/** Those known on a day with how they stood, in the order in which they were noted. */
export function standingOn(all: Stakeholders, day: string): readonly Standing[] {
  return Object.values(all).flatMap((stakeholder) => {
    if (stakeholder.gone !== undefined && stakeholder.gone.on <= day) return [];
    const until = stakeholder.weighings.filter((one) => one.on <= day);
    const now = until.at(-1);
    if (now === undefined) return [];
    const before = until.findLast((one) => !sameStanding(one, now));
    return [{ stakeholder, now, ...(before === undefined ? {} : { before }) }];
  });
}

/** The days on which anybody's standing was told, the first first. */
export const standingDays = (all: Stakeholders): readonly string[] =>
  [...new Set(Object.values(all).flatMap(({ weighings }) => weighings.map(({ on }) => on)))].sort();

// The rules

/** Why an entry of this room may not stand. */
export type StakeholderRefusal = 'stakeholder.gone' | 'stakeholder.known-already' | 'stakeholder.none';

const refuse = refusing<StakeholderRefusal>();

function admit(state: Stakeholders, fact: StakeholderEntry) {
  const known = state[fact.stakeholder];
  if (fact.type === 'StakeholderNoted')
    return known === undefined ? undefined : refuse('stakeholder.known-already', 'stakeholder');
  if (known === undefined) return refuse('stakeholder.none', 'stakeholder');
  return known.gone === undefined ? undefined : refuse('stakeholder.gone', 'stakeholder');
}

function evolve(state: Stakeholders, fact: StakeholderEntry, { occurredOn: on }: Circumstance): Stakeholders {
  const known = state[fact.stakeholder];
  switch (fact.type) {
    case 'StakeholderNoted': {
      const { type: _, stakeholder, name, part, ...standing } = fact;
      return { ...state, [stakeholder]: { stakeholder, name, part, weighings: [{ on, ...standing }] } };
    }
    case 'StakeholderWeighed': {
      if (known === undefined) return state;
      const { type: _, stakeholder, ...standing } = fact;
      const weighings = [...known.weighings, { on, ...standing }].sort((a, b) => a.on.localeCompare(b.on));
      return { ...state, [stakeholder]: { ...known, weighings } };
    }
    case 'StakeholderNoLonger':
      return known === undefined ? state : { ...state, [fact.stakeholder]: { ...known, gone: { on } } };
  }
}
