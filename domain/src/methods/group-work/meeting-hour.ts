/** The hour at which people meet, told in the clock of the place where they meet: Indonesia keeps three. */
import { z } from 'zod';

/** West, central and east, one hour apart. */
export const clockZones = ['WIB', 'WITA', 'WIT'] as const;
export type ClockZone = (typeof clockZones)[number];

/** An hour of the day as it is written here, `15.00`; read also from `15:00`. */
export const hour = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, 'field.no-such-hour')
  .transform((text) => text.replace(':', '.').padStart(5, '0'));

const hoursPast = { WIB: 7, WITA: 8, WIT: 9 } as const;

/** The same hour on the clock of another zone: 15.00 WITA is 14.00 WIB. */
export function hourIn(at: string, zone: ClockZone, wanted: ClockZone): string {
  const [hours = 0, minutes = '00'] = [Number(at.slice(0, 2)), at.slice(3)];
  return `${String((hours + hoursPast[wanted] - hoursPast[zone] + 24) % 24).padStart(2, '0')}.${minutes}`;
}
