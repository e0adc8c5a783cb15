/** Calendar months, written `2025-08`. */
import type { Period } from "#shared/schema/scalar.ts";
import { addMonths } from "./civil-day.ts";

/** The month of a civil day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The months that share a day with a period, earliest first. */
export function monthsIn({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let first = `${monthOf(from)}-01`; first < to; first = addMonths(first, 1))
    months.push(monthOf(first));
  return months;
}
