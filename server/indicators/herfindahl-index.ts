/** The Herfindahl–Hirschman index. */

/**
 * Sum of squared shares, from 1/N (all equal) to 1 (a single one). A measure of concentration in which the large
 * weigh most (Hirschman 1945, Herfindahl 1950).
 *
 * @param amounts positive amounts of any unit; at least one
 */
export function herfindahlIndex(amounts: readonly number[]): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  let index = 0;
  for (const amount of amounts) index += (amount / total) ** 2;
  return Math.min(1, index);
}

/**
 * HHI brought to the scale from 0 (all equal) to 1, whatever their number: (HHI − 1/N)/(1 − 1/N).
 *
 * @param index the Herfindahl–Hirschman index of `count` amounts
 * @param count at least 2
 */
export function normalisedHerfindahlIndex(index: number, count: number): number {
  const least = 1 / count;
  return Math.max(0, Math.min(1, (index - least) / (1 - least)));
}
