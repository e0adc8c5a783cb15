/** Oracle: by the calendar: a quarter follows a quarter, a year a year, ten days ten days. */
import { describe, expect, it } from "vitest";
import { daysBetween } from "#server/indicators/civil-day.ts";
import { periodBefore } from "#server/indicators/period-before.ts";

describe("the period before", () => {
  it.each([
    ["2025-04-01", "2025-07-01", "2025-01-01"],
    ["2024-01-01", "2025-01-01", "2023-01-01"],
    ["2025-03-01", "2025-04-01", "2025-02-01"],
    ["2025-03-15", "2025-04-15", "2025-02-15"],
    ["2025-03-01", "2025-03-11", "2025-02-19"],
  ])("of %s to %s begins on %s", (from, to, before) => {
    expect(periodBefore({ from, to })).toEqual({ from: before, to: from });
  });

  it("counts days where a month has no such day", () => {
    const before = periodBefore({ from: "2025-03-31", to: "2025-05-31" });
    expect(daysBetween(before.from, before.to)).toBe(61);
  });
});
