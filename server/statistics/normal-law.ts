/** The standard normal law. */

/** Below this distance the series is used, beyond it the continued fraction: each is exact to double precision there. */
const seriesUpTo = 3;

/** The density at `z`. */
function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** The probability between 0 and `z`, as a series (Abramowitz and Stegun 1964, 26.2.11). */
function centralPart(z: number): number {
  let [term, sum] = [z, z];
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return normalDensity(z) * sum;
}

/** The probability beyond a large `z`, as a continued fraction (Abramowitz and Stegun 1964, 26.2.14), from its end. */
function farTail(z: number): number {
  let rest = z;
  for (let step = 200; step >= 1; step -= 1) rest = z + step / rest;
  return normalDensity(z) / rest;
}

/** The probability that a standard normal variable lies beyond `z`. */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  return z <= seriesUpTo ? 0.5 - centralPart(z) : farTail(z);
}

/** The probability that a standard normal variable lies at least so far from 0, on either side. */
export function twoSidedP(z: number): number {
  return 2 * normalTail(Math.abs(z));
}

/** The value that a standard normal variable exceeds with a probability of at most one half. */
function upperQuantile(beyond: number): number {
  if (beyond === 0.5) return 0;
  let [low, high] = [0, 1];
  while (normalTail(high) > beyond) high *= 2;
  // Halved until two neighbouring numbers are left.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (normalTail(middle) > beyond) low = middle;
    else high = middle;
  }
}

/**
 * The value that a standard normal variable stays below with a probability.
 * @param probability more than 0, less than 1
 * @throws RangeError for any other
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError("a quantile has a probability between 0 and 1");
  // Each side from its own tail, for a small probability is lost in its difference from 1.
  return probability < 0.5 ? -upperQuantile(probability) : upperQuantile(1 - probability);
}
