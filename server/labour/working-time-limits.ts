/** The legal limits of working time, counted over all of a firm's people in one pass (method, section 2). */
import type { WorkingTimeLimit } from "#shared/schema/people.ts";
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { countDailyHours } from "./daily-hours.ts";
import { valueOn, type DatedParameters } from "./dated-parameters.ts";
import { countDaysInARow } from "./days-in-a-row.ts";
import type { LabourRecord, RecordedEmployees, RecordedWorkDays } from "./labour-record.ts";
import { newTally, quartersOf, type LimitTally, type PeriodQuarters } from "./limit-tally.ts";
import { absencesByPerson } from "./neutral-days.ts";
import { countYearlyQuota, quotaYears } from "./overtime-quota.ts";
import { fillWeeklyHours, newWeeklyHours } from "./weekly-hours.ts";
import { countDailyRests, countWeeklyRests } from "./rests.ts";
import {
  countRollingAverages,
  countWeeklyHours,
  fillRunningSums,
  newRunningSums,
} from "./rolling-averages.ts";
import { coveredDays, workingTimeScope, type DaySpan, type WorkingTimeScope } from "./working-time-scope.ts";

export type WorkingTimeRecord = Pick<LabourRecord, "employees" | "workDays" | "absences">;

/** Cases of a limit, laid out by person and, within a person, by the calendar quarter in which they end. */
export interface LimitCases {
  readonly status: "computed";
  readonly kept: Int32Array;
  /** From the near share of the limit on; rests up to as far above theirs. */
  readonly near: Int32Array;
  readonly over: Int32Array;
  /** By person: 1 where any case is over the limit. */
  readonly isOver: Uint8Array;
  readonly totals: {
    /** Kept, near and over together. */
    readonly cases: number;
    readonly kept: number;
    readonly near: number;
    readonly over: number;
    readonly peopleOver: number;
    /** Beside the cases: what the record does not tell, such as a rest without clock times. */
    readonly unknown: number;
  };
}

export type LimitReason = "no-time-entries" | "no-clock-times" | "too-short";

export interface WorkingTimeCases {
  readonly people: number;
  readonly quarters: PeriodQuarters;
  readonly limits: Readonly<Record<WorkingTimeLimit, LimitCases | NotComputable<LimitReason>>>;
}

/** By person: the first row of `workDays`; one more at the end. @throws RangeError unless sorted by person and day */
function rowsByPerson({ count, employee, day }: RecordedWorkDays, people: number): Int32Array {
  const starts = new Int32Array(people + 1);
  let person = 0;
  for (let row = 0; row < count; row += 1) {
    if (row > 0 && employee[row] === employee[row - 1] ? day[row] <= day[row - 1] : employee[row] < person) {
      throw new RangeError("days of work come by person and day, each once");
    }
    for (; person < employee[row]; person += 1) starts[person + 1] = row;
  }
  for (; person < people; person += 1) starts[person + 1] = count;
  return starts;
}

/** The days of a person's employment; without end where the record gives none. */
function employedDays({ joinedOn, leftOn }: RecordedEmployees, person: number): DaySpan {
  return {
    fromDay: Number.isNaN(joinedOn[person]) ? -Infinity : joinedOn[person],
    toDay: Number.isNaN(leftOn[person]) ? Infinity : leftOn[person] + 1,
  };
}

const sumOf = (counts: Int32Array | Uint8Array): number => {
  let sum = 0;
  for (const each of counts) sum += each;
  return sum;
};

function casesOf({ keptCases, nearCases, overCases, isOver, unknownCases }: LimitTally): LimitCases {
  const [kept, near, over] = [sumOf(keptCases), sumOf(nearCases), sumOf(overCases)];
  return {
    status: "computed",
    kept: keptCases,
    near: nearCases,
    over: overCases,
    isOver,
    totals: { cases: kept + near + over, kept, near, over, peopleOver: sumOf(isOver), unknown: unknownCases },
  };
}

type NoCases = NotComputable<LimitReason>;

const noTimeEntries: NoCases = notComputable("no-time-entries", ["time_entries"]);
const noClockTimes: NoCases = notComputable("no-clock-times", [
  "time_entries.started_at",
  "time_entries.ended_at",
]);
const tooShort: NoCases = notComputable("too-short", ["time_entries"]);

/** Why a limit has no case: for hours, and for rests. */
function reasonsIn({ count, day, minutes, startsAt, endsAt }: RecordedWorkDays, { fromDay, toDay }: DaySpan) {
  let [hours, clockTimes] = [false, false];
  for (let row = 0; row < count && !(hours && clockTimes); row += 1) {
    if (day[row] < fromDay || day[row] >= toDay) continue;
    hours ||= minutes[row] > 0;
    clockTimes ||= !Number.isNaN(startsAt[row]) && !Number.isNaN(endsAt[row]);
  }
  const ofHours = hours ? tooShort : noTimeEntries;
  return { ofHours, ofRests: hours && !clockTimes ? noClockTimes : ofHours };
}

function newTallies(parameters: DatedParameters, size: Parameters<typeof newTally>[0]) {
  const hours = 60;
  const capped = (name: keyof DatedParameters, unitMinutes: number): LimitTally =>
    newTally(size, parameters, parameters[name], unitMinutes);
  const atLeast = (name: keyof DatedParameters): LimitTally =>
    newTally(size, parameters, parameters[name], hours, "at-least");
  return {
    dailyHours: capped("daily_hours_limit", hours),
    weeklyHours: capped("weekly_hours_limit", hours),
    twelveWeekAverage: capped("twelve_week_average_limit", hours),
    referenceAverage: capped("reference_average_limit", hours),
    dailyRest: atLeast("daily_rest_limit"),
    weeklyRest: atLeast("weekly_rest_limit"),
    daysInARow: capped("days_in_a_row_limit", 1),
    yearlyQuota: capped("yearly_overtime_quota", hours),
  } satisfies Record<WorkingTimeLimit, LimitTally>;
}

/** The length of the window that ends with each week, where the law sets it or the reference period gives it. */
function windowLengths({ firstMonday, weeks }: WorkingTimeScope, parameters: DatedParameters) {
  const sundayOf = (week: number): number => firstMonday + 7 * week + 6;
  return {
    twelve: new Int32Array(weeks).fill(12),
    reference: Int32Array.from({ length: weeks }, (_, week) =>
      valueOn(parameters.reference_average_weeks, sundayOf(week)),
    ),
  };
}

/** What each limit comes to. */
function limitsOf<Value>(answer: (limit: WorkingTimeLimit) => Value): Record<WorkingTimeLimit, Value> {
  return {
    dailyHours: answer("dailyHours"),
    weeklyHours: answer("weeklyHours"),
    twelveWeekAverage: answer("twelveWeekAverage"),
    referenceAverage: answer("referenceAverage"),
    dailyRest: answer("dailyRest"),
    weeklyRest: answer("weeklyRest"),
    daysInARow: answer("daysInARow"),
    yearlyQuota: answer("yearlyQuota"),
  };
}

/**
 * Cases of each limit by person and calendar quarter. A case lies in the quarter, and under the limit, of its last day, and
 * counts where that day is in the period; it may begin before it, as far as the record goes back. People without any hours
 * make no case.
 *
 * @param covered the days whose hours the record holds; else from the first to the last with anyone's, see `coveredDays`
 * @returns by limit its cases or, where it has none, that the period has no hours or no clock times, or that the record is
 *   shorter than a case
 * @throws RangeError for days of work out of order
 */
export function workingTimeCases(
  { employees, workDays, absences }: WorkingTimeRecord,
  parameters: DatedParameters,
  period: DaySpan,
  covered: DaySpan | null = coveredDays(workDays, parameters),
): WorkingTimeCases {
  const people = employees.count;
  const quarters = quartersOf(period);
  if (covered === null) return { people, quarters, limits: limitsOf(() => noTimeEntries) };
  const scope = workingTimeScope(period, covered);
  const tallies = newTallies(parameters, { people, period, quarters });
  const windows = windowLengths(scope, parameters);
  const years = quotaYears(scope, parameters);
  const weeks = newWeeklyHours(scope);
  const sums = newRunningSums(scope.weeks);
  const byPerson = absencesByPerson(absences, people);
  const starts = rowsByPerson(workDays, people);
  for (let person = 0; person < people; person += 1) {
    const [from, to] = [starts[person], starts[person + 1]];
    if (from === to) continue;
    const employed = employedDays(employees, person);
    countDailyHours(tallies.dailyHours, workDays, person, from, to);
    countDaysInARow(tallies.daysInARow, workDays, person, from, to);
    countDailyRests(tallies.dailyRest, workDays, person, from, to);
    countWeeklyRests(tallies.weeklyRest, workDays, scope, person, from, to);
    fillWeeklyHours(weeks, workDays, absences, byPerson, person, from, to);
    countWeeklyHours(tallies.weeklyHours, weeks, person);
    countYearlyQuota(tallies.yearlyQuota, weeks, years, person, employed);
    fillRunningSums(sums, weeks);
    countRollingAverages(tallies.twelveWeekAverage, weeks, sums, person, windows.twelve, employed);
    countRollingAverages(tallies.referenceAverage, weeks, sums, person, windows.reference, employed);
  }
  const reasons = reasonsIn(workDays, period);
  const limits = limitsOf((limit) => {
    const cases = casesOf(tallies[limit]);
    if (cases.totals.cases > 0) return cases;
    return limit === "dailyRest" || limit === "weeklyRest" ? reasons.ofRests : reasons.ofHours;
  });
  return { people, quarters, limits };
}
