/**
 * Measurements read as a series. What was measured with each member of a group is one point a day: the mean over those
 * who were measured, with their number and range. Who was missing is not a zero and counts in nothing; an order of the
 * members, or their names, changes nothing.
 */
import { grouped } from '../../kernel/grouped.ts';
import { byDay } from '../../kernel/moment.ts';
import type { Measurement, Measurements } from './measurement.ts';

/** What stands behind a point that was measured with each member (in the unit of the measure). */
export interface PeopleMeasured {
  /** Members who gave a value. */
  readonly n: number;
  /** The members who gave one, with it. */
  readonly values: Readonly<Record<string, number>>;
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** Members of whom it is on record that they gave none, with the reason where one was told. */
  readonly missed: readonly { readonly member: string; readonly reason: string | undefined }[];
  /** A value that was also told for the group as a whole on that day; it does not enter the mean. */
  readonly toldAsWhole: number | undefined;
}

export interface MeasuredPoint extends Omit<Measurement, 'member'> {
  /** Absent where it was told as one value. */
  readonly people?: PeopleMeasured;
}

/** Adds in the order of size, so that the order in which members were asked cannot move the last digit. */
const meanOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((sum, one) => sum + one, 0) / values.length;

const occasion = (one: Measurement) => `${one.on}|${one.phase}`;

/** What was told last of each member on an occasion. */
const lastOfEach = (told: readonly Measurement[]): ReadonlyMap<string, Measurement> =>
  new Map(told.flatMap((one) => (one.member === undefined ? [] : [[one.member, one] as const])));

function together(
  told: readonly [Measurement, ...(readonly Measurement[])],
  whole: number | undefined,
): MeasuredPoint {
  const own = [...lastOfEach(told)];
  const measured = own.flatMap(([member, { value }]) => (value === null ? [] : [[member, value] as const]));
  const values = measured.map(([, value]) => value);
  const outOfs = new Set(own.flatMap(([, one]) => (one.value === null ? [] : [one.outOf])));
  const [outOf] = outOfs.size === 1 ? outOfs : [];
  const { measure, phase, on } = told[0];
  return {
    measurement: told.map((one) => one.measurement).toSorted()[0] ?? told[0].measurement,
    measure,
    phase,
    on,
    value: values.length === 0 ? null : meanOf(values),
    ...(outOf === undefined ? {} : { outOf }),
    people: {
      n: values.length,
      values: Object.fromEntries(measured),
      least: values.length === 0 ? undefined : Math.min(...values),
      most: values.length === 0 ? undefined : Math.max(...values),
      missed: own.flatMap(([member, { value, note }]) => (value === null ? [{ member, reason: note }] : [])),
      toldAsWhole: whole,
    },
  };
}

/** One measure in the order of its days, a group's members together. */
export function seriesOf(state: Measurements, measure: string): readonly MeasuredPoint[] {
  const all = Object.values(state).filter((one) => one.measure === measure);
  const alone = all.filter((one) => one.member === undefined);
  const points = grouped(
    all.filter((one) => one.member !== undefined),
    occasion,
  ).map((told) => {
    const whole = alone.findLast((one) => occasion(one) === occasion(told[0]))?.value ?? undefined;
    return together(told, whole);
  });
  const taken = new Set(points.map((one) => `${one.on}|${one.phase}`));
  return [...alone.filter((one) => !taken.has(occasion(one))), ...points].sort(byDay);
}

/** What was measured with one member of a group, of every measure, in the order of days; a missed one is `null`. */
export const measurementsOfMember = (
  { measurements }: { readonly measurements: Measurements },
  member: string,
): readonly Measurement[] =>
  Object.values(measurements)
    .filter((one) => one.member === member)
    .sort(byDay);
