/**
 * The national identity number (NIK) and the number of the family card (KK). A NIK tells the district of first
 * registration, the birth (a woman's day with 40 added) and a serial; it stays for life, though one moves, and though
 * a birth date is corrected. So what makes no number is an error, and what merely disagrees is a warning; sex and
 * birth are proposed from it and never taken over silently (PP 37/2007 art. 37, PP 40/2019).
 */
import { isDay } from '../kernel/moment.ts';
import type { Sex } from './sex.ts';

export const numberErrors = [
  'not_digits',
  'length',
  'placeholder_no_nik',
  'dummy',
  'day',
  'month',
  'impossible_date',
  'serial_0000',
] as const;
export type NumberError = (typeof numberErrors)[number];

export const numberWarnings = [
  'normalised',
  'unknown_province',
  'unknown_or_historic_regency',
  'unknown_or_historic_district',
  'sex_mismatch',
  'birth_mismatch',
  'area_differs_from_address',
] as const;
export type NumberWarning = (typeof numberWarnings)[number];

/** The name of an area by its national code, such as `32.73.02`; `undefined` for none of today's list. */
export type AreaNames = (code: string) => string | undefined;

/** What is known of the person apart from the number. */
export interface Stated {
  readonly sex?: Sex | undefined;
  readonly birthOn?: string | undefined;
  /** National code of the village one lives in. */
  readonly villageCode?: string | undefined;
}

export interface NumberVerdict {
  /** As written, without spaces, dots, dashes, and with plain digits. */
  readonly number: string;
  readonly errors: readonly NumberError[];
  readonly warnings: readonly NumberWarning[];
  /** How many digits it has, where that is not sixteen. */
  readonly length?: number;
  readonly sex?: Sex;
  /** The days of birth it can mean, in both centuries, none in the future; two mean: ask. */
  readonly births: readonly string[];
  readonly district?: string;
}

export const noNikPlaceholders = {
  '9999999999999994': 'refuses',
  '9999999999999995': 'not-recorded',
  '9999999999999996': 'not-recorded',
  '9999999999999999': 'foreigner',
} as const;

/** Plain digits without what people put between them. */
export const plainNumber = (text: string): string =>
  text.normalize('NFKC').replace(/[\s.\-–—_'’`\u200b-\u200f\ufeff]/g, '');

const runOf = (step: 1 | 9) => (digits: string) =>
  [...digits].every((digit, at) => at === 0 || Number(digit) === (Number(digits[at - 1]) + step) % 10);
const isRun = (digits: string) => runOf(1)(digits) || runOf(9)(digits);
const isDummy = (digits: string): boolean => new Set(digits).size === 1 || isRun(digits);

const nothing = { births: [] } as const;

function unreadable(text: string, number: string): NumberVerdict | undefined {
  const warnings: NumberWarning[] = number === text ? [] : ['normalised'];
  if (!/^\d+$/.test(number)) return { number, errors: ['not_digits'], warnings, ...nothing };
  if (number.length !== 16)
    return { number, errors: ['length'], length: number.length, warnings, ...nothing };
  if (Object.hasOwn(noNikPlaceholders, number))
    return { number, errors: ['placeholder_no_nik'], warnings, ...nothing };
  return isDummy(number) ? { number, errors: ['dummy'], warnings, ...nothing } : undefined;
}

interface WrittenDate {
  readonly day: number;
  readonly month: string;
  readonly year: string;
}

const dayIn = (century: number, { day, month, year }: WrittenDate): string =>
  `${century}${year}-${month}-${String(day).padStart(2, '0')}`;

function dateErrors(date: WrittenDate): NumberError[] {
  const errors: NumberError[] = [];
  if (date.day < 1 || date.day > 31) errors.push('day');
  if (Number(date.month) < 1 || Number(date.month) > 12) errors.push('month');
  if (errors.length > 0) return errors;
  return isDay(dayIn(19, date)) || isDay(dayIn(20, date)) ? [] : ['impossible_date'];
}

const possible = (date: WrittenDate, today: string): string[] =>
  [dayIn(19, date), dayIn(20, date)].filter((one) => isDay(one) && one <= today);

function areaWarnings(number: string, areas: AreaNames | undefined, village: string | undefined) {
  const codes = areaCodes(number);
  const elsewhere: NumberWarning[] =
    village !== undefined && village.slice(0, 5) !== codes.regency ? ['area_differs_from_address'] : [];
  if (areas === undefined) return elsewhere;
  if (areas(codes.province) === undefined) return ['unknown_province', ...elsewhere] as const;
  if (areas(codes.regency) === undefined) return ['unknown_or_historic_regency', ...elsewhere] as const;
  if (areas(codes.district) === undefined) return ['unknown_or_historic_district', ...elsewhere] as const;
  return elsewhere;
}

/** The national codes of the areas a number begins with. */
export const areaCodes = (number: string) => ({
  province: number.slice(0, 2),
  regency: `${number.slice(0, 2)}.${number.slice(2, 4)}`,
  district: `${number.slice(0, 2)}.${number.slice(2, 4)}.${number.slice(4, 6)}`,
});

const districtOf = (number: string, areas: AreaNames | undefined) => {
  const district = areas?.(areaCodes(number).district);
  return district === undefined ? {} : { district };
};

/**
 * Judges a NIK as somebody wrote it.
 *
 * @param today the day in the agency's zone: nobody was born after it
 * @param areas today's areas; without them the area is not judged (a device may hold only its own regencies)
 */
export function checkNik(
  text: string,
  { today, stated = {}, areas }: { today: string; stated?: Stated; areas?: AreaNames | undefined },
): NumberVerdict {
  const number = plainNumber(text);
  const refused = unreadable(text, number);
  if (refused !== undefined) return refused;
  const written = Number(number.slice(6, 8));
  const sex: Sex = written > 40 ? 'female' : 'male';
  const date = {
    day: written > 40 ? written - 40 : written,
    month: number.slice(8, 10),
    year: number.slice(10, 12),
  };
  const errors = [...dateErrors(date), ...(number.endsWith('0000') ? (['serial_0000'] as const) : [])];
  const births = errors.length > 0 ? [] : possible(date, today);
  const warnings: NumberWarning[] = [
    ...(number === text ? [] : (['normalised'] as const)),
    ...areaWarnings(number, areas, stated.villageCode),
  ];
  if (stated.sex !== undefined && stated.sex !== sex) warnings.push('sex_mismatch');
  if (stated.birthOn !== undefined && errors.length === 0 && !births.includes(stated.birthOn))
    warnings.push('birth_mismatch');
  return { number, errors, warnings, sex, births, ...districtOf(number, areas) };
}

/** Judges the number of a family card: like a NIK, with the day it was issued instead of a birth. */
export function checkFamilyCard(
  text: string,
  { today, areas }: { today: string; areas?: AreaNames | undefined },
): NumberVerdict {
  const number = plainNumber(text);
  const refused = unreadable(text, number);
  if (refused !== undefined) return refused;
  const date = {
    day: Number(number.slice(6, 8)),
    month: number.slice(8, 10),
    year: number.slice(10, 12),
  };
  const errors = [...dateErrors(date), ...(number.endsWith('0000') ? (['serial_0000'] as const) : [])];
  const warnings: NumberWarning[] = [
    ...(number === text ? [] : (['normalised'] as const)),
    ...areaWarnings(number, areas, undefined),
  ];
  return {
    number,
    errors,
    warnings,
    births: errors.length > 0 ? [] : possible(date, today),
    ...districtOf(number, areas),
  };
}

/** `327302••••••9901`: enough to recognise, not enough to use. */
export const maskedNumber = (number: string): string => `${number.slice(0, 6)}••••••${number.slice(12)}`;
