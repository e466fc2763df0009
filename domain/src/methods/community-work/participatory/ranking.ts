/**
 * Priorities ranked together (PM 6.2): by votes or points laid on each, or each compared with each other. Where two come
 * out alike they share a rank: the people decide between them, not the order in which they were written down.
 */
import { z } from 'zod';
import { line, numberFrom, oneOf, wholeFrom } from '../../../kernel/field.ts';
import { refusing } from '../../../kernel/refusal.ts';
import { type SittingOf, sittingFields, sittingsRoom } from './sitting.ts';

export const rankingWays = ['votes', 'pairwise'] as const;
export type RankingWay = (typeof rankingWays)[number];

const most = 20;

// What can happen

export const RankingEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('PrioritiesRanked'),
    ...sittingFields,
    question: line.optional(),
    way: oneOf(rankingWays),
    choices: z
      .array(z.strictObject({ what: line, points: numberFrom(0, 1_000_000).optional() }))
      .min(2, 'field.too-small')
      .max(most, 'field.too-many'),
    /** Of the pairwise way: two by their place in the list from 0, and the place of the one that matters more; absent: alike. */
    pairs: z
      .array(
        z.strictObject({
          first: wholeFrom(0, most - 1),
          second: wholeFrom(0, most - 1),
          prefers: wholeFrom(0, most - 1).optional(),
        }),
      )
      .max((most * (most - 1)) / 2, 'field.too-many')
      .optional(),
  }),
]);
export type RankingEntry = z.infer<typeof RankingEntry>;

// What is known

export type Ranking = SittingOf<RankingEntry>;

export const rankings = sittingsRoom<RankingEntry>(RankingEntry, rule);

export interface Ranked {
  /** Its place in the list as told, from 0. */
  readonly at: number;
  readonly what: string;
  /** Votes or points; of pairs, how often it was preferred, half where both were alike. */
  readonly points: number;
  /** From 1; those with as many points share it. */
  readonly rank: number;
  readonly tied: boolean;
}

function pointsOf({ way, choices, pairs = [] }: Pick<Ranking, 'way' | 'choices' | 'pairs'>, at: number) {
  if (way === 'votes') return choices[at]?.points ?? 0;
  return pairs
    .filter((one) => one.first === at || one.second === at)
    .reduce((sum, one) => sum + (one.prefers === undefined ? 0.5 : Number(one.prefers === at)), 0);
}

/** Those with the most first; those alike in the order in which they were told. */
export function rankedOf(ranking: Pick<Ranking, 'way' | 'choices' | 'pairs'>): readonly Ranked[] {
  const all = ranking.choices.map(({ what }, at) => ({ at, what, points: pointsOf(ranking, at) }));
  return all
    .map((one) => ({
      ...one,
      rank: 1 + all.filter((other) => other.points > one.points).length,
      tied: all.some((other) => other.at !== one.at && other.points === one.points),
    }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
}

// The rules

/** Why an entry of this room may not stand. */
export type RankingRefusal = 'ranking.no-points' | 'ranking.pairs-incoherent' | 'ranking.same-twice';

const refuse = refusing<RankingRefusal>();

function rule({ way, choices, pairs = [] }: RankingEntry) {
  const names = new Set(choices.map(({ what }) => what.toLowerCase()));
  if (names.size < choices.length) return refuse('ranking.same-twice', 'choices');
  if (way === 'votes')
    return choices.some(({ points }) => points === undefined)
      ? refuse('ranking.no-points', 'choices')
      : undefined;
  const seen = new Set(pairs.map(({ first, second }) => [first, second].sort((a, b) => a - b).join()));
  const fits = pairs.every(
    ({ first, second, prefers }) =>
      first !== second &&
      Math.max(first, second) < choices.length &&
      (prefers === undefined || prefers === first || prefers === second),
  );
  return fits && seen.size === pairs.length ? undefined : refuse('ranking.pairs-incoherent', 'pairs');
}
