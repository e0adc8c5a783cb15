import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockChanges, clockKind } from "#server/sources/cells/clock-changes.ts";

describe("clock changes", () => {
  // Official dates of summer time in France, 2025.
  test("Paris in 2025", () => {
    expect(clockChanges("Europe/Paris", 2025, 2025)).toEqual([
      { from: "2025-03-30 02:00:00", to: "2025-03-30 03:00:00", kind: "skipped" },
      { from: "2025-10-26 02:00:00", to: "2025-10-26 03:00:00", kind: "twice" },
    ]);
  });

  test("half an hour on Lord Howe Island, a whole day in Samoa, none in UTC", () => {
    expect(clockChanges("Australia/Lord_Howe", 2025, 2025)).toEqual([
      { from: "2025-04-06 01:30:00", to: "2025-04-06 02:00:00", kind: "twice" },
      { from: "2025-10-05 02:00:00", to: "2025-10-05 02:30:00", kind: "skipped" },
    ]);
    expect(clockChanges("Pacific/Apia", 2011, 2011)).toContainEqual({
      from: "2011-12-30 00:00:00",
      to: "2011-12-31 00:00:00",
      kind: "skipped",
    });
    expect(clockChanges("UTC", 1990, 2030)).toEqual([]);
  });

  test("years add up, and a window that reaches over New Year belongs to both", () => {
    const years = [2024, 2025, 2026].flatMap((year) => clockChanges("Europe/Paris", year, year));
    expect(clockChanges("Europe/Paris", 2024, 2026)).toEqual(years);
    // Phoenix left war time one minute after New Year 1944: the window reaches from one year into the next.
    const arizona = { from: "1943-12-31 23:01:00", to: "1944-01-01 00:01:00", kind: "twice" };
    expect(clockChanges("America/Phoenix", 1943, 1943)).toContainEqual(arizona);
    expect(clockChanges("America/Phoenix", 1944, 1944)).toContainEqual(arizona);
    expect(clockKind("1944-01-01 00:00:30", "America/Phoenix")).toBe("twice");
    expect(clockKind("1944-01-01 00:01:00", "America/Phoenix")).toBe("once");
    // The Line Islands left out the last day of 1994, which ends with the year.
    const day = { from: "1994-12-31 00:00:00", to: "1995-01-01 00:00:00", kind: "skipped" };
    expect(clockChanges("Pacific/Kiritimati", 1994, 1994)).toEqual([day]);
  });

  test("a civil time is skipped, shown once or twice as often as instants show it", () => {
    const zone = fc.constantFrom(
      "Europe/Paris",
      "America/New_York",
      "Australia/Lord_Howe",
      "Africa/Casablanca",
    );
    const quarter = 900_000;
    const anyTime = fc
      .integer({ min: 0, max: 4 * 24 * 365 * 10 })
      .map((step) => Date.UTC(2020, 0, 1) + step * quarter);
    // Sunday nights of the months in which clocks change: elsewhere nearly every time is shown once.
    const sundayNight = fc
      .tuple(
        fc.integer({ min: 2020, max: 2029 }),
        fc.constantFrom(2, 3, 9, 10),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 4, max: 14 }),
      )
      .map(([year, month, nth, step]) => {
        const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
        return Date.UTC(year, month, 1 + ((7 - first) % 7) + (nth - 1) * 7) + step * quarter;
      });
    const civil = fc.oneof(anyTime, sundayNight);
    const seen = new Set<string>();
    fc.assert(
      fc.property(civil, zone, (milliseconds, timeZone) => {
        const text = new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ");
        const swedish = new Intl.DateTimeFormat("sv-SE", {
          timeZone,
          dateStyle: "short",
          timeStyle: "medium",
        });
        let shown = 0;
        for (let offset = -14 * 4; offset <= 14 * 4; offset += 1) {
          if (swedish.format(milliseconds - offset * quarter) === text) shown += 1;
        }
        const kind = clockKind(text, timeZone);
        seen.add(kind);
        expect(kind).toBe(["skipped", "once", "twice"][shown]);
      }),
      { numRuns: 1_500, seed: 20251026 },
    );
    expect([...seen].sort()).toEqual(["once", "skipped", "twice"]);
  });
});
