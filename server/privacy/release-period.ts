/** Periods for which people are put together once, and who is in them. */
import { quartersIn } from "#server/indicators/calendar-quarter.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import type { RecordedEmployees } from "#server/labour/labour-record.ts";
import { formatDay, weekdayOf } from "#server/scheduling/civil-time.ts";

/** The weeks whose Thursdays lie in a calendar quarter, as weeks are numbered; each is named by the day number of its Monday. */
export interface ReleasePeriod {
  /** `2025-Q1`. */
  readonly quarter: string;
  /** Half open. */
  readonly fromWeek: number;
  readonly toWeek: number;
  /** Whether the record covers all of its days. Groups are published once it is over: who leaves in it matters. */
  readonly isCovered: boolean;
}

/** Days from a Monday to its Thursday. */
const toThursday = 3;

/** The Monday of the first week whose Thursday is the day or later. */
const firstWeekFrom = (day: number): number => day + toThursday - weekdayOf(day + toThursday);

/**
 * The release periods that a record touches, earliest first. They follow the calendar, never a reader's filter: two filters
 * that differ by a week would otherwise put the same people together in two ways.
 *
 * @param fromDay the record's first day, counted from 1970-01-01; @param toDay the day after its last one
 */
export function releasePeriods(fromDay: number, toDay: number): ReleasePeriod[] {
  if (!(fromDay < toDay)) return [];
  // Days at either end of a quarter may belong to a week of its neighbour.
  return quartersIn({ from: formatDay(fromDay - toThursday), to: formatDay(toDay + toThursday) })
    .map(({ quarter, from, to }) => {
      const [fromWeek, toWeek] = [firstWeekFrom(dayNumber(from)), firstWeekFrom(dayNumber(to))];
      return { quarter, fromWeek, toWeek, isCovered: fromDay <= fromWeek && toWeek <= toDay };
    })
    .filter(({ fromWeek, toWeek }) => fromWeek < toDay && fromDay < toWeek);
}

/** The Mondays of a period. */
export function weeksOf({ fromWeek, toWeek }: ReleasePeriod): Int32Array {
  return Int32Array.from({ length: (toWeek - fromWeek) / 7 }, (_, place) => fromWeek + 7 * place);
}

/** Who belongs where in a release period. */
export interface PeriodCohort {
  /** By person, the team at the start of the period; -1: none, or not there yet. */
  readonly teamOf: Int32Array;
  /** By week, by person: 1 for present. */
  readonly presence: readonly Uint8Array[];
}

/**
 * The cohort of a period is frozen: people belong to the team that they have on its first day, and who joins later belongs to
 * none until the next period, so that two weeks of a group never differ by someone who came. A person is present in every
 * week with a day of employment, and in every week of which the record has something of that person, for then its sums do.
 *
 * @param measured person-weeks of which the record has something
 */
export function cohortOf(
  period: ReleasePeriod,
  employees: RecordedEmployees,
  measured: { readonly employee: Int32Array; readonly week: Int32Array },
): PeriodCohort {
  const { count, team, joinedOn, leftOn } = employees;
  const { fromWeek, toWeek } = period;
  const presence = Array.from(weeksOf(period), (week) =>
    Uint8Array.from({ length: count }, (_, person) =>
      joinedOn[person] > week + 6 || leftOn[person] < week ? 0 : 1,
    ),
  );
  for (const [row, person] of measured.employee.entries()) {
    const week = measured.week[row];
    if (week >= fromWeek && week < toWeek) presence[(week - fromWeek) / 7][person] = 1;
  }
  const teamOf = team.map((number, person) =>
    joinedOn[person] > fromWeek || leftOn[person] < fromWeek ? -1 : number,
  );
  return { teamOf, presence };
}
