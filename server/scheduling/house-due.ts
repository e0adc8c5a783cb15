/** The day by which the house rule takes each order to be promised. */
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import type { ShopRecord } from "./shop-record.ts";

/**
 * The first promise of every order, but for the examined client: unless a contract grants it, its promise is put at the
 * other clients' median lead time. Else a short promise that it was given would launder its being served first.
 *
 * @returns days by order; NaN without a promise
 */
export function houseDueDays({ orders, promiseContracted }: ShopRecord, suspect: number): Float64Array {
  const leads: number[] = [];
  for (let order = 0; order < orders.count; order += 1) {
    const lead = orders.promisedOn[order] - orders.orderedOn[order];
    if (orders.client[order] !== suspect && !Number.isNaN(lead)) leads.push(lead);
  }
  const due = orders.promisedOn.slice();
  if (leads.length === 0) return due;
  const median = sampleQuantile(Float64Array.from(leads).sort(), 0.5);
  for (let order = 0; order < orders.count; order += 1) {
    if (orders.client[order] === suspect && promiseContracted[order] === 0) {
      due[order] = orders.orderedOn[order] + median;
    }
  }
  return due;
}
