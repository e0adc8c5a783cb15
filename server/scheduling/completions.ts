/** When orders were finished. */
import type { ShopRecord } from "./shop-record.ts";

/** When the last operation of each order ended; NaN where one has not, or the order was cancelled. */
export function completionsOf({ orders }: ShopRecord, endedAt: Float64Array): Float64Array {
  const completed = new Float64Array(orders.count).fill(NaN);
  for (let order = 0; order < orders.count; order += 1) {
    const [first, after] = [orders.firstOperation[order], orders.firstOperation[order + 1]];
    if (orders.cancelled[order] === 1 || after === first) continue;
    let latest = -Infinity;
    // An operation that has not ended makes the maximum NaN.
    for (let operation = first; operation < after; operation += 1)
      latest = Math.max(latest, endedAt[operation]);
    completed[order] = latest;
  }
  return completed;
}
