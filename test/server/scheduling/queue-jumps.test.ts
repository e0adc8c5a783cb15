/** Which overtakings the rule would not have given: the one-machine case of the method, ties and contracts. */
import { describe, expect, it } from "vitest";
import { attributeWaiting } from "#server/scheduling/attribute-waiting.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import type { DispatchRule } from "#server/scheduling/dispatch-rule.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { aheadOfRule } from "#server/scheduling/queue-jumps.ts";
import { recordedShop, type WrittenShop } from "#test/builders/recorded-shop.ts";

/** K, ready at 1.5, overtakes Y, ready at 1, for five hours. */
function jumpOf(
  rule: DispatchRule,
  promisedK: number,
  more: Partial<WrittenShop> = {},
  known: (minutes: Float64Array) => Float64Array = (minutes) => minutes,
): number[] {
  const { recorded } = recordedShop({
    operations: [
      { order: "X", client: "X", ready: 0, start: 0, end: 2 },
      { order: "K", client: "K", ready: 1.5, start: 2, end: 7 },
      { order: "Y", client: "Y", ready: 1, start: 7, end: 9 },
    ],
    orders: { X: { promisedOn: 4 }, K: { promisedOn: promisedK }, Y: { promisedOn: 6 } },
    ...more,
  });
  const built = buildShopRecord(recorded);
  const shop = { ...built, operations: { ...built.operations, minutes: known(built.operations.minutes) } };
  const { overtakings } = attributeWaiting(shop, eligibleMachines(shop, 20));
  expect(overtakings.count).toBe(1);
  return [...aheadOfRule(shop, overtakings, rule, shop.orders.promisedOn)];
}

const contract = (...clients: string[]) => ({
  privileges: clients.map((client) => ({ client, kind: "priority" as const, contractual: true })),
});

const unknown = (minutes: Float64Array) => minutes.map(() => NaN);

describe("an overtaking", () => {
  it("is ahead of the rule when that ranks the waiting one first, or alike: it was ready earlier", () => {
    expect(jumpOf("fifo", 20)).toEqual([1]);
    expect(jumpOf("spt", 20)).toEqual([1]);
    expect([jumpOf("edd", 7), jumpOf("edd", 6), jumpOf("edd", 5)]).toEqual([[1], [1], [0]]);
  });

  it("is the rule where a contract grants it, and always ahead of it where the contract is the waiting one's", () => {
    expect(jumpOf("fifo", 20, contract("K"))).toEqual([0]);
    expect(jumpOf("edd", 5, contract("Y"))).toEqual([1]);
  });

  it("is for the rule to judge where contracts grant both the first place", () => {
    expect([jumpOf("edd", 7, contract("K", "Y")), jumpOf("edd", 5, contract("K", "Y"))]).toEqual([[1], [0]]);
  });

  it("is not held against the rule where it cannot rank them", () => {
    expect(jumpOf("spt", 20, {}, unknown)).toEqual([0]);
    expect(jumpOf("fifo", 20, {}, unknown)).toEqual([1]);
  });

  it("is not judged by a promise that is not there, which comes last", () => {
    expect(jumpOf("edd", NaN)).toEqual([1]);
  });
});
