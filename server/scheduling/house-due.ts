/** The day by which the house rule takes each order to be promised. */
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import type { ShopRecord } from "./shop-record.ts";

/**
 * The first promise of every order, but for the examined client: unless a contract grants it, its promise is put at the other
 * clients' median lead time. Else a short promise that it was given would launder its being served first.
 *
 * @returns for a client, days by order; NaN without a promise
 */
export function houseDues({ orders, promiseContracted }: ShopRecord): (suspect: number) => Float64Array {
  const leadOf = (order: number): number => orders.promisedOn[order] - orders.orderedOn[order];
  const byLead = Int32Array.from(orders.client.keys())
    .filter((order) => !Number.isNaN(leadOf(order)))
    .sort((left, right) => leadOf(left) - leadOf(right));
  return (suspect) => {
    const due = orders.promisedOn.slice();
    const leads = Float64Array.from(
      byLead.filter((order) => orders.client[order] !== suspect),
      leadOf,
    );
    if (leads.length === 0) return due;
    const median = sampleQuantile(leads, 0.5);
    for (let order = 0; order < orders.count; order += 1) {
      if (orders.client[order] === suspect && promiseContracted[order] === 0) {
        due[order] = orders.orderedOn[order] + median;
      }
    }
    return due;
  };
}

/** The same for one client. */
export function houseDueDays(shop: ShopRecord, suspect: number): Float64Array {
  return houseDues(shop)(suspect);
}
