/** Whole cents by row. Oracle: three rows in the head. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layCents } from "#server/verdict/lay-cents.ts";

const sum = (cents: readonly number[]): number => cents.reduce((total, each) => total + each, 0);

describe("cents laid to rows", () => {
  it("stay as they are where they sum to the figure, and are moved by less than a cent where they nearly do", () => {
    expect(layCents([10, 20, 30], 60)).toEqual([10, 20, 30]);
    expect(layCents([10.4, 20.4, 30.4], 61)).toEqual([11, 20, 30]);
  });

  it("go by proportion where they are of another unit, with the sign of the figure", () => {
    expect(layCents([100, 300], 40)).toEqual([10, 30]);
    expect(layCents([100, 300], -40)).toEqual([-10, -30]);
  });

  it("share a cent that no row holds, and are none without rows", () => {
    expect(layCents([0, 0], 1)).toEqual([1, 0]);
    expect(layCents([0, 0], 0)).toEqual([0, 0]);
    expect(layCents([], 0)).toEqual([]);
  });

  it("always sum to the figure", () => {
    const amounts = fc.array(
      // Ten-thousandths of a cent.
      fc.nat({ max: 1e9 }).map((each) => each / 1e4),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(amounts, fc.integer({ min: -1e9, max: 1e9 }), (exact, total) => {
        const laid = layCents(exact, total);
        expect(sum(laid)).toBe(total);
        expect(laid.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
