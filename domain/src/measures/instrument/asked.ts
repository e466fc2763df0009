/**
 * What an instrument asks now, given what has been answered: which questions, with which options, what is still owed, what
 * is wrong, and what is worked out. The screen that is filled in and the server that checks it use this one function.
 *
 * What is not asked does not count, whatever was answered before (its answer is named in `leftOut`, not thrown away). A
 * condition that hangs on itself in a circle cannot be settled: its question is asked; a reckoning in a circle gives nothing.
 */

import { type Fault, faultsOf } from './answer-faults.ts';
import {
  type Answer,
  type Answers,
  answerAt,
  isGiven,
  keyAt,
  mostRounds,
  type Place,
  roundsAnswered,
} from './answers.ts';
import { type Around, layoutOf, type Standing, truthIn, valueIn } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { everyItem, type Instrument, type Item, isQuestion, type Option } from './instrument.ts';
import { isWorkedOut, orderOf, type Step } from './order.ts';

export interface AskedAround extends Around {
  /** How many rounds of a repeat the screen holds open, by its key; those answered are found without it. */
  readonly rounds?: Readonly<Record<string, number>> | undefined;
}

export interface AskedItem {
  /** The key of its answer. */
  readonly key: string;
  readonly item: Item;
  /** What counts: the answer, or what was worked out. */
  readonly value?: Exclude<Answer, null> | undefined;
  /** What to fill in before anything is answered. */
  readonly initial?: Exclude<Answer, null> | undefined;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly options?: readonly Option[] | undefined;
  readonly faults: readonly Fault[];
  /** Of a group. */
  readonly items?: readonly AskedItem[] | undefined;
  /** Of a repeat. */
  readonly rounds?: readonly (readonly AskedItem[])[] | undefined;
}

export interface Asked {
  readonly items: readonly AskedItem[];
  /** Every answer that counts, what is worked out included. */
  readonly answers: Answers;
  /** Of these, what is worked out. */
  readonly calculated: Answers;
  /** Keys of what must be answered and is not. */
  readonly unanswered: readonly string[];
  readonly faults: readonly (Fault & { readonly key: string })[];
  /** Keys of answers that do not count: not asked now, or asked by no question. */
  readonly leftOut: readonly string[];
  /** `linkId`s of what hangs on itself. */
  readonly inCircle: readonly string[];
}

/** All rounds of all repeats together; a form of more is not followed further. */
const mostRoundsInAll = 2_000;

const parentsOf = (
  items: readonly Item[],
  parent?: string,
): readonly (readonly [string, string | undefined])[] =>
  items.flatMap((item) => [[item.linkId, parent] as const, ...parentsOf(item.items ?? [], item.linkId)]);

class Working {
  readonly #answers: Answers;
  readonly #around: AskedAround;
  readonly #keys: readonly string[];
  readonly #parents: ReadonlyMap<string, string | undefined>;
  readonly #standing: Standing;
  readonly #asked = new Map<string, boolean>();
  readonly #values = new Map<string, Answer>();
  readonly #rounds = new Map<string, number>();
  readonly calculated = new Map<string, Answer>();
  #roundsLeft = mostRoundsInAll;

  constructor(instrument: Instrument, answers: Answers, around: AskedAround) {
    this.#answers = answers;
    this.#around = around;
    this.#keys = Object.keys(answers);
    this.#parents = new Map(parentsOf(instrument.items));
    this.#standing = {
      ...around,
      layout: layoutOf(instrument),
      answer: (linkId, place) => this.value(keyAt(place, linkId)),
      rounds: (repeat, place) => this.rounds(keyAt(place, repeat)),
      place: [],
    };
  }

  /** Works everything out; gives what hangs on itself. */
  run(instrument: Instrument): readonly string[] {
    const steps = orderOf(everyItem(instrument.items), this.#parents);
    for (const step of steps) this.#take(step);
    return [...new Set(steps.flatMap((one) => (one.inCircle ? one.linkId : [])))];
  }

  isAsked(key: string): boolean {
    return this.#asked.get(key) === true;
  }

  value(key: string): Answer | undefined {
    return this.#values.get(key);
  }

  rounds(key: string): number {
    return this.#rounds.get(key) ?? 0;
  }

  at(place: Place, self?: Answer, option?: Option): Standing {
    return { ...this.#standing, place, self, option };
  }

  get counting(): Answers {
    return Object.fromEntries([...this.#values].filter(([, value]) => isGiven(value)));
  }

  #take({ linkId, finds, inCircle }: Step): void {
    const item = this.#standing.layout.items.get(linkId);
    if (item === undefined) return;
    for (const place of this.#places(linkId)) {
      if (finds === 'asked') this.#findAsked(item, place, inCircle);
      else this.#findValue(item, place, inCircle);
    }
  }

  #places(linkId: string): readonly Place[] {
    const repeats = this.#standing.layout.repeats.get(linkId) ?? [];
    return repeats.reduce<readonly Place[]>(
      (places, repeat) =>
        places.flatMap((place) =>
          Array.from({ length: this.rounds(keyAt(place, repeat)) }, (_, round) => [
            ...place,
            [repeat, round] as const,
          ]),
        ),
      [[]],
    );
  }

  #findAsked(item: Item, place: Place, inCircle: boolean): void {
    const key = keyAt(place, item.linkId);
    const parent = this.#parents.get(item.linkId);
    const last = place.at(-1);
    const above = parent === last?.[0] ? place.slice(0, -1) : place;
    const inherited = parent === undefined || this.isAsked(keyAt(above, parent));
    const own = item.enableWhen === undefined || inCircle || truthIn(item.enableWhen, this.at(place));
    this.#asked.set(key, inherited && own);
    if (item.type === 'repeat' && inherited && own) this.#openRounds(item, place, inCircle);
  }

  #openRounds({ linkId, times }: Item, place: Place, inCircle: boolean): void {
    const key = keyAt(place, linkId);
    const wanted = times === undefined || inCircle ? undefined : Number(valueIn(times, this.at(place)));
    const { rounds = {} } = this.#around;
    const open = Math.max(
      roundsAnswered(this.#keys, key),
      Object.hasOwn(rounds, key) ? (rounds[key] ?? 0) : 0,
    );
    const count = wanted === undefined || !Number.isFinite(wanted) ? open : wanted;
    const most = Math.min(mostRounds, this.#roundsLeft);
    const settled = Math.trunc(Math.max(0, Math.min(most, count)));
    this.#roundsLeft -= settled;
    this.#rounds.set(key, settled);
  }

  #findValue(item: Item, place: Place, inCircle: boolean): void {
    const key = keyAt(place, item.linkId);
    if (!this.isAsked(key)) return;
    const given = answerAt(this.#answers, key) ?? null;
    const worked = this.#worked(item, place, given, inCircle);
    this.#values.set(key, worked ?? given);
    if (item.calculation !== undefined) this.calculated.set(key, worked ?? null);
  }

  /** What is worked out in its place; `undefined` where the answer itself counts. */
  #worked(item: Item, place: Place, given: Answer, inCircle: boolean): Answer | undefined {
    const always = isWorkedOut(item);
    if (!always && isGiven(given)) return undefined;
    const initial = item.type === 'hidden' ? item.initial : undefined;
    const how = item.calculation ?? initial;
    if (how === undefined) return undefined;
    return inCircle ? null : (this.reckon(how, place, given) ?? null);
  }

  reckon(how: Expression, place: Place, self?: Answer): Exclude<Answer, null> | undefined {
    const found = valueIn(how, this.at(place, self));
    return isGiven(found) ? found : undefined;
  }
}

const isTrue = (
  of: boolean | Expression | undefined,
  working: Working,
  place: Place,
  self: Answer | undefined,
): boolean => (typeof of === 'object' ? truthIn(of, working.at(place, self)) : of === true);

function optionsOf(item: Item, place: Place, working: Working, { lists }: Instrument) {
  const { list, offered } = item;
  if (list === undefined || !Object.hasOwn(lists, list)) return undefined;
  const all = lists[list] ?? [];
  return offered === undefined
    ? all
    : all.filter((option) => truthIn(offered, working.at(place, undefined, option)));
}

type Held = Pick<AskedItem, 'items' | 'rounds'>;

function held(item: Item, place: Place, working: Working, instrument: Instrument): Held {
  const within = (at: Place) => (item.items ?? []).flatMap((one) => askedItem(one, at, working, instrument));
  if (item.type !== 'repeat') return item.items === undefined ? {} : { items: within(place) };
  const count = working.rounds(keyAt(place, item.linkId));
  return { rounds: Array.from({ length: count }, (_, round) => within([...place, [item.linkId, round]])) };
}

function askedItem(item: Item, place: Place, working: Working, instrument: Instrument): readonly AskedItem[] {
  const key = keyAt(place, item.linkId);
  if (!working.isAsked(key)) return [];
  const answer = working.value(key);
  const value = isGiven(answer) ? answer : undefined;
  const options = optionsOf(item, place, working, instrument);
  const isBare = value === undefined && item.initial !== undefined;
  const asked: AskedItem = {
    key,
    item,
    value,
    initial: isBare ? working.reckon(item.initial, place) : undefined,
    required: isQuestion(item.type) && isTrue(item.required, working, place, value),
    readOnly: isTrue(item.readOnly, working, place, value),
    options,
    faults: value === undefined ? [] : faultsOf(item, value, options, working.at(place, value)),
    ...held(item, place, working, instrument),
  };
  return [asked];
}

/** All that is asked, in order, what stands in groups and rounds included. */
export const everyAsked = (items: readonly AskedItem[]): readonly AskedItem[] =>
  items.flatMap((one) => [one, ...everyAsked(one.items ?? []), ...everyAsked((one.rounds ?? []).flat())]);

export function askedOf(instrument: Instrument, answers: Answers, around: AskedAround): Asked {
  const working = new Working(instrument, answers, around);
  const inCircle = working.run(instrument);
  const items = instrument.items.flatMap((item) => askedItem(item, [], working, instrument));
  const all = everyAsked(items);
  const counting = working.counting;
  return {
    items,
    answers: counting,
    calculated: Object.fromEntries(working.calculated),
    unanswered: all.flatMap((one) => (one.required && one.value === undefined ? one.key : [])),
    faults: all.flatMap(({ key, faults }) => faults.map((one) => ({ key, ...one }))),
    leftOut: Object.keys(answers).filter((key) => isGiven(answers[key]) && !Object.hasOwn(counting, key)),
    inCircle,
  };
}
