/** Hours of a civil week, and their mean over any so many consecutive weeks (Code du travail, articles L3121-20 and L3121-22). */
import { countCase, type LimitTally } from "./limit-tally.ts";
import { weekdaysPerWeek, type WeeklyHours } from "./weekly-hours.ts";

/** Counts a person's weeks with hours, Monday to Sunday, that the record covers wholly. A neutral day changes nothing here. */
export function countWeeklyHours(tally: LimitTally, weeks: WeeklyHours, person: number): void {
  const { firstMonday, covered } = weeks.scope;
  for (let week = weeks.first; week < weeks.end; week += 1) {
    const monday = firstMonday + 7 * week;
    if (monday < covered.fromDay || monday + 7 > covered.toDay || weeks.minutes[week] === 0) continue;
    countCase(tally, person, monday + 6, weeks.minutes[week]);
  }
}

/** Sums up to each week, so that a window of any length is a difference of two; a workspace. */
export interface RunningSums {
  readonly minutes: Float64Array;
  readonly presentWeekdays: Float64Array;
}

export function newRunningSums(weeks: number): RunningSums {
  return { minutes: new Float64Array(weeks + 1), presentWeekdays: new Float64Array(weeks + 1) };
}

export function fillRunningSums(sums: RunningSums, { minutes, presentWeekdays }: WeeklyHours): void {
  for (let week = 0; week < minutes.length; week += 1) {
    sums.minutes[week + 1] = sums.minutes[week] + minutes[week];
    sums.presentWeekdays[week + 1] = sums.presentWeekdays[week] + presentWeekdays[week];
  }
}

/**
 * Counts a person's windows of consecutive weeks: any of them, since fixed periods hide a breach that straddles two of them
 * (Court of Justice of the European Union, C-254/18). The mean is the hours over the weeks that are not neutral, of which a
 * week with k absent weekdays is (5 − k)/5. A window lies within employment and the covered days, and within the weeks of
 * which the record knows anything about the person; one with less than a whole week of presence has no mean to speak of.
 *
 * @param windowWeeks by week: length of the window that ends with it
 * @param employed the first day of employment, and the day after the last
 */
export function countRollingAverages(
  tally: LimitTally,
  weeks: WeeklyHours,
  sums: RunningSums,
  person: number,
  windowWeeks: Int32Array,
  employed: { readonly fromDay: number; readonly toDay: number },
): void {
  const { firstMonday, covered } = weeks.scope;
  const fromDay = Math.max(covered.fromDay, employed.fromDay);
  const toDay = Math.min(covered.toDay, employed.toDay);
  const first = Math.max(weeks.first, Math.ceil((fromDay - firstMonday) / 7));
  const end = Math.min(weeks.end, Math.floor((toDay - firstMonday) / 7));
  for (let week = first; week < end; week += 1) {
    const from = week + 1 - windowWeeks[week];
    if (from < first) continue;
    const presentWeekdays = sums.presentWeekdays[week + 1] - sums.presentWeekdays[from];
    if (presentWeekdays < weekdaysPerWeek) continue;
    const minutes = sums.minutes[week + 1] - sums.minutes[from];
    countCase(tally, person, firstMonday + 7 * week + 6, (minutes * weekdaysPerWeek) / presentWeekdays);
  }
}
