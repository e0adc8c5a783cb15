/** The part of a period that the ledger can speak of. */
import type { Period } from "#shared/schema/scalar.ts";
import { addDays, daysBetween } from "./civil-day.ts";

const longestToleranceDays = 14;
const tolerancePart = 13;

/**
 * Days at either end of a period that the ledger may lack and still cover it, for orders do not come every day: a
 * thirteenth of the period (a week of a quarter), two weeks at most, the usual year-end closure. A ledger that begins on
 * 2 January or ends on 20 December covers the year.
 */
export function edgeToleranceDays({ from, to }: Period): number {
  return Math.min(longestToleranceDays, Math.floor(daysBetween(from, to) / tolerancePart));
}

/** Whether the ledger covers a period, but for a few days at either end. */
export function coversPeriod(covered: Period, period: Period): boolean {
  const tolerance = edgeToleranceDays(period);
  return covered.from <= addDays(period.from, tolerance) && covered.to >= addDays(period.to, -tolerance);
}

/**
 * The period over which amounts are made yearly: the period itself, shortened to the ledger where it reaches further
 * than the tolerance beyond it. Without this a year that is half over would count as a whole one.
 *
 * @returns null when the ledger holds nothing of the period
 */
export function observedPeriod(covered: Period, period: Period): Period | null {
  if (period.from >= covered.to || period.to <= covered.from) return null;
  const tolerance = edgeToleranceDays(period);
  return {
    from: covered.from > addDays(period.from, tolerance) ? covered.from : period.from,
    to: covered.to < addDays(period.to, -tolerance) ? covered.to : period.to,
  };
}
