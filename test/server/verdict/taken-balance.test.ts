/**
 * Oracle: the one-machine case of the method, section 6: for X, K, Y, Z in hours FIFO 0, 5, −5, 0; EDD 0, 10, −5, −5; SPT 0, 10,
 * −3, −7. And the definition itself, minute by minute, on random shops.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dispatchRules, type DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { ruleKeys } from "#server/scheduling/rule-keys.ts";
import { takenBalance, takenPairs } from "#server/verdict/taken-balance.ts";
import { writtenShop } from "#test/arbitraries/written-shop.ts";
import { balanced, oneMachineCases } from "#test/builders/one-machine.ts";
import type { WrittenShop } from "#test/builders/recorded-shop.ts";
import { wholeMinutesShop } from "#test/builders/whole-minutes-shop.ts";
import { naiveAttribution } from "#test/oracles/naive-waiting.ts";

/** Hours by order. */
function hours(written: WrittenShop, rule: DispatchRule, counted?: (operation: number) => boolean) {
  const { shop, balance } = balanced(written, counted);
  return Array.from(balance.byOrder(rule, shop.orders.promisedOn), (minutes) => minutes / 60);
}

/** Two that wait together, then the first in the list is served; both were ready at hour 1. */
const together = (more: Partial<WrittenShop> = {}, taker = "K"): WrittenShop => ({
  operations: [
    { order: "first", client: "W", ready: 0, start: 0, end: 2 },
    { order: "taker", client: taker, ready: 1, start: 2, end: 5 },
    { order: "waits", client: "X", ready: 1, start: 5, end: 6 },
  ],
  ...more,
});

const privilege = (client: string) => [{ client, kind: "priority", contractual: true } as const];

describe("the balance of what was taken", () => {
  it.each([
    ["fifo", [0, 5, -5, 0]],
    ["edd", [0, 10, -5, -5]],
    ["spt", [0, 10, -3, -7]],
  ] as const)("is that of the one-machine case under %s", (rule, expected) => {
    expect(hours(oneMachineCases(1), rule)).toEqual(expected);
    expect(hours(oneMachineCases(2), rule)).toEqual([...expected, ...expected]);
  });

  it("leaves out who was begun before the other was ready, whatever the rule would have liked", () => {
    // X runs for five hours when the short Y comes: under SPT Y goes first, but nobody knew of it.
    const written: WrittenShop = {
      operations: [
        { client: "X", ready: 0, start: 0, end: 5 },
        { client: "Y", ready: 1, start: 5, end: 6 },
      ],
    };
    expect(hours(written, "spt")).toEqual([0, 0]);
    const atOnce: WrittenShop = {
      operations: [
        { client: "X", ready: 0, start: 1, end: 5 },
        { client: "Y", ready: 1, start: 5, end: 6 },
      ],
    };
    expect(hours(atOnce, "spt")).toEqual([4, -4]);
  });

  it("is nobody's where nothing tells two apart, and the earlier one's where only the ready time does", () => {
    const orders = { taker: { promisedOn: 9 }, waits: { promisedOn: 9 } };
    expect(hours(together({ orders }), "edd")).toEqual([0, 0, 0]);
    const earlier = together({ orders });
    const [first, taker, waits] = earlier.operations;
    expect(hours({ ...earlier, operations: [first, taker, { ...waits, ready: 0.5 }] }, "edd")).toEqual([
      0, 3, -3,
    ]);
    expect(hours({ ...earlier, operations: [first, { ...taker, ready: 0.5 }, waits] }, "edd")).toEqual([
      0, 0, 0,
    ]);
  });

  it("puts first what a contract puts first", () => {
    const orders = { taker: { promisedOn: 9 }, waits: { promisedOn: 3 } };
    expect(hours(together({ orders }), "edd")).toEqual([0, 3, -3]);
    expect(hours(together({ orders, privileges: privilege("K") }), "edd")).toEqual([0, 0, 0]);
    const other = { taker: { promisedOn: 3 }, waits: { promisedOn: 9 } };
    expect(hours(together({ orders: other }), "edd")).toEqual([0, 0, 0]);
    expect(hours(together({ orders: other, privileges: privilege("X") }), "edd")).toEqual([0, 3, -3]);
  });

  it("counts the waits of the period, and no two operations of one order", () => {
    expect(hours(oneMachineCases(1), "edd", (operation) => operation !== 2)).toEqual([0, 5, 0, -5]);
    const one: WrittenShop = {
      operations: together().operations.map((operation) => ({ ...operation, order: "one", client: "K" })),
    };
    expect(balanced(one).balance.pairs.count).toBe(0);
  });

  it("is that of the definition, under every rule, and sums to nothing", () => {
    fc.assert(
      fc.property(writtenShop, fc.constantFrom(...dispatchRules), (written, rule) => {
        const { shop, eligibility } = wholeMinutesShop(written);
        const { operations, orders } = shop;
        const dueOn = orders.orderedOn.map((_, order) => (order * 7) % 5);
        const keys = ruleKeys(shop, rule, dueOn);
        const expected = new Float64Array(orders.count);
        for (const { waiting, taker, minutes } of naiveAttribution(shop, eligibility).pairs) {
          const bothWait = operations.readyAt[waiting] <= operations.startedAt[taker];
          const isFirst =
            keys[waiting] < keys[taker] ||
            (keys[waiting] === keys[taker] && operations.readyAt[waiting] < operations.readyAt[taker]);
          if (!bothWait || !isFirst) continue;
          expected[operations.order[taker]] += minutes;
          expected[operations.order[waiting]] -= minutes;
        }
        const counted = new Uint8Array(operations.count).fill(1);
        const found = takenBalance(shop, takenPairs(shop, eligibility, counted)).byOrder(rule, dueOn);
        for (const [order, minutes] of expected.entries()) expect(found[order]).toBeCloseTo(minutes, 6);
        expect(found.reduce((sum, minutes) => sum + minutes, 0)).toBeCloseTo(0, 6);
      }),
      { numRuns: 300 },
    );
  });

  it("is judged anew for everyone whose promises count otherwise, and once under other rules", () => {
    const { shop, balance } = balanced(oneMachineCases(1));
    const later = shop.orders.promisedOn.map((day, order) => (order === 1 ? 0 : day));
    expect(balance.byOrder("fifo", later)).toBe(balance.byOrder("fifo", shop.orders.promisedOn));
    expect(balance.byOrder("edd", shop.orders.promisedOn)[1]).toBe(600);
    // With K promised first nobody was served out of turn.
    expect([...balance.byOrder("edd", later)]).toEqual([0, 0, 0, 0]);
  });
});
