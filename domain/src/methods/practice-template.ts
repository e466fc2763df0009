/**
 * A practice template: how a kind of case is usually worked, written as data that an agency chooses and edits without
 * code. It offers words, measures, goals with their levels, activities with roles, checklists, a rhythm of review and
 * standards of time; the worker takes what fits and changes it. It decides nothing: an offer that nobody took is
 * nowhere in the record.
 */
import { z } from 'zod';
import { Instrument, respondents, subjectLevels } from '../measures/instrument/instrument.ts';
import { directions, goalKinds, measureKinds } from '../stages/3-planning/goal.ts';
import { activityKinds } from '../stages/4-implementation/activity.ts';
import { stages } from '../stages/course.ts';
import { effects, functions, methods, practiceGoals, workerRoles } from '../stages/practice.ts';

export const templateCode = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, 'field.wrong-kind');
const said = z.string().trim().min(1, 'field.required').max(4_000, 'field.too-long');
/** Both languages, always: an agency works in either. */
export const both = z.strictObject({ id: said, en: said });
const bothLines = z.array(both).max(50, 'field.too-many');
const codes = z.array(templateCode).max(50, 'field.too-many');
const several = <const Codes extends readonly [string, ...string[]]>(list: Codes) =>
  z.array(z.enum(list, { error: 'field.not-in-list' })).max(list.length, 'field.too-many');

const everyDays = z.int('field.not-a-whole-number').min(1, 'field.too-small').max(366, 'field.too-large');

/** A problem often met, in the words of an assessment (PM 5.2); the worker starts from it and makes it this client's. */
const usualProblem = z.strictObject({
  code: templateCode,
  form: both,
  causes: bothLines,
  effects: bothLines,
  strengths: bothLines.optional(),
});

/** Something that can be counted or rated over time, with how it is taken so that two people would get the same. */
const usualMeasure = z.strictObject({
  code: templateCode,
  name: both,
  unit: both,
  direction: z.enum(directions, { error: 'field.not-in-list' }),
  kind: z.enum(measureKinds, { error: 'field.not-in-list' }),
  least: z.number('field.not-a-number').optional(),
  most: z.number('field.not-a-number').optional(),
  anchors: z
    .array(z.strictObject({ value: z.number('field.not-a-number'), words: both }))
    .max(20, 'field.too-many')
    .optional(),
  how: both,
  /** Days between two measurements. */
  everyDays,
  /** Who usually takes it. */
  by: z.enum(respondents, { error: 'field.not-in-list' }),
});

/** The five levels of goal attainment scaling (Kiresuk & Sherman 1968), 0 being what is expected. */
const attainmentLevels = z.strictObject({ '-2': both, '-1': both, '0': both, '1': both, '2': both });

const usualGoal = z.strictObject({
  code: templateCode,
  kind: z.enum(goalKinds, { error: 'field.not-in-list' }),
  text: both,
  practiceGoal: z.enum(practiceGoals, { error: 'field.not-in-list' }),
  effect: z.enum(effects, { error: 'field.not-in-list' }).optional(),
  problems: codes.optional(),
  measure: templateCode.optional(),
  target: z.number('field.not-a-number').optional(),
  /** Weeks from the plan to the day the target is looked at. */
  withinWeeks: z
    .int('field.not-a-whole-number')
    .min(1, 'field.too-small')
    .max(520, 'field.too-large')
    .optional(),
  weight: z.number('field.not-a-number').min(0.1, 'field.too-small').max(10, 'field.too-large').optional(),
  levels: attainmentLevels,
});

const usualActivity = z.strictObject({
  code: templateCode,
  what: both,
  kind: z.enum(activityKinds, { error: 'field.not-in-list' }),
  method: z.enum(methods, { error: 'field.not-in-list' }),
  role: z.enum(workerRoles, { error: 'field.not-in-list' }),
  functions: several(functions),
  goals: codes,
  rhythm: both.optional(),
  resources: bothLines.optional(),
});

const checklist = z.strictObject({
  code: templateCode,
  stage: z.enum(stages, { error: 'field.not-in-list' }),
  title: both,
  items: z
    .array(z.strictObject({ text: both, why: both.optional() }))
    .min(1, 'field.required')
    .max(40, 'field.too-many'),
});

/** From what a standard counts its days. */
const standardBeginnings = [
  'case-opened',
  'contract-signed',
  'plan-agreed',
  'case-ended',
  'risk-reported',
] as const;

/** What a standard asks to have happened. */
const standardSubjects = [
  'first-visit',
  'contract-signed',
  'assessment-written',
  'plan-agreed',
  'review-held',
  'follow-up',
  'seen',
] as const;

/** A standard of service: what is to have happened within how many days of what. */
export const ServiceStandard = z.strictObject({
  code: templateCode,
  text: both,
  from: z.enum(standardBeginnings, { error: 'field.not-in-list' }),
  what: z.enum(standardSubjects, { error: 'field.not-in-list' }),
  withinDays: z.int('field.not-a-whole-number').min(0, 'field.too-small').max(3_660, 'field.too-large'),
  /** Where it comes from: a rule by number, or "usual practice, to be set by the agency". */
  source: both,
});
export type ServiceStandard = z.infer<typeof ServiceStandard>;

/** A version as `1.4.0`: the middle number rises with every edit of an agency. */
export const templateVersion = z.string().regex(/^\d+\.\d+\.\d+$/, 'field.wrong-kind');

export const PracticeTemplate = z.strictObject({
  template: templateCode,
  version: templateVersion,
  title: both,
  about: both,
  levels: several(subjectLevels),
  method: z.enum(methods, { error: 'field.not-in-list' }),
  functions: several(functions),
  problems: z.array(usualProblem).max(50, 'field.too-many'),
  measures: z.array(usualMeasure).max(50, 'field.too-many'),
  goals: z.array(usualGoal).max(60, 'field.too-many'),
  activities: z.array(usualActivity).max(60, 'field.too-many'),
  /** Instruments that come with it, ready to be published by the agency. */
  instruments: z.array(Instrument).max(20, 'field.too-many'),
  checklists: z.array(checklist).max(30, 'field.too-many'),
  review: z.strictObject({ everyDays, about: both }),
  standards: z.array(ServiceStandard).max(30, 'field.too-many'),
  /** What documents say unless changed. `{child}`, `{family}`, `{worker}` and `{agency}` stand for names on record. */
  wording: z.strictObject({
    contract: z.strictObject({
      problem: both,
      workerRole: bothLines,
      clientRole: bothLines,
      expectations: z.strictObject({ ofWorker: both, ofClient: both }),
      methods: bothLines,
      arrangements: z.strictObject({ frequency: both, place: both, time: both }),
      confidentialityLimits: bothLines,
    }),
    consent: both.optional(),
    farewell: both.optional(),
  }),
  /** Sources of what it claims, so that a reader can check. */
  sources: z.array(said).max(50, 'field.too-many'),
});
export type PracticeTemplate = z.infer<typeof PracticeTemplate>;

/** A code that something in a template names but nothing in it carries. */
export interface Astray {
  readonly field: string;
  readonly code: string;
}

/** Every code a template names must be one it carries: a goal's measure and problems, an activity's goals. */
export function astray(template: PracticeTemplate): readonly Astray[] {
  const known = (list: readonly { readonly code: string }[]) => new Set(list.map((one) => one.code));
  const [problems, measures, goals] = [
    known(template.problems),
    known(template.measures),
    known(template.goals),
  ];
  const missing = (field: string, named: readonly string[], among: ReadonlySet<string>): readonly Astray[] =>
    named.filter((one) => !among.has(one)).map((one) => ({ field, code: one }));
  return [
    ...template.goals.flatMap((goal, at) => [
      ...missing(`goals.${at}.measure`, goal.measure === undefined ? [] : [goal.measure], measures),
      ...missing(`goals.${at}.problems`, goal.problems ?? [], problems),
    ]),
    ...template.activities.flatMap((one, at) => missing(`activities.${at}.goals`, one.goals, goals)),
  ];
}
