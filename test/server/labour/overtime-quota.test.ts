/** The yearly quota of overtime, by hand around 220 hours. */
import { describe, expect, it } from "vitest";
import { quotaMinutes } from "#server/labour/overtime-quota.ts";
import { workingTimeCases } from "#server/labour/working-time-limits.ts";
import type { DaySpan } from "#server/labour/working-time-scope.ts";
import { dayNumber } from "#server/scheduling/civil-time.ts";
import type { WrittenDay } from "#test/builders/worked-days.ts";
import {
  monday,
  parameters,
  weeksOf,
  recordOf,
  casesIn,
  bands,
  reasonOf,
} from "#test/builders/working-time-cases.ts";

const year = { fromDay: dayNumber(2025, 1, 1), toDay: dayNumber(2026, 1, 1) };
const overtimeWeeks = (weeks: number, hours: number): WrittenDay[] =>
  weeksOf(Array(52).fill(40)).map((day, place) =>
    place < 5 * weeks ? { ...day, hours: 8 + hours, overtime: hours } : day,
  );
const quota = (days: readonly WrittenDay[], period: DaySpan, covered: DaySpan = year) =>
  workingTimeCases(recordOf({ days }), parameters, period, covered);

/** 44 weeks with so many hours on weekdays and six on the Sunday. */
const sundays = (weekday: number): WrittenDay[] => [
  ...weeksOf(Array(44).fill(weekday)),
  ...Array.from({ length: 44 }, (_, week) => ({ day: monday + 7 * week + 6, hours: 6, sunday: 6 })),
];

describe("the yearly quota", () => {
  it("is near from nine tenths of 220 hours on, over beyond them", () => {
    expect(bands(quota(overtimeWeeks(39, 1), year), "yearlyQuota")).toEqual([1, 0, 0]);
    expect(bands(quota(overtimeWeeks(44, 1), year), "yearlyQuota")).toEqual([0, 1, 0]);
    const over = casesIn(quota(overtimeWeeks(45, 1), year), "yearlyQuota");
    expect([...over.over]).toEqual([0, 0, 0, 1]);
    expect([...over.isOver]).toEqual([1]);
  });

  it("holds Sunday hours beyond the legal week only", () => {
    // 44 Sundays of 6 h: 264 h, but only 5 h a week lie beyond 35 h in weeks of 34 h on weekdays.
    expect(bands(quota(sundays(35), year), "yearlyQuota")).toEqual([0, 0, 1]);
    expect(bands(quota(sundays(34), year), "yearlyQuota")).toEqual([0, 1, 0]);
    expect(bands(quota(sundays(29), year), "yearlyQuota")).toEqual([1, 0, 0]);
  });

  it("of a year that the period or the record cuts is told only once it is over", () => {
    const half = { fromDay: year.fromDay, toDay: dayNumber(2025, 7, 1) };
    expect(reasonOf(quota(overtimeWeeks(20, 2), half), "yearlyQuota")).toBe("too-short");
    expect([...casesIn(quota(overtimeWeeks(20, 3), half), "yearlyQuota").over]).toEqual([0, 1]);
    const lateRecord = { fromDay: dayNumber(2025, 3, 1), toDay: year.toDay };
    expect(reasonOf(quota(overtimeWeeks(0, 0), year, lateRecord), "yearlyQuota")).toBe("too-short");
    // A record that ends with the works' closure over the new year holds its hours.
    const closed = { fromDay: year.fromDay, toDay: dayNumber(2025, 12, 20) };
    expect(bands(quota(overtimeWeeks(0, 0), year, closed), "yearlyQuota")).toEqual([1, 0, 0]);
  });

  it("counts Sunday hours beyond the legal week that holds on the day", () => {
    // 34 hours on weekdays and six on the Sunday: five beyond 35, three beyond 37.
    expect(quotaMinutes(40 * 60, 0, 6 * 60, 35 * 60)).toBe(5 * 60);
    expect(quotaMinutes(40 * 60, 0, 6 * 60, 37 * 60)).toBe(3 * 60);
    const legal = { fromDays: [-Infinity], values: [37] };
    const changed = workingTimeCases(
      recordOf({ days: sundays(34) }),
      {
        ...parameters,
        legal_weekly_hours: legal,
        yearly_overtime_quota: { fromDays: [-Infinity], values: [140] },
      },
      year,
      year,
    );
    // 44 weeks of three hours are 132, below 140; of five hours they would be 220.
    expect(bands(changed, "yearlyQuota")).toEqual([0, 1, 0]);
  });
});
