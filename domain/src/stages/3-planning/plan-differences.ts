/** What one agreed version of a plan changed against the one before: activities that came, that went, and that read differently. */
import type { PlanAgreement, PlannedActivity } from './plan.ts';

export const comparedFields = ['what', 'who', 'from', 'by', 'rhythm', 'cost', 'fundedBy'] as const;
export type ComparedField = (typeof comparedFields)[number];

export interface PlanDifferences {
  readonly added: readonly PlannedActivity[];
  readonly dropped: readonly PlannedActivity[];
  readonly changed: readonly {
    readonly before: PlannedActivity;
    readonly after: PlannedActivity;
    readonly fields: readonly ComparedField[];
  }[];
}

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function planDifferences(
  before: Pick<PlanAgreement, 'activities'>,
  after: Pick<PlanAgreement, 'activities'>,
): PlanDifferences {
  const earlier = new Map(before.activities.map((one) => [one.planned, one]));
  const later = new Set(after.activities.map((one) => one.planned));
  return {
    added: after.activities.filter((one) => !earlier.has(one.planned)),
    dropped: before.activities.filter((one) => !later.has(one.planned)),
    changed: after.activities.flatMap((one) => {
      const known = earlier.get(one.planned);
      if (known === undefined) return [];
      const fields = comparedFields.filter((field) => !alike(known[field], one[field]));
      return fields.length === 0 ? [] : [{ before: known, after: one, fields }];
    }),
  };
}
