/**
 * Weak practice, noticed (design 1): what a good supervisor would ask about. Nothing here is refused, and nothing
 * depends on the clock: each notice says from which day it counts, and the reader compares with today.
 */
import { addDays } from '../kernel/moment.ts';
import type { Words } from '../kernel/words.ts';
import { awaitedMeetings, hadQuorum, heldMeetings } from '../methods/community-work/meeting.ts';
import { awaitedSessions, sessionsInOrder } from '../methods/group-work/session.ts';
import type { ServiceStandard } from '../methods/practice-template.ts';
import type { Case } from '../records/case.ts';
import { contractInForce } from '../stages/1-engagement/contract.ts';
import { nextLookOn, type Risk, runningClocks } from '../stages/2-assessment/risk.ts';
import { standingGoals } from '../stages/3-planning/goal.ts';
import { standingActivities } from '../stages/3-planning/plan.ts';
import { answerAwaitedBy } from '../stages/4-implementation/advocacy.ts';
import { behaviourReviewOn } from '../stages/4-implementation/behaviour-contract.ts';
import { awaitedConferences, heldConferences } from '../stages/4-implementation/conference.ts';
import { seriesOf } from '../stages/4-implementation/measured-series.ts';
import type { Ended } from '../stages/6-termination/ending.ts';
import { lastDayOf } from '../stages/6-termination/follow-up.ts';
import { type Stage, stages } from '../stages/course.ts';
import { absentAgain } from './group-attendance.ts';
import { noticesOfEvaluation } from './notices-of-evaluation.ts';
import { noticesOfOrganisation } from './notices-of-organisation.ts';
import { noticesOfReferral } from './notices-of-referral.ts';
import { beyondItsFunding } from './programme-budget.ts';
import { reviewDueOn, serviceStandards } from './service-standards.ts';
import { everyDaysWords, type NoticeCode, withSource } from './words.ts';

export interface Notice {
  readonly code: NoticeCode;
  readonly stage: Stage;
  /** The first day on which it counts, `YYYY-MM-DD`. */
  readonly from: string;
  /** The id of the goal, planned activity, … it is about. */
  readonly about?: string;
  /** Words of the record that tell which one is meant. */
  readonly what?: string;
  /** Words of a template, in both languages. */
  readonly words?: Words;
  /** Workers who alone may know of it; absent: all who may read the case. */
  readonly restrictedTo?: readonly string[];
}

/** Keeps a notice about a risk to those who may read of the risk. */
const keptTo = (restrictedTo: readonly string[] | undefined, one: Notice): Notice =>
  restrictedTo === undefined ? one : { ...one, restrictedTo };

/** Days after which a draft, a plan or a silence is worth asking about where no standard of the agency says (PM 7.1). */
export const patience = { draft: 14, assessment: 30, plan: 14, silence: 45 } as const;

type Watch = (state: Case) => readonly Notice[];
const openedOn = (state: Case) => state.intake.opening?.on ?? '';
const notice = (stage: Stage, code: NoticeCode, from: string, about?: string, what?: string): Notice => ({
  stage,
  code,
  from,
  ...(about === undefined ? {} : { about }),
  ...(what === undefined ? {} : { what }),
});
const accepted = (state: Case) => state.intake.decision?.decision === 'accepted';
const first = <T>(list: readonly T[]) => list.slice(0, 1);

const engagement: Watch = (state) => {
  const { versions } = state.contract;
  const inForce = contractInForce(state.contract);
  const latest = versions.at(-1);
  const early = Object.values(state.activities).filter(
    (one) =>
      one.on <
      (inForce === undefined
        ? '9'
        : (versions.find((v) => v.inForceSince !== undefined)?.inForceSince ?? '9')),
  );
  const found: Notice[] = [];
  for (const one of first(early))
    found.push(notice('engagement', 'help-before-contract', one.on, one.activity, one.what));
  if (state.intake.decision === undefined && state.intake.opening !== undefined)
    found.push(notice('engagement', 'intake-undecided', addDays(openedOn(state), patience.draft)));
  if (accepted(state) && latest === undefined)
    found.push(notice('engagement', 'no-contract', addDays(openedOn(state), 30)));
  if (latest !== undefined && latest.inForceSince === undefined)
    found.push(
      notice('engagement', 'contract-unsigned', addDays(latest.draftedOn, patience.draft), latest.contract),
    );
  if (latest !== undefined && latest.problem.client === undefined)
    found.push(notice('engagement', 'client-view-missing', latest.draftedOn, latest.contract));
  return [...found, ...contractCare(state)];
};

const contractCare: Watch = (state) => {
  const inForce = contractInForce(state.contract);
  if (inForce?.inForceSince === undefined || state.ending.ended !== undefined) return [];
  const found: Notice[] = [];
  const guarded = inForce.signatures.some((one) => one.as === 'guardian');
  const assent = inForce.signatures.some((one) => one.as === 'child');
  if (guarded && !assent)
    found.push(notice('engagement', 'no-assent', inForce.inForceSince, inForce.contract));
  const { reviewOn } = inForce.arrangements;
  const looked = Object.values(state.evaluations).some((one) => reviewOn !== undefined && one.on >= reviewOn);
  const redrafted = state.contract.versions.at(-1) !== inForce;
  if (reviewOn !== undefined && !looked && !redrafted)
    found.push(notice('engagement', 'review-overdue', addDays(reviewOn, 1), inForce.contract));
  return found;
};

const assessment: Watch = (state) => {
  const found: Notice[] = [];
  const inForce = contractInForce(state.contract);
  const statement = state.focus.statements.at(-1);
  const problems = Object.values(state.problems);
  if (inForce?.inForceSince !== undefined && statement === undefined)
    found.push(notice('assessment', 'no-assessment', addDays(inForce.inForceSince, patience.assessment)));
  if (statement !== undefined && state.focus.chosen === undefined)
    found.push(notice('assessment', 'no-root-problem', statement.on, statement.assessment));
  const firstProblem = problems[0];
  if (firstProblem !== undefined && Object.keys(state.strengths).length === 0)
    found.push(notice('assessment', 'no-strengths', firstProblem.on));
  return [...found, ...Object.values(state.risks).flatMap(noticesOfRisk)];
};

function noticesOfRisk(risk: Risk): readonly Notice[] {
  const of = (code: NoticeCode, from: string, what: string, few = risk.restrictedTo) =>
    keptTo(few, notice('assessment', code, from, risk.risk, what));
  const undecided = risk.decision === undefined && risk.ended === undefined;
  const look = nextLookOn(risk);
  return [
    ...(undecided ? [of('risk-undecided', risk.on, risk.what)] : []),
    ...runningClocks(risk).map((one) =>
      of('risk-clock-run-out', addDays(one.by, 1), one.what, one.restrictedTo),
    ),
    ...(look === undefined ? [] : [of('risk-look-overdue', addDays(look, 1), risk.what)]),
  ];
}

const goalCare: Watch = (state) => {
  const planned = standingActivities(state.plan);
  return standingGoals(state.goals).flatMap((goal) => {
    const measured = goal.measure !== undefined || (goal.indicators ?? []).length > 0;
    const served = goal.kind === 'process' || planned.some((one) => one.goals.includes(goal.goal));
    const later = addDays(goal.on, patience.plan);
    return [
      ...(measured ? [] : [notice('planning', 'goal-without-measure', goal.on, goal.goal, goal.text)]),
      ...(served ? [] : [notice('planning', 'goal-without-activity', later, goal.goal, goal.text)]),
    ];
  });
};

const planCare: Watch = (state) => {
  const goals = standingGoals(state.goals);
  const firstGoal = goals[0];
  const found: Notice[] = [];
  if (firstGoal === undefined) return found;
  if (goals.every((goal) => goal.kind === 'outcome'))
    found.push(notice('planning', 'no-process-goal', firstGoal.on));
  const agreement = state.plan.agreements.at(-1);
  if (agreement === undefined && standingActivities(state.plan).length > 0)
    found.push(notice('planning', 'plan-not-agreed', addDays(firstGoal.on, patience.plan)));
  if (agreement !== undefined && state.plan.changedSince)
    found.push(notice('planning', 'plan-changed-since', agreement.on, agreement.plan));
  return found;
};

const overdueActivities: Watch = (state) => {
  const done = new Set(Object.values(state.activities).map((one) => one.planned));
  return standingActivities(state.plan).flatMap((one) =>
    one.by === undefined || done.has(one.planned)
      ? []
      : [notice('implementation', 'activity-overdue', addDays(one.by, 1), one.planned, one.what)],
  );
};

const referralCare: Watch = (state) =>
  noticesOfReferral(state).map(({ code, from, referral }) =>
    notice('implementation', code, from, referral.referral, referral.to),
  );

const conferenceCare: Watch = (state) => [
  ...awaitedConferences(state.conferences).map((one) =>
    notice('implementation', 'conference-not-recorded', addDays(one.on, 1), one.conference, one.question),
  ),
  ...heldConferences(state.conferences)
    .filter((one) => one.clientPresence === 'not-present' && one.whyAbsent === undefined)
    .map((one) =>
      notice('implementation', 'conference-without-client', one.on, one.conference, one.question),
    ),
];

const sessionCare: Watch = (state) => [
  ...awaitedSessions(state.sessions).map((one) =>
    notice('implementation', 'session-not-recorded', addDays(one.on, 1), one.session, one.topic),
  ),
  ...absentAgain(state).map(({ member, since }) =>
    notice('implementation', 'member-absent-again', since, member.member, member.name),
  ),
];

const communityCare: Watch = (state) => [
  ...awaitedMeetings(state.meetings).map((one) =>
    notice('implementation', 'meeting-not-recorded', addDays(one.on, 1), one.meeting, one.subject),
  ),
  ...heldMeetings(state.meetings)
    .filter((one) => hadQuorum(one) === false && (one.decisions ?? []).length > 0)
    .map((one) => notice('implementation', 'meeting-without-quorum', one.on, one.meeting, one.subject)),
  ...Object.values(state.spendings.spent)
    .filter((one) => one.beyondBecause !== undefined)
    .map((one) => notice('implementation', 'spending-beyond', one.on, one.spending, one.what)),
  ...beyondItsFunding(state).map(({ activity, funding }) =>
    notice('planning', 'funding-ends-before', funding.on, activity.planned, activity.what),
  ),
];

const missingBaselines: Watch = (state) =>
  standingGoals(state.goals).flatMap((goal) => {
    const series = goal.measure === undefined ? [] : seriesOf(state.measurements, goal.measure);
    const begun = series.find((one) => one.phase === 'intervention');
    const measured = goal.kind === 'process' || series.some((one) => one.phase === 'baseline');
    return begun === undefined || measured
      ? []
      : [notice('implementation', 'no-baseline', begun.on, goal.goal, goal.text)];
  });

const silence: Watch = (state) =>
  accepted(state)
    ? [notice('implementation', 'long-silence', addDays(lastMeeting(state), patience.silence))]
    : [];

const thinMediations: Watch = (state) =>
  Object.values(state.activities)
    .filter((one) => one.roles.includes('mediator') && (one.inRole?.mediator?.parties ?? []).length < 2)
    .map((one) => notice('implementation', 'mediation-without-parties', one.on, one.activity, one.what));

const behaviourCare: Watch = (state) =>
  Object.values(state.behaviourContracts).flatMap((one) => {
    if (one.ended !== undefined) return [];
    const of = (code: NoticeCode, from: string) =>
      notice('implementation', code, from, one.behaviourContract, one.what);
    const review = behaviourReviewOn(one);
    return [
      ...(one.inForceSince === undefined
        ? [of('behaviour-contract-unsigned', addDays(one.madeOn, patience.draft))]
        : []),
      ...(review === undefined ? [] : [of('behaviour-review-overdue', addDays(review, 1))]),
    ];
  });

const unansweredAdvocacy: Watch = (state) =>
  Object.values(state.advocacies).flatMap((one) => {
    const by = answerAwaitedBy(one);
    return by === undefined
      ? []
      : [notice('implementation', 'advocacy-unanswered', addDays(by, 1), one.advocacy, one.decidedBy)];
  });

const implementation: Watch = (state) =>
  state.ending.ended === undefined
    ? [
        overdueActivities,
        thinMediations,
        behaviourCare,
        unansweredAdvocacy,
        conferenceCare,
        sessionCare,
        communityCare,
        referralCare,
        missingBaselines,
        silence,
      ].flatMap((watch) => watch(state))
    : [];

/** The day on which somebody last met or worked with the client; the opening where nobody has yet. */
export function lastMeeting(state: Case): string {
  const days = [
    ...Object.values(state.contacts).map((one) => one.on),
    ...Object.values(state.activities).map((one) => one.on),
    ...heldConferences(state.conferences).map((one) => one.on),
    ...sessionsInOrder(state.sessions).map((one) => one.on),
    ...heldMeetings(state.meetings).map((one) => one.on),
    ...Object.values(state.evaluations).map((one) => one.on),
  ];
  return days.reduce((last, one) => (one > last ? one : last), openedOn(state));
}

const evaluation: Watch = (state) => {
  const found: Notice[] = [];
  const judgings = [...Object.values(state.outcomes), ...Object.values(state.processes)];
  for (const one of Object.values(state.evaluations)) {
    if (one.conclusion === undefined) continue;
    const byClient = judgings.some(
      (judging) => judging.evaluation === one.evaluation && judging.judge === 'client',
    );
    if (!byClient) found.push(notice('evaluation', 'client-not-asked', one.conclusion.on, one.evaluation));
    const process = Object.values(state.processes).some((judging) => judging.evaluation === one.evaluation);
    if (!process) found.push(notice('evaluation', 'process-not-judged', one.conclusion.on, one.evaluation));
  }
  return found;
};

const termination: Watch = (state) => {
  const { ended, preparation, handovers } = state.ending;
  const found: Notice[] = [];
  for (const one of Object.values(handovers))
    if (one.accepted === undefined && one.fellThrough === undefined)
      found.push(notice('termination', 'handover-open', one.arrangedOn, one.handover, one.to));
  for (const one of Object.values(state.followUps))
    if (one.done === undefined && one.dropped === undefined)
      found.push(notice('termination', 'follow-up-overdue', addDays(lastDayOf(one), 1), one.followUp));
  if (ended === undefined) return found;
  if (Object.keys(state.evaluations).length === 0)
    found.push(notice('termination', 'ended-without-evaluation', ended.on));
  if (preparation === undefined) found.push(notice('termination', 'ended-unprepared', ended.on));
  found.push(...leftBehind(state, ended));
  if (Object.keys(state.followUps).length === 0) found.push(notice('termination', 'no-follow-up', ended.on));
  return found;
};

/** Who has to stop for reasons that are not the client's says what remains and hands it over (PM 5.6). */
function leftBehind({ ending: { preparation, handovers } }: Case, { reason, on }: Ended): readonly Notice[] {
  if (reason !== 'external-factors') return [];
  const isHandedOver = Object.values(handovers).some((one) => one.accepted !== undefined);
  return [
    ...((preparation?.unresolved ?? []).length === 0
      ? [notice('termination', 'remaining-needs-missing', on)]
      : []),
    ...(isHandedOver ? [] : [notice('termination', 'ended-without-handover', on)]),
  ];
}

const supervised: Watch = (state) => {
  const withheld = Object.values(state.supervision.approvals).filter((one) => one.status === 'withheld');
  const stageOf = {
    contract: 'engagement',
    assessment: 'assessment',
    plan: 'planning',
    termination: 'termination',
  } as const;
  return [
    ...withheld.map((one) =>
      notice(stageOf[one.subject], 'approval-withheld', one.on ?? '', one.about, one.reason),
    ),
    ...state.caseload.emergencies.map((one) =>
      notice('engagement', 'read-in-emergency', one.on, one.by, one.reason),
    ),
  ];
};

const stageOfStandard: Readonly<Record<ServiceStandard['what'], Stage>> = {
  'first-visit': 'engagement',
  'contract-signed': 'engagement',
  'assessment-written': 'assessment',
  seen: 'assessment',
  'plan-agreed': 'planning',
  'review-held': 'evaluation',
  'follow-up': 'termination',
};

/** Standards of the chosen template that are past their day and not met; after the ending those of the time after it. */
const standards: Watch = (state) => {
  const ended = state.ending.ended !== undefined;
  return serviceStandards(state)
    .filter(({ metOn, standard, about }) => {
      const over = about !== undefined && state.risks[about]?.ended !== undefined;
      return metOn === undefined && !over && (!ended || standard.from === 'case-ended');
    })
    .map(({ standard, due, about }) => {
      const risk = about === undefined ? undefined : state.risks[about];
      const stage = stageOfStandard[standard.what];
      const missed = notice(stage, 'standard-missed', addDays(due, 1), about, risk?.what);
      return { ...keptTo(risk?.restrictedTo, missed), words: withSource(standard.text, standard.source) };
    });
};

const rhythm: Watch = (state) => {
  const due = reviewDueOn(state);
  const review = state.kindOfCase.chosen?.review;
  if (due === undefined || review === undefined) return [];
  const words = everyDaysWords(review.everyDays);
  return [{ ...notice('evaluation', 'rhythm-overdue', addDays(due, 1)), words }];
};

/** Where the agency's own standard speaks, our usual patience is silent. */
const spokenFor: Partial<Readonly<Record<NoticeCode, ServiceStandard['what']>>> = {
  'no-contract': 'contract-signed',
  'no-assessment': 'assessment-written',
};

/** All notices of a case, in the order of the stages they belong to. */
export function notices(state: Case): readonly Notice[] {
  const declined = state.intake.decision !== undefined && !accepted(state);
  if (state.intake.opening === undefined || declined) return [];
  const watches: readonly ((of: Case) => readonly Notice[])[] = [
    engagement,
    assessment,
    goalCare,
    planCare,
    implementation,
    evaluation,
    noticesOfEvaluation,
    noticesOfOrganisation,
    termination,
    supervised,
    standards,
    rhythm,
  ];
  const all = watches.flatMap((watch) => watch(state));
  const own = new Set(state.kindOfCase.chosen?.standards.map((one) => one.what));
  const said = all.filter(({ code }) => {
    const subject = spokenFor[code];
    return subject === undefined || !own.has(subject);
  });
  return said.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
}
