import { expect, it } from 'vitest';
import { aCase } from '../../../../../tests/cast/case.ts';
import { idOf } from '../../../../../tests/cast/record.ts';

const listed = (change: Record<string, unknown> = {}) => ({
  sitting: idOf('listing'),
  from: '2026-03-02',
  households: 461,
  visited: 448,
  ...change,
});

it('says how many of all households were reached', () => {
  const told = aCase().tells('HouseholdsListed', listed(), { on: '2026-04-02' });
  expect(told.state.householdListings[0]).toMatchObject({ visited: 448, households: 461, on: '2026-04-02' });
});

it('is refused where more were visited than there are, or the hamlets do not add up', () => {
  expect(aCase().refuses('HouseholdsListed', listed({ visited: 462 }))).toBe('listing.more-than-there-are');
  const areas = [{ name: 'Nunumeu', households: 200, visited: 200 }];
  expect(aCase().refuses('HouseholdsListed', listed({ areas }))).toBe('listing.areas-do-not-add-up');
});
