/** Days and moments as people here say them: `Senin, 2 Feb`, `3 hari lagi`, `19 Mei 2026 20.10`. */
import { daysBetween, filled, isDay, type Language } from '@pendamping/domain';
import { shellWords } from './words.ts';

const locale = { id: 'id-ID', en: 'en-GB' } as const;

const made = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a slow phone half a millisecond, and a page of a case asks for hundreds: each is made once. */
function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${Object.values(options).join(' ')}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat(name, options);
  made.set(key, fresh);
  return fresh;
}

const distances = {
  id: new Intl.RelativeTimeFormat(locale.id, { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat(locale.en, { numeric: 'auto' }),
} as const;
const numbers = {
  id: new Intl.NumberFormat(locale.id, { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat(locale.en, { maximumFractionDigits: 2 }),
} as const;

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);

/** With its weekday, and the year where it is not the present one. */
export function shortDay(day: string, language: Language, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return format(locale[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...year,
  }).format(atNoon(day));
}

/** `2 Februari 2026`, as in print. */
export const longDay = (day: string, language: Language): string =>
  format(locale[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    atNoon(day),
  );

/** `Februari 2027`. @param day any of the month */
export const longMonth = (day: string, language: Language): string =>
  format(locale[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(atNoon(day));

/** `Apr 26`, above a timeline; @param day any of the month */
export const shortMonth = (day: string, language: Language): string =>
  format(locale[language], { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(atNoon(day));

/** `hari ini`, `3 hari lagi`, `2 hari yang lalu`; beyond a month the day itself. */
export function relativeDay(day: string, language: Language, today: string): string {
  const distance = daysBetween(today, day);
  if (Math.abs(distance) > 31) return longDay(day, language);
  // `dalam 3 hari` reads as a span of time; people say `3 hari lagi`.
  if (language === 'id' && distance > 2) return filled(shellWords.daysAhead, language, { days: distance });
  return distances[language].format(distance, 'day');
}

/** A moment in the agency's zone. */
export function moment(instant: string, language: Language, timeZone: string): string {
  const options = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  } as const;
  return format(locale[language], { ...options, timeZone }).format(new Date(instant));
}

/** The hour of a moment, `20.10` or `20:10`. */
export const clock = (instant: string, language: Language, timeZone: string): string =>
  format(locale[language], { hour: '2-digit', minute: '2-digit', hour12: false, timeZone }).format(
    new Date(instant),
  );

/** `28/02/2026`, as it is typed. */
export const typedDay = (day: string): string => (isDay(day) ? day.split('-').reverse().join('/') : day);

/** What somebody typed as a day: 28/02/2026, 28-2-26, 28.2.2026 or 2026-02-28. `undefined` where that day does not exist. */
export function dayFromTyped(text: string): string | undefined {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const parts = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(trimmed);
  if (parts === null) return undefined;
  const [, date = '', month = '', year = ''] = parts;
  const day = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

const offsets: Readonly<Record<string, string>> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
};

/** A day and an hour of the agency's zone, `20.10` or `20:10`, as an instant; `undefined` where the hour does not exist. */
export function instantFromTyped(day: string, hour: string, timeZone: string): string | undefined {
  const parts = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(hour.trim());
  if (parts === null || !isDay(day)) return undefined;
  return `${day}T${(parts[1] ?? '').padStart(2, '0')}:${parts[2]}:00${offsets[timeZone] ?? '+07:00'}`;
}

/**
 * A number as typed here, with a decimal comma or point; `undefined` where it is none, and where three digits follow
 * a point: `1.500` is fifteen hundred to one reader and one and a half to another.
 */
export function numberFromTyped(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^-?\d+([.,]\d+)?$/.test(trimmed) || /\.\d{3}$/.test(trimmed)) return undefined;
  return Number(trimmed.replace(',', '.'));
}

export const numberText = (value: number, language: Language): string => numbers[language].format(value);

/** The day it is now in a time zone, by this device's clock, `YYYY-MM-DD`. */
export const todayIn = (timeZone: string, now = new Date()): string =>
  format('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
