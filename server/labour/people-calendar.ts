/** Overtime and weekend hours per person, by published group and week, beside what the examined client changed. */
import type { PeopleCalendar } from "#shared/schema/people.ts";
import { notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { releasedSeries, type ReleasedRow } from "#server/privacy/released-series.ts";
import { formatDay } from "#server/scheduling/civil-time.ts";
import { payrollOvertime } from "./direct-overtime.ts";
import type { LabourQuestion } from "./labour-question.ts";
import type { RecordedWorkWeeks } from "./labour-record.ts";
import { withheldTeams, type PeopleReleases } from "./people-releases.ts";
import { wholeWeeks } from "./strain-frame.ts";

const minutesPerHour = 60;

/** Hours of a measure by person and week. */
function personHours(workWeeks: RecordedWorkWeeks, minutesOf: (row: number) => number) {
  return {
    person: workWeeks.employee,
    week: workWeeks.week,
    amount: Float64Array.from({ length: workWeeks.count }, (_, row) => minutesOf(row) / minutesPerHour),
  };
}

const total = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** Part of the hours of the weeks that are shown; null where none are. */
function shareOf(part: ReleasedRow, all: ReleasedRow): number | null {
  const hours = total(all.sums);
  return hours > 0 ? Math.min(1, total(part.sums) / hours) : null;
}

/**
 * Weeks that lie wholly in the period.
 * @returns not computable without any hours, and `too-short` without such a week
 */
export function peopleCalendar(
  workWeeks: RecordedWorkWeeks,
  releases: PeopleReleases,
  question: LabourQuestion,
): PeopleCalendar | NotComputable {
  // Nobody's hours on record are not nobody's hours.
  if (workWeeks.count === 0) return notComputable("no-time-entries", ["time_entries"]);
  const { firstWeek, weeks } = wholeWeeks(question);
  if (weeks <= 0) return notComputable("too-short", ["time_entries"]);
  const mondays = Int32Array.from({ length: weeks }, (_, place) => firstWeek + 7 * place);
  const series = (minutesOf: (row: number) => number) =>
    releasedSeries(releases.hours, mondays, personHours(workWeeks, minutesOf));
  const overtime = series((row) => payrollOvertime(workWeeks, row));
  const weekend = series((row) => workWeeks.saturdayMinutes[row] + workWeeks.sundayHolidayMinutes[row]);
  const client = series((row) => workWeeks.clientWeekendMinutes[row]);
  const rowOf = (place: number) => ({
    overtimePerPerson: [...overtime.groups[place].perPerson],
    weekendPerPerson: [...weekend.groups[place].perPerson],
    meanOvertimePerPerson: overtime.groups[place].meanPerPerson,
    meanWeekendPerPerson: weekend.groups[place].meanPerPerson,
    weekendClientShare: shareOf(client.groups[place], weekend.groups[place]),
  });
  const changes = new Map(question.changes.map(({ week, changes: count }) => [week, count]));
  return {
    weeks: Array.from(mondays, formatDay),
    clientChanges: Array.from(mondays, (monday) => changes.get(monday) ?? 0),
    groups: overtime.groups.map(({ key, teams }, place) => ({
      group: key,
      teams: [...teams],
      ...rowOf(place),
    })),
    withheld: withheldTeams(releases.hours, question.toDay),
    site: {
      overtimePerPerson: [...overtime.site.perPerson],
      weekendPerPerson: [...weekend.site.perPerson],
      meanOvertimePerPerson: overtime.site.meanPerPerson,
      meanWeekendPerPerson: weekend.site.meanPerPerson,
      weekendClientShare: shareOf(client.site, weekend.site),
    },
  };
}
