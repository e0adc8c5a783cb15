/** What became of each order of a site. */
import { dayOf } from "#server/scheduling/civil-time.ts";
import type { PlantCalendar } from "./plant-calendar.ts";
import type { SiteRun } from "./run-site.ts";
import type { ShopRun } from "./shop-model.ts";

/** The last operation of every order, by index of the order. */
function lastOperations({ operations, orders }: SiteRun): Int32Array {
  const last = new Int32Array(orders.length);
  for (let operation = 0; operation < operations.count; operation += 1) {
    last[operations.order[operation]] = operation;
  }
  return last;
}

/** The day on which goods completed at an instant are delivered. What is completed on a closed day leaves on the next working day. */
function deliveryDay(calendar: PlantCalendar, completedAt: number, shippingDays: number): number {
  return calendar.addWorkingDays(dayOf(completedAt) - 1, 1 + shippingDays);
}

export interface OrderOutcome {
  /** When its last operation ended; null while it is open or when it was cancelled. */
  readonly completedAt: number | null;
  /** Null also for what is completed but not delivered within the period. */
  readonly deliveredOn: number | null;
}

/** The outcomes of a run, by index of the order. */
export function orderOutcomes(site: SiteRun, run: ShopRun): OrderOutcome[] {
  const { calendar } = site.world;
  const last = lastOperations(site);
  return site.orders.map((order, index) => {
    const endedAt = run.endedAt[last[index]];
    if (endedAt < 0) return { completedAt: null, deliveredOn: null };
    const day = deliveryDay(calendar, endedAt, order.shippingDays);
    return { completedAt: endedAt, deliveredOn: day < calendar.endDay ? day : null };
  });
}
