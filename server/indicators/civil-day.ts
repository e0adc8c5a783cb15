/** Arithmetic of civil days (`2025-12-31`) in the Gregorian calendar, without a clock or a time zone. */
import { dayNumber as numberOfDay, formatDay } from "#server/scheduling/civil-time.ts";

interface CivilParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const pad = (value: number, width: number) => String(value).padStart(width, "0");

/** A civil day from its parts. */
export function civilDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The parts of a civil day. */
export function civilParts(day: string): CivilParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The number of a civil day: consecutive days have consecutive numbers, 1970-01-01 is 0. */
export function dayNumber(day: string): number {
  const { year, month, day: dayOfMonth } = civilParts(day);
  return numberOfDay(year, month, dayOfMonth);
}

/** Days from one civil day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The civil day so many days later; negative for earlier. */
export function addDays(day: string, days: number): string {
  return formatDay(dayNumber(day) + days);
}

/** The same day of the month so many months later, or the last day of a month that is too short for it. */
export function addMonths(day: string, months: number): string {
  const parts = civilParts(day);
  const counted = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(counted / 12);
  const month = counted - year * 12 + 1;
  return civilDay(year, month, Math.min(parts.day, daysInMonth(year, month)));
}
