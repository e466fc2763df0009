/**
 * The four P of case work (PM 2.3) on one page: the person with the part of life that is hindered, the problem with
 * its nature and source, the place with what it offers, and the process with where the work stands.
 */
import { type Assignment, responsibleWorker } from '../agency/caseload.ts';
import { heldMeetings } from '../methods/community-work/meeting.ts';
import type { Agency } from '../records/agency.ts';
import type { Case } from '../records/case.ts';
import { type ContractVersion, contractInForce } from '../stages/1-engagement/contract.ts';
import type { Problem } from '../stages/2-assessment/problem.ts';
import type { WeighedRole } from '../stages/2-assessment/social-role.ts';
import type { Strength } from '../stages/2-assessment/strengths.ts';
import { type Goal, standingGoals } from '../stages/3-planning/goal.ts';
import { heldConferences } from '../stages/4-implementation/conference.ts';
import { presentStage, type Stage } from '../stages/course.ts';

export interface FourP {
  readonly person: {
    readonly client: string;
    /** In their own words. */
    readonly asked: string;
    /** The roles that are hindered: where a gap was weighed. */
    readonly hindered: readonly WeighedRole[];
    readonly strengths: readonly Strength[];
  };
  readonly problem: {
    readonly problems: readonly Problem[];
    readonly root: string | undefined;
    readonly focus: readonly string[];
  };
  readonly place: {
    readonly agency: string;
    readonly offers: string | undefined;
    readonly programme: string | undefined;
    readonly offered: string | undefined;
    readonly worker: Assignment | undefined;
  };
  readonly process: {
    readonly stage: Stage;
    readonly contract: ContractVersion | undefined;
    readonly goals: readonly Goal[];
    readonly meetings: number;
    readonly lastMeetingOn: string | undefined;
  };
}

/** `undefined` for a record in which no case has been opened. */
export function fourP(state: Case, agency: Agency): FourP | undefined {
  const { opening, screening } = state.intake;
  if (opening === undefined) return undefined;
  const met = [
    ...Object.values(state.activities).map((one) => one.on),
    ...heldConferences(state.conferences).map((one) => one.on),
    ...heldMeetings(state.meetings).map((one) => one.on),
    ...Object.values(state.contacts).map((one) => one.on),
  ];
  return {
    person: {
      client: opening.clientName,
      asked: opening.presentingProblem,
      hindered: Object.values(state.socialRoles).filter(
        (one) => one.laidDown === undefined && one.gap !== 'none',
      ),
      strengths: Object.values(state.strengths).filter((one) => one.lost === undefined),
    },
    problem: {
      problems: Object.values(state.problems).filter((one) => one.setAside === undefined),
      root: state.focus.chosen?.rootProblem,
      focus: state.focus.chosen?.focus ?? [],
    },
    place: {
      agency: agency.unit.description?.name ?? '',
      offers: agency.unit.description?.offers,
      programme: opening.programme,
      offered: screening?.offer,
      worker: responsibleWorker(state.caseload),
    },
    process: {
      stage: presentStage(state.course),
      contract: contractInForce(state.contract),
      goals: standingGoals(state.goals),
      meetings: met.length,
      lastMeetingOn: met.sort().at(-1),
    },
  };
}
