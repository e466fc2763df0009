/**
 * What a condition reckons with, and how one kind is taken for another: the rules of XPath 1.0 as ODK applies them, with
 * two differences. What is no number is no value, never "NaN"; and an unanswered yes-or-no question is neither yes nor no.
 */
import type { Answer } from './answers.ts';
import { isGiven } from './answers.ts';
import { daysSince1970, momentOf } from './moments.ts';

/** `undefined`: no value. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** The codes of one answer that may be several. */
export interface Codes {
  readonly codes: readonly string[];
}
/** The same question in all rounds of a repeat. */
export interface Several {
  readonly several: readonly Single[];
}
export type Single = string | number | boolean | Codes;
/** A value within the reckoning; the empty text is an answer not given, `NaN` a number there is not. */
export type Inner = Single | Several;

export const isSeveral = (one: Inner): one is Several => typeof one === 'object' && 'several' in one;
const isCodes = (one: Inner): one is Codes => typeof one === 'object' && 'codes' in one;

export function innerOf(answer: Answer | undefined): Single {
  if (!isGiven(answer)) return '';
  return typeof answer === 'object' ? { codes: answer } : answer;
}

export function valueFrom(inner: Inner): Value {
  if (isSeveral(inner)) return inner.several.map(textOf);
  if (isCodes(inner)) return inner.codes;
  if (typeof inner === 'number') return Number.isFinite(inner) ? inner : undefined;
  return inner;
}

/** One value: the first of several, as XPath takes a node-set. */
export const singleOf = (inner: Inner): Single => (isSeveral(inner) ? (inner.several[0] ?? '') : inner);

export const allOf = (inner: Inner): readonly Single[] => (isSeveral(inner) ? inner.several : [inner]);

export function textOf(inner: Inner): string {
  const one = singleOf(inner);
  if (isCodes(one)) return one.codes.join(' ');
  if (typeof one === 'number') return Number.isFinite(one) ? plainNumber(one) : '';
  return String(one);
}

/** Without an exponent, which XPath does not know, where that can be written. */
function plainNumber(of: number): string {
  const short = String(of);
  if (!short.includes('e')) return short;
  return of.toFixed(Math.abs(of) < 1 ? 20 : 0).replace(/(\.\d*?)0+$/, '$1');
}

const numeral = /^-?(\d+(\.\d*)?|\.\d+)$/;

/** `NaN` where there is none. A day is the number of days since 1970. */
export function numberOf(inner: Inner): number {
  const one = singleOf(inner);
  if (typeof one === 'number') return Number.isFinite(one) ? one : Number.NaN;
  if (typeof one === 'boolean') return one ? 1 : 0;
  const text = textOf(one).trim();
  if (numeral.test(text)) return Number(text);
  const moment = momentOf(text);
  return moment === undefined ? Number.NaN : daysSince1970(moment);
}

export function truthOf(inner: Inner): boolean {
  const one = singleOf(inner);
  if (typeof one === 'boolean') return one;
  if (typeof one === 'number') return one !== 0 && !Number.isNaN(one);
  return textOf(one) !== '';
}

/** The codes of an answer: as they are, or the words of a text. */
export function codesOf(inner: Inner): readonly string[] {
  const one = singleOf(inner);
  return isCodes(one)
    ? one.codes
    : textOf(one)
        .split(/\s+/)
        .filter((code) => code !== '');
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

function sameTruth(one: Single, other: Single): boolean {
  if (one === '' || other === '') return one === other;
  return truthOf(one) === truthOf(other);
}

function isSame(one: Single, other: Single): boolean {
  if (typeof one === 'boolean' || typeof other === 'boolean') return sameTruth(one, other);
  if (typeof one === 'number' || typeof other === 'number') return numberOf(one) === numberOf(other);
  return textOf(one) === textOf(other);
}

const orders: Readonly<Record<Comparison, (one: Single, other: Single) => boolean>> = {
  '=': isSame,
  '!=': (one, other) => !isSame(one, other),
  '<': (one, other) => numberOf(one) < numberOf(other),
  '<=': (one, other) => numberOf(one) <= numberOf(other),
  '>': (one, other) => numberOf(one) > numberOf(other),
  '>=': (one, other) => numberOf(one) >= numberOf(other),
};

/** Of several: whether it holds for any of them (XPath 1.0, 3.4). */
export function holds(comparison: Comparison, one: Inner, other: Inner): boolean {
  const order = orders[comparison];
  return allOf(one).some((first) => allOf(other).some((second) => order(first, second)));
}
