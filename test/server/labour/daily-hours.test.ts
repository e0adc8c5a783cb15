/** Hours of a day and of a week, by hand around each limit. */
import { describe, expect, it } from "vitest";
import { workingTimeCases } from "#server/labour/working-time-limits.ts";
import { datedParameters } from "#test/builders/worked-days.ts";
import {
  monday,
  parameters,
  weeksOf,
  recordOf,
  weeksFrom,
  bands,
  bandsOf,
} from "#test/builders/working-time-cases.ts";

const day = (hours: number, place: number) => ({ day: monday + place, hours });

describe("hours of a day and of a week", () => {
  it("are kept below nine tenths of the limit, near up to it, over beyond it", () => {
    expect(bandsOf([8.99, 9, 10, 10.02].map(day), "dailyHours", 1)).toEqual([1, 2, 1]);
    expect(bandsOf(weeksOf([43.1, 43.2, 48, 48.1]), "weeklyHours", 4)).toEqual([1, 2, 1]);
    // 7.7 h and 2.3 h are ten hours, though not to the last bit.
    expect(bandsOf([day(7.7 + 2.3 + 1e-13, 0)], "dailyHours", 1)).toEqual([0, 1, 0]);
  });

  it("are judged by the limit of their day", () => {
    const days = [0, 1, 2, 3].map((place) => ({ day: monday + place, hours: 11 }));
    const span = weeksFrom(1);
    const raised = datedParameters({ daily_hours_limit: { fromDays: [0, monday + 2], values: [10, 12] } });
    expect(bands(workingTimeCases(recordOf({ days }), raised, span, span), "dailyHours")).toEqual([0, 2, 2]);
  });

  it("of a week count the Saturday and the Sunday, and only weeks that the record covers wholly", () => {
    const days = [...weeksOf([40, 40]), { day: monday + 5, hours: 5 }, { day: monday + 13, hours: 9 }];
    expect(bandsOf(days, "weeklyHours", 2)).toEqual([0, 1, 1]);
    const late = { fromDay: monday + 1, toDay: monday + 14 };
    const cases = workingTimeCases(recordOf({ days }), parameters, weeksFrom(2), late);
    expect(bands(cases, "weeklyHours")).toEqual([0, 0, 1]);
  });

  it("of a week that goes on after the record are no case, though the period does", () => {
    const days = weeksOf([40, 50]);
    const early = { fromDay: monday, toDay: monday + 12 };
    const cases = workingTimeCases(recordOf({ days }), parameters, weeksFrom(3), early);
    expect(bands(cases, "weeklyHours")).toEqual([1, 0, 0]);
  });
});
