/** Reads a civil time. */
import type { CellResult, ColumnReading } from "../cell-reading.ts";
import { accepted, rejected } from "./cell-result.ts";
import { civilMoment } from "./civil-moment.ts";
import { clockKind } from "./clock-changes.ts";

/**
 * Reads a day and a time of day as the company's civil time, without a zone. A time that the company's clocks skipped
 * is LOCAL_TIME_MISSING; one that they showed twice is kept with the warning LOCAL_TIME_TWICE, which goes before a
 * warning about the day.
 */
export function readTimestamp(reading: ColumnReading, text: string, timeZone: string): CellResult {
  const moment = civilMoment(text, reading, timeZone);
  if (moment.day === null) return rejected(moment.problem, moment.hint);
  const value = `${moment.day} ${moment.time}`;
  const kind = clockKind(value, timeZone);
  if (kind === "skipped") return rejected("LOCAL_TIME_MISSING");
  return accepted(value, kind === "twice" ? "LOCAL_TIME_TWICE" : moment.warning);
}
