/**
 * Oracle: the demo's own simulator, written for another purpose and sharing no code with the replay. A plant that follows a
 * rule, recorded and replayed in the order of its recorded starts or by that rule, has to come out minute by minute.
 */
import { describe, expect, it } from "vitest";
import { generateDemoCompany } from "#server/demo/generate-demo-company.ts";
import type { DemoScenario } from "#server/demo/demo-options.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { recordedPlan } from "#server/scheduling/recorded-plan.ts";
import { replayShop } from "#server/scheduling/replay-shop.ts";
import { ruleKeys } from "#server/scheduling/rule-keys.ts";
import { recordedDemo } from "#test/builders/recorded-demo.ts";

function plant(scenario: DemoScenario, people = 40, weeks = 20, seed = 5) {
  const { recorded } = recordedDemo(generateDemoCompany({ scenario, seed, people, weeks }));
  const shop = buildShopRecord(recorded);
  return { shop, plan: recordedPlan(shop, eligibleMachines(shop, 20)) };
}

/** Operations that ended in both and did not end at the same minute. */
function differing(recorded: Float64Array, replayed: Float64Array): number {
  return recorded.filter(
    (end, operation) => !Number.isNaN(end + replayed[operation]) && end !== replayed[operation],
  ).length;
}

describe("the demo's plants", () => {
  it.each<[DemoScenario, "fifo" | "edd" | "spt"]>([
    ["giant", "fifo"],
    ["season", "fifo"],
    ["tight", "edd"],
    ["short-jobs", "spt"],
  ])("replays %s by its rule to the minute", (scenario, rule) => {
    const { shop, plan } = plant(scenario);
    const keys = rule === "fifo" ? null : ruleKeys(shop, rule, shop.orders.promisedOn);
    const run = replayShop({ ...plan, keys, first: null, atWorkOn: null, recordedMachine: null });
    const ended = shop.operations.endedAt.filter((end) => !Number.isNaN(end)).length;
    expect(ended).toBeGreaterThan(1000);
    // Machines that a client hardly ever used look as if they were closed to it.
    expect(differing(shop.operations.endedAt, run.endedAt) / ended).toBeLessThan(0.01);
  });

  it("replays a king's plant in the order of its recorded starts to the minute, every operation", () => {
    const { shop, plan } = plant("king", 100, 78, 2);
    const keys = shop.operations.startedAt.map((start) => (Number.isNaN(start) ? Infinity : start));
    const order = { ...plan, keys, first: null, atWorkOn: null };
    const run = replayShop({ ...order, recordedMachine: shop.operations.machine });
    const ended = shop.operations.endedAt.filter((end) => !Number.isNaN(end)).length;
    expect(differing(shop.operations.endedAt, run.endedAt) / ended).toBeLessThan(0.01);
    // Without the machines on record, what starts together at the opening of a shift is laid to other machines.
    const blind = replayShop({ ...order, recordedMachine: null });
    expect(differing(shop.operations.endedAt, blind.endedAt)).toBeGreaterThan(
      differing(shop.operations.endedAt, run.endedAt),
    );
  });

  it("does not come out when the machines that a client may use are ignored", () => {
    const { shop } = plant("giant", 100);
    const everywhere = eligibleMachines(shop, Infinity);
    const run = replayShop({
      ...recordedPlan(shop, everywhere),
      keys: null,
      first: null,
      atWorkOn: null,
      recordedMachine: null,
    });
    const ended = shop.operations.endedAt.filter((end) => !Number.isNaN(end)).length;
    expect(differing(shop.operations.endedAt, run.endedAt) / ended).toBeGreaterThan(0.1);
  });
});
