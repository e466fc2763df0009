/**
 * A cause (PM 7.2): what stands in the way of many is fought for once, for all of them. It says which rule, decision,
 * practice or lack is the wall, where that is written, whom it puts at a disadvantage, by kinds and never by person,
 * which right is withheld and what is demanded. No case and no client stands in it: a case says of itself that it
 * joined (joined-causes.ts). What was looked at and found to be no cause is remembered too.
 */
import { z } from 'zod';
import { attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { line, oneOf, prose, someOf } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { neededThings } from './needed-thing.ts';

/** What kind of wall it is (PM 7.2). */
export const wallKinds = ['rule', 'decision', 'practice', 'lack'] as const;
export type WallKind = (typeof wallKinds)[number];

export const causeOutcomes = ['won', 'partly-won', 'not-won', 'given-up'] as const;
export type CauseOutcome = (typeof causeOutcomes)[number];

/** Keys of walls as they are read off cases (overviews/walls.ts). */
const wallKeys = z.array(line).max(20, 'field.too-many');

const described = {
  name: line,
  kind: oneOf(wallKinds),
  /** Which rule, decision, practice or lack, in words. */
  wall: prose,
  /** Where that is written or who said it. */
  source: prose.optional(),
  /** The institution behind it. */
  heldBy: line.optional(),
  /** Who is put at a disadvantage, by kinds of people. */
  disadvantaged: prose.optional(),
  /** The right that is withheld. */
  right: prose.optional(),
  /** Its basis in law. */
  ground: prose.optional(),
  demand: prose.optional(),
  /** What people need that it keeps from them. */
  withheld: someOf(neededThings).optional(),
  walls: wallKeys.optional(),
};

// What can happen

export const CauseEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CauseOpened'), ...described }),
  /** Takes the place of all that was said of the wall before. */
  z.strictObject({ type: z.literal('CauseDescribed'), ...described }),
  z.strictObject({
    type: z.literal('CauseEnded'),
    outcome: oneOf(causeOutcomes),
    result: prose,
    attachments,
  }),
  z.strictObject({ type: z.literal('CauseReopened'), reason: prose }),
  z.strictObject({
    type: z.literal('CauseEvaluated'),
    changed: prose,
    unchanged: prose.optional(),
    learnt: prose.optional(),
  }),
  /** Several cases met it, and it was found to be no cause: it is not suggested again. */
  z.strictObject({ type: z.literal('WallSetAside'), name: line, walls: wallKeys, reason: prose }),
]);
export type CauseEntry = z.infer<typeof CauseEntry>;

// What is known

type OfType<Type extends CauseEntry['type']> = Extract<CauseEntry, { type: Type }>;
export type CauseDescription = Omit<OfType<'CauseOpened'>, 'type'>;
export interface CauseEvaluation extends Omit<OfType<'CauseEvaluated'>, 'type'> {
  readonly on: string;
}
export interface CauseState {
  readonly openedOn?: string;
  readonly openedBy?: string;
  readonly description?: CauseDescription;
  readonly ended?: { readonly on: string; readonly outcome: CauseOutcome; readonly result: string };
  readonly evaluations: readonly CauseEvaluation[];
  readonly setAside?: { readonly on: string; readonly walls: readonly string[]; readonly reason: string };
}

/** Describing it anew and ending it are two things: whoever does one says nothing against the other. */
const set: Readonly<Record<CauseEntry['type'], readonly string[]>> = {
  CauseOpened: ['cause/description', 'cause/standing'],
  CauseDescribed: ['cause/description'],
  CauseEnded: ['cause/standing'],
  CauseReopened: ['cause/standing'],
  CauseEvaluated: [],
  WallSetAside: ['cause/standing'],
};

export const cause: Room<CauseState, CauseEntry> = {
  initial: { evaluations: [] },
  entries: CauseEntry,
  admit,
  evolve,
  sets: (fact) => set[fact.type],
};

// The rules

/** Why an entry of this room may not stand. */
export type CauseRefusal = 'cause.opened-already' | 'cause.not-ended' | 'cause.ended-already';

const refuse = refusing<CauseRefusal>();

function admit(state: CauseState, fact: CauseEntry) {
  const opened = state.description !== undefined;
  if (fact.type === 'CauseOpened' || fact.type === 'WallSetAside')
    return opened ? refuse('cause.opened-already') : undefined;
  if (fact.type === 'CauseReopened' && state.ended === undefined) return refuse('cause.not-ended');
  return fact.type === 'CauseEnded' && state.ended !== undefined ? refuse('cause.ended-already') : undefined;
}

function evolve(state: CauseState, fact: CauseEntry, { occurredOn: on, by }: Circumstance): CauseState {
  switch (fact.type) {
    case 'CauseOpened': {
      const { type: _, ...description } = fact;
      return { evaluations: state.evaluations, openedOn: on, openedBy: by.id, description };
    }
    case 'CauseDescribed': {
      const { type: _, ...description } = fact;
      return { ...state, description };
    }
    case 'CauseEnded':
      return { ...state, ended: { on, outcome: fact.outcome, result: fact.result } };
    case 'CauseReopened': {
      const { ended: _, ...open } = state;
      return open;
    }
    case 'CauseEvaluated': {
      const { type: _, ...evaluation } = fact;
      return { ...state, evaluations: [...state.evaluations, { ...evaluation, on }] };
    }
    case 'WallSetAside':
      return { ...state, setAside: { on, walls: fact.walls, reason: fact.reason } };
  }
}
