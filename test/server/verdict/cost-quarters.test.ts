/** Amounts laid to quarters. Oracle: the calendar of 2025, whose first quarter has 90 days and whose second has 91. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "#server/indicators/civil-day.ts";
import {
  costQuarters,
  quarterAt,
  quarterOfWeek,
  splitByQuarter,
  splitCentsByQuarter,
  sumByQuarter,
} from "#server/verdict/cost-quarters.ts";

const period = { fromDay: dayNumber("2025-02-10"), toDay: dayNumber("2025-07-03") };
const quarters = costQuarters(period);

describe("the quarters of a period", () => {
  it("are cut at its bounds", () => {
    expect(quarters).toEqual([
      { quarter: "2025-Q1", fromDay: period.fromDay, toDay: dayNumber("2025-04-01") },
      { quarter: "2025-Q2", fromDay: dayNumber("2025-04-01"), toDay: dayNumber("2025-07-01") },
      { quarter: "2025-Q3", fromDay: dayNumber("2025-07-01"), toDay: period.toDay },
    ]);
    expect(() => costQuarters({ fromDay: 5, toDay: 5 })).toThrow(RangeError);
  });

  it("hold their first day and not the next one's; what lies outside is the first's or the last's", () => {
    const places = ["2025-01-01", "2025-03-31", "2025-04-01", "2025-06-30", "2025-07-01", "2026-01-01"].map(
      (day) => quarterAt(quarters, dayNumber(day)),
    );
    expect(places).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it("hold a week by its Thursday", () => {
    // The week of Monday 31 March has its Thursday in April, that of Monday 30 June in July.
    expect(quarterOfWeek(quarters, dayNumber("2025-03-31"))).toBe(1);
    expect(quarterOfWeek(quarters, dayNumber("2025-06-23"))).toBe(1);
    expect(quarterOfWeek(quarters, dayNumber("2025-06-30"))).toBe(2);
    // In 2022 July began on a Friday.
    const summer = costQuarters({ fromDay: dayNumber("2022-06-01"), toDay: dayNumber("2022-08-01") });
    expect(quarterOfWeek(summer, dayNumber("2022-06-27"))).toBe(0);
  });

  it("sum amounts by their days", () => {
    const days = ["2025-02-10", "2025-05-05", "2025-03-31"].map(dayNumber);
    expect([...sumByQuarter(quarters, days, [1, 2, 4])]).toEqual([5, 2, 0]);
  });
});

describe("a value over quarters", () => {
  it("goes by weights, none below 0, and by days where none has a weight", () => {
    expect([...splitByQuarter(12, quarters, Float64Array.of(1, -5, 2))]).toEqual([4, 0, 8]);
    const byDays = splitByQuarter(143, quarters, Float64Array.of(0, 0, -1));
    expect([...byDays]).toEqual([50, 91, 2]);
  });

  it("is whole in cents and sums to the value", () => {
    expect([...splitCentsByQuarter(10, quarters, Float64Array.of(1, 1, 1))]).toEqual([4, 3, 3]);
    fc.assert(
      fc.property(
        fc.nat({ max: 1e9 }),
        fc.array(fc.double({ min: -10, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (cents, weights) => {
          const parts = splitCentsByQuarter(cents, quarters, Float64Array.from(weights));
          expect(parts.every(Number.isInteger)).toBe(true);
          expect(parts.every((part) => part >= 0)).toBe(true);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cents);
        },
      ),
    );
  });
});
