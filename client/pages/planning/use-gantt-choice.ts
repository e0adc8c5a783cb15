/** The work centre and week that are drawn: the address's, else the worst of all. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import { plusDays } from "#client/lib/day.ts";
import type { PlanningSearch } from "./planning-search.ts";

export interface GanttChoice {
  readonly workCentre: string;
  readonly weekOn: string;
  readonly weeks: number;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return plusDays(day, -weekday);
}

/** Null where there is no work centre to draw. */
export function ganttChoice(delays: ComputedDelays, search: PlanningSearch): GanttChoice | null {
  const { centreWeeks, centres, evidence, covered } = delays;
  const worst =
    search.centre === undefined
      ? centreWeeks[0]
      : centreWeeks.find(({ workCentreId }) => workCentreId === search.centre);
  const workCentre =
    search.centre ??
    worst?.workCentreId ??
    centres[0]?.workCentreId ??
    evidence.centres[0]?.workCentreId ??
    null;
  if (workCentre === null) return null;
  return {
    workCentre,
    weekOn: mondayOf(search.week ?? worst?.weekOn ?? covered.from),
    weeks: search.weeks ?? 1,
  };
}
