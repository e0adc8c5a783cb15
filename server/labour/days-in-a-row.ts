/** How many days in a row a person works (Code du travail, article L3132-1), whatever the week they begin in. */
import type { RecordedWorkDays } from "./labour-record.ts";
import { countCase, type LimitTally } from "./limit-tally.ts";

/**
 * Counts a person's stretches of consecutive days with hours, each once, at its last day: one of thirteen days is one case
 * over the limit. A stretch at the edge of the record is as long as the record shows.
 */
export function countDaysInARow(
  tally: LimitTally,
  { day, minutes }: RecordedWorkDays,
  person: number,
  from: number,
  to: number,
): void {
  let length = 0;
  let last = NaN;
  for (let row = from; row < to; row += 1) {
    if (!(minutes[row] > 0)) continue;
    if (day[row] === last + 1) length += 1;
    else {
      if (length > 0) countCase(tally, person, last, length);
      length = 1;
    }
    last = day[row];
  }
  if (length > 0) countCase(tally, person, last, length);
}
