/** Axes of intervals: half and double lie equally far from 1, and every value finds a place. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evenScale, ratioScale } from "#client/charts/interval-scale.ts";

const ratio = fc.double({ min: 0.001, max: 1000, noNaN: true });

describe("the axis of ratios", () => {
  it("puts half and double at equal distances from 1", () => {
    const { at } = ratioScale([0.4, 2.4]);
    expect(at(1) - at(0.5)).toBeCloseTo(at(2) - at(1), 12);
  });

  it("holds 1 and every value within a tenth and ten times, and never leaves 0 to 1", () => {
    fc.assert(
      fc.property(fc.array(ratio, { maxLength: 20 }), (values) => {
        const scale = ratioScale(values);
        expect(scale.low).toBeLessThan(1);
        expect(scale.high).toBeGreaterThan(1);
        for (const value of values) {
          expect(scale.at(value)).toBeGreaterThanOrEqual(0);
          expect(scale.at(value)).toBeLessThanOrEqual(1);
          if (value >= 0.1) expect(value).toBeGreaterThanOrEqual(scale.low);
          if (value <= 10) expect(value).toBeLessThanOrEqual(scale.high);
        }
      }),
    );
  });

  it("never falls from a smaller ratio to a larger one", () => {
    fc.assert(
      fc.property(ratio, ratio, (one, two) => {
        const { at } = ratioScale([]);
        expect(at(Math.min(one, two))).toBeLessThanOrEqual(at(Math.max(one, two)));
      }),
    );
  });

  it("has 1 and two more ticks at least, all of them on the axis", () => {
    fc.assert(
      fc.property(fc.array(ratio, { maxLength: 5 }), (values) => {
        const { ticks, low, high } = ratioScale(values);
        expect(ticks).toContain(1);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        for (const tick of ticks) expect(tick >= low && tick <= high).toBe(true);
      }),
    );
  });
});

describe("an even axis", () => {
  it("is cut at its ends", () => {
    const { at } = evenScale(0, 50, [0, 50]);
    expect([-10, 0, 20, 50, 70].map(at)).toEqual([0, 0, 0.4, 1, 1]);
  });
});
