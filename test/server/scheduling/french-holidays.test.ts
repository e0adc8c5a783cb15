import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, formatDay } from "#server/scheduling/civil-time.ts";
import { easterSunday, frenchHolidays } from "#server/scheduling/french-holidays.ts";

describe("French holidays", () => {
  it.each(["2018-04-01", "2020-04-12", "2026-04-05", "2038-04-25"])(
    "puts Easter on %s (published tables)",
    (day) => {
      expect(formatDay(easterSunday(Number(day.slice(0, 4))))).toBe(day);
    },
  );

  it("are eleven, and ten in 2008, when Ascension fell on 1 May", () => {
    expect(frenchHolidays(2024).size).toBe(11);
    expect(frenchHolidays(2008).size).toBe(10);
  });

  it("are those of the official calendar of 2025", () => {
    expect([...frenchHolidays(2025)].toSorted((left, right) => left - right).map(formatDay)).toEqual([
      "2025-01-01",
      "2025-04-21",
      "2025-05-01",
      "2025-05-08",
      "2025-05-29",
      "2025-06-09",
      "2025-07-14",
      "2025-08-15",
      "2025-11-01",
      "2025-11-11",
      "2025-12-25",
    ]);
    expect(frenchHolidays(2025).has(dayNumber(2025, 4, 20))).toBe(false);
  });

  it("are thirteen in Alsace-Moselle in 2025, with Good Friday and 26 December, and twelve in 2008", () => {
    const only = [...frenchHolidays(2025, { alsaceMoselle: true })].filter(
      (day) => !frenchHolidays(2025).has(day),
    );
    expect(only.map(formatDay).toSorted()).toEqual(["2025-04-18", "2025-12-26"]);
    expect(frenchHolidays(2025, { alsaceMoselle: true }).size).toBe(13);
    expect(frenchHolidays(2008, { alsaceMoselle: true }).size).toBe(12);
  });

  it("of Alsace-Moselle hold those of the rest of France, in any year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const all = frenchHolidays(year, { alsaceMoselle: true });
        const rest = frenchHolidays(year);
        return all.size === rest.size + 2 && [...rest].every((day) => all.has(day)) && rest.size >= 10;
      }),
    );
  });
});
