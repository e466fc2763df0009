/**
 * The focus (PM 5.2): from problems, strengths and functioning, the root problem that worker and client choose to
 * work on; and the written statement in which the assessment ends.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, ids, lines, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';

// What can happen

export const FocusEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('FocusChosen'),
    rootProblem: prose,
    focus: lines,
    problems: ids,
    agreedWithClient: z.boolean('field.wrong-kind'),
  }),
  /** The written statement; a professional signs it by writing it (PM 4.4). */
  z.strictObject({
    type: z.literal('AssessmentConcluded'),
    assessment: id,
    statement: prose,
    tools: lines,
    informants: lines.optional(),
  }),
]);
export type FocusEntry = z.infer<typeof FocusEntry>;

// What is known

export interface AssessmentStatement {
  readonly assessment: string;
  /** From 1; each reassessment that is concluded counts one up. */
  readonly version: number;
  readonly statement: string;
  readonly tools: readonly string[];
  readonly informants?: readonly string[] | undefined;
  readonly on: string;
  readonly by: string;
}
export interface Focus {
  readonly chosen?: Omit<Extract<FocusEntry, { type: 'FocusChosen' }>, 'type'> & { readonly on: string };
  readonly statements: readonly AssessmentStatement[];
}

export const focus: Room<Focus, FocusEntry> = {
  initial: { statements: [] },
  entries: FocusEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'FocusChosen' ? ['focus/chosen'] : []),
};

// The rules

/** Why an entry of this room may not stand. */
export type FocusRefusal = 'assessment.concluded-already' | 'assessment.needs-a-professional';

const refuse = refusing<FocusRefusal>();

function admit(state: Focus, fact: FocusEntry, { by }: Pick<Scene<unknown>, 'by'>) {
  if (fact.type === 'FocusChosen') return undefined;
  if (by.capacity !== 'professional') return refuse('assessment.needs-a-professional');
  const twice = state.statements.some((one) => one.assessment === fact.assessment);
  return twice ? refuse('assessment.concluded-already', 'assessment') : undefined;
}

function evolve(state: Focus, fact: FocusEntry, around: Circumstance): Focus {
  switch (fact.type) {
    case 'FocusChosen': {
      const { type: _, ...chosen } = fact;
      return { ...state, chosen: { ...chosen, on: around.occurredOn } };
    }
    case 'AssessmentConcluded': {
      const { type: _, ...statement } = fact;
      const version = state.statements.length + 1;
      const concluded = { ...statement, version, on: around.occurredOn, by: around.by.id };
      return { ...state, statements: [...state.statements, concluded] };
    }
  }
}
