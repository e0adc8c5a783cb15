/** The period of the same length just before another. */
import type { Period } from "#shared/schema/scalar.ts";
import { addDays, addMonths, civilParts, daysBetween } from "./civil-day.ts";

/**
 * The period with which a period is compared. Whole months are preceded by as many months (a quarter by a quarter,
 * a year by a year), any other period by as many days.
 *
 * @returns a period that ends where the given one begins
 */
export function periodBefore({ from, to }: Period): Period {
  const first = civilParts(from);
  const end = civilParts(to);
  const months = (end.year - first.year) * 12 + end.month - first.month;
  const wholeMonths = first.day === end.day && first.day <= 28;
  return { from: wholeMonths ? addMonths(from, -months) : addDays(from, -daysBetween(from, to)), to: from };
}
