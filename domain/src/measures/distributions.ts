/**
 * The normal, Student t, F and binomial distributions, as far as the measures need them. Good to 1e-12 relative; the
 * npm libraries we tried are not (docs/decisions/0010-own-numerics.md).
 */

const rootOfTwoPi = Math.sqrt(2 * Math.PI);

const density = (x: number): number => Math.exp((-x * x) / 2) / rootOfTwoPi;

/** The middle: Φ(x) − ½ as a series of positive terms, for 0 ≤ x ≤ 3. Source: Abramowitz & Stegun 26.2.11. */
function aboveHalf(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return density(x) * sum;
}

/** The tail: 1 − Φ(x) as a continued fraction from below, for x > 3. Source: Abramowitz & Stegun 26.2.14. */
function farTail(x: number): number {
  let fraction = 0;
  for (let step = 200; step >= 1; step--) fraction = step / (x + fraction);
  return density(x) / (x + fraction);
}

const upperTail = (x: number): number => (x > 3 ? farTail(x) : 0.5 - aboveHalf(x));

/** The chance that a standard normal value is at most x. */
export const normalCdf = (x: number): number => (x < 0 ? upperTail(-x) : 1 - upperTail(x));

/** Two-sided p of a standard normal z. */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * upperTail(Math.abs(z)));

/** Halves [low, high] until nothing lies between; `below` says whether a point lies before the wanted one. */
export function bisected(from: number, to: number, below: (at: number) => boolean): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 2_000; step++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}

/**
 * The standard normal value below which a share p lies.
 * @throws RangeError outside 0 < p < 1
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('p: 0 < p < 1');
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const size = bisected(0, 40, (x) => upperTail(x) > tail);
  return p < 0.5 ? -size : size;
}

/** z of the usual two-sided 95 %. */
export const z95 = normalQuantile(0.975);

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0. Source: Lanczos 1964, g = 7, nine terms. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const at = x - 1;
  const sum = lanczos.reduce((so, term, index) => so + (index === 0 ? term : term / (at + index)), 0);
  const base = at + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** Continued fraction of the incomplete beta function by Lentz's method. Source: DLMF 8.17.22. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      step = c * d;
      fraction *= step;
    }
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return fraction;
}

/**
 * The regularized incomplete beta function I_x(a, b); `rest` is 1 − x, given apart so that nothing is lost near 1.
 * Source: DLMF 8.17.
 */
function betaShare(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(rest, b, a)) / b;
}

/** The chance that a Student t value is beyond |t| on one side. */
function tTail(t: number, df: number): number {
  const square = t * t;
  return betaShare(df / (df + square), square / (df + square), df / 2, 0.5) / 2;
}

/** The chance that a Student t value with `df` degrees of freedom (any number above 0) is at most t. */
export const tCdf = (t: number, df: number): number => (t < 0 ? tTail(t, df) : 1 - tTail(t, df));

/** Two-sided p of a Student t value. */
export const tTwoSided = (t: number, df: number): number => Math.min(1, 2 * tTail(t, df));

/**
 * The Student t value below which a share p lies.
 * @throws RangeError outside 0 < p < 1
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('p: 0 < p < 1');
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  let far = 1;
  while (tTail(far, df) > tail) far *= 2;
  const size = bisected(0, far, (t) => tTail(t, df) > tail);
  return p < 0.5 ? -size : size;
}

/** The F value below which a share p lies, for degrees of freedom above and below the line. */
export function fQuantile(p: number, dfAbove: number, dfBelow: number): number {
  const share = bisected(0, 1, (x) => betaShare(x, 1 - x, dfAbove / 2, dfBelow / 2) < p);
  return (share * dfBelow) / ((1 - share) * dfAbove);
}

/** The chance of exactly k successes of n, multiplied out so that no term over- or underflows before the others. */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  let chance = 1;
  let failures = n - k;
  for (let drawn = 1; drawn <= k; drawn++) {
    chance *= ((n - k + drawn) / drawn) * p;
    while (chance > 1 && failures > 0) {
      chance *= 1 - p;
      failures--;
    }
  }
  return chance * (1 - p) ** failures;
}

/** The chance of at least k successes of n: the one-sided exact binomial p. */
export function binomialAtLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  let sum = 0;
  for (let successes = n; successes >= k; successes--) sum += binomialPmf(successes, n, p);
  return Math.min(1, sum);
}

/** The chance of at most k successes of n. */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k >= n) return 1;
  let sum = 0;
  for (let successes = 0; successes <= k; successes++) sum += binomialPmf(successes, n, p);
  return Math.min(1, sum);
}
