import { expect, it } from 'vitest';
import { aCase } from '../../../../../tests/cast/case.ts';
import { idOf } from '../../../../../tests/cast/record.ts';

const calendar = (strengths: readonly number[]) => ({
  sitting: idOf('calendar'),
  seasons: ['hujan', 'panen', 'kering'],
  rows: [{ what: 'Lapar', strengths }],
});

it('tells for each local season how strongly a thing comes back', () => {
  const told = aCase().tells('SeasonalCalendarDrawn', calendar([3, 0, 1]));
  expect(told.state.seasonalCalendars[0]?.rows[0]?.strengths).toEqual([3, 0, 1]);
});

it('is refused where a row misses a season, or a strength is beyond three', () => {
  expect(aCase().refuses('SeasonalCalendarDrawn', calendar([3, 0]))).toBe('calendar.row-does-not-fit');
  expect(aCase().tries('SeasonalCalendarDrawn', calendar([4, 0, 0])).admitted).toBe(false);
});
