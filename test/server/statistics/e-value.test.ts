/** Oracle: VanderWeele and Ding 2017, the risk ratio 3.9 (limits 1.8 to 8.7): 7.26, and 3.0 of the limit. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eValue, eValueOfLimits } from "#server/statistics/e-value.ts";

const ratios = fc.double({ min: 1, max: 1e6, noNaN: true });

describe("the E-value", () => {
  it("of the ratio 3.9 is 7.263, of its limits 3.0", () => {
    expect(eValue(3.9)).toBeCloseTo(7.263, 3);
    expect(eValueOfLimits(1.8, 8.7)).toBeCloseTo(3, 12);
  });

  it("of a protective ratio is that of its inverse", () => {
    fc.assert(
      fc.property(ratios, (ratio) => {
        expect(eValue(1 / ratio) / eValue(ratio)).toBeCloseTo(1, 9);
        expect(eValueOfLimits(1 / (ratio + 1), 1 / (ratio + 0.5))).toBeCloseTo(eValue(ratio + 0.5), 6);
      }),
    );
  });

  it("is the tie that explains just that ratio away: e · e / (2 e − 1)", () => {
    fc.assert(
      fc.property(ratios, (ratio) => {
        const tie = eValue(ratio);
        expect((tie * tie) / (2 * tie - 1) / ratio).toBeCloseTo(1, 9);
      }),
    );
  });

  it("is 1 where nothing is to be explained, and without end at the ends", () => {
    expect(eValue(1)).toBe(1);
    expect(eValueOfLimits(0.8, 3)).toBe(1);
    expect(eValueOfLimits(1, 3)).toBe(1);
    expect(eValueOfLimits(0, 1)).toBe(1);
    expect(eValue(0)).toBe(Infinity);
    expect(eValue(Infinity)).toBe(Infinity);
  });
});
