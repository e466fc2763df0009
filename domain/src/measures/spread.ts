/** Middle and spread of a set of values: what every other measure stands on. */

export const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);

/** The arithmetic mean, summed about the first value so that a large offset costs no digits. */
export function mean(values: readonly number[]): number {
  const [first = Number.NaN] = values;
  return first + sum(values.map((value) => value - first)) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** Sum of squared distances from the mean. */
export function squares(values: readonly number[]): number {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** 2));
}

/** Variance of a sample (n − 1). */
export const variance = (values: readonly number[]): number => squares(values) / (values.length - 1);

/** Whether all values are the same. A mean in floating point can make a spread of 1e-17 out of none. */
export const isConstant = (values: readonly number[]): boolean =>
  values.every((value) => value === values[0]);

/** Standard deviation of a sample (n − 1), exactly 0 where all values are the same. */
export const deviation = (values: readonly number[]): number =>
  isConstant(values) && values.length > 1 ? 0 : Math.sqrt(variance(values));

/** Median distance from the median × 1.4826, which estimates the SD of normal values. */
export function medianDeviation(values: readonly number[]): number {
  const middle = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}

/** Pearson's r of two lists of the same length; NaN where one does not vary. */
export function correlation(ones: readonly number[], others: readonly number[]): number {
  const [one, other] = [mean(ones), mean(others)];
  const shared = sum(ones.map((value, at) => (value - one) * ((others[at] ?? other) - other)));
  return shared / Math.sqrt(squares(ones) * squares(others));
}
