/** The weeks over which a net is drawn again. */
import { mondayOf } from "#server/scheduling/civil-time.ts";

export interface CostWeeks {
  /** The Monday of the first one. */
  readonly firstWeek: number;
  readonly count: number;
}

/**
 * From the week of the first day to that of the last one of the period, or of what came of it later: an order that was placed in
 * the period may be completed after it.
 *
 * @param laterDays of completion; NaN: none
 */
export function costWeeks(
  { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number },
  laterDays: Iterable<number>,
): CostWeeks {
  const firstWeek = mondayOf(fromDay);
  let lastDay = toDay - 1;
  for (const day of laterDays) if (day > lastDay) lastDay = day;
  return { firstWeek, count: (mondayOf(lastDay) - firstWeek) / 7 + 1 };
}

/** Amounts by week; what lies outside counts to the first or the last. */
export function sumByWeek(
  { firstWeek, count }: CostWeeks,
  days: ArrayLike<number>,
  amounts: ArrayLike<number>,
): Float64Array {
  const sums = new Float64Array(count);
  for (let place = 0; place < days.length; place += 1) {
    const week = (mondayOf(days[place]) - firstWeek) / 7;
    sums[Math.min(count - 1, Math.max(0, week))] += amounts[place];
  }
  return sums;
}
