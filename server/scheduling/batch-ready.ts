/** When the batch of each operation is complete. */
import type { ShopOperations } from "./shop-record.ts";

/**
 * The latest ready time among the members of an operation's batch at its centre; its own ready time where it has no batch
 * or a member's ready time is unknown. It may lie after its own start: then the batch began without a member.
 */
export function batchReadyTimes(operations: ShopOperations, centres: number): Float64Array {
  const { batch, readyAt } = operations;
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
    return complete !== undefined && complete > ready ? complete : ready;
  });
}
