/** Student's t distribution with a whole number of degrees of freedom: its quantiles and its upper tail. */

/** The probability that |t| is at most `limit`, as a finite sum (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4). */
function withinLimit(limit: number, degrees: number): number {
  const angle = Math.atan(limit / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = degrees % 2 === 1;
  let [term, sum] = isOdd ? [cosine, 0] : [1, 0];
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    sum += term;
    term *= (cosine * cosine * (power + 1)) / (power + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

/**
 * The value that a t variable stays below with a probability.
 * @param probability at least one half, less than 1
 * @param degrees whole, at least 1
 */
export function studentQuantile(probability: number, degrees: number): number {
  const central = 2 * probability - 1;
  let [low, high] = [0, 1];
  while (withinLimit(high, degrees) < central) high *= 2;
  // Halved until two neighbouring numbers are left.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (withinLimit(middle, degrees) < central) low = middle;
    else high = middle;
  }
}

/**
 * The probability that a t variable is at least a value.
 * @param degrees whole, at least 1
 */
export function studentUpperTail(value: number, degrees: number): number {
  const outside = (1 - withinLimit(Math.abs(value), degrees)) / 2;
  return value >= 0 ? outside : 1 - outside;
}
