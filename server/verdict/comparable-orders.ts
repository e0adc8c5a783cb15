/** Orders that may be compared with one another: of the same fortnight, and of about as much work (method, section 6, E1). */
import { mondayOf } from "#server/scheduling/civil-time.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";

export interface ComparableOrders {
  /** Orders with work in the shop in the period that could take from other work, or lose to it. */
  readonly orders: Int32Array;
  /** By place in that list, a number for the fortnight of the order date and the third of the work content. */
  readonly stratum: Int32Array;
  readonly strata: number;
}

const fortnightDays = 14;
const thirds = 3;

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
 * @param waits by operation, 1: its wait counts in the period
 * @param begun by operation, 1: it was begun in the period
 */
export function comparableOrders(shop: ShopRecord, waits: Uint8Array, begun: Uint8Array): ComparableOrders {
  const { operations } = shop;
  const orders = ordersAtWork(shop, waits, begun);
  const content = new Float64Array(shop.orders.count);
  for (let operation = 0; operation < operations.count; operation += 1) {
    const minutes = operations.minutes[operation];
    if (!Number.isNaN(minutes)) content[operations.order[operation]] += minutes;
  }
  const ascending = Float64Array.from(orders, (order) => content[order]).sort();
  const limits = orders.length === 0 ? [] : [1, 2].map((part) => sampleQuantile(ascending, part / thirds));
  const numbers = new Map<string, number>();
  const stratum = Int32Array.from(orders, (order) => {
    const third = limits.filter((limit) => content[order] > limit).length;
    const on = shop.orders.orderedOn[order];
    // Fortnights of whole weeks; orders without a date are compared with one another.
    const fortnight = Number.isNaN(on) ? -Infinity : Math.floor(mondayOf(on) / fortnightDays);
    const key = `${fortnight}/${third}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { orders, stratum, strata: numbers.size };
}
