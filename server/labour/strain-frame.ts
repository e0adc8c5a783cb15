/**
 * The frame in which strain is compared: who was there in which week, and what the weeks before held (method, section 4).
 * Whoever leaves stays in it until then, and whoever comes back from a long absence comes in with the first week that has hours
 * behind it; so nobody counts as exposed, or as not, for time in which nothing could happen to them.
 */
import { mondayOf, yearMonthDay } from "#server/scheduling/civil-time.ts";
import type { LabourRecord } from "./labour-record.ts";
import { bitsSet, takenDays, workingDays } from "./strain-taken-days.ts";
import { weekGrid, type WeekGrid } from "./strain-week-grid.ts";
import type { DaySpan } from "./working-time-scope.ts";

export interface FrameQuestion {
  readonly period: DaySpan;
  /** Weeks over which the dose is summed. */
  readonly exposureWeeks: number;
  /** The examined client, as in the contacts. */
  readonly client: number;
}

/**
 * One row per employee and week of the period in which the employee is employed on the Monday and has hours in the weeks of
 * the dose before; in order of employee and week. "Past" are the weeks before the row's week, "future" those after it.
 */
export interface StrainFrame {
  readonly count: number;
  readonly employees: number;
  readonly teams: number;
  readonly firstWeek: number;
  readonly weeks: number;
  readonly employee: Int32Array;
  /** Day number of the Monday. */
  readonly week: Int32Array;
  readonly team: Int32Array;
  /** Quarter of the year in which the Thursday lies, 0 to 3. */
  readonly season: Uint8Array;
  /** Hours of the week itself. */
  readonly minutes: Float64Array;
  readonly weekendMinutes: Float64Array;
  /** Part of the past hours that went to the client. */
  readonly dose: Float64Array;
  /** The same of the weeks that follow; NaN without hours there. */
  readonly futureDose: Float64Array;
  /** Part of the past hours that went to the largest other client. */
  readonly controlDose: Float64Array;
  readonly pastMinutes: Float64Array;
  readonly pastUnplannedMinutes: Float64Array;
  readonly pastClientWeekendMinutes: Float64Array;
  /** Hostile contacts and threats of the client in the last eight weeks. */
  readonly pastContacts: Float64Array;
  /** Part of the week's five days on which a spell could begin: not over, not away already, not on leave. */
  readonly freeShare: Float64Array;
  /** By employee and week of the period, the row; -1: none. */
  readonly rowOf: Int32Array;
  readonly grid: WeekGrid;
}

export type FrameRecord = Pick<LabourRecord, "employees" | "teams" | "workWeeks" | "absences" | "contacts">;

/** How far back hostile contacts and single weeks of the dose are looked at. */
export const longestLookBack = 8;

/** Quarter of the year of a week, 0 to 3, by its Thursday as weeks are numbered. */
export function seasonOf(monday: number): number {
  return Math.floor((yearMonthDay(monday + 3).month - 1) / 3);
}

/** Whole weeks of a period. */
export function wholeWeeks({ fromDay, toDay }: DaySpan): { firstWeek: number; weeks: number } {
  const firstWeek = mondayOf(fromDay + 6);
  return { firstWeek, weeks: Math.max(0, Math.floor((toDay - firstWeek) / 7)) };
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let place = from; place < to; place += 1) sum += values[place];
  return sum;
}

/** Contacts of the client by employee and week of the grid. */
function contactGrid(
  { contacts }: FrameRecord,
  grid: WeekGrid,
  employees: number,
  client: number,
): Float64Array {
  const counts = new Float64Array(employees * grid.weeks);
  for (let row = 0; row < contacts.count; row += 1) {
    const employee = contacts.employee[row];
    const week = Math.floor((contacts.day[row] - grid.firstWeek) / 7);
    if (contacts.client[row] !== client || employee < 0 || week < 0 || week >= grid.weeks) continue;
    counts[employee * grid.weeks + week] += 1;
  }
  return counts;
}

/**
 * Numbers the rows of the frame, by employee and week; -1: not employed on the Monday, or no hours behind it.
 * @param before weeks of the grid before the first of the frame
 */
function numberRows(
  { employees }: FrameRecord,
  grid: WeekGrid,
  before: number,
  weeks: number,
  exposureWeeks: number,
) {
  const rowOf = new Int32Array(employees.count * weeks).fill(-1);
  let count = 0;
  for (let employee = 0; employee < employees.count; employee += 1) {
    for (let week = 0; week < weeks; week += 1) {
      const monday = grid.firstWeek + 7 * (before + week);
      if (employees.joinedOn[employee] > monday || employees.leftOn[employee] < monday) continue;
      const place = employee * grid.weeks + before + week;
      if (!(sumOf(grid.minutes, place - exposureWeeks, place) > 0)) continue;
      rowOf[employee * weeks + week] = count;
      count += 1;
    }
  }
  return { rowOf, count };
}

function emptyColumns(count: number) {
  return {
    employee: new Int32Array(count),
    week: new Int32Array(count),
    team: new Int32Array(count),
    season: new Uint8Array(count),
    minutes: new Float64Array(count),
    weekendMinutes: new Float64Array(count),
    dose: new Float64Array(count),
    futureDose: new Float64Array(count),
    controlDose: new Float64Array(count),
    pastMinutes: new Float64Array(count),
    pastUnplannedMinutes: new Float64Array(count),
    pastClientWeekendMinutes: new Float64Array(count),
    pastContacts: new Float64Array(count),
    freeShare: new Float64Array(count),
  };
}

/**
 * Builds the frame. Only whole weeks of the period count; hours before and after it are looked at for the past and the future
 * dose.
 */
export function strainFrame(
  record: FrameRecord,
  { period, exposureWeeks, client }: FrameQuestion,
): StrainFrame {
  const { employees } = record;
  const { firstWeek, weeks } = wholeWeeks(period);
  const before = Math.max(exposureWeeks, longestLookBack);
  const gridWeeks = before + weeks + exposureWeeks;
  const grid = weekGrid(record.workWeeks, employees.count, firstWeek - 7 * before, gridWeeks);
  const contacts = contactGrid(record, grid, employees.count, client);
  const taken = takenDays(record, firstWeek, weeks);
  const seasons = Uint8Array.from({ length: weeks }, (_, week) => seasonOf(firstWeek + 7 * week));
  const { rowOf, count } = numberRows(record, grid, before, weeks, exposureWeeks);
  const columns = emptyColumns(count);
  for (let at = 0; at < rowOf.length; at += 1) {
    const row = rowOf[at];
    if (row < 0) continue;
    const employee = Math.floor(at / weeks);
    const week = at % weeks;
    const place = employee * gridWeeks + before + week;
    const past = place - exposureWeeks;
    const after = place + 1 + exposureWeeks;
    const pastMinutes = sumOf(grid.minutes, past, place);
    columns.employee[row] = employee;
    columns.week[row] = firstWeek + 7 * week;
    columns.team[row] = employees.team[employee];
    columns.season[row] = seasons[week];
    columns.minutes[row] = grid.minutes[place];
    columns.weekendMinutes[row] = grid.weekendMinutes[place];
    columns.pastMinutes[row] = pastMinutes;
    columns.dose[row] = sumOf(grid.clientMinutes, past, place) / pastMinutes;
    columns.controlDose[row] = sumOf(grid.controlMinutes, past, place) / pastMinutes;
    // 0/0 where no hours follow.
    columns.futureDose[row] =
      sumOf(grid.clientMinutes, place + 1, after) / sumOf(grid.minutes, place + 1, after);
    columns.pastUnplannedMinutes[row] = sumOf(grid.unplannedMinutes, past, place);
    columns.pastClientWeekendMinutes[row] = sumOf(grid.clientWeekendMinutes, past, place);
    columns.pastContacts[row] = sumOf(contacts, place - longestLookBack, place);
    columns.freeShare[row] = 1 - bitsSet(taken[at]) / workingDays;
  }
  return {
    count,
    employees: employees.count,
    teams: record.teams,
    firstWeek,
    weeks,
    ...columns,
    rowOf,
    grid,
  };
}

/** The frame's row of an employee in the week of a day; -1: none. */
export function rowAt({ rowOf, firstWeek, weeks }: StrainFrame, employee: number, day: number): number {
  const week = Math.floor((day - firstWeek) / 7);
  return employee < 0 || week < 0 || week >= weeks ? -1 : rowOf[employee * weeks + week];
}

/**
 * The dose of a single week, so many weeks before each row's week; NaN for rows without hours in it.
 * @param weeksBefore 0 for the row's own week, up to `longestLookBack`
 */
export function weekDose({ count, employee, week, grid }: StrainFrame, weeksBefore: number): Float64Array {
  const doses = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    const place = employee[row] * grid.weeks + (week[row] - grid.firstWeek) / 7 - weeksBefore;
    doses[row] = grid.clientMinutes[place] / grid.minutes[place];
  }
  return doses;
}

/** Rows whose dose reaches a cut, as ones. */
export function exposedRows({ dose }: StrainFrame, cut: number): Uint8Array {
  return Uint8Array.from(dose, (share) => (share >= cut ? 1 : 0));
}
