/**
 * An instrument: questions asked the same way of everybody, with the scales reckoned from them. It is thin data that
 * maps one to one on a FHIR Questionnaire and on an XLSForm. A published version never changes (its content has a
 * fingerprint); every text exists in Indonesian and English before it may be published; and whoever holds the rights
 * has let it be used, or it is not published at all.
 */
import { z } from 'zod';
import { Expression } from './expression.ts';

/**
 * What an item is. `group` and `repeat` hold items; `display` only tells; `calculated` is worked out and not asked;
 * `hidden` is carried along; `meta` is filled by the device; `inert` is kept from a file that asks for more than we know.
 */
export const itemTypes = [
  'group',
  'repeat',
  'display',
  'text',
  'integer',
  'decimal',
  'boolean',
  'acknowledge',
  'date',
  'time',
  'datetime',
  'choice',
  'multichoice',
  'rank',
  'scale',
  'photo',
  'audio',
  'video',
  'file',
  'barcode',
  'geo',
  'calculated',
  'hidden',
  'meta',
  'inert',
] as const;
export type ItemType = (typeof itemTypes)[number];

const notAsked: ReadonlySet<ItemType> = new Set([
  'group',
  'repeat',
  'display',
  'calculated',
  'hidden',
  'meta',
  'inert',
]);

/** Whether somebody is asked for an answer. */
export const isQuestion = (type: ItemType): boolean => !notAsked.has(type);

export const subjectLevels = ['individual', 'family', 'group', 'organisation', 'community'] as const;
export type SubjectLevel = (typeof subjectLevels)[number];

export const respondents = ['worker', 'client', 'other'] as const;

const word = z.string().trim().min(1, 'field.required').max(500, 'field.too-long');
const text = z.string().max(20_000, 'field.too-long');

/**
 * The same words in several languages, by BCP 47 tag (`id`, `en`, `su`); `und` where a file does not say which
 * language its words are in.
 */
export const Texts = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'field.wrong-kind'), text);
export type Texts = z.infer<typeof Texts>;

/**
 * Something a file says that is not understood here: kept word for word, with where it stood (`relevant`, a column's
 * header, a FHIR path) and why it could not be used. `changesMeaning`: without it the instrument would ask or reckon
 * something else, so that it cannot be published before a person has settled it.
 */
export const Kept = z.strictObject({
  where: word,
  text,
  because: word,
  changesMeaning: z.boolean().optional(),
});
export type Kept = z.infer<typeof Kept>;

export const Option = z.strictObject({
  code: word,
  text: Texts,
  /** What the answer counts on a scale. Without it the answer counts as missing, never as zero. */
  score: z.number().optional(),
  /** Further columns by which a list is narrowed, and media, by the file's own names. */
  more: z.record(z.string(), text).optional(),
});
export type Option = z.infer<typeof Option>;

export interface Item {
  readonly linkId: string;
  readonly type: ItemType;
  readonly text: Texts;
  readonly hint?: Texts | undefined;
  readonly required?: boolean | Expression | undefined;
  readonly requiredText?: Texts | undefined;
  readonly enableWhen?: Expression | undefined;
  readonly constraint?: Expression | undefined;
  readonly constraintText?: Texts | undefined;
  readonly calculation?: Expression | undefined;
  /** Before anything is answered: a value, or what is worked out once. */
  readonly initial?: Expression | undefined;
  readonly readOnly?: boolean | Expression | undefined;
  /** The name of its option list in `lists`. */
  readonly list?: string | undefined;
  /** Which options of the list are offered, given other answers. */
  readonly offered?: Expression | undefined;
  /** Whether "other" with own words may be answered beside the options. */
  readonly orOther?: boolean | undefined;
  /** The score is turned round on its scale: least + most − score. */
  readonly reverse?: boolean | undefined;
  /** Of a `scale`. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly step?: number | undefined;
  readonly unit?: string | undefined;
  /** `geo`: point, trace or shape; `meta`: what the device fills in, as `start`. */
  readonly variant?: string | undefined;
  /** Of a `repeat`: how many times, where the form says so. */
  readonly times?: Expression | undefined;
  readonly appearance?: string | undefined;
  /** Pictures, sound and film that belong to the question, by kind and language. */
  readonly media?: Readonly<Record<string, Texts>> | undefined;
  readonly items?: readonly Item[] | undefined;
  readonly kept?: readonly Kept[] | undefined;
}

const truth = z.union([z.boolean(), Expression]);

export const Item: z.ZodType<Item> = z.lazy(() =>
  z.strictObject({
    linkId: word,
    type: z.enum(itemTypes, { error: 'field.not-in-list' }),
    text: Texts,
    hint: Texts.optional(),
    required: truth.optional(),
    requiredText: Texts.optional(),
    enableWhen: Expression.optional(),
    constraint: Expression.optional(),
    constraintText: Texts.optional(),
    calculation: Expression.optional(),
    initial: Expression.optional(),
    readOnly: truth.optional(),
    list: word.optional(),
    offered: Expression.optional(),
    orOther: z.boolean().optional(),
    reverse: z.boolean().optional(),
    least: z.number().optional(),
    most: z.number().optional(),
    step: z.number().optional(),
    unit: word.optional(),
    variant: word.optional(),
    times: Expression.optional(),
    appearance: word.optional(),
    media: z.record(z.string(), Texts).optional(),
    items: z.array(Item).max(2_000, 'field.too-many').optional(),
    kept: z.array(Kept).max(500, 'field.too-many').optional(),
  }),
);

export const scoringMethods = ['sum', 'mean', 'max', 'formula'] as const;

/** A published value with the place it was printed in: a norm without its source is not shown. */
export const Sourced = z.strictObject({ value: z.number(), source: word, population: word.optional() });
export type Sourced = z.infer<typeof Sourced>;

export const Scale = z.strictObject({
  scale: word,
  text: Texts,
  items: z.array(word).max(1_000, 'field.too-many'),
  method: z.enum(scoringMethods, { error: 'field.not-in-list' }),
  formula: Expression.optional(),
  /** How many items may be missing, and what then: the mean of the answered stands in for them, or there is no score. */
  missing: z.strictObject({
    atMost: z.int('field.not-a-whole-number').min(0, 'field.too-small'),
    rule: z.enum(['prorate', 'none'], { error: 'field.not-in-list' }),
  }),
  least: z.number().optional(),
  most: z.number().optional(),
  /** Which way is better for the one it is about; asked once, applied everywhere. */
  better: z.enum(['up', 'down'], { error: 'field.not-in-list' }),
  /** For the reliable change index (Jacobson & Truax 1991): both needed, with their source. */
  deviation: Sourced.optional(),
  reliability: Sourced.optional(),
  /** For the cut-offs of the same paper. */
  functional: z.strictObject({ mean: z.number(), deviation: z.number(), source: word }).optional(),
  clinical: z.strictObject({ mean: z.number(), deviation: z.number(), source: word }).optional(),
});
export type Scale = z.infer<typeof Scale>;

/** A range of a scale with its name, both ends included; always with whose norm it is. */
export const Band = z.strictObject({
  scale: word,
  from: z.number(),
  to: z.number(),
  text: Texts,
  source: word,
  population: word.optional(),
});
export type Band = z.infer<typeof Band>;

export const Licence = z.strictObject({
  holder: word,
  /** The licence by name or its words, as `CC BY 4.0`. */
  terms: word,
  /** Whether the items may be shown and printed here at all. */
  mayReproduceText: z.boolean(),
  source: word.optional(),
});
export type Licence = z.infer<typeof Licence>;

export const Instrument = z.strictObject({
  urn: z
    .string()
    .regex(/^[a-z][a-z0-9+.-]*:[^\s]+$/i, 'field.wrong-kind')
    .max(300, 'field.too-long'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'field.wrong-kind'),
  title: Texts,
  description: Texts.optional(),
  /** What its numbers may be taken for: a description, or a test with published evidence. */
  standing: z.enum(['descriptive', 'validated'], { error: 'field.not-in-list' }),
  /** Where `validated`: the study. */
  evidence: text.optional(),
  licence: Licence.optional(),
  subjectLevels: z.array(z.enum(subjectLevels, { error: 'field.not-in-list' })),
  respondents: z.array(z.enum(respondents, { error: 'field.not-in-list' })),
  items: z.array(Item).max(2_000, 'field.too-many'),
  lists: z.record(z.string(), z.array(Option)),
  scales: z.array(Scale).max(100, 'field.too-many'),
  bands: z.array(Band).max(500, 'field.too-many'),
  /** The file it came from. */
  origin: z.strictObject({ format: z.enum(['xlsform', 'fhir']), file: word.optional() }).optional(),
  /** What a file says outside its questions that is not understood: settings, further sheets. */
  kept: z.array(Kept).max(2_000, 'field.too-many').optional(),
});
export type Instrument = z.infer<typeof Instrument>;

/** Every item, those within groups and repeats included, in the order in which they are asked. */
export const everyItem = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...everyItem(item.items ?? [])]);
