/**
 * The community as client (PM 2.1, 6.2): a neighbourhood, a village, up to a province, or people bound by something
 * other than place. Counts of its people are told with the day and the source: they differ, and change.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { id, line, oneOf, prose, wholeFrom } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

export const communityKinds = [
  'neighbourhood',
  'hamlet',
  'village',
  'district',
  'regency',
  'province',
  'of-interest',
] as const;
export type CommunityKind = (typeof communityKinds)[number];

const about = {
  name: line,
  kind: oneOf(communityKinds).optional(),
  /** National codes of the areas it covers, as `73.71.08`. */
  areas: z.array(line.max(13, 'field.too-long')).max(100, 'field.too-many').optional(),
  rt: line.max(5, 'field.too-long').optional(),
  rw: line.max(5, 'field.too-long').optional(),
  place: line.optional(),
  history: prose.optional(),
  note: prose.optional(),
  /** Dusun, lingkungan, banjar: the parts people here name, where there is neither RT nor RW or beside them. */
  hamlets: z.array(line).max(60, 'field.too-many').optional(),
  languages: z.array(line).max(20, 'field.too-many').optional(),
  /** When and how the place can be reached. */
  access: line.optional(),
  /** Where there is signal, where none. */
  signal: line.optional(),
};

/** By what the people of a count are told apart. */
export const splitKinds = ['sex', 'age', 'disability', 'hamlet', 'welfare', 'religion', 'other'] as const;
export type SplitKind = (typeof splitKinds)[number];

const most = 1_000_000_000;

const split = z.strictObject({
  by: oneOf(splitKinds),
  parts: z
    .array(z.strictObject({ name: line, number: wholeFrom(0, most) }))
    .min(1, 'field.required')
    .max(60, 'field.too-many'),
  /** So many of whom it is not known to which part they belong. */
  unknown: wholeFrom(0, most).optional(),
  /** One may belong to several parts, so they need not add up. */
  overlap: z.boolean('field.wrong-kind').optional(),
});
export type CountSplit = z.infer<typeof split>;

// What can happen

export const CommunityEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CommunityRegistered'), ...about }),
  z.strictObject({ type: z.literal('CommunityDescribed'), ...about, name: line.optional() }),
  /** So many of something, such as households or children with a disability, as of the day it happened. */
  z.strictObject({
    type: z.literal('CommunityCounted'),
    count: id,
    what: line,
    number: wholeFrom(0, most),
    source: line,
    splits: z.array(split).max(12, 'field.too-many').optional(),
  }),
]);
export type CommunityEntry = z.infer<typeof CommunityEntry>;

// What is known

export interface CommunityCount {
  readonly count: string;
  readonly what: string;
  readonly number: number;
  readonly source: string;
  readonly on: string;
  readonly splits?: readonly CountSplit[] | undefined;
}
type Registered = Extract<CommunityEntry, { type: 'CommunityRegistered' }>;
export type CommunityFacts = Omit<Registered, 'type'> & { readonly counts: readonly CommunityCount[] };
/** `undefined` where the client is not a community. */
export type Community = CommunityFacts | undefined;

/** What is written alike but for capitals and spaces around it is one name. */
export const sameName = (name: string): string => name.trim().toLowerCase();

/** The last count of each thing, in the order in which they were first counted. */
export function lastCounts(counts: readonly CommunityCount[]): readonly CommunityCount[] {
  const last = new Map<string, CommunityCount>();
  for (const one of counts) {
    const known = last.get(sameName(one.what));
    if (known === undefined || known.on <= one.on) last.set(sameName(one.what), one);
  }
  return [...last.values()];
}

export const community: Room<Community, CommunityEntry> = {
  initial: undefined,
  entries: CommunityEntry,
  admit,
  evolve,
  sets: (fact) =>
    fact.type === 'CommunityCounted'
      ? []
      : Object.keys(fact)
          .filter((key) => key !== 'type')
          .map((key) => `community/${key}`),
};

// The rules

/** Why an entry of this room may not stand. */
export type CommunityRefusal =
  | 'community.already-registered'
  | 'community.not-registered'
  | 'community.part-above-whole'
  | 'community.parts-do-not-add-up';

const refuse = refusing<CommunityRefusal>();

function admit(state: Community, fact: CommunityEntry) {
  if (fact.type === 'CommunityRegistered')
    return state === undefined ? undefined : refuse('community.already-registered');
  if (state === undefined) return refuse('community.not-registered');
  return fact.type === 'CommunityCounted' ? admitSplits(fact.number, fact.splits ?? []) : undefined;
}

function admitSplits(whole: number, splits: readonly CountSplit[]) {
  for (const { parts, unknown = 0, overlap } of splits) {
    if (overlap === true && parts.some((one) => one.number > whole))
      return refuse('community.part-above-whole', 'number');
    const sum = parts.reduce((all, one) => all + one.number, unknown);
    if (overlap !== true && sum !== whole) return refuse('community.parts-do-not-add-up', 'number');
  }
  return undefined;
}

function evolve(state: Community, fact: CommunityEntry, around: Circumstance): Community {
  if (fact.type === 'CommunityRegistered') {
    const { type: _, ...facts } = fact;
    return { ...facts, counts: [] };
  }
  if (state === undefined) return state;
  if (fact.type === 'CommunityCounted') {
    const { type: _, ...count } = fact;
    return { ...state, counts: [...state.counts, { ...count, on: around.occurredOn }] };
  }
  const { type: _, ...changes } = fact;
  return { ...state, ...changes } as CommunityFacts;
}
