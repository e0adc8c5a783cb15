/** Hours of overtime in a calendar year against the quota (Code du travail, articles L3121-30 and D3121-24). */
import { dayNumber, yearMonthDay } from "#server/scheduling/civil-time.ts";
import { valueOn, type DatedParameters } from "./dated-parameters.ts";
import { countCase, countUnknown, exceedsLimit, type LimitTally } from "./limit-tally.ts";
import type { WeeklyHours } from "./weekly-hours.ts";
import type { DaySpan, WorkingTimeScope } from "./working-time-scope.ts";

/** A firm may close for so many days over the new year: a record that lacks no more of a year holds its hours. */
const closureDays = 14;

/**
 * What a week adds to the quota: its hours paid as overtime, and those paid for a Sunday or a holiday as far as the week is
 * beyond the legal one and they are not overtime already. Sunday work within the legal week is no overtime; beyond it, it is,
 * whatever it is paid as.
 *
 * @param legalMinutes the legal week, beyond which hours are overtime (Code du travail, article L3121-27)
 */
export function quotaMinutes(
  minutes: number,
  overtimeMinutes: number,
  sundayHolidayMinutes: number,
  legalMinutes: number,
): number {
  const beyond = Math.max(0, minutes - legalMinutes - overtimeMinutes);
  return overtimeMinutes + Math.min(sundayHolidayMinutes, beyond);
}

/** The year that a week's overtime belongs to: that of its Sunday, for it is known only when the week is over. */
export function quotaYear(monday: number): number {
  return yearMonthDay(monday + 6).year;
}

/** The year of each week of a scope, counted from the first. */
export interface QuotaYears {
  readonly firstYear: number;
  readonly ofWeek: Int32Array;
  /** The first day of each year, and of the one after the last. */
  readonly startsOn: Int32Array;
  /** The legal week of each, in minutes. */
  readonly legalMinutes: Float64Array;
}

export function quotaYears(
  { firstMonday, weeks }: WorkingTimeScope,
  { legal_weekly_hours: legalHours }: Pick<DatedParameters, "legal_weekly_hours">,
): QuotaYears {
  const ofWeek = Int32Array.from({ length: weeks }, (_, week) => quotaYear(firstMonday + 7 * week));
  const firstYear = ofWeek[0];
  const count = ofWeek[weeks - 1] - firstYear + 1;
  return {
    firstYear,
    ofWeek: ofWeek.map((year) => year - firstYear),
    startsOn: Int32Array.from({ length: count + 1 }, (_, year) => dayNumber(firstYear + year, 1, 1)),
    legalMinutes: Float64Array.from(
      { length: weeks },
      (_, week) => 60 * valueOn(legalHours, firstMonday + 7 * week + 6),
    ),
  };
}

/**
 * Counts a person's calendar years with hours. A year of which the person was employed for a part has the whole quota (the law
 * does not reduce it). Where the record lacks more of the employed part than a closure over the new year, or the period ends
 * within it, the year is a case only once it is over the quota, which no later day undoes; else it is unknown.
 */
export function countYearlyQuota(
  tally: LimitTally,
  weeks: WeeklyHours,
  { ofWeek, startsOn, legalMinutes }: QuotaYears,
  person: number,
  employed: DaySpan,
): void {
  const { scope } = weeks;
  const toDay = Math.min(scope.period.toDay, scope.covered.toDay);
  let week = weeks.first;
  while (week < weeks.end) {
    const year = ofWeek[week];
    let total = 0;
    let worked = 0;
    for (; week < weeks.end && ofWeek[week] === year; week += 1) {
      // Hours after the period tell nothing about it.
      if (scope.firstMonday + 7 * week >= scope.period.toDay) continue;
      worked += weeks.minutes[week];
      total += quotaMinutes(
        weeks.minutes[week],
        weeks.overtimeMinutes[week],
        weeks.sundayHolidayMinutes[week],
        legalMinutes[week],
      );
    }
    if (worked === 0) continue;
    const begins = Math.max(startsOn[year], employed.fromDay);
    const ends = Math.min(startsOn[year + 1], employed.toDay);
    const lastDay = Math.min(ends, scope.period.toDay) - 1;
    const isWhole =
      scope.covered.fromDay <= begins + closureDays &&
      toDay >= ends - closureDays &&
      scope.period.toDay >= ends;
    if (isWhole || exceedsLimit(tally, lastDay, total)) countCase(tally, person, lastDay, total);
    else countUnknown(tally, lastDay);
  }
}
