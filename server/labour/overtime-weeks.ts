/** Payroll overtime by week, of everybody together. */
import type { ComputedOvertime } from "#shared/schema/overtime.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { thresholdOf } from "#server/privacy/release-plan.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { valueOn } from "./dated-parameters.ts";
import type { OvertimeMaterial } from "./overtime-analysis.ts";

const minutesPerHour = 60;

interface WeekSums {
  client: number;
  other: number;
  unassigned: number;
}

/** @returns not computable where too few people worked at all */
export function overtimeWeeks({ people, workWeeks, question }: OvertimeMaterial): ComputedOvertime["weeks"] {
  const threshold = thresholdOf("hours", valueOn(question.dated.people_threshold_hours, question.toDay - 1));
  if (people.employees.count < threshold) return notComputable("too-few-people", []);
  const byWeek = new Map<number, WeekSums>();
  for (let row = 0; row < workWeeks.count; row += 1) {
    const week = workWeeks.week[row];
    const sums = byWeek.get(week) ?? { client: 0, other: 0, unassigned: 0 };
    byWeek.set(week, sums);
    sums.client += workWeeks.clientOvertimeMinutes[row];
    sums.other += workWeeks.otherOvertimeMinutes[row];
    sums.unassigned += workWeeks.unassignedOvertimeMinutes[row];
  }
  return [...byWeek]
    .toSorted(([left], [right]) => left - right)
    .map(([week, { client, other, unassigned }]) => ({
      weekOn: formatDay(week),
      hours: (client + other + unassigned) / minutesPerHour,
      clientHours: client / minutesPerHour,
      otherHours: other / minutesPerHour,
      unassignedHours: unassigned / minutesPerHour,
    }));
}
