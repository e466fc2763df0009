/** The words of a timeline line where they stand in codes, numbers and links rather than in writing. */
import {
  type AttendanceState,
  attendanceStateWords,
  type Case,
  functioningAspects,
  functioningAspectWords,
  keepingWords,
  type Language,
  type ReadEntry,
  topicOf,
  wasThere,
} from '@pendamping/domain';
import { dynamicsLine } from '../methods/group-work/dynamics-lines.ts';
import { longDay, numberText } from '../shell/days.ts';
import { rupiahText } from '../shell/rupiah.ts';
import { codedField, holdsCodes } from './coded-fields.ts';

type Facts = Readonly<Record<string, unknown>>;

/** The code that a line begins with, by the type of the entry. */
const leading: Readonly<Record<string, string>> = {
  IntakeDecided: 'decision',
  ContactMade: 'kind',
  ContractSigned: 'as',
  RiskReported: 'severity',
  ActivityDone: 'kind',
  AdvocacyBegun: 'level',
  AdvocacyStepTaken: 'kind',
  AdvocacyAnswered: 'answer',
  AdvocacyConcluded: 'outcome',
  OrganisationDiagnosed: 'bearing',
  OrganisationChangeReviewed: 'result',
  BehaviourContractSigned: 'as',
  BehaviourContractEnded: 'keeping',
  CandidateScreened: 'decision',
  GroupMemberLeft: 'reason',
  SessionHeld: 'phase',
  CauseEffectFelt: 'felt',
  StakeholderNoted: 'stance',
  StakeholderWeighed: 'stance',
  EvaluationConcluded: 'decision',
  JudgementDisputed: 'judgement',
  SustainabilityWeighed: 'prospect',
  OutcomeJudged: 'judgement',
  ProcessJudged: 'judgement',
  CaseEnded: 'reason',
  FollowUpPlanned: 'kind',
  FollowUpDone: 'finding',
  ReferralSent: 'way',
  ReferralAnswered: 'answer',
  ReferralClosed: 'result',
  ApprovalAsked: 'subject',
  ApprovalGiven: 'subject',
  ApprovalWithheld: 'subject',
};

/** A code in words; nothing for one that says nothing to a reader. */
const codeInWords = (type: string, field: string, code: string, language: Language): string =>
  codedField(type, field)?.words[code]?.[language] ?? '';

const codeText = (type: string, data: Facts, language: Language): string => {
  const field = leading[type];
  return field === undefined ? '' : codeInWords(type, field, text(data[field]), language);
};

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
