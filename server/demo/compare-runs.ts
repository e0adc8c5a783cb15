/** What a planted privilege did to the other clients: two runs of one plant, order by order. */
import { minutesPerDay } from "#server/scheduling/civil-time.ts";
import { orderOutcomes } from "./order-outcomes.ts";
import type { SiteRun } from "./run-site.ts";
import type { ShopRun } from "./shop-model.ts";

export interface ImposedDelay {
  /** Other clients' orders completed in both runs. */
  orders: number;
  /** Completion with minus completion without, summed, in calendar days; negative where others gained. */
  delayDays: number;
  /** Delivered after the first promise with, not without; and the other way round. */
  ordersMadeLate: number;
  ordersSavedFromLate: number;
}

export function noDelay(): ImposedDelay {
  return { orders: 0, delayDays: 0, ordersMadeLate: 0, ordersSavedFromLate: 0 };
}

export function addDelay(sum: ImposedDelay, more: ImposedDelay): void {
  sum.orders += more.orders;
  sum.delayDays += more.delayDays;
  sum.ordersMadeLate += more.ordersMadeLate;
  sum.ordersSavedFromLate += more.ordersSavedFromLate;
}

/** By index of the client, the suspect left out. */
export function compareRuns(site: SiteRun, actual: ShopRun, without: ShopRun): Map<number, ImposedDelay> {
  const { clients } = site.world;
  const byClient = new Map<number, ImposedDelay>();
  const outcomesWith = orderOutcomes(site, actual);
  const outcomesWithout = orderOutcomes(site, without);
  for (const [index, order] of site.orders.entries()) {
    if (clients[order.client].suspect) continue;
    const [one, other] = [outcomesWith[index], outcomesWithout[index]];
    if (one.completedAt === null || other.completedAt === null) continue;
    const imposed = byClient.get(order.client) ?? noDelay();
    byClient.set(order.client, imposed);
    imposed.orders += 1;
    imposed.delayDays += (one.completedAt - other.completedAt) / minutesPerDay;
    const isLate = (deliveredOn: number | null): boolean =>
      deliveredOn !== null && deliveredOn > order.promisedOn;
    if (isLate(one.deliveredOn) && !isLate(other.deliveredOn)) imposed.ordersMadeLate += 1;
    if (!isLate(one.deliveredOn) && isLate(other.deliveredOn)) imposed.ordersSavedFromLate += 1;
  }
  return byClient;
}

/** Hours that people worked in overtime shifts. */
export function overtimeShiftHours(run: ShopRun): number {
  return (
    run.segments.reduce((sum, { shift, from, to }) => sum + (shift.kind === "overtime" ? to - from : 0), 0) /
    60
  );
}
