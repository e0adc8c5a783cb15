import { describe, expect, it } from "vitest";
import { periodPresets, presetKey, presetOf } from "#client/context/period-presets.ts";

const covered = { from: "2024-01-02", to: "2025-06-28" };

const keys = (from: string) => periodPresets({ from, to: "2025-06-28" }).map(presetKey);

describe("the periods offered", () => {
  it("are all, twelve months, the years and the quarters that the ledger touches, latest first", () => {
    expect(periodPresets(covered).map(presetKey)).toEqual([
      "all",
      "last-year",
      "2025",
      "2024",
      "2025-Q2",
      "2025-Q1",
      "2024-Q4",
      "2024-Q3",
      "2024-Q2",
      "2024-Q1",
    ]);
  });

  it("leave out a year that only the excluded end touches", () => {
    const whole = periodPresets({ from: "2024-01-01", to: "2025-01-01" });
    expect(whole.map(presetKey)).toEqual(["all", "2024", "2024-Q4", "2024-Q3", "2024-Q2", "2024-Q1"]);
  });

  it("leave out a quarter that ends as the ledger begins", () => {
    const quarters = periodPresets({ from: "2024-07-01", to: "2025-01-01" }).map(presetKey);
    expect(quarters).toContain("2024-Q3");
    expect(quarters).not.toContain("2024-Q2");
  });

  it("offer twelve months only of a ledger that is longer", () => {
    expect(keys("2024-06-28")).not.toContain("last-year");
    expect(keys("2024-06-27")).toContain("last-year");
  });

  it("list at most twelve quarters of a long ledger", () => {
    const quarters = periodPresets({ from: "2010-01-01", to: "2025-01-01" }).filter(
      (preset) => preset.kind === "quarter",
    );
    expect(quarters).toHaveLength(12);
    expect(quarters[0]).toMatchObject({
      quarter: "2024-Q4",
      period: { from: "2024-10-01", to: "2025-01-01" },
    });
  });

  it("are found again by their days", () => {
    const presets = periodPresets(covered);
    expect(presetOf(presets, { from: "2024-01-01", to: "2025-01-01" })).toMatchObject({ year: "2024" });
    expect(presetOf(presets, { from: "2024-01-01", to: "2024-12-31" })).toBeNull();
  });
});
