/**
 * Between what stands in a form and what an instrument understands as answers: numbers with a decimal comma, days as
 * people write them, chosen codes. What cannot be read is named with the remedy and does not count as an answer.
 */
import { everyItem, type Instrument, type Item, type Words } from '@pendamping/domain';
import { dayFromTyped, numberFromTyped, typedDay } from '../../shell/days.ts';
import type { Values } from '../../ui/form-reader.ts';
import { uiWords } from '../../ui/words.ts';
import { instrumentScreenWords as w } from './words.ts';

export type Given = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Codes such as `3`, `2`, `1` would be put in order of number as keys of an object; with a sign before they keep theirs. */
export const optionKey = (code: string): string => `=${code}`;
const codeOf = (key: string): string => (key.startsWith('=') ? key.slice(1) : key);
export const ownWords = '~own';

/** More options than this are a list to scroll, not chips. */
export const mostChips = 12;

/** The numbers of a short scale as options; `undefined` where it is too long to be chosen from. */
export function numbersBetween({ least, most, step = 1 }: Item): Readonly<Record<string, Words>> | undefined {
  if (least === undefined || most === undefined || step <= 0) return undefined;
  const count = Math.floor((most - least) / step + 1e-9) + 1;
  if (count > mostChips || count < 2) return undefined;
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const text = String(Number((least + at * step).toPrecision(12)));
      return [optionKey(text), { id: text.replace('.', ','), en: text }];
    }),
  );
}

const prefix = 'answer:';
export const fieldOf = (key: string): string => prefix + key;

interface Read {
  readonly answer?: Given[string];
  readonly fault?: Words;
}

function timeFrom(typed: string): string | undefined {
  const parts = /^(\d{1,2})[.:](\d{2})$/.exec(typed.trim());
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2])];
  return parts === null || hour > 23 || minute > 59
    ? undefined
    : `${String(hour).padStart(2, '0')}:${parts[2]}:00`;
}

const understood = (answer: Given[string] | undefined, fault: Words): Read =>
  answer === undefined ? { fault } : { answer };

function momentFrom(typed: string): string | undefined {
  const [day = '', hour = ''] = typed.trim().split(/\s+/, 2);
  const on = dayFromTyped(day);
  const at = timeFrom(hour);
  return on === undefined || at === undefined ? undefined : `${on}T${at}`;
}

type Reader = (typed: string) => Read;

const number: Reader = (typed) => understood(numberFromTyped(typed), uiWords.notANumber);

const readers: Readonly<Partial<Record<Item['type'], Reader>>> = {
  integer: number,
  decimal: number,
  scale: (typed) => number(codeOf(typed)),
  boolean: (typed) => ({ answer: codeOf(typed) === 'yes' }),
  date: (typed) => understood(dayFromTyped(typed), uiWords.noSuchDay),
  time: (typed) => understood(timeFrom(typed), uiWords.noSuchHour),
  datetime: (typed) => understood(momentFrom(typed), w.noSuchMoment),
};

function ofCodes(codes: readonly string[], own: string | undefined): Read {
  const chosen = codes.filter((one) => one !== ownWords).map(codeOf);
  const words = own?.trim() ?? '';
  const all = codes.includes(ownWords) && words !== '' ? [...chosen, words] : chosen;
  return all.length === 0 ? {} : { answer: all };
}

function read(item: Item, value: Values[string], own: Values[string]): Read {
  if (typeof value === 'boolean') return value ? { answer: true } : {};
  const words = typeof own === 'string' ? own : undefined;
  if (typeof value !== 'string') return ofCodes(value ?? [], words);
  if (value.trim() === '') return {};
  if (item.type === 'choice') {
    const [answer] = (ofCodes([value], words).answer as readonly string[] | undefined) ?? [];
    return answer === undefined ? {} : { answer };
  }
  return readers[item.type]?.(value) ?? { answer: value.trim() };
}

/** `children[0].name` → `name`. */
export const linkIdIn = (key: string): string => key.slice(key.lastIndexOf('].') + 1).replace(/^\./, '');

export interface GivenAnswers {
  readonly answers: Given;
  /** By the name of the field. */
  readonly faults: Readonly<Record<string, Words>>;
}

export function givenAnswers(instrument: Instrument, values: Values): GivenAnswers {
  const items = new Map(everyItem(instrument.items).map((one) => [one.linkId, one]));
  const answers: Record<string, Given[string]> = {};
  const faults: Record<string, Words> = {};
  for (const [field, value] of Object.entries(values)) {
    if (!field.startsWith(prefix) || field.endsWith(ownWords)) continue;
    const key = field.slice(prefix.length);
    const item = items.get(linkIdIn(key));
    if (item === undefined || value === undefined) continue;
    const { answer, fault } = read(item, value, values[field + ownWords] ?? '');
    if (answer !== undefined) answers[key] = answer;
    if (fault !== undefined) faults[field] = fault;
  }
  return { answers, faults };
}

/** What a field shows for an answer that was worked out or set beforehand. */
export function shownAnswer(item: Item, answer: Given[string]): Values[string] {
  if (typeof answer === 'boolean')
    return item.type === 'acknowledge' ? answer : optionKey(answer ? 'yes' : 'no');
  if (typeof answer === 'object') return answer.map(optionKey);
  const text = String(answer);
  if (item.type === 'choice') return optionKey(text);
  if (item.type === 'scale' && numbersBetween(item) !== undefined) return optionKey(text);
  return item.type === 'date' ? typedDay(text) : text;
}
