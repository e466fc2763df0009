/** What is due in a case and by when: tasks, planned activities, reviews, follow-ups, answers and approvals awaited. */

import { responsibleWorker } from '../agency/caseload.ts';
import { addDays } from '../kernel/moment.ts';
import { awaitedMeetings } from '../methods/community-work/meeting.ts';
import { awaitedSessions } from '../methods/group-work/session.ts';
import { changeReviewOn } from '../methods/organisation-work/agreed-change.ts';
import type { Case } from '../records/case.ts';
import { contractInForce } from '../stages/1-engagement/contract.ts';
import { nextLookOn, runningClocks } from '../stages/2-assessment/risk.ts';
import { standingActivities } from '../stages/3-planning/plan.ts';
import { answerAwaitedBy } from '../stages/4-implementation/advocacy.ts';
import { behaviourReviewOn } from '../stages/4-implementation/behaviour-contract.ts';
import { awaitedConferences } from '../stages/4-implementation/conference.ts';
import { isOpen } from '../stages/4-implementation/task.ts';
import { lastDayOf } from '../stages/6-termination/follow-up.ts';
import { noticesOfReferral } from './notices-of-referral.ts';
import type { DueKind } from './words.ts';

export interface DueItem {
  readonly kind: DueKind;
  /** The id of what is due. */
  readonly about: string;
  /** The day by which; `undefined` for what has none. */
  readonly on?: string | undefined;
  /** In the words of the record. */
  readonly what: string;
  /** The worker it waits for; `undefined` where it waits for the supervisor. */
  readonly worker?: string | undefined;
  /** The moment by which, where it runs by the hour (ISO 8601). */
  readonly until?: string;
  /** Workers who alone may know of it; absent: all who may read the case. */
  readonly restrictedTo?: readonly string[];
}

const approvalDue = (state: Case): DueItem[] =>
  Object.values(state.supervision.approvals)
    .filter((one) => one.status === 'asked')
    .map((one) => ({ kind: 'approval', about: one.about, on: one.askedOn, what: one.subject }));

type DueOf = (state: Case, worker: string | undefined) => DueItem[];

const plannedDue: DueOf = (state, worker) => {
  const done = new Set(Object.values(state.activities).map((one) => one.planned));
  return standingActivities(state.plan)
    .filter((one) => !done.has(one.planned) && one.by !== undefined)
    .map((one) => ({ kind: 'planned-activity', about: one.planned, on: one.by, what: one.what, worker }));
};

const contractDue: DueOf = (state, worker) => {
  const inForce = contractInForce(state.contract);
  const draft = state.contract.versions.at(-1);
  if (draft !== undefined && draft.inForceSince === undefined) {
    const on = addDays(draft.draftedOn, 7);
    return [{ kind: 'signature', about: draft.contract, on, what: draft.goals[0] ?? '', worker }];
  }
  const on = inForce?.arrangements.reviewOn;
  if (inForce === undefined || on === undefined) return [];
  const reviewed = Object.values(state.evaluations).some((one) => one.on >= on);
  return reviewed
    ? []
    : [{ kind: 'contract-review', about: inForce.contract, on, what: inForce.goals[0] ?? '', worker }];
};

const referralDue: DueOf = (state, worker) =>
  noticesOfReferral(state)
    .filter(({ code }) => code !== 'referral-link-ran-out')
    .map(({ from, referral }) => ({
      kind: 'referral',
      about: referral.referral,
      on: from,
      what: referral.to,
      worker,
    }));

/** What a restricted report asks for waits for one of those who know of it. */
function knowing(restrictedTo: readonly string[] | undefined, worker: string | undefined) {
  if (restrictedTo === undefined) return { worker };
  const knows = worker !== undefined && restrictedTo.includes(worker);
  return { worker: knows ? worker : restrictedTo[0], restrictedTo };
}

const riskDue: DueOf = (state, worker) =>
  Object.values(state.risks).flatMap((risk): DueItem[] => {
    const { risk: about, on, what, decision, ended } = risk;
    const who = knowing(risk.restrictedTo, worker);
    const look = nextLookOn(risk);
    return [
      ...(decision === undefined && ended === undefined
        ? [{ kind: 'risk', about, on, what, ...who } as const]
        : []),
      ...runningClocks(risk).map(
        (one) =>
          ({
            kind: 'risk-clock',
            about,
            on: one.by,
            until: one.until,
            what: one.what,
            ...knowing(one.restrictedTo ?? risk.restrictedTo, worker),
          }) as const,
      ),
      ...(look === undefined ? [] : [{ kind: 'risk-look', about, on: look, what, ...who } as const]),
    ];
  });

const behaviourDue: DueOf = (state, worker) =>
  Object.values(state.behaviourContracts).flatMap((one) => {
    const on = behaviourReviewOn(one);
    const { behaviourContract: about, what } = one;
    return on === undefined ? [] : [{ kind: 'behaviour-review', about, on, what, worker }];
  });

const advocacyDue: DueOf = (state, worker) =>
  Object.values(state.advocacies).flatMap((one) => {
    const on = answerAwaitedBy(one);
    return on === undefined
      ? []
      : [{ kind: 'advocacy-answer', about: one.advocacy, on, what: one.decidedBy, worker }];
  });

const conferenceDue: DueOf = (state, worker) =>
  awaitedConferences(state.conferences).map((one) => ({
    kind: 'conference',
    about: one.conference,
    on: one.on,
    what: one.question,
    worker,
  }));

const sessionDue: DueOf = (state, worker) =>
  awaitedSessions(state.sessions).map((one) => ({
    kind: 'group-session',
    about: one.session,
    on: one.on,
    what: one.topic,
    worker,
  }));

const meetingDue: DueOf = (state, worker) =>
  awaitedMeetings(state.meetings).map(({ meeting: about, on, subject: what }) => ({
    kind: 'meeting',
    about,
    on,
    what,
    worker,
  }));

const agreedChangeDue: DueOf = (state, worker) =>
  Object.values(state.agreedChanges).flatMap((one) => {
    const on = changeReviewOn(one);
    return on === undefined
      ? []
      : [{ kind: 'agreed-change', about: one.agreedChange, on, what: one.what, worker }];
  });

const runningDue: DueOf = (state, worker) =>
  [
    plannedDue,
    conferenceDue,
    sessionDue,
    meetingDue,
    contractDue,
    referralDue,
    riskDue,
    behaviourDue,
    advocacyDue,
    agreedChangeDue,
  ].flatMap((due) => due(state, worker));

/** In the order of their days; those without a day last. */
export function nextSteps(state: Case): readonly DueItem[] {
  const worker = responsibleWorker(state.caseload)?.worker ?? state.intake.opening?.by;
  const tasks: DueItem[] = Object.values(state.tasks)
    .filter(isOpen)
    .map((one) => ({
      kind: 'task',
      about: one.task,
      on: one.by,
      what: one.what,
      worker: one.assignedTo ?? worker,
    }));
  const followUps: DueItem[] = Object.values(state.followUps)
    .filter((one) => one.done === undefined && one.dropped === undefined)
    .map((one) => ({
      kind: 'follow-up',
      about: one.followUp,
      on: lastDayOf(one),
      what: one.note ?? '',
      worker,
    }));
  const running = state.ending.ended === undefined ? [...tasks, ...runningDue(state, worker)] : [];
  const all = [...running, ...followUps, ...approvalDue(state)];
  return all.sort((a, b) =>
    (a.on ?? '9999') < (b.on ?? '9999') ? -1 : Number((a.on ?? '9999') > (b.on ?? '9999')),
  );
}
