/** A case is its six stages, with those who work on it and whom it is referred to. To add a room, add its name here. */
import { caseload } from '../agency/caseload.ts';
import { supervision } from '../agency/supervision.ts';
import { type EntryOf, house, type Whole } from '../kernel/house.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Scene, Typed } from '../kernel/room.ts';
import type { entryRefusals } from '../kernel/words.ts';
import { checklistMarks } from '../methods/checklist.ts';
import { fundings } from '../methods/community-work/funding.ts';
import { meetings } from '../methods/community-work/meeting.ts';
import { participations } from '../methods/community-work/participation.ts';
import { householdListings } from '../methods/community-work/participatory/household-listing.ts';
import { problemTrees } from '../methods/community-work/participatory/problem-tree.ts';
import { rankings } from '../methods/community-work/participatory/ranking.ts';
import { seasonalCalendars } from '../methods/community-work/participatory/seasonal-calendar.ts';
import { socialMaps } from '../methods/community-work/participatory/social-map.ts';
import { stakeholders } from '../methods/community-work/participatory/stakeholder.ts';
import { transects } from '../methods/community-work/participatory/transect.ts';
import { vennDiagrams } from '../methods/community-work/participatory/venn-diagram.ts';
import { wellbeingClassings } from '../methods/community-work/participatory/wellbeing.ts';
import { sameAttendees } from '../methods/community-work/same-attendee.ts';
import { spendings } from '../methods/community-work/spending.ts';
import { sustainability } from '../methods/community-work/sustainability.ts';
import { cashBoxes } from '../methods/group-work/cash-box.ts';
import { composition } from '../methods/group-work/composition.ts';
import { groupNorms } from '../methods/group-work/group-norms.ts';
import { groupPlan } from '../methods/group-work/group-plan.ts';
import { interactions } from '../methods/group-work/interaction.ts';
import { officers } from '../methods/group-work/officers.ts';
import { rotatingSavings } from '../methods/group-work/rotating-savings.ts';
import { sessions } from '../methods/group-work/session.ts';
import { kindOfCase } from '../methods/kind-of-case.ts';
import { agreedChanges } from '../methods/organisation-work/agreed-change.ts';
import { diagnosis } from '../methods/organisation-work/diagnosis.ts';
import { mandates } from '../methods/organisation-work/mandate.ts';
import { joinedCauses } from '../methods/social-action/joined-causes.ts';
import { referrals, toldByTheOtherSide } from '../resources/referral.ts';
import { contacts } from '../stages/1-engagement/contact.ts';
import { contract } from '../stages/1-engagement/contract.ts';
import { intake } from '../stages/1-engagement/intake.ts';
import { peopleInvolved } from '../stages/1-engagement/people-involved.ts';
import { coping } from '../stages/2-assessment/coping.ts';
import { focus } from '../stages/2-assessment/focus.ts';
import { instrumentAnswers } from '../stages/2-assessment/instrument-answers.ts';
import { problems } from '../stages/2-assessment/problem.ts';
import { risks } from '../stages/2-assessment/risk.ts';
import { functioning } from '../stages/2-assessment/social-functioning.ts';
import { socialRoles } from '../stages/2-assessment/social-role.ts';
import { strengths } from '../stages/2-assessment/strengths.ts';
import { goals } from '../stages/3-planning/goal.ts';
import { plan } from '../stages/3-planning/plan.ts';
import { activities } from '../stages/4-implementation/activity.ts';
import { advocacies } from '../stages/4-implementation/advocacy.ts';
import { behaviourContracts } from '../stages/4-implementation/behaviour-contract.ts';
import { conferences } from '../stages/4-implementation/conference.ts';
import { measurements } from '../stages/4-implementation/measurement.ts';
import { notes } from '../stages/4-implementation/note.ts';
import { phases } from '../stages/4-implementation/phase.ts';
import { tasks } from '../stages/4-implementation/task.ts';
import { disputes } from '../stages/5-evaluation/dispute.ts';
import { evaluations } from '../stages/5-evaluation/evaluation.ts';
import { outcomes } from '../stages/5-evaluation/outcome.ts';
import { processes } from '../stages/5-evaluation/process.ts';
import { seriesJudgings } from '../stages/5-evaluation/series-judgement.ts';
import { caseTransfers } from '../stages/6-termination/case-transfer.ts';
import { dataDisposals } from '../stages/6-termination/data-disposal.ts';
import { ending } from '../stages/6-termination/ending.ts';
import { followUps } from '../stages/6-termination/follow-up.ts';
import { course } from '../stages/course.ts';

const rooms = {
  course,
  kindOfCase,
  checklistMarks,
  intake,
  peopleInvolved,
  contacts,
  contract,
  problems,
  strengths,
  functioning,
  instrumentAnswers,
  socialRoles,
  coping,
  focus,
  risks,
  goals,
  plan,
  activities,
  conferences,
  behaviourContracts,
  advocacies,
  notes,
  tasks,
  measurements,
  phases,
  evaluations,
  outcomes,
  processes,
  seriesJudgings,
  disputes,
  ending,
  followUps,
  caseTransfers,
  dataDisposals,
  composition,
  groupPlan,
  groupNorms,
  sessions,
  interactions,
  cashBoxes,
  rotatingSavings,
  officers,
  problemTrees,
  rankings,
  seasonalCalendars,
  transects,
  vennDiagrams,
  stakeholders,
  wellbeingClassings,
  socialMaps,
  householdListings,
  meetings,
  fundings,
  spendings,
  participations,
  sameAttendees,
  sustainability,
  joinedCauses,
  mandates,
  diagnosis,
  agreedChanges,
  referrals,
  caseload,
  supervision,
};

export type Case = Whole<typeof rooms>;
export type CaseEntry = EntryOf<typeof rooms>;

/** What a volunteer may record, under a professional (PM 4.4). */
const openToVolunteers = new Set([
  'ActivityDone',
  'AttendanceTaken',
  'ContactMade',
  'NoteWritten',
  'TaskDone',
  'MeasurementTaken',
  'MeasurementMissed',
  'RiskReported',
  // The clocks of a report begin with it.
  'RiskClockBegun',
]);

/** What belongs to the time after an ending; everything else must have happened before it (PM 5.6). */
const afterTheEnding = new Set<string>([
  'CaseReopened',
  'FollowUpPlanned',
  'FollowUpDone',
  'FollowUpDropped',
  'ApprovalAsked',
  'ApprovalGiven',
  'ApprovalWithheld',
  'SupervisionNoted',
  'CaseOpenedInEmergency',
  'WorkerAssigned',
  'WorkerUnassigned',
  ...toldByTheOtherSide,
  'ReferralRevoked',
  'ReferralClosed',
  'AdvocacyAnswered',
  'AdvocacyConcluded',
  'CauseLeft',
  'CauseEffectFelt',
  'StageBegun',
  'StageCompleted',
  'HandoverAccepted',
  'DataDisposed',
  'TransferPackageMade',
  'CaseTakenOver',
  'ChecklistItemTicked',
  'ChecklistItemUnticked',
  // What is asked about lists that are already there changes no list.
  'AttendeesFoundTheSame',
  'AttendeesFoundNotTheSame',
]);

/** The other side of a referral tells of it, and of nothing else. */
const openToPartners = new Set<string>(toldByTheOtherSide);

/** Why the record as a whole lets an entry not stand. */
export type CaseRefusal = 'case.not-open' | 'case.has-ended';

const refuse = refusing<CaseRefusal | keyof typeof entryRefusals>();

function rule(state: Case, fact: Typed, { by, occurredOn }: Omit<Scene<unknown>, 'seen'>) {
  if (by.capacity === 'administrator') return refuse('entry.not-for-you');
  if (by.capacity === 'partner' && !openToPartners.has(fact.type)) return refuse('entry.not-for-you');
  if (by.capacity === 'volunteer' && !openToVolunteers.has(fact.type))
    return refuse('entry.needs-a-professional');
  if (state.intake.opening === undefined && fact.type !== 'CaseOpened') return refuse('case.not-open');
  const ended = state.ending.ended;
  const tooLate = ended !== undefined && occurredOn > ended.on && !afterTheEnding.has(fact.type);
  return tooLate && fact.type !== 'CaseEnded' ? refuse('case.has-ended') : undefined;
}

export const caseRecord = house(rooms, rule as Parameters<typeof house<typeof rooms>>[1]);
