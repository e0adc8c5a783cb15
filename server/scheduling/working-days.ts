/** Working days: Monday to Friday, without the legal holidays of metropolitan France. */
import { weekdayOf, yearMonthDay } from "./civil-time.ts";
import { frenchHolidays, type HolidayOptions } from "./french-holidays.ts";

export interface WorkingDays {
  /** Working days in [from, to); negative when `to` comes before `from`. */
  between(from: number, to: number): number;
}

/** Counts working days over a stretch of days; both ends of every question have to lie in it. */
export function workingDays(firstDay: number, lastDay: number, options: HolidayOptions = {}): WorkingDays {
  const holidays = new Set<number>();
  for (let { year } = yearMonthDay(firstDay); year <= yearMonthDay(lastDay).year; year += 1) {
    for (const day of frenchHolidays(year, options)) holidays.add(day);
  }
  /** Working days from the first day to each day. */
  const before = new Int32Array(lastDay - firstDay + 2);
  for (let day = firstDay; day <= lastDay; day += 1) {
    const works = weekdayOf(day) < 5 && !holidays.has(day);
    before[day - firstDay + 1] = before[day - firstDay] + (works ? 1 : 0);
  }
  const upTo = (day: number): number => {
    const place = day - firstDay;
    if (place < 0 || place >= before.length) throw new RangeError("a day outside the stretch");
    return before[place];
  };
  return { between: (from, to) => upTo(to) - upTo(from) };
}
