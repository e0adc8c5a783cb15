/** The plant's days: from a fixed Monday, French holidays closed, one crew only in August and over Christmas. */
import { dayNumber, dayOf, minutesPerDay, weekdayOf, yearMonthDay } from "#server/scheduling/civil-time.ts";
import { frenchHolidays } from "#server/scheduling/french-holidays.ts";
import { crewMinutes, type DemoCentre } from "./plant-layout.ts";

export interface PlantCalendar {
  readonly firstDay: number;
  /** The day after the last. */
  readonly endDay: number;
  isHoliday(day: number): boolean;
  isWorkingDay(day: number): boolean;
  /** A working day on which only one crew comes. */
  isReducedDay(day: number): boolean;
  /** The working day that lies so many working days after a day. */
  addWorkingDays(day: number, workingDays: number): number;
}

/** A shift of a work centre. */
export interface Shift {
  readonly from: number;
  readonly to: number;
  readonly kind: "regular" | "overtime";
}

/** Monday 1 January 2024. */
export const firstDay = dayNumber(2024, 1, 1);

/** The three weeks that begin on a Monday from 1 to 21 August, and the days from 23 December to the year's end. */
function isQuietDay(day: number): boolean {
  const monday = yearMonthDay(day - weekdayOf(day));
  const date = yearMonthDay(day);
  return (monday.month === 8 && monday.day <= 21) || (date.month === 12 && date.day >= 23);
}

export function plantCalendar(weeks: number): PlantCalendar {
  const holidays = new Map<number, ReadonlySet<number>>();
  const isHoliday = (day: number): boolean => {
    const { year } = yearMonthDay(day);
    let ofYear = holidays.get(year);
    if (ofYear === undefined) {
      ofYear = frenchHolidays(year);
      holidays.set(year, ofYear);
    }
    return ofYear.has(day);
  };
  const isWorkingDay = (day: number): boolean => weekdayOf(day) < 5 && !isHoliday(day);
  return {
    firstDay,
    endDay: firstDay + weeks * 7,
    isHoliday,
    isWorkingDay,
    isReducedDay: (day) => isWorkingDay(day) && isQuietDay(day),
    addWorkingDays(day, workingDays) {
      let reached = day;
      for (let left = workingDays; left > 0;) {
        reached += 1;
        if (isWorkingDay(reached)) left -= 1;
      }
      return reached;
    },
  };
}

/** The regular shifts of a centre over the period, in order: one a crew. */
export function regularShifts(calendar: PlantCalendar, centre: DemoCentre): Shift[] {
  const shifts: Shift[] = [];
  for (let day = calendar.firstDay; day < calendar.endDay; day += 1) {
    if (!calendar.isWorkingDay(day)) continue;
    const from = day * minutesPerDay + centre.opensAt;
    shifts.push({ from, to: from + crewMinutes, kind: "regular" });
    if (!calendar.isReducedDay(day)) {
      shifts.push({ from: from + crewMinutes, to: from + 2 * crewMinutes, kind: "regular" });
    }
  }
  return shifts;
}

const officeOpensAt = 8 * 60;
const officeClosesAt = 19 * 60;

/** An instant itself in office hours, else when the office next opens; what was earlier stays no later. */
export function inOfficeHours(calendar: PlantCalendar, at: number): number {
  const day = dayOf(at);
  const ofDay = at - day * minutesPerDay;
  if (calendar.isWorkingDay(day) && ofDay >= officeOpensAt && ofDay < officeClosesAt) return at;
  const lastClosed = ofDay < officeOpensAt ? day - 1 : day;
  return calendar.addWorkingDays(lastClosed, 1) * minutesPerDay + officeOpensAt;
}
