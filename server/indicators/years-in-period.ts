/** How many years a period lasts, by the calendar. */
import type { Period } from "#shared/schema/scalar.ts";
import { addMonths, civilParts, daysBetween } from "./civil-day.ts";

/**
 * Years in a half-open period: whole calendar years from its first day, and the days left over as a part of the year
 * that they begin. From 1 July to 1 July is exactly 1, leap year or not, so that the amounts of a year are its yearly
 * amounts.
 *
 * @returns years, above 0 for a period with a day in it
 * @throws RangeError when the period is empty
 */
export function yearsInPeriod({ from, to }: Period): number {
  if (from >= to) throw new RangeError("an empty period has no length");
  const span = civilParts(to).year - civilParts(from).year;
  const whole = addMonths(from, span * 12) <= to ? span : span - 1;
  const anniversary = addMonths(from, whole * 12);
  const next = addMonths(from, (whole + 1) * 12);
  return whole + daysBetween(anniversary, to) / daysBetween(anniversary, next);
}
