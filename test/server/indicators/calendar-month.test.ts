import * as fc from "fast-check";
import { expect, it } from "vitest";
import { monthOf, monthsIn } from "#server/indicators/calendar-month.ts";
import { addDays } from "#server/indicators/civil-day.ts";

it("lists the months that share a day with a period, which does not hold its last day", () => {
  expect(monthsIn({ from: "2024-12-31", to: "2025-03-01" })).toEqual(["2024-12", "2025-01", "2025-02"]);
  expect(monthsIn({ from: "2024-12-31", to: "2025-03-02" })).toHaveLength(4);
  expect(monthsIn({ from: "2025-03-01", to: "2025-03-01" })).toEqual([]);
});

it("lists the month of each day of a period and no other", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 120 }), (start, length) => {
      const from = addDays("2023-11-15", start);
      const days = Array.from({ length }, (_, at) => addDays(from, at));
      expect(monthsIn({ from, to: addDays(from, length) })).toEqual([...new Set(days.map(monthOf))]);
    }),
  );
});
