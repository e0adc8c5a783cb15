/** How late the other clients' orders come in a replay. */
import { minutesPerDay } from "./civil-time.ts";
import { completionsOf } from "./completions.ts";
import { deliveryDay, deliveryLags } from "./deliveries.ts";
import type { ShopRecord } from "./shop-record.ts";

export interface Lateness {
  readonly lateOrders: number;
  /** Days after the first promise, summed over the orders. */
  readonly tardinessDays: number;
}

/** Whether one is as good as the other or better, in late orders and in tardiness. */
export function isNoLater(one: Lateness, other: Lateness): boolean {
  return one.lateOrders <= other.lateOrders && one.tardinessDays <= other.tardinessDays;
}

/** The other clients' orders that can be late: with a promise and with work to do, and not cancelled. */
export function promisedOrdersOfOthers({ orders }: ShopRecord, suspect: number): Int32Array {
  const counted: number[] = [];
  for (let order = 0; order < orders.count; order += 1) {
    const hasWork = orders.firstOperation[order + 1] > orders.firstOperation[order];
    if (orders.client[order] === suspect || orders.cancelled[order] === 1 || !hasWork) continue;
    if (!Number.isNaN(orders.promisedOn[order])) counted.push(order);
  }
  return Int32Array.from(counted);
}

/**
 * Measures replays of one shop, in whole days, as a promise is one. Goods leave as many days after completion as they did in
 * the record. What a replay does not complete before the last shift on record closes is late, by the days that have passed
 * until then: else a replay that leaves work undone would look punctual.
 *
 * @param counted the orders that are judged
 * @returns from the ends of a replay, by operation
 */
export function latenessOf(shop: ShopRecord, counted: Int32Array): (endedAt: Float64Array) => Lateness {
  const lags = deliveryLags(shop, completionsOf(shop, shop.operations.endedAt));
  const lastClose = shop.centres.reduce(
    (latest, { closes }) => (closes.length > 0 ? Math.max(latest, closes[closes.length - 1]) : latest),
    -Infinity,
  );
  const lastDay = Math.ceil(lastClose / minutesPerDay);
  return (endedAt) => {
    const completedAt = completionsOf(shop, endedAt);
    let [lateOrders, tardinessDays] = [0, 0];
    for (const order of counted) {
      const completed = completedAt[order];
      const isOpen = Number.isNaN(completed);
      const delivered = isOpen ? lastDay : deliveryDay(completed, lags[order]);
      const days = Math.max(0, delivered - shop.orders.promisedOn[order]);
      if (isOpen || days > 0) lateOrders += 1;
      tardinessDays += days;
    }
    return { lateOrders, tardinessDays };
  };
}
