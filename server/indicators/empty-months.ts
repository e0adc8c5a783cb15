/** Months in which a table that goes on has no row: a gap in what was exported, or a month without work. */
import type { Period } from "#shared/schema/scalar.ts";
import { monthsIn } from "./calendar-month.ts";

/** As many as are worth reading: a slip in one year's date makes a gap of a century. */
export const mostEmptyMonths = 60;

/**
 * The months of a period that hold no row, earliest first; of more than sixty the latest.
 *
 * @param filled the months that hold a row, `2025-08`
 */
export function emptyMonths(period: Period, filled: readonly string[]): string[] {
  const known = new Set(filled);
  return monthsIn(period)
    .filter((month) => !known.has(month))
    .slice(-mostEmptyMonths);
}
