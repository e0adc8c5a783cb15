/** A stretch of weeks of one work centre: what waited and ran, and what the house rule would have given. */
import type { Gantt, GanttInput, GanttRow } from "#shared/schema/planning.ts";
import { AppError } from "#server/errors.ts";
import type { ReadSnapshot } from "#server/facts/read-snapshot.ts";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { waitEnd } from "#server/indicators/waiting-totals.ts";
import { minutesPerDay } from "#server/scheduling/civil-time.ts";
import { calendarOfStretches, countUpTo, type WorkCalendar } from "#server/scheduling/work-calendar.ts";
import {
  dayOrNull,
  instantOrNull,
  instantText,
  nameOperations,
  plannedOperation,
  requestOf,
  type OperationName,
} from "./name-operations.ts";
import { centreNumber } from "./open-pairs.ts";
import type { AnalysisOnDesk } from "./planning-desk.ts";

const hoursOrNull = (minutes: number): number | null => (Number.isNaN(minutes) ? null : minutes / 60);

/** One operation as the Gantt and the told wait show it. */
export function ganttRow(
  { shop, names, analysis }: AnalysisOnDesk,
  named: ReadonlyMap<number, OperationName>,
  calendar: WorkCalendar,
  operation: number,
): GanttRow {
  const { operations, orders } = shop;
  const rule = analysis.byRule;
  const waited = analysis.attribution.waited[operation];
  const ruleStart = rule?.startedAt[operation] ?? NaN;
  const ruleWaited =
    rule === null || Number.isNaN(ruleStart)
      ? NaN
      : calendar.openMinutesBetween(rule.readyAt[operation], ruleStart);
  const machine = operations.machine[operation];
  return {
    ...plannedOperation(shop, names, named, operation),
    machine: machine < 0 ? null : machine,
    ruleStartsAt: instantOrNull(ruleStart),
    ruleEndsAt: instantOrNull(rule?.endedAt[operation] ?? NaN),
    waitedHours: hoursOrNull(waited),
    takenHours: Number.isNaN(waited) ? null : analysis.taken[operation] / 60,
    ruleWaitedHours: hoursOrNull(ruleWaited),
    request: requestOf(shop, operation),
    deliveredOn: dayOrNull(orders.deliveredOn[operations.order[operation]]),
  };
}

/** @throws AppError NOT_FOUND for a work centre that is not there */
export async function openGantt(
  read: ReadSnapshot,
  onDesk: AnalysisOnDesk,
  input: GanttInput,
): Promise<Gantt> {
  const { shop, names } = onDesk;
  const centre = centreNumber(onDesk, input.workCentre);
  if (centre === null) throw new AppError("NOT_FOUND");
  const from = dayNumber(input.weekOn) * minutesPerDay;
  const to = from + 7 * input.weeks * minutesPerDay;
  const { operations, orders } = shop;
  const found: number[] = [];
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (operations.centre[operation] !== centre) continue;
    const ready = operations.readyAt[operation];
    const start = operations.startedAt[operation];
    const begin = Number.isNaN(ready) ? start : ready;
    const unbegun = Number.isNaN(start);
    if (unbegun && orders.cancelled[operations.order[operation]] === 1) continue;
    const end = operations.endedAt[operation];
    const last = unbegun ? waitEnd(shop, operation) : Number.isNaN(end) ? shop.horizonAt : end;
    if (begin < to && last > from) found.push(operation);
  }
  const startOf = (operation: number): number => {
    const start = operations.startedAt[operation];
    return Number.isNaN(start) ? Infinity : start;
  };
  const shown = found
    .toSorted((left, right) => {
      const [one, other] = [startOf(left), startOf(right)];
      return one === other ? left - right : one - other;
    })
    .slice(0, input.limit);
  const named = await nameOperations(read, shown);
  const { opens, closes, machines } = shop.centres[centre];
  const calendar = calendarOfStretches(opens, closes);
  const open: Gantt["open"] = [];
  for (let place = countUpTo(closes, from); place < opens.length && opens[place] < to; place += 1) {
    open.push({
      from: instantText(Math.max(from, opens[place])),
      to: instantText(Math.min(to, closes[place])),
    });
  }
  return {
    workCentreId: names.centres[centre].workCentreId,
    machines,
    from: instantText(from),
    to: instantText(to),
    open,
    rows: shown.map((operation) => ganttRow(onDesk, named, calendar, operation)),
    total: found.length,
  };
}
