/**
 * The profile of a community beyond its numbers (PM 6.2): its places, what it has and can (PM 2.4: as carefully as what it
 * lacks), and what it went through. Told again with the same id, it takes the place of what was told before.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { id, line, oneOf, prose, wholeFrom } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import type { Community } from './community.ts';

export const communityPlaceKinds = [
  'meeting',
  'worship',
  'school',
  'health',
  'market',
  'water',
  'road',
  'office',
  'settlement',
  'danger',
  'other',
] as const;
export type CommunityPlaceKind = (typeof communityPlaceKinds)[number];

export const communityAssetKinds = [
  'people',
  'skills',
  'associations',
  'land',
  'buildings',
  'culture',
  'money',
] as const;
export type CommunityAssetKind = (typeof communityAssetKinds)[number];

// What can happen

export const CommunityProfileEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('CommunityPlaceNoted'),
    place: id,
    name: line,
    kind: oneOf(communityPlaceKinds),
    /** A hamlet: many villages have neither RT nor RW. */
    hamlet: line.optional(),
    /** Who can get there and how; whom it keeps out. */
    access: line.optional(),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('CommunityAssetFound'),
    asset: id,
    kind: oneOf(communityAssetKinds),
    what: line,
    whose: line.optional(),
    note: prose.optional(),
  }),
  /** Something the community went through: a year is often all that is known of it. */
  z.strictObject({
    type: z.literal('CommunityHistoryTold'),
    event: id,
    year: wholeFrom(1000, 2200),
    untilYear: wholeFrom(1000, 2200).optional(),
    what: prose,
    toldBy: line.optional(),
  }),
]);
export type CommunityProfileEntry = z.infer<typeof CommunityProfileEntry>;

// What is known

type Told<T extends CommunityProfileEntry['type']> = Omit<
  Extract<CommunityProfileEntry, { type: T }>,
  'type'
> & {
  readonly on: string;
};
export type CommunityPlace = Told<'CommunityPlaceNoted'>;
export type CommunityAsset = Told<'CommunityAssetFound'>;
export type CommunityHistory = Told<'CommunityHistoryTold'>;

export interface CommunityProfile {
  readonly places: Readonly<Record<string, CommunityPlace>>;
  readonly assets: Readonly<Record<string, CommunityAsset>>;
  readonly history: Readonly<Record<string, CommunityHistory>>;
}

const idOf = (fact: CommunityProfileEntry): string => {
  switch (fact.type) {
    case 'CommunityPlaceNoted':
      return fact.place;
    case 'CommunityAssetFound':
      return fact.asset;
    case 'CommunityHistoryTold':
      return fact.event;
  }
};

export const communityProfile: Room<
  CommunityProfile,
  CommunityProfileEntry,
  { readonly community: Community }
> = {
  initial: { places: {}, assets: {}, history: {} },
  entries: CommunityProfileEntry,
  admit,
  evolve,
  sets: (fact) => [`community-profile/${idOf(fact)}`],
};

/** What the community went through, the earliest first. */
export const historyOf = ({ history }: CommunityProfile): readonly CommunityHistory[] =>
  Object.values(history).sort((a, b) => a.year - b.year);

// The rules

/** Why an entry of this room may not stand. */
export type CommunityProfileRefusal = 'community-profile.ends-before' | 'community-profile.not-a-community';

const refuse = refusing<CommunityProfileRefusal>();

function admit(
  _: CommunityProfile,
  fact: CommunityProfileEntry,
  { seen }: { readonly seen: { readonly community: Community } },
) {
  if (seen.community === undefined) return refuse('community-profile.not-a-community');
  const backwards =
    fact.type === 'CommunityHistoryTold' && fact.untilYear !== undefined && fact.untilYear < fact.year;
  return backwards ? refuse('community-profile.ends-before', 'untilYear') : undefined;
}

function evolve(
  state: CommunityProfile,
  fact: CommunityProfileEntry,
  { occurredOn: on }: Circumstance,
): CommunityProfile {
  switch (fact.type) {
    case 'CommunityPlaceNoted': {
      const { type: _, ...place } = fact;
      return { ...state, places: { ...state.places, [fact.place]: { ...place, on } } };
    }
    case 'CommunityAssetFound': {
      const { type: _, ...asset } = fact;
      return { ...state, assets: { ...state.assets, [fact.asset]: { ...asset, on } } };
    }
    case 'CommunityHistoryTold': {
      const { type: _, ...event } = fact;
      return { ...state, history: { ...state.history, [fact.event]: { ...event, on } } };
    }
  }
}
