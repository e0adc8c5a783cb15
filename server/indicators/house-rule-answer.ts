/** The house rule as the answer shows it: agreement of every rule, the best one, and what each tested rule would mean. */
import { houseRules, type ComputedDelays, type HouseRule } from "#shared/schema/delays.ts";
import { notComputable } from "#shared/schema/scalar.ts";
import { verdictThresholds } from "#shared/verdict-parameters.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import type { HouseRuleEstimate } from "#server/scheduling/house-rule.ts";

/** Rules under which an accusation is tested (method, section 6, E1). */
const testable: readonly DispatchRule[] = ["fifo", "edd", "spt"];

/** The best rule, where it agrees with enough of the starts; null where none does. */
export function acceptedRule(estimate: HouseRuleEstimate, minimumAgreement: number): DispatchRule | null {
  const { best, agreement } = estimate;
  return best !== null && agreement[best] >= minimumAgreement ? best : null;
}

/**
 * FIFO, EDD and SPT, as far as they agree nearly as well as the best rule; the best rule itself where none of them does, for an
 * accusation that is tested under no rule at all would stand unopposed.
 *
 * @param window how much less a rule may agree
 */
export function testedRules({ best, agreement }: HouseRuleEstimate, window: number): DispatchRule[] {
  if (best === null) return [];
  const near = testable.filter((rule) => agreement[rule] >= agreement[best] - window);
  return near.length > 0 ? near : [best];
}

/**
 * @param hoursUnder the hours taken ahead of a rule
 */
export function houseRuleAnswer(
  estimate: HouseRuleEstimate,
  minimumAgreement: number,
  hoursUnder: (rule: DispatchRule) => number,
): ComputedDelays["houseRule"] {
  const best = acceptedRule(estimate, minimumAgreement);
  const agreementOf = (rule: HouseRule) => {
    const share = estimate.agreement[rule];
    return Number.isNaN(share) ? notComputable("no-pairs-that-tell", []) : share;
  };
  const [fifo, firstCome, edd, spt, leastSlack] = houseRules.map(agreementOf);
  return {
    best: best ?? notComputable(estimate.best === null ? "no-pairs-that-tell" : "no-rule-agrees", []),
    agreement: { fifo, firstCome, edd, spt, leastSlack },
    pairs: estimate.pairs,
    threshold: minimumAgreement,
    tested:
      best === null
        ? []
        : testedRules(estimate, verdictThresholds.tested_rule_window.value).map((rule) => ({
            rule,
            queueJumpHours: hoursUnder(rule),
          })),
  };
}
