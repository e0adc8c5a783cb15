/** Bands and quarters of cases, by hand at their edges. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCase, countRest, newTally, quartersOf } from "#server/labour/limit-tally.ts";
import { dayNumber, formatDay, yearMonthDay } from "#server/scheduling/civil-time.ts";
import { datedParameters } from "#test/builders/worked-days.ts";

const period = { fromDay: dayNumber(2024, 11, 20), toDay: dayNumber(2025, 4, 2) };

describe("quarters of a period", () => {
  it("are those that share a day with it", () => {
    const { count, startsOn, ofDay } = quartersOf(period);
    expect(count).toBe(3);
    expect([...startsOn].map(formatDay)).toEqual(["2024-10-01", "2025-01-01", "2025-04-01"]);
    expect(ofDay).toHaveLength(period.toDay - period.fromDay);
    expect(ofDay[dayNumber(2024, 12, 31) - period.fromDay]).toBe(0);
    expect(ofDay[dayNumber(2025, 1, 1) - period.fromDay]).toBe(1);
    expect(ofDay[dayNumber(2025, 3, 31) - period.fromDay]).toBe(1);
    expect(ofDay[dayNumber(2025, 4, 1) - period.fromDay]).toBe(2);
    expect(quartersOf({ fromDay: 10, toDay: 10 }).count).toBe(0);
  });

  it("hold each day in the quarter of its month", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 40_000 }),
        fc.integer({ min: 1, max: 900 }),
        (fromDay, days) => {
          const { startsOn, ofDay } = quartersOf({ fromDay, toDay: fromDay + days });
          ofDay.forEach((quarter, place) => {
            const { year, month } = yearMonthDay(fromDay + place);
            const start = yearMonthDay(startsOn[quarter]);
            expect([start.year, Math.ceil(start.month / 3), start.day]).toEqual([
              year,
              Math.ceil(month / 3),
              1,
            ]);
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("a tally", () => {
  const parameters = datedParameters();
  const size = { people: 2, period, quarters: quartersOf(period) };

  it("lays cases out by person and quarter, and leaves out those that end outside the period", () => {
    const tally = newTally(size, parameters, parameters.daily_hours_limit, 60);
    countCase(tally, 1, dayNumber(2025, 1, 1), 601);
    countCase(tally, 0, dayNumber(2025, 4, 1), 600);
    countCase(tally, 0, dayNumber(2024, 11, 20), 539);
    for (const day of [period.fromDay - 1, period.toDay]) countCase(tally, 0, day, 900);
    expect([tally.overCases, tally.nearCases, tally.keptCases].map((cells) => [...cells])).toEqual([
      [0, 0, 0, 0, 1, 0],
      [0, 0, 1, 0, 0, 0],
      [1, 0, 0, 0, 0, 0],
    ]);
    expect([...tally.isOver]).toEqual([0, 1]);
  });

  it("takes a hundredth of a minute for the rounding of a decimal hour", () => {
    const tally = newTally(size, parameters, parameters.daily_hours_limit, 60);
    countCase(tally, 0, period.fromDay, 600.009);
    expect([...tally.isOver]).toEqual([0, 0]);
    countCase(tally, 0, period.fromDay, 600.011);
    expect([...tally.isOver]).toEqual([1, 0]);
    const rests = newTally(size, parameters, parameters.daily_rest_limit, 60, "at-least");
    countRest(rests, 0, period.fromDay, 659.991);
    expect([...rests.isOver]).toEqual([0, 0]);
    countRest(rests, 0, period.fromDay, 659.989);
    expect([...rests.isOver]).toEqual([1, 0]);
  });

  it("is near from another share of the limit where one is set", () => {
    const strict = datedParameters({ near_limit_share: 0.8 });
    const hours = newTally(size, strict, strict.daily_hours_limit, 60);
    countCase(hours, 0, period.fromDay, 480);
    const rests = newTally(size, strict, strict.daily_rest_limit, 60, "at-least");
    countRest(rests, 0, period.fromDay, 1.2 * 660);
    countRest(rests, 0, period.fromDay, 1.21 * 660);
    expect([hours.nearCases[0], rests.nearCases[0], rests.keptCases[0]]).toEqual([1, 1, 1]);
  });
});
