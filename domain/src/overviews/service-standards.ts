/**
 * How a case stands against what was promised when its template was chosen: each standard of service with the day it
 * was due and the day it was met, and the next review by the rhythm. Days only; nobody's work is judged by it, it says
 * where to look (PM 7.1).
 */
import { addDays } from '../kernel/moment.ts';
import type { ServiceStandard } from '../methods/practice-template.ts';
import type { Case } from '../records/case.ts';

/** One standard, counted from one day. */
export interface StandardStanding {
  readonly standard: ServiceStandard;
  /** The last day on which it would be in time, `YYYY-MM-DD`. */
  readonly due: string;
  /** The day on which it was met; `undefined` while it is not. */
  readonly metOn?: string | undefined;
  /** The risk it is about, for what counts from a report. */
  readonly about?: string | undefined;
}

interface Beginning {
  readonly on: string;
  readonly about?: string;
}

const earliest = (days: readonly string[]): string | undefined => [...days].sort()[0];

/** The days on which contract versions came into force, the first first. */
const inForceDays = (state: Case): readonly string[] =>
  state.contract.versions.flatMap((one) => one.inForceSince ?? []).sort();

const agreedDays = (state: Case) => state.plan.agreements.map((one) => one.on).sort();

/** Looking back together: an evaluation, or a contract changed and signed anew. */
const reviewDays = (state: Case): readonly string[] => [
  ...Object.values(state.evaluations).map((one) => one.on),
  ...inForceDays(state).slice(1),
];

const notInPerson = new Set(['phone', 'message', 'case-conference']);

/** The days on which somebody was met face to face. */
const meetingDays = (state: Case): readonly string[] => [
  ...Object.values(state.contacts)
    .filter((one) => one.met && !notInPerson.has(one.kind))
    .map((one) => one.on),
  ...Object.values(state.activities)
    .filter((one) => one.clientPart !== 'not-present' && !notInPerson.has(one.kind))
    .map((one) => one.on),
];

function beginnings(state: Case, from: ServiceStandard['from']): readonly Beginning[] {
  const days = (list: readonly (string | undefined)[]) =>
    list.flatMap((on) => (on === undefined ? [] : [{ on }]));
  switch (from) {
    case 'case-opened':
      return days([state.intake.opening?.on]);
    case 'contract-signed':
      return days([inForceDays(state)[0]]);
    case 'plan-agreed':
      return days([agreedDays(state)[0]]);
    case 'case-ended':
      return days([state.ending.ended?.on]);
    case 'risk-reported':
      return Object.values(state.risks).map((one) => ({ on: one.on, about: one.risk }));
  }
}

/** The days on which what the standard asks for has happened. A first visit may have come before the opening. */
function happenings(state: Case, what: ServiceStandard['what'], since: string): readonly string[] {
  const after = (list: readonly string[]) => list.filter((on) => on >= since);
  switch (what) {
    case 'first-visit':
      return meetingDays(state);
    case 'contract-signed':
      return inForceDays(state).slice(0, 1);
    case 'assessment-written':
      return state.focus.statements.map((one) => one.on);
    case 'plan-agreed':
      return agreedDays(state);
    case 'review-held':
      return after(reviewDays(state));
    case 'follow-up':
      return after(
        Object.values(state.followUps).flatMap((one) =>
          one.done === undefined || one.done.finding === 'not-reached' ? [] : [one.done.on],
        ),
      );
    case 'seen':
      return after(meetingDays(state));
  }
}

/** Every standard of the chosen template whose days have begun to count, in the template's order. */
export function serviceStandards(state: Case): readonly StandardStanding[] {
  return (state.kindOfCase.chosen?.standards ?? []).flatMap((standard) =>
    beginnings(state, standard.from).map(({ on, about }) => ({
      standard,
      due: addDays(on, standard.withinDays),
      metOn: earliest(happenings(state, standard.what, on)),
      about,
    })),
  );
}

/** Whether what was asked happened after the day it was due. */
export const isLate = ({ due, metOn }: StandardStanding): boolean => metOn !== undefined && metOn > due;

/**
 * The day by which the next review is due by the template's rhythm, counted from the contract, the last agreement on
 * the plan, or the last review, whichever is latest; `undefined` before a contract is in force and after the ending.
 */
export function reviewDueOn(state: Case): string | undefined {
  const everyDays = state.kindOfCase.chosen?.review.everyDays;
  if (everyDays === undefined || state.ending.ended !== undefined) return undefined;
  const [signed] = inForceDays(state);
  if (signed === undefined) return undefined;
  const last = [signed, ...agreedDays(state), ...reviewDays(state)].sort().at(-1) ?? signed;
  return addDays(last, everyDays);
}
