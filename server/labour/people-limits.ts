/** The legal limits of working time by band, for everybody and for each published group; no names. */
import {
  workingTimeLimits,
  type LimitAnswer,
  type LimitBands,
  type WorkingTimeLimit,
} from "#shared/schema/people.ts";
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";
import type { PeopleParameterName } from "#shared/people-parameters.ts";
import { mergedBands } from "#server/privacy/merged-counts.ts";
import { siteKey } from "#server/privacy/published-groups.ts";
import type { LabourQuestion } from "./labour-question.ts";
import type { RecordedPeople } from "./labour-record.ts";
import { latestGroups, type PeopleReleases } from "./people-releases.ts";
import { workingTimeCases, type LimitCases, type WorkingTimeCases } from "./working-time-limits.ts";

interface LimitKind {
  readonly parameter: PeopleParameterName;
  readonly unit: LimitAnswer["unit"];
  readonly caseUnit: LimitAnswer["caseUnit"];
}

const kinds: Readonly<Record<WorkingTimeLimit, LimitKind>> = {
  dailyHours: { parameter: "daily_hours_limit", unit: "hours", caseUnit: "person-days" },
  weeklyHours: { parameter: "weekly_hours_limit", unit: "hours", caseUnit: "person-weeks" },
  twelveWeekAverage: { parameter: "twelve_week_average_limit", unit: "hours", caseUnit: "windows" },
  referenceAverage: { parameter: "reference_average_limit", unit: "hours", caseUnit: "windows" },
  dailyRest: { parameter: "daily_rest_limit", unit: "hours", caseUnit: "rests" },
  weeklyRest: { parameter: "weekly_rest_limit", unit: "hours", caseUnit: "person-weeks" },
  daysInARow: { parameter: "days_in_a_row_limit", unit: "days", caseUnit: "stretches" },
  yearlyQuota: { parameter: "yearly_overtime_quota", unit: "hours", caseUnit: "person-years" },
};

/** Cases of some people in some quarters, and how many different ones are near and over. */
class BandSum {
  kept = 0;
  near = 0;
  over = 0;
  readonly #peopleNear = new Set<number>();
  readonly #peopleOver = new Set<number>();

  add(cases: LimitCases, person: number, cell: number): void {
    this.kept += cases.kept[cell];
    this.near += cases.near[cell];
    this.over += cases.over[cell];
    if (cases.near[cell] > 0) this.#peopleNear.add(person);
    if (cases.over[cell] > 0) this.#peopleOver.add(person);
  }

  merged(threshold: number): LimitBands {
    const { kept, near, over } = this;
    return mergedBands(
      { cases: kept + near + over, kept, near, over },
      { near: this.#peopleNear.size, over: this.#peopleOver.size },
      threshold,
    );
  }
}

/** Sums over the members of each published group, in the quarters in which it is published. */
function groupsOf(
  cases: LimitCases,
  { quarters }: WorkingTimeCases,
  { hours, thresholds }: PeopleReleases,
  question: LabourQuestion,
): LimitAnswer["groups"] {
  const sums = new Map<string, { readonly teams: string[]; readonly sum: BandSum }>();
  for (const { period, published } of hours) {
    // The Thursday of a release period's first week lies in its quarter.
    const thursday = period.fromWeek + 3;
    const place = quarters.startsOn.findLastIndex((day) => day <= thursday);
    const isAsked = place >= 0 && thursday < (quarters.startsOn[place + 1] ?? question.toDay);
    if (!isAsked || !period.isCovered || !published.released.includes(siteKey)) continue;
    for (const { key, teams, members } of published.groups) {
      const group = sums.get(key) ?? { teams: [...teams], sum: new BandSum() };
      sums.set(key, group);
      for (const person of members) group.sum.add(cases, person, person * quarters.count + place);
    }
  }
  const shown = latestGroups(hours, question.toDay);
  return [...sums]
    .filter(([group]) => shown.has(group))
    .map(([group, { teams, sum }]) => ({ group, teams, bands: sum.merged(thresholds.hours) }));
}

/** Names come only with the role that may read them. */
const peopleOver = notComputable("hr-only", []);

/** @returns every limit, in the order of the law's days, weeks and years */
export function peopleLimits(
  people: RecordedPeople,
  releases: PeopleReleases,
  question: LabourQuestion,
): LimitAnswer[] {
  const { employees, workDays, absences } = people;
  const record = { employees, workDays, absences };
  const found = workingTimeCases(record, question.dated, question, question.covered);
  const isSitePublished = employees.count >= releases.thresholds.hours;
  const withheld = { status: "withheld", coarser: siteKey } as const;
  return workingTimeLimits.map((limit): LimitAnswer => {
    const { parameter, unit, caseUnit } = kinds[limit];
    const shown = question.shown.find(({ name }) => name === parameter);
    const cases = found.limits[limit];
    const shared = {
      limit,
      value: shown?.value ?? 0,
      unit,
      caseUnit,
      peopleOver,
      source: shown?.source ?? null,
      validFrom: shown?.validFrom ?? "",
    };
    if (isNotComputable(cases)) return { ...shared, weeksOver: cases, bands: cases, groups: [] };
    if (!isSitePublished) return { ...shared, weeksOver: withheld, bands: withheld, groups: [] };
    const { cases: all, kept, near, over } = cases.totals;
    return {
      ...shared,
      weeksOver: over,
      bands: { cases: all, kept, near, over, nearOrOver: near + over },
      groups: groupsOf(cases, found, releases, question),
    };
  });
}
