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
  type ReadEntry,
  referralAnswerWords,
  referralResultWords,
  referralWayWords,
  screeningDecisionWords,
  severityWords,
  signatoryWords,
  topicOf,
  type Words,
  wasThere,
} from '@pendamping/domain';
import { longDay, numberText } from '../shell/days.ts';

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
  EvaluationConcluded: ['decision', evaluationDecisionWords],
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

interface KeptBy {
  readonly name: string;
  readonly keeping: keyof typeof keepingWords;
}

/** Party by party whether it was kept. */
const kept = (data: Facts, language: Language): string =>
  (data.kept as readonly KeptBy[])
    .map((one) => `${one.name}: ${keepingWords[one.keeping][language].toLowerCase()}`)
    .join(' · ');

type OwnText = (data: Facts, written: string, state: Case, language: Language) => string;

const plannedFor: OwnText = (data, written, _state, language) =>
  `${longDay(text(data.on), language)} · ${written}`;
const attended: OwnText = (data, _written, state, language) => attendanceText(data, state, language);
const wasMeasured: OwnText = (data, _written, state, language) => measured(data, state, language);

/** Types whose line is told in a way of its own. */
const ownTexts: Readonly<Record<string, OwnText>> = {
  MeasurementTaken: wasMeasured,
  MeasurementMissed: wasMeasured,
  ConferencePlanned: plannedFor,
  SessionPlanned: plannedFor,
  AttendanceTaken: attended,
  AttendanceCorrected: attended,
  FunctioningRated: (data, _written, _state, language) => rated(data, language),
  BehaviourContractReviewed: (data, _written, _state, language) => kept(data, language),
  CopingWeighed: (data) => `${text(data.note)} ${data.demands} / ${data.coping}`.trim(),
};

/** Joins what the codes say with the words that were written, without saying anything twice. */
export function lineText(
  { entry, data }: ReadEntry,
  written: string,
  state: Case,
  language: Language,
): string {
  const ownText = ownTexts[entry.type];
  if (ownText !== undefined) return ownText(data, written, state, language);
  const code = codeText(entry.type, data, language);
  const goal = text(state.goals.goals[text(data.goal)]?.text);
  const judge = entry.type.endsWith('Judged') ? text(data.name) : '';
  const on = entry.type === 'FollowUpPlanned' ? longDay(text(data.on), language) : '';
  const own =
    Object.values(data).includes(written) && written === text(data.decision) && code !== '' ? '' : written;
  const plain = entry.type === 'CaseEnded' ? text(data.words) : own;
  const parts = [judge, goal, code, on, plain === judge ? '' : plain];
  return parts.filter((one, at) => one !== '' && parts.indexOf(one) === at).join(' · ');
}
