/** Overtime that goes with the examined client's unplanned hours: shown beside, never billed (method, section 2, C). */
import { notComputable, type Estimate, type NotComputable } from "#shared/schema/scalar.ts";
import { panelRegression } from "#server/statistics/panel-regression.ts";
import { payrollOvertime } from "./direct-overtime.ts";
import type { RecordedWorkWeeks } from "./labour-record.ts";

export interface UnplannedOvertime {
  /** Minutes of overtime that go with all of the unplanned minutes; the limits may be negative. */
  readonly minutes: Estimate;
  /** Minutes of overtime for one more unplanned minute. */
  readonly coefficient: Estimate;
  readonly unplannedMinutes: number;
  readonly teams: number;
  readonly teamWeeks: number;
}

/** Sums by team and week, a row each. */
interface TeamWeeks {
  readonly team: number[];
  readonly week: number[];
  readonly overtime: number[];
  readonly unplanned: number[];
  readonly other: number[];
}

/** Four weeks of the calendar have an effect of their own, which takes in season, trend and a peak of some weeks. */
const seasonDays = 28;

/** Weeks lie within ±2²³ days of 1970. */
const keyOf = (team: number, week: number): number => team * 2 ** 24 + week;

function teamWeeksOf(workWeeks: RecordedWorkWeeks, teamOf: Int32Array): TeamWeeks {
  const rows: TeamWeeks = { team: [], week: [], overtime: [], unplanned: [], other: [] };
  const placeOf = new Map<number, number>();
  for (let row = 0; row < workWeeks.count; row += 1) {
    const team = teamOf[workWeeks.employee[row]];
    const key = keyOf(team, workWeeks.week[row]);
    let place = placeOf.get(key);
    if (place === undefined) {
      place = placeOf.size;
      placeOf.set(key, place);
      rows.team.push(team);
      rows.week.push(workWeeks.week[row]);
      for (const sums of [rows.overtime, rows.unplanned, rows.other]) sums.push(0);
    }
    const unplanned = workWeeks.clientUnplannedMinutes[row];
    rows.overtime[place] += payrollOvertime(workWeeks, row);
    rows.unplanned[place] += unplanned;
    rows.other[place] += workWeeks.minutes[row] - unplanned;
  }
  return rows;
}

/**
 * Regresses the payroll overtime of each team and week on the examined client's unplanned hours (on orders flagged, requested
 * in a hurry or brought forward), beside all other hours of the team, with an effect of every team and of every four weeks.
 * What is attributed is the coefficient times all unplanned hours, with the limits of the coefficient, by team and of
 * Student's law, as they are: below zero too.
 *
 * It compares teams and weeks, not causes: where a client's urgent work falls on the weeks that are full anyway it measures
 * volume.
 *
 * @param teamOf by employee
 * @returns not-computable `no-unplanned-hours`, `too-few-team-weeks` (fewer than three teams, no more rows than effects, or no
 *   overtime that varies), or `unplanned-hours-do-not-vary` beside the effects and the other hours
 */
export function unplannedRegression(
  workWeeks: RecordedWorkWeeks,
  teamOf: Int32Array,
): UnplannedOvertime | NotComputable {
  const rows = teamWeeksOf(workWeeks, teamOf);
  const unplannedMinutes = rows.unplanned.reduce((sum, minutes) => sum + minutes, 0);
  if (unplannedMinutes === 0) {
    return notComputable("no-unplanned-hours", ["orders.priority", "schedule_changes", "interactions"]);
  }
  const fitted = panelRegression({
    outcome: Float64Array.from(rows.overtime),
    columns: [Float64Array.from(rows.other), Float64Array.from(rows.unplanned)],
    unit: Int32Array.from(rows.team),
    period: Int32Array.from(rows.week, (week) => Math.floor(week / seasonDays)),
  });
  if (fitted === null) return notComputable("too-few-team-weeks", ["employees.team", "time_entries"]);
  const found = fitted.estimates[1];
  if (found === null) return notComputable("unplanned-hours-do-not-vary", []);
  const { coefficient, low, high } = found;
  return {
    minutes: {
      estimate: coefficient * unplannedMinutes,
      low: low * unplannedMinutes,
      high: high * unplannedMinutes,
    },
    coefficient: { estimate: coefficient, low, high },
    unplannedMinutes,
    teams: fitted.units,
    teamWeeks: fitted.observations,
  };
}
