/** The work centre and week that are drawn: the address's, else those of the wait that is told, else the worst of all. */
import type { ComputedDelays } from "#shared/schema/delays.ts";
import type { OperationWait } from "#shared/schema/planning.ts";
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

/** All work centres: first those where something was taken, by their worst week, then the rest. */
export function centresWorstFirst({ centreWeeks, evidence }: ComputedDelays): readonly string[] {
  return [
    ...new Set([
      ...centreWeeks.map(({ workCentreId }) => workCentreId),
      ...evidence.centres.map(({ workCentreId }) => workCentreId),
    ]),
  ];
}

type Days = ComputedDelays["period"];

/** A day of the last whole week that was asked for and has operations: where nothing was taken, what happened last. */
function lastWeekDay(period: Days, covered: Days): string {
  return plusDays(period.to < covered.to ? period.to : covered.to, -7);
}

/** Whether the address alone says what is drawn, whichever wait is told. */
export function isChosenByAddress({ centre, week }: PlanningSearch): boolean {
  return centre !== undefined && week !== undefined;
}

/** Null where there is no work centre to draw. */
export function ganttChoice(
  delays: ComputedDelays,
  search: PlanningSearch,
  told: OperationWait | null,
): GanttChoice | null {
  const { centreWeeks, centres, evidence, period, covered } = delays;
  const workCentre =
    search.centre ??
    told?.workCentreId ??
    centreWeeks[0]?.workCentreId ??
    centres[0]?.workCentreId ??
    evidence.centres[0]?.workCentreId ??
    null;
  if (workCentre === null) return null;
  const worst = centreWeeks.find(({ workCentreId }) => workCentreId === workCentre);
  // The week in which the told wait ended shows the jump; a wait that goes on, the week in which it began.
  const toldDay =
    told?.workCentreId === workCentre
      ? (told.operation.startedAt ?? told.operation.readyAt)?.slice(0, 10)
      : undefined;
  return {
    workCentre,
    weekOn: mondayOf(search.week ?? toldDay ?? worst?.weekOn ?? lastWeekDay(period, covered)),
    weeks: search.weeks ?? 1,
  };
}
