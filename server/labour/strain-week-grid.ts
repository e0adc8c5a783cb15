/** Hours by person and week laid out as a grid, so that the weeks before and after a week are neighbours. */
import type { RecordedWorkWeeks } from "./labour-record.ts";

/** Minutes by employee and week: the weeks of the first employee, then those of the next. A week without a row has 0. */
export interface WeekGrid {
  /** Day number of the first Monday. */
  readonly firstWeek: number;
  readonly weeks: number;
  readonly minutes: Float64Array;
  readonly clientMinutes: Float64Array;
  readonly controlMinutes: Float64Array;
  readonly unplannedMinutes: Float64Array;
  readonly clientWeekendMinutes: Float64Array;
  /** On Saturdays, Sundays and holidays, for whomever. */
  readonly weekendMinutes: Float64Array;
}

/** Lays out the weeks from a Monday on; rows of other weeks are left out. */
export function weekGrid(
  work: RecordedWorkWeeks,
  employees: number,
  firstWeek: number,
  weeks: number,
): WeekGrid {
  const size = employees * weeks;
  const grid = {
    minutes: new Float64Array(size),
    clientMinutes: new Float64Array(size),
    controlMinutes: new Float64Array(size),
    unplannedMinutes: new Float64Array(size),
    clientWeekendMinutes: new Float64Array(size),
    weekendMinutes: new Float64Array(size),
  };
  for (let row = 0; row < work.count; row += 1) {
    const week = (work.week[row] - firstWeek) / 7;
    if (week < 0 || week >= weeks) continue;
    const place = work.employee[row] * weeks + week;
    grid.minutes[place] += work.minutes[row];
    grid.clientMinutes[place] += work.clientMinutes[row];
    grid.controlMinutes[place] += work.controlMinutes[row];
    grid.unplannedMinutes[place] += work.clientUnplannedMinutes[row];
    grid.clientWeekendMinutes[place] += work.clientWeekendMinutes[row];
    grid.weekendMinutes[place] += work.saturdayMinutes[row] + work.sundayHolidayMinutes[row];
  }
  return { firstWeek, weeks, ...grid };
}
