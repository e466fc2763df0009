/** What one cell says, as people and spreadsheets write it; what cannot be read is named, and never guessed in silence. */
import {
  type BirthPrecision,
  isDay,
  type MaritalStatus,
  plainNumber,
  type RelationToHead,
  type Sex,
} from '@pendamping/domain';
import type { Cell } from './workbook.ts';

export const cellFaults = [
  'cell.name-missing',
  'cell.name-recased',
  'cell.no-such-day',
  'cell.day-ahead',
  'cell.month-first',
  'cell.year-guessed',
  'cell.day-unreadable',
  'cell.sex-unknown',
  'cell.number-destroyed',
  'cell.nik-faulty',
  'cell.nik-warning',
  'cell.nik-placeholder',
  'cell.card-faulty',
  'cell.phone-unreadable',
  'cell.relation-unknown',
  'cell.marital-unknown',
  'cell.disability-ask',
  'cell.category-unknown',
  'cell.decile-unreadable',
  'cell.benefit-unknown',
  'cell.rtrw-was-a-day',
  'cell.too-long',
] as const;
export type CellFault = (typeof cellFaults)[number];

export interface Read<T> {
  readonly value?: T;
  readonly fault?: CellFault;
}

export const textOf = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (cell.kind === 'day') return cell.day;
  if (cell.kind === 'yes-no') return cell.value ? 'ya' : 'tidak';
  return cell.text.replace(/\s+/g, ' ').trim();
};

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'januari', 'january'],
    ['feb', 'februari', 'pebruari', 'peb', 'february'],
    ['mar', 'maret', 'march', 'mrt'],
    ['apr', 'april'],
    ['mei', 'may'],
    ['jun', 'juni', 'june'],
    ['jul', 'juli', 'july'],
    ['agu', 'ags', 'agt', 'agustus', 'aug', 'august', 'agust'],
    ['sep', 'sept', 'september'],
    ['okt', 'oktober', 'oct', 'october'],
    ['nov', 'nop', 'november', 'nopember'],
    ['des', 'desember', 'dec', 'december'],
  ].flatMap((names, at) => names.map((name) => [name, at + 1])),
);

export interface ReadDay {
  readonly on: string;
  readonly precision: BirthPrecision;
}

const pad = (value: number) => String(value).padStart(2, '0');

function fullYear(text: string, today: string): { readonly year: number; readonly guessed: boolean } {
  const year = Number(text);
  if (text.length > 2) return { year, guessed: false };
  const now = Number(today.slice(2, 4));
  return { year: year <= now ? 2000 + year : 1900 + year, guessed: true };
}

/** A date of which the day, or day and month, is not known: `00/00/1985`, `02/1985`, `1985`. */
function partlyKnown(day: number, month: number, year: number): ReadDay | undefined {
  if (!(month > 0)) return { on: `${year}-01-01`, precision: 'year' };
  return day > 0 ? undefined : { on: `${year}-${pad(month)}-01`, precision: 'month' };
}

function composed(day: number, month: number, yearText: string, today: string): Read<ReadDay> {
  const { year, guessed } = fullYear(yearText, today);
  const part = partlyKnown(day, month, year);
  if (part !== undefined) return isDay(part.on) ? { value: part } : { fault: 'cell.no-such-day' };
  const on = `${year}-${pad(month)}-${pad(day)}`;
  if (isDay(on)) {
    const value = { on, precision: 'day' } as const;
    return guessed ? { value, fault: 'cell.year-guessed' } : { value };
  }
  const turned = `${year}-${pad(day)}-${pad(month)}`;
  return month > 12 && isDay(turned)
    ? { value: { on: turned, precision: 'day' }, fault: 'cell.month-first' }
    : { fault: 'cell.no-such-day' };
}

const monthNamed = (name: string | undefined): number => months[name?.toLowerCase() ?? ''] ?? Number.NaN;

/** The ways a date is written, each with where its day, month and year stand (0: not told). */
const ways: readonly (readonly [RegExp, (found: RegExpExecArray) => readonly [number, number, string]])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/, (found) => [Number(found[3]), Number(found[2]), found[1] ?? '']],
  [
    /^(\d{1,2}|-+|\?+)\s*[-/. ]\s*(\d{1,2}|-+|\?+)\s*[-/. ]\s*(\d{4}|\d{2})\b/,
    (found) => [Number(found[1]), Number(found[2]), found[3] ?? ''],
  ],
  [
    /^(\d{1,2})\s*[-/. ]?\s*([a-z]+)\.?,?\s*[-/. ]?\s*(\d{4}|\d{2})\b/i,
    (found) => [Number(found[1]), monthNamed(found[2]), found[3] ?? ''],
  ],
  [/^(\d{1,2})\s*[-/.]\s*(\d{4})$/, (found) => [0, Number(found[1]), found[2] ?? '']],
  [/^([a-z]{3,})\s+(\d{4})$/i, (found) => [0, monthNamed(found[1]), found[2] ?? '']],
  [/^(?:th|thn|tahun)?\.?\s*(\d{4})$/i, (found) => [0, 0, found[1] ?? '']],
];

function writtenDay(text: string, today: string): Read<ReadDay> | undefined {
  for (const [pattern, places] of ways) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [day, month, year] = places(found);
    if (Number.isNaN(month) && /[a-z]/i.test(text)) continue;
    return composed(day, month, year, today);
  }
  return undefined;
}

/** Excel counts days from 30 December 1899, as it believes in a 29 February 1900. */
const fromSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);

/** A day of the past, with how exact it is. */
export function dayFrom(cell: Cell, today: string): Read<ReadDay> {
  if (cell === undefined) return {};
  const found = dayIn(cell, today);
  if (found.value !== undefined && found.value.on > today) return { fault: 'cell.day-ahead' };
  return found;
}

function dayIn(cell: Exclude<Cell, undefined>, today: string): Read<ReadDay> {
  if (cell.kind === 'day') return { value: { on: cell.day, precision: 'day' } };
  if (cell.kind === 'number' && cell.value > 3_000 && cell.value < 80_000)
    return { value: { on: fromSerial(cell.value), precision: 'day' } };
  return writtenDay(textOf(cell), today) ?? { fault: 'cell.day-unreadable' };
}

/** `Bandung, 14-02-2018`. */
export function placeAndDayFrom(
  cell: Cell,
  today: string,
): { readonly place?: string; readonly day: Read<ReadDay> } {
  const text = textOf(cell);
  if (cell === undefined || cell.kind === 'day') return { day: dayFrom(cell, today) };
  const parts = /^([^\d,]*?)\s*[,/]?\s*(\d.*)$/.exec(text);
  if (parts === null) return text === '' ? { day: {} } : { place: text, day: {} };
  const place = (parts[1] ?? '').replace(/[,\s/]+$/, '');
  const day = dayFrom({ kind: 'text', text: parts[2] ?? '' }, today);
  return place === '' ? { day } : { place, day };
}

export function sexFrom(cell: Cell): Read<Sex> {
  const text = textOf(cell)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (textOf(cell) === '') return {};
  if (/^(l|lk|laki|lakilaki|pria|cowok|male|lki)$/.test(text)) return { value: 'male' };
  if (/^(p|pr|prp|perempuan|wanita|w|cewek|female|prempuan)$/.test(text)) return { value: 'female' };
  return { fault: 'cell.sex-unknown' };
}

/** A number of sixteen digits as text; a spreadsheet keeps fifteen, the rest is lost for ever. */
export function longNumberFrom(cell: Cell): Read<string> {
  if (cell === undefined) return {};
  const text = textOf(cell);
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(text.replace(/\s/g, ''))) return { fault: 'cell.number-destroyed' };
  if (cell.kind === 'number' && plainNumber(text).length > 15) return { fault: 'cell.number-destroyed' };
  return { value: plainNumber(text) };
}

/** `0812-3456 789`, `+62 812 …`, `812…` after a spreadsheet took the zero; several in one cell. */
export function phonesFrom(cell: Cell): Read<readonly string[]> {
  const parts = textOf(cell)
    .split(/[/;,&]|\bdan\b|\batau\b/)
    .map((one) => one.replace(/[^\d+]/g, ''))
    .filter((one) => one !== '');
  if (parts.length === 0)
    return textOf(cell) === '' || textOf(cell) === '-' ? {} : { fault: 'cell.phone-unreadable' };
  const numbers = parts.map((one) => one.replace(/^(\+?62|0)?/, '+62'));
  const fit = numbers.filter((one) => one.length >= 9 && one.length <= 16);
  return fit.length === numbers.length ? { value: fit } : { value: fit, fault: 'cell.phone-unreadable' };
}

export function rtRwFrom(cell: Cell): Read<{ readonly rt?: string; readonly rw?: string }> {
  if (cell === undefined) return {};
  if (cell.kind === 'day') return { fault: 'cell.rtrw-was-a-day' };
  const numbers = textOf(cell).match(/\d{1,4}/g) ?? [];
  const [rt, rw] = numbers;
  if (rt === undefined) return {};
  return { value: rw === undefined ? { rt } : { rt, rw } };
}

const relations: readonly (readonly [RegExp, RelationToHead])[] = [
  [/^(kepala|kk$|kep)/, 'head'],
  [/^suami/, 'husband'],
  [/^ist/, 'wife'],
  [/^anak/, 'child'],
  [/^menantu/, 'child-in-law'],
  [/^cucu/, 'grandchild'],
  [/^(orang ?tua|ortu|ayah|ibu|bapak)/, 'parent'],
  [/^mertua/, 'parent-in-law'],
  [/^(famili|family|keponakan|adik|kakak|saudara|nenek|kakek|sepupu)/, 'other-kin'],
  [/^(pembantu|art$)/, 'helper'],
  [/^lain/, 'other'],
];

export function relationFrom(cell: Cell): Read<RelationToHead> {
  const text = textOf(cell).toLowerCase();
  if (text === '') return {};
  const found = relations.find(([pattern]) => pattern.test(text))?.[1];
  return found === undefined ? { value: 'other', fault: 'cell.relation-unknown' } : { value: found };
}

const maritals: readonly (readonly [RegExp, MaritalStatus])[] = [
  [/belum (kawin|menikah|nikah)|lajang|single/, 'single'],
  [/cerai mati|janda mati|duda mati|widow/, 'widowed'],
  [/cerai|janda|duda|divorc/, 'divorced'],
  [/belum tercatat|siri|tidak tercatat/, 'married-unregistered'],
  [/kawin|menikah|nikah|married/, 'married-registered'],
];

export function maritalFrom(cell: Cell): Read<MaritalStatus> {
  const text = textOf(cell).toLowerCase();
  if (text === '') return {};
  const found = maritals.find(([pattern]) => pattern.test(text))?.[1];
  return found === undefined ? { fault: 'cell.marital-unknown' } : { value: found };
}

const small = new Set(['bin', 'binti', 'br', 'br.', 'van']);

/** A name in capitals is written as names are; all else stays as it was. */
export function nameFrom(cell: Cell): Read<string> {
  const text = textOf(cell).replace(/\s*[,;]\s*$/, '');
  if (text === '' || /^[-.\d\s]*$/.test(text)) return { fault: 'cell.name-missing' };
  if (/[a-z]/.test(text) || text.length < 4) return { value: text.slice(0, 200) };
  const recased = text
    .toLowerCase()
    .split(' ')
    .map((word) =>
      small.has(word) ? word : word.replace(/(^|[-.(])\p{L}/gu, (found) => found.toUpperCase()),
    )
    .join(' ');
  return { value: recased, fault: 'cell.name-recased' };
}

export function decileFrom(cell: Cell): Read<number | 'not-listed'> {
  const text = textOf(cell).toLowerCase();
  if (text === '' || text === '-') return {};
  if (/tidak|belum|non/.test(text)) return { value: 'not-listed' };
  const number = Number(/\d+/.exec(text)?.[0]);
  return Number.isInteger(number) && number >= 1 && number <= 10
    ? { value: number }
    : { fault: 'cell.decile-unreadable' };
}
