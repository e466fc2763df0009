/**
 * Finding a service (PM 4.2 broker: a need, the resource that is sought). By words as they are typed, by kind, place,
 * distance, age, disability, cost and language. Each match says why; what misses one thing only is told beside it.
 */
import { addDays } from '../../kernel/moment.ts';
import { shelfLifeDays } from '../directory/service.ts';
import type { ServiceLine } from '../directory/service-line.ts';
import { type AskedFor, lookedUp, type Understood } from './bearers.ts';
import {
  type FindingQuery,
  type Fit,
  type Judged,
  type Judging,
  judging,
  type Miss,
  type Unsaid,
} from './criteria.ts';
import type { FindingIndex } from './finding-index.ts';
import { isKindOnly } from './kinds-only.ts';
import { questionOf } from './question.ts';

export const freshnesses = ['fresh', 'stale', 'never-checked'] as const;
export type Freshness = (typeof freshnesses)[number];

/** Whether somebody asked there within the shelf life. @param today YYYY-MM-DD */
export function freshnessOf({ askedOn }: Pick<ServiceLine, 'askedOn'>, today: string): Freshness {
  if (askedOn === undefined) return 'never-checked';
  return askedOn < addDays(today, -shelfLifeDays) ? 'stale' : 'fresh';
}

export interface WordFound {
  /** As it was typed. */
  readonly text: string;
  readonly understood: Understood;
}

export interface Match {
  readonly service: ServiceLine;
  readonly words: readonly WordFound[];
  readonly fits: readonly Fit[];
  /** What it does not say: worth asking before anybody goes there. */
  readonly unsaid: readonly Unsaid[];
  readonly missingWords: readonly string[];
  readonly misses: readonly Miss[];
  readonly kilometres?: number | undefined;
  readonly freshness: Freshness;
}

export interface Found {
  /** What fits all that was asked, the best first. */
  readonly found: readonly Match[];
  /** How many fit, told or not. */
  readonly total: number;
  /** What misses one thing, the best first. */
  readonly near: readonly Match[];
  /** Words that nobody bears, with what was taken in their place. */
  readonly meant: readonly { readonly text: string; readonly words: readonly string[] }[];
  /** The age that stood among the words. */
  readonly age?: number | undefined;
}

export interface FindOptions {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** How many that fit are told; 200 where it is not said. */
  readonly most?: number;
  /** How many that are near are told; 20 where it is not said. */
  readonly mostNear?: number;
}

interface Ranked {
  readonly slot: number;
  readonly service: ServiceLine;
  readonly answers: Judged;
  readonly worth: number;
}

/** A place so far away weighs half. */
const farKilometres = 25;
/** A kind tells what to look for; an office where one can go comes first. */
const ofKind = 0.7;

interface Asking {
  readonly asked: readonly AskedFor[];
  readonly judge: Judging;
  /** The last day on which a check is stale. */
  readonly staleOn: string;
}

function worthOf(said: number, { kilometres }: Judged, service: ServiceLine, staleOn: string): number {
  const near = kilometres === undefined ? 0.6 : 1 / (1 + kilometres / farKilometres);
  const sure = service.askedOn === undefined || service.askedOn < staleOn ? 0.9 : 1;
  return said * near * sure * (isKindOnly(service) ? ofKind : 1);
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const far = Number.POSITIVE_INFINITY;

const byWorth = (one: Ranked, other: Ranked): number =>
  other.worth - one.worth ||
  compared(one.service.name, other.service.name) ||
  compared(one.service.service, other.service.service);

const byDistance = (one: Ranked, other: Ranked): number => {
  const [here, there] = [one.answers.kilometres ?? far, other.answers.kilometres ?? far];
  return here === there ? byWorth(one, other) : here - there;
};

/** What the words say of one slot: how much, and how many of them are missing. */
function saidOf(
  asked: readonly AskedFor[],
  slot: number,
): { readonly said: number; readonly missing: number } {
  let said = 0;
  let missing = 0;
  for (const { weights } of asked) {
    const weight = weights[slot] ?? 0;
    if (weight === 0) missing += 1;
    else said += weight;
  }
  if (asked.length === 0) return { said: 1, missing };
  return { said: (said * (asked.length - missing)) / asked.length, missing };
}

interface Sorted {
  readonly found: Ranked[];
  readonly near: Ranked[];
}

function sorted(index: FindingIndex, { asked, judge, staleOn }: Asking): Sorted {
  const found: Ranked[] = [];
  const near: Ranked[] = [];
  for (let slot = 0; slot < index.slotCount; slot += 1) {
    const service = index.service(slot);
    if (service === undefined) continue;
    const { said, missing } = saidOf(asked, slot);
    if (said === 0 || missing > asked.length / 2) continue;
    const answers = judge(service);
    const missed = answers.misses.length + Math.min(missing, 1);
    if (missed > 1) continue;
    const ranked = { slot, service, answers, worth: worthOf(said, answers, service, staleOn) };
    (missed === 0 ? found : near).push(ranked);
  }
  const order = asked.length === 0 ? byDistance : byWorth;
  return { found: found.sort(order), near: near.sort(order) };
}

/** Finds; never fails. The order depends on the services and the question alone, not on how the list was put together. */
export function find(index: FindingIndex, query: FindingQuery, options: FindOptions): Found {
  const { today, most = 200, mostNear = 20 } = options;
  const question = questionOf(query.words ?? '');
  const last = question.asked.at(-1);
  const asked = question.asked.flatMap((one) => lookedUp(index, one, one === last));
  const judge = judging({ ...query, age: query.age ?? question.age });
  const { found, near } = sorted(index, { asked, judge, staleOn: addDays(today, -shelfLifeDays) });
  const told = ({ slot, service, answers }: Ranked): Match => ({
    service,
    ...answers,
    words: asked.flatMap(({ text, understoodAt }) => {
      const understood = understoodAt(slot);
      return understood === undefined ? [] : [{ text, understood }];
    }),
    missingWords: asked.flatMap(({ text, understoodAt }) => (understoodAt(slot) === undefined ? [text] : [])),
    freshness: freshnessOf(service, today),
  });
  return {
    found: found.slice(0, most).map(told),
    total: found.length,
    near: near.slice(0, mostNear).map(told),
    meant: asked.flatMap(({ text, meant }) => (meant.length === 0 ? [] : [{ text, words: meant }])),
    age: question.age,
  };
}
