/** Oracle: days counted by hand on a few orders. */
import { describe, expect, it } from "vitest";
import { isNoLater, latenessOf, promisedOrdersOfOthers } from "#server/scheduling/overtime-lateness.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { recordedShop, type WrittenOrder } from "#test/builders/recorded-shop.ts";

/** Two orders of X and one of the examined client K, all completed on day 1 in the record; open until the end of day 9. */
function measured(endHours: readonly number[], orders: Readonly<Record<string, WrittenOrder>>) {
  const named = recordedShop({
    shifts: { centre: [[0, 240]] },
    operations: [
      { order: "a", client: "X", ready: 0, start: 24, end: 26 },
      { order: "b", client: "X", ready: 0, start: 26, end: 28 },
      { order: "k", client: "K", ready: 0, start: 28, end: 30 },
    ],
    orders,
  });
  const shop = buildShopRecord(named.recorded);
  const counted = promisedOrdersOfOthers(shop, named.client("K"));
  return latenessOf(shop, counted)(Float64Array.from(endHours, (hours) => hours * 60));
}

describe("lateness of the other clients' orders", () => {
  it("counts days after the first promise, and none for what comes early", () => {
    const orders = { a: { promisedOn: 1, revisedPromiseOn: 8 }, b: { promisedOn: 5 }, k: { promisedOn: 0 } };
    expect(measured([26, 28, 30], orders)).toEqual({ lateOrders: 0, tardinessDays: 0 });
    expect(measured([47.5, 28, 30], orders)).toEqual({ lateOrders: 0, tardinessDays: 0 });
    expect(measured([48, 28, 200], orders)).toEqual({ lateOrders: 1, tardinessDays: 1 });
    expect(measured([26 + 72, 28 + 144, 30], orders)).toEqual({ lateOrders: 2, tardinessDays: 5 });
  });

  it("lets goods leave as long after completion as they did", () => {
    const orders = { a: { promisedOn: 3, deliveredOn: 3 }, b: { promisedOn: 5, deliveredOn: 1 } };
    expect(measured([26, 28, 30], orders)).toEqual({ lateOrders: 0, tardinessDays: 0 });
    expect(measured([50, 28, 30], orders)).toEqual({ lateOrders: 1, tardinessDays: 1 });
  });

  it("counts what is never completed as late until the last shift closes", () => {
    const orders = { a: { promisedOn: 7 }, b: { promisedOn: 99 } };
    expect(measured([NaN, 28, 30], orders)).toEqual({ lateOrders: 1, tardinessDays: 3 });
    expect(measured([26, NaN, 30], orders)).toEqual({ lateOrders: 1, tardinessDays: 0 });
  });

  it("leaves out what is cancelled, what was never promised, and the examined client", () => {
    const orders = { a: { promisedOn: 0, cancelled: true }, b: {}, k: { promisedOn: 0 } };
    expect(measured([200, 200, 200], orders)).toEqual({ lateOrders: 0, tardinessDays: 0 });
  });
});

describe("being no later", () => {
  it("asks for no more late orders and no more days", () => {
    const one = { lateOrders: 3, tardinessDays: 10 };
    expect(isNoLater(one, one)).toBe(true);
    expect(isNoLater({ lateOrders: 2, tardinessDays: 9 }, one)).toBe(true);
    expect(isNoLater({ lateOrders: 4, tardinessDays: 0 }, one)).toBe(false);
    expect(isNoLater({ lateOrders: 0, tardinessDays: 11 }, one)).toBe(false);
  });
});
