/**
 * What FHIR could not carry of a case, counted per kind of fact, so that nobody takes the document for the whole. A kind
 * of fact that is not named here, also of a newer version, counts as not carried.
 */
import { entryWords } from '../all-words.ts';
import type { Words } from '../kernel/words.ts';
import { isAsked } from './instruments.ts';
import type { Telling } from './telling.ts';
import { partlyWords, subjectLossWords, transferWords as w } from './words.ts';

type Held = 'whole' | keyof typeof partlyWords;

/** How FHIR R4 holds each kind of fact. */
const held: Readonly<Record<string, Held>> = {
  CaseOpened: 'words',
  CaseNumbered: 'whole',
  CaseDescribed: 'history',
  RequestScreened: 'words',
  IntakeDecided: 'words',
  ContactMade: 'whole',
  ContractDrafted: 'words',
  ContractSigned: 'words',
  PersonInvolved: 'history',
  ProblemAssessed: 'history',
  ProblemSetAside: 'whole',
  StrengthFound: 'whole',
  StrengthLost: 'whole',
  FunctioningRated: 'whole',
  InstrumentAnswered: 'whole',
  SocialRoleWeighed: 'words',
  CopingWeighed: 'words',
  FocusChosen: 'history',
  AssessmentConcluded: 'words',
  RiskReported: 'whole',
  RiskActionTaken: 'note',
  RiskDecided: 'note',
  RiskEnded: 'note',
  GoalSet: 'history',
  GoalDropped: 'whole',
  MeasureChosen: 'history',
  ActivityPlanned: 'history',
  PlannedActivityDropped: 'whole',
  PlanAgreed: 'history',
  ActivityDone: 'roles',
  NoteWritten: 'whole',
  TaskSet: 'whole',
  TaskDone: 'whole',
  TaskDropped: 'whole',
  MeasurementTaken: 'whole',
  MeasurementMissed: 'whole',
  EvaluationHeld: 'whole',
  EvaluationConcluded: 'whole',
  OutcomeJudged: 'whole',
  ProcessJudged: 'whole',
  EndingPrepared: 'words',
  HandoverArranged: 'words',
  HandoverAccepted: 'words',
  CaseEnded: 'whole',
  FollowUpPlanned: 'whole',
  FollowUpDone: 'whole',
  FollowUpDropped: 'whole',
  ReferralMade: 'whole',
  ReferralSent: 'history',
  ReferralReceived: 'history',
  ReferralAnswered: 'history',
  ReferralBegun: 'history',
  ReferralDelivered: 'history',
  ReferralNotTakenUp: 'history',
  ReferralRevoked: 'history',
  ReferralClosed: 'whole',
  PersonRegistered: 'history',
  PersonDescribed: 'history',
  FamilyRegistered: 'history',
  FamilyDescribed: 'history',
  MemberJoined: 'whole',
  MemberLeft: 'whole',
  GroupRegistered: 'history',
  GroupDescribed: 'history',
  OrganisationRegistered: 'history',
  OrganisationDescribed: 'history',
  CommunityRegistered: 'history',
  CommunityDescribed: 'history',
  MembershipBegun: 'whole',
  MembershipEnded: 'whole',
  ConsentGiven: 'whole',
  ConsentRefused: 'whole',
  ConsentWithdrawn: 'whole',
};

export interface Loss {
  /** The type of the entries, or what of R4 is missing for such a client. */
  readonly of: string;
  /** What it is called. */
  readonly what: Words;
  readonly how: Words;
  readonly count: number;
}

const named = (type: string): Words =>
  Object.hasOwn(entryWords, type) ? entryWords[type as keyof typeof entryWords] : { id: type, en: type };

function lossesOfSubject(telling: Telling): readonly Loss[] {
  const { level, material } = telling;
  const { state } = material.case;
  const loss = (of: keyof typeof subjectLossWords, count: number): readonly Loss[] =>
    count === 0 ? [] : [{ of, what: subjectLossWords[of], how: w.lossWhole, count }];
  const persons = new Set(
    material.clients.flatMap((one) => (one.reading.state.individual.person ? [one.stream] : [])),
  );
  const collectively = material.clients
    .flatMap((one) => Object.values(one.reading.state.consent.consents))
    .filter((one) => one.people.some((person) => !persons.has(person))).length;
  const unasked = Object.values(state.instrumentAnswers).filter((one) => !isAsked(telling, one)).length;
  const isPerson = level === 'individual';
  return [
    ...loss('episode', isPerson ? 0 : 1),
    ...loss('consent', collectively),
    ...loss('related', isPerson ? 0 : Object.keys(state.peopleInvolved).length),
    ...loss('organisation', level === 'organisation' ? 1 : 0),
    ...loss('instrument', unasked),
  ];
}

/** All losses of one case, the most frequent first. */
export function lossesOf(telling: Telling): readonly Loss[] {
  const { material } = telling;
  const counts = new Map<string, number>();
  for (const { entries } of [material.case, ...material.clients.map((one) => one.reading)])
    for (const { entry } of entries) counts.set(entry.type, (counts.get(entry.type) ?? 0) + 1);
  const ofTypes = [...counts].flatMap(([type, count]): readonly Loss[] => {
    const how = Object.hasOwn(held, type) ? held[type] : undefined;
    if (how === 'whole') return [];
    return [{ of: type, what: named(type), how: how === undefined ? w.lossWhole : partlyWords[how], count }];
  });
  return [...lossesOfSubject(telling), ...ofTypes.toSorted((a, b) => b.count - a.count)];
}
