/**
 * Oracle: the demo's own simulator, which decides on its overtime by a threshold and so measures something else: the hours that
 * its policy asks for with the privilege, less those without. Found and planted are of one order. The study in `test/study` has
 * more plants.
 */
import { describe, expect, it } from "vitest";
import { isNotComputable } from "#shared/schema/scalar.ts";
import type { DemoScenario } from "#server/demo/demo-options.ts";
import type { AvoidableOvertime } from "#server/scheduling/avoidable-overtime.ts";
import type { RecordedShop } from "#server/scheduling/shop-record.ts";
import { foundIn, overtimeDemo, type OvertimeDemo } from "#test/builders/overtime-demo.ts";

const options = (scenario: DemoScenario) => ({ scenario, seed: 1, people: 60, weeks: 40 });

/** @throws Error when it is not computable */
function computed(demo: OvertimeDemo): AvoidableOvertime {
  const found = foundIn(demo);
  if (found === null || isNotComputable(found)) throw new Error(found?.reason ?? "no gate passed");
  return found;
}

/** Every tenth of the examined client's orders is asked for in a hurry, and served like any other. */
function withUnheardRequests(recorded: RecordedShop, suspect: number): RecordedShop {
  let seen = 0;
  const flagged = recorded.orders.client.map((client) => {
    if (client === suspect) seen += 1;
    return client === suspect && seen % 10 === 0 ? 1 : 0;
  });
  return { ...recorded, orders: { ...recorded.orders, flagged: Uint8Array.from(flagged) } };
}

describe("the demo's plants", () => {
  it.each<DemoScenario>(["king", "king-profitable", "payer", "wasp"])(
    "finds in three plants of %s half to twice what was planted, and something in each",
    (scenario) => {
      let [found, planted] = [0, 0];
      for (const seed of [1, 2, 3]) {
        const demo = overtimeDemo({ ...options(scenario), seed });
        const { estimate, low, policy } = computed(demo);
        expect(policy, `seed ${seed}`).toBe("client-first");
        expect(low, `seed ${seed}`).toBeGreaterThan(0);
        found += estimate;
        planted += demo.planted.avoidableHours;
      }
      expect(found).toBeGreaterThan(planted / 2);
      expect(found).toBeLessThan(2 * planted);
    },
  );

  it.each<DemoScenario>(["giant", "season", "bursts", "tight", "short-jobs", "contract"])(
    "finds nothing in %s, and little that the plant could have done without",
    (scenario) => {
      const found = computed(overtimeDemo(options(scenario)));
      expect(found).toMatchObject({ estimate: 0, low: 0, high: 0, policy: "rule" });
      expect(found.savedByRuleHours).toBeLessThan(0.1 * found.shiftHours);
    },
  );

  it("finds nothing where requests let the gate pass but were not heard", () => {
    for (const scenario of ["giant", "bursts"] as const) {
      const demo = overtimeDemo(options(scenario), withUnheardRequests);
      expect(demo.gate, scenario).toBe("requested-first");
      expect(computed(demo), scenario).toMatchObject({ estimate: 0, high: 0, policy: "rule" });
    }
  });

  it("counts the hours that were paid for the overtime shifts, with about two replays a halving", () => {
    const demo = overtimeDemo(options("king"));
    const { shiftHours, shifts, replays } = computed(demo);
    expect(Math.abs(shiftHours / demo.planted.hours - 1)).toBeLessThan(0.01);
    expect(replays).toBeLessThanOrEqual(2 + 2 * Math.ceil(Math.log2(shifts + 1)));
  });
});
