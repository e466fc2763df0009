/**
 * The budget of a programme (PM 6.2): what each activity costs and who pays it, what each source has promised, what is
 * planned from it and what was spent, in rupiah. Sums of activities and sums of sources are the same money told twice, so
 * they must agree; where they do not, it is said.
 */

import { type Funding, sameSource } from '../methods/community-work/funding.ts';
import { netOf, plannedFor, type Spending } from '../methods/community-work/spending.ts';
import type { Case } from '../records/case.ts';
import type { PlannedActivity } from '../stages/3-planning/plan.ts';

export interface BudgetCell {
  readonly source: string;
  readonly planned: number;
  readonly spent: number;
}
export interface BudgetRow {
  readonly activity: PlannedActivity;
  readonly cost: number;
  readonly spent: number;
  readonly cells: readonly BudgetCell[];
}
export interface SourceLine {
  readonly source: string;
  readonly funding?: Funding | undefined;
  /** What stands in the plan from it. */
  readonly planned: number;
  readonly spent: number;
}
export interface ProgrammeBudget {
  readonly rows: readonly BudgetRow[];
  readonly sources: readonly SourceLine[];
  readonly cost: number;
  readonly spent: number;
  /** What activities cost and no source is named for. */
  readonly unfunded: number;
  /** Whether rows and sources come to the same. */
  readonly reconciles: boolean;
  /** What stands only with a reason, the latest first. */
  readonly beyond: readonly Spending[];
}

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((all, one) => all + of(one), 0);

/** Names of sources, each once, as first written. */
function sourcesIn(state: Case, activities: readonly PlannedActivity[], spent: readonly Spending[]) {
  const names = [
    ...Object.values(state.fundings).map((one) => one.source),
    ...activities.flatMap((one) => (one.fundedBy ?? []).map(({ source }) => source)),
    ...spent.map((one) => one.source),
  ];
  return names.filter((name, at) => names.findIndex((one) => sameSource(one, name)) === at);
}

/** `undefined` where nothing in the plan costs money and no source is known. */
export function programmeBudget(state: Case): ProgrammeBudget | undefined {
  const spent = Object.values(state.spendings.spent);
  const withMoney = new Set(spent.map((one) => one.planned));
  // An activity that was dropped keeps what was spent on it.
  const activities = Object.values(state.plan.activities).filter(
    (one) => withMoney.has(one.planned) || (one.dropped === undefined && one.cost !== undefined),
  );
  const sources = sourcesIn(state, activities, spent);
  if (activities.length === 0 && sources.length === 0) return undefined;
  const rows = activities.map((activity): BudgetRow => {
    const own = spent.filter((one) => one.planned === activity.planned);
    const lines = activity.dropped === undefined ? (activity.fundedBy ?? []) : [];
    const cells = sources.map((source) => ({
      source,
      planned: plannedFor(lines, source),
      spent: sum(
        own.filter((one) => sameSource(one.source, source)),
        netOf,
      ),
    }));
    const cost = activity.dropped === undefined ? (activity.cost ?? 0) : 0;
    return { activity, cost, spent: sum(own, netOf), cells };
  });
  const lines = sources.map(
    (source, at): SourceLine => ({
      source,
      funding: Object.values(state.fundings).find((one) => sameSource(one.source, source)),
      planned: sum(rows, (row) => row.cells[at]?.planned ?? 0),
      spent: sum(rows, (row) => row.cells[at]?.spent ?? 0),
    }),
  );
  const cost = sum(rows, (row) => row.cost);
  const total = sum(rows, (row) => row.spent);
  const unfunded = cost - sum(lines, (one) => one.planned);
  return {
    rows,
    sources: lines,
    cost,
    spent: total,
    unfunded,
    reconciles: unfunded === 0 && sum(lines, (one) => one.spent) === total,
    beyond: spent.filter((one) => one.beyondBecause !== undefined).toReversed(),
  };
}

/** Planned activities that a source pays for beyond the day on which it ends, with that source. */
export const beyondItsFunding = (state: Case) =>
  Object.values(state.plan.activities).flatMap((activity) => {
    const { by } = activity;
    if (activity.dropped !== undefined || by === undefined) return [];
    return Object.values(state.fundings)
      .filter(({ until, source }) => {
        const pays = plannedFor(activity.fundedBy ?? [], source) > 0;
        return pays && until !== undefined && by > until;
      })
      .map((funding) => ({ activity, funding }));
  });
