/**
 * The planned start and end of every operation, frozen on the Friday after the order came in. Planners load each centre
 * with what is known, in order of release, and leave urgent work out: it has no planned start when it begins earlier.
 */
import { dayOf, minutesPerDay, weekdayOf } from "#server/scheduling/civil-time.ts";
import { workCalendar } from "#server/scheduling/work-calendar.ts";
import type { SiteRun } from "./run-site.ts";

export interface PlannedOperation {
  readonly start: number;
  readonly end: number;
}

const friday = 4;
const freezeMinute = 16 * 60;
/** Planners count on some overtime: a centre does so much more than its regular hours. */
const expectedOvertime = 1.08;
/** Clock minutes that planners leave between two operations of an order. */
const plannedLag = 120;

/** The Monday from which a plan holds that is frozen on the Friday on or after a day. */
function mondayOfPlan(day: number): number {
  const untilFriday = (friday - weekdayOf(day) + 7) % 7;
  return day + untilFriday + 3;
}

/** By number of operation; null for an operation that began before its plan was frozen, or lies beyond the period. */
export function planWeeks({
  world,
  orders,
  operations,
  actual,
  shifts,
}: SiteRun): (PlannedOperation | null)[] {
  const plans: (PlannedOperation | null)[] = Array.from({ length: operations.count }, () => null);
  const calendars = shifts.map((ofCentre) => workCalendar(ofCentre.filter(({ kind }) => kind === "regular")));
  const loadedUntil = calendars.map(() => 0);
  const firstOperation = new Int32Array(orders.length);
  for (let operation = operations.count - 1; operation >= 0; operation -= 1) {
    firstOperation[operations.order[operation]] = operation;
  }
  const queue = orders
    .map((order, index) => ({ order, index, monday: mondayOfPlan(dayOf(order.orderedAt)) }))
    .filter(({ order }) => !order.cancelled)
    .toSorted((left, right) => left.monday - right.monday || left.order.releaseAt - right.order.releaseAt);
  for (const { order, index, monday } of queue) {
    const opensAt = monday * minutesPerDay;
    const frozenAt = (monday - 3) * minutesPerDay + freezeMinute;
    let earliest = Math.max(order.releaseAt, opensAt);
    for (const [place, { centre, standardMinutes }] of order.operations.entries()) {
      const operation = firstOperation[index] + place;
      const calendar = calendars[centre];
      const start = calendar.addOpenMinutes(Math.max(earliest, loadedUntil[centre]), 0);
      const end = calendar.addOpenMinutes(start, standardMinutes);
      if (end === Infinity) break;
      const shared = Math.round(standardMinutes / (world.site.centres[centre].machines * expectedOvertime));
      loadedUntil[centre] = calendar.addOpenMinutes(Math.max(loadedUntil[centre], opensAt), shared);
      earliest = end + plannedLag;
      const startedAt = actual.startedAt[operation];
      if (startedAt < 0 || startedAt > frozenAt) plans[operation] = { start, end };
    }
  }
  return plans;
}
