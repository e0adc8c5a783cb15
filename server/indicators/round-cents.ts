/** Rounding of reckoned money. */

/** The nearest whole cent; never negative zero. */
export function roundCents(amount: number): number {
  return Math.round(amount) + 0;
}
