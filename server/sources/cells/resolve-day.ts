/** From the form of a date to a civil day that exists. */
import type { FindingCode } from "#shared/error-code.ts";
import { addDays, civilDay, dayNumber, daysInMonth } from "#server/indicators/civil-day.ts";
import { weekdayOf } from "#server/scheduling/civil-time.ts";
import type { ColumnReading } from "../cell-reading.ts";
import type { DateText } from "./date-text.ts";

export type ResolvedDay =
  | { readonly day: string; readonly warning: FindingCode | null }
  | { readonly day: null; readonly problem: FindingCode; readonly hint: string | null };

const firstYear = 1900;
const lastYear = 2199;
/** Two-digit years from here on may be of either century and are not read. */
const lastTwoDigitYear = 69;

/** Smaller numbers (before 1927) are more likely years, quantities or slips than a spreadsheet's days. */
export const leastTellingSerial = 10_000;

export const yearRange = `${firstYear}–${lastYear}`;

/** Whether a canonical day lies in the years that the ledger reads. */
export function isReadableDay(day: string): boolean {
  return day >= `${firstYear}-01-01` && day <= `${lastYear}-12-31`;
}

const refused = (problem: FindingCode, hint: string | null = null): ResolvedDay => ({
  day: null,
  problem,
  hint,
});

function fromParts(yearText: string, month: number, day: number): ResolvedDay {
  const short = yearText.length === 2;
  const year = short ? 2000 + Number(yearText) : Number(yearText);
  if (short && Number(yearText) > lastTwoDigitYear) return refused("YEAR_RANGE", "19.. | 20..");
  if (year < firstYear || year > lastYear) return refused("YEAR_RANGE", yearRange);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return refused("DATE_INVALID");
  return { day: civilDay(year, month, day), warning: short ? "DATE_TWO_DIGIT_YEAR" : null };
}

/** The Monday of the week that holds 4 January: the first of the ISO year. */
function firstMonday(year: number): string {
  const fourth = civilDay(year, 1, 4);
  // Day 1 of the count, 0001-01-01, is a Monday.
  return addDays(fourth, -weekdayOf(dayNumber(fourth)));
}

function fromWeek(yearText: string, week: number, weekday: number | null): ResolvedDay {
  const year = Number(yearText);
  if (year < firstYear || year > lastYear) return refused("YEAR_RANGE", yearRange);
  if (week < 1 || (weekday !== null && (weekday < 1 || weekday > 7))) return refused("DATE_INVALID");
  const monday = addDays(firstMonday(year), (week - 1) * 7);
  // Week 53 exists where the next ISO year begins after it.
  if (monday >= firstMonday(year + 1)) return refused("DATE_INVALID");
  const day = addDays(monday, (weekday ?? 1) - 1);
  if (!isReadableDay(day)) return refused("YEAR_RANGE", yearRange);
  return { day, warning: weekday === null ? "DATE_WEEK" : null };
}

/**
 * The systems of spreadsheets. 1900: day 1 is 1 January 1900, and day 60 a 29 February that never was. 1904: day 1 is
 * 2 January 1904.
 */
function fromSerial(serial: number, epoch: 1900 | 1904): ResolvedDay {
  if (serial < 1 || (serial === 60 && epoch === 1900)) return refused("DATE_INVALID");
  const start = epoch === 1904 ? "1904-01-01" : serial < 60 ? "1899-12-31" : "1899-12-30";
  const day = addDays(start, serial);
  return isReadableDay(day) ? { day, warning: null } : refused("YEAR_RANGE", yearRange);
}

function fromNumbers(date: DateText & { form: "numeric" }, order: ColumnReading["dates"]): ResolvedDay {
  const { year, first, second } = date;
  const dayFirst = fromParts(year, second, first);
  const monthFirst = fromParts(year, first, second);
  if (order === null) {
    if (dayFirst.day !== null && monthFirst.day !== null && first !== second)
      return refused("DATE_AMBIGUOUS");
    return dayFirst.day === null ? (monthFirst.day === null ? dayFirst : monthFirst) : dayFirst;
  }
  const [read, swapped] = order === "day-first" ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  return read.day === null && swapped.day !== null ? refused("DATE_ORDER", order) : read;
}

/**
 * The civil day that a date's text names, under what was decided for its column.
 *
 * A day outside 1900 to 2199 is YEAR_RANGE; one that no calendar has, DATE_INVALID; one that would exist only with day
 * and month the other way round than in its column, DATE_ORDER: it is never swapped. A year of two digits is read as
 * 2000 to 2069 with a warning, from 70 on it is not read, since a client may well date from 1985. A week without a
 * day is its Monday, with the warning DATE_WEEK: ISO 8601 names seven days by it, and the first is the only one
 * that makes a period of such weeks start on time; week 53 is read only in the years that have one.
 */
export function resolveDay(date: DateText, reading: ColumnReading): ResolvedDay {
  if (date.form === "certain") return fromParts(date.year, date.month, date.day);
  if (date.form === "numeric") return fromNumbers(date, reading.dates);
  if (date.form === "week") return fromWeek(date.year, date.week, date.weekday);
  if (!reading.serialDates) return refused("DATE");
  const resolved = fromSerial(date.days, reading.serialEpoch ?? 1900);
  // A workbook shows its days as days: a bare small number is read as one only where a person says so of a text file.
  const isBare = reading.serialEpoch !== undefined && date.days < leastTellingSerial;
  return isBare && resolved.day !== null ? refused("DATE") : resolved;
}
