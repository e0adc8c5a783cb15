/** The rank that a dispatch rule gives to every recorded operation. */
import { dispatchKey, type DispatchRule } from "./dispatch-rule.ts";
import type { ShopRecord } from "./shop-record.ts";

/**
 * Minutes of work left of each operation's order, the operation included, in open time. What is not known counts as none.
 */
function remainingMinutes({ operations, orders }: ShopRecord): Float64Array {
  const remaining = new Float64Array(operations.count);
  for (let order = 0; order < orders.count; order += 1) {
    let left = 0;
    for (
      let operation = orders.firstOperation[order + 1] - 1;
      operation >= orders.firstOperation[order];
      operation -= 1
    ) {
      const minutes = operations.minutes[operation];
      left += Number.isNaN(minutes) ? 0 : minutes;
      remaining[operation] = left;
    }
  }
  return remaining;
}

/**
 * The key of every operation under a rule, the lower the sooner.
 * @param dueOn by order, the day by which it counts as promised; NaN: no promise, which comes last
 * @returns by operation; NaN where the rule cannot rank it (under FIFO without a ready time)
 */
export function ruleKeys(shop: ShopRecord, rule: DispatchRule, dueOn: Float64Array): Float64Array {
  const { operations, orders } = shop;
  const remaining = remainingMinutes(shop);
  const keys = new Float64Array(operations.count);
  for (let operation = 0; operation < operations.count; operation += 1) {
    const order = operations.order[operation];
    const due = dueOn[order];
    keys[operation] = dispatchKey(rule, {
      readyAt: operations.readyAt[operation],
      orderedOn: orders.orderedOn[order],
      dueOn: Number.isNaN(due) ? Infinity : due,
      minutes: operations.minutes[operation],
      remainingMinutes: remaining[operation],
    });
  }
  return keys;
}
