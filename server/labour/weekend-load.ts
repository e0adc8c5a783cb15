/** Hours on Saturdays, Sundays and holidays, by person and week, and how much of them was for the examined client. */
import { mondayOf } from "#server/scheduling/civil-time.ts";
import type { LabourRecord } from "./labour-record.ts";
import type { DaySpan } from "./working-time-scope.ts";

export interface WeekendLoad {
  readonly people: number;
  /** Mondays of the weeks that touch the period. */
  readonly weekStarts: Int32Array;
  /** Minutes laid out by person and, within a person, by week; 0 for weeks without. */
  readonly saturdayMinutes: Float64Array;
  readonly sundayHolidayMinutes: Float64Array;
  /** Of both together, for the examined client. */
  readonly clientMinutes: Float64Array;
}

/** Sums of whole weeks, also where only a part of a week lies in the period. */
export function weekendLoad(
  { employees, workWeeks }: Pick<LabourRecord, "employees" | "workWeeks">,
  { fromDay, toDay }: DaySpan,
): WeekendLoad {
  const firstMonday = mondayOf(fromDay);
  const weeks = Math.max(0, Math.ceil((toDay - firstMonday) / 7));
  const cells = employees.count * weeks;
  const saturdayMinutes = new Float64Array(cells);
  const sundayHolidayMinutes = new Float64Array(cells);
  const clientMinutes = new Float64Array(cells);
  for (let row = 0; row < workWeeks.count; row += 1) {
    const week = (workWeeks.week[row] - firstMonday) / 7;
    if (week < 0 || week >= weeks) continue;
    const cell = workWeeks.employee[row] * weeks + week;
    saturdayMinutes[cell] += workWeeks.saturdayMinutes[row];
    sundayHolidayMinutes[cell] += workWeeks.sundayHolidayMinutes[row];
    clientMinutes[cell] += workWeeks.clientWeekendMinutes[row];
  }
  return {
    people: employees.count,
    weekStarts: Int32Array.from({ length: weeks }, (_, week) => firstMonday + 7 * week),
    saturdayMinutes,
    sundayHolidayMinutes,
    clientMinutes,
  };
}
