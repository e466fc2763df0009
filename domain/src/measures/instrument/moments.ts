/**
 * Days and times within conditions, written as ISO 8601 and reckoned as ODK does: a day is the number of days since
 * 1 January 1970, a time of day a part of one. A moment is read by the clock on its own wall, not in UTC, so that a day and
 * a moment of that day can be compared.
 */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Since midnight. */
  readonly milliseconds: number;
}

const dayLength = 86_400_000;
const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const timeWritten = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

function sinceMidnight(parts: readonly (string | undefined)[]): number | undefined {
  const [hours, minutes, seconds] = parts.slice(0, 3).map((one) => Number(one ?? 0));
  const thousandths = Math.floor(Number(`0.${parts[3] ?? 0}`) * 1_000);
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + thousandths;
}

/** `undefined` where the text is no day that exists, alone or with a time. */
export function momentOf(text: string): Moment | undefined {
  const parts = written.exec(text.trim());
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const milliseconds = sinceMidnight(parts.slice(4));
  if (milliseconds === undefined || dayOf(numberOf(year, month, day)) !== parts.slice(1, 4).join('-'))
    return undefined;
  return { year, month, day, milliseconds };
}

const numberOf = (year: number, month: number, day: number): number => {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  return midnight.getTime() / dayLength;
};

/** Days since 1970, with the part of the day. */
export const daysSince1970 = ({ year, month, day, milliseconds }: Moment): number =>
  numberOf(year, month, day) + milliseconds / dayLength;

/** `06:30` as the part of a day; `undefined` where it is no time. */
export function partOfDay(text: string): number | undefined {
  const parts = timeWritten.exec(text.trim());
  const milliseconds = parts === null ? undefined : sinceMidnight(parts.slice(1));
  return milliseconds === undefined ? undefined : milliseconds / dayLength;
}

const earliest = numberOf(0, 1, 1);
const latest = numberOf(9999, 12, 31) + 1;
const isWritable = (days: number) => days >= earliest && days < latest;

/** The day, `YYYY-MM-DD`, of a number of days; `undefined` beyond the years 0 to 9999. */
export const dayOf = (days: number): string | undefined =>
  isWritable(days) ? new Date(Math.floor(days) * dayLength).toISOString().slice(0, 10) : undefined;

/** The same with its time, without a zone. */
export const dayAndTimeOf = (days: number): string | undefined =>
  isWritable(days) ? new Date(Math.round(days * dayLength)).toISOString().slice(0, 23) : undefined;

/** Whole months from the first to the second; negative where the second is earlier. */
export function monthsBetween(first: Moment, second: Moment): number {
  if (daysSince1970(second) < daysSince1970(first)) return -monthsBetween(second, first);
  const months = (second.year - first.year) * 12 + second.month - first.month;
  return second.day < first.day ? months - 1 : months;
}

const two = (of: number) => String(of).padStart(2, '0');

function nameIn(language: string, part: Intl.DateTimeFormatOptions, { year, month, day }: Moment): string {
  const date = new Date(numberOf(year, month, day) * dayLength);
  const known = Intl.DateTimeFormat.supportedLocalesOf(/^[a-z]{2,3}$/.test(language) ? language : 'en');
  return new Intl.DateTimeFormat(known[0] ?? 'en', { ...part, timeZone: 'UTC' }).format(date);
}

/** The letters of ODK's `format-date` and `format-date-time`; any other `%` letter stays as it is written. */
export function formatted(moment: Moment, form: string, language: string): string {
  const { year, month, day, milliseconds } = moment;
  const hours = Math.floor(milliseconds / 3_600_000);
  const letters: Readonly<Record<string, () => string>> = {
    Y: () => String(year).padStart(4, '0'),
    y: () => two(year % 100),
    m: () => two(month),
    n: () => String(month),
    b: () => nameIn(language, { month: 'short' }, moment),
    d: () => two(day),
    e: () => String(day),
    a: () => nameIn(language, { weekday: 'short' }, moment),
    H: () => two(hours),
    h: () => String(hours),
    M: () => two(Math.floor(milliseconds / 60_000) % 60),
    S: () => two(Math.floor(milliseconds / 1_000) % 60),
    '3': () => String(milliseconds % 1_000).padStart(3, '0'),
  };
  return form.replace(/%(.)/g, (whole, letter: string) => letters[letter]?.() ?? whole);
}
