/** P-values of several questions of which none may be answered yes by chance. */

/**
 * P-values adjusted after Holm 1979: those up to a level are answers of which, with that probability at the most, any is false.
 *
 * @returns in the order given
 * @throws RangeError for what is no probability
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw new RangeError("a p-value lies between 0 and 1");
  const order = pValues.map((_, place) => place).toSorted((left, right) => pValues[left] - pValues[right]);
  const adjusted = Array.from({ length: order.length }, () => 1);
  let most = 0;
  for (const [rank, place] of order.entries()) {
    most = Math.max(most, Math.min(1, pValues[place] * (order.length - rank)));
    adjusted[place] = most;
  }
  return adjusted;
}
