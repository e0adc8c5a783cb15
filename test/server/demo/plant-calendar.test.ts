import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOfficeHours, plantCalendar, regularShifts } from "#server/demo/plant-calendar.ts";
import { layOutPlant } from "#server/demo/plant-layout.ts";
import { dayNumber, minutesPerDay } from "#server/scheduling/civil-time.ts";

const calendar = plantCalendar(78);

describe("the plant's calendar", () => {
  it("begins on a Monday and ends on Sunday 29 June 2025 after 78 weeks", () => {
    expect(calendar.firstDay).toBe(dayNumber(2024, 1, 1));
    expect(calendar.endDay - 1).toBe(dayNumber(2025, 6, 29));
  });

  it("closes on holidays and weekends, and has one crew in three weeks of August and after 23 December", () => {
    expect(calendar.isWorkingDay(dayNumber(2024, 5, 8))).toBe(false);
    expect(calendar.isWorkingDay(dayNumber(2024, 5, 11))).toBe(false);
    expect(calendar.isWorkingDay(dayNumber(2024, 5, 7))).toBe(true);
    const reduced = Array.from({ length: 366 }, (_, day) => calendar.firstDay + day).filter((day) =>
      calendar.isReducedDay(day),
    );
    expect(reduced.slice(0, 14)).toEqual(
      [5, 6, 7, 8, 9, 12, 13, 14, 16, 19, 20, 21, 22, 23].map((day) => dayNumber(2024, 8, day)),
    );
    expect(reduced.slice(14)).toEqual([23, 24, 26, 27, 30, 31].map((day) => dayNumber(2024, 12, day)));
  });

  it("opens two crews' shifts on an ordinary day and one on a reduced day", () => {
    const [{ centres }] = layOutPlant(100);
    const opened = (day: number): number =>
      regularShifts(calendar, centres[0]).filter(({ from }) => Math.floor(from / minutesPerDay) === day)
        .length;
    expect(opened(dayNumber(2024, 5, 7))).toBe(2);
    expect(opened(dayNumber(2024, 8, 6))).toBe(1);
    expect(opened(dayNumber(2024, 5, 8))).toBe(0);
  });

  it("counts working days over holidays and weekends: two after Tuesday 7 May 2024 is Monday 13", () => {
    // Wednesday 8 and Thursday 9 May 2024 were holidays.
    expect(calendar.addWorkingDays(dayNumber(2024, 5, 7), 2)).toBe(dayNumber(2024, 5, 13));
  });

  it("answers in office hours, never before the question, and in the order of the questions", () => {
    const anyMinute = fc.integer({
      min: calendar.firstDay * minutesPerDay,
      max: calendar.endDay * minutesPerDay,
    });
    fc.assert(
      fc.property(anyMinute, fc.nat(5000), (at, later) => {
        const answer = inOfficeHours(calendar, at);
        expect(answer).toBeGreaterThanOrEqual(at);
        expect(calendar.isWorkingDay(Math.floor(answer / minutesPerDay))).toBe(true);
        expect(inOfficeHours(calendar, at + later)).toBeGreaterThanOrEqual(answer);
      }),
    );
  });
});
