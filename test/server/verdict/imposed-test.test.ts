/** Days imposed by hand, week by week. */
import { describe, expect, it } from "vitest";
import { imposedTest } from "#server/verdict/imposed-test.ts";

/** Each order's day of completion, and days. Day 4 is a Monday. */
const test = (orders: readonly (readonly [on: number, days: number])[]) =>
  imposedTest({
    imposedOn: Float64Array.from(orders, ([on]) => on),
    imposedDays: Float64Array.from(orders, ([, days]) => days),
  });

describe("the test of imposed days", () => {
  it("sums days by week of completion, and takes their mean by order", () => {
    const found = test([
      [4, 1],
      [10, 2],
      [11, -1],
      [25, 4],
      [NaN, NaN],
    ]);
    expect([...found.weeks]).toEqual([3, -1, 0, 4]);
    expect(found).toMatchObject({ days: 6, orders: 4, daysPerOrder: 1.5, blocks: 1, pValue: null });
  });

  it("tests the sums of four weeks", () => {
    // Twenty weeks in blocks of 1, 2, 3, 4 and 5 days: t 4.2426, one-sided p .00662 (R, t.test(1:5)).
    const weeks = Array.from(
      { length: 20 },
      (_, week) => [4 + 7 * week, week % 4 === 0 ? 1 + week / 4 : 0] as const,
    );
    const found = test(weeks);
    expect(found.blocks).toBe(5);
    expect(found.tStatistic).toBeCloseTo(4.2426, 4);
    expect(found.pValue).toBeCloseTo(0.006_62, 5);
  });

  it("has nothing to test without orders", () => {
    expect(test([[NaN, NaN]])).toMatchObject({ orders: 0, daysPerOrder: 0, blocks: 0, pValue: null });
  });
});
