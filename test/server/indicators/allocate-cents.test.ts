/** Oracle: Hamilton's method by hand: 1.4, 1.4, 1.2 of a total of 4 → 2, 1, 1. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateCents } from "#server/indicators/allocate-cents.ts";
import { roundCents } from "#server/indicators/round-cents.ts";

const rounded = (amounts: readonly number[]) => roundCents(amounts.reduce((sum, amount) => sum + amount, 0));

describe("allocated cents", () => {
  it("gives the cents that are left to the largest fractions, the earlier first", () => {
    expect(allocateCents([1.4, 1.4, 1.2], 4)).toEqual([2, 1, 1]);
    expect(allocateCents([0.5, 0.25, 0.25], 1)).toEqual([1, 0, 0]);
    expect(allocateCents([-1.5, 2.75], 1)).toEqual([-2, 3]);
  });

  it("leaves whole cents alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (amounts) => {
        expect(allocateCents(amounts, rounded(amounts))).toEqual(amounts);
      }),
    );
  });

  it("sums to the total and moves no amount by a cent or more", () => {
    // Quarters of a cent, so that the sum of the doubles is exact.
    const quarters = fc.array(fc.integer({ min: -1e9, max: 1e9 }).map((amount) => amount / 4));
    fc.assert(
      fc.property(quarters, (amounts) => {
        const total = rounded(amounts);
        const whole = allocateCents(amounts, total);
        expect(whole.reduce((sum, amount) => sum + amount, 0)).toBe(total);
        for (const [position, amount] of whole.entries()) {
          expect(Number.isInteger(amount)).toBe(true);
          expect(Math.abs(amount - (amounts[position] ?? Number.NaN))).toBeLessThan(1);
        }
      }),
    );
  });
});
