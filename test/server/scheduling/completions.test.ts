/** When orders are finished. */
import { expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { completionsOf } from "#server/scheduling/completions.ts";
import { recordedShop } from "#test/builders/recorded-shop.ts";

it("is when the last of its operations ended, and not known before all have, nor of a cancelled order", () => {
  const { recorded } = recordedShop({
    operations: [
      { order: "a", client: "X", ready: 0, start: 0, end: 5 },
      { order: "a", client: "X", ready: 0, start: 1, end: 3 },
      { order: "b", client: "X", ready: 0, start: 0, end: 5 },
      { order: "b", client: "X", ready: 5 },
      { order: "c", client: "X", ready: 0, start: 0, end: 5 },
    ],
    orders: { b: { open: true }, c: { cancelled: true } },
  });
  const shop = buildShopRecord(recorded);
  expect(Array.from(completionsOf(shop, shop.operations.endedAt))).toEqual([300, NaN, NaN]);
});
