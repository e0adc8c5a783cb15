/** One person's hours week by week: a workspace that is filled anew for each person, so that a large firm takes no more memory. */
import type { RecordedAbsences, RecordedWorkDays } from "./labour-record.ts";
import { markAbsentDays, type AbsencesByPerson } from "./neutral-days.ts";
import type { WorkingTimeScope } from "./working-time-scope.ts";

/** Weekdays of a week, of which a part may be absent. */
export const weekdaysPerWeek = 5;

export interface WeeklyHours {
  readonly scope: WorkingTimeScope;
  /** By week of the scope, worked, paid as overtime, and paid for a Sunday or holiday. */
  readonly minutes: Float64Array;
  readonly overtimeMinutes: Float64Array;
  readonly sundayHolidayMinutes: Float64Array;
  /** Weekdays from Monday to Friday that are not absent: 5 in a plain week, 0 in one wholly away. */
  readonly presentWeekdays: Uint8Array;
  /** Weeks from the first with hours or absence to before the first without any more. */
  first: number;
  end: number;
  /** By day of the scope's weeks: 1 for an absent one. */
  readonly absent: Uint8Array;
}

export function newWeeklyHours(scope: WorkingTimeScope): WeeklyHours {
  return {
    scope,
    minutes: new Float64Array(scope.weeks),
    overtimeMinutes: new Float64Array(scope.weeks),
    sundayHolidayMinutes: new Float64Array(scope.weeks),
    presentWeekdays: new Uint8Array(scope.weeks),
    first: 0,
    end: 0,
    absent: new Uint8Array(7 * scope.weeks),
  };
}

/**
 * Takes in a person's days, rows [from, to), and absences. A weekday of an absence on which the person worked all the same is
 * not absent: half a day off leaves the hours of the other half in the mean, with their day.
 */
export function fillWeeklyHours(
  weeks: WeeklyHours,
  workDays: RecordedWorkDays,
  absences: RecordedAbsences,
  byPerson: AbsencesByPerson,
  person: number,
  from: number,
  to: number,
): void {
  const { firstMonday } = weeks.scope;
  const { day, minutes, overtimeMinutes, sundayMinutes, holidayMinutes } = workDays;
  weeks.minutes.fill(0);
  weeks.overtimeMinutes.fill(0);
  weeks.sundayHolidayMinutes.fill(0);
  weeks.presentWeekdays.fill(weekdaysPerWeek);
  let [first, end] = [weeks.scope.weeks, 0];
  const away = markAbsentDays(weeks.absent, firstMonday, absences, byPerson, person);
  for (let row = from; row < to; row += 1) {
    const place = day[row] - firstMonday;
    if (!(minutes[row] > 0) || place < 0 || place >= weeks.absent.length) continue;
    const week = Math.floor(place / 7);
    weeks.minutes[week] += minutes[row];
    weeks.overtimeMinutes[week] += overtimeMinutes[row];
    weeks.sundayHolidayMinutes[week] += sundayMinutes[row] + holidayMinutes[row];
    weeks.absent[place] = 0;
    if (week < first) first = week;
    if (week >= end) end = week + 1;
  }
  if (away.end > 0) {
    first = Math.min(first, Math.floor(away.first / 7));
    end = Math.max(end, Math.ceil(away.end / 7));
    for (let place = away.first; place < away.end; place += 1) {
      if (weeks.absent[place] === 1 && place % 7 < weekdaysPerWeek)
        weeks.presentWeekdays[Math.floor(place / 7)] -= 1;
    }
    weeks.absent.fill(0, away.first, away.end);
  }
  weeks.first = Math.min(first, end);
  weeks.end = end;
}
