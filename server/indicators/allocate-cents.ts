/** Whole cents that sum to their total. */

/**
 * Rounds amounts so that their sum is the rounded total: each is rounded down, and the cents that are left go to those
 * with the largest fractions (largest remainders, Hamilton's method), the earlier first among equals. Amounts of whole
 * cents stay as they are; any other moves by less than a cent.
 *
 * @param exactCents amounts in cents, not rounded; below 10^11, so that a double still holds ten-thousandths of a cent
 * @param totalCents their exact sum, rounded to a whole cent
 * @returns whole cents in the same order; their sum is `totalCents`
 */
export function allocateCents(exactCents: readonly number[], totalCents: number): number[] {
  const whole = exactCents.map(Math.floor);
  let left = totalCents;
  for (const amount of whole) left -= amount;
  const byFraction = exactCents
    .map((amount, position) => ({ position, fraction: amount - Math.floor(amount) }))
    .sort((first, second) => second.fraction - first.fraction || first.position - second.position);
  for (const { position } of byFraction.slice(0, left)) whole[position] = whole[position] + 1;
  return whole;
}
