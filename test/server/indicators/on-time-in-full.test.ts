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

  it("is judged by the date alone where a quantity is unknown, and in full only where all are known", () => {
    const { others: some } = onTimeInFull(
      shopOf({
        a: { promisedOn: 5, deliveredOn: 5 },
        b: { promisedOn: 5, deliveredOn: 5, ...short },
        c: { promisedOn: 5, deliveredOn: 6, quantity: 10 },
        d: { promisedOn: 5, deliveredOn: 5, ...whole },
      }).shop,
      0,
      always,
    );
    expect(some).toMatchObject({ orders: 4, onTime: 0.75, inFull: 0.5, onTimeInFull: 0.5 });
  });

  it("cannot be in full without any quantity", () => {
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

  it("is told for the client apart, for the orders placed in the period, by the week of their promise", () => {
    const { named, shop } = shopOf({
      before: { orderedOn: -1, promisedOn: 5, deliveredOn: 5 },
      first: { orderedOn: 0, promisedOn: 10, deliveredOn: 11 },
      // Monday 12 January 1970 is day 11.
      last: { orderedOn: 9, promisedOn: 11, deliveredOn: 11 },
      after: { orderedOn: 10, promisedOn: 12, deliveredOn: 11 },
    });
    const ofX = onTimeInFull(shop, named.client("X"), { fromDay: 0, toDay: 10 });
    expect(ofX.client).toMatchObject({ orders: 2, onTime: 0.5 });
    expect(ofX.others).toMatchObject({ orders: 0 });
    expect(ofX.weeks.map(({ weekOn, client }) => [weekOn, client.orders, client.onTimeInFull])).toEqual([
      ["1970-01-05", 1, 0],
      ["1970-01-12", 1, 1],
    ]);
  });

  it("is judged by the first promise, and beside it by the last one", () => {
    const { others } = onTimeInFull(
      shopOf({
        moved: { promisedOn: 5, revisedPromiseOn: 8, deliveredOn: 8 },
        forward: { promisedOn: 5, revisedPromiseOn: 3, deliveredOn: 4 },
        kept: { promisedOn: 5, deliveredOn: 5 },
        late: { promisedOn: 5, revisedPromiseOn: 8, deliveredOn: 9 },
      }).shop,
      0,
      always,
    );
    expect(others).toMatchObject({ onTime: 0.5, onTimeRevised: 0.5 });
    expect(
      onTimeInFull(shopOf({ moved: { promisedOn: 5, revisedPromiseOn: 8, deliveredOn: 8 } }).shop, 0, always)
        .others,
    ).toMatchObject({ onTime: 0, onTimeRevised: 1 });
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

  it("are not laid to the client where another order took the place, or none is named", () => {
    const moved = { promisedOn: 5, revisedPromiseOn: 8 };
    const { shop } = shopOf(
      { a: moved, b: moved, c: moved, later: { promisedOn: 5 } },
      {
        changes: [
          { order: "a", at: 24, oldOn: 5, newOn: 8, cause: "later" },
          { order: "b", at: 24, oldOn: 5, newOn: 8 },
          { order: "later", at: 24, oldOn: 5, newOn: 5, cause: "k" },
        ],
      },
    );
    const counted = Uint8Array.from(shop.orders.client, (client) => (client === 0 ? 0 : 1));
    expect(promisesRevised(shop, 0, counted)).toEqual({ promisesRevised: 3, promisesRevisedForClient: 0 });
    // Only the orders that the period counts.
    expect(promisesRevised(shop, 0, new Uint8Array(shop.orders.count)).promisesRevised).toBe(0);
  });

  it("cannot be laid to anybody without changes on record", () => {
    const { shop } = shopOf({ a: { promisedOn: 5, revisedPromiseOn: 8 } });
    expect(promisesRevised(shop, 0, new Uint8Array(2).fill(1)).promisesRevisedForClient).toMatchObject({
      reason: "no-schedule-changes",
    });
  });
});
