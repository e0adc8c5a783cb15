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

/** Of a longer queue so many operations are compared, evenly spread over it, so that a long queue takes no longer. */
const mostCompared = 64;

/**
 * What waits at one centre while its operations start one after the other.
 * @param begun operations by start, each with a known ready time
 */
function queueOf(begun: Int32Array, { readyAt, startedAt }: ShopRecord["operations"]) {
  const byReady = begun.toSorted((left, right) => readyAt[left] - readyAt[right] || left - right);
  const waiting: number[] = [];
  const placeOf = new Map<number, number>();
  let arrived = 0;
  return {
    waiting,
    /** Goes on to the start of the one at this place. What starts together did not wait for one another. */
    advanceTo: (place: number): void => {
      const at = startedAt[begun[place]];
      // Once for all that start together: a record of whole days has thousands of them.
      if (place > 0 && at === startedAt[begun[place - 1]]) return;
      for (; arrived < byReady.length && readyAt[byReady[arrived]] <= at; arrived += 1) {
        placeOf.set(byReady[arrived], waiting.length);
        waiting.push(byReady[arrived]);
      }
      for (let leaving = place; leaving < begun.length && startedAt[begun[leaving]] === at; leaving += 1) {
        const gap = placeOf.get(begun[leaving]);
        const last = gap === undefined ? undefined : waiting.pop();
        placeOf.delete(begun[leaving]);
        if (gap === undefined || last === undefined || gap === waiting.length) continue;
        // The last of the queue takes the place that falls free.
        waiting[gap] = last;
        placeOf.set(last, gap);
      }
    },
  };
}

/**
 * When an operation of another client starts, it is compared with the other clients' operations that wait for its machine
 * at that moment: does the rule rank it first? Pairs that a rule ranks alike tell nothing about it. The examined client's
 * work and what a contract puts first are left out, for they are the question; so is what never began, of which a record
 * often only lost the start.
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
  const { readyAt, client, contracted, machine } = operations;
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
    const { waiting, advanceTo } = queueOf(others, operations);
    for (const [place, started] of others.entries()) {
      advanceTo(place);
      const stride = Math.max(1, Math.ceil(waiting.length / mostCompared));
      for (let each = pairs % stride; each < waiting.length; each += stride) {
        const other = waiting[each];
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
