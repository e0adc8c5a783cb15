/** The calendar quarters of a period, and amounts laid to them. */
import { allocateCents } from "#server/indicators/allocate-cents.ts";
import { quartersIn } from "#server/indicators/calendar-quarter.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import type { CostQuantities } from "./cost-quantities.ts";
import type { CostScope } from "./cost-record.ts";

type Quarters = CostQuantities["quarters"];

/** Cut at the bounds of the period. @throws RangeError for a period without a day */
export function costQuarters({ fromDay, toDay }: Pick<CostScope, "fromDay" | "toDay">): Quarters {
  if (fromDay >= toDay) throw new RangeError("a period has a day");
  return quartersIn({ from: formatDay(fromDay), to: formatDay(toDay) }).map(({ quarter, from, to }) => ({
    quarter,
    fromDay: Math.max(fromDay, dayNumber(from)),
    toDay: Math.min(toDay, dayNumber(to)),
  }));
}

/** The place of the quarter of a day; what lies outside the period counts to its first or last. */
export function quarterAt(quarters: Quarters, day: number): number {
  const place = quarters.findIndex(({ toDay }) => day < toDay);
  return place === -1 ? quarters.length - 1 : place;
}

/** The place of the quarter of a week, that of its Thursday. */
export function quarterOfWeek(quarters: Quarters, monday: number): number {
  return quarterAt(quarters, monday + 3);
}

/** Sums of amounts by the quarter of their days. */
export function sumByQuarter(
  quarters: Quarters,
  days: ArrayLike<number>,
  amounts: ArrayLike<number>,
): Float64Array {
  const sums = new Float64Array(quarters.length);
  for (let place = 0; place < days.length; place += 1)
    sums[quarterAt(quarters, days[place])] += amounts[place];
  return sums;
}

/**
 * A value over the whole period, laid to its quarters in proportion to their weights, none below 0; by their days where none
 * has a weight.
 */
function partsOf(value: number, quarters: Quarters, weights: Float64Array): number[] {
  const floored = weights.map((weight) => Math.max(0, weight));
  const isWeighted = floored.some((weight) => weight > 0);
  const used = isWeighted ? floored : Float64Array.from(quarters, ({ fromDay, toDay }) => toDay - fromDay);
  const whole = used.reduce((sum, weight) => sum + weight, 0);
  return Array.from(used, (weight) => (value * weight) / whole);
}

/** The same where the parts need not be whole: their sum may miss the value by the last digit. */
export function splitByQuarter(value: number, quarters: Quarters, weights: Float64Array): Float64Array {
  return Float64Array.from(partsOf(value, quarters, weights));
}

/** The same in whole cents, which sum to the value. */
export function splitCentsByQuarter(cents: number, quarters: Quarters, weights: Float64Array): Float64Array {
  return Float64Array.from(allocateCents(partsOf(cents, quarters, weights), cents));
}
