/** Direct overtime by what people worked on in the weeks in which they worked overtime (method, section 2). */
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { RecordedWorkWeeks } from "./labour-record.ts";

/** Payroll overtime of an employee-week. */
export function payrollOvertime(
  {
    clientOvertimeMinutes,
    otherOvertimeMinutes,
    unassignedOvertimeMinutes,
  }: Pick<RecordedWorkWeeks, "clientOvertimeMinutes" | "otherOvertimeMinutes" | "unassignedOvertimeMinutes">,
  row: number,
): number {
  return clientOvertimeMinutes[row] + otherOvertimeMinutes[row] + unassignedOvertimeMinutes[row];
}

/** The overtime of an employee-week in proportion to its hours on the examined client. */
function proRataOf(workWeeks: RecordedWorkWeeks, row: number): number {
  const overtime = payrollOvertime(workWeeks, row);
  if (overtime === 0 || workWeeks.minutes[row] === 0) return 0;
  return (overtime * workWeeks.clientMinutes[row]) / workWeeks.minutes[row];
}

/** The same minutes as `proRataOvertime`, by the Monday of their week. */
export function proRataByWeek(workWeeks: RecordedWorkWeeks): Map<number, number> {
  const byWeek = new Map<number, number>();
  for (let row = 0; row < workWeeks.count; row += 1) {
    const week = workWeeks.week[row];
    byWeek.set(week, (byWeek.get(week) ?? 0) + proRataOf(workWeeks, row));
  }
  return byWeek;
}

/**
 * Minutes of overtime that are the examined client's by hours: in every employee-week the overtime is spread over the week's
 * jobs in proportion to their hours, whichever of them happened to be worked on in the evening. Hours that name the client
 * without an order are a job of its as well. Depends on the other clients by the sum of their hours only.
 *
 * @returns not-computable `no-hours-worked` without a row
 */
export function proRataOvertime(workWeeks: RecordedWorkWeeks): number | NotComputable {
  if (workWeeks.count === 0) return notComputable("no-hours-worked", ["time_entries"]);
  let attributed = 0;
  for (let row = 0; row < workWeeks.count; row += 1) attributed += proRataOf(workWeeks, row);
  return attributed;
}
