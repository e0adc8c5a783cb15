/** Which days and weeks limits of working time are looked at over, and which of them the record covers. */
import { frenchHolidays } from "#server/scheduling/french-holidays.ts";
import { mondayOf, weekdayOf, yearMonthDay } from "#server/scheduling/civil-time.ts";
import { valueOn, type DatedParameters } from "./dated-parameters.ts";
import type { RecordedWorkDays } from "./labour-record.ts";

/** Days from the first (in it) to the last (not in it). */
export interface DaySpan {
  readonly fromDay: number;
  readonly toDay: number;
}

export interface WorkingTimeScope {
  /** Cases are those that end in it. */
  readonly period: DaySpan;
  /** Days whose hours the record holds; before and after them an absence of hours tells nothing. */
  readonly covered: DaySpan;
  /** The Monday of the first covered day's week, and so many weeks as touch covered days. */
  readonly firstMonday: number;
  readonly weeks: number;
}

/**
 * Days from the first to the last with anyone's hours, drawn out over the weekends and holidays beside them, on which nobody
 * would have worked anyway: a record that ends on a Friday covers its week.
 *
 * @returns null without any hours
 */
export function coveredDays({ count, day }: RecordedWorkDays, parameters: DatedParameters): DaySpan | null {
  if (count === 0) return null;
  let [first, last] = [day[0], day[0]];
  for (let row = 1; row < count; row += 1) {
    if (day[row] < first) first = day[row];
    if (day[row] > last) last = day[row];
  }
  const isFree = (each: number): boolean =>
    weekdayOf(each) > 4 ||
    frenchHolidays(yearMonthDay(each).year, {
      alsaceMoselle: valueOn(parameters.alsace_moselle_holidays, each) > 0,
    }).has(each);
  while (isFree(first - 1)) first -= 1;
  while (isFree(last + 1)) last += 1;
  return { fromDay: first, toDay: last + 1 };
}

export function workingTimeScope(period: DaySpan, covered: DaySpan): WorkingTimeScope {
  const firstMonday = mondayOf(covered.fromDay);
  return { period, covered, firstMonday, weeks: Math.ceil((covered.toDay - firstMonday) / 7) };
}
