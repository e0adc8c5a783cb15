/** Oracle: the one-machine case of the method, section 6, as one stratum: p = 1/4 under each rule; two of them: S 10, p = 1/16. */
import { describe, expect, it } from "vitest";
import { dispatchRules, type DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import type { ComparableOrders } from "#server/verdict/comparable-orders.ts";
import { nearestRule, takenTest, type AccusedClient } from "#server/verdict/taken-test.ts";
import { balanced, oneMachineCases } from "#test/builders/one-machine.ts";

const agreement = { fifo: 0.9, firstCome: 0.1, edd: 0.92, spt: 0.91, leastSlack: 0.1 };

function tested(cases: number, rules: readonly DispatchRule[], client = "K", othersWaitingHours = 100) {
  const { named, shop, balance } = balanced(oneMachineCases(cases));
  const comparable: ComparableOrders = Array.from({ length: cases }, (_, each) =>
    Int32Array.from([0, 1, 2, 3], (place) => 4 * each + place),
  );
  const accused: AccusedClient = {
    client: named.client(client),
    rule: "fifo",
    tested: rules,
    agreement,
    dueOn: shop.orders.promisedOn,
    othersWaitingHours,
  };
  const balances = rules.map((rule) => balance.byOrder(rule, accused.dueOn));
  return takenTest(shop, comparable, accused, balances, 1_000, randomSource(1, "labels"));
}

describe("what a client took, against chance", () => {
  it("is 1 in 4 in the one-machine case under each rule", () => {
    const { tested: under, largestPValue, smallestShare } = tested(1, ["fifo", "edd", "spt"]);
    expect(under.map(({ rule, hours, pValue, exact }) => ({ rule, hours, pValue, exact }))).toEqual([
      { rule: "fifo", hours: 5, pValue: 0.25, exact: true },
      { rule: "edd", hours: 10, pValue: 0.25, exact: true },
      { rule: "spt", hours: 10, pValue: 0.25, exact: true },
    ]);
    expect([largestPValue, smallestShare]).toEqual([0.25, 0.05]);
  });

  it("is 1 in 16 in two of them", () => {
    expect(tested(2, ["fifo"]).tested[0]).toMatchObject({ hours: 10, pValue: 1 / 16, draws: 16 });
  });

  it("counts against whom more was taken from, and by the rule that is least telling", () => {
    expect(tested(1, ["fifo"], "Y")).toMatchObject({ largestPValue: 1, smallestShare: -0.05 });
    // Z loses nothing under FIFO, seven hours under SPT.
    expect(tested(1, ["fifo", "spt"], "Z")).toMatchObject({ largestPValue: 1, smallestShare: -0.07 });
  });

  it("is nothing of nothing where nobody waited", () => {
    expect(tested(1, ["fifo"], "K", 0).smallestShare).toBe(0);
  });

  it("is drawn in hours, between which chance leaves it", () => {
    const { chance } = tested(5, ["fifo"]).tested[0];
    expect(chance.low).toBeGreaterThanOrEqual(-25);
    expect(chance.high).toBeLessThan(25);
    expect(chance.high).toBeGreaterThan(chance.low);
  });

  it("is shown under the rule with which most starts agree", () => {
    expect(nearestRule(tested(1, ["fifo", "edd", "spt"])).rule).toBe("edd");
    expect(
      nearestRule(
        tested(
          1,
          dispatchRules.filter((rule) => rule !== "edd"),
        ),
      ).rule,
    ).toBe("spt");
  });
});
