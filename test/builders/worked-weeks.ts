/** Weeks of work as a test writes them, as the columns of a record. */
import type { RecordedWorkWeeks } from "#server/labour/labour-record.ts";

/** Hours of one person's week. */
export interface WrittenWeek {
  readonly employee?: number;
  /** Its Monday. */
  readonly week: number;
  readonly hours: number;
  /** Payroll overtime on the examined client's orders, on others' and without an order. */
  readonly clientOvertime?: number;
  readonly otherOvertime?: number;
  readonly unassignedOvertime?: number;
  readonly saturday?: number;
  readonly sundayHoliday?: number;
  /** Of these two, for the examined client. */
  readonly clientWeekend?: number;
}

/** Rows in order of person and week, whatever the order in which they are written. */
export function workWeeksOf(written: readonly WrittenWeek[]): RecordedWorkWeeks {
  const weeks = written.toSorted(
    (left, right) => (left.employee ?? 0) - (right.employee ?? 0) || left.week - right.week,
  );
  const minutes = (hours: (week: WrittenWeek) => number | undefined): Float64Array =>
    Float64Array.from(weeks, (week) => 60 * (hours(week) ?? 0));
  const none = new Float64Array(weeks.length);
  return {
    count: weeks.length,
    employee: Int32Array.from(weeks, ({ employee }) => employee ?? 0),
    week: Int32Array.from(weeks, ({ week }) => week),
    minutes: minutes(({ hours }) => hours),
    clientMinutes: none,
    clientUnplannedMinutes: none,
    controlMinutes: none,
    orderMinutes: none,
    clientOvertimeMinutes: minutes(({ clientOvertime }) => clientOvertime),
    otherOvertimeMinutes: minutes(({ otherOvertime }) => otherOvertime),
    unassignedOvertimeMinutes: minutes(({ unassignedOvertime }) => unassignedOvertime),
    unassignedClientMinutes: none,
    saturdayMinutes: minutes(({ saturday }) => saturday),
    sundayHolidayMinutes: minutes(({ sundayHoliday }) => sundayHoliday),
    clientWeekendMinutes: minutes(({ clientWeekend }) => clientWeekend),
    meetingMinutes: none,
    clientMeetingMinutes: none,
    clientFirefightingMinutes: none,
  };
}
