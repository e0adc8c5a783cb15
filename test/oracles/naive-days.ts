/** Days and moments, slowly and simply: what a text means under each order of day and month. */

export type DayOrder = "day-first" | "month-first";

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const pad = (part: number) => String(part).padStart(2, "0");

function day(year: number, month: number, date: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
  if (year < 1900 || year > 2199 || date < 1 || date > days) return null;
  return `${year}-${pad(month)}-${pad(date)}`;
}

/** Texts in words and weeks that mutations put in, with their day by hand. */
const writtenDays = new Map([
  ["1er mai 2025", "2025-05-01"],
  ["12 janv. 2025", "2025-01-12"],
  ["2026-W53-1", "2026-12-28"],
]);

/** A day that is the same under both orders. */
function both(value: string | null): Map<DayOrder, string> {
  return value === null
    ? new Map()
    : new Map([
        ["day-first", value],
        ["month-first", value],
      ]);
}

/** The days of a text by the order under which it has them. */
function dayReadings(text: string): Map<DayOrder, string> {
  const written = writtenDays.get(text);
  if (written !== undefined) return both(written);
  const certain = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/u.exec(text);
  if (certain !== null) return both(day(Number(certain[1]), Number(certain[3]), Number(certain[4])));
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/u.exec(text);
  const readings = new Map<DayOrder, string>();
  if (numeric === null) return readings;
  const short = numeric[4]?.length === 2;
  const year = Number(numeric[4]) + (short ? 2000 : 0);
  if (short && year > 2069) return readings;
  const dayFirst = day(year, Number(numeric[3]), Number(numeric[1]));
  const monthFirst = day(year, Number(numeric[1]), Number(numeric[3]));
  if (dayFirst !== null) readings.set("day-first", dayFirst);
  if (monthFirst !== null) readings.set("month-first", monthFirst);
  return readings;
}

const timeOfDay = /^(.*\d)(?:T| |, ?)(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?| ?h ?(\d\d)?)$/u;

/** The moments of a text; a date without a time is midnight. */
export function momentReadings(text: string): Map<DayOrder, string> {
  const plain = text.replaceAll(/\s+/gu, " ");
  const parts = timeOfDay.exec(plain);
  if (parts === null) {
    return new Map(Array.from(dayReadings(plain), ([order, value]) => [order, `${value} 00:00:00`]));
  }
  const [, dayText = "", hour = "0", minute, second = "0", fraction = "", minuteAfterH] = parts;
  const minutes = minute ?? minuteAfterH ?? "0";
  if (Number(hour) > 23 || Number(minutes) > 59 || Number(second) > 59) return new Map();
  const shownFraction = fraction.slice(0, 6).replace(/0+$/u, "");
  const clock = [hour, minutes, second].map((part) => part.padStart(2, "0")).join(":");
  const time = shownFraction === "" ? clock : `${clock}.${shownFraction}`;
  return new Map(Array.from(dayReadings(dayText.trim()), ([order, value]) => [order, `${value} ${time}`]));
}

/** The order that alone explains a date, whether its day exists or not. */
export function orderProof(text: string): DayOrder[] {
  const [, first, , second] = /^(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d\d)(?:\D|$)/u.exec(text) ?? [];
  const day = Number(first);
  const month = Number(second);
  if (day > 12 && day <= 31 && month <= 12) return ["day-first"];
  return month > 12 && month <= 31 && day <= 12 ? ["month-first"] : [];
}
