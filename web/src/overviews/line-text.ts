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
  type ReadEntry,
  referralAnswerWords,
  referralResultWords,
  referralWayWords,
  severityWords,
  signatoryWords,
  stanceWords,
  type Words,
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
  BehaviourContractSigned: ['as', behaviourSignatoryWords],
  BehaviourContractEnded: ['keeping', keepingWords],
  StakeholderNoted: ['stance', stanceWords],
  StakeholderWeighed: ['stance', stanceWords],
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

/** Joins what the codes say with the words that were written, without saying anything twice. */
export function lineText(
  { entry, data }: ReadEntry,
  written: string,
  state: Case,
  language: Language,
): string {
  if (entry.type === 'MeasurementTaken' || entry.type === 'MeasurementMissed')
    return measured(data, state, language);
  if (entry.type === 'ConferencePlanned') return `${longDay(text(data.on), language)} · ${written}`;
  if (entry.type === 'FunctioningRated') return rated(data, language);
  if (entry.type === 'BehaviourContractReviewed') return kept(data, language);
  if (entry.type === 'CopingWeighed') return `${text(data.note)} ${data.demands} / ${data.coping}`.trim();
  const code = codeText(entry.type, data, language);
  const about = aboutOf(entry.type, data, state);
  const on = entry.type === 'FollowUpPlanned' ? longDay(text(data.on), language) : '';
  const own =
    Object.values(data).includes(written) && written === text(data.decision) && code !== '' ? '' : written;
  const plain = entry.type === 'CaseEnded' ? text(data.words) : own;
  const parts = [...about, code, on, plain === about[0] ? '' : plain];
  return parts.filter((one, at) => one !== '' && parts.indexOf(one) === at).join(' · ');
}
