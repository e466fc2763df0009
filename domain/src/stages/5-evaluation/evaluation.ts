/**
 * Evaluation (PM 5.5): looking back together, at success, failure and obstacles. It ends in one of three: go on,
 * change the plan, or terminate.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, lines, oneOf, participant, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';

export const evaluationDecisions = ['continue', 'change-plan', 'terminate'] as const;
export type EvaluationDecision = (typeof evaluationDecisions)[number];

// What can happen

export const EvaluationEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('EvaluationHeld'),
    evaluation: id,
    with: z.array(participant).max(50, 'field.too-many'),
    /** How it was looked at: voting cards, a survey from house to house, a participatory tool done again. */
    ways: lines.optional(),
    success: prose.optional(),
    failure: prose.optional(),
    obstacles: lines.optional(),
    unexpected: lines.optional(),
  }),
  /** The conclusion; a professional signs it by writing it (PM 4.4). */
  z.strictObject({
    type: z.literal('EvaluationConcluded'),
    evaluation: id,
    decision: oneOf(evaluationDecisions),
    reasons: prose,
    /** Where worker and client see it differently, and what was said about it. */
    disagreement: prose.optional(),
  }),
]);
export type EvaluationEntry = z.infer<typeof EvaluationEntry>;

// What is known

export interface Evaluation {
  readonly evaluation: string;
  readonly on: string;
  readonly with: readonly { readonly name: string }[];
  readonly ways?: readonly string[] | undefined;
  readonly success?: string | undefined;
  readonly failure?: string | undefined;
  readonly obstacles?: readonly string[] | undefined;
  readonly unexpected?: readonly string[] | undefined;
  readonly conclusion?: {
    readonly decision: EvaluationDecision;
    readonly reasons: string;
    readonly disagreement?: string | undefined;
    readonly on: string;
    readonly by: string;
  };
}
export type Evaluations = Readonly<Record<string, Evaluation>>;

export const evaluations: Room<Evaluations, EvaluationEntry> = {
  initial: {},
  entries: EvaluationEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'EvaluationHeld' ? [`evaluation/${fact.evaluation}`] : []),
};

// The rules

/** Why an entry of this room may not stand. */
export type EvaluationRefusal =
  | 'evaluation.concluded-already'
  | 'evaluation.needs-a-professional'
  | 'evaluation.none';

const refuse = refusing<EvaluationRefusal>();

function admit(state: Evaluations, fact: EvaluationEntry, { by }: Pick<Scene<unknown>, 'by'>) {
  if (fact.type === 'EvaluationHeld') return undefined;
  if (by.capacity !== 'professional') return refuse('evaluation.needs-a-professional');
  const held = state[fact.evaluation];
  if (held === undefined) return refuse('evaluation.none', 'evaluation');
  return held.conclusion === undefined ? undefined : refuse('evaluation.concluded-already', 'evaluation');
}

function evolve(state: Evaluations, fact: EvaluationEntry, around: Circumstance): Evaluations {
  const known = state[fact.evaluation];
  switch (fact.type) {
    case 'EvaluationHeld': {
      const { type: _, ...held } = fact;
      const conclusion = known?.conclusion === undefined ? {} : { conclusion: known.conclusion };
      return { ...state, [fact.evaluation]: { ...held, on: around.occurredOn, ...conclusion } };
    }
    case 'EvaluationConcluded': {
      if (known === undefined) return state;
      const { decision, reasons, disagreement } = fact;
      const conclusion = { decision, reasons, disagreement, on: around.occurredOn, by: around.by.id };
      return { ...state, [fact.evaluation]: { ...known, conclusion } };
    }
  }
}
