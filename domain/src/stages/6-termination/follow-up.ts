/** Follow-up after the ending (pasca-layanan, PM 5.6): the days agreed on, and what was found then. */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, oneOf, prose } from '../../kernel/field.ts';
import { monthEnd } from '../../kernel/moment.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

export const followUpKinds = ['phone', 'home-visit', 'office', 'message', 'as-guest'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpFindings = ['gains-kept', 'partly-kept', 'lost', 'not-reached'] as const;
export type FollowUpFinding = (typeof followUpFindings)[number];

// What can happen

export const FollowUpEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('FollowUpPlanned'),
    followUp: id,
    on: day,
    /** Only the month of the day is certain. */
    monthOnly: z.literal(true, 'field.wrong-kind').optional(),
    kind: oneOf(followUpKinds),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('FollowUpDone'),
    followUp: id,
    finding: oneOf(followUpFindings),
    found: prose,
    nextStep: prose.optional(),
  }),
  z.strictObject({ type: z.literal('FollowUpDropped'), followUp: id, reason: prose }),
]);
export type FollowUpEntry = z.infer<typeof FollowUpEntry>;

// What is known

export interface FollowUp {
  readonly followUp: string;
  readonly on: string;
  readonly monthOnly?: true | undefined;
  readonly kind: FollowUpKind;
  readonly note?: string | undefined;
  readonly done?: {
    readonly on: string;
    readonly finding: FollowUpFinding;
    readonly found: string;
    readonly nextStep?: string | undefined;
  };
  readonly dropped?: { readonly reason: string };
}
export type FollowUps = Readonly<Record<string, FollowUp>>;

/** The last day on which it is still in time. */
export const lastDayOf = ({ on, monthOnly }: FollowUp): string => (monthOnly === true ? monthEnd(on) : on);

export const followUps: Room<FollowUps, FollowUpEntry> = {
  initial: {},
  entries: FollowUpEntry,
  admit,
  evolve,
  sets: (fact) => [`follow-up/${fact.followUp}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type FollowUpRefusal = 'follow-up.done-already' | 'follow-up.none';

const refuse = refusing<FollowUpRefusal>();

function admit(state: FollowUps, fact: FollowUpEntry) {
  const known = state[fact.followUp];
  if (fact.type === 'FollowUpPlanned') return undefined;
  if (known === undefined) return refuse('follow-up.none', 'followUp');
  const closed = known.done !== undefined || known.dropped !== undefined;
  return closed ? refuse('follow-up.done-already', 'followUp') : undefined;
}

function evolve(state: FollowUps, fact: FollowUpEntry, around: Circumstance): FollowUps {
  const known = state[fact.followUp];
  if (fact.type === 'FollowUpPlanned') {
    const { type: _, ...planned } = fact;
    return { ...state, [fact.followUp]: planned };
  }
  if (known === undefined) return state;
  switch (fact.type) {
    case 'FollowUpDone': {
      const { finding, found, nextStep } = fact;
      return {
        ...state,
        [fact.followUp]: { ...known, done: { on: around.occurredOn, finding, found, nextStep } },
      };
    }
    case 'FollowUpDropped':
      return { ...state, [fact.followUp]: { ...known, dropped: { reason: fact.reason } } };
  }
}
