/** How few clients make half of an amount. */

/**
 * The smallest number of clients that together make at least half.
 *
 * @param shares parts of the whole, largest first
 * @returns null where they do not add up to half
 */
export function clientsForHalf(shares: readonly number[]): number | null {
  let sum = 0;
  for (const [index, share] of shares.entries()) {
    sum += share;
    // A half that binary fractions miss by a hair is a half.
    if (sum >= 0.5 - 1e-12) return index + 1;
  }
  return null;
}
