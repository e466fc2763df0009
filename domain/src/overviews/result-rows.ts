/**
 * What one case adds to the results over cases: for each person, rater and thing rated, the value before and the values
 * at later occasions, paired by nobody but their own person and rater. What was not rated stays empty. Instruments are
 * kept apart by version, since a changed question is another question.
 */

import { instrumentKey } from '../agency/instruments.ts';
import { grouped } from '../kernel/grouped.ts';
import { byDay } from '../kernel/moment.ts';
import { goalAttainment } from '../measures/goal-attainment.ts';
import type { Case } from '../records/case.ts';
import {
  type FunctioningRating,
  functioningAspects,
  functioningParts,
  type Rater,
  type RatingOccasion,
  ratingOccasions,
} from '../stages/2-assessment/social-functioning.ts';
import { goalKinds } from '../stages/3-planning/goal.ts';
import { type Judge, judges } from '../stages/5-evaluation/outcome.ts';
import { type Attainment, attainmentAt } from './attainment.ts';
import { markOf } from './functioning-profile.ts';

export const resultKinds = ['functioning', 'instrument', 'goals'] as const;
export type ResultKind = (typeof resultKinds)[number];

/** Occasions that can come after the first. */
export const laterOccasions = ['interim', 'end', 'follow-up'] as const;
export type LaterOccasion = (typeof laterOccasions)[number];

export interface ResultRow {
  readonly what: ResultKind;
  /** Aspect or part; `urn|version|scale`; kind of goal. */
  readonly key: string;
  /** What an instrument and its scale were called; empty where the key says it. */
  readonly name: string;
  readonly rater: Rater;
  readonly subject: string;
  readonly values: Readonly<Partial<Record<RatingOccasion, number>>>;
}

/** The marks of one rating, for the agreement of marks among each other (alpha). `null` was not marked. */
export interface ItemRow {
  /** `aspects`, or the aspect whose parts they are. */
  readonly key: string;
  readonly rater: Rater;
  readonly items: readonly (number | null)[];
}

interface Rated {
  readonly name: string;
  readonly person?: string | undefined;
  readonly rater: Rater;
  readonly raterName?: string | undefined;
}

/** Worker and client are one side each, whoever held the pen; others are told apart by name. */
const pairing = (one: Rated): string =>
  [one.person ?? one.name, one.rater, one.rater === 'other' ? (one.raterName ?? '') : ''].join('|');

const inTime = <T extends { readonly on: string }>(all: Readonly<Record<string, T>>): readonly T[] =>
  Object.values(all).sort(byDay);

function valuesBy<T extends { readonly occasion: RatingOccasion }>(
  all: readonly T[],
  markOn: (one: T) => number | null | undefined,
): ResultRow['values'] {
  return Object.fromEntries(
    ratingOccasions.flatMap((occasion) => {
      const value = all.findLast((one) => one.occasion === occasion && typeof markOn(one) === 'number');
      return value === undefined ? [] : [[occasion, markOn(value)]];
    }),
  );
}

function functioningOf(
  own: readonly [FunctioningRating, ...(readonly FunctioningRating[])],
): readonly ResultRow[] {
  const [first] = own;
  const row = (key: string, markOn: (one: FunctioningRating) => number | undefined): ResultRow => ({
    what: 'functioning',
    key,
    name: '',
    rater: first.rater,
    subject: first.name,
    values: valuesBy(own, markOn),
  });
  return functioningAspects.flatMap((aspect) => [
    row(aspect, (one) => markOf(one, aspect)?.value),
    ...functioningParts[aspect].map((part) => row(part, (one) => one.parts?.[part])),
  ]);
}

function functioningRows(state: Case): readonly ResultRow[] {
  return grouped(inTime(state.functioning), pairing).flatMap(functioningOf);
}

function instrumentRows(state: Case): readonly ResultRow[] {
  const asked = inTime(state.instrumentAnswers);
  const versionOf = (one: Rated & { urn: string; version: string }) =>
    `${pairing(one)}|${instrumentKey(one.urn, one.version)}`;
  return grouped(asked, versionOf).flatMap((own) => {
    const [first] = own;
    const scales = new Map(
      own.flatMap((one) => one.scores.map((score) => [score.scale, score.name] as const)),
    );
    return [...scales].map(
      ([scale, name]): ResultRow => ({
        what: 'instrument',
        key: `${instrumentKey(first.urn, first.version)}|${scale}`,
        name: name === first.title ? name : `${first.title}: ${name}`,
        rater: first.rater,
        subject: first.name,
        values: valuesBy(own, (one) => one.scores.find((score) => score.scale === scale)?.value),
      }),
    );
  });
}

/** T then and now over the same goals: those that have a beginning and were scored. */
function bothT(goals: Attainment['goals']): readonly [number, number] | undefined {
  const both = goals.filter(({ start, level }) => start !== null && level !== null);
  const then = goalAttainment(both.map(({ start, weight }) => ({ level: start, weight }))).t;
  const now = goalAttainment(both.map(({ level, weight }) => ({ level, weight }))).t;
  return typeof then === 'number' && typeof now === 'number' ? [then, now] : undefined;
}

/** The last evaluation that scored them: at the end where it led to the end, in between where the work went on. */
function goalValues(
  state: Case,
  kind: (typeof goalKinds)[number],
  judge: Judge,
): ResultRow['values'] | undefined {
  const held = inTime(state.evaluations).flatMap((one) => {
    const attained = attainmentAt(state, one.evaluation, kind, judge);
    const t = attained === undefined ? undefined : bothT(attained.goals);
    return t === undefined ? [] : [{ t, ends: one.conclusion?.decision === 'terminate' }];
  });
  const last = held.at(-1);
  if (last !== undefined) return { intake: last.t[0], [last.ends ? 'end' : 'interim']: last.t[1] };
  const began = attainmentAt(state, '', kind, judge)?.startT;
  return typeof began === 'number' ? { intake: began } : undefined;
}

function goalRows(state: Case): readonly ResultRow[] {
  return goalKinds.flatMap((kind) =>
    judges.flatMap((judge): readonly ResultRow[] => {
      const values = judge === 'other' ? undefined : goalValues(state, kind, judge);
      return values === undefined
        ? []
        : [{ what: 'goals', key: kind, name: '', rater: judge, subject: '', values }];
    }),
  );
}

/** Whether a case counts among those that were begun: its request was accepted. */
export const wasBegun = ({ intake }: Case): boolean =>
  intake.opening !== undefined && intake.decision?.decision === 'accepted';

export const resultRows = (state: Case): readonly ResultRow[] =>
  [...functioningRows(state), ...instrumentRows(state), ...goalRows(state)].filter(
    (one) => Object.keys(one.values).length > 0,
  );

/** The marks at intake, one row for each person and rater: aspects together, and the parts of each aspect. */
export function itemRows(state: Case): readonly ItemRow[] {
  const first = inTime(state.functioning).filter((one) => one.occasion === 'intake');
  const last = new Map(first.map((one) => [pairing(one), one]));
  return [...last.values()].flatMap((one) =>
    [
      { key: 'aspects', items: functioningAspects.map((aspect) => markOf(one, aspect)?.value ?? null) },
      ...functioningAspects.map((aspect) => ({
        key: aspect,
        items: functioningParts[aspect].map((part) => one.parts?.[part] ?? null),
      })),
    ]
      .filter(({ items }) => items.some((item) => item !== null))
      .map(({ key, items }) => ({ key, rater: one.rater, items })),
  );
}
