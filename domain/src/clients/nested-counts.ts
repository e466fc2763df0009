/**
 * Whether one count of a community is a part of another (PM 6.2): what the worker answered. Where residents are 412 and
 * residents without a disability 409, the difference tells of three, and only who counted knows whether the one is a part
 * of the other. Answered again for the same two, the later answer takes the place of the earlier. What follows for the
 * public is reckoned in `community-board.ts`.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { line, oneOf } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room, Scene } from '../kernel/room.ts';
import { type Community, type CommunityCount, lastCounts, sameName, splitKinds } from './community.ts';

/**
 * A count, or one part of how it divides, by its name: what is counted again under the same name is the same thing, and
 * an answer about it goes on to hold. Within a count a name is one thing, whichever way of dividing it stands in.
 */
export const countFigure = z.strictObject({
  what: line,
  part: z.strictObject({ by: oneOf(splitKinds), name: line }).optional(),
});
export type CountFigure = z.infer<typeof countFigure>;

// What can happen

export const NestedCountEntry = z.discriminatedUnion('type', [
  /** All who are counted in the one belong to the other. */
  z.strictObject({ type: z.literal('CountFoundPartOf'), part: countFigure, whole: countFigure }),
  /** Neither is a part of the other; some may belong to both. */
  z.strictObject({ type: z.literal('CountsFoundNotNested'), one: countFigure, other: countFigure }),
]);
export type NestedCountEntry = z.infer<typeof NestedCountEntry>;

// What is known

export interface NestedAnswer {
  /** The part, where one is a part of the other. */
  readonly one: CountFigure;
  readonly other: CountFigure;
  readonly nested: boolean;
  readonly on: string;
}
/** By `figurePair` of the two. */
export type NestedCounts = Readonly<Record<string, NestedAnswer>>;

export const figureKey = ({ what, part }: CountFigure): string =>
  JSON.stringify([sameName(what), ...(part === undefined ? [] : [sameName(part.name)])]);

/** Names two figures as a pair, in whichever order they are given. */
export const figurePair = (one: CountFigure, other: CountFigure): string =>
  [figureKey(one), figureKey(other)].sort().join(' & ');

interface Seen {
  readonly community: Community;
}

export const nestedCounts: Room<NestedCounts, NestedCountEntry, Seen> = {
  initial: {},
  entries: NestedCountEntry,
  admit,
  evolve,
  sets: (fact) => {
    const [one, other] = bothOf(fact);
    return [`nested-counts/${figurePair(one, other)}`];
  },
};

const bothOf = (fact: NestedCountEntry): readonly [CountFigure, CountFigure] =>
  fact.type === 'CountFoundPartOf' ? [fact.part, fact.whole] : [fact.one, fact.other];

// The rules

/** Why an entry of this room may not stand. */
export type NestedCountRefusal =
  | 'nested-counts.not-counted'
  | 'nested-counts.of-one-count'
  | 'nested-counts.part-above-whole';

const refuse = refusing<NestedCountRefusal>();

interface Counted {
  readonly number: number;
  readonly on: string;
}

function counted(counts: readonly CommunityCount[], { what, part }: CountFigure): Counted | undefined {
  const count = counts.find((one) => sameName(one.what) === sameName(what));
  if (count === undefined || part === undefined) return count;
  const parts = (count.splits ?? []).flatMap((split) => split.parts);
  const found = parts.find(({ name }) => sameName(name) === sameName(part.name));
  return found && { number: found.number, on: count.on };
}

function admit(_: NestedCounts, fact: NestedCountEntry, { seen }: Scene<Seen>) {
  const [one, other] = bothOf(fact);
  const places =
    fact.type === 'CountFoundPartOf' ? (['part', 'whole'] as const) : (['one', 'other'] as const);
  if (sameName(one.what) === sameName(other.what)) return refuse('nested-counts.of-one-count', places[1]);
  const counts = lastCounts(seen.community?.counts ?? []);
  const [first, second] = [counted(counts, one), counted(counts, other)];
  if (first === undefined) return refuse('nested-counts.not-counted', places[0]);
  if (second === undefined) return refuse('nested-counts.not-counted', places[1]);
  // On another day a part may be more than its whole was.
  const isAbove = fact.type === 'CountFoundPartOf' && first.on === second.on && first.number > second.number;
  return isAbove ? refuse('nested-counts.part-above-whole', 'part') : undefined;
}

function evolve(state: NestedCounts, fact: NestedCountEntry, { occurredOn: on }: Circumstance): NestedCounts {
  const [one, other] = bothOf(fact);
  const answer = { one, other, nested: fact.type === 'CountFoundPartOf', on };
  return { ...state, [figurePair(one, other)]: answer };
}
