import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceTicks } from "#client/charts/nice-ticks.ts";

describe("round values along an axis", () => {
  it("enclose the values and zero in steps of 1, 2, 2.5 or 5", () => {
    expect(niceTicks([-1272, 496], 5)).toEqual([-1500, -1000, -500, 0, 500]);
    expect(niceTicks([450, 1362, -209], 5)).toEqual([-500, 0, 500, 1000, 1500]);
    expect(niceTicks([80], 5)).toEqual([0, 20, 40, 60, 80]);
  });

  it("exist for nothing but zeros", () => {
    expect(niceTicks([0, 0], 5)).toEqual([0, 1]);
  });

  it("always hold zero and enclose every value, in few equal steps", () => {
    const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), (values) => {
        fc.pre(values.some((value) => value !== 0));
        const ticks = niceTicks(values, 5);
        expect(ticks).toContain(0);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values));
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
