/** The limit of a day's hours (Code du travail, article L3121-18). */
import type { RecordedWorkDays } from "./labour-record.ts";
import { countCase, type LimitTally } from "./limit-tally.ts";

/** Counts a person's days with hours: rows [from, to). */
export function countDailyHours(
  tally: LimitTally,
  { day, minutes }: RecordedWorkDays,
  person: number,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row += 1) {
    if (minutes[row] > 0) countCase(tally, person, day[row], minutes[row]);
  }
}
