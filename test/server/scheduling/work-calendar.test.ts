import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinStretches, workCalendar, type OpenInterval } from "#server/scheduling/work-calendar.ts";

const someIntervals = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 40 }))
    .map(([from, length]): OpenInterval => ({ from, to: from + length })),
  { maxLength: 8 },
);

/** Minute by minute. */
function naiveOpenMinutes(intervals: readonly OpenInterval[], from: number, to: number): number {
  let open = 0;
  for (let minute = from; minute < to; minute += 1) {
    if (intervals.some((interval) => interval.from <= minute && minute < interval.to)) open += 1;
  }
  return open;
}

describe("a work calendar", () => {
  const days = workCalendar([
    { from: 8 * 60, to: 16 * 60 },
    { from: 32 * 60, to: 40 * 60 },
  ]);

  it("leaves the closed night out: Monday 14:00 to Tuesday 9:00 is three hours (closed 16:00 to 8:00)", () => {
    expect(days.openMinutesBetween(14 * 60, 33 * 60)).toBe(180);
    expect(days.addOpenMinutes(14 * 60, 180)).toBe(33 * 60);
  });

  it("reaches a close before the next opening, and begins no sooner than an opening", () => {
    expect(days.addOpenMinutes(14 * 60, 120)).toBe(16 * 60);
    expect(days.addOpenMinutes(16 * 60, 0)).toBe(32 * 60);
    expect(days.addOpenMinutes(15 * 60, 0)).toBe(15 * 60);
    expect(days.addOpenMinutes(0, 16 * 60)).toBe(40 * 60);
    expect(days.addOpenMinutes(0, 16 * 60 + 1)).toBe(Infinity);
  });

  it("counts open minutes as a walk over every minute does", () => {
    fc.assert(
      fc.property(someIntervals, fc.nat(350), fc.nat(100), (intervals, from, length) => {
        expect(workCalendar(intervals).openMinutesBetween(from, from + length)).toBe(
          naiveOpenMinutes(intervals, from, from + length),
        );
      }),
    );
  });

  it("adds what it counts, and not a minute later than needed", () => {
    fc.assert(
      fc.property(someIntervals, fc.nat(350), fc.integer({ min: 1, max: 100 }), (intervals, at, minutes) => {
        const calendar = workCalendar(intervals);
        const end = calendar.addOpenMinutes(at, minutes);
        if (end === Infinity) {
          expect(naiveOpenMinutes(intervals, at, 400)).toBeLessThan(minutes);
          return;
        }
        expect(calendar.openMinutesBetween(at, end)).toBe(minutes);
        expect(calendar.openMinutesBetween(at, end - 1)).toBe(minutes - 1);
      }),
    );
  });

  it("knows what is open and when it opens next as a walk over every minute does", () => {
    fc.assert(
      fc.property(someIntervals, fc.nat(350), (intervals, at) => {
        const calendar = workCalendar(intervals);
        const isOpen = (minute: number): boolean => naiveOpenMinutes(intervals, minute, minute + 1) === 1;
        expect(calendar.isOpenAt(at)).toBe(isOpen(at));
        const next = Array.from({ length: 400 }, (_, minute) => at + minute).find(isOpen);
        expect(calendar.nextOpeningAt(at)).toBe(next ?? Infinity);
        expect(calendar.addOpenMinutes(at, 0)).toBe(next ?? Infinity);
        expect(calendar.openMinutesUpTo(at)).toBe(naiveOpenMinutes(intervals, 0, at));
      }),
    );
  });

  it("keeps every open minute when stretches are joined, and leaves none that touch", () => {
    fc.assert(
      fc.property(someIntervals, (intervals) => {
        const { opens, closes } = joinStretches(intervals);
        const open = opens.reduce((sum, from, place) => sum + closes[place] - from, 0);
        expect(open).toBe(naiveOpenMinutes(intervals, 0, 400));
        for (const [place, from] of opens.entries()) {
          expect(from).toBeLessThan(closes[place]);
          if (place > 0) expect(from).toBeGreaterThan(closes[place - 1]);
        }
      }),
    );
  });

  it("is right where stretches crowd at one end of a long time", () => {
    const crowded = Array.from({ length: 50 }, (_, place) => ({ from: place * 10, to: place * 10 + 5 }));
    const calendar = workCalendar([...crowded, { from: 1e9, to: 1e9 + 60 }]);
    expect(calendar.openMinutesUpTo(1e9)).toBe(250);
    expect(calendar.addOpenMinutes(492, 3 + 30)).toBe(1e9 + 30);
    expect(calendar.nextOpeningAt(495)).toBe(1e9);
    expect(calendar.isOpenAt(1e9 + 60)).toBe(false);
    expect(calendar.openMinutesUpTo(2e9)).toBe(310);
  });
});
