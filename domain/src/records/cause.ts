/** A cause: what is fought for, for all who meet the same wall (PM 7.2). It is a record of its own, without any client. */
import { type EntryOf, house, type Whole } from '../kernel/house.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Scene, Typed } from '../kernel/room.ts';
import type { entryRefusals } from '../kernel/words.ts';
import { cause } from '../methods/social-action/cause.ts';
import { actions } from '../methods/social-action/cause-actions.ts';
import { parties } from '../methods/social-action/cause-parties.ts';
import { steps } from '../methods/social-action/cause-steps.ts';
import { forceField } from '../methods/social-action/force-field.ts';

const rooms = { cause, parties, forceField, actions, steps };

export type Cause = Whole<typeof rooms>;
export type CauseRecordEntry = EntryOf<typeof rooms>;

/** Why the record as a whole lets an entry not stand. */
export type CauseRecordRefusal = 'cause.not-open' | 'cause.has-ended';

const refuse = refusing<CauseRecordRefusal | keyof typeof entryRefusals>();

const founding = new Set<string>(['CauseOpened', 'WallSetAside']);

/** An answer may come, and a promise be kept or broken, long after a cause was ended. */
const afterTheEnd = new Set<string>([
  'CauseEnded',
  'CauseReopened',
  'CauseEvaluated',
  'CauseAnswered',
  'PromiseJudged',
]);

function rule(state: Cause, fact: Typed, { by }: Omit<Scene<unknown>, 'seen'>) {
  if (by.capacity === 'volunteer') return refuse('entry.needs-a-professional');
  if (by.capacity !== 'professional' && by.capacity !== 'system') return refuse('entry.not-for-you');
  if (state.cause.description === undefined && !founding.has(fact.type)) return refuse('cause.not-open');
  return state.cause.ended !== undefined && !founding.has(fact.type) && !afterTheEnd.has(fact.type)
    ? refuse('cause.has-ended')
    : undefined;
}

export const causeRecord = house(rooms, rule as Parameters<typeof house<typeof rooms>>[1]);
