/** Which rule the house serves its other clients by, judged by what it started while they waited. */
import { begunByCentre } from "./assign-machines.ts";
import { dispatchRules, type DispatchRule } from "./dispatch-rule.ts";
import { ruleKeys } from "./rule-keys.ts";
import type { MachineEligibility, ShopRecord } from "./shop-record.ts";

export interface HouseRuleEstimate {
  /** Part of the pairs in which what was started comes first by the rule; NaN where no pair tells. */
  readonly agreement: Readonly<Record<DispatchRule, number>>;
  /** Pairs that were looked at. */
  readonly pairs: number;
  /** The rule that agrees best, the simpler one of equals; null where none tells. */
  readonly best: DispatchRule | null;
}

/** Of a longer queue so many operations are compared, evenly spread over it. */
const mostCompared = 64;

/**
 * When an operation of another client starts, it is compared with the other clients' operations that wait for its machine
 * at that moment: does the rule rank it first? Pairs that a rule ranks alike tell nothing about it. The examined client's
 * work and what a contract puts first are left out, for they are the question.
 *
 * @param dueOn by order, the day by which it counts as promised
 */
export function estimateHouseRule(
  shop: ShopRecord,
  eligibility: MachineEligibility,
  suspect: number,
  dueOn: Float64Array,
): HouseRuleEstimate {
  const { operations, centres } = shop;
  const { readyAt, startedAt, client, contracted, machine } = operations;
  const keys = dispatchRules.map((rule) => ruleKeys(shop, rule, dueOn));
  const agreed = new Float64Array(dispatchRules.length);
  const told = new Float64Array(dispatchRules.length);
  let pairs = 0;
  for (const [centre, begun] of begunByCentre(operations, centres.length).entries()) {
    const sets = eligibility.sets[centre];
    const setOf = (operation: number): Uint8Array =>
      sets[eligibility.setOf[client[operation] * centres.length + centre]];
    const others = begun.filter(
      (operation) =>
        client[operation] !== suspect && contracted[operation] === 0 && !Number.isNaN(readyAt[operation]),
    );
    const byReady = others.toSorted((left, right) => readyAt[left] - readyAt[right] || left - right);
    let waiting: number[] = [];
    let arrived = 0;
    for (const started of others) {
      const at = startedAt[started];
      while (arrived < byReady.length && readyAt[byReady[arrived]] <= at) {
        waiting.push(byReady[arrived]);
        arrived += 1;
      }
      waiting = waiting.filter((operation) => startedAt[operation] > at);
      const stride = Math.max(1, Math.ceil(waiting.length / mostCompared));
      for (let place = pairs % stride; place < waiting.length; place += stride) {
        const other = waiting[place];
        if (setOf(other)[machine[started]] === 0) continue;
        pairs += 1;
        for (let rule = 0; rule < keys.length; rule += 1) {
          const [one, two] = [keys[rule][started], keys[rule][other]];
          if (one < two) agreed[rule] += 1;
          if (one !== two && !Number.isNaN(one) && !Number.isNaN(two)) told[rule] += 1;
        }
      }
    }
  }
  const share = (rule: number): number => (told[rule] > 0 ? agreed[rule] / told[rule] : NaN);
  let best = -1;
  for (let rule = 0; rule < dispatchRules.length; rule += 1) {
    if (told[rule] > 0 && (best < 0 || share(rule) > share(best))) best = rule;
  }
  const [fifo, firstCome, edd, spt, leastSlack] = dispatchRules.map((_, rule) => share(rule));
  return {
    agreement: { fifo, firstCome, edd, spt, leastSlack },
    pairs,
    best: best < 0 ? null : dispatchRules[best],
  };
}
