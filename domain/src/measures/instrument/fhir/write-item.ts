/** One item of an instrument as FHIR R4 has it, as far as FHIR has a place for it. */
import type { Expression } from '../expression.ts';
import type { Item, ItemType, Kept, Option } from '../instrument.ts';
import { boundsOf, codingOf, enableWhenOf, type Questions } from './conditions.ts';
import { isObject, type Json } from './element.ts';
import { extensions, itemControls } from './extensions.ts';
import { isSayable, told } from './translations.ts';

export interface Writing {
  readonly language: string;
  readonly questions: Questions;
  /** Each name once: FHIR allows no `linkId` twice. */
  readonly linkIds: Set<string>;
}

const types: Readonly<Record<ItemType, string>> = {
  group: 'group',
  repeat: 'group',
  display: 'display',
  text: 'string',
  integer: 'integer',
  decimal: 'decimal',
  boolean: 'boolean',
  acknowledge: 'boolean',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  choice: 'choice',
  multichoice: 'choice',
  rank: 'choice',
  scale: 'decimal',
  photo: 'attachment',
  audio: 'attachment',
  video: 'attachment',
  file: 'attachment',
  barcode: 'string',
  geo: 'string',
  calculated: 'string',
  hidden: 'string',
  meta: 'string',
  inert: 'display',
};

const controls = new Set([
  'autocomplete',
  'drop-down',
  'check-box',
  'lookup',
  'radio-button',
  'slider',
  'spinner',
  'text-box',
  'inline',
  'prompt',
  'unit',
  'lower',
  'upper',
  'flyover',
  'help',
  'list',
  'table',
  'htable',
  'gtable',
  'atable',
  'header',
  'footer',
]);

/** A group without anything in it is, to FHIR, words to be read. */
function typeOf(item: Item): string {
  const below = item.items ?? [];
  if (types[item.type] === 'group' && below.length === 0) return 'display';
  if (item.type === 'text' && item.appearance === 'multiline') return 'text';
  if (types[item.type] === 'choice' && item.orOther === true) return 'open-choice';
  const isWhole = [item.least, item.most, item.step].every(
    (one) => one === undefined || Number.isInteger(one),
  );
  return item.type === 'scale' && isWhole ? 'integer' : types[item.type];
}

const integer = (url: string, of: number): Json =>
  Number.isInteger(of) ? { url, valueInteger: of } : { url, valueDecimal: of };

function bound(url: string, of: number | string | undefined): readonly Json[] {
  if (of === undefined) return [];
  if (typeof of === 'number') return [integer(url, of)];
  if (/^\d{4}-\d{2}-\d{2}$/.test(of)) return [{ url, valueDate: of }];
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(of)
    ? [{ url, valueDateTime: of }]
    : [];
}

const control = (code: string): Json => ({
  url: extensions.itemControl,
  valueCodeableConcept: { coding: [{ system: itemControls, code }] },
});

function scaleExtensions({ least, most, step }: Item): readonly Json[] {
  return [
    control('slider'),
    ...bound(extensions.minValue, least),
    ...bound(extensions.maxValue, most),
    ...(step === undefined ? [] : [integer(extensions.slider, step)]),
  ];
}

const carried: readonly ItemType[] = ['calculated', 'hidden', 'meta'];

function boundExtensions(item: Item): readonly Json[] {
  const { minLength, minValue, maxValue, regex } = boundsOf(item.constraint);
  return [
    ...(minLength === undefined ? [] : [{ url: extensions.minLength, valueInteger: minLength }]),
    ...bound(extensions.minValue, minValue),
    ...bound(extensions.maxValue, maxValue),
    ...(isSayable(regex) ? [{ url: extensions.regex, valueString: regex }] : []),
  ];
}

function looksOf({ type, appearance }: Item): readonly Json[] {
  if (type === 'scale' || appearance === undefined || !controls.has(appearance)) return [];
  return [control(appearance)];
}

function extensionsOf(item: Item, language: string): readonly Json[] {
  const { unit, hint } = item;
  const form = told('valueString', hint, language);
  return [
    ...(item.type === 'scale' ? scaleExtensions(item) : []),
    ...looksOf(item),
    ...(carried.includes(item.type) ? [{ url: extensions.hidden, valueBoolean: true }] : []),
    ...(isSayable(unit) ? [{ url: extensions.unit, valueCoding: { display: unit } }] : []),
    ...(form.valueString === undefined ? [] : [{ url: extensions.entryFormat, ...form }]),
    ...boundExtensions(item),
  ];
}

const isCode = (text: string) => /^[^\s]+(\s[^\s]+)*$/.test(text);

function plainOption(option: Option, key: string, language: string): Json | undefined {
  if (key === 'valueInteger')
    return /^-?\d{1,9}$/.test(option.code) ? { [key]: Number(option.code) } : undefined;
  if (key === 'valueDate' || key === 'valueTime')
    return /^\d/.test(option.code) ? { [key]: option.code } : undefined;
  const texts = { ...option.text, [language]: option.code };
  return key === 'valueString' && isSayable(option.code) ? told(key, texts, language) : undefined;
}

function optionOf(option: Option, language: string): Json {
  const { prefix, 'fhir-value': key } = option.more ?? {};
  const plain = key === undefined ? undefined : plainOption(option, key, language);
  const coding = codingOf(option);
  const code = isCode(String(coding.code))
    ? coding
    : { ...coding, code: String(coding.code).trim().replace(/\s+/g, ' ') };
  const extension = [
    ...(option.score === undefined ? [] : [{ url: extensions.ordinalValue, valueDecimal: option.score }]),
    ...(isSayable(prefix) ? [{ url: extensions.optionPrefix, valueString: prefix }] : []),
  ];
  return {
    ...(extension.length === 0 ? {} : { extension }),
    ...(plain ?? { valueCoding: { ...code, ...told('display', option.text, language) } }),
  };
}

const initialKeys: Readonly<Partial<Record<ItemType, string>>> = {
  integer: 'valueInteger',
  decimal: 'valueDecimal',
  boolean: 'valueBoolean',
  acknowledge: 'valueBoolean',
  date: 'valueDate',
  text: 'valueString',
  hidden: 'valueString',
};

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  valueInteger: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  valueDecimal: (value) => typeof value === 'number',
  valueBoolean: (value) => typeof value === 'boolean',
  valueDate: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  valueString: (value) => typeof value === 'string' && isSayable(value),
};

function initialOf(item: Item, initial: Expression | undefined, options: readonly Option[]): Json {
  if (initial === undefined || !('value' in initial)) return {};
  const option = options.find((one) => one.code === initial.value);
  if (option !== undefined && option.more?.['fhir-value'] === undefined)
    return { initial: [{ valueCoding: codingOf(option) }] };
  const key = initialKeys[item.type] ?? '';
  return fits[key]?.(initial.value) === true ? { initial: [{ [key]: initial.value }] } : {};
}

/** Of these only the words of the file are ours to give back. */
const notBack = ['item', 'linkId', 'resourceType', 'status'];

/** An element of the file at its top, to be given back: not one of ours, and no part of a longer text. */
function backAt({ where, text, because }: Kept): readonly [string, unknown] | undefined {
  const key = /^(\w+)(\[\d+\])?$/.exec(where)?.[1];
  if (key === undefined || !because.startsWith('fhir.') || notBack.includes(key)) return undefined;
  return [key, parsed(text)];
}

const isExtension = (of: unknown): of is Json => isObject(of) && typeof of.url === 'string';

/** What was kept of a FHIR file goes back to where it stood, where that is still free. */
export function keptBack(kept: Item['kept'], native: Json): Json {
  const all = (kept ?? []).flatMap((one) => {
    const found = backAt(one);
    return found === undefined ? [] : [{ key: found[0], value: found[1], because: one.because }];
  });
  const own = Array.isArray(native.extension) ? native.extension : [];
  const extension = [
    ...own,
    ...all.flatMap(({ key, value }) => (key === 'extension' && isExtension(value) ? [value] : [])),
  ];
  const elements = all.filter(({ key, because }) => {
    if (key === 'type') return because.startsWith('fhir.type-');
    return key !== 'extension' && !Object.hasOwn(native, key);
  });
  return {
    ...native,
    ...Object.fromEntries(elements.map(({ key, value }) => [key, value])),
    ...(extension.length === 0 ? {} : { extension }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function linkIdOf(item: Item, { linkIds }: Writing): string {
  let linkId = item.linkId;
  for (let at = 2; linkIds.has(linkId); at += 1) linkId = `${item.linkId}~${at}`;
  linkIds.add(linkId);
  return linkId;
}

const repeating: readonly ItemType[] = ['multichoice', 'rank', 'repeat'];

/** Whether it is owed, may be changed, may be answered several times, and how long it may be. */
function rulesOf(item: Item, type: string): Json {
  const asks = type !== 'display' && type !== 'group';
  const { maxLength } = boundsOf(item.constraint);
  return {
    ...(item.required === true && type !== 'display' ? { required: true } : {}),
    ...(repeating.includes(item.type) && type !== 'display' ? { repeats: true } : {}),
    ...((item.readOnly === true || item.type === 'calculated') && asks ? { readOnly: true } : {}),
    ...(maxLength !== undefined && (type === 'string' || type === 'text') ? { maxLength } : {}),
  };
}

export function itemJson(item: Item, writing: Writing): Json {
  const { language, questions } = writing;
  const type = typeOf(item);
  const options = types[item.type] === 'choice' ? questions.optionsOf(item) : [];
  const linkId = linkIdOf(item, writing);
  const items = type === 'display' ? [] : (item.items ?? []).map((one) => itemJson(one, writing));
  const list = options.length === 0 ? [] : [{ url: extensions.ownList, valueString: item.list }];
  const extension = [...extensionsOf(item, language), ...list];
  const native = {
    ...(extension.length === 0 ? {} : { extension }),
    linkId,
    ...told('text', item.text, language),
    type,
    ...(item.enableWhen === undefined ? {} : enableWhenOf(item.enableWhen, questions)),
    ...rulesOf(item, type),
    ...(options.length === 0 ? {} : { answerOption: options.map((one) => optionOf(one, language)) }),
    ...(type === 'display' || type === 'group' ? {} : initialOf(item, item.initial, options)),
    ...(items.length === 0 ? {} : { item: items }),
  };
  return keptBack(item.kept, native);
}
