/** Days and late orders from completions that are written down, and the laws of their sums. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imposedDelay } from "#server/indicators/imposed-delay.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import type { Completions } from "#server/scheduling/replay-scenarios.ts";
import type { ShopRecord } from "#server/scheduling/shop-record.ts";
import { recordedShop, type WrittenOrder } from "#test/builders/recorded-shop.ts";

const minutesPerDay = 1440;

/** Orders by name, each of one operation that ends an hour after midnight of a day. */
interface Ended extends WrittenOrder {
  readonly client: string;
  readonly endDay: number;
}

function shopOf(ended: readonly Ended[]) {
  const named = recordedShop({
    operations: ended.map(({ client, endDay }, place) => ({
      order: String(place),
      client,
      ready: 0,
      start: 24 * endDay,
      end: 24 * endDay + 1,
    })),
    orders: Object.fromEntries(ended.map((order, place) => [String(place), order])),
  });
  return { named, shop: buildShopRecord(named.recorded) };
}

/** Completions in days, an hour after midnight; what is not told is as in the replay by the rule. */
function completions(
  shop: ShopRecord,
  days: { readonly asStarted: readonly number[]; readonly byRule: readonly number[] } & Partial<
    Record<keyof Completions, readonly number[]>
  >,
): Completions {
  const { asStarted, byRule } = days;
  return {
    recorded: shop.operations.endedAt,
    asStarted: instants(asStarted),
    byRule: instants(byRule),
    withoutChanges: instants(days.withoutChanges ?? byRule),
    withoutClient: instants(days.withoutClient ?? byRule),
    withoutClientAndCapacity: instants(days.withoutClientAndCapacity ?? byRule),
  };
}

const whole = { quantity: 10, deliveredQuantity: 10 };
const short = { quantity: 10, deliveredQuantity: 9 };

/** Delivered the day after it ended, but for the last, which is open. */
const orders: readonly Ended[] = [
  { client: "X", endDay: 10, promisedOn: 9, deliveredOn: 11, ...whole },
  { client: "X", endDay: 12, promisedOn: 12, deliveredOn: 13, ...whole },
  { client: "Y", endDay: 12, promisedOn: 13, deliveredOn: 13, ...whole },
  { client: "Y", endDay: 20, promisedOn: 20, deliveredOn: 21, ...short },
  { client: "K", endDay: 5, promisedOn: 5, deliveredOn: 6, ...whole },
  { client: "Y", endDay: 21, promisedOn: 21, open: true },
];
const others = Uint8Array.of(1, 1, 1, 1, 0, 1);

function example() {
  const { named, shop } = shopOf(orders);
  const imposed = imposedDelay(
    shop,
    completions(shop, {
      asStarted: [10, 12, 12, 20, 5, 21],
      // Three days and one day sooner, two later, 0.999 sooner; K is not counted.
      byRule: [7, 11, 14, 19.001, 15, 20],
      withoutChanges: [6, 11, 14, 19.001, 9, 20],
      withoutClient: [4, 11, 14, 19.001, NaN, 20],
      withoutClientAndCapacity: [5.5, 11, 14, 19.001, NaN, 20],
    }),
    others,
  );
  return { named, imposed };
}

describe("the delay imposed", () => {
  it("is the net of the days by which orders end later than by the rule", () => {
    const { named, imposed } = example();
    expect(imposed.days.estimate).toBeCloseTo(3 + 1 - 2 + 0.999 + 1, 9);
    expect(imposed.byClient[named.client("X")]?.days.estimate).toBeCloseTo(4, 9);
    expect(imposed.byClient[named.client("Y")]?.days.estimate).toBeCloseTo(-0.001, 9);
    expect(imposed.byClient[named.client("K")]).toBeNull();
    expect(imposed.ordersCompared).toBe(5);
    // Whole days only: not the one of 0.999.
    expect(imposed.ordersDelayedADay).toBe(3);
  });

  it("belongs to the day on which the order ends, as recorded where it has", () => {
    // The order of K is not counted; the last one has ended in the replay only.
    expect([...example().imposed.orderOn]).toEqual([10, 12, 12, 20, NaN, 21]);
  });

  it("makes an order late that is delivered after its first promise, and by the rule would not be", () => {
    const { named, imposed } = example();
    // The first is delivered on day 11 after a promise of 9, by the rule on day 8; the second on day 13 after 12, by the
    // rule on 12; the fourth on 21 after 20, by the rule on 20; the open one, with the others' usual day until delivery, on
    // 22 after 21, by the rule on 21. The third is on time on day 13, and by the rule late on 15.
    expect(imposed.ordersMadeLate).toBe(4);
    expect(imposed.ordersSavedFromLate).toBe(1);
    expect(imposed.byClient[named.client("X")]?.ordersMadeLate).toBe(2);
    expect([imposed.deliveredAsStarted[1], imposed.deliveredByRule[1]]).toEqual([13, 12]);
  });

  it("tells service by what was delivered with a promise, quantities as recorded", () => {
    const { named, imposed } = example();
    // Four orders: the third alone was on time and in full, by the rule the first two are; the fourth is short in both.
    expect(imposed.service).toEqual({ orders: 4, recorded: 1, byRule: 2 });
    expect(imposed.byClient[named.client("Y")]?.service).toEqual({ orders: 2, recorded: 1, byRule: 0 });
    expect(imposed.serviceDifference?.estimate).toBe(0.25);
    expect(imposed.serviceDifference?.low).toBeGreaterThanOrEqual(-1);
    expect(imposed.serviceDifference?.high).toBeLessThanOrEqual(1);
  });

  it("tells changes and volume apart, the volume with and without the client's capacity", () => {
    const { imposed } = example();
    expect(imposed.changeDays).toBeCloseTo(1, 9);
    expect(imposed.volumeDays).toBeCloseTo(2, 9);
    expect(imposed.volumeWithoutCapacityDays).toBeCloseTo(0.5, 9);
  });

  it("leaves out what does not end in both, and is nothing without orders", () => {
    const { shop } = shopOf(orders);
    const one = imposedDelay(
      shop,
      completions(shop, { asStarted: [10, NaN, 12, 20, 5, 21], byRule: [7, 11, NaN, 20, 5, 21] }),
      others,
    );
    expect([one.ordersCompared, one.days.estimate]).toEqual([3, 3]);
    const none = imposedDelay(
      shop,
      completions(shop, { asStarted: [10, 12, 12, 20, 5, 21], byRule: [7, 11, 14, 20, 5, 21] }),
      new Uint8Array(6),
    );
    expect(none).toMatchObject({ days: { estimate: 0, low: 0, high: 0 }, ordersCompared: 0 });
    expect(none.serviceDifference).toBeNull();
  });

  it("has an interval over weeks: none where every week gives the same, one with zero from a single week", () => {
    const weekly = Array.from({ length: 20 }, (_, week): Ended => ({ client: "X", endDay: 4 + 7 * week }));
    const { shop } = shopOf(weekly);
    const asStarted = weekly.map(({ endDay }) => endDay);
    const steady = imposedDelay(
      shop,
      completions(shop, { asStarted, byRule: asStarted.map((day) => day - 2) }),
      new Uint8Array(20).fill(1),
    );
    expect(steady.days.estimate).toBeCloseTo(40, 9);
    expect(steady.days.low).toBeCloseTo(40, 9);
    expect(steady.days.high).toBeCloseTo(40, 9);
    const single = imposedDelay(
      shop,
      completions(shop, { asStarted, byRule: asStarted.map((day) => day - 2) }),
      Uint8Array.from({ length: 20 }, (_, order) => (order === 7 ? 1 : 0)),
    );
    expect(single.days).toEqual({ estimate: 2, low: 0, high: 4 });
  });
});

const imposedOn = (list: readonly (Ended & { readonly difference: number; readonly counted: boolean })[]) => {
  const { shop } = shopOf(list);
  const [asStarted, byRule] = [
    list.map(({ endDay }) => endDay),
    list.map(({ endDay, difference }) => endDay - difference),
  ];
  const counted = Uint8Array.from(list, (order) => (order.counted ? 1 : 0));
  return {
    imposed: imposedDelay(shop, completions(shop, { asStarted, byRule }), counted),
    reversed: imposedDelay(shop, completions(shop, { asStarted: byRule, byRule: asStarted }), counted),
  };
};

const instants = (list: readonly number[]) => Float64Array.from(list, (day) => day * minutesPerDay + 60);

describe("laws", () => {
  const drawn = fc.array(
    fc.record({
      client: fc.constantFrom("X", "Y", "Z"),
      endDay: fc.integer({ min: 0, max: 90 }),
      promisedOn: fc.integer({ min: 0, max: 90 }),
      difference: fc.integer({ min: -9, max: 9 }),
      counted: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  );

  it("gives every client its part of the whole, inside its interval", () => {
    fc.assert(
      fc.property(drawn, (list) => {
        const { imposed } = imposedOn(list);
        const parts = imposed.byClient.filter((part) => part !== null);
        const sum = parts.reduce((days, part) => days + part.days.estimate, 0);
        expect(sum).toBeCloseTo(imposed.days.estimate, 9);
        expect(parts.reduce((late, part) => late + part.ordersMadeLate, 0)).toBe(imposed.ordersMadeLate);
        for (const { days } of [imposed, ...parts]) {
          expect(days.low).toBeLessThanOrEqual(days.estimate);
          expect(days.high).toBeGreaterThanOrEqual(days.estimate);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("turns its sign when record and rule change places, and late orders become saved ones", () => {
    fc.assert(
      fc.property(drawn, (list) => {
        const { imposed, reversed } = imposedOn(list);
        expect(reversed.days.estimate).toBeCloseTo(-imposed.days.estimate, 9);
        expect(reversed.ordersSavedFromLate).toBe(imposed.ordersMadeLate);
        expect(reversed.ordersCompared).toBe(imposed.ordersCompared);
      }),
      { numRuns: 50 },
    );
  });
});
