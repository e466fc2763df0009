/**
 * The intervention plan (PM 5.3): a rational course from problem to goal by activities; who does what and when, by
 * which method, in which role, with which resources. It is agreed with the client; a changed plan is agreed again.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, ids, line, lines, oneOf, participant, prose, rupiah } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { methods, workerRoles } from '../practice.ts';

// What can happen

export const PlanEntry = z.discriminatedUnion('type', [
  /** Said again with the same id, it replaces what was planned. */
  z.strictObject({
    type: z.literal('ActivityPlanned'),
    planned: id,
    what: prose,
    goals: ids,
    who: z.array(participant).max(30, 'field.too-many'),
    from: day.optional(),
    by: day.optional(),
    rhythm: line.optional(),
    method: oneOf(methods),
    role: oneOf(workerRoles),
    resources: lines.optional(),
    cost: rupiah.optional(),
    /** Who pays how much of the cost; together they are the cost. */
    fundedBy: z
      .array(z.strictObject({ source: line, amount: rupiah }))
      .max(20, 'field.too-many')
      .optional(),
  }),
  z.strictObject({ type: z.literal('PlannedActivityDropped'), planned: id, reason: prose }),
  /** The plan as it stands now is agreed; a professional signs by writing it (PM 4.4). */
  z.strictObject({
    type: z.literal('PlanAgreed'),
    plan: id,
    agreedBy: z.array(participant).min(1, 'field.required').max(30, 'field.too-many'),
    summary: prose.optional(),
    reviewOn: day.optional(),
  }),
]);
export type PlanEntry = z.infer<typeof PlanEntry>;

// What is known

export type PlannedActivity = Omit<Extract<PlanEntry, { type: 'ActivityPlanned' }>, 'type'> & {
  readonly dropped?: { readonly on: string; readonly reason: string };
};
export interface PlanAgreement {
  readonly plan: string;
  /** From 1. */
  readonly version: number;
  readonly agreedBy: readonly { readonly name: string }[];
  readonly summary?: string | undefined;
  readonly reviewOn?: string | undefined;
  readonly on: string;
  readonly by: string;
  /** The activities that stood when it was agreed, as they were then. */
  readonly activities: readonly PlannedActivity[];
}
export interface Plan {
  readonly activities: Readonly<Record<string, PlannedActivity>>;
  readonly agreements: readonly PlanAgreement[];
  /** Whether activities changed after the last agreement. */
  readonly changedSince: boolean;
}

/** Planned activities that still stand. */
export const standingActivities = (state: Plan): readonly PlannedActivity[] =>
  Object.values(state.activities).filter((one) => one.dropped === undefined);

export const plan: Room<Plan, PlanEntry> = {
  initial: { activities: {}, agreements: [], changedSince: false },
  entries: PlanEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'PlanAgreed' ? [] : [`planned/${fact.planned}`]),
};

// The rules

/** Why an entry of this room may not stand. */
export type PlanRefusal =
  | 'plan.empty'
  | 'plan.ends-before-start'
  | 'plan.funding-does-not-add-up'
  | 'plan.needs-a-professional'
  | 'plan.no-such-activity'
  | 'plan.source-twice';

const refuse = refusing<PlanRefusal>();

function admit(state: Plan, fact: PlanEntry, { by }: Pick<Scene<unknown>, 'by'>) {
  switch (fact.type) {
    case 'ActivityPlanned': {
      const backwards = fact.from !== undefined && fact.by !== undefined && fact.by < fact.from;
      return backwards ? refuse('plan.ends-before-start', 'by') : admitFunding(fact);
    }
    case 'PlannedActivityDropped':
      return state.activities[fact.planned] === undefined
        ? refuse('plan.no-such-activity', 'planned')
        : undefined;
    case 'PlanAgreed':
      if (by.capacity !== 'professional') return refuse('plan.needs-a-professional');
      return standingActivities(state).length === 0 ? refuse('plan.empty') : undefined;
  }
}

function admitFunding({ cost, fundedBy }: Pick<PlannedActivity, 'cost' | 'fundedBy'>) {
  if (fundedBy === undefined) return undefined;
  const names = fundedBy.map((one) => one.source.toLowerCase());
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (twice >= 0) return refuse('plan.source-twice', `fundedBy.${twice}.source`);
  const sum = fundedBy.reduce((all, one) => all + one.amount, 0);
  return sum === (cost ?? 0) ? undefined : refuse('plan.funding-does-not-add-up', 'cost');
}

function evolve(state: Plan, fact: PlanEntry, around: Circumstance): Plan {
  switch (fact.type) {
    case 'ActivityPlanned': {
      const { type: _, ...planned } = fact;
      return { ...state, activities: { ...state.activities, [fact.planned]: planned }, changedSince: true };
    }
    case 'PlannedActivityDropped': {
      const planned = state.activities[fact.planned];
      if (planned === undefined) return state;
      const dropped = { on: around.occurredOn, reason: fact.reason };
      return {
        ...state,
        activities: { ...state.activities, [fact.planned]: { ...planned, dropped } },
        changedSince: true,
      };
    }
    case 'PlanAgreed': {
      const { type: _, ...agreed } = fact;
      const agreement: PlanAgreement = {
        ...agreed,
        version: state.agreements.length + 1,
        on: around.occurredOn,
        by: around.by.id,
        activities: standingActivities(state),
      };
      return { ...state, agreements: [...state.agreements, agreement], changedSince: false };
    }
  }
}
