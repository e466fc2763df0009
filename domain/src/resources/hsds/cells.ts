/** Reading one value of a feed by what its column holds. What cannot be read is named and kept as it was. */

import { disabilityKinds } from '../../kernel/disability.ts';
import { isDay } from '../../kernel/moment.ts';
import { serviceCosts } from '../directory/service.ts';
import type { FindingCode } from './finding.ts';
import type { ColumnKind } from './tables.ts';

export interface ReadCell {
  /** Absent where nothing of use stands there. */
  readonly value?: string | number | readonly string[];
  readonly found?: FindingCode;
  /** The value is to be kept as it came beside what was read of it. */
  readonly keep?: true;
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['january', 'januari', 'jan'],
    ['february', 'februari', 'feb'],
    ['march', 'maret', 'mar'],
    ['april', 'apr'],
    ['may', 'mei'],
    ['june', 'juni', 'jun'],
    ['july', 'juli', 'jul'],
    ['august', 'agustus', 'agu', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oktober', 'oct', 'okt'],
    ['november', 'nov'],
    ['december', 'desember', 'dec', 'des'],
  ].flatMap((names, at) => names.map((name) => [name, at + 1])),
);

const two = (number: number) => String(number).padStart(2, '0');
const dayText = (year: string, month: number, date: number) => `${year}-${two(month)}-${two(date)}`;

function spelledDay(text: string): string | undefined {
  const american = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const local = /^(\d{1,2}) ([a-z]+)\.? (\d{4})$/i.exec(text);
  const [name, date, year] = american
    ? [american[1], american[2], american[3]]
    : [local?.[2], local?.[1], local?.[3]];
  const month = months[name?.toLowerCase() ?? ''];
  return month === undefined || year === undefined ? undefined : dayText(year, month, Number(date));
}

/** Of 3/4/2014 nobody can say which is the month; of 27/11/2014 and 11/27/2014 everybody can. */
function slashedDay(text: string): ReadCell | undefined {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (parts === null) return undefined;
  const [first, second, year = ''] = [Number(parts[1]), Number(parts[2]), parts[3]];
  if (year.length === 2) return { value: text, found: 'field.date-short-year' };
  const asMonthFirst = dayText(year, first, second);
  const asDayFirst = dayText(year, second, first);
  const can = [asMonthFirst, asDayFirst].filter(isDay);
  if (can.length === 0) return { value: text, found: 'field.date-unreadable' };
  if (can.length === 2 && asMonthFirst !== asDayFirst) return { value: text, found: 'field.date-ambiguous' };
  return { value: can[0] ?? text, found: 'field.date-mended' };
}

function readDay(text: string): ReadCell {
  const plain = text.slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(text) && (isDay(plain) || /^000\d/.test(plain)))
    return { value: plain };
  const spelled = spelledDay(text);
  if (spelled !== undefined && (isDay(spelled) || /^000\d/.test(spelled)))
    return { value: spelled, found: 'field.date-mended' };
  return slashedDay(text) ?? { value: text, found: 'field.date-unreadable' };
}

function readTime(text: string): ReadCell {
  const parts =
    /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?\s*(?:([ap])\.?\s?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  const hour = Number(parts?.[1]);
  const minute = Number(parts?.[2] ?? '0');
  const half = parts?.[4]?.toLowerCase();
  const clock = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  if (parts === null || clock > 24 || minute > 59 || (half === undefined && parts[2] === undefined))
    return { value: text, found: 'field.time-unreadable' };
  const value = `${two(clock)}:${two(minute)}`;
  return text.startsWith(value) && half === undefined ? { value } : { value, found: 'field.time-mended' };
}

function readNumber(text: string, least: number, greatest: number): ReadCell {
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return { found: 'field.number-unreadable', keep: true };
  const value = Number(text.replace(',', '.'));
  return value < least || value > greatest ? { found: 'field.out-of-range', keep: true } : { value };
}

function readAge(text: string): ReadCell {
  const read = readNumber(text, 0, 150);
  return typeof read.value === 'number' && !Number.isInteger(read.value)
    ? { value: Math.floor(read.value), keep: true }
    : read;
}

/** HSDS says a year; HSDS 1.1 says a day in it, of which the year is plain even where the day is not. */
function readYear(text: string): ReadCell {
  if (/^\d{4}$/.test(text)) return { value: Number(text) };
  const { value, found } = readDay(text);
  const year = /^(\d{4})-/.exec(String(value))?.[1] ?? /[/.-](\d{4})$/.exec(text)?.[1];
  if (year === undefined) return { found: found ?? 'field.number-unreadable', keep: true };
  return found === 'field.date-unreadable'
    ? { value: Number(year), found, keep: true }
    : { value: Number(year), keep: true };
}

const domain = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([:/?#].*)?$/u;

function readUrl(text: string): ReadCell {
  if (/\s/.test(text)) return { value: text, found: 'field.url-unreadable' };
  if (/^[a-z][a-z0-9+.-]*:\/\/./i.test(text)) return { value: text };
  return domain.test(text)
    ? { value: text, found: 'field.url-no-scheme' }
    : { value: text, found: 'field.url-unreadable' };
}

export const isEmail = (text: string): boolean =>
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text);

const statuses: Readonly<Record<string, string>> = {
  active: 'active',
  inactive: 'inactive',
  defunct: 'defunct',
  'temporarily closed': 'temporarily-closed',
};

function readStatus(text: string): ReadCell {
  const value = statuses[text.toLowerCase()];
  return value === undefined ? { value: 'active', found: 'field.not-in-list', keep: true } : { value };
}

function listed(allowed: readonly string[], text: string, change: (text: string) => string): ReadCell {
  const value = change(text);
  return allowed.includes(value) ? { value } : { found: 'field.not-in-list', keep: true };
}

function readDisabilities(text: string): ReadCell {
  const named = text.split(/[,;]/).map((one) => one.trim());
  const known = disabilityKinds.filter((one) => named.includes(one));
  return known.length === named.length
    ? { value: known }
    : { ...(known.length === 0 ? {} : { value: known }), found: 'field.not-in-list', keep: true };
}

const isRegionCode = (text: string) => /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(text);

const readers: Readonly<Record<ColumnKind, (text: string) => ReadCell>> = {
  text: (text) => ({ value: text }),
  prose: (text) => ({ value: text }),
  region: (text) => (isRegionCode(text) ? { value: text } : { found: 'field.not-in-list', keep: true }),
  cost: (text) => listed(serviceCosts, text, (one) => one.toLowerCase()),
  disabilities: readDisabilities,
  number: (text) => readNumber(text, 0, 1_000_000_000_000),
  year: readYear,
  offset: (text) => readNumber(text, -24, 24),
  age: readAge,
  latitude: (text) => readNumber(text, -90, 90),
  longitude: (text) => readNumber(text, -180, 180),
  day: readDay,
  instant: (text) => ({
    value: text,
    ...(Number.isNaN(Date.parse(text)) ? { found: 'field.date-unreadable' } : {}),
  }),
  time: readTime,
  url: readUrl,
  email: (text) => ({ value: text, ...(isEmail(text) ? {} : { found: 'field.email-unreadable' }) }),
  status: readStatus,
  'place-kind': (text) => listed(['physical', 'postal', 'virtual'], text, (one) => one.toLowerCase()),
  freq: (text) => listed(['WEEKLY', 'MONTHLY'], text, (one) => one.toUpperCase()),
  weekday: (text) =>
    listed(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], text, (one) => one.toUpperCase().slice(0, 2)),
};

const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Without what no text can hold and no database keeps. */
export const readable = (text: string): string => text.replace(controls, ' ');

const most = (kind: ColumnKind): number => {
  if (kind === 'prose') return 20_000;
  return kind === 'url' ? 2_000 : 500;
};

/** @param text trimmed and not empty */
export function readCell(kind: ColumnKind, text: string): ReadCell {
  const plain = readable(text).trim();
  if (plain === '') return { found: 'field.unreadable-characters' };
  if (plain.length > most(kind)) {
    const value = `${plain.slice(0, most(kind) - 1).trimEnd()}…`;
    return { value, found: 'field.too-long', keep: true };
  }
  const read = readers[kind](plain);
  return plain === text || read.found !== undefined
    ? read
    : { ...read, found: 'field.unreadable-characters' };
}
