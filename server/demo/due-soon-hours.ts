/** How much work of a queue is due soon, as the planners see it. */
import { dayOf } from "#server/scheduling/civil-time.ts";
import type { ShopOperations } from "./shop-model.ts";

/**
 * Hours of waiting operations, each counted by exp(−days to promise/2): in full once the promised day is reached, to
 * a fifth three days and more before it. What is to be served first counts in full.
 */
export function dueSoonHours(operations: ShopOperations, waiting: readonly number[], at: number): number {
  const today = dayOf(at);
  return waiting.reduce((sum, operation) => {
    const daysToPromise = operations.first[operation] === 1 ? 0 : operations.dueOn[operation] - today;
    return sum + (operations.minutes[operation] / 60) * Math.exp(-Math.max(0, daysToPromise) / 2);
  }, 0);
}
