/** Rests between days and in a week, by hand around the eleven and the thirty-five hours. */
import { describe, expect, it } from "vitest";
import { workingTimeCases } from "#server/labour/working-time-limits.ts";
import type { WrittenDay } from "#test/builders/worked-days.ts";
import {
  monday,
  parameters,
  recordOf,
  weeksFrom,
  casesIn,
  bands,
  bandsOf,
  casesOver,
  reasonOf,
} from "#test/builders/working-time-cases.ts";

/** Consecutive days from the Monday on; null: without clock times. */
const shifts = (...clocks: (readonly [number, number] | null)[]): WrittenDay[] =>
  clocks.map((clock, place) => ({
    day: monday + place,
    hours: 8,
    ...(clock === null ? {} : { clock }),
  }));

/** Six days a week, to Saturday 20 h, on Mondays from an hour on to 16 h; no Saturday in the third week. */
const saturdays = (starts: number): WrittenDay[] =>
  [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18].map((day) => ({
    day: monday + day,
    hours: 8,
    clock: day % 7 === 0 ? ([starts, 16] as const) : ([8, 20] as const),
  }));

describe("rests", () => {
  it("between days are over below eleven hours, near up to a tenth above, kept beyond", () => {
    // Rests of 10.9, 11, 12.1 and 12.2 h.
    const days = shifts([8, 20], [6.9, 20], [7, 20], [8.1, 20], [8.2, 20]);
    expect(bandsOf(days, "dailyRest", 1)).toEqual([1, 2, 1]);
  });

  it("after a night are counted from its end on the next day", () => {
    // 22 h to 6 h, then from 14 h on: eight hours.
    expect(bandsOf(shifts([22, 30], [14, 22]), "dailyRest", 1)).toEqual([0, 0, 1]);
  });

  it("without both clock times, or with days that overlap, are unknown", () => {
    const days = shifts([8, 16], null, [8, 16], [8, 34], [9, 17]);
    const span = weeksFrom(1);
    const { totals } = casesIn(workingTimeCases(recordOf({ days }), parameters, span, span), "dailyRest");
    expect(totals).toEqual({ cases: 1, kept: 1, near: 0, over: 0, peopleOver: 0, unknown: 3 });
  });

  it("of a week are its longest, wherever it begins", () => {
    const plain = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((day) => ({
      day: monday + day,
      hours: 8,
      clock: [8, 16] as const,
    }));
    expect(bandsOf(plain, "weeklyRest", 2)).toEqual([2, 0, 0]);
    // Two weeks to Saturday 20 h, then Monday from 6 h: 34 h before and after the second; 36 h when it is from 8 h. What lies
    // before the first is not on record.
    expect(bandsOf(saturdays(6), "weeklyRest", 3)).toEqual([1, 0, 1]);
    expect(bandsOf(saturdays(8), "weeklyRest", 3)).toEqual([1, 1, 0]);
  });

  it("that end with the Sunday are not the next week's", () => {
    // Off from Friday 20 h to Monday 0 h, then every day to Sunday and on: rests of 16 h.
    const early = [0, 1, 2, 3, 4, 5, 6, 7].map((day) => ({
      day: monday + 7 + day,
      hours: 8,
      clock: [day === 0 ? 0 : 8, 16] as const,
    }));
    const before = [0, 1, 2, 3, 4].map((day) => ({ day: monday + day, hours: 8, clock: [12, 20] as const }));
    const cases = casesOver({ days: [...before, ...early] }, 3);
    expect(bands(cases, "weeklyRest")).toEqual([2, 0, 1]);
  });

  it("of a week at the edge of the record are told only where what is covered is enough", () => {
    // Every day to Sunday 20 h: the rest after it may be of any length.
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => ({
      day: monday + day,
      hours: 8,
      clock: [8, 20] as const,
    }));
    const span = weeksFrom(1);
    expect(reasonOf(workingTimeCases(recordOf({ days }), parameters, span, span), "weeklyRest")).toBe(
      "too-short",
    );
    const longer = { fromDay: monday - 7, toDay: monday + 7 };
    expect(bands(workingTimeCases(recordOf({ days }), parameters, span, longer), "weeklyRest")).toEqual([
      1, 0, 0,
    ]);
  });
});
