/** Oracle: the calendar. */
import { describe, expect, it } from "vitest";
import { quarterOf, quartersIn } from "#server/indicators/calendar-quarter.ts";

const names = (from: string, to: string) => quartersIn({ from, to }).map(({ quarter }) => quarter);

describe("calendar quarters", () => {
  it.each([
    ["2025-01-01", "2025-Q1"],
    ["2025-03-31", "2025-Q1"],
    ["2025-04-01", "2025-Q2"],
    ["2025-12-31", "2025-Q4"],
  ])("%s is in %s", (day, quarter) => {
    expect(quarterOf(day).quarter).toBe(quarter);
  });

  it("are those with a day of the period, its end excluded", () => {
    expect(names("2024-12-31", "2025-04-01")).toEqual(["2024-Q4", "2025-Q1"]);
    expect(names("2024-12-31", "2025-04-02")).toEqual(["2024-Q4", "2025-Q1", "2025-Q2"]);
    expect(names("2025-04-01", "2025-04-01")).toEqual([]);
    expect(quartersIn({ from: "2025-02-01", to: "2025-02-02" })).toEqual([
      { quarter: "2025-Q1", from: "2025-01-01", to: "2025-04-01" },
    ]);
  });
});
