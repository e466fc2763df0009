/** The words of a timeline line where they stand in codes, numbers and links rather than in writing. */
import {
  type AttendanceState,
  activityKindWords,
  advocacyAnswerWords,
  advocacyLevelWords,
  advocacyOutcomeWords,
  advocacyStepWords,
  approvalSubjectWords,
  attendanceStateWords,
  behaviourSignatoryWords,
  type Case,
  changeResultWords,
  contactKindWords,
  endingReasonWords,
  evaluationDecisionWords,
  feltEffectWords,
  findingBearingWords,
  followUpFindingWords,
  followUpKindWords,
  functioningAspects,
  functioningAspectWords,
  groupPhaseWords,
  intakeDecisionWords,
  judgementWords,
  keepingWords,
  type Language,
  leavingReasonWords,
  prospectWords,
  type ReadEntry,
  referralAnswerWords,
  referralResultWords,
  referralWayWords,
  screeningDecisionWords,
  severityWords,
  signatoryWords,
  stanceWords,
  topicOf,
  type Words,
  wasThere,
} from '@pendamping/domain';
import { dynamicsLine } from '../methods/group-work/dynamics-lines.ts';
import { longDay, numberText } from '../shell/days.ts';
import { rupiahText } from '../shell/rupiah.ts';
import { codedField, holdsCodes } from './coded-fields.ts';

type Facts = Readonly<Record<string, unknown>>;

const coded: Readonly<Record<string, readonly [string, Readonly<Record<string, Words>>]>> = {
  IntakeDecided: ['decision', intakeDecisionWords],
  ContactMade: ['kind', contactKindWords],
  ContractSigned: ['as', signatoryWords],
  RiskReported: ['severity', severityWords],
  ActivityDone: ['kind', activityKindWords],
  AdvocacyBegun: ['level', advocacyLevelWords],
  AdvocacyStepTaken: ['kind', advocacyStepWords],
  AdvocacyAnswered: ['answer', advocacyAnswerWords],
  AdvocacyConcluded: ['outcome', advocacyOutcomeWords],
  OrganisationDiagnosed: ['bearing', findingBearingWords],
  OrganisationChangeReviewed: ['result', changeResultWords],
  BehaviourContractSigned: ['as', behaviourSignatoryWords],
  BehaviourContractEnded: ['keeping', keepingWords],
  CandidateScreened: ['decision', screeningDecisionWords],
  GroupMemberLeft: ['reason', leavingReasonWords],
  SessionHeld: ['phase', groupPhaseWords],
  CauseEffectFelt: ['felt', feltEffectWords],
  StakeholderNoted: ['stance', stanceWords],
  StakeholderWeighed: ['stance', stanceWords],
  EvaluationConcluded: ['decision', evaluationDecisionWords],
  JudgementDisputed: ['judgement', judgementWords],
  SustainabilityWeighed: ['prospect', prospectWords],
  OutcomeJudged: ['judgement', judgementWords],
  ProcessJudged: ['judgement', judgementWords],
  CaseEnded: ['reason', endingReasonWords],
  FollowUpPlanned: ['kind', followUpKindWords],
  FollowUpDone: ['finding', followUpFindingWords],
  ReferralSent: ['way', referralWayWords],
  ReferralAnswered: ['answer', referralAnswerWords],
  ReferralClosed: ['result', referralResultWords],
  ApprovalAsked: ['subject', approvalSubjectWords],
  ApprovalGiven: ['subject', approvalSubjectWords],
  ApprovalWithheld: ['subject', approvalSubjectWords],
};

function codeText(type: string, data: Facts, language: Language): string {
  const found = coded[type];
  if (found === undefined) return '';
  const [key, words] = found;
  const code = data[key];
  return typeof code === 'string' && Object.hasOwn(words, code) ? (words[code]?.[language] ?? '') : '';
}

/** A code in words; nothing for one that says nothing to a reader. */
const codeInWords = (type: string, field: string, code: string, language: Language): string =>
  codedField(type, field)?.words[code]?.[language] ?? '';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const outOf = (data: Facts, language: Language): string =>
  typeof data.outOf === 'number' ? ` / ${numberText(data.outOf, language)}` : '';

function measured(data: Facts, state: Case, language: Language): string {
  const measure = state.goals.measures[text(data.measure)];
  const value =
    typeof data.value === 'number'
      ? `${numberText(data.value, language)}${outOf(data, language)} ${measure?.unit ?? ''}`
      : text(data.reason);
  const member = state.composition.members[text(data.member)]?.name ?? '';
  return [measure?.name ?? '', member, value].filter((one) => one !== '').join(': ');
}

function rated(data: Facts, language: Language): string {
  const marks = functioningAspects.flatMap((aspect) =>
    typeof data[aspect] === 'number'
      ? [`${functioningAspectWords[aspect][language].toLowerCase()} ${data[aspect]}`]
      : [],
  );
  return `${text(data.name)}: ${marks.join(', ')}`;
}

interface Marked {
  readonly member: string;
  readonly state: AttendanceState;
}

/** How many were there of how many were marked, or the one who was put right. */
function attendanceText(data: Facts, { sessions, composition }: Case, language: Language): string {
  const session = sessions[text(data.session)];
  const rows = (data.rows ?? [data]) as readonly Marked[];
  const [one] = rows;
  const marked =
    data.rows === undefined && one !== undefined
      ? `${composition.members[one.member]?.name ?? ''}: ${attendanceStateWords[one.state][language].toLowerCase()}`
      : `${rows.filter((each) => wasThere(each.state)).length}/${rows.length}`;
  return [session === undefined ? '' : topicOf(session), marked].filter((each) => each !== '').join(' · ');
}

/** `hibah: Rp 12.000.000 · training materials` */
function money(data: Facts, written: string): string {
  const amount = typeof data.amount === 'number' ? rupiahText(data.amount) : '';
  const parts = [text(data.source), amount, written].filter((one) => one !== '');
  return parts.filter((one, at) => parts.indexOf(one) === at).join(' · ');
}

/** What was counted and how many there were. */
function countText(data: Facts, { activities, meetings }: Case, language: Language): string {
  const of = text(data.of);
  const what = meetings[of]?.held?.subject ?? activities[of]?.what ?? '';
  const { total } = data.count as { readonly total: number };
  return `${what}: ${numberText(total, language)}`;
}

interface KeptBy {
  readonly name: string;
  readonly keeping: keyof typeof keepingWords;
}

/** Party by party whether it was kept. */
const kept = (data: Facts, language: Language): string =>
  (data.kept as readonly KeptBy[])
    .map((one) => `${one.name}: ${keepingWords[one.keeping][language].toLowerCase()}`)
    .join(' · ');

/** Of whom or of what a line speaks that stands elsewhere: who judged, which stakeholder, which goal. */
function aboutOf(type: string, data: Facts, state: Case): readonly string[] {
  const judge = type.endsWith('Judged') ? text(data.name) : '';
  const who = type === 'StakeholderWeighed' ? text(state.stakeholders[text(data.stakeholder)]?.name) : '';
  return [judge, who, text(state.goals.goals[text(data.goal)]?.text)];
}

type Telling = (data: Facts, written: string, state: Case, language: Language) => string;

const onDay: Telling = (data, written, _, language) => `${longDay(text(data.on), language)} · ${written}`;
const attended: Telling = (data, _, state, language) => attendanceText(data, state, language);
const ofMeasure: Telling = (data, _, state, language) => measured(data, state, language);

/** Types whose line is made of more than their codes and their words. */
const tellings: Readonly<Record<string, Telling>> = {
  MeasurementTaken: ofMeasure,
  MeasurementMissed: ofMeasure,
  ConferencePlanned: onDay,
  MeetingPlanned: onDay,
  SessionPlanned: onDay,
  AttendanceTaken: attended,
  AttendanceCorrected: attended,
  FundingPromised: money,
  FundingChanged: money,
  MoneySpent: money,
  MoneyReturned: money,
  ParticipationCounted: (data, _, state, language) => countText(data, state, language),
  FunctioningRated: (data, _, __, language) => rated(data, language),
  BehaviourContractReviewed: (data, _, __, language) => kept(data, language),
  CopingWeighed: (data) => `${text(data.note)} ${data.demands} / ${data.coping}`.trim(),
};

/** Joins what the codes say with the words that were written, without saying anything twice. */
function joined({ entry, data }: ReadEntry, written: string, state: Case, language: Language): string {
  const code = codeText(entry.type, data, language);
  const about = aboutOf(entry.type, data, state);
  const on = entry.type === 'FollowUpPlanned' ? longDay(text(data.on), language) : '';
  const inCode = Object.keys(data).find((field) => data[field] === written && holdsCodes(entry.type, field));
  const own = inCode === undefined ? written : codeInWords(entry.type, inCode, written, language);
  const plain = entry.type === 'CaseEnded' ? text(data.words) : own;
  const parts = [...about, code, on, plain === about[0] ? '' : plain];
  return parts.filter((one, at) => one !== '' && parts.indexOf(one) === at).join(' · ');
}

export const lineText = (line: ReadEntry, written: string, state: Case, language: Language): string =>
  dynamicsLine(line.entry.type, line.data, state, language) ??
  tellings[line.entry.type]?.(line.data, written, state, language) ??
  joined(line, written, state, language);
