/**
 * Oracle: the one-machine case of the method, section 3, done in the order X, K, Y, Z: the privilege costs Y and Z five hours
 * each under the earliest promise, and under first in, first out five and none.
 */
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { replayScenarios, type Completions } from "#server/scheduling/replay-scenarios.ts";
import { recordedShop, type WrittenOrder, type WrittenShop } from "#test/builders/recorded-shop.ts";

interface Asked {
  readonly rule?: DispatchRule;
  /** The promises by which the rule serves; by default those that were made. */
  readonly dueOn?: (order: (name: string) => number, promisedOn: Float64Array) => Float64Array;
  readonly gateError?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The replays of a shop, K examined, the promises taken as they are written. */
function replays(written: WrittenShop, { rule = "edd", dueOn, gateError = 0.02, onProgress }: Asked = {}) {
  const named = recordedShop(written);
  const shop = buildShopRecord(named.recorded);
  const scenarios = replayScenarios({
    shop,
    eligibility: eligibleMachines(shop, 1),
    suspect: named.client("K"),
    rule,
    dueOn: dueOn?.(named.order, shop.orders.promisedOn) ?? shop.orders.promisedOn,
    gateError,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const hours = (name: keyof Completions) => Array.from(scenarios.completions[name], (at) => at / 60);
  return { ...scenarios, hours, order: named.order };
}

/** X 0, 2 h, due 4; K 1.5, 5 h, due 20; Y 1, 2 h, due 6; Z 2, 1 h, due 8. */
const oneMachine = (ofK: WrittenOrder = {}): WrittenShop => ({
  operations: [
    { order: "X", client: "X", ready: 0, start: 0, end: 2 },
    { order: "K", client: "K", ready: 1.5, start: 2, end: 7 },
    { order: "Y", client: "Y", ready: 1, start: 7, end: 9 },
    { order: "Z", client: "Z", ready: 2, start: 9, end: 10 },
  ],
  orders: {
    X: { promisedOn: 4 },
    K: { promisedOn: 20, ...ofK },
    Y: { promisedOn: 6 },
    Z: { promisedOn: 8 },
  },
});

describe("the replays of the one-machine case", () => {
  it.each<[DispatchRule, number[]]>([
    ["edd", [5, 5]],
    ["fifo", [5, 0]],
  ])("find the privilege on Y and Z under %s", (rule, expected) => {
    const { hours } = replays(oneMachine(), { rule });
    expect(hours("recorded")).toEqual([2, 7, 9, 10]);
    expect(hours("asStarted")).toEqual([2, 7, 9, 10]);
    const byRule = hours("byRule");
    expect(
      hours("asStarted")
        .map((at, order) => at - byRule[order])
        .slice(2),
    ).toEqual(expected);
  });

  it("remove the client's work and leave its machine", () => {
    const { hours } = replays(oneMachine());
    expect(hours("withoutChanges")).toEqual([2, 10, 4, 5]);
    expect(hours("withoutClient")).toEqual([2, NaN, 4, 5]);
    expect(hours("withoutClientAndCapacity")).toEqual([2, NaN, 4, 5]);
  });

  it("tell which operations the rule would have begun when", () => {
    const { byRule } = replays(oneMachine());
    expect(Array.from(byRule.startedAt, (at) => at / 60)).toEqual([0, 5, 2, 4]);
  });

  it("are told one by one while they run", () => {
    const told: [number, number][] = [];
    replays(oneMachine(), { onProgress: (done, total) => told.push([done, total]) });
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7].map((done) => [done, 7]));
  });
});

// K's date came forward from day 20 to day 5, before the others'.
const early = (contractual: boolean): WrittenShop => ({
  operations: [
    { order: "a", client: "X", ready: 0, start: 0, end: 2 },
    { order: "k", client: "K", ready: 1, start: 2, end: 4 },
    { order: "y", client: "Y", ready: 1, start: 4, end: 6 },
  ],
  orders: { a: { promisedOn: 3 }, k: { promisedOn: 5 }, y: { promisedOn: 6 } },
  changes: [{ order: "k", at: 0.5, oldOn: 20, newOn: 5 }],
  privileges: [{ client: "K", kind: "short_lead_time", contractual }],
});

/** K's promise on day 20. */
const usualLead: Asked["dueOn"] = (order, promisedOn) =>
  promisedOn.map((day, each) => (each === order("k") ? 20 : day));

describe("the gate", () => {
  it("passes with the client's requested work first, where the record is just that", () => {
    const { gate } = replays(oneMachine({ flagged: true }));
    expect(gate).toEqual({ requestedFirst: 0, allFirst: 0, passed: "requested-first" });
  });

  it("falls back on all the client's work first where nothing was requested", () => {
    // By the rule alone K ends at 10 instead of 7, Y at 4 instead of 9, Z at 5 instead of 10: errors 0, 3/5.5, 5/8 and 5/8.
    const median = (3 / 5.5 + 5 / 8) / 2;
    const { gate } = replays(oneMachine(), { gateError: median - 0.001 });
    expect(gate.requestedFirst).toBeCloseTo(median, 12);
    expect(gate).toMatchObject({ allFirst: 0, passed: "all-first" });
    expect(replays(oneMachine(), { gateError: gate.requestedFirst }).gate.passed).toBe("requested-first");
  });

  it("takes a standing privilege for no request of its own", () => {
    const standing: WrittenShop = { ...oneMachine(), privileges: [{ client: "K", kind: "priority" }] };
    expect(replays(standing).gate.passed).toBe("all-first");
  });

  it("is judged by the promises as they were made, whatever the rule takes them for", () => {
    // K was served by its promise of day 5; by the rule, with no more than the usual lead, it comes after Y.
    const { gate, hours } = replays(early(false), { dueOn: usualLead });
    expect(gate).toEqual({ requestedFirst: 0, allFirst: 0, passed: "requested-first" });
    expect(hours("byRule")).toEqual([2, 6, 4]);
  });

  it("stays shut where neither reproduces the record", () => {
    // Y ran after Z: by ready time it ends an hour sooner after eight, Z two hours later after six.
    const written = oneMachine({ flagged: true });
    const [x, k] = written.operations;
    const swapped: WrittenShop = {
      ...written,
      operations: [
        x,
        k,
        { order: "Y", client: "Y", ready: 1, start: 8, end: 10 },
        { order: "Z", client: "Z", ready: 2, start: 7, end: 8 },
      ],
    };
    const { gate } = replays(swapped, { rule: "fifo" });
    expect(gate.requestedFirst).toBeCloseTo((0 + 1 / 9) / 2, 12);
    expect(gate.passed).toBeNull();
  });
});

describe("what a contract grants", () => {
  it("is first by the rule too, and costs nobody a privilege", () => {
    const contracted: WrittenShop = {
      ...oneMachine(),
      privileges: [{ client: "K", kind: "priority", contractual: true }],
    };
    expect(replays(contracted).hours("byRule")).toEqual([2, 7, 9, 10]);
  });
});

/** Until K asked for more, its order took two hours of five; X and Y work at the pace of their standards. */
const changed = (asked: boolean): WrittenShop => ({
  operations: [
    { order: "k", client: "K", ready: 1, start: 1, end: 6, standardHours: 2 },
    { order: "x", client: "X", ready: 2, start: 6, end: 8, standardHours: 2 },
    { order: "y", client: "Y", ready: 3, start: 8, end: 9, standardHours: 1 },
  ],
  changes: [{ order: "k", at: 0.5, oldOn: 20, newOn: 21 }],
  requests: asked ? [{ client: "K", order: "k", at: 0 }] : [],
});

describe("late changes", () => {
  it("are taken back where the client asked for them, on top of the rule", () => {
    const { hours } = replays(changed(true), { rule: "fifo" });
    expect(hours("byRule")).toEqual([6, 8, 9]);
    expect(hours("withoutChanges")).toEqual([3, 5, 6]);
    expect(hours("withoutClient")).toEqual([NaN, 4, 5]);
  });

  it("stay where nobody asked", () => {
    expect(replays(changed(false), { rule: "fifo" }).hours("withoutChanges")).toEqual([6, 8, 9]);
  });

  it("bring back the first promise, where a contract grants it", () => {
    expect(replays(early(true)).hours("byRule")).toEqual([2, 4, 6]);
    expect(replays(early(true)).hours("withoutChanges")).toEqual([2, 6, 4]);
    expect(replays(early(false)).hours("withoutChanges")).toEqual([2, 4, 6]);
  });
});
