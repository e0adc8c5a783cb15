/** Oracle: the calendar. 2000 and 2024 are leap years, 1900 and 2023 are not; JavaScript's own calendar is the second one. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  civilDay,
  daysBetween,
  daysInMonth,
  isLeapYear,
} from "#server/indicators/civil-day.ts";

/** JavaScript's reckoning in UTC, where a day has 24 hours. */
const byClock = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const anyDay = fc.integer({ min: 0, max: 110_000 }).map((days) => byClock("1900-01-01", days));

describe("civil days", () => {
  it("knows leap years and the length of months", () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
    expect([1, 2, 3, 4].map((month) => daysInMonth(2023, month))).toEqual([31, 28, 31, 30]);
    expect(daysInMonth(2024, 2)).toBe(29);
  });

  it("crosses months, years and centuries", () => {
    expect(addDays("2023-12-31", 1)).toBe("2024-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(daysBetween("2024-01-01", "2025-01-01")).toBe(366);
    expect(daysBetween("2025-01-02", "2025-01-01")).toBe(-1);
  });

  it("ends a month early where the next is shorter", () => {
    expect(addMonths("2025-01-31", 1)).toBe("2025-02-28");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2025-01-15", -1)).toBe("2024-12-15");
    expect(addMonths("2025-11-30", 15)).toBe("2027-02-28");
  });

  it("agrees with the clock in UTC", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const other = byClock(day, days);
        expect(addDays(day, days)).toBe(other);
        expect(daysBetween(day, other)).toBe(days);
      }),
    );
  });

  it("comes back after as many months", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: -400, max: 400 }),
        (dayOfMonth, months) => {
          const day = civilDay(2025, 3, dayOfMonth);
          expect(addMonths(addMonths(day, months), -months)).toBe(day);
        },
      ),
    );
  });
});
