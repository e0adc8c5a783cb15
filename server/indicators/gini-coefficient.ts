/** The Gini coefficient. */

/**
 * How unequal positive amounts are, from 0 (all equal) to 1 − 1/n (one has nearly all):
 * 2Σi·x₍ᵢ₎/(nΣx) − (n+1)/n over amounts in ascending order (Gini 1912; without the small-sample correction, as in the
 * R package ineq).
 *
 * @param ascending positive amounts, smallest first; at least one
 */
export function giniCoefficient(ascending: readonly number[]): number {
  const count = ascending.length;
  let total = 0;
  let ranked = 0;
  for (const [position, amount] of ascending.entries()) {
    total += amount;
    ranked += (position + 1) * amount;
  }
  const coefficient = (2 * ranked) / (count * total) - (count + 1) / count;
  return Math.max(0, coefficient);
}
