/** Oracle: by the calendar: a year is a year, leap or not; a quarter of 2025 is 90, 91 or 92 of its 365 days. */
import { describe, expect, it } from "vitest";
import { yearsInPeriod } from "#server/indicators/years-in-period.ts";

describe("years in a period", () => {
  it.each([
    ["2025-01-01", "2026-01-01", 1],
    ["2024-01-01", "2025-01-01", 1],
    ["2023-07-01", "2025-07-01", 2],
    ["2025-01-01", "2025-04-01", 90 / 365],
    ["2024-01-01", "2024-04-01", 91 / 366],
    ["2024-01-01", "2025-07-02", 1 + 182 / 365],
    ["2024-02-29", "2025-02-28", 1],
    ["2025-12-31", "2026-01-01", 1 / 365],
  ])("%s to %s is %d", (from, to, years) => {
    expect(yearsInPeriod({ from, to })).toBeCloseTo(years, 12);
  });

  it("refuses an empty period", () => {
    expect(() => yearsInPeriod({ from: "2025-01-01", to: "2025-01-01" })).toThrow(RangeError);
  });
});
