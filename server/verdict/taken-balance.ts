/**
 * Who took hours from whom, whatever the cause: each pair of operations that waited together when one of them was begun, with the
 * minutes of the other's wait that it carries (method, section 6, E1). Under a rule that puts the waiting one first they are
 * credited to the taker and debited from the one that waited.
 */
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { operationPairList, type OperationPairs } from "#server/scheduling/operation-pairs.ts";
import { ruleKeys } from "#server/scheduling/rule-keys.ts";
import type { MachineEligibility, ShopRecord } from "#server/scheduling/shop-record.ts";
import { takingCauses, walkWaits } from "#server/scheduling/walk-waits.ts";

/**
 * The pairs behind the counted waits, of operations of different orders that both waited when the taker was begun. What waits
 * for its own batch, or behind work of which nobody knows when it was ready, is no matter of who goes first.
 *
 * @param counted by operation, 1 for the waits of the period
 */
export function takenPairs(
  shop: ShopRecord,
  eligibility: MachineEligibility,
  counted: Uint8Array,
): OperationPairs {
  const { readyAt, startedAt, order } = shop.operations;
  const pairs = operationPairList();
  walkWaits(
    shop,
    eligibility,
    (operation) => counted[operation] === 1,
    (waits, takes, minutes, cause) => {
      if (cause > takingCauses.prioritisation || order[waits] === order[takes]) return;
      if (readyAt[waits] <= startedAt[takes]) pairs.add(waits, takes, minutes);
    },
    () => {},
  );
  return pairs.done();
}

/**
 * Which of the pairs the rule would have turned round: what a contract grants comes first, then the rule's key, then the ready
 * time. What nothing tells apart is nobody's turn.
 *
 * @param dueOn by order, the day by which it counts as promised
 * @returns by pair, 1: the rule puts the waiting one first
 */
function outOfTurn(
  shop: ShopRecord,
  pairs: OperationPairs,
  rule: DispatchRule,
  dueOn: Float64Array,
): Uint8Array {
  const { contracted, readyAt } = shop.operations;
  const keys = ruleKeys(shop, rule, dueOn);
  const turned = new Uint8Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const [waits, takes] = [pairs.waiting[pair], pairs.taker[pair]];
    const granted = contracted[takes] - contracted[waits];
    if (granted > 0) continue;
    if (
      granted < 0 ||
      keys[waits] < keys[takes] ||
      (keys[waits] === keys[takes] && readyAt[waits] < readyAt[takes])
    ) {
      turned[pair] = 1;
    }
  }
  return turned;
}

/** By order, minutes that its operations took out of turn less those that were so taken from them. They sum to none. */
function takenByOrder(shop: ShopRecord, pairs: OperationPairs, turned: Uint8Array): Float64Array {
  const { order } = shop.operations;
  const taken = new Float64Array(shop.orders.count);
  for (let pair = 0; pair < pairs.count; pair += 1) {
    if (turned[pair] === 0) continue;
    taken[order[pairs.taker[pair]]] += pairs.minutes[pair];
    taken[order[pairs.waiting[pair]]] -= pairs.minutes[pair];
  }
  return taken;
}

export interface TakenBalance {
  readonly pairs: OperationPairs;
  /** By pair, 1: the rule puts the waiting one first. */
  turned(rule: DispatchRule, dueOn: Float64Array): Uint8Array;
  /** By order, minutes taken out of turn less those lost so. */
  byOrder(rule: DispatchRule, dueOn: Float64Array): Float64Array;
}

/** The balance under every rule and for every client; rules that do not look at promises judge once for all. */
export function takenBalance(shop: ShopRecord, pairs: OperationPairs): TakenBalance {
  const known = new Map<DispatchRule, { readonly turned: Uint8Array; readonly byOrder: Float64Array }>();
  const balance = (rule: DispatchRule, dueOn: Float64Array) => {
    const kept = known.get(rule);
    if (kept !== undefined) return kept;
    const turned = outOfTurn(shop, pairs, rule, dueOn);
    const made = { turned, byOrder: takenByOrder(shop, pairs, turned) };
    if (rule !== "edd" && rule !== "leastSlack") known.set(rule, made);
    return made;
  };
  return {
    pairs,
    turned: (rule, dueOn) => balance(rule, dueOn).turned,
    byOrder: (rule, dueOn) => balance(rule, dueOn).byOrder,
  };
}
