/** The forms in which a day is written, before it is known which number is the day and whether the day exists. */
import { monthNumber } from "./month-names.ts";

export type DateText =
  /** Day, month and year are known from the form alone. */
  | { readonly form: "certain"; readonly year: string; readonly month: number; readonly day: number }
  /** `03/04/2025`: the column says which of the two numbers is the day. */
  | { readonly form: "numeric"; readonly year: string; readonly first: number; readonly second: number }
  /** `2025-W01-3`; `weekday` is 1 for Monday, null where the text names a whole week. */
  | { readonly form: "week"; readonly year: string; readonly week: number; readonly weekday: number | null }
  /** A plain number, which may count a spreadsheet's days. */
  | { readonly form: "serial"; readonly days: number; readonly fraction: number };

const yearFirst = /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/;
const compact = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/;
const numeric = /^(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})$/;
const week = /^(?<year>\d{4})-?W(?<week>\d{2})(?:-?(?<weekday>\d))?$/i;
const serial = /^(?<days>\d{1,6})(?:[.,](?<fraction>\d{1,15}))?$/;
const weekdays =
  "lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const weekdayWord = `(?:le )?(?:(?:${weekdays})\\.?,? )?`;
/** `1er mai 2025`, `mer. 12 janv. 2025`, `12th January 2025`, `12-Jan-25`. */
const dayMonthName = new RegExp(
  `^${weekdayWord}(?<day>\\d{1,2})(?:er|st|nd|rd|th)?(?<mark>[ /-])(?<name>\\p{L}{3,9})\\.?,?\\k<mark>(?<year>\\d{4}|\\d{2})$`,
  "iu",
);
/** `Jan 12, 2025`, `Wednesday, December 31st 2025`. */
const monthNameDay = new RegExp(
  `^${weekdayWord}(?<name>\\p{L}{3,9})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})$`,
  "iu",
);

function named(text: string): DateText | null {
  const parts = (dayMonthName.exec(text) ?? monthNameDay.exec(text))?.groups;
  const month = parts === undefined ? null : monthNumber(parts["name"] ?? "");
  if (parts === undefined || month === null) return null;
  return { form: "certain", year: parts["year"] ?? "", month, day: Number(parts["day"]) };
}

/** The form of a day's text; null when it has none of them. The time of day is cut off beforehand. */
export function dateText(text: string): DateText | null {
  const certain = (yearFirst.exec(text) ?? compact.exec(text))?.groups;
  if (certain !== undefined) {
    return {
      form: "certain",
      year: certain["year"] ?? "",
      month: Number(certain["month"]),
      day: Number(certain["day"]),
    };
  }
  const numbers = numeric.exec(text)?.groups;
  if (numbers !== undefined) {
    const { first, second, year = "" } = numbers;
    return { form: "numeric", year, first: Number(first), second: Number(second) };
  }
  const counted = serial.exec(text)?.groups;
  if (counted !== undefined) {
    return {
      form: "serial",
      days: Number(counted["days"]),
      fraction: Number(`0.${counted["fraction"] ?? "0"}`),
    };
  }
  const weeks = week.exec(text)?.groups;
  if (weeks !== undefined) {
    const weekday = weeks["weekday"] === undefined ? null : Number(weeks["weekday"]);
    return { form: "week", year: weeks["year"] ?? "", week: Number(weeks["week"]), weekday };
  }
  return named(text);
}

/** Which part of a numeric date must be the day; `either` when both numbers could be and it matters. */
export function dayOrderEvidence(date: DateText): "day-first" | "month-first" | "either" | "none" {
  if (date.form !== "numeric") return "none";
  const { first, second } = date;
  if (first > 12 && first <= 31 && second <= 12) return "day-first";
  if (second > 12 && second <= 31 && first <= 12) return "month-first";
  return first > 12 || second > 12 || first === second ? "none" : "either";
}
