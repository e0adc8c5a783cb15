/** Absence, turnover and accidents as they may be shown, and absence by published group. */
import type { StrainIndicators } from "#shared/schema/people.ts";
import { isNotComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { siteKey } from "#server/privacy/published-groups.ts";
import type { HolidayOptions } from "#server/scheduling/french-holidays.ts";
import { workingDays } from "#server/scheduling/working-days.ts";
import { valueOn } from "./dated-parameters.ts";
import type { LabourQuestion } from "./labour-question.ts";
import type { RecordedPeople } from "./labour-record.ts";
import { latestGroups, withheldTeams, type PeopleReleases } from "./people-releases.ts";
import { absenceMinutes, strainIndicators } from "./strain-indicators.ts";
import type { DaySpan } from "./working-time-scope.ts";

const withheld = { status: "withheld", coarser: siteKey } as const;

/** Absence by group, over the release periods in which it is published, as far as they lie in the period. */
function absenceByGroup(
  people: RecordedPeople,
  releases: PeopleReleases,
  period: DaySpan,
  holidays: HolidayOptions,
): StrainIndicators["groups"] {
  const sums = new Map<string, { readonly teams: string[]; absent: number; theoretical: number }>();
  for (const { period: released, published } of releases.absence) {
    const fromDay = Math.max(released.fromWeek, period.fromDay);
    const toDay = Math.min(released.toWeek, period.toDay);
    if (toDay <= fromDay || !released.isCovered || !published.released.includes(siteKey)) continue;
    const { absent, theoretical } = absenceMinutes(
      people,
      { fromDay, toDay },
      workingDays(fromDay, toDay, holidays),
    );
    for (const { key, teams, members } of published.groups) {
      const sum = sums.get(key) ?? { teams: [...teams], absent: 0, theoretical: 0 };
      sums.set(key, sum);
      for (const person of members) {
        sum.absent += absent[person];
        sum.theoretical += theoretical[person];
      }
    }
  }
  const shown = latestGroups(releases.absence, period.toDay);
  return [...sums].flatMap(([group, { teams, absent, theoretical }]) =>
    theoretical > 0 && shown.has(group)
      ? [{ group, teams, absenceRate: Math.min(1, absent / theoretical) }]
      : [],
  );
}

export function peopleIndicators(
  people: RecordedPeople,
  releases: PeopleReleases,
  question: LabourQuestion,
): StrainIndicators {
  // Days that the record does not cover would pass for days without absence.
  const period = {
    fromDay: Math.max(question.fromDay, question.covered.fromDay),
    toDay: Math.min(question.toDay, question.covered.toDay),
  };
  const holidays = { alsaceMoselle: valueOn(question.dated.alsace_moselle_holidays, period.toDay - 1) === 1 };
  const figures = strainIndicators(people, period, workingDays(period.fromDay, period.toDay, holidays));
  const isShown = figures.people.employed >= releases.thresholds.absence;
  const shown = <Value>(value: Value | NotComputable) =>
    isShown || isNotComputable(value) ? value : withheld;
  const { absenceRate, turnoverRate } = figures;
  return {
    absenceRate: shown(isNotComputable(absenceRate) ? absenceRate : Math.min(1, absenceRate)),
    spells: shown(figures.spells),
    spellsPerThousandWeeks: shown(figures.spellsPerThousandWeeks),
    turnoverRate: shown(isNotComputable(turnoverRate) ? turnoverRate : Math.min(1, turnoverRate)),
    accidentFrequency: shown(figures.accidentFrequency),
    accidentSeverity: shown(figures.accidentSeverity),
    groups:
      isNotComputable(absenceRate) || !isShown ? [] : absenceByGroup(people, releases, period, holidays),
    withheldTeams: withheldTeams(releases.absence, question.toDay),
  };
}
