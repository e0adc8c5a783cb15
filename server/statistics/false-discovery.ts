/** Which of several findings stand when all of them are looked at. */

/**
 * P-values adjusted after Benjamini and Hochberg 1995: those up to a level are findings of which at most that part is false on
 * average.
 *
 * @returns in the order given
 * @throws RangeError for what is no probability: an outcome that was not tested is left out beforehand
 */
export function falseDiscoveryAdjusted(pValues: readonly number[]): number[] {
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw new RangeError("a p-value lies between 0 and 1");
  const order = pValues.map((_, place) => place).toSorted((left, right) => pValues[left] - pValues[right]);
  const adjusted = Array.from({ length: order.length }, () => 1);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank -= 1) {
    const place = order[rank - 1];
    least = Math.min(least, pValues[place] * (order.length / rank));
    adjusted[place] = least;
  }
  return adjusted;
}
