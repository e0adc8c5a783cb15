/** What may be published of people's weeks: the plan of every release period, for hours and for absence. */
import { cohortOf, releasePeriods } from "#server/privacy/release-period.ts";
import { publishedGroups, type PublishedGroup } from "#server/privacy/published-groups.ts";
import type { PeriodRelease } from "#server/privacy/released-series.ts";
import { thresholdOf } from "#server/privacy/release-plan.ts";
import { valueOn } from "./dated-parameters.ts";
import type { LabourQuestion } from "./labour-question.ts";
import type { RecordedPeople, RecordedWorkWeeks } from "./labour-record.ts";

export interface PeopleReleases {
  readonly thresholds: { readonly hours: number; readonly absence: number };
  /** Release periods that the record touches, earliest first. */
  readonly hours: readonly PeriodRelease[];
  readonly absence: readonly PeriodRelease[];
  /** Views of teams, a team counting once for each period and kind of figure: published alone, and not. */
  readonly released: number;
  readonly suppressed: number;
}

/** Names by team number, for those who are on a list. */
function namedTeams({ teamNames }: Pick<RecordedPeople, "teamNames">): string[] {
  return teamNames.filter((name) => name !== null);
}

/**
 * @param workWeeks of all time: who has hours in a week is counted in it
 */
export function peopleReleases(
  people: RecordedPeople,
  workWeeks: RecordedWorkWeeks,
  { dated, covered }: Pick<LabourQuestion, "dated" | "covered">,
): PeopleReleases {
  const { employees } = people;
  const teamNames = namedTeams(people);
  // Who is on no list has the last number, which no name belongs to.
  const listed = { ...employees, team: employees.team.map((team) => (team < teamNames.length ? team : -1)) };
  const lastDay = covered.toDay - 1;
  const thresholds = {
    hours: thresholdOf("hours", valueOn(dated.people_threshold_hours, lastDay)),
    absence: thresholdOf("absence", valueOn(dated.people_threshold_absence, lastDay)),
  };
  const cohorts = releasePeriods(covered.fromDay, covered.toDay).map((period) => ({
    period,
    ...cohortOf(period, listed, workWeeks),
  }));
  const planned = (threshold: number): PeriodRelease[] => {
    let before: readonly PublishedGroup[] = [];
    return cohorts.map(({ period, presence, teamOf }) => {
      const published = publishedGroups({ teamOf, presence, teamNames, threshold, before });
      before = published.groups;
      return { period, presence, published };
    });
  };
  const hours = planned(thresholds.hours);
  const absence = planned(thresholds.absence);
  const suppressed = [...hours, ...absence].reduce(
    (sum, { period, published }) => sum + (period.isCovered ? published.withheld.length : teamNames.length),
    0,
  );
  const views = 2 * cohorts.length * teamNames.length;
  return { thresholds, hours, absence, released: views - suppressed, suppressed };
}

/** The last release period that was over and begins before a day. */
function latestRelease(releases: readonly PeriodRelease[], toDay: number): PeriodRelease | undefined {
  return releases.findLast(({ period }) => period.isCovered && period.fromWeek < toDay);
}

/** Teams that are not published alone at the end of a period, with the nearest published group that holds them. */
export function withheldTeams(
  releases: readonly PeriodRelease[],
  toDay: number,
): { readonly team: string; readonly coarser: string }[] {
  return [...(latestRelease(releases, toDay)?.published.withheld ?? [])];
}

/** Keys of the groups at the end of a period: figures over a whole period are shown of these, each team in one of them. */
export function latestGroups(releases: readonly PeriodRelease[], toDay: number): ReadonlySet<string> {
  return new Set(latestRelease(releases, toDay)?.published.groups.map(({ key }) => key));
}
