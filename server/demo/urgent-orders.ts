/** The suspect's orders that keep the office late: served first, or changed, from the day they came in to their end. */
import { dayOf } from "#server/scheduling/civil-time.ts";
import type { OrderOutcome } from "./order-outcomes.ts";
import type { SiteRun } from "./run-site.ts";

/** By day, the orders by their index in the site. */
export function urgentOrders(site: SiteRun, outcomes: readonly OrderOutcome[]): Map<number, number[]> {
  const { clients, calendar } = site.world;
  const byDay = new Map<number, number[]>();
  for (const [index, order] of site.orders.entries()) {
    const urgent = order.servedFirst || order.changedAt !== null;
    if (!urgent || order.cancelled || !clients[order.client].suspect) continue;
    const { completedAt } = outcomes[index];
    const last = completedAt === null ? calendar.endDay - 1 : dayOf(completedAt);
    for (let day = dayOf(order.orderedAt); day <= last; day += 1) {
      const ofDay = byDay.get(day);
      if (ofDay === undefined) byDay.set(day, [index]);
      else ofDay.push(index);
    }
  }
  return byDay;
}
