/** One line of a caseload: who, where the work is, who is responsible, and what comes next. */
import { responsibleWorker } from '../agency/caseload.ts';
import type { Case } from '../records/case.ts';
import type { ClientKind, Confidentiality, Urgency } from '../stages/1-engagement/intake.ts';
import { presentStage, type Stage } from '../stages/course.ts';
import type { CaseStatus } from './case-status.ts';
import { nextSteps } from './next-steps.ts';
import { lastMeeting } from './notices.ts';

export interface CaseloadRow {
  readonly number: string | undefined;
  readonly title: string;
  readonly client: string;
  readonly clientKind: ClientKind;
  readonly clientName: string;
  readonly stage: Stage;
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  readonly confidentiality: Confidentiality;
  readonly programme: string | undefined;
  readonly openedOn: string;
  readonly openedBy: string;
  readonly endedOn: string | undefined;
  readonly responsible: string | undefined;
  readonly responsibleName: string | undefined;
  readonly lastMeetingOn: string;
  /** Of what all who read the case may know. */
  readonly nextDueOn: string | undefined;
}

function statusOf(state: Case): CaseStatus {
  if (state.ending.ended !== undefined) return 'ended';
  const decision = state.intake.decision?.decision;
  return decision === undefined || decision === 'accepted' ? 'open' : 'not-accepted';
}

/** `undefined` for a record in which no case has been opened. */
export function caseloadRow(state: Case): CaseloadRow | undefined {
  const { opening, number } = state.intake;
  if (opening === undefined) return undefined;
  const responsible = responsibleWorker(state.caseload);
  return {
    number,
    title: opening.title,
    client: opening.client,
    clientKind: opening.clientKind,
    clientName: opening.clientName,
    stage: presentStage(state.course),
    status: statusOf(state),
    urgency: opening.urgency,
    confidentiality: opening.confidentiality,
    programme: opening.programme,
    openedOn: opening.on,
    openedBy: opening.by,
    endedOn: state.ending.ended?.on,
    responsible: responsible?.worker,
    responsibleName: responsible?.name,
    lastMeetingOn: lastMeeting(state),
    nextDueOn: nextSteps(state).find((one) => one.on !== undefined && one.restrictedTo === undefined)?.on,
  };
}
