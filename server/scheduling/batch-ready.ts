/** When the batch of each operation is complete. */
import type { ShopOperations } from "./shop-record.ts";

/**
 * The latest ready time among the members of an operation's batch at its centre; its own ready time where it has no batch
 * or a member's ready time is unknown. Never after its own start: a batch that began without a member did not wait for it.
 */
export function batchReadyTimes(operations: ShopOperations, centres: number): Float64Array {
  const { batch, readyAt, startedAt } = operations;
  const latest = new Map<number, number>();
  for (let operation = 0; operation < operations.count; operation += 1) {
    if (batch[operation] < 0) continue;
    const key = batch[operation] * centres + operations.centre[operation];
    const known = latest.get(key);
    const ready = readyAt[operation];
    // An unknown ready time makes the whole batch's unknown.
    latest.set(key, known === undefined ? ready : Math.max(known, ready));
  }
  return readyAt.map((ready, operation) => {
    if (batch[operation] < 0) return ready;
    const complete = latest.get(batch[operation] * centres + operations.centre[operation]);
    if (complete === undefined || !(complete > ready)) return ready;
    const start = startedAt[operation];
    return complete > start ? start : complete;
  });
}
