/**
 * What each operation gives, as XPath 1.0 and the ODK XForms specification define it. All of them answer for any
 * arguments, too few and of the wrong kind included: what cannot be reckoned is no value.
 */
import type { Operation } from './expression.ts';
import {
  dayAndTimeOf,
  dayOf,
  daysSince1970,
  formatted,
  momentOf,
  monthsBetween,
  partOfDay,
} from './moments.ts';
import { fitsPattern } from './pattern.ts';
import {
  allOf,
  type Comparison,
  codesOf,
  holds,
  type Inner,
  isSeveral,
  numberOf,
  textOf,
  truthOf,
} from './values.ts';

/** Those that need to know where they stand are in evaluate.ts. */
export type Placed =
  | 'and'
  | 'or'
  | 'if'
  | 'coalesce'
  | 'once'
  | 'count'
  | 'position'
  | 'indexed-repeat'
  | 'today'
  | 'now'
  | 'format-date'
  | 'format-date-time'
  | 'jr:choice-name'
  | 'uuid'
  | 'random';

/** The arguments: the one at a place, the empty text where there is none. */
export interface Given {
  readonly at: (index: number) => Inner;
  readonly count: number;
}

type Reckoning = (given: Given) => Inner;

const text = (given: Given, index: number) => textOf(given.at(index));
const number = (given: Given, index: number) => numberOf(given.at(index));
const every = ({ at, count }: Given): readonly Inner[] =>
  Array.from({ length: count }, (_, index) => at(index));
const singles = (given: Given) => every(given).flatMap((one) => allOf(one));

/** A number that there is, or no value. */
const finite = (of: number): number => (Number.isFinite(of) ? of : Number.NaN);

const compared =
  (comparison: Comparison): Reckoning =>
  (given) =>
    holds(comparison, given.at(0), given.at(1));
const ofTwo =
  (reckon: (one: number, other: number) => number): Reckoning =>
  (given) =>
    finite(reckon(number(given, 0), number(given, 1)));
const ofOne =
  (reckon: (one: number) => number): Reckoning =>
  (given) =>
    finite(reckon(number(given, 0)));
const ofAll =
  (reckon: (...all: number[]) => number): Reckoning =>
  (given) => {
    const numbers = singles(given).map(numberOf);
    return numbers.length === 0 ? Number.NaN : finite(reckon(...numbers));
  };
const ofTexts =
  (reckon: (one: string, other: string) => Inner): Reckoning =>
  (given) =>
    reckon(text(given, 0), text(given, 1));

/** Half upward, as XPath rounds; to so many decimals where ODK's second argument says so. */
function rounded(of: number, decimals: number): number {
  const places = Number.isNaN(decimals) ? 0 : Math.max(-15, Math.min(15, Math.trunc(decimals)));
  if (places === 0) return Math.round(of);
  const shifted = Math.round(Number(`${of}e${places}`));
  return Number(`${shifted}e${-places}`);
}

function substring(given: Given): string {
  const [from, to] = [number(given, 1), number(given, 2)];
  if (Number.isNaN(from)) return '';
  return [...text(given, 0)].slice(from, Number.isNaN(to) ? undefined : to).join('');
}

/** Characters of the second text become those at their place in the third, or nothing (XPath 1.0, 4.2). */
function translated(given: Given): string {
  const [from, to] = [[...text(given, 1)], [...text(given, 2)]];
  return [...text(given, 0)]
    .map((one) => (from.includes(one) ? (to[from.indexOf(one)] ?? '') : one))
    .join('');
}

const days = (given: Given, index: number): number => {
  const found = number(given, index);
  const moment = momentOf(text(given, index));
  return moment === undefined ? found : daysSince1970(moment);
};

function monthsOf(given: Given): number {
  const [first, second] = [0, 1].map((index) => momentOf(dayOf(days(given, index)) ?? ''));
  return first === undefined || second === undefined ? Number.NaN : monthsBetween(first, second);
}

export const reckonings: Readonly<Record<Exclude<Operation, Placed>, Reckoning>> = {
  '=': compared('='),
  '!=': compared('!='),
  '<': compared('<'),
  '<=': compared('<='),
  '>': compared('>'),
  '>=': compared('>='),
  '+': ofTwo((one, other) => one + other),
  '-': ofTwo((one, other) => one - other),
  '*': ofTwo((one, other) => one * other),
  div: ofTwo((one, other) => one / other),
  mod: ofTwo((one, other) => one % other),
  negate: ofOne((one) => -one),
  not: (given) => !truthOf(given.at(0)),
  true: () => true,
  false: () => false,
  selected: (given) => codesOf(given.at(0)).includes(text(given, 1).trim()),
  'selected-at': (given) => codesOf(given.at(0))[number(given, 1)] ?? '',
  'count-selected': (given) => codesOf(given.at(0)).length,
  'count-non-empty': (given) => singles(given).filter((one) => textOf(one) !== '').length,
  sum: (given) => finite(singles(given).reduce<number>((total, one) => total + numberOf(one), 0)),
  min: ofAll((...all) => all.reduce((one, other) => Math.min(one, other))),
  max: ofAll((...all) => all.reduce((one, other) => Math.max(one, other))),
  round: (given) => finite(rounded(number(given, 0), number(given, 1))),
  int: ofOne(Math.trunc),
  floor: ofOne(Math.floor),
  ceiling: ofOne(Math.ceil),
  abs: ofOne(Math.abs),
  pow: ofTwo((one, other) => one ** other),
  sqrt: ofOne(Math.sqrt),
  number: ofOne((one) => one),
  string: (given) => text(given, 0),
  boolean: (given) => truthOf(given.at(0)),
  'string-length': (given) => [...text(given, 0)].length,
  substr: substring,
  'substring-before': ofTexts((one, other) => one.slice(0, Math.max(0, one.indexOf(other)))),
  'substring-after': ofTexts((one, other) =>
    one.includes(other) ? one.slice(one.indexOf(other) + other.length) : '',
  ),
  contains: ofTexts((one, other) => one.includes(other)),
  'starts-with': ofTexts((one, other) => one.startsWith(other)),
  'ends-with': ofTexts((one, other) => one.endsWith(other)),
  concat: (given) => singles(given).map(textOf).join(''),
  join: (given) =>
    singles({ count: Math.max(0, given.count - 1), at: (index) => given.at(index + 1) })
      .map(textOf)
      .join(text(given, 0)),
  'normalize-space': (given) => text(given, 0).trim().replace(/\s+/g, ' '),
  translate: translated,
  regex: ofTexts((one, pattern) => fitsPattern(one, pattern) ?? ''),
  date: (given) => dayOf(days(given, 0)) ?? '',
  'date-time': (given) =>
    momentOf(text(given, 0)) === undefined ? (dayAndTimeOf(days(given, 0)) ?? '') : text(given, 0).trim(),
  'decimal-date-time': (given) => days(given, 0),
  'decimal-time': (given) => partOfDay(text(given, 0)) ?? finite(days(given, 0) - Math.floor(days(given, 0))),
  'difference-in-months': monthsOf,
};

/** Written as the device's language writes days; no text where there is no day. */
export function dayWritten(given: Given, language: string): string {
  const moment = momentOf(text(given, 0)) ?? momentOf(dayAndTimeOf(days(given, 0)) ?? '');
  return moment === undefined ? '' : formatted(moment, text(given, 1), language);
}

/** The number of rounds of several, or one for what is answered. */
export const counted = (of: Inner): number => {
  if (isSeveral(of)) return of.several.length;
  return textOf(of) === '' ? 0 : 1;
};
