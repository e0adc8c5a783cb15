/** Who was at work on the eligible machines while one operation waited. */
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { houseDueDays } from "#server/scheduling/house-due.ts";
import { aheadOfRule } from "#server/scheduling/queue-jumps.ts";
import type { MachineEligibility, ShopRecord } from "#server/scheduling/shop-record.ts";
import { takingsOf } from "#server/scheduling/takings-of.ts";
import type { FoundPair } from "./find-pairs.ts";

export interface TakersSearch {
  readonly shop: ShopRecord;
  readonly eligibility: MachineEligibility;
  readonly operation: number;
  /** The house rule; null where none is known. */
  readonly rule: DispatchRule | null;
  readonly suspect: number;
}

/** The pairs of one wait, in order of the takers' starts. */
export function findTakers({ shop, eligibility, operation, rule, suspect }: TakersSearch): FoundPair[] {
  const pairs: Omit<FoundPair, "ahead">[] = [];
  takingsOf(shop, eligibility, [operation], (waiting, taker, minutes, cause) =>
    pairs.push({ waiting, taker, minutes, cause }),
  );
  const columns = {
    count: pairs.length,
    waiting: Int32Array.from(pairs, ({ waiting }) => waiting),
    taker: Int32Array.from(pairs, ({ taker }) => taker),
    minutes: Float64Array.from(pairs, ({ minutes }) => minutes),
  };
  const ahead = rule === null ? null : aheadOfRule(shop, columns, rule, houseDueDays(shop, suspect));
  const { startedAt } = shop.operations;
  return pairs
    .map((pair, place) => ({
      ...pair,
      ahead: ahead === null || pair.cause === "contention" ? null : ahead[place] === 1,
    }))
    .toSorted((left, right) => startedAt[left.taker] - startedAt[right.taker]);
}
