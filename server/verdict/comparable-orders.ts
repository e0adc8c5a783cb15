/** Orders that may be compared with one another: of the same fortnight, and of about as much work (method, section 6, E1). */
import { mondayOf } from "#server/scheduling/civil-time.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";

/** Orders that may be compared, stratum by stratum. */
export type ComparableOrders = readonly Int32Array[];

const fortnightDays = 14;

/** Orders of which an operation with a known ready time waited or was begun in the period. */
function ordersAtWork(shop: ShopRecord, waits: Uint8Array, begun: Uint8Array): Int32Array {
  const { operations, orders } = shop;
  const isAtWork = new Uint8Array(orders.count);
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (Number.isNaN(operations.readyAt[operation])) continue;
    if (waits[operation] === 1 || begun[operation] === 1) isAtWork[operations.order[operation]] = 1;
  }
  return Int32Array.from(isAtWork.keys()).filter((order) => isAtWork[order] === 1);
}

/**
 * Orders with work in the shop in the period that could take from other work, or lose to it, by fortnight of the order date and
 * third of the work content.
 *
 * @param waits by operation, 1: its wait counts in the period
 * @param begun by operation, 1: it was begun in the period
 */
export function comparableOrders(shop: ShopRecord, waits: Uint8Array, begun: Uint8Array): ComparableOrders {
  const { operations } = shop;
  const orders = ordersAtWork(shop, waits, begun);
  if (orders.length === 0) return [];
  const content = new Float64Array(shop.orders.count);
  for (let operation = 0; operation < operations.count; operation += 1) {
    const minutes = operations.minutes[operation];
    if (!Number.isNaN(minutes)) content[operations.order[operation]] += minutes;
  }
  const ascending = Float64Array.from(orders, (order) => content[order]).sort();
  const limits = [1, 2].map((part) => sampleQuantile(ascending, part / 3));
  const strata = new Map<string, number[]>();
  for (const order of orders) {
    const third = limits.filter((limit) => content[order] > limit).length;
    const on = shop.orders.orderedOn[order];
    // Fortnights of whole weeks; orders without a date are compared with one another.
    const fortnight = Number.isNaN(on) ? "undated" : Math.floor(mondayOf(on) / fortnightDays);
    const key = `${fortnight}/${third}`;
    const members = strata.get(key);
    if (members === undefined) strata.set(key, [order]);
    else members.push(order);
  }
  return [...strata.values()].map((members) => Int32Array.from(members));
}
