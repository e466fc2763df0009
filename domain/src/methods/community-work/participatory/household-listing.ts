/**
 * Listing from house to house (PM 6.2): how many households there are and how many were reached, so that a count that rests
 * on it says how much it may have missed. Told on the day it ended.
 */
import { z } from 'zod';
import { day, line, wholeFrom } from '../../../kernel/field.ts';
import { refusing } from '../../../kernel/refusal.ts';
import { type SittingOf, sittingFields, sittingsRoom } from './sitting.ts';

const households = wholeFrom(0, 10_000_000);

// What can happen

export const HouseholdListingEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('HouseholdsListed'),
    ...sittingFields,
    from: day.optional(),
    households,
    visited: households,
    areas: z
      .array(z.strictObject({ name: line, households, visited: households }))
      .max(60, 'field.too-many')
      .optional(),
    whyNot: line.optional(),
  }),
]);
export type HouseholdListingEntry = z.infer<typeof HouseholdListingEntry>;

// What is known

export type HouseholdListing = SittingOf<HouseholdListingEntry>;

// The rules

/** Why an entry of this room may not stand. */
export type HouseholdListingRefusal = 'listing.areas-do-not-add-up' | 'listing.more-than-there-are';

const refuse = refusing<HouseholdListingRefusal>();

export const householdListings = sittingsRoom<HouseholdListingEntry>(HouseholdListingEntry, (fact) => {
  const areas = fact.areas ?? [];
  if ([fact, ...areas].some((one) => one.visited > one.households))
    return refuse('listing.more-than-there-are', 'visited');
  const sum = (of: 'households' | 'visited') => areas.reduce((all, one) => all + one[of], 0);
  const addsUp = sum('households') === fact.households && sum('visited') === fact.visited;
  return areas.length === 0 || addsUp ? undefined : refuse('listing.areas-do-not-add-up', 'households');
});
