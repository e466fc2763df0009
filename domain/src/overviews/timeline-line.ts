/**
 * One line of the timeline: what kind of thing happened and in which words of the record, for every entry of a case.
 * Which chips stand under it (role, function, outcome) comes as codes, so that each screen puts them into words.
 */

import type { Words } from '../kernel/words.ts';
import type { CaseEntry } from '../records/case.ts';
import type { Stage } from '../stages/course.ts';
import type { TimelineKind } from './words.ts';

export interface TimelineLine {
  readonly kind: TimelineKind;
  readonly stage: Stage;
  /** The main words of the entry, whole; empty where they stand in both languages in `both`. */
  readonly text: string;
  readonly both?: Words;
  /** People named in it. */
  readonly people: readonly string[];
  /** Minutes it took, where known. */
  readonly minutes?: number | undefined;
}

interface Place {
  readonly kind: TimelineKind;
  readonly stage: Stage;
}
const at = (kind: TimelineKind, stage: Stage): Place => ({ kind, stage });

/** Where each type of entry belongs: a place, or its kind where the stage stands in the entry. A new type does not compile until it has a place. */
const places: Readonly<Record<CaseEntry['type'], Place | TimelineKind>> = {
  CaseOpened: at('contact', 'engagement'),
  CaseTakenBack: at('people', 'engagement'),
  CaseNumbered: at('people', 'engagement'),
  CaseDescribed: at('people', 'engagement'),
  RequestScreened: at('understanding', 'engagement'),
  IntakeDecided: at('agreement', 'engagement'),
  PersonInvolved: at('people', 'engagement'),
  PersonNoLongerInvolved: at('people', 'engagement'),
  ContactMade: at('contact', 'engagement'),
  ContractDrafted: at('agreement', 'engagement'),
  ContractSigned: at('agreement', 'engagement'),
  ProblemAssessed: at('understanding', 'assessment'),
  ProblemSetAside: at('understanding', 'assessment'),
  StrengthFound: at('understanding', 'assessment'),
  StrengthLost: at('understanding', 'assessment'),
  FunctioningRated: at('measurement', 'assessment'),
  InstrumentAnswered: at('measurement', 'assessment'),
  SocialRoleWeighed: at('understanding', 'assessment'),
  SocialRoleLaidDown: at('understanding', 'assessment'),
  CopingWeighed: at('measurement', 'assessment'),
  FocusChosen: at('understanding', 'assessment'),
  AssessmentConcluded: at('understanding', 'assessment'),
  RiskReported: at('risk', 'assessment'),
  RiskActionTaken: at('risk', 'assessment'),
  RiskClockBegun: at('risk', 'assessment'),
  RiskDecided: at('risk', 'assessment'),
  RiskEnded: at('risk', 'assessment'),
  GoalSet: at('plan', 'planning'),
  GoalDropped: at('plan', 'planning'),
  MeasureChosen: at('plan', 'planning'),
  ActivityPlanned: at('plan', 'planning'),
  PlannedActivityDropped: at('plan', 'planning'),
  PlanAgreed: at('agreement', 'planning'),
  ActivityDone: at('contact', 'implementation'),
  ConferencePlanned: at('plan', 'implementation'),
  ConferenceDropped: at('plan', 'implementation'),
  ConferenceHeld: at('agreement', 'implementation'),
  BehaviourContractMade: at('agreement', 'implementation'),
  BehaviourContractSigned: at('agreement', 'implementation'),
  BehaviourContractReviewed: at('judgement', 'implementation'),
  BehaviourContractEnded: at('agreement', 'implementation'),
  AdvocacyBegun: at('contact', 'implementation'),
  AdvocacyStepTaken: at('contact', 'implementation'),
  AdvocacyAnswered: at('contact', 'implementation'),
  AdvocacyConcluded: at('contact', 'implementation'),
  NoteWritten: at('note', 'implementation'),
  TaskSet: at('plan', 'implementation'),
  TaskDone: at('plan', 'implementation'),
  TaskDropped: at('plan', 'implementation'),
  MeasurementTaken: at('measurement', 'implementation'),
  MeasurementMissed: at('measurement', 'implementation'),
  PhaseBegun: at('measurement', 'implementation'),
  EventMarked: at('measurement', 'implementation'),
  SeriesJudged: at('judgement', 'evaluation'),
  ReferralMade: at('contact', 'implementation'),
  ReferralSent: at('contact', 'implementation'),
  ReferralReceived: at('contact', 'implementation'),
  ReferralAnswered: at('contact', 'implementation'),
  ReferralBegun: at('contact', 'implementation'),
  ReferralDelivered: at('contact', 'implementation'),
  ReferralNotTakenUp: at('contact', 'implementation'),
  ReferralRevoked: at('contact', 'implementation'),
  ReferralClosed: at('contact', 'implementation'),
  CandidateScreened: at('people', 'engagement'),
  ScreeningCounted: at('people', 'engagement'),
  GroupMemberJoined: at('people', 'implementation'),
  GroupMemberLeft: at('people', 'implementation'),
  GroupMemberReturned: at('people', 'implementation'),
  GroupPlanned: at('plan', 'planning'),
  GroupNormsAgreed: at('agreement', 'implementation'),
  GroupSharingDecided: at('agreement', 'implementation'),
  SessionPlanned: at('plan', 'implementation'),
  SessionDropped: at('plan', 'implementation'),
  SessionHeld: at('contact', 'implementation'),
  AttendanceTaken: at('contact', 'implementation'),
  AttendanceCorrected: at('contact', 'implementation'),
  InteractionsObserved: at('contact', 'implementation'),
  CashBoxOpened: at('agreement', 'implementation'),
  ContributionsChanged: at('agreement', 'implementation'),
  CashReceived: at('plan', 'implementation'),
  CashSpent: at('plan', 'implementation'),
  CashCounted: at('plan', 'implementation'),
  CashDifferenceSettled: at('plan', 'implementation'),
  CashKeeperChanged: at('plan', 'implementation'),
  CashBoxClosed: at('plan', 'implementation'),
  SavingsRoundBegun: at('plan', 'implementation'),
  SavingsPaidIn: at('plan', 'implementation'),
  SavingsTurnReceived: at('plan', 'implementation'),
  SavingsMemberSettled: at('plan', 'implementation'),
  SavingsRoundEnded: at('plan', 'implementation'),
  OfficerChosen: at('people', 'implementation'),
  OfficerSteppedDown: at('people', 'implementation'),
  ProblemTreeDrawn: at('understanding', 'assessment'),
  PrioritiesRanked: at('understanding', 'assessment'),
  SeasonalCalendarDrawn: at('understanding', 'assessment'),
  TransectWalked: at('understanding', 'assessment'),
  VennDiagramDrawn: at('understanding', 'assessment'),
  StakeholderNoted: at('people', 'assessment'),
  StakeholderWeighed: at('people', 'assessment'),
  StakeholderNoLonger: at('people', 'assessment'),
  WellbeingClassed: at('understanding', 'assessment'),
  SocialMapDrawn: at('understanding', 'assessment'),
  HouseholdsListed: at('understanding', 'assessment'),
  MeetingPlanned: at('plan', 'implementation'),
  MeetingDropped: at('plan', 'implementation'),
  MeetingHeld: at('agreement', 'implementation'),
  FundingPromised: at('plan', 'planning'),
  FundingChanged: at('plan', 'planning'),
  MoneySpent: at('contact', 'implementation'),
  MoneyReturned: at('contact', 'implementation'),
  ContributionGiven: at('contact', 'implementation'),
  ParticipationCounted: at('measurement', 'implementation'),
  AttendeesFoundTheSame: at('people', 'implementation'),
  AttendeesFoundNotTheSame: at('people', 'implementation'),
  SustainabilityWeighed: at('judgement', 'evaluation'),
  CauseJoined: at('contact', 'implementation'),
  CauseLeft: at('contact', 'implementation'),
  CauseEffectFelt: at('judgement', 'implementation'),
  OrganisationMandateGiven: at('agreement', 'engagement'),
  OrganisationMandateWithdrawn: at('agreement', 'engagement'),
  OrganisationDiagnosed: at('understanding', 'assessment'),
  OrganisationChangeAgreed: at('agreement', 'planning'),
  OrganisationChangeReviewed: at('judgement', 'implementation'),
  EvaluationHeld: at('judgement', 'evaluation'),
  EvaluationConcluded: at('judgement', 'evaluation'),
  OutcomeJudged: at('judgement', 'evaluation'),
  ProcessJudged: at('judgement', 'evaluation'),
  JudgementDisputed: at('judgement', 'evaluation'),
  EndingPrepared: at('ending', 'termination'),
  HandoverArranged: at('ending', 'termination'),
  HandoverAccepted: at('ending', 'termination'),
  HandoverFellThrough: at('ending', 'termination'),
  CaseEnded: at('ending', 'termination'),
  CaseReopened: at('ending', 'termination'),
  TransferPackageMade: at('ending', 'termination'),
  CaseTakenOver: at('ending', 'termination'),
  DataDisposed: at('ending', 'termination'),
  FollowUpPlanned: at('ending', 'termination'),
  FollowUpDone: at('ending', 'termination'),
  FollowUpDropped: at('ending', 'termination'),
  StageBegun: 'agreement',
  StageCompleted: 'agreement',
  StageReopened: 'agreement',
  TemplateChosen: at('plan', 'engagement'),
  TemplateGivenUp: at('plan', 'engagement'),
  ChecklistItemTicked: 'note',
  ChecklistItemUnticked: 'note',
  WorkerAssigned: at('people', 'engagement'),
  WorkerUnassigned: at('people', 'engagement'),
  CaseOpenedInEmergency: at('people', 'engagement'),
  ApprovalAsked: at('agreement', 'implementation'),
  ApprovalGiven: at('agreement', 'implementation'),
  ApprovalWithheld: at('agreement', 'implementation'),
  SupervisionNoted: at('note', 'implementation'),
};

/** The fields that carry the words of an entry, the most telling first. */
const speaking = [
  'presentingProblem',
  'what',
  'question',
  'topic',
  'subject',
  'source',
  'withheld',
  'text',
  'form',
  'statement',
  'rootProblem',
  'core',
  'decision',
  'talk',
  'found',
  'got',
  'need',
  'summary',
  'note',
  'words',
  'reasons',
  'reason',
  'success',
  'change',
  'offer',
  'remarks',
  'evidence',
] as const;

type Facts = Readonly<Record<string, unknown>>;

/** Of the entries that took their words from a template or a list. */
const bilingual: Partial<Readonly<Record<CaseEntry['type'], string>>> = {
  TemplateChosen: 'title',
  ChecklistItemTicked: 'item',
  ChecklistItemUnticked: 'item',
  RiskClockBegun: 'words',
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const joined = (between: string, ...parts: readonly unknown[]): string => parts.filter(isText).join(between);
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);
const bothNames = ({ one, other }: Facts): string =>
  joined(' · ', ...[one, other].map((each) => (each as { readonly name?: unknown } | undefined)?.name));
const decided = (value: unknown): string =>
  (Array.isArray(value) ? value : []).map((one: { what: string }) => one.what).join('; ');

/** Of which one line of facts, or several together, say best what happened. */
const toldBy: Partial<Readonly<Record<CaseEntry['type'], (facts: Facts) => string>>> = {
  IntakeDecided: ({ reason }) => joined('', reason),
  ConferenceHeld: ({ question, decision }) => joined(' → ', question, decision),
  MeetingHeld: ({ subject, decisions }) => joined(' → ', subject, decided(decisions)),
  AttendeesFoundTheSame: bothNames,
  AttendeesFoundNotTheSame: bothNames,
  SessionHeld: ({ topic, happened }) => joined(' → ', topic, happened),
  GroupNormsAgreed: ({ lines }) => texts(lines).join(' · '),
  CauseJoined: ({ name, met }) => joined(' · ', name, met),
  CauseEffectFelt: ({ effect }) => joined('', effect),
  CaseNumbered: ({ number }) => String(number),
  ContractDrafted: ({ change, goals }) => (isText(change) ? change : texts(goals).join(' · ')),
};

function textOf(type: CaseEntry['type'], facts: Facts): string {
  const own = toldBy[type];
  if (own !== undefined) return own(facts);
  const found = speaking.map((key) => facts[key]).find(isText);
  return found ?? (isText(facts.name) ? facts.name : '');
}

function peopleOf(facts: Facts): readonly string[] {
  const lists = [
    facts.participants,
    facts.with,
    facts.agreedBy,
    facts.parties,
    facts.present,
    facts.invited,
    facts.workers,
    facts.attendance,
  ]
    .filter(Array.isArray)
    .flat() as {
    name: string;
  }[];
  // The name of a cause is nobody's.
  const name = isText(facts.cause) ? undefined : facts.name;
  const single = [
    name,
    facts.acceptedBy,
    facts.assignedName,
    facts.disputedBy,
    facts.givenBy,
    facts.carriedBy,
  ].filter(isText);
  return [...new Set([...lists.map((one) => one.name), ...single])];
}

/** Its kind and stage alone, for who needs no words. @returns `undefined` for a type that this version does not know */
export function timelinePlace(type: string, facts: Facts): Place | undefined {
  const place = Object.hasOwn(places, type) ? places[type as CaseEntry['type']] : undefined;
  return typeof place === 'string' ? at(place, facts.stage as Stage) : place;
}

/** @returns `undefined` for a type that this version does not know: show it as unreadable, keep it */
export function timelineLine(type: string, facts: Facts): TimelineLine | undefined {
  const where = timelinePlace(type, facts);
  if (where === undefined) return undefined;
  const minutes = typeof facts.minutes === 'number' ? facts.minutes : undefined;
  const known = type as CaseEntry['type'];
  const both = facts[bilingual[known] ?? ''] as Words | undefined;
  const line = { ...where, text: textOf(known, facts), people: peopleOf(facts), minutes };
  return both === undefined ? line : { ...line, both };
}
