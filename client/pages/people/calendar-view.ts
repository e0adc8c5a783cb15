/** The calendar as its figure shows it: which hours, busy against calm weeks, and the months along its axis. */
import type { CalendarRow, PeopleCalendar } from "#shared/schema/people.ts";
import type { Format } from "#client/lib/format.ts";

export type CalendarHours = "overtime" | "weekends";

type Hours = Pick<
  CalendarRow,
  "overtimePerPerson" | "weekendPerPerson" | "meanOvertimePerPerson" | "meanWeekendPerPerson"
>;

/** Hours per person by week, a withheld week as null. */
export function weeklyHours(row: Hours, which: CalendarHours): readonly (number | null)[] {
  return which === "overtime" ? row.overtimePerPerson : row.weekendPerPerson;
}

/** Their mean over the period; null where it is withheld. */
export function meanHours(row: Hours, which: CalendarHours): number | null {
  return which === "overtime" ? row.meanOvertimePerPerson : row.meanWeekendPerPerson;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The site's overtime in weeks of many changes and in the others, parted at the median of the weeks that have any;
 * null where either kind has fewer than four published weeks: too few to say anything of them.
 */
export function busyAgainstCalm(
  calendar: PeopleCalendar,
): { readonly changes: number; readonly busy: number; readonly calm: number } | null {
  const counts = calendar.clientChanges.filter((count) => count > 0).toSorted((left, right) => left - right);
  const changes = counts[Math.floor(counts.length / 2)];
  if (changes === undefined) return null;
  const hours = (isBusy: boolean) =>
    calendar.site.overtimePerPerson.filter(
      (value, week): value is number => value !== null && calendar.clientChanges[week] >= changes === isBusy,
    );
  const [busy, calm] = [hours(true), hours(false)];
  if (busy.length < 4 || calm.length < 4) return null;
  return { changes, busy: meanOf(busy), calm: meanOf(calm) };
}

/** A month at the first Monday in it, with its year at the beginning and in January; null at other weeks. */
export function monthTicks(weeks: readonly string[], format: Format): readonly (string | null)[] {
  return weeks.map((week, index) => {
    const month = week.slice(0, 7);
    const before = weeks[index - 1]?.slice(0, 7);
    if (before === month) return null;
    // The month as the tables write it, between day and year.
    const [, name = "", year = ""] = format.shortDay(week).split(" ");
    return before === undefined || month.endsWith("-01") ? `${name} ${year.slice(2)}` : name;
  });
}
