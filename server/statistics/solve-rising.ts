/** Where a function that never falls reaches a level. */

/** Beyond these logarithms a positive number is 0 or infinite. */
const [leastLog, mostLog] = [-745, 709];

/**
 * The smallest positive number at which a never falling function of it reaches a level, found by halving.
 *
 * @param reach the function of a positive number
 * @returns 0 where the level is reached from the start, Infinity where no number reaches it
 */
export function solveRising(reach: (at: number) => number, level: number): number {
  let [low, high] = [-1, 1];
  while (reach(Math.exp(low)) >= level) {
    if (low <= leastLog) return 0;
    low = Math.max(2 * low, leastLog);
  }
  while (reach(Math.exp(high)) < level) {
    if (high >= mostLog) return Infinity;
    high = Math.min(2 * high, mostLog);
  }
  // Halved until two neighbouring numbers are left.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return Math.exp(high);
    if (reach(Math.exp(middle)) < level) low = middle;
    else high = middle;
  }
}
