/** The recorded work as a plan that can be replayed in another order. */
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import type { ReplayPlan } from "./replay-shop.ts";
import type { MachineEligibility, ShopRecord } from "./shop-record.ts";

/** The median clock time from the end of an operation until the next one of its order was ready; 0 where none is recorded. */
export function medianLag({ operations, orders }: ShopRecord): number {
  const lags: number[] = [];
  for (let order = 0; order < orders.count; order += 1) {
    for (
      let operation = orders.firstOperation[order] + 1;
      operation < orders.firstOperation[order + 1];
      operation += 1
    ) {
      const lag = operations.readyAt[operation] - operations.endedAt[operation - 1];
      if (lag >= 0) lags.push(lag);
    }
  }
  return lags.length === 0 ? 0 : sampleQuantile(Float64Array.from(lags).sort(), 0.5);
}

/**
 * The plan of all that was recorded; what never began of a cancelled order is left out.
 *
 * The first operation of an order is ready when it was recorded to be, or when it was begun. The next one is ready as long
 * after the end of the one before as it was recorded; where the record has it ready before that end, as long after its
 * start. Before even that start, it is ready by itself.
 */
export function recordedPlan(
  shop: ShopRecord,
  eligibility: MachineEligibility,
): Omit<ReplayPlan, "keys" | "first" | "atWorkOn" | "recordedMachine"> {
  const { operations, orders, centres } = shop;
  const { count, readyAt, startedAt, endedAt } = operations;
  const usualLag = medianLag(shop);
  const releaseAt = new Float64Array(count).fill(NaN);
  const next = new Int32Array(count).fill(-1);
  const lag = new Float64Array(count);
  const lagFromStart = new Uint8Array(count);
  for (let order = 0; order < orders.count; order += 1) {
    const firstOfOrder = orders.firstOperation[order];
    for (let operation = firstOfOrder; operation < orders.firstOperation[order + 1]; operation += 1) {
      if (orders.cancelled[order] === 1 && Number.isNaN(startedAt[operation])) continue;
      const ready = Number.isNaN(readyAt[operation]) ? startedAt[operation] : readyAt[operation];
      const before = operation - 1;
      if (operation === firstOfOrder) {
        releaseAt[operation] = ready;
      } else if (ready < startedAt[before] || (!Number.isNaN(ready) && Number.isNaN(startedAt[before]))) {
        releaseAt[operation] = ready;
      } else {
        const fromStart = ready < endedAt[before] || (!Number.isNaN(ready) && Number.isNaN(endedAt[before]));
        next[before] = operation;
        lagFromStart[before] = fromStart ? 1 : 0;
        lag[before] = Number.isNaN(ready)
          ? usualLag
          : ready - (fromStart ? startedAt[before] : endedAt[before]);
      }
    }
  }
  return {
    count,
    centre: operations.centre,
    set: operations.client.map(
      (client, operation) => eligibility.setOf[client * centres.length + operations.centre[operation]],
    ),
    minutes: operations.minutes,
    releaseAt,
    next,
    lag,
    lagFromStart,
    sets: eligibility.sets,
    open: centres,
  };
}
