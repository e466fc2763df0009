/**
 * Whether two registered people may be one: by name, birth, mother's name, household, number and phone, each a reason
 * that a worker can weigh. It only ever asks; nobody is merged by it.
 */
import { daysBetween } from '../kernel/moment.ts';
import type { BirthPrecision } from './individual.ts';
import { nameFolds, nameLikeness, sameNameFrom } from './name-matching.ts';
import type { Sex } from './sex.ts';

/** What one is compared by. */
export interface Recognisable {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly sex?: Sex | undefined;
  readonly birth?: { readonly on: string; readonly precision: BirthPrecision } | undefined;
  readonly nik?: string | undefined;
  readonly motherName?: string | undefined;
  /** As dialled, with country code. */
  readonly phones: readonly string[];
  readonly familyCards: readonly string[];
  readonly villageCode?: string | undefined;
}

export const likenessReasons = [
  'same-nik',
  'same-name',
  'initial',
  'muhammad-left-out',
  'part-of-name',
  'other-name',
  'same-birth',
  'near-birth',
  'birth-differs',
  'same-mother',
  'same-family-card',
  'same-phone',
  'same-village',
  'sex-differs',
  'nik-differs',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

export const likenessGrades = ['very-likely', 'likely', 'possible'] as const;
export type LikenessGrade = (typeof likenessGrades)[number];

export interface Likeness {
  readonly grade: LikenessGrade;
  /** 0 to 100, to put the likeliest first; no probability. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

function bestName(a: Recognisable, b: Recognisable) {
  const pairs = [a.name, ...a.otherNames].flatMap((one) =>
    [b.name, ...b.otherNames].map((other) => nameLikeness(one, other)),
  );
  return pairs.reduce((best, one) => (one.score > best.score ? one : best));
}

/** The same day with day and month changed over, as happens when a form is read the American way. */
export const changedOver = (day: string): string => `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}`;

const yearOf = (day: string) => Number(day.slice(0, 4));

function roughBirths(years: number): LikenessReason | undefined {
  if (years <= 2) return 'near-birth';
  return years > 5 ? 'birth-differs' : undefined;
}

function isClose(a: string, b: string): boolean {
  if (Math.abs(daysBetween(a, b)) <= 31 || changedOver(a) === b) return true;
  return Math.abs(yearOf(a) - yearOf(b)) <= 1 && a.slice(5) === b.slice(5);
}

function births(a: Recognisable, b: Recognisable): LikenessReason | undefined {
  if (a.birth === undefined || b.birth === undefined) return undefined;
  const exact = a.birth.precision === 'day' && b.birth.precision === 'day';
  if (!exact) return roughBirths(Math.abs(yearOf(a.birth.on) - yearOf(b.birth.on)));
  if (a.birth.on === b.birth.on) return 'same-birth';
  return isClose(a.birth.on, b.birth.on) ? 'near-birth' : 'birth-differs';
}

const share = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
const both = <T>(a: T | undefined, b: T | undefined): boolean => a !== undefined && b !== undefined;

function mothers(a: Recognisable, b: Recognisable): boolean {
  if (a.motherName === undefined || b.motherName === undefined) return false;
  return nameLikeness(a.motherName, b.motherName).score >= sameNameFrom;
}

function reasonsOf(a: Recognisable, b: Recognisable): LikenessReason[] {
  const name = bestName(a, b);
  const birth = births(a, b);
  const reasons: (LikenessReason | false | undefined)[] = [
    both(a.nik, b.nik) && (a.nik === b.nik ? 'same-nik' : 'nik-differs'),
    name.because,
    birth,
    mothers(a, b) && 'same-mother',
    share(a.familyCards, b.familyCards) && 'same-family-card',
    share(a.phones, b.phones) && 'same-phone',
    both(a.villageCode, b.villageCode) && a.villageCode === b.villageCode && 'same-village',
    both(a.sex, b.sex) && a.sex !== b.sex && 'sex-differs',
  ];
  return reasons.filter((one) => one !== false && one !== undefined);
}

const weights: Readonly<Record<LikenessReason, number>> = {
  'same-nik': 60,
  'same-name': 40,
  initial: 34,
  'muhammad-left-out': 34,
  'part-of-name': 22,
  'other-name': 0,
  'same-birth': 30,
  'near-birth': 15,
  'birth-differs': -35,
  'same-mother': 22,
  'same-family-card': 12,
  'same-phone': 12,
  'same-village': 6,
  'sex-differs': -30,
  'nik-differs': -25,
};

/** Twins and siblings share birth, mother and card; without a name in common that is no likeness. */
const nameSpeaks = (reasons: readonly LikenessReason[]): boolean =>
  reasons.includes('same-nik') || !reasons.includes('other-name');

/**
 * Compares two people.
 *
 * @returns `undefined` where nobody need ask
 */
export function likeness(a: Recognisable, b: Recognisable): Likeness | undefined {
  const reasons = reasonsOf(a, b);
  if (!nameSpeaks(reasons)) return undefined;
  const score = Math.max(
    0,
    Math.min(
      100,
      reasons.reduce((sum, one) => sum + weights[one], 0),
    ),
  );
  if (score < 34) return undefined;
  return { grade: gradeOf(score), score, reasons };
}

/** The score from which two people are likely one. */
export const likelyFrom = 60;

function gradeOf(score: number): LikenessGrade {
  if (score >= 85) return 'very-likely';
  return score >= likelyFrom ? 'likely' : 'possible';
}

const exactBirth = ({ birth }: Recognisable) => (birth?.precision === 'day' ? birth.on : undefined);

function nameKeys(name: string): readonly string[] {
  const folds = nameFolds(name).slice(0, 6);
  const joined = [...folds].join('').replace(/([a-z])\1+/g, '$1');
  const pairs = folds.flatMap((one, at) =>
    folds.slice(at + 1).map((two) => `p:${[one, two].sort().join('+')}`),
  );
  return [`n:${joined}`, ...pairs];
}

function birthKeys(one: Recognisable, days: readonly string[]): readonly string[] {
  const letters = new Set(
    [one.name, ...one.otherNames].flatMap((name) => nameFolds(name).map((fold) => fold[0] ?? '')),
  );
  return days.flatMap((day) => [...letters].map((letter) => `b:${day}:${letter}`));
}

/**
 * What a person is found by in an index: whoever is alike shares at least one of these keys. Chosen rare enough that
 * a key has few people even among a hundred thousand.
 */
export function recognitionKeys(one: Recognisable): readonly string[] {
  const day = exactBirth(one);
  const mother = one.motherName === undefined ? [] : nameKeys(one.motherName).slice(0, 1);
  const year = one.birth?.on.slice(0, 4) ?? '';
  return [
    ...new Set([
      ...[one.name, ...one.otherNames].flatMap(nameKeys),
      ...(day === undefined ? [] : birthKeys(one, [day])),
      ...(one.nik === undefined ? [] : [`k:${one.nik}`]),
      ...one.phones.map((phone) => `t:${phone}`),
      ...mother.map((key) => `m:${key.slice(2)}:${year}`),
    ]),
  ];
}

/** The keys to look under: one's own, and those of the ways a birth is mistaken. */
export function soughtKeys(one: Recognisable): readonly string[] {
  const day = exactBirth(one);
  if (day === undefined) return recognitionKeys(one);
  const [year, rest] = [Number(day.slice(0, 4)), day.slice(4)];
  const mistaken = [changedOver(day), `${year - 1}${rest}`, `${year + 1}${rest}`];
  return [...new Set([...recognitionKeys(one), ...birthKeys(one, mistaken)])];
}
