/** What the plant served first, as far as the record bears it out. */
import { completionsOf } from "./completions.ts";
import type { ReplayGate } from "./replay-scenarios.ts";
import { requestGrade, type ShopRecord } from "./shop-record.ts";

/**
 * By operation, 1: served before all others, because a contract grants it or because it is what the gate puts first.
 */
export function servedClientFirst(
  { operations }: ShopRecord,
  suspect: number,
  gate: NonNullable<ReplayGate["passed"]>,
): Uint8Array {
  const leastGrade = gate === "all-first" ? requestGrade.none : requestGrade.flagged;
  return operations.contracted.map((granted, operation) =>
    granted === 1 || (operations.client[operation] === suspect && operations.request[operation] >= leastGrade)
      ? 1
      : 0,
  );
}

/**
 * Whether one replay comes closer to the recorded completions than another, by the sum of the errors over the orders that ended
 * in all three. A gate lets a median pass, which a few requests hardly move, heard or not.
 *
 * @param one the ends of a replay, by operation
 */
export function isNearerToRecord(shop: ShopRecord, one: Float64Array, other: Float64Array): boolean {
  const [recorded, left, right] = [shop.operations.endedAt, one, other].map((ends) =>
    completionsOf(shop, ends),
  );
  let difference = 0;
  for (let order = 0; order < shop.orders.count; order += 1) {
    const more = Math.abs(left[order] - recorded[order]) - Math.abs(right[order] - recorded[order]);
    if (!Number.isNaN(more)) difference += more;
  }
  return difference < 0;
}
