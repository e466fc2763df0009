/**
 * A judgement disputed (PM 5.5): part of a community, or one of its people, does not share what was judged of a goal. It
 * stands beside the judgement with what they judge instead; neither replaces the other, and nothing is averaged.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { type Judged, judgements } from './outcome.ts';

// What can happen

export const DisputeEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('JudgementDisputed'),
    dispute: id,
    evaluation: id,
    goal: id,
    /** Who disputes: a person or a body. */
    disputedBy: line,
    /** What they judge instead. */
    judgement: oneOf(judgements),
    words: prose.optional(),
    /** Who stands by the judgement that is disputed, or does not share the dispute. */
    against: line.optional(),
  }),
]);
export type DisputeEntry = z.infer<typeof DisputeEntry>;

// What is known

export type Dispute = Omit<DisputeEntry, 'type'> & { readonly on: string };
export type Disputes = Readonly<Record<string, Dispute>>;

export const disputes: Room<Disputes, DisputeEntry, Judged> = {
  initial: {},
  entries: DisputeEntry,
  admit,
  evolve,
  sets: (fact) => [`dispute/${fact.dispute}`],
};

export const disputesOf = (state: Disputes, goal: string, evaluation?: string): readonly Dispute[] =>
  Object.values(state).filter(
    (one) => one.goal === goal && (evaluation === undefined || one.evaluation === evaluation),
  );

// The rules

/** Why an entry of this room may not stand. */
export type DisputeRefusal = 'evaluation.no-such-goal' | 'evaluation.none';

const refuse = refusing<DisputeRefusal>();

function admit(_state: Disputes, fact: DisputeEntry, { seen }: Scene<Judged>) {
  if (seen.evaluations[fact.evaluation] === undefined) return refuse('evaluation.none', 'evaluation');
  return seen.goals.goals[fact.goal] === undefined ? refuse('evaluation.no-such-goal', 'goal') : undefined;
}

function evolve(state: Disputes, fact: DisputeEntry, around: Circumstance): Disputes {
  const { type: _, ...told } = fact;
  return { ...state, [fact.dispute]: { ...told, on: around.occurredOn } };
}
