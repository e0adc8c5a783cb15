/** Rests between working days and in a week (Code du travail, articles L3131-1 and L3132-2; directive 2003/88/EC, 3 and 5). */
import { minutesPerDay, mondayOf } from "#server/scheduling/civil-time.ts";
import type { RecordedWorkDays } from "./labour-record.ts";
import { countRest, countUnknown, isCounted, type LimitTally } from "./limit-tally.ts";
import type { WorkingTimeScope } from "./working-time-scope.ts";

const minutesPerWeek = 7 * minutesPerDay;

/**
 * Minutes from the end of a working day's last entry to the start of the next one's first, two rows of the same person. NaN
 * where a clock time is missing, or where the days overlap: that is a slip of the record, not a rest of nothing.
 */
export function restBetween({ startsAt, endsAt }: RecordedWorkDays, earlier: number, later: number): number {
  const rest = startsAt[later] - endsAt[earlier];
  return rest >= 0 ? rest : NaN;
}

/** Counts a person's rests from one working day to the next, at the day on which they end. */
export function countDailyRests(
  tally: LimitTally,
  workDays: RecordedWorkDays,
  person: number,
  from: number,
  to: number,
): void {
  for (let row = from + 1; row < to; row += 1) {
    const rest = restBetween(workDays, row - 1, row);
    if (Number.isNaN(rest)) countUnknown(tally, workDays.day[row]);
    else countRest(tally, person, workDays.day[row], rest);
  }
}

/**
 * Counts a person's weeks with hours by the longest rest that lies at least partly in them, whole weeks of covered days only.
 * A rest that begins before the record or goes on after it is at least as long as what the record covers of it: enough to
 * keep the limit, or else the week is unknown. So it is where a clock time of the week, or of the day before or after, is
 * missing.
 */
export function countWeeklyRests(
  tally: LimitTally,
  workDays: RecordedWorkDays,
  { covered }: WorkingTimeScope,
  person: number,
  from: number,
  to: number,
): void {
  const { day, startsAt, endsAt } = workDays;
  let row = from;
  while (row < to) {
    const monday = mondayOf(day[row]);
    const weekStart = monday * minutesPerDay;
    const weekEnd = weekStart + minutesPerWeek;
    let known = true;
    let longest = 0;
    let touchesEdge = false;
    const lookAt = (rest: number): void => {
      if (!(rest >= 0)) known = false;
      else if (rest > longest) longest = rest;
    };
    const isFirst = row === from;
    const before = isFirst
      ? startsAt[row] - covered.fromDay * minutesPerDay
      : restBetween(workDays, row - 1, row);
    if (!(startsAt[row] <= weekStart)) {
      lookAt(before);
      touchesEdge = isFirst;
    }
    row += 1;
    for (; row < to && day[row] < monday + 7; row += 1) lookAt(restBetween(workDays, row - 1, row));
    const isLast = row === to;
    const after = isLast
      ? covered.toDay * minutesPerDay - endsAt[row - 1]
      : restBetween(workDays, row - 1, row);
    if (!(endsAt[row - 1] >= weekEnd)) {
      lookAt(after);
      touchesEdge ||= isLast;
    }
    const sunday = monday + 6;
    if (monday < covered.fromDay || sunday >= covered.toDay || !isCounted(tally, sunday)) continue;
    if (known && (!touchesEdge || longest > tally.near[sunday - tally.fromDay])) {
      countRest(tally, person, sunday, longest);
    } else countUnknown(tally, sunday);
  }
}
