/** Oracle: method, section 3: 4 lines, 3 on time, 3 in full, 2 both: 50 %. */
import { describe, expect, it } from "vitest";
import { onTimeInFull, promisesRevised } from "#server/indicators/on-time-in-full.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { recordedShop, type WrittenOrder, type WrittenShop } from "#test/builders/recorded-shop.ts";

const always = { fromDay: -1000, toDay: 1000 };

function shopOf(orders: Readonly<Record<string, WrittenOrder>>, more: Partial<WrittenShop> = {}) {
  const named = recordedShop({
    orders,
    operations: [
      // Something runs until day 20, so that this is how far the record goes.
      { order: "k", client: "K", ready: 0, start: 0, end: 480 },
      ...Object.keys(orders).map((order) => ({ order, client: "X", ready: 0, start: 0, end: 1 })),
    ],
    ...more,
  });
  return { named, shop: buildShopRecord(named.recorded) };
}

const whole = { quantity: 10, deliveredQuantity: 10 };
const short = { quantity: 10, deliveredQuantity: 9 };

describe("on time and in full", () => {
  it("is half of four lines of which three are on time, three in full and two both", () => {
    const { shop } = shopOf({
      a: { promisedOn: 5, deliveredOn: 5, ...whole },
      b: { promisedOn: 5, deliveredOn: 4, ...whole },
      c: { promisedOn: 5, deliveredOn: 5, ...short },
      d: { promisedOn: 5, deliveredOn: 6, ...whole },
    });
    const { others, weeks } = onTimeInFull(shop, 0, always);
    expect(others).toEqual({
      orders: 4,
      onTime: 0.75,
      inFull: 0.75,
      onTimeInFull: 0.5,
      onTimeRevised: 0.75,
    });
    expect(weeks.map((week) => week.others)).toEqual([{ orders: 4, onTimeInFull: 2 }]);
  });

  it("is judged by the date alone where no quantity is known", () => {
    const { others } = onTimeInFull(shopOf({ a: { promisedOn: 5, deliveredOn: 5 } }).shop, 0, always);
    expect(others).toMatchObject({ onTimeInFull: 1, inFull: { reason: "no-orders-to-judge" } });
  });

  it("counts what is still open after its promise as late, and what is not yet due not at all", () => {
    const { others } = onTimeInFull(
      shopOf({ a: { promisedOn: 19, open: true }, b: { promisedOn: 20, open: true } }).shop,
      0,
      always,
    );
    expect(others).toMatchObject({ orders: 1, onTime: 0 });
  });

  it("leaves out cancelled orders and those without a promise", () => {
    const { others } = onTimeInFull(
      shopOf({ a: { promisedOn: 5, deliveredOn: 5, cancelled: true }, b: { deliveredOn: 5 } }).shop,
      0,
      always,
    );
    expect(others).toMatchObject({ orders: 0, onTime: { status: "not-computable" } });
  });
});

describe("promises that were moved", () => {
  it("are counted, and apart those moved for an order of the examined client", () => {
    const { shop } = shopOf(
      { a: { promisedOn: 5, revisedPromiseOn: 8 }, b: { promisedOn: 5, revisedPromiseOn: 5 } },
      { changes: [{ order: "a", at: 24, oldOn: 5, newOn: 8, cause: "k" }] },
    );
    const counted = Uint8Array.from(shop.orders.client, (client) => (client === 0 ? 0 : 1));
    expect(promisesRevised(shop, 0, counted)).toEqual({ promisesRevised: 1, promisesRevisedForClient: 1 });
  });

  it("cannot be laid to anybody without changes on record", () => {
    const { shop } = shopOf({ a: { promisedOn: 5, revisedPromiseOn: 8 } });
    expect(promisesRevised(shop, 0, new Uint8Array(2).fill(1)).promisesRevisedForClient).toMatchObject({
      reason: "no-schedule-changes",
    });
  });
});
