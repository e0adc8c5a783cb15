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

/** Starts compared with what waited then; by rule in the order of `dispatchRules`, and by client of whom one of both was. */
export interface HouseStarts {
  /** Pairs looked at, those that a rule tells apart, and those of them that it puts in the order of the starts. */
  readonly all: { readonly pairs: number; readonly told: Float64Array; readonly agreed: Float64Array };
  /** By client: pairs; at `rule × clients + client`: told and agreed. */
  readonly ofClient: {
    readonly pairs: Float64Array;
    readonly told: Float64Array;
    readonly agreed: Float64Array;
  };
}

/**
 * When an operation starts, it is compared with the operations that wait for its machine at that moment: does the rule rank it
 * first? Pairs that a rule ranks alike tell nothing about it. What a contract puts first is left out, for no rule does; so is
 * what never began, of which a record often only lost the start. An order counts as promised by its first promise.
 */
export function houseStarts(shop: ShopRecord, eligibility: MachineEligibility): HouseStarts {
  const { operations, centres, clients } = shop;
  const { readyAt, client, contracted, machine } = operations;
  const rules = dispatchRules.length;
  const keys = dispatchRules.map((rule) => ruleKeys(shop, rule, shop.orders.promisedOn));
  const all = { pairs: 0, told: new Float64Array(rules), agreed: new Float64Array(rules) };
  const ofClient = {
    pairs: new Float64Array(clients),
    told: new Float64Array(rules * clients),
    agreed: new Float64Array(rules * clients),
  };
  const count = (started: number, other: number): void => {
    const [one, two] = [client[started], client[other]];
    const isTwo = two === one ? 0 : 1;
    all.pairs += 1;
    ofClient.pairs[one] += 1;
    ofClient.pairs[two] += isTwo;
    for (let rule = 0; rule < rules; rule += 1) {
      const [ownKey, otherKey] = [keys[rule][started], keys[rule][other]];
      if (ownKey === otherKey || Number.isNaN(ownKey) || Number.isNaN(otherKey)) continue;
      const agrees = ownKey < otherKey ? 1 : 0;
      const row = rule * clients;
      all.told[rule] += 1;
      all.agreed[rule] += agrees;
      ofClient.told[row + one] += 1;
      ofClient.agreed[row + one] += agrees;
      ofClient.told[row + two] += isTwo;
      ofClient.agreed[row + two] += agrees * isTwo;
    }
  };
  for (const [centre, begun] of begunByCentre(operations, centres.length).entries()) {
    const sets = eligibility.sets[centre];
    const setOf = (operation: number): Uint8Array =>
      sets[eligibility.setOf[client[operation] * centres.length + centre]];
    const known = begun.filter(
      (operation) => contracted[operation] === 0 && !Number.isNaN(readyAt[operation]),
    );
    const { waiting, advanceTo } = queueOf(known, operations);
    for (const [place, started] of known.entries()) {
      advanceTo(place);
      const stride = Math.max(1, Math.ceil(waiting.length / mostCompared));
      for (let each = all.pairs % stride; each < waiting.length; each += stride) {
        if (setOf(waiting[each])[machine[started]] === 1) count(started, waiting[each]);
      }
    }
  }
  return { all, ofClient };
}

/**
 * The rule by which the house serves its other clients: the pairs in which the examined client's work has no part, for that is
 * the question.
 */
export function houseRuleWithout({ all, ofClient }: HouseStarts, suspect: number): HouseRuleEstimate {
  const clients = ofClient.pairs.length;
  const shares = dispatchRules.map((_, rule) => {
    const told = all.told[rule] - ofClient.told[rule * clients + suspect];
    return told > 0 ? (all.agreed[rule] - ofClient.agreed[rule * clients + suspect]) / told : NaN;
  });
  let best = -1;
  for (const [rule, share] of shares.entries()) {
    if (!Number.isNaN(share) && (best < 0 || share > shares[best])) best = rule;
  }
  const [fifo, firstCome, edd, spt, leastSlack] = shares;
  return {
    agreement: { fifo, firstCome, edd, spt, leastSlack },
    pairs: all.pairs - ofClient.pairs[suspect],
    best: best < 0 ? null : dispatchRules[best],
  };
}
