/** What has to be done next for a cause, by whom and by when (PM 7.2). */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

// What can happen

export const CauseStepEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('CauseStepSet'),
    step: id,
    what: prose,
    by: day,
    worker: id.optional(),
  }),
  z.strictObject({ type: z.literal('CauseStepDone'), step: id, note: prose.optional() }),
  z.strictObject({ type: z.literal('CauseStepDropped'), step: id, reason: prose }),
]);
export type CauseStepEntry = z.infer<typeof CauseStepEntry>;

// What is known

export interface CauseStep {
  readonly step: string;
  readonly what: string;
  readonly by: string;
  readonly worker?: string | undefined;
  readonly done?: { readonly on: string; readonly note?: string | undefined };
  readonly dropped?: { readonly on: string; readonly reason: string };
}
export type CauseSteps = Readonly<Record<string, CauseStep>>;

export const steps: Room<CauseSteps, CauseStepEntry> = {
  initial: {},
  entries: CauseStepEntry,
  admit,
  evolve,
  sets: (fact) => [`cause-step/${fact.step}`],
};

/** Those neither done nor dropped, the most urgent first. */
export const openSteps = (state: CauseSteps): readonly CauseStep[] =>
  Object.values(state)
    .filter((one) => one.done === undefined && one.dropped === undefined)
    .sort((a, b) => a.by.localeCompare(b.by));

// The rules

/** Why an entry of this room may not stand. */
export type CauseStepRefusal = 'cause-step.none' | 'cause-step.closed';

const refuse = refusing<CauseStepRefusal>();

function admit(state: CauseSteps, fact: CauseStepEntry) {
  const known = state[fact.step];
  const closed = known?.done !== undefined || known?.dropped !== undefined;
  if (known === undefined)
    return fact.type === 'CauseStepSet' ? undefined : refuse('cause-step.none', 'step');
  return closed ? refuse('cause-step.closed', 'step') : undefined;
}

function evolve(state: CauseSteps, fact: CauseStepEntry, { occurredOn: on }: Circumstance): CauseSteps {
  const known = state[fact.step];
  switch (fact.type) {
    case 'CauseStepSet': {
      const { type: _, ...step } = fact;
      return { ...state, [fact.step]: step };
    }
    case 'CauseStepDone':
      return known === undefined
        ? state
        : { ...state, [fact.step]: { ...known, done: { on, note: fact.note } } };
    case 'CauseStepDropped':
      return known === undefined
        ? state
        : { ...state, [fact.step]: { ...known, dropped: { on, reason: fact.reason } } };
  }
}
