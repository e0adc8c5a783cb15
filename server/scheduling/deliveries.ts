/** When goods leave, given when they are finished. */
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import { dayOf } from "./civil-time.ts";
import type { ShopRecord } from "./shop-record.ts";

/**
 * Days from the end of an order's last operation to its delivery: its own where both are recorded, else the median of all
 * orders (0 without any).
 *
 * @param completedAt by order, the recorded completion; NaN: none
 */
export function deliveryLags({ orders }: ShopRecord, completedAt: Float64Array): Float64Array {
  const own = orders.deliveredOn.map((day, order) => day - Math.floor(dayOf(completedAt[order])));
  const known = own.filter((days) => !Number.isNaN(days)).sort();
  const usual = known.length === 0 ? 0 : Math.round(sampleQuantile(known, 0.5));
  return own.map((days) => (Number.isNaN(days) ? usual : days));
}

/** The day on which an order completed at an instant is delivered. */
export function deliveryDay(completedAt: number, lagDays: number): number {
  return dayOf(completedAt) + lagDays;
}

/** Whether what was delivered is all that was ordered; null where a quantity is unknown. */
export function isInFull({ orders }: ShopRecord, order: number): boolean | null {
  const [asked, given] = [orders.quantity[order], orders.deliveredQuantity[order]];
  return Number.isNaN(asked) || Number.isNaN(given) ? null : given >= asked;
}
