import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayNumber,
  formatDay,
  formatTimeOfDay,
  weekdayOf,
  yearMonthDay,
} from "#server/scheduling/civil-time.ts";

const anyDay = fc.integer({ min: -100_000, max: 200_000 });

describe("civil days as numbers", () => {
  it.each([
    [1970, 1, 1, 0, 3],
    [2000, 2, 29, 11_016, 1],
    [2024, 1, 1, 19_723, 0],
    [2025, 6, 29, 20_268, 6],
  ])(
    "counts %i-%i-%i as day %i, weekday %i (checked with the platform's calendar)",
    (y, m, d, day, weekday) => {
      expect(dayNumber(y, m, d)).toBe(day);
      expect(Date.UTC(y, m - 1, d) / 86_400_000).toBe(day);
      expect(weekdayOf(day)).toBe(weekday);
    },
  );

  it("agrees with the platform's calendar on every day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000);
        expect(yearMonthDay(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
      }),
    );
  });

  it("writes days and minutes in the ledger's form", () => {
    expect(formatDay(19_723)).toBe("2024-01-01");
    expect(formatTimeOfDay(8 * 60 + 5)).toBe("08:05:00");
    expect(formatTimeOfDay(23 * 60 + 59)).toBe("23:59:00");
  });
});
