/** Upper limits by hand, and how often they hold what was planted. */
import { describe, expect, it } from "vitest";
import type { Overtakings } from "#server/scheduling/attribute-waiting.ts";
import { buildShopRecord } from "#server/scheduling/build-shop-record.ts";
import { blockBootstrap } from "#server/statistics/block-bootstrap.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { bottleneckShare, daysPerOrderLimits, queueJumpShare } from "#server/verdict/evidence-limits.ts";
import { recordedShop, type WrittenOperation, type WrittenShop } from "#test/builders/recorded-shop.ts";

/** A week in hours; day 4 is a Monday. */
const week = (number: number): number => 24 * (4 + 7 * number);

/** One operation of K and one of X in each week; X waits so many minutes, of which K takes so many ahead of the rule. */
function share(
  weeks: readonly (readonly [waited: number, taken: number])[],
  more: { counted?: number } = {},
) {
  const operations = weeks.flatMap((_, each): WrittenOperation[] => [
    { order: `k${each}`, client: "K", ready: week(each), start: week(each), end: week(each) + 1 },
    { order: `x${each}`, client: "X", ready: week(each), start: week(each) + 1, end: week(each) + 2 },
  ]);
  const named = recordedShop({ operations });
  const shop = buildShopRecord(named.recorded);
  const waited = new Float64Array(shop.operations.count);
  for (const [each, [minutes]] of weeks.entries()) waited[2 * each + 1] = minutes;
  const overtakings: Overtakings = {
    count: weeks.length,
    waiting: Int32Array.from(weeks, (_, each) => 2 * each + 1),
    taker: Int32Array.from(weeks, (_, each) => 2 * each),
    minutes: Float64Array.from(weeks, ([, taken]) => taken),
  };
  return queueJumpShare({
    shop,
    client: named.client("K"),
    overtakings,
    ahead: new Uint8Array(weeks.length).fill(1),
    waited,
    counted: new Uint8Array(shop.operations.count).fill(more.counted ?? 1),
    seed: 1,
  });
}

describe("the share of the others' waiting that was taken", () => {
  it("is the ratio of the sums, without doubt where it is the same in every week", () => {
    const steady = share(Array.from({ length: 12 }, (_, each) => [100 + each, (100 + each) / 50] as const));
    for (const value of [steady.estimate, steady.low, steady.high]) expect(value).toBeCloseTo(0.02, 12);
  });

  it("has limits around it, from none to all", () => {
    const found = share(Array.from({ length: 12 }, (_, each) => [100, each % 5] as const));
    expect(found.estimate).toBeCloseTo(21 / 1200, 12);
    expect(found.low).toBeLessThan(found.estimate);
    expect(found.high).toBeGreaterThan(found.estimate);
    const wild = share([
      [100, 0],
      [100, 90],
    ]);
    expect([wild.low, wild.high]).toEqual([0, 1]);
  });

  it("is nothing where nobody waited, or no wait counts", () => {
    expect(share([[0, 0]])).toEqual({ estimate: 0, low: 0, high: 0 });
    expect(share([[100, 50]], { counted: 0 })).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  it("lies below its upper limit in about nineteen of twenty cases", () => {
    const runs = 200;
    let below = 0;
    for (let run = 0; run < runs; run += 1) {
      const source = randomSource(run, "weeks");
      const weeks = Array.from({ length: 52 }, () => {
        const waited = 100 * source.logNormal(0.5);
        return [waited, 0.02 * waited * source.logNormal(0.5)] as const;
      });
      if (share(weeks).high >= 0.02) below += 1;
    }
    expect(below / runs).toBeGreaterThan(0.9);
    expect(below / runs).toBeLessThan(0.995);
  });
});

describe("the limits of days an order", () => {
  it("are those of the sum over the weeks, a part for each order", () => {
    const weeks = Float64Array.from({ length: 24 }, (_, each) => each % 5);
    const found = daysPerOrderLimits({ weeks, orders: 10 }, 1);
    expect(found.estimate).toBeCloseTo(4.6, 12);
    expect(found.low).toBeLessThan(4.6);
    expect(found.high).toBeGreaterThan(4.6);
    // Six blocks: Student's 95th percentile with five degrees is 2.015, the 97.5th of a two-sided interval 2.571.
    const [{ high }] = blockBootstrap([weeks], 4, 2_000, randomSource(1, "imposed delay"));
    expect((found.high - 4.6) / (high / 10 - 4.6)).toBeLessThan(0.9);
    expect((found.high - 4.6) / (high / 10 - 4.6)).toBeGreaterThan(0.7);
    expect(daysPerOrderLimits({ weeks, orders: 20 }, 1).high).toBeCloseTo(found.high / 2, 12);
    const steady = daysPerOrderLimits({ weeks: new Float64Array(24).fill(1), orders: 12 }, 1);
    expect(steady).toEqual({ estimate: 2, low: 2, high: 2 });
  });
});

const work = (
  client: string,
  centre: string,
  hours: number,
  order = `${client}${centre}`,
): WrittenOperation => ({
  order,
  client,
  centre,
  ready: 100,
  start: 100,
  end: 100 + hours,
  standardHours: hours,
});
const bottleneckOf = (written: WrittenShop, fromDay = 0, toDay = 400) => {
  const named = recordedShop(written);
  return bottleneckShare(buildShopRecord(named.recorded), named.client("K"), { fromDay, toDay });
};

describe("the share of the bottleneck", () => {
  const operations = [work("K", "A", 6), work("X", "A", 4), work("K", "B", 1), work("X", "B", 11)];

  it("is that of the centre with most standard hours for each open hour of a machine", () => {
    expect(bottleneckOf({ operations })).toBeCloseTo(1 / 12, 12);
    // Two machines halve the load of B.
    expect(bottleneckOf({ operations, machines: { B: 2 } })).toBeCloseTo(0.6, 12);
    // Half as long open, A is the narrower one.
    expect(bottleneckOf({ operations, shifts: { A: [[0, 4_800]], B: [[0, 9_600]] } })).toBeCloseTo(0.6, 12);
  });

  it("counts orders of the period that are not cancelled", () => {
    expect(bottleneckOf({ operations, orders: { XB: { cancelled: true } } })).toBeCloseTo(0.6, 12);
    expect(bottleneckOf({ operations, orders: { XB: { orderedOn: 400 } } })).toBeCloseTo(0.6, 12);
    expect(bottleneckOf({ operations }, 1, 2)).toMatchObject({
      status: "not-computable",
      reason: "no-operations",
    });
  });

  it("is not computable where work has no measure", () => {
    const unmeasured = { order: "u", client: "X", centre: "B", ready: 200, start: 200 };
    expect(bottleneckOf({ operations: [...operations, unmeasured] })).toMatchObject({
      reason: "hours-unmeasured",
    });
  });
});
