/** What a template is made of, as an editor shows it: which parts, of which kind, under which words. */
import {
  activityKindWords,
  attainmentLevels,
  attainmentLevelWords,
  clientKindWords,
  directionWords,
  effectWords,
  functionWords,
  goalKindWords,
  measureKindWords,
  methodWords,
  practiceGoalWords,
  stageWords,
  type TemplatePart,
  type Words,
  workerRoleWords,
} from '@pendamping/domain';
import {
  standardBeginningWords,
  standardSubjectWords,
  templatePartWords,
  methodScreenWords as w,
} from './words.ts';

interface Labelled {
  readonly label: Words;
  readonly hint?: Words;
  readonly optional?: boolean;
}
type Options = Readonly<Record<string, Words>>;

/** The lists of a template whose things are named elsewhere in it. */
export type Named = 'problems' | 'measures' | 'goals';

export type Part =
  /** A text in both languages. */
  | (Labelled & { readonly kind: 'both'; readonly long?: boolean })
  | (Labelled & { readonly kind: 'number' })
  | (Labelled & { readonly kind: 'one' | 'several'; readonly options: Options })
  /** One or several of the template's own things, by their code. */
  | (Labelled & { readonly kind: 'named' | 'allNamed'; readonly of: Named })
  /** Plain lines in no language. */
  | (Labelled & { readonly kind: 'lines' })
  | ListPart
  | GroupPart;

export interface ListPart extends Labelled {
  readonly kind: 'list';
  readonly item: Part;
  /** Things of this list carry a code of their own, beginning so. */
  readonly code?: string;
}
export interface GroupPart extends Labelled {
  readonly kind: 'group';
  readonly fields: Readonly<Record<string, Part>>;
  /** In which order they are shown, where their names are numbers, which no object keeps in order. */
  readonly order?: readonly string[];
}

const both = (label: Words, more: { long?: boolean; optional?: boolean; hint?: Words } = {}): Part => ({
  kind: 'both',
  label,
  ...more,
});
const number = (label: Words, optional = false): Part => ({ kind: 'number', label, optional });
const one = (label: Words, options: Options, optional = false): Part => ({
  kind: 'one',
  label,
  options,
  optional,
});
const several = (label: Words, options: Options): Part => ({ kind: 'several', label, options });
const texts = (label: Words, optional = false): ListPart => ({
  kind: 'list',
  label,
  optional,
  item: both(label),
});
const group = (label: Words, fields: GroupPart['fields']): GroupPart => ({ kind: 'group', label, fields });
const things = (part: TemplatePart, code: string, fields: GroupPart['fields']): ListPart => ({
  kind: 'list',
  label: templatePartWords[part],
  code,
  item: group(templatePartWords[part], fields),
});

const signed = (level: string) => (Number(level) > 0 ? `+${level}` : level.replace('-', '−'));

export const levelParts: GroupPart['fields'] = Object.fromEntries(
  attainmentLevels.map((level) => [
    level,
    both({
      id: `${signed(level)} · ${attainmentLevelWords[level].id}`,
      en: `${signed(level)} · ${attainmentLevelWords[level].en}`,
    }),
  ]),
);

const byWhom: Options = { worker: w.byWorker, client: w.byClient, other: w.byOther };

/** A part of the page: what it is called, and the keys of the template that stand in it. */
export interface Section {
  readonly name: string;
  readonly words: Words;
  readonly fields: Readonly<Record<string, Part>>;
}

const section = (name: TemplatePart | 'general' | 'sources', words: Words, fields: Section['fields']) => ({
  name,
  words,
  fields,
});
const ofPart = (part: TemplatePart, described: Part) =>
  section(part, templatePartWords[part], { [part]: described });

export const sections: readonly Section[] = [
  section('general', w.general, {
    title: both(templatePartWords.title),
    about: both(templatePartWords.about, { long: true }),
    levels: several(w.clientKinds, clientKindWords),
    method: one(w.method, methodWords),
    functions: several(w.functions, functionWords),
  }),
  ofPart(
    'problems',
    things('problems', 'problem', {
      form: both(w.form, { long: true }),
      causes: texts(w.causes),
      effects: texts(w.effects),
      strengths: texts(w.strengths, true),
    }),
  ),
  ofPart(
    'measures',
    things('measures', 'measure', {
      name: both(w.name),
      unit: both(w.unit),
      direction: one(w.direction, directionWords),
      kind: one(w.kind, measureKindWords),
      least: number(w.least, true),
      most: number(w.most, true),
      anchors: {
        kind: 'list',
        label: w.anchors,
        optional: true,
        item: group(w.anchors, { value: number(w.anchorValue), words: both(w.anchorWords) }),
      },
      how: both(w.how, { long: true }),
      everyDays: number(w.everyDays),
      by: one(w.by, byWhom),
    }),
  ),
  ofPart(
    'goals',
    things('goals', 'goal', {
      text: both(w.goalText, { long: true }),
      kind: one(w.kind, goalKindWords),
      practiceGoal: one(w.practiceGoal, practiceGoalWords),
      effect: one(w.effect, effectWords, true),
      problems: { kind: 'allNamed', label: w.problems, of: 'problems', optional: true },
      measure: { kind: 'named', label: w.measure, of: 'measures', optional: true },
      target: number(w.target, true),
      withinWeeks: number(w.withinWeeks, true),
      weight: number(w.weight, true),
      levels: { ...group(w.levels, levelParts), order: attainmentLevels },
    }),
  ),
  ofPart(
    'activities',
    things('activities', 'activity', {
      what: both(w.what, { long: true }),
      kind: one(w.kind, activityKindWords),
      method: one(w.method, methodWords),
      role: one(w.role, workerRoleWords),
      functions: several(w.functions, functionWords),
      goals: { kind: 'allNamed', label: w.goals, of: 'goals' },
      rhythm: both(w.rhythm, { optional: true }),
      resources: texts(w.resources, true),
    }),
  ),
  ofPart(
    'checklists',
    things('checklists', 'checklist', {
      title: both(w.title),
      stage: one(w.stage, stageWords),
      items: {
        kind: 'list',
        label: w.items,
        item: group(w.item, { text: both(w.item), why: both(w.why, { optional: true }) }),
      },
    }),
  ),
  ofPart(
    'review',
    group(templatePartWords.review, { everyDays: number(w.everyDays), about: both(w.about, { long: true }) }),
  ),
  ofPart(
    'standards',
    things('standards', 'standard', {
      text: both(w.standardText),
      from: one(w.from, standardBeginningWords),
      what: one(w.subject, standardSubjectWords),
      withinDays: number(w.withinDays),
      source: both(w.source),
    }),
  ),
  ofPart(
    'wording',
    group(templatePartWords.wording, {
      contract: group(w.contract, {
        problem: both(w.problemWorker, { long: true, hint: w.placeholders }),
        workerRole: texts(w.workerRole),
        clientRole: texts(w.clientRole),
        expectations: group(w.expectations, { ofWorker: both(w.ofWorker), ofClient: both(w.ofClient) }),
        methods: texts(w.methods),
        arrangements: group(w.arrangements, {
          frequency: both(w.frequency),
          place: both(w.place),
          time: both(w.time),
        }),
        confidentialityLimits: texts(w.confidentialityLimits),
      }),
      consent: both(w.consent, { long: true, optional: true, hint: w.placeholders }),
      farewell: both(w.farewell, { long: true, optional: true, hint: w.placeholders }),
    }),
  ),
  section('sources', w.sources, { sources: { kind: 'lines', label: w.sources, hint: w.sourcesHint } }),
];
