/** Who is overtaken next: one machine and three open operations, reckoned by hand. */
import { describe, expect, it } from "vitest";
import { nextVictims } from "#server/indicators/next-victims.ts";
import { isNotComputable } from "#shared/schema/scalar.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { eligibleMachines } from "#server/scheduling/eligible-machines.ts";
import { recordedShop, type WrittenShop } from "#test/builders/recorded-shop.ts";

/** Open day and night for nine weeks; the record ends on day 56, when A is at work until an hour later. */
const now = 56 * 24;
function coming(written: Partial<WrittenShop> = {}, allFirst = false) {
  const named = recordedShop({
    shifts: { centre: [[0, now + 24 * 7 * 4]] },
    operations: [
      { order: "past", client: "X", ready: 0, start: 0, end: now, standardHours: now },
      { order: "a", client: "X", ready: now - 3, start: now, standardHours: 1 },
      { order: "x", client: "X", ready: now - 2, standardHours: 4 },
      { order: "k", client: "K", ready: now - 1, standardHours: 10 },
    ],
    orders: {
      past: { promisedOn: 56, deliveredOn: 56 },
      a: { open: true, promisedOn: 60 },
      x: { open: true, promisedOn: 56 },
      k: { open: true, promisedOn: 80, flagged: true },
    },
    ...written,
  });
  const shop = buildShopRecord(named.recorded);
  const answer = nextVictims({
    shop,
    eligibility: eligibleMachines(shop, 20),
    suspect: named.client("K"),
    rule: "fifo",
    dueOn: shop.orders.promisedOn,
    allFirst,
  });
  return { named, answer };
}

describe("the next victim", () => {
  it("waits behind the client by habit, goes first by the rule, and the swap is priced", () => {
    const { named, answer } = coming();
    if (isNotComputable(answer)) throw new Error(answer.reason);
    expect(answer).toMatchObject({ asOf: now * 60, operations: 1, total: 1 });
    const [victim] = answer.victims;
    expect(victim.operation).toBe(named.operation(2));
    expect(victim.overtaker).toBe(named.operation(3));
    // A ends at 1. By habit K runs 1 to 11 and X follows; by the rule X runs 1 to 5.
    expect([victim.byHabit.startsAt, victim.byRule.startsAt].map((at) => at / 60 - now)).toEqual([11, 1]);
    // Promised for the end of the day, 24 hours away, with 4 hours of work.
    expect(victim.slackHours).toBeCloseTo(20, 6);
    // K's order ends four hours later, long before its promise.
    expect(victim.swap.overtakerDelayHours).toBeCloseTo(4, 6);
    expect(victim.swap.overtakerDaysLate).toBe(0);
  });

  it("is nobody when the client asked for nothing, unless all its work goes first", () => {
    const orders = {
      past: { promisedOn: 56, deliveredOn: 56 },
      x: { open: true, promisedOn: 56 },
      a: { open: true, promisedOn: 60 },
      k: { open: true, promisedOn: 80 },
    };
    expect(coming({ orders }).answer).toMatchObject({ operations: 1, total: 0, victims: [] });
    expect(coming({ orders }, true).answer).toMatchObject({ total: 1 });
  });

  it("cannot be told without open work of a known length", () => {
    expect(
      coming({ operations: [{ order: "past", client: "K", ready: 0, start: 0, end: 5 }], orders: {} }).answer,
    ).toMatchObject({ status: "not-computable", reason: "no-open-operations" });
  });
});
