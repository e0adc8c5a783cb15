/** Oracle: hand-made ledgers around the year 2025, each threshold on both sides. */
import { describe, expect, it } from "vitest";
import { coversPeriod, edgeToleranceDays, observedPeriod } from "#server/indicators/observed-period.ts";

const year = { from: "2025-01-01", to: "2026-01-01" };

describe("the observed period", () => {
  it.each([
    ["2025-01-01", "2025-01-13", 0],
    ["2025-01-01", "2025-01-14", 1],
    ["2025-01-01", "2025-04-01", 6],
    ["2025-01-01", "2025-07-01", 13],
    ["2025-01-01", "2025-07-02", 14],
    ["2025-01-01", "2026-01-01", 14],
  ])("%s to %s may lack %d days at either end", (from, to, days) => {
    expect(edgeToleranceDays({ from, to })).toBe(days);
  });

  it.each([
    ["2025-01-15", "2026-01-01", true],
    ["2025-01-16", "2026-01-01", false],
    ["2025-01-01", "2025-12-18", true],
    ["2025-01-01", "2025-12-17", false],
    ["2020-01-01", "2030-01-01", true],
  ])("a ledger from %s to %s covers 2025: %s", (from, to, covers) => {
    expect(coversPeriod({ from, to }, year)).toBe(covers);
    expect(observedPeriod({ from, to }, year)).toEqual(covers ? year : { from, to });
  });

  it("is what both have in common when the ledger begins and ends within the period", () => {
    const covered = { from: "2025-03-01", to: "2025-07-01" };
    expect(observedPeriod(covered, year)).toEqual(covered);
    expect(observedPeriod({ from: "2024-01-01", to: "2025-07-01" }, year)).toEqual({
      from: "2025-01-01",
      to: "2025-07-01",
    });
  });

  it("is nothing when they have no day in common", () => {
    expect(observedPeriod({ from: "2026-01-01", to: "2027-01-01" }, year)).toBeNull();
    expect(observedPeriod({ from: "2024-01-01", to: "2025-01-01" }, year)).toBeNull();
    expect(observedPeriod({ from: "2024-01-01", to: "2025-01-02" }, year)).not.toBeNull();
  });
});
