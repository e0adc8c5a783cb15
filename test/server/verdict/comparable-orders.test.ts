/** Which orders labels are exchanged among, by hand. */
import { describe, expect, it } from "vitest";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { comparableOrders } from "#server/verdict/comparable-orders.ts";
import { recordedShop, type WrittenOperation, type WrittenShop } from "#test/builders/recorded-shop.ts";

/** Orders one after the other, of so many hours of work, ordered on these days (1970-01-05 is a Monday, day 4). */
function strata(
  orders: readonly { readonly hours: number; readonly on?: number; readonly ready?: boolean }[],
  isCounted: (operation: number) => boolean = () => true,
): number[][] {
  const operations = orders.map(({ hours, ready }, place): WrittenOperation => ({
    order: String(place),
    client: "X",
    ...(ready === false ? {} : { ready: 100 * place }),
    start: 100 * place,
    end: 100 * place + hours,
  }));
  const written: WrittenShop = {
    operations,
    orders: Object.fromEntries(orders.map(({ on }, place) => [String(place), { orderedOn: on ?? 4 }])),
  };
  const shop = buildShopRecord(recordedShop(written).recorded);
  const counted = Uint8Array.from(operations, (_, operation) => (isCounted(operation) ? 1 : 0));
  return comparableOrders(shop, counted, counted).map((members) => [...members]);
}

describe("comparable orders", () => {
  it("are of one third of the work content", () => {
    expect(strata([1, 9, 2, 8, 3, 7].map((hours) => ({ hours })))).toEqual([
      [0, 2],
      [1, 3],
      [4, 5],
    ]);
  });

  it("are ordered in the same fortnight of whole weeks", () => {
    // From Monday, day 4, to Sunday, day 17.
    const days = [4, 17, 18, 31, 32];
    expect(strata(days.map((on) => ({ hours: 1, on })))).toEqual([[0, 1], [2, 3], [4]]);
  });

  it("are compared with one another where their date is not known", () => {
    expect(strata([{ hours: 1, on: NaN }, { hours: 1 }, { hours: 1, on: NaN }])).toEqual([[0, 2], [1]]);
  });

  it("have work in the period of which the ready time is known", () => {
    const three = [{ hours: 1 }, { hours: 1, ready: false }, { hours: 1 }];
    expect(strata(three)).toEqual([[0, 2]]);
    expect(strata(three, (operation) => operation !== 0)).toEqual([[2]]);
    expect(strata([])).toEqual([]);
  });
});
