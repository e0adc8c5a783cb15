/** The part of a period that the ledger can speak of. */
import type { Period } from "#shared/schema/scalar.ts";
import { addDays } from "./civil-day.ts";

/**
 * Days at either end of the ledger that may pass without an order and still count as covered: a ledger that begins on
 * 2 January or ends on 20 December covers the year. Two weeks spans the usual year-end closure.
 */
export const edgeToleranceDays = 14;

/** Whether the ledger covers a period, but for a few days at either end of the ledger. */
export function coversPeriod(covered: Period, period: Period): boolean {
  return (
    covered.from <= addDays(period.from, edgeToleranceDays) &&
    covered.to >= addDays(period.to, -edgeToleranceDays)
  );
}

/**
 * The period over which amounts are made yearly: the period itself, shortened to the ledger where it reaches further
 * than the tolerance beyond it. Without this a year that is half over would count as a whole one.
 *
 * @returns null when the ledger holds nothing of the period
 */
export function observedPeriod(covered: Period, period: Period): Period | null {
  if (period.from >= covered.to || period.to <= covered.from) return null;
  return {
    from: covered.from > addDays(period.from, edgeToleranceDays) ? covered.from : period.from,
    to: covered.to < addDays(period.to, -edgeToleranceDays) ? covered.to : period.to,
  };
}
