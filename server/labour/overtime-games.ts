/** The weekly games of overtime: by work centre and week, how far each client's hours are from the frozen plan. */
import type { LabourRecord } from "./labour-record.ts";

export type CentreRecord = Pick<LabourRecord, "clients" | "centreWeeks" | "planWeeks">;

/** One work centre in one week, in minutes of labour. */
export interface OvertimeGame {
  readonly centre: number;
  readonly week: number;
  readonly plannedMinutes: number;
  readonly capacityMinutes: number;
  readonly overtimeMinutes: number;
  /** Clients with planned or worked hours, and by how much they worked more than planned. */
  readonly players: readonly number[];
  readonly deviations: readonly number[];
}

/** What one centre did and planned in all weeks. */
interface CentrePace {
  workedMinutes: number;
  standardMinutes: number;
  /** The most hours worked in a week, less its overtime. */
  regularMinutes: number;
}

/** What one centre did and planned in one week. */
interface CentreWeek {
  readonly centre: number;
  readonly week: number;
  readonly workedRows: number[];
  readonly plannedRows: number[];
  workedMinutes: number;
  overtimeMinutes: number;
  standardMinutes: number;
}

/** Weeks lie within ±2²³ days of 1970. */
const keyOf = (centre: number, week: number): number => centre * 2 ** 24 + week;

/** Rows by centre and week, without what names no operation, and without what was planned before or after all hours. */
function centreWeeksOf({ centreWeeks, planWeeks }: CentreRecord): CentreWeek[] {
  const byKey = new Map<number, CentreWeek>();
  const at = (centre: number, week: number): CentreWeek => {
    const key = keyOf(centre, week);
    let found = byKey.get(key);
    if (found === undefined) {
      found = {
        centre,
        week,
        workedRows: [],
        plannedRows: [],
        workedMinutes: 0,
        overtimeMinutes: 0,
        standardMinutes: 0,
      };
      byKey.set(key, found);
    }
    return found;
  };
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < centreWeeks.count; row += 1) {
    if (centreWeeks.centre[row] < 0) continue;
    const cell = at(centreWeeks.centre[row], centreWeeks.week[row]);
    cell.workedRows.push(row);
    cell.workedMinutes += centreWeeks.minutes[row];
    cell.overtimeMinutes += centreWeeks.overtimeMinutes[row];
    first = Math.min(first, cell.week);
    last = Math.max(last, cell.week);
  }
  for (let row = 0; row < planWeeks.count; row += 1) {
    const week = planWeeks.week[row];
    if (planWeeks.centre[row] < 0 || week < first || week > last) continue;
    const cell = at(planWeeks.centre[row], week);
    cell.plannedRows.push(row);
    cell.standardMinutes += planWeeks.minutes[row];
  }
  return [...byKey.values()].toSorted((left, right) => left.centre - right.centre || left.week - right.week);
}

function pacesOf(weeks: readonly CentreWeek[]): Map<number, CentrePace> {
  const paces = new Map<number, CentrePace>();
  for (const { centre, workedMinutes, overtimeMinutes, standardMinutes } of weeks) {
    const pace = paces.get(centre) ?? { workedMinutes: 0, standardMinutes: 0, regularMinutes: 0 };
    pace.workedMinutes += workedMinutes;
    pace.standardMinutes += standardMinutes;
    pace.regularMinutes = Math.max(pace.regularMinutes, workedMinutes - overtimeMinutes);
    paces.set(centre, pace);
  }
  return paces;
}

/**
 * The games in order of centre and week. Standard work becomes hours of labour by the centre's pace, its hours worked over its
 * standard hours in all weeks. The capacity of a week with overtime is what was worked without it, so that the worth of all
 * is the overtime. In a week without overtime what was worked shows only that the capacity was no smaller: it counts as the
 * most regular hours that the centre worked in any week. With the hours worked instead, every slack week would pass for
 * overtime that somebody had saved: on the demo company, most clients that jump the queue would come out below zero, and one that
 * is innocent but has short promises far above them.
 *
 * Centres without a plan have no games.
 */
export function* overtimeGames(record: CentreRecord): Generator<OvertimeGame> {
  const { centreWeeks, planWeeks } = record;
  const weeks = centreWeeksOf(record);
  const paces = pacesOf(weeks);
  const deviationOf = new Float64Array(record.clients);
  for (const { centre, week, workedRows, plannedRows, ...sums } of weeks) {
    const pace = paces.get(centre);
    if (pace === undefined || pace.standardMinutes === 0) continue;
    const scale = pace.workedMinutes / pace.standardMinutes;
    const players = new Set<number>();
    for (const row of workedRows) {
      players.add(centreWeeks.client[row]);
      deviationOf[centreWeeks.client[row]] += centreWeeks.minutes[row];
    }
    for (const row of plannedRows) {
      players.add(planWeeks.client[row]);
      deviationOf[planWeeks.client[row]] -= scale * planWeeks.minutes[row];
    }
    const deviations = Array.from(players, (client) => deviationOf[client]);
    for (const client of players) deviationOf[client] = 0;
    yield {
      centre,
      week,
      plannedMinutes: scale * sums.standardMinutes,
      capacityMinutes:
        sums.overtimeMinutes > 0 ? sums.workedMinutes - sums.overtimeMinutes : pace.regularMinutes,
      overtimeMinutes: sums.overtimeMinutes,
      players: [...players],
      deviations,
    };
  }
}
