/**
 * Where an index has no value it says why, by name. A missing number is never shown as 0, and never as NaN: the page
 * prints the reason in its place (PM 5.5).
 */
export const noNumberReasons = [
  'no_points',
  'one_point',
  'fewer_than_three_points',
  'no_variation',
  'no_line',
  'scale_has_no_true_zero',
  'mean_at_the_bound',
  'one_category_only',
  'fewer_than_two_items',
  'nothing_scored',
  'too_many_missing',
  'formula_not_reckoned',
] as const;
export type NoNumberReason = (typeof noNumberReasons)[number];

export interface NoNumber {
  readonly noNumber: NoNumberReason;
}

/** A number, or the reason why there is none. */
export type Measured = number | NoNumber;

export const noNumber = (reason: NoNumberReason): NoNumber => ({ noNumber: reason });

export const isNumber = (measured: Measured): measured is number => typeof measured === 'number';

/** Works on with a number, or hands on the reason. */
export const ifNumber = (measured: Measured, work: (value: number) => Measured): Measured =>
  isNumber(measured) ? work(measured) : measured;
