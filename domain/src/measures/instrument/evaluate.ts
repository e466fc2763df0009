/**
 * What a condition or a reckoning gives for the answers there are. It never fails and never gives "NaN": what cannot be
 * reckoned (a sum with an unanswered part, a day that does not exist, a pattern that is not understood) is no value.
 */
import {
  type Answer,
  type Answers,
  answerAt,
  keyAt,
  mostRounds,
  type Place,
  roundsAnswered,
} from './answers.ts';
import type { Expression, Operation } from './expression.ts';
import { everyItem, type Instrument, type Item, type Option, type Texts } from './instrument.ts';
import { counted, dayWritten, type Given, type Placed, reckonings } from './operations.ts';
import { codesOf, type Inner, innerOf, numberOf, textOf, truthOf, type Value, valueFrom } from './values.ts';

/** What an expression may know of the world; it is told, it never looks. */
export interface Around {
  /** ISO 8601 with the zone of whoever answers, as `2026-11-25T09:30:00+07:00`. */
  readonly now: string;
  /** In which `jr:choice-name` names an option and `format-date` a month; without it `en`. */
  readonly language?: string | undefined;
  /** Numbers from 0 up to 1, for `uuid` and `random`; without it they give no value. */
  readonly chance?: (() => number) | undefined;
}

/** Where the answers come from, and the item and round for which it is reckoned. */
export interface Standing extends Around {
  readonly layout: Layout;
  readonly answer: (linkId: string, place: Place) => Answer | undefined;
  readonly rounds: (repeat: string, place: Place) => number;
  readonly place: Place;
  readonly self?: Answer | undefined;
  readonly option?: Option | undefined;
}

/** Of an instrument: its items by name, and the repeats that each stands in, from the outermost inward. */
export interface Layout {
  readonly instrument: Instrument;
  readonly items: ReadonlyMap<string, Item>;
  readonly repeats: ReadonlyMap<string, readonly string[]>;
}

export function layoutOf(instrument: Instrument): Layout {
  const repeats = new Map<string, readonly string[]>();
  const walk = (within: readonly Item[], around: readonly string[]) => {
    for (const item of within) {
      repeats.set(item.linkId, around);
      walk(item.items ?? [], item.type === 'repeat' ? [...around, item.linkId] : around);
    }
  };
  walk(instrument.items, []);
  const items = new Map(everyItem(instrument.items).map((one) => [one.linkId, one]));
  return { instrument, items, repeats };
}

/** Deeper than any person writes; a file that goes further is not followed. */
const mostNested = 200;
/** No answer and no text reckoned from answers is longer. */
const longestText = 100_000;

/** The rounds an answer of this name may stand in, seen from a place: its own where that is shared, otherwise all. */
function placesOf(linkId: string, standing: Standing): readonly Place[] {
  const repeats = standing.layout.repeats.get(linkId) ?? [];
  let places: readonly Place[] = [[]];
  let shared = true;
  for (const [depth, repeat] of repeats.entries()) {
    const own = standing.place[depth];
    shared = shared && own?.[0] === repeat;
    places =
      shared && own !== undefined
        ? places.map((place) => [...place, own])
        : places.flatMap((place) => everyRound(repeat, place, standing)).slice(0, mostRounds);
  }
  return places;
}

const everyRound = (repeat: string, place: Place, { rounds }: Standing): readonly Place[] =>
  Array.from({ length: rounds(repeat, place) }, (_, round) => [...place, [repeat, round] as const]);

const isWithin = (linkId: string, { layout, place }: Standing) =>
  (layout.repeats.get(linkId) ?? []).every((repeat, depth) => place[depth]?.[0] === repeat);

function answered(linkId: string, standing: Standing): Inner {
  const item = standing.layout.items.get(linkId);
  const places = placesOf(linkId, standing);
  if (item?.type === 'repeat') return { several: roundsOf(linkId, standing).map(() => 'true') };
  const values = places.map((place) => innerOf(standing.answer(linkId, place)));
  return isWithin(linkId, standing) ? (values[0] ?? '') : { several: values };
}

const roundsOf = (repeat: string, standing: Standing): readonly Place[] =>
  placesOf(repeat, standing).flatMap((place) => everyRound(repeat, place, standing));

function columnOf(column: string, option: Option | undefined, language: string): Inner {
  if (option === undefined) return '';
  if (column === 'name') return option.code;
  if (column === 'label') return wordsIn(option.text, language);
  const more = option.more ?? {};
  return Object.hasOwn(more, column) ? (more[column] ?? '') : '';
}

/** The words in that language, otherwise in the first there are. */
const wordsIn = (texts: Texts, language: string): string =>
  (Object.hasOwn(texts, language) ? texts[language] : undefined) ?? Object.values(texts)[0] ?? '';

/** An item that an argument names: by reference, or by its name in quotation marks as `jr:choice-name` has it. */
function itemNamed(argument: Expression | undefined, standing: Standing): Item | undefined {
  if (argument === undefined) return undefined;
  if ('answer' in argument) return standing.layout.items.get(argument.answer);
  if (!('value' in argument)) return undefined;
  const written = String(argument.value).trim();
  const name = /^\$\{(.+)\}$/.exec(written)?.[1]?.trim() ?? written.split('/').at(-1) ?? '';
  return standing.layout.items.get(name);
}

function choiceNames(given: Given, list: Item | undefined, standing: Standing): string {
  const lists = standing.layout.instrument.lists;
  const key = list?.list ?? '';
  const options = Object.hasOwn(lists, key) ? (lists[key] ?? []) : [];
  const named = (codes: readonly string[]) =>
    codes.flatMap((code) => options.find((one) => one.code === code) ?? []);
  const whole = named([textOf(given.at(0))]);
  const chosen = whole.length > 0 ? whole : named(codesOf(given.at(0)));
  return chosen.map((one) => wordsIn(one.text, standing.language ?? 'en')).join(', ');
}

function positionOf(repeat: Item | undefined, { place }: Standing): number {
  const own = place.find(([name]) => name === repeat?.linkId) ?? place.at(-1);
  return own === undefined ? Number.NaN : own[1] + 1;
}

/** `indexed-repeat(answer, repeat, number, repeat, number …)`: the answer in the round named, counted from 1. */
function indexed(call: readonly Expression[], given: Given, standing: Standing): Inner {
  const wanted = itemNamed(call[0], standing);
  const rounds = new Map<string, number>();
  for (let at = 1; at + 1 < call.length; at += 2) {
    const repeat = itemNamed(call[at], standing);
    if (repeat !== undefined) rounds.set(repeat.linkId, numberOf(given.at(at + 1)) - 1);
  }
  if (wanted === undefined) return '';
  const place = (standing.layout.repeats.get(wanted.linkId) ?? []).map((repeat, depth) => {
    const own = standing.place[depth];
    return [repeat, rounds.get(repeat) ?? (own?.[0] === repeat ? own[1] : 0)] as const;
  });
  const isThere = place.every(
    ([repeat, round], depth) => round >= 0 && round < standing.rounds(repeat, place.slice(0, depth)),
  );
  return isThere ? innerOf(standing.answer(wanted.linkId, place)) : '';
}

/** Version 4, of 122 random bits (RFC 9562). */
function uuidFrom(chance: () => number): string {
  const digit = (of: number) => Math.min(of - 1, Math.floor(chance() * of));
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (one) =>
    (one === 'x' ? digit(16) : 8 + digit(4)).toString(16),
  );
}

type Reckoning = (given: Given, call: readonly Expression[], standing: Standing) => Inner;

const first = (given: Given, wanted: (one: Inner) => boolean): Inner | undefined => {
  for (let at = 0; at < given.count; at += 1) {
    const one = given.at(at);
    if (wanted(one)) return one;
  }
  return undefined;
};

const placed: Readonly<Record<Placed, Reckoning>> = {
  and: (given) => first(given, (one) => !truthOf(one)) === undefined,
  or: (given) => first(given, truthOf) !== undefined,
  if: (given) => given.at(truthOf(given.at(0)) ? 1 : 2),
  coalesce: (given) => first(given, (one) => textOf(one) !== '') ?? '',
  once: (given, _, { self }) => {
    const known = innerOf(self);
    return textOf(known) === '' ? given.at(0) : known;
  },
  count: (given) => counted(given.at(0)),
  position: (_, call, standing) => positionOf(itemNamed(call[0], standing), standing),
  'indexed-repeat': (given, call, standing) => indexed(call, given, standing),
  today: (_, __, { now }) => now.slice(0, 10),
  now: (_, __, { now }) => now,
  'format-date': (given, _, { language }) => dayWritten(given, language ?? 'en'),
  'format-date-time': (given, _, { language }) => dayWritten(given, language ?? 'en'),
  'jr:choice-name': (given, call, standing) => choiceNames(given, itemNamed(call[1], standing), standing),
  uuid: (_, __, { chance }) => (chance === undefined ? '' : uuidFrom(chance)),
  random: (_, __, { chance }) => (chance === undefined ? Number.NaN : chance()),
};

const isPlaced = (call: Operation): call is Placed => Object.hasOwn(placed, call);

/** Each argument is reckoned when it is first asked for, and once. */
function givenOf(call: readonly Expression[], standing: Standing, depth: number): Given {
  const known = new Map<number, Inner>();
  const at = (index: number): Inner => {
    const one = call[index];
    if (one === undefined) return '';
    const before = known.get(index);
    if (before !== undefined) return before;
    const found = reckoned(one, standing, depth + 1);
    known.set(index, found);
    return found;
  };
  return { at, count: call.length };
}

function reckoned(expression: Expression, standing: Standing, depth: number): Inner {
  if (depth > mostNested) return '';
  if ('value' in expression) return expression.value;
  if ('answer' in expression) return answered(expression.answer, standing);
  if ('self' in expression) return innerOf(standing.self);
  if ('column' in expression) return columnOf(expression.column, standing.option, standing.language ?? 'en');
  const given = givenOf(expression.with, standing, depth);
  const found = isPlaced(expression.call)
    ? placed[expression.call](given, expression.with, standing)
    : reckonings[expression.call](given);
  return typeof found === 'string' && found.length > longestText ? '' : found;
}

export const valueIn = (expression: Expression, standing: Standing): Value =>
  valueFrom(reckoned(expression, standing, 0));

export const truthIn = (expression: Expression, standing: Standing): boolean =>
  truthOf(reckoned(expression, standing, 0));

/** Answers as they stand, whether or not they are asked for. */
export function plainStanding(instrument: Instrument, answers: Answers, around: Around): Standing {
  const keys = Object.keys(answers);
  return {
    ...around,
    layout: layoutOf(instrument),
    answer: (linkId, place) => answerAt(answers, keyAt(place, linkId)),
    rounds: (repeat, place) => roundsAnswered(keys, keyAt(place, repeat)),
    place: [],
  };
}

export interface Circumstances extends Around {
  readonly instrument: Instrument;
  readonly answers: Answers;
  /** The answer being judged. */
  readonly self?: Answer | undefined;
  /** The option being offered or not. */
  readonly option?: Option | undefined;
  /** The round in which it is reckoned, where the question is in a repeat. */
  readonly place?: Place | undefined;
}

/**
 * What an expression gives: `undefined` for no value, the empty text for an answer not given, a list for an answer of
 * several codes or for one question in all rounds of a repeat.
 */
export function evaluate(expression: Expression, around: Circumstances): Value {
  const { instrument, answers, self, option, place = [] } = around;
  return valueIn(expression, { ...plainStanding(instrument, answers, around), self, option, place });
}
