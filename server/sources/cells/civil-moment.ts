/** Reads a day and a time of day from one text, as civil time of the company. */
import type { FindingCode } from "#shared/error-code.ts";
import { addDays } from "#server/indicators/civil-day.ts";
import type { ColumnReading } from "../cell-reading.ts";
import { zoneOffset } from "./clock-changes.ts";
import { dateText } from "./date-text.ts";
import { isReadableDay, resolveDay, yearRange } from "./resolve-day.ts";

interface ReadMoment {
  readonly day: string;
  readonly time: string;
  readonly warning: FindingCode | null;
}

export type CivilMoment =
  | ReadMoment
  | { readonly day: null; readonly problem: FindingCode; readonly hint: string | null };

const timeForm =
  /^(?<date>.*\d)(?:T|,? +(?:à |at )?)(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?| ?h ?(?<minuteAfterH>\d{2})?)(?: ?(?<half>[ap])\.?m\.?)?(?<zone> ?(?:Z|UTC|GMT)| ?[+-]\d{2}(?::?\d{2})?)?$/iu;

interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Microseconds as the text has them, without trailing zeros. */
  readonly fraction: string;
}

type Fields = Readonly<Record<string, string | undefined>>;

/** The time of day of a text's fields; null when no clock shows it. 24:00 is the end of the day. */
function timeOfDay(fields: Fields): TimeOfDay | null {
  let hour = Number(fields["hour"]);
  const minute = Number(fields["minute"] ?? fields["minuteAfterH"] ?? "0");
  const second = Number(fields["second"] ?? "0");
  const fraction = (fields["fraction"] ?? "").slice(0, 6).replace(/0+$/, "");
  const half = fields["half"]?.toLowerCase();
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  }
  const endOfDay = hour === 24 && minute === 0 && second === 0 && fraction === "";
  return (hour > 23 && !endOfDay) || minute > 59 || second > 59 ? null : { hour, minute, second, fraction };
}

/** The offset of `Z`, `+01:00`, `-0530` or `+01` in milliseconds; null when no zone has it. */
function statedOffset(zone: string): number | null {
  const parts = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/.exec(zone.trim())?.groups;
  if (parts === undefined) return 0;
  const hours = Number(parts["hours"]);
  const minutes = Number(parts["minutes"] ?? "0");
  if (hours > 14 || minutes > 59) return null;
  return (parts["sign"] === "-" ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

const pad = (value: number) => String(value).padStart(2, "0");

/** A spreadsheet's fraction of a day, to the nearest second: it is a binary fraction of what the sheet shows. */
function secondsOfDay(fraction: number): TimeOfDay {
  const seconds = Math.round(fraction * 86_400);
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: "",
  };
}

function moment(day: string, time: TimeOfDay, warning: FindingCode | null): ReadMoment {
  const { hour, minute, second, fraction } = time;
  const clock = `${pad(hour % 24)}:${pad(minute)}:${pad(second)}${fraction === "" ? "" : `.${fraction}`}`;
  return { day: hour === 24 ? addDays(day, 1) : day, time: clock, warning };
}

/** The company's civil time at an instant that is given as the civil time of a stated offset. */
function fromOffset(stated: ReadMoment, offset: number, timeZone: string): ReadMoment {
  const [whole = "", fraction = ""] = stated.time.split(".");
  const instant = Date.parse(`${stated.day}T${whole}Z`) - offset;
  const civil = new Date(instant + zoneOffset(instant, timeZone)).toISOString();
  const time = `${civil.slice(11, 19)}${fraction === "" ? "" : `.${fraction}`}`;
  return { day: civil.slice(0, 10), time, warning: stated.warning };
}

/** Longer than any date and time in words. */
const longestText = 60;

/**
 * The day and time that a text names, both canonical: any form of day, then `T`, a space or a comma and `08:05`,
 * `08:05:30.250`, `8h05`, `8:05 pm`; midnight without a time. A stated zone (`Z`, `+01:00`) is converted to the company's
 * civil time. What a text states below a microsecond is dropped. A time that no clock shows is DATE_INVALID.
 */
export function civilMoment(text: string, reading: ColumnReading, timeZone: string): CivilMoment {
  if (text.length > longestText) return { day: null, problem: "DATE", hint: null };
  const plain = text.replace(/\s+/gu, " ");
  const fields: Fields | undefined = timeForm.exec(plain)?.groups;
  const date = dateText(fields?.["date"] ?? plain);
  if (date === null) return { day: null, problem: "DATE", hint: null };
  const resolved = resolveDay(date, reading);
  if (resolved.day === null) return resolved;
  const { day, warning } = resolved;
  if (fields === undefined) {
    return moment(day, secondsOfDay(date.form === "serial" ? date.fraction : 0), warning);
  }
  const time = timeOfDay(fields);
  const zone = fields["zone"];
  const offset = zone === undefined ? undefined : statedOffset(zone);
  if (time === null || offset === null) return { day: null, problem: "DATE_INVALID", hint: null };
  const stated = moment(day, time, warning);
  const civil = offset === undefined ? stated : fromOffset(stated, offset, timeZone);
  return isReadableDay(civil.day) ? civil : { day: null, problem: "YEAR_RANGE", hint: yearRange };
}

/** The part of a text that names the day, without a time of day. */
export function dayPart(text: string): string {
  const plain = text.slice(0, longestText).replace(/\s+/gu, " ");
  return timeForm.exec(plain)?.groups?.["date"] ?? plain;
}
