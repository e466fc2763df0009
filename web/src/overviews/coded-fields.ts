/**
 * Facts that stand in an entry as codes: what the field is called and what its codes mean, for the details of the
 * timeline and for the form that amends the entry. A name that means different things is told apart by the type.
 */
import {
  activityKindWords,
  activityOutcomeWords,
  advocacyAnswerWords,
  advocacyLevelWords,
  advocacyOutcomeWords,
  advocacyStepWords,
  ageBandWords,
  answerWords,
  approvalSubjectWords,
  assentWayWords,
  assignmentPartWords,
  attendanceStateWords,
  behaviourSignatoryWords,
  benefitProgrammeWords,
  benefitStateWords,
  caseRecord,
  categoryWords,
  causeRecord,
  changeResultWords,
  clientKindWords,
  clientPartWords,
  clientPresenceWords,
  clientRecord,
  clockBasisWords,
  clockZoneWords,
  communityAssetKindWords,
  communityKindWords,
  communityPlaceKindWords,
  confidentialityWords,
  consentAuthorityWords,
  consentPurposeWords,
  consentWayWords,
  contactKindWords,
  contributionKindWords,
  contributionRuleWords,
  countedThingWords,
  dataRequestKindWords,
  dataRequestOutcomeWords,
  decileStateWords,
  directionWords,
  disabilityBasisWords,
  disabilityKindWords,
  effectWords,
  endingReasonWords,
  evaluationDecisionWords,
  type FieldOfType,
  feltEffectWords,
  findingBearingWords,
  flowWords,
  followUpFindingWords,
  followUpKindWords,
  functionWords,
  goalKindWords,
  groupKindWords,
  groupOpennessWords,
  groupPhaseWords,
  groupPurposeWords,
  incomeKindWords,
  influenceWords,
  intakeDecisionWords,
  interventionEndWords,
  judgementWords,
  judgeWords,
  judgingWayWords,
  keepingWords,
  leavingReasonWords,
  maritalStatusWords,
  measureKindWords,
  measurementPhaseWords,
  meetingKindWords,
  methodWords,
  neededThingWords,
  noNikReasonWords,
  officeWords,
  organisationKindWords,
  parentingWords,
  phaseReasonWords,
  practiceGoalWords,
  practiceStrategyWords,
  problemNatureWords,
  problemSourceWords,
  prospectWords,
  protectivePowerWords,
  rankingWayWords,
  raterWords,
  ratingOccasionWords,
  referralAnswerWords,
  referralResultWords,
  referralWayWords,
  relationKindWords,
  relationshipQualityWords,
  relationToHeadWords,
  roleGapWords,
  savingsOrderWords,
  savingsRhythmWords,
  screeningDecisionWords,
  seriesJudgementWords,
  serviceAreaWords,
  serviceViewWords,
  sessionLeadWords,
  settlementWayWords,
  severityWords,
  sexWords,
  sharedAmongMembersWords,
  signatoryWords,
  signingWayWords,
  sourceWords,
  stanceWords,
  strengthKindWords,
  supportNeedWords,
  systemKindWords,
  tieStrengthWords,
  twinKindWords,
  unbornKindWords,
  unionEndingWords,
  unionKindWords,
  urgencyWords,
  type Words,
  wayOfChoosingWords,
  weekdayWords,
  workerRoleWords,
} from '@pendamping/domain';
import { pictureWords as x } from '../clients/pictures/words.ts';
import { registryWords as y } from '../clients/registry/words.ts';
import { clientScreenWords as c, dataRequestScreenWords as d } from '../clients/words.ts';
import { meetingScreenWords as m } from '../methods/community-work/meeting-words.ts';
import { toolScreenWords as k } from '../methods/community-work/participatory/words.ts';
import { programmeScreenWords as b } from '../methods/community-work/programme-words.ts';
import { groupCourseWords as g } from '../methods/group-work/course-words.ts';
import { moneyScreenWords as n } from '../methods/group-work/money-words.ts';
import { organisationScreenWords as o } from '../methods/organisation-work/words.ts';
import { causeScreenWords as s } from '../methods/social-action/words.ts';
import { resourceScreenWords as r } from '../resources/words.ts';
import { engagementScreenWords as e } from '../stages/1-engagement/words.ts';
import { assessmentScreenWords as a } from '../stages/2-assessment/words.ts';
import { planningScreenWords as p } from '../stages/3-planning/words.ts';
import { implementationScreenWords as i } from '../stages/4-implementation/words.ts';
import { evaluationScreenWords as v } from '../stages/5-evaluation/words.ts';
import { terminationScreenWords as t } from '../stages/6-termination/words.ts';

export type CodeWords = Readonly<Record<string, Words>>;
export interface CodedField {
  readonly label: Words;
  readonly words: CodeWords;
}
const as = (label: Words, words: CodeWords): CodedField => ({ label, words });

/** Fields that mean the same wherever they stand. */
const everywhere: Readonly<Record<string, CodedField>> = {
  authority: as(e.authority, consentAuthorityWords),
  bearing: as(o.bearing, findingBearingWords),
  because: as(i.phaseBecause, phaseReasonWords),
  clientKind: as(e.clientKind, clientKindWords),
  clientPart: as(i.clientPart, clientPartWords),
  confidentiality: as(e.confidentiality, confidentialityWords),
  contributions: as(n.contributions, contributionRuleWords),
  counts: as(p.counts, countedThingWords),
  effect: as(p.effect, effectWords),
  ends: as(i.ends, interventionEndWords),
  flow: as(x.flow, flowWords),
  finding: as(t.finding, followUpFindingWords),
  functions: as(i.functions, functionWords),
  gap: as(a.gap, roleGapWords),
  influence: as(k.influence, influenceWords),
  interest: as(k.interest, influenceWords),
  judge: as(v.judge, judgeWords),
  judgement: as(v.judgement, judgementWords),
  keeping: as(i.wholeKept, keepingWords),
  kinds: as(y.disabilityKinds, disabilityKindWords),
  led: as(g.led, sessionLeadWords),
  marital: as(y.marital, maritalStatusWords),
  method: as(p.method, methodWords),
  nature: as(a.nature, problemNatureWords),
  noNik: as(c.noNik, noNikReasonWords),
  occasion: as(a.occasion, ratingOccasionWords),
  openness: as(g.openness, groupOpennessWords),
  order: as(n.order, savingsOrderWords),
  practiceGoal: as(p.practiceGoal, practiceGoalWords),
  practiceGoals: as(i.practiceGoals, practiceGoalWords),
  prospect: as(b.prospect, prospectWords),
  purpose: as(r.purpose, consentPurposeWords),
  quality: as(c.quality, relationshipQualityWords),
  rater: as(a.rater, raterWords),
  relationToHead: as(c.relationToHead, relationToHeadWords),
  rhythm: as(n.rhythm, savingsRhythmWords),
  role: as(p.role, workerRoleWords),
  roles: as(i.roles, workerRoleWords),
  severity: as(a.severity, severityWords),
  sex: as(e.sex, sexWords),
  stance: as(k.stance, stanceWords),
  strategies: as(i.strategies, practiceStrategyWords),
  subject: as(m.subject, approvalSubjectWords),
  support: as(y.support, supportNeedWords),
  tie: as(x.tie, tieStrengthWords),
  urgency: as(e.urgency, urgencyWords),
  view: as(o.view, serviceViewWords),
};

/** Fields that mean something of their own in a type of entry. */
const inType: Readonly<Record<string, Readonly<Record<string, CodedField>>>> = {
  CaseOpened: { source: as(e.source, sourceWords) },
  IntakeDecided: { decision: as(e.decision, intakeDecisionWords) },
  ContactMade: { kind: as(e.contactKind, contactKindWords) },
  ContractSigned: { as: as(e.signAs, signatoryWords), how: as(e.how, signingWayWords) },
  ConsentGiven: { how: as(e.how, consentWayWords), purposes: as(e.purposes, consentPurposeWords) },
  ConsentRefused: { purposes: as(e.purposes, consentPurposeWords) },
  AssentGiven: { how: as(e.how, assentWayWords) },
  WorkerAssigned: { part: as(e.part, assignmentPartWords) },
  ProblemAssessed: { source: as(a.source, problemSourceWords) },
  StrengthFound: { kind: as(a.kind, strengthKindWords) },
  RiskActionTaken: { power: as(a.power, protectivePowerWords) },
  RiskClockBegun: { basis: as(y.basis, clockBasisWords) },
  GoalSet: { kind: as(p.goalKind, goalKindWords) },
  MeasureChosen: { kind: as(p.measureKind, measureKindWords), direction: as(p.direction, directionWords) },
  MeasurementTaken: { phase: as(i.phase, measurementPhaseWords) },
  MeasurementMissed: { phase: as(i.phase, measurementPhaseWords) },
  PhaseBegun: { kind: as(i.phase, measurementPhaseWords) },
  ActivityDone: { kind: as(i.kind, activityKindWords), outcome: as(i.outcome, activityOutcomeWords) },
  ConferenceHeld: { clientPresence: as(e.clientKind, clientPresenceWords) },
  BehaviourContractSigned: {
    as: as(i.signsAs, behaviourSignatoryWords),
    how: as(i.signedHow, signingWayWords),
  },
  AdvocacyBegun: { level: as(i.advocacyLevel, advocacyLevelWords) },
  AdvocacyStepTaken: { kind: as(i.stepKind, advocacyStepWords) },
  AdvocacyAnswered: { answer: as(i.advocacyAnswered, advocacyAnswerWords) },
  AdvocacyConcluded: { outcome: as(i.advocacyOutcome, advocacyOutcomeWords) },
  ReferralSent: { way: as(r.way, referralWayWords) },
  ReferralAnswered: { answer: as(r.answered, referralAnswerWords) },
  ReferralClosed: { result: as(r.result, referralResultWords) },
  OutcomeJudged: { way: as(v.handOverWay, judgingWayWords) },
  ProcessJudged: { way: as(v.handOverWay, judgingWayWords) },
  SeriesJudged: { judgement: as(v.seriesJudgement, seriesJudgementWords) },
  EvaluationConcluded: { decision: as(v.decision, evaluationDecisionWords) },
  CaseEnded: { reason: as(t.reason, endingReasonWords) },
  FollowUpPlanned: { kind: as(t.kind, followUpKindWords) },
  GroupPlanned: {
    purposes: as(g.purposes, groupPurposeWords),
    weekday: as(g.weekday, weekdayWords),
    zone: as(g.zone, clockZoneWords),
  },
  GroupSharingDecided: { shared: as(g.sharing, sharedAmongMembersWords) },
  SessionPlanned: { zone: as(g.zone, clockZoneWords) },
  CandidateScreened: { decision: as(g.decision, screeningDecisionWords) },
  GroupMemberLeft: { reason: as(g.reason, leavingReasonWords) },
  SessionHeld: { phase: as(g.phase, groupPhaseWords), zone: as(g.zone, clockZoneWords) },
  PrioritiesRanked: { way: as(k.way, rankingWayWords) },
  AttendanceCorrected: { state: as(g.state, attendanceStateWords) },
  OfficerChosen: { office: as(y.part, officeWords), how: as(i.signedHow, wayOfChoosingWords) },
  CashReceived: { for: as(n.for, incomeKindWords) },
  SavingsMemberSettled: { how: as(n.settlement, settlementWayWords) },
  MeetingPlanned: { kind: as(m.kind, meetingKindWords) },
  MeetingHeld: { kind: as(m.kind, meetingKindWords) },
  ContributionGiven: { kind: as(b.kind, contributionKindWords) },
  OrganisationDiagnosed: { area: as(o.area, serviceAreaWords) },
  OrganisationChangeReviewed: { result: as(o.result, changeResultWords) },
  GroupRegistered: { kind: as(a.kind, groupKindWords) },
  GroupDescribed: { kind: as(a.kind, groupKindWords) },
  OrganisationRegistered: { kind: as(a.kind, organisationKindWords) },
  OrganisationDescribed: { kind: as(a.kind, organisationKindWords) },
  CommunityRegistered: { kind: as(a.kind, communityKindWords) },
  CommunityDescribed: { kind: as(a.kind, communityKindWords) },
  CommunityPlaceNoted: { kind: as(a.kind, communityPlaceKindWords) },
  CommunityAssetFound: { kind: as(a.kind, communityAssetKindWords) },
  RelationNoted: {
    kind: as(c.relationKind, relationKindWords),
    union: as(x.union, unionKindWords),
    by: as(x.by, parentingWords),
    twins: as(x.twins, twinKindWords),
  },
  KinNoted: { unborn: as(x.unborn, unbornKindWords) },
  RelationEnded: { as: as(x.endedAs, unionEndingWords) },
  SystemNoted: { kind: as(x.systemKind, systemKindWords) },
  DataRequestReceived: {
    kind: as(d.kind, dataRequestKindWords),
    authority: as(d.authority, consentAuthorityWords),
  },
  DataRequestAnswered: { outcome: as(d.outcome, dataRequestOutcomeWords) },
  DisabilityFound: { basis: as(y.basis, disabilityBasisWords) },
  CategoryFound: { code: as(y.category, categoryWords) },
  BenefitFound: {
    programme: as(y.programme, benefitProgrammeWords),
    state: as(y.benefitState, benefitStateWords),
  },
  BenefitChanged: { state: as(y.benefitState, benefitStateWords) },
  DecileChecked: { state: as(y.decileState, decileStateWords) },
  CauseJoined: {
    refused: as(s.refused, neededThingWords),
    ageBand: as(s.ageBand, ageBandWords),
    disability: as(s.disability, disabilityKindWords),
  },
  CauseEffectFelt: { felt: as(s.felt, feltEffectWords) },
  RequestScreened: {
    immediateDanger: as(e.immediateDanger, answerWords),
    violence: as(e.violence, answerWords),
    identityComplete: as(e.identityComplete, answerWords),
  },
};

const records = [caseRecord, clientRecord, causeRecord];

/** Of an entry of a case, its clients or a cause. */
export const fieldsOfEntry = (type: string): readonly FieldOfType[] =>
  records.find((one) => one.knows(type))?.fields(type) ?? [];

const fieldIn = (type: string, name: string): FieldOfType | undefined =>
  fieldsOfEntry(type).find((one) => one.name === name);

export interface Coded extends CodedField {
  /** The codes that this type of entry may hold. */
  readonly codes: readonly string[];
  readonly many: boolean;
  readonly optional: boolean;
}

/** @returns `undefined` where the field of this type holds no codes, or none that say anything to a reader */
export function codedField(type: string, name: string): Coded | undefined {
  const field = fieldIn(type, name);
  const told = inType[type]?.[name] ?? (Object.hasOwn(everywhere, name) ? everywhere[name] : undefined);
  if (field?.codes === undefined || told === undefined) return undefined;
  return { ...told, codes: field.codes, many: field.many, optional: field.optional };
}

/** Changed by an act of its own, since who may see the case, or who answers for it, hangs on it. */
const notAmended: ReadonlySet<string> = new Set(['clientKind', 'confidentiality', 'part', 'subject']);

export const isAmended = (name: string): boolean => !notAmended.has(name);

/** The words of these codes, in their order; a code without words cannot be chosen. */
export const optionsOf = (codes: readonly string[], words: CodeWords): CodeWords =>
  Object.fromEntries(codes.flatMap((code) => (words[code] === undefined ? [] : [[code, words[code]]])));

/** Whether a field of this type holds codes, with words or without. */
export const holdsCodes = (type: string, name: string): boolean => fieldIn(type, name)?.codes !== undefined;
