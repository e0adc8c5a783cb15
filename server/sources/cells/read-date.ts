/** Reads a civil day. */
import type { CellResult, ColumnReading } from "../cell-reading.ts";
import { accepted, rejected } from "./cell-result.ts";
import { civilMoment } from "./civil-moment.ts";

/**
 * Reads a day in any French or English form; see `resolveDay` for what is refused. A time of day is accepted and left
 * out, midnight or not: programs export days as timestamps. A stated zone counts first, since 23:00 UTC on the 30th is the
 * 31st in Paris.
 */
export function readDate(reading: ColumnReading, text: string, timeZone: string): CellResult {
  const moment = civilMoment(text, reading, timeZone);
  return moment.day === null ? rejected(moment.problem, moment.hint) : accepted(moment.day, moment.warning);
}
