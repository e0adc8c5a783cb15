/** Counted on a calendar by hand: day 4 is Monday 5 January 1970. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingDays } from "#server/scheduling/working-days.ts";

const monday = 4;

describe("working days", () => {
  it("are Monday to Friday without holidays: 1 May 1970 is a Friday", () => {
    const days = workingDays(0, 200);
    expect(days.between(monday, monday + 7)).toBe(5);
    expect(days.between(monday + 4, monday + 7)).toBe(1);
    expect(days.between(monday + 5, monday + 7)).toBe(0);
    expect(days.between(monday + 7, monday)).toBe(-5);
    // From Monday 27 April to Monday 4 May 1970.
    expect(days.between(116, 123)).toBe(4);
  });

  it("add up over any day between", () => {
    const days = workingDays(0, 2000);
    const day = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(day, day, day, (one, other, last) => {
        expect(days.between(one, other) + days.between(other, last)).toBe(days.between(one, last));
      }),
    );
  });

  it("refuse a day that lies outside", () => {
    const days = workingDays(10, 20);
    expect(() => days.between(9, 20)).toThrow(RangeError);
    expect(() => days.between(10, 22)).toThrow(RangeError);
    expect(days.between(10, 20)).toBeGreaterThan(0);
  });
});
