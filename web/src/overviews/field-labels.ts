/** What the fields of entries are called on screens, where an entry is shown in full or amended. */
import { isDay, type Language, type Words } from '@pendamping/domain';
import { registryWords as h } from '../clients/registry/words.ts';
import { clientScreenWords as c } from '../clients/words.ts';
import { meetingScreenWords as m } from '../methods/community-work/meeting-words.ts';
import { toolScreenWords as k } from '../methods/community-work/participatory/words.ts';
import { programmeScreenWords as b } from '../methods/community-work/programme-words.ts';
import { groupCourseWords as g } from '../methods/group-work/course-words.ts';
import { moneyScreenWords as d } from '../methods/group-work/money-words.ts';
import { organisationScreenWords as o } from '../methods/organisation-work/words.ts';
import { causeScreenWords as s } from '../methods/social-action/words.ts';
import { resourceScreenWords as r } from '../resources/words.ts';
import { longDay, moment, numberText } from '../shell/days.ts';
import { rupiahText } from '../shell/rupiah.ts';
import { engagementScreenWords as e } from '../stages/1-engagement/words.ts';
import { assessmentScreenWords as a } from '../stages/2-assessment/words.ts';
import { planningScreenWords as p } from '../stages/3-planning/words.ts';
import { conferenceScreenWords as f } from '../stages/4-implementation/conference-words.ts';
import { implementationScreenWords as i } from '../stages/4-implementation/words.ts';
import { evaluationScreenWords as v } from '../stages/5-evaluation/words.ts';
import { terminationScreenWords as t } from '../stages/6-termination/words.ts';
import { uiWords } from '../ui/words.ts';
import { codedField, holdsCodes } from './coded-fields.ts';

const labels: Readonly<Record<string, Words>> = {
  occurredOn: uiWords.occurredOn,
  name: c.name,
  core: k.core,
  remarks: k.remarks,
  takenPart: k.tookPart,
  facilitators: k.facilitators,
  why: k.why,
  title: e.title,
  presentingProblem: e.presentingProblem,
  clientName: e.clientName,
  programme: e.programme,
  referrer: e.referrer,
  askedBy: e.askedBy,
  earlierService: e.earlierService,
  firstAction: e.firstAction,
  offer: e.offer,
  note: e.note,
  reason: e.reason,
  referredTo: e.referredTo,
  part: e.part,
  organisation: e.organisation,
  phone: e.phone,
  goals: e.goals,
  workerRole: e.workerRole,
  clientRole: e.clientRole,
  methods: e.methods,
  change: e.change,
  onBehalfOf: e.onBehalfOf,
  minutes: e.minutes,
  at: e.at,
  byName: e.by,
  explained: e.explained,
  witness: e.witness,
  retention: e.retention,
  language: e.textLanguage,
  form: a.form,
  characteristics: a.characteristics,
  scope: a.scope,
  causes: a.causes,
  effects: a.effects,
  whose: a.whose,
  met: s.met,
  text: i.text,
  rootProblem: a.rootProblem,
  focus: a.focusLines,
  statement: a.statement,
  tools: a.tools,
  informants: a.informants,
  whoIsAtRisk: a.atRisk,
  reportedBy: a.reportedBy,
  ground: a.ground,
  toldTo: a.toldTo,
  decision: a.riskDecision,
  monitoring: a.monitoring,
  demands: a.demands,
  coping: a.copingValue,
  indicators: p.indicators,
  target: p.target,
  unit: p.unit,
  least: p.least,
  most: p.most,
  rhythm: p.rhythm,
  resources: p.resources,
  cost: p.cost,
  summary: p.summary,
  what: i.what,
  place: i.place,
  topic: g.topic,
  happened: g.happened,
  lines: g.normLines,
  question: f.question,
  whyAbsent: f.whyAbsent,
  facts: f.facts,
  result: i.result,
  agreements: i.agreements,
  nextStep: i.nextStep,
  value: i.value,
  meanOf: v.meanOf,
  success: v.success,
  failure: v.failure,
  ways: v.ways,
  obstacles: v.obstacles,
  unexpected: v.unexpected,
  words: v.ownWords,
  reasons: v.reasons,
  disagreement: v.disagreement,
  talk: t.talk,
  feelings: t.feelings,
  gainsToKeep: t.gainsToKeep,
  unresolved: t.unresolved,
  to: t.handoverTo,
  acceptedBy: t.acceptedBy,
  results: t.results,
  letterNumber: t.letterNumber,
  found: t.found,
  withheld: i.withheld,
  decidedBy: i.decidedBy,
  argument: i.advocacyArgument,
  evidence: i.evidence,
  bounds: o.bounds,
  viewOf: o.viewOf,
  effectOnServed: o.effect,
  responsible: o.responsible,
  position: o.position,
  seenBy: o.seenBy,
  outOf: i.outOf,
  asksFor: i.asksFor,
  copiesTo: i.copiesTo,
  ifNotKept: i.ifNotKept,
  whom: a.clockWhom,
  everyDays: a.everyDays,
  need: r.need,
  hopedFor: r.hopedFor,
  address: r.address,
  got: r.got,
  clientSays: r.clientSays,
  subject: m.subject,
  calledBy: m.calledBy,
  chair: m.chair,
  noteTaker: m.noteTaker,
  witnesses: m.witnesses,
  agenda: m.agenda,
  quorum: m.quorum,
  course: m.course,
  source: b.source,
  amount: b.amount,
  receiptNumber: b.receiptNumber,
  beyondBecause: b.beyondBecause,
  givenBy: b.givenBy,
  carriedBy: b.carriedBy,
  means: b.means,
  couldStop: b.couldStop,
  items: b.items,
  where: b.where,
  byWhom: b.byWhom,
  kept: b.kept,
  disputedBy: b.disputedBy,
  against: b.against,
};

/** Fields that are called otherwise in a type of entry. */
const inType: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  AdvocacyBegun: { letterNumber: i.letterNumber },
  AdvocacyStepTaken: { letterNumber: i.letterNumber },
  CashBoxOpened: { name: d.name },
  CommunityCounted: { source: h.source },
  MeasureChosen: { name: p.measureName },
  MeasurementTaken: { source: b.measuredFrom },
  ParticipationCounted: { source: b.countSource },
  PhaseBegun: { name: i.phaseName },
  ReferralMade: { letterNumber: r.letterNumber },
  StakeholderNoted: { name: k.who, part: k.part },
  RiskReported: { at: a.riskAt },
  RiskActionTaken: { at: a.actionAt },
  RiskClockBegun: { from: a.clockFrom, until: a.clockUntil },
};

const other: Words = { id: 'Keterangan', en: 'Detail' };

type Facts = Readonly<Record<string, unknown>>;

/** How the facts of the entries of a record are shown. */
export interface Fields {
  /** What a field is called in this type of entry; `undefined` where it says nothing to a reader. */
  readonly label: (field: string, type: string) => Words | undefined;
  /** The facts with their codes, days, moments and numbers in words. */
  readonly inWords: (facts: Facts, around: Telling) => Facts;
}

/** For whom facts are put into words. */
export interface Telling {
  readonly type: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly nameOf: (worker: string) => string;
}

const inRupiah: ReadonlySet<string> = new Set(['amount', 'cost']);
export const isRupiah = (field: string): boolean => inRupiah.has(field);
export const isMoment = (value: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value);

/** A number, a day or a moment as it is said; everything else as it stands. */
export function inPlainWords(field: string, value: unknown, { language, timeZone }: Telling): unknown {
  if (typeof value === 'number') return isRupiah(field) ? rupiahText(value) : numberText(value, language);
  if (typeof value !== 'string') return value;
  if (isMoment(value)) return moment(value, language, timeZone);
  return isDay(value) ? longDay(value, language) : value;
}

function inWordsOf(field: string, value: unknown, telling: Telling): unknown {
  const coded = codedField(telling.type, field);
  if (coded === undefined) return inPlainWords(field, value, telling);
  return [value].flat().map((code) => coded.words[String(code)]?.[telling.language] ?? String(code));
}

/** Those of a case and its clients. */
export const commonFields: Fields = {
  label: (field, type) =>
    codedField(type, field)?.label ??
    inType[type]?.[field] ??
    (Object.hasOwn(labels, field) && !holdsCodes(type, field) ? labels[field] : undefined),
  inWords: (facts, telling) =>
    Object.fromEntries(
      Object.entries(facts).map(([field, value]) => [field, inWordsOf(field, value, telling)]),
    ),
};

/** The same where nothing may stay hidden, as where two entries differ in a field that has no name of its own. */
export const everyField: Fields = {
  ...commonFields,
  label: (field, type) => commonFields.label(field, type) ?? other,
};

export const fieldLabel = (fields: Fields, field: string, type: string): Words =>
  fields.label(field, type) ?? other;
