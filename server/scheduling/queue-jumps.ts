/** Which overtakings the house rule would not have given. */
import type { Overtakings } from "./attribute-waiting.ts";
import type { DispatchRule } from "./dispatch-rule.ts";
import { ruleKeys } from "./rule-keys.ts";
import type { ShopRecord } from "./shop-record.ts";

/**
 * The rule would have served the waiting operation first when it ranks it before the taker, or alike: it was ready earlier.
 * What a contract puts first is first by the rule.
 *
 * @param dueOn by order, the day by which it counts as promised
 * @returns by overtaking, 1: ahead of the rule
 */
export function aheadOfRule(
  shop: ShopRecord,
  overtakings: Overtakings,
  rule: DispatchRule,
  dueOn: Float64Array,
): Uint8Array {
  const keys = ruleKeys(shop, rule, dueOn);
  const { contracted } = shop.operations;
  const ahead = new Uint8Array(overtakings.count);
  for (let place = 0; place < overtakings.count; place += 1) {
    const [waiting, taker] = [overtakings.waiting[place], overtakings.taker[place]];
    const granted = contracted[taker] - contracted[waiting];
    if (granted < 0 || (granted === 0 && keys[waiting] <= keys[taker])) ahead[place] = 1;
  }
  return ahead;
}
