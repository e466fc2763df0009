/**
 * The seasonal calendar (PM 6.2): how strongly work, hunger, illness, the road, rites come back through the year, told by
 * months or by the seasons people here reckon with.
 */
import { z } from 'zod';
import { line, wholeFrom } from '../../../kernel/field.ts';
import { refusing } from '../../../kernel/refusal.ts';
import { type SittingOf, sittingFields, sittingsRoom } from './sitting.ts';

/** The strongest that a thing comes back; 0 is not at all. */
export const strongest = 3;

// What can happen

export const SeasonalCalendarEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('SeasonalCalendarDrawn'),
    ...sittingFields,
    seasons: z.array(line).min(2, 'field.too-small').max(13, 'field.too-many'),
    rows: z
      .array(
        z.strictObject({
          what: line,
          /** One for each season, in the same order. */
          strengths: z.array(wholeFrom(0, strongest)).max(13, 'field.too-many'),
        }),
      )
      .min(1, 'field.required')
      .max(20, 'field.too-many'),
  }),
]);
export type SeasonalCalendarEntry = z.infer<typeof SeasonalCalendarEntry>;

// What is known

export type SeasonalCalendar = SittingOf<SeasonalCalendarEntry>;

// The rules

/** Why an entry of this room may not stand. */
export type SeasonalCalendarRefusal = 'calendar.row-does-not-fit';

const refuse = refusing<SeasonalCalendarRefusal>();

export const seasonalCalendars = sittingsRoom<SeasonalCalendarEntry>(
  SeasonalCalendarEntry,
  ({ seasons, rows }) =>
    rows.some((row) => row.strengths.length !== seasons.length)
      ? refuse('calendar.row-does-not-fit', 'rows')
      : undefined,
);
