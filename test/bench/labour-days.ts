/** Days of work of a large firm, and how long its limits of working time and premiums take to count. */
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { LabourRecord, RecordedWorkDays } from "#server/labour/labour-record.ts";
import { restBreaches } from "#server/labour/rest-breaches.ts";
import { workingTimeCases } from "#server/labour/working-time-limits.ts";
import { dayNumber } from "#server/scheduling/civil-time.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { absencesOf, datedParameters, employeesOf, type WrittenAbsence } from "#test/builders/worked-days.ts";

/** Monday 1 January 2018. */
const firstDay = dayNumber(2018, 1, 1);

/**
 * One row per person and working day, five days a week and some Saturdays and Sundays, in two shifts that turn by the week.
 *
 * @param days calendar days
 */
export function largeWorkDays(people: number, days: number, seed: number): RecordedWorkDays {
  const source = randomSource(seed, "large work days", people, days);
  const most = people * days;
  const columns = {
    employee: new Int32Array(most),
    day: new Int32Array(most),
    minutes: new Float64Array(most),
    overtimeMinutes: new Float64Array(most),
    sundayMinutes: new Float64Array(most),
    holidayMinutes: new Float64Array(most),
    nightMinutes: new Float64Array(most),
    startsAt: new Float64Array(most),
    endsAt: new Float64Array(most),
  };
  let row = 0;
  for (let person = 0; person < people; person += 1) {
    for (let day = 0; day < days; day += 1) {
      const weekday = day % 7;
      if (source.uniform() > (weekday < 5 ? 0.93 : weekday === 5 ? 0.15 : 0.03)) continue;
      const overtime = source.uniform() < 0.3 ? source.whole(180) : 0;
      const minutes = 420 + overtime;
      // An early shift one week, a late one the next; starts vary by half an hour.
      const starts = (person + Math.floor(day / 7)) % 2 === 0 ? 330 : 810;
      columns.employee[row] = person;
      columns.day[row] = firstDay + day;
      columns.minutes[row] = minutes;
      columns.overtimeMinutes[row] = weekday < 6 ? overtime : 0;
      columns.sundayMinutes[row] = weekday === 6 ? minutes : 0;
      columns.startsAt[row] = (firstDay + day) * 1440 + starts + source.whole(30);
      columns.endsAt[row] = columns.startsAt[row] + minutes + 30;
      row += 1;
    }
  }
  return {
    count: row,
    employee: columns.employee.subarray(0, row),
    day: columns.day.subarray(0, row),
    minutes: columns.minutes.subarray(0, row),
    overtimeMinutes: columns.overtimeMinutes.subarray(0, row),
    sundayMinutes: columns.sundayMinutes.subarray(0, row),
    holidayMinutes: columns.holidayMinutes.subarray(0, row),
    nightMinutes: columns.nightMinutes.subarray(0, row),
    startsAt: columns.startsAt.subarray(0, row),
    endsAt: columns.endsAt.subarray(0, row),
  };
}

/** Three absences of about a week per person and year. */
function largeAbsences(people: number, days: number, seed: number): LabourRecord["absences"] {
  const source = randomSource(seed, "large absences", people, days);
  const written: WrittenAbsence[] = [];
  for (let employee = 0; employee < people; employee += 1) {
    for (let each = 0; each < (3 * days) / 365; each += 1) {
      const from = firstDay + source.whole(days);
      written.push({ employee, from, to: from + source.whole(12) });
    }
  }
  return absencesOf(written);
}

export interface WorkingTimeTiming {
  readonly employeeDays: number;
  /** Cases of all limits. */
  readonly cases: number;
  readonly limitsSeconds: number;
  readonly breachesSeconds: number;
}

/** Counts every limit over the whole record once, and the breaches of the daily rest by person and week. */
export function timeWorkingTime(people: number, days: number, seed: number): WorkingTimeTiming {
  const workDays = largeWorkDays(people, days, seed);
  const absences = largeAbsences(people, days, seed);
  const employees = employeesOf(Array.from({ length: people }, () => ({})));
  const parameters = datedParameters();
  const period = { fromDay: firstDay, toDay: firstDay + days };
  const startedAt = performance.now();
  const { limits } = workingTimeCases({ employees, workDays, absences }, parameters, period);
  const countedAt = performance.now();
  restBreaches(workDays, parameters, period);
  const endedAt = performance.now();
  const counted = Object.values(limits).map((limit) => (isNotComputable(limit) ? 0 : limit.totals.cases));
  return {
    employeeDays: workDays.count,
    cases: counted.reduce((sum, each) => sum + each, 0),
    limitsSeconds: (countedAt - startedAt) / 1000,
    breachesSeconds: (endedAt - countedAt) / 1000,
  };
}
