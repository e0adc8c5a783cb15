/** Release periods by the calendar, and who belongs to them. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "#server/indicators/civil-day.ts";
import { cohortOf, releasePeriods, weeksOf } from "#server/privacy/release-period.ts";
import { formatDay, weekdayOf } from "#server/scheduling/civil-time.ts";

const shown = (from: string, to: string) =>
  releasePeriods(dayNumber(from), dayNumber(to)).map(({ quarter, fromWeek, toWeek, isCovered }) => [
    quarter,
    formatDay(fromWeek),
    formatDay(toWeek),
    isCovered,
  ]);

const someDays = fc
  .tuple(fc.integer({ min: 15_000, max: 22_000 }), fc.integer({ min: 1, max: 900 }))
  .map(([from, length]): [number, number] => [from, from + length]);

const nothing = { employee: new Int32Array(0), week: new Int32Array(0) };

describe("release periods", () => {
  it("are the quarters' weeks as they are numbered, by their Thursdays: 2025 has four times thirteen", () => {
    expect(shown("2024-12-30", "2025-12-29")).toEqual([
      ["2025-Q1", "2024-12-30", "2025-03-31", true],
      ["2025-Q2", "2025-03-31", "2025-06-30", true],
      ["2025-Q3", "2025-06-30", "2025-09-29", true],
      ["2025-Q4", "2025-09-29", "2025-12-29", true],
    ]);
  });

  it("are covered by a record of all their days only", () => {
    expect(shown("2024-12-31", "2025-06-29").map(([quarter, , , isCovered]) => [quarter, isCovered])).toEqual(
      [
        ["2025-Q1", false],
        ["2025-Q2", false],
      ],
    );
  });

  it("begin and end with a neighbour where a record does so in a week of it", () => {
    // The week of 1 July 2026, a Wednesday, is of the new quarter; that of 1 October 2027, a Friday, of the old one.
    const quartersOf = (from: string, to: string) => shown(from, to).map(([quarter]) => quarter);
    expect(quartersOf("2026-05-04", "2026-06-30")).toEqual(["2026-Q2", "2026-Q3"]);
    expect(quartersOf("2027-10-01", "2027-10-20")).toEqual(["2027-Q3", "2027-Q4"]);
    expect(shown("2025-04-02", "2025-04-02")).toEqual([]);
  });

  it("hold every day of a record in exactly one week of one period", () => {
    fc.assert(
      fc.property(someDays, ([from, to]) => {
        const periods = releasePeriods(from, to);
        expect(periods[0].fromWeek).toBeLessThanOrEqual(from);
        expect(periods[periods.length - 1].toWeek).toBeGreaterThanOrEqual(to);
        for (const [place, period] of periods.entries()) {
          if (place > 0) expect(period.fromWeek).toBe(periods[place - 1].toWeek);
          const weeks = weeksOf(period);
          expect([12, 13, 14]).toContain(weeks.length);
          expect(weeks.every((week) => weekdayOf(week) === 0)).toBe(true);
        }
      }),
    );
  });
});

describe("the cohort of a period", () => {
  const [period] = releasePeriods(dayNumber("2024-12-30"), dayNumber("2025-03-31"));
  const start = period.fromWeek;
  const employees = {
    count: 6,
    team: Int32Array.of(0, 1, 1, 0, 1, 0),
    weeklyMinutes: new Float64Array(6),
    hourlyCents: new Float64Array(6),
    // Always there; joins on the first day; on the second; left before; leaves on the second Monday; joins after the period.
    joinedOn: Float64Array.of(NaN, start, start + 1, NaN, NaN, start + 400),
    leftOn: Float64Array.of(NaN, NaN, NaN, start - 1, start + 7, NaN),
  };

  it("is the organisation chart of its first day", () => {
    expect([...cohortOf(period, employees, nothing).teamOf]).toEqual([0, 1, -1, -1, 1, -1]);
  });

  it("is present from the week of joining to the week of leaving", () => {
    const { presence } = cohortOf(period, employees, nothing);
    expect(presence).toHaveLength(13);
    expect([...presence[0]]).toEqual([1, 1, 1, 0, 1, 0]);
    expect([...presence[1]]).toEqual([1, 1, 1, 0, 1, 0]);
    expect([...presence[2]]).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it("is present wherever the record has something of a person", () => {
    const measured = { employee: Int32Array.of(4, 3), week: Int32Array.of(start + 21, start - 7) };
    const { presence } = cohortOf(period, employees, measured);
    expect(presence.map((isPresent) => isPresent[4])).toEqual([1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(presence.every((isPresent) => isPresent[3] === 0)).toBe(true);
  });
});
