/** Cases of limits over days of work as a test writes them, from one Monday on. */
import type { WorkingTimeLimit } from "#shared/schema/people.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import {
  workingTimeCases,
  type LimitCases,
  type WorkingTimeCases,
  type WorkingTimeRecord,
} from "#server/labour/working-time-limits.ts";
import type { DaySpan } from "#server/labour/working-time-scope.ts";
import { dayNumber } from "#server/scheduling/civil-time.ts";
import {
  absencesOf,
  datedParameters,
  employeesOf,
  workDaysOf,
  type WrittenAbsence,
  type WrittenDay,
  type WrittenEmployee,
} from "./worked-days.ts";

/** Monday 6 January 2025. */
export const monday = dayNumber(2025, 1, 6);
export const parameters = datedParameters();

/** Each week's hours from Monday to Friday, in equal parts. */
export function weeksOf(hours: readonly number[], firstMonday = monday, employee = 0): WrittenDay[] {
  return hours.flatMap((week, place) =>
    week === 0
      ? []
      : [0, 1, 2, 3, 4].map((day) => ({ employee, day: firstMonday + 7 * place + day, hours: week / 5 })),
  );
}

export interface Written {
  readonly days: readonly WrittenDay[];
  readonly employees?: readonly WrittenEmployee[];
  readonly absences?: readonly WrittenAbsence[];
}

export function recordOf({ days, employees = [{}], absences = [] }: Written): WorkingTimeRecord {
  return { employees: employeesOf(employees), workDays: workDaysOf(days), absences: absencesOf(absences) };
}

export const weeksFrom = (weeks: number, firstMonday = monday): DaySpan => ({
  fromDay: firstMonday,
  toDay: firstMonday + 7 * weeks,
});

export function casesIn({ limits }: WorkingTimeCases, limit: WorkingTimeLimit): LimitCases {
  const cases = limits[limit];
  if (isNotComputable(cases)) throw new Error(cases.reason);
  return cases;
}

/** Kept, near and over. */
export function bands(cases: WorkingTimeCases, limit: WorkingTimeLimit): [number, number, number] {
  const { kept, near, over } = casesIn(cases, limit).totals;
  return [kept, near, over];
}

/** Cases over weeks that the record covers, which are the period. */
export function casesOver(
  written: Written,
  weeks: number,
  changed: Parameters<typeof datedParameters>[0] = {},
): WorkingTimeCases {
  const span = weeksFrom(weeks);
  return workingTimeCases(recordOf(written), datedParameters(changed), span, span);
}

/** The bands of one person's days, over the weeks that they cover. */
export function bandsOf(
  days: readonly WrittenDay[],
  limit: WorkingTimeLimit,
  weeks: number,
  written: Omit<Written, "days"> = {},
): [number, number, number] {
  return bands(casesOver({ days, ...written }, weeks), limit);
}

export const reasonOf = ({ limits }: WorkingTimeCases, limit: WorkingTimeLimit): string | null => {
  const cases = limits[limit];
  return isNotComputable(cases) ? cases.reason : null;
};
