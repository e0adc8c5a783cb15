/** Daily rests that were too short, by person and week: an outcome that effects are looked for in. */
import { mondayOf } from "#server/scheduling/civil-time.ts";
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { valueOn, type DatedParameters } from "./dated-parameters.ts";
import type { RecordedWorkDays } from "./labour-record.ts";
import { isTooShort } from "./limit-tally.ts";
import { restBetween } from "./rests.ts";
import type { DaySpan } from "./working-time-scope.ts";

/**
 * One row per person and week in which the length of a rest is known, in order of both. Weeks without a row are not weeks
 * without a breach.
 */
export interface RestBreaches {
  readonly status: "computed";
  /** Rows. */
  readonly count: number;
  readonly employee: Int32Array;
  /** The Monday of the week in which the rests ended. */
  readonly week: Int32Array;
  readonly rests: Int32Array;
  /** Of these, shorter than the limit. */
  readonly breaches: Int32Array;
}

/**
 * Rests between working days that ended in the period, counted against the limit of that day.
 *
 * @returns not-computable where no rest of the period has both clock times
 */
export function restBreaches(
  workDays: RecordedWorkDays,
  parameters: DatedParameters,
  { fromDay, toDay }: DaySpan,
): RestBreaches | NotComputable<"no-clock-times"> {
  const columns: Record<"employee" | "week" | "rests" | "breaches", number[]> = {
    employee: [],
    week: [],
    rests: [],
    breaches: [],
  };
  const { count, employee, day } = workDays;
  let current = -1;
  for (let row = 1; row < count; row += 1) {
    if (employee[row] !== employee[row - 1] || day[row] < fromDay || day[row] >= toDay) continue;
    const rest = restBetween(workDays, row - 1, row);
    if (Number.isNaN(rest)) continue;
    const week = mondayOf(day[row]);
    if (current < 0 || columns.employee[current] !== employee[row] || columns.week[current] !== week) {
      columns.employee.push(employee[row]);
      columns.week.push(week);
      columns.rests.push(0);
      columns.breaches.push(0);
      current += 1;
    }
    columns.rests[current] += 1;
    if (isTooShort(rest, 60 * valueOn(parameters.daily_rest_limit, day[row]))) columns.breaches[current] += 1;
  }
  if (current < 0) {
    return notComputable("no-clock-times", ["time_entries.started_at", "time_entries.ended_at"]);
  }
  return {
    status: "computed",
    count: current + 1,
    employee: Int32Array.from(columns.employee),
    week: Int32Array.from(columns.week),
    rests: Int32Array.from(columns.rests),
    breaches: Int32Array.from(columns.breaches),
  };
}
