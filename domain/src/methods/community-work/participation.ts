/**
 * Who took part, by sex, age and disability (PM 6.2, 7.2): counts for one activity or one meeting, where no list was kept
 * or the list does not tell. Counted again, the later count takes the place of the earlier.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { HeadCount, wrongPart } from './head-count.ts';

// What can happen

export const ParticipationEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ParticipationCounted'),
    /** The activity done or the meeting held. */
    of: id,
    count: HeadCount,
    /** From what it was counted: the attendance list, hands raised, an estimate. */
    source: line.optional(),
  }),
]);
export type ParticipationEntry = z.infer<typeof ParticipationEntry>;

// What is known

export type Participation = Omit<ParticipationEntry, 'type'> & { readonly on: string };
export type Participations = Readonly<Record<string, Participation>>;

interface Seen {
  readonly activities: Readonly<Record<string, unknown>>;
  readonly meetings: Readonly<Record<string, { readonly held?: unknown }>>;
}

export const participations: Room<Participations, ParticipationEntry, Seen> = {
  initial: {},
  entries: ParticipationEntry,
  admit,
  evolve,
  sets: (fact) => [`participation/${fact.of}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type ParticipationRefusal = 'participation.not-held' | 'count.does-not-add-up';

const refuse = refusing<ParticipationRefusal>();

function admit(_state: Participations, fact: ParticipationEntry, { seen }: Scene<Seen>) {
  const known = seen.activities[fact.of] ?? seen.meetings[fact.of]?.held;
  if (known === undefined) return refuse('participation.not-held', 'of');
  const wrong = wrongPart(fact.count);
  return wrong === undefined ? undefined : refuse('count.does-not-add-up', `count.${wrong}`);
}

function evolve(state: Participations, fact: ParticipationEntry, around: Circumstance): Participations {
  const { type: _, ...told } = fact;
  return { ...state, [fact.of]: { ...told, on: around.occurredOn } };
}
