/**
 * A template while it is edited: texts may still be empty and numbers still be typed. What is typed is kept as it is;
 * only on saving is it read, and what cannot be read is named by its place.
 */
import {
  astray,
  type FieldFault,
  faultsOf,
  fieldWords,
  filled,
  type Language,
  PracticeTemplate,
  type Words,
} from '@pendamping/domain';
import { numberFromTyped } from '../shell/days.ts';
import { uiWords } from '../ui/words.ts';
import { type Part, type Section, sections } from './template-parts.ts';
import { methodScreenWords as w } from './words.ts';

export type Loose = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const recordIn = (value: unknown): Loose => (isRecord(value) ? value : {});
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
export const wordsIn = (value: unknown): Words => {
  const { id, en } = recordIn(value);
  return { id: textIn(id), en: textIn(en) };
};

/** The value with another one at the path. */
export function withAt(value: unknown, path: Path, next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (typeof key === 'number') {
    const list = [...listIn(value)];
    list[key] = withAt(list[key], rest, next);
    return list;
  }
  const record = recordIn(value);
  return { ...record, [key]: withAt(record[key], rest, next) };
}

/** A new thing of this kind, with nothing written yet. */
export function blankOf(part: Part): unknown {
  switch (part.kind) {
    case 'both':
      return { id: '', en: '' };
    case 'number':
    case 'one':
    case 'named':
      return '';
    case 'several':
    case 'allNamed':
    case 'lines':
    case 'list':
      return [];
    case 'group':
      return Object.fromEntries(Object.entries(part.fields).map(([key, field]) => [key, blankOf(field)]));
  }
}

/** The first code of this kind that is free in the list. */
export function freshCode(list: readonly unknown[], beginning: string): string {
  const taken = new Set(list.map((one) => recordIn(one).code));
  let number = list.length + 1;
  while (taken.has(`${beginning}-${number}`)) number += 1;
  return `${beginning}-${number}`;
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.values(value).every(isBlank));

/** What was typed, read: numbers as numbers, and optional things that were left empty left out. */
function readAs(part: Part, value: unknown): unknown {
  if (part.optional === true && isBlank(value)) return undefined;
  switch (part.kind) {
    case 'number':
      return typeof value === 'string' ? (numberFromTyped(value) ?? value) : value;
    case 'list':
      return listIn(value).map((one) => {
        const read = readAs(part.item, one);
        return part.code === undefined ? read : { code: recordIn(one).code, ...recordIn(read) };
      });
    case 'group':
      return fieldsRead(part.fields, recordIn(value));
    default:
      return value;
  }
}

const fieldsRead = (fields: Readonly<Record<string, Part>>, value: Loose) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const read = readAs(field, value[key]);
      return read === undefined ? [] : [[key, read] as const];
    }),
  );

export type Checked =
  | { readonly template: PracticeTemplate }
  | { readonly faults: readonly (FieldFault & { readonly code?: string })[] };

/** Whether this is a whole template; otherwise every fault with its place. */
export function checkTemplate(value: unknown): Checked {
  const result = PracticeTemplate.safeParse(value, { reportInput: true });
  if (!result.success) return { faults: faultsOf(result.error) };
  const lost = astray(result.data);
  if (lost.length === 0) return { template: result.data };
  return { faults: lost.map(({ field, code }) => ({ field, code, because: 'template.leads-nowhere' })) };
}

/** Reads what was typed and checks it. */
export function checkTyped(value: Loose): Checked {
  const read = Object.assign({}, ...sections.map((one: Section) => fieldsRead(one.fields, value)));
  return checkTemplate({ ...value, ...read });
}

/** What a fault says, with the remedy, in one language. */
export function faultWords(
  { because, field, limit, code }: FieldFault & { readonly code?: string },
  language: Language,
): string {
  if (code !== undefined) return filled(w.leadsNowhere, language, { code });
  if (field === 'version') return w.wrongVersion[language];
  const words = Object.hasOwn(fieldWords, because)
    ? fieldWords[because as keyof typeof fieldWords]
    : uiWords.mend;
  return filled(words, language, { limit: limit ?? '' });
}

const languageWords: Readonly<Record<string, Words>> = { id: w.inIndonesian, en: w.inEnglish };

const headWords: Readonly<Record<string, Words>> = { version: w.versionHead, template: w.codeHead };

/** Where a fault is, in words: “Goals › 4 › Goal › English”. */
export function placeWords(field: string, language: Language): string {
  const [top = '', ...rest] = field.split('.');
  const found = sections.find((one) => Object.hasOwn(one.fields, top));
  let part: Part | undefined = found?.fields[top];
  const words = [(part?.label ?? headWords[top])?.[language] ?? top];
  for (const step of rest) {
    if (part?.kind === 'list' && /^\d+$/.test(step)) {
      words.push(String(Number(step) + 1));
      part = part.item;
    } else if (part?.kind === 'group') {
      part = part.fields[step];
      words.push(part?.label[language] ?? step);
    } else words.push(languageWords[step]?.[language] ?? step);
  }
  return words.filter((one, at) => words.indexOf(one) === at || /^\d+$/.test(one)).join(' › ');
}

/** The section of the page in which a field stands. */
export const sectionOf = (field: string): string | undefined =>
  sections.find((one) => Object.hasOwn(one.fields, field.split('.')[0] ?? ''))?.name;
