import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { deliveryDay, deliveryLags, isInFull } from "#server/scheduling/deliveries.ts";
import { recordedShop, type WrittenOrder } from "#test/builders/recorded-shop.ts";

function shopOf(orders: Readonly<Record<string, WrittenOrder>>) {
  const { recorded } = recordedShop({
    orders,
    operations: Object.keys(orders).map((order) => ({ order, client: "X", ready: 0, start: 0, end: 1 })),
  });
  return buildShopRecord(recorded);
}

describe("the days from completion to delivery", () => {
  it("are an order's own, and the median of all where it has none", () => {
    const shop = shopOf({
      a: { deliveredOn: 1 },
      b: { deliveredOn: 3 },
      c: { deliveredOn: 9 },
      open: { open: true },
      other: { deliveredOn: 5 },
    });
    const midday = 720;
    expect([...deliveryLags(shop, Float64Array.of(midday, midday, midday, NaN, NaN))]).toEqual([
      1, 3, 9, 3, 3,
    ]);
  });

  it("are none where nothing was delivered", () => {
    expect([...deliveryLags(shopOf({ a: { open: true } }), Float64Array.of(NaN))]).toEqual([0]);
  });

  it("count from the day of the completion, to its last minute", () => {
    expect(deliveryDay(2 * 1440 - 1, 3)).toBe(4);
    expect(deliveryDay(2 * 1440, 3)).toBe(5);
  });
});

describe("in full", () => {
  it("is all that was ordered or more, and unknown without both quantities", () => {
    const shop = shopOf({
      all: { quantity: 10, deliveredQuantity: 10 },
      more: { quantity: 10, deliveredQuantity: 11 },
      less: { quantity: 10, deliveredQuantity: 9.5 },
      unasked: { deliveredQuantity: 9 },
      ungiven: { quantity: 9 },
    });
    expect([0, 1, 2, 3, 4].map((order) => isInFull(shop, order))).toEqual([true, true, false, null, null]);
  });
});
