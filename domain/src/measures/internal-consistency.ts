/**
 * Cronbach's alpha of a scale's items over persons, those with a missing item left out whole. Items are reverse-scored
 * beforehand; nothing is turned by itself, a negative item-rest r is for people to look at.
 * Source: Cronbach 1951; interval: Feldt, Woodruff & Salih 1987.
 */
import { fQuantile } from './distributions.ts';
import { ifNumber, type Measured, type NoNumberReason, noNumber } from './no-number.ts';
import { correlation, deviation, sum, variance } from './spread.ts';

export interface InternalConsistency {
  readonly persons: number;
  readonly items: number;
  readonly alpha: Measured;
  readonly standardised: Measured;
  readonly meanCorrelation: Measured;
  readonly alphaIfDropped: readonly Measured[];
  readonly itemRest: readonly Measured[];
  readonly interval: readonly [number, number] | undefined;
  readonly sumDeviation: Measured;
  readonly errorOfMeasurement: Measured;
}

type Rows = readonly (readonly number[])[];

const totals = (rows: Rows): readonly number[] => rows.map(sum);
const column = (rows: Rows, at: number): readonly number[] => rows.map((row) => row[at] ?? Number.NaN);
const without = (rows: Rows, at: number): Rows => rows.map((row) => row.filter((_, index) => index !== at));

function rawAlpha(rows: Rows): Measured {
  const items = rows[0]?.length ?? 0;
  if (items < 2) return noNumber('fewer_than_two_items');
  const total = variance(totals(rows));
  if (total === 0) return noNumber('no_variation');
  const parts = sum(rows[0]?.map((_, at) => variance(column(rows, at))) ?? []);
  return (items / (items - 1)) * (1 - parts / total);
}

/**
 * Alpha without one item. Of two items one alone is left, which has no alpha: in its place stands what the dropped one
 * tells of it, covariance over its variance, as the tables of Revelle's psych do.
 */
function alphaIfDropped(rows: Rows, at: number): Measured {
  const rest = without(rows, at);
  if (rest[0]?.length !== 1) return rawAlpha(rest);
  const [left, dropped] = [column(rest, 0), column(rows, at)];
  return measured((correlation(left, dropped) * deviation(dropped)) / deviation(left));
}

const measured = (value: number): Measured => (Number.isFinite(value) ? value : noNumber('no_variation'));

function meanCorrelation(rows: Rows): Measured {
  const items = rows[0]?.length ?? 0;
  const pairs = Array.from({ length: items }, (_, one) =>
    Array.from({ length: one }, (__, other) => correlation(column(rows, one), column(rows, other))),
  ).flat();
  return pairs.length === 0 ? noNumber('fewer_than_two_items') : measured(sum(pairs) / pairs.length);
}

function feldt(alpha: number, persons: number, items: number): readonly [number, number] {
  const [above, below] = [persons - 1, (persons - 1) * (items - 1)];
  const bound = (p: number) => 1 - (1 - alpha) * fQuantile(p, above, below);
  return [bound(0.975), bound(0.025)];
}

function tooFew(persons: number, items: number): NoNumberReason {
  if (items < 2) return 'fewer_than_two_items';
  return persons === 0 ? 'no_points' : 'one_point';
}

export function internalConsistency(answers: readonly (readonly (number | null)[])[]): InternalConsistency {
  const items = answers[0]?.length ?? 0;
  const rows = answers.filter((row): row is readonly number[] => row.every((answer) => answer !== null));
  const persons = rows.length;
  const enough = persons >= 2 && items >= 2;
  const short = noNumber(tooFew(persons, items));
  const from = (work: () => Measured): Measured => (enough ? work() : short);
  const alpha = from(() => rawAlpha(rows));
  const between = from(() => meanCorrelation(rows));
  const each = (work: (at: number) => Measured) =>
    Array.from({ length: items }, (_, at) => from(() => work(at)));
  const spread = from(() => deviation(totals(rows)));
  return {
    persons,
    items,
    alpha,
    standardised: ifNumber(between, (of) => measured((items * of) / (1 + (items - 1) * of))),
    meanCorrelation: between,
    alphaIfDropped: each((at) => alphaIfDropped(rows, at)),
    itemRest: each((at) => measured(correlation(column(rows, at), totals(without(rows, at))))),
    interval: typeof alpha === 'number' ? feldt(alpha, persons, items) : undefined,
    sumDeviation: spread,
    errorOfMeasurement: ifNumber(alpha, (of) =>
      ifNumber(spread, (width) => measured(width * Math.sqrt(1 - of))),
    ),
  };
}
