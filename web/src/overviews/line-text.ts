/** The words of a timeline line where they stand in codes, numbers and links rather than in writing. */
import {
  activityKindWords,
  advocacyAnswerWords,
  advocacyLevelWords,
  advocacyOutcomeWords,
  advocacyStepWords,
  approvalSubjectWords,
  behaviourSignatoryWords,
  type Case,
  contactKindWords,
  endingReasonWords,
  evaluationDecisionWords,
  followUpFindingWords,
  followUpKindWords,
  functioningAspects,
  functioningAspectWords,
  intakeDecisionWords,
  judgementWords,
  keepingWords,
  type Language,
  prospectWords,
  type ReadEntry,
  referralAnswerWords,
  referralResultWords,
  referralWayWords,
  severityWords,
  signatoryWords,
  type Words,
} from '@pendamping/domain';
import { longDay, numberText, rupiahText } from '../shell/days.ts';

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
  BehaviourContractSigned: ['as', behaviourSignatoryWords],
  BehaviourContractEnded: ['keeping', keepingWords],
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

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function measured(data: Facts, state: Case, language: Language): string {
  const measure = state.goals.measures[text(data.measure)];
  const value =
    typeof data.value === 'number'
      ? `${numberText(data.value, language)} ${measure?.unit ?? ''}`
      : text(data.reason);
  return [measure?.name ?? '', value].filter((one) => one !== '').join(': ');
}

function rated(data: Facts, language: Language): string {
  const marks = functioningAspects.flatMap((aspect) =>
    typeof data[aspect] === 'number'
      ? [`${functioningAspectWords[aspect][language].toLowerCase()} ${data[aspect]}`]
      : [],
  );
  return `${text(data.name)}: ${marks.join(', ')}`;
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

type Telling = (data: Facts, written: string, state: Case, language: Language) => string;

const onDay: Telling = (data, written, _, language) => `${longDay(text(data.on), language)} · ${written}`;
const ofMeasure: Telling = (data, _, state, language) => measured(data, state, language);

/** Types whose line is made of more than their codes and their words. */
const tellings: Readonly<Record<string, Telling>> = {
  MeasurementTaken: ofMeasure,
  MeasurementMissed: ofMeasure,
  ConferencePlanned: onDay,
  MeetingPlanned: onDay,
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
export function lineText(
  { entry, data }: ReadEntry,
  written: string,
  state: Case,
  language: Language,
): string {
  const telling = tellings[entry.type];
  if (telling !== undefined) return telling(data, written, state, language);
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
