import { describe, expect, it } from "vitest";
import { isDay, plusDays, plusMonths, wholeMonths } from "#client/lib/day.ts";

describe("civil days", () => {
  it("know the calendar", () => {
    expect(isDay("2024-02-29")).toBe(true);
    expect(isDay("2023-02-29")).toBe(false);
    expect(isDay("2025-02-31")).toBe(false);
    expect(isDay("2025-1-1")).toBe(false);
    expect(isDay(20250101)).toBe(false);
  });

  it("are counted across months and years, whatever the time zone", () => {
    expect(plusDays("2025-03-01", -1)).toBe("2025-02-28");
    expect(plusDays("2025-12-31", 1)).toBe("2026-01-01");
  });

  it("end with a shorter month", () => {
    expect(plusMonths("2025-01-31", 1)).toBe("2025-02-28");
    expect(plusMonths("2025-03-15", -12)).toBe("2024-03-15");
    expect(plusMonths("2025-11-30", 3)).toBe("2026-02-28");
  });

  it("make whole months or not", () => {
    expect(wholeMonths("2024-07-01", "2025-07-01")).toBe(12);
    expect(wholeMonths("2024-07-01", "2025-06-30")).toBeNull();
    expect(wholeMonths("2025-07-01", "2025-07-01")).toBeNull();
  });
});
