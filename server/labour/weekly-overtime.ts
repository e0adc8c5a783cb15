/** The billed parts of overtime week by week, so that weeks can be drawn again. */
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import type { AvoidableOvertime } from "#server/scheduling/avoidable-overtime.ts";
import type { DeviationOvertime } from "./deviation-shapley.ts";
import { proRataByWeek } from "./direct-overtime.ts";
import type { RecordedWorkWeeks } from "./labour-record.ts";
import type { OvertimeCosts } from "./overtime-money.ts";

/** Minutes by week; a week that the period cuts has what lies in it. */
export interface WeeklyOvertime {
  /** The Monday of the first week; the others follow it one by one. */
  readonly firstWeek: number;
  /** Payroll overtime on the examined client's orders, and on the others'. */
  readonly clientOrderMinutes: Float64Array;
  readonly otherOrderMinutes: Float64Array;
  /** The direct measure that is billed, before it is kept within what the client's orders have; null where there is none. */
  readonly directMinutes: Float64Array | null;
  /** Avoidable overtime, before none of it is below 0 and all of it within what the others' orders have; null likewise. */
  readonly avoidableMinutes: Float64Array | null;
  readonly costs: OvertimeCosts | NotComputable;
}

export interface OvertimeMeasures {
  readonly proRata: number | NotComputable;
  readonly deviation: DeviationOvertime | NotComputable;
  readonly avoidable: AvoidableOvertime | NotComputable;
}

const minutesPerHour = 60;

/** The lower of the two direct measures by week, as it is the lower one over the period that is billed. */
function billedByWeek(
  workWeeks: RecordedWorkWeeks,
  { proRata, deviation }: OvertimeMeasures,
): ReadonlyMap<number, number> | null {
  if (isNotComputable(deviation)) return isNotComputable(proRata) ? null : proRataByWeek(workWeeks);
  return isNotComputable(proRata) || deviation.minutes < proRata
    ? deviation.byWeek
    : proRataByWeek(workWeeks);
}

/** @param workWeeks of the period */
export function weeklyOvertime(
  workWeeks: RecordedWorkWeeks,
  measures: OvertimeMeasures,
  costs: OvertimeCosts | NotComputable,
): WeeklyOvertime {
  const direct = billedByWeek(workWeeks, measures);
  const avoidable = isNotComputable(measures.avoidable) ? null : measures.avoidable.weekly;
  const mondays = new Set([...workWeeks.week, ...(direct?.keys() ?? [])]);
  for (const week of avoidable?.hours.keys() ?? []) mondays.add((avoidable?.firstWeek ?? 0) + 7 * week);
  let [firstWeek, lastWeek] = [Infinity, -Infinity];
  for (const monday of mondays) {
    firstWeek = Math.min(firstWeek, monday);
    lastWeek = Math.max(lastWeek, monday);
  }
  const weeks = mondays.size === 0 ? 0 : (lastWeek - firstWeek) / 7 + 1;
  const clientOrderMinutes = new Float64Array(weeks);
  const otherOrderMinutes = new Float64Array(weeks);
  for (let row = 0; row < workWeeks.count; row += 1) {
    const week = (workWeeks.week[row] - firstWeek) / 7;
    clientOrderMinutes[week] += workWeeks.clientOvertimeMinutes[row];
    otherOrderMinutes[week] += workWeeks.otherOvertimeMinutes[row];
  }
  const byWeek = (minutes: Iterable<readonly [monday: number, minutes: number]>): Float64Array => {
    const series = new Float64Array(weeks);
    for (const [monday, each] of minutes) series[(monday - firstWeek) / 7] = each;
    return series;
  };
  return {
    firstWeek: weeks === 0 ? 0 : firstWeek,
    clientOrderMinutes,
    otherOrderMinutes,
    directMinutes: direct === null ? null : byWeek(direct),
    avoidableMinutes:
      avoidable === null
        ? null
        : byWeek(
            Array.from(avoidable.hours, (hours, week) => [
              avoidable.firstWeek + 7 * week,
              hours * minutesPerHour,
            ]),
          ),
    costs,
  };
}
