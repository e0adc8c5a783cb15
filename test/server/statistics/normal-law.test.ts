/** Oracle: tails and quantiles of the normal law to 15 digits, from mpmath's erfc at 40 digits. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile, normalTail, twoSidedP } from "#server/statistics/normal-law.ts";

describe("the normal law", () => {
  it.each([
    [0, 0.5],
    [0.5, 0.308_537_538_725_987],
    [1, 0.158_655_253_931_457],
    [1.96, 0.024_997_895_148_220_4],
    [3, 0.001_349_898_031_630_09],
    [3.0001, 0.001_349_454_913_260_71],
    [6, 9.865_876_450_376_98e-10],
    [10, 7.619_853_024_160_52e-24],
    [20, 2.753_624_118_606_23e-89],
    [37, 5.725_571_222_524_57e-300],
  ])("beyond %d lies %d", (z, tail) => {
    expect(Math.abs(normalTail(z) / tail - 1)).toBeLessThan(1e-12);
    expect(normalTail(-z)).toBeCloseTo(1 - tail, 13);
    expect(twoSidedP(-z)).toBe(2 * normalTail(z));
  });

  it.each([
    [0.5, 0],
    [0.8, 0.841_621_233_572_914],
    [0.95, 1.644_853_626_951_47],
    [0.975, 1.959_963_984_540_05],
    [0.995, 2.575_829_303_548_90],
    [0.025, -1.959_963_984_540_05],
    [1e-10, -6.361_340_902_404_05],
    [1e-100, -21.273_453_560_965_3],
    [1e-300, -37.047_096_299_361_1],
  ])("stays below its quantile with %d at %d", (probability, quantile) => {
    expect(normalQuantile(probability)).toBeCloseTo(quantile, 12);
  });

  it("finds its way back from every probability", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (beyond) => {
        expect(Math.abs(normalTail(-normalQuantile(beyond)) / beyond - 1)).toBeLessThan(1e-10);
      }),
    );
  });

  it("has tails that never rise", () => {
    const values = fc.double({ min: -40, max: 40, noNaN: true });
    fc.assert(
      fc.property(values, values, (one, other) => {
        // But for rounding where the series gives way to the fraction.
        expect(normalTail(Math.max(one, other))).toBeLessThanOrEqual(
          normalTail(Math.min(one, other)) * (1 + 1e-12),
        );
      }),
    );
  });

  it("ends at the far ends and refuses what is no probability", () => {
    expect(normalTail(Infinity)).toBe(0);
    expect(normalTail(-Infinity)).toBe(1);
    for (const wrong of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(wrong)).toThrow(RangeError);
  });
});
