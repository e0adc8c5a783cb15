/** Whole cents by row that sum to a figure. */
import { allocateCents } from "#server/indicators/allocate-cents.ts";
import { sumOf } from "./counted-quantity.ts";

/**
 * Amounts that sum to the figure but for rounding are moved by less than a cent each; others are laid in proportion, and a figure
 * of rows that hold nothing (a cent left over by rounding among clients) in equal parts.
 *
 * @param exactCents amounts with their fractions
 * @param totalCents the figure, whole
 * @returns whole cents in the same order that sum to the figure, where there is a row at all
 */
export function layCents(exactCents: readonly number[], totalCents: number): number[] {
  const sum = sumOf(exactCents);
  if (Math.abs(sum - totalCents) < 1) return allocateCents(exactCents, totalCents);
  const laid =
    sum === 0
      ? exactCents.map(() => totalCents / exactCents.length)
      : exactCents.map((amount) => amount * (totalCents / sum));
  return allocateCents(laid, totalCents);
}
