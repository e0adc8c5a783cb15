/** Open time to come, on a calendar reckoned by hand: day 60 is a Monday, eight weeks after Monday 5 January 1970. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedOpenings } from "#server/scheduling/expected-openings.ts";
import { calendarOfStretches, joinStretches } from "#server/scheduling/work-calendar.ts";

const monday = 60;

/** A stretch in days and hours of the day. */
const shift = (day: number, from: number, to: number) => ({
  from: (day * 24 + from) * 60,
  to: (day * 24 + to) * 60,
});

/** Monday to Friday from 8 to 16 in the eight weeks before, but for some days. */
const weekdays = (closed: readonly number[] = []) =>
  Array.from({ length: 56 }, (_, back) => monday - 56 + back)
    .filter((day) => (day - monday + 56) % 7 < 5 && !closed.includes(day))
    .map((day) => shift(day, 8, 16));

/** What is expected from an hour of day 60 on, in hours from its midnight. */
function expected(recorded: readonly ReturnType<typeof shift>[], hour = 0, weeks = 1) {
  const { opens, closes } = expectedOpenings(joinStretches(recorded), (monday * 24 + hour) * 60, weeks);
  return Array.from(opens, (open, place) => [open, closes[place]].map((at) => at / 60 - monday * 24));
}

const week = [0, 24, 48, 72, 96].map((day) => [day + 8, day + 16]);

const mondays = (count: number) => Array.from({ length: count }, (_, back) => monday - 7 * (back + 1));

describe("open time to come", () => {
  it("repeats the week that the centre is used to", () => {
    expect(expected(weekdays())).toEqual(week);
    expect(expected(weekdays(), 0, 2)).toHaveLength(10);
  });

  it("is open on a weekday that was open in four of eight weeks, and closed where it was in three", () => {
    expect(expected(weekdays(mondays(4)))).toEqual(week);
    expect(expected(weekdays(mondays(5)))).toEqual(week.slice(1));
  });

  it("takes what is planned as it is, closed days between included, and the habit only after it", () => {
    const planned = [...weekdays(), shift(monday, 6, 22), shift(monday + 2, 8, 12)];
    expect(expected(planned)).toEqual(
      [
        [6, 22],
        [56, 60],
        [56, 64],
        [80, 88],
        [104, 112],
      ].toSpliced(1, 1),
    );
  });

  it("leaves out what has passed of today but not what goes on", () => {
    expect(expected(weekdays(), 16)).toEqual(week.slice(1));
    expect(expected(weekdays(), 15)).toEqual(week);
  });

  it("joins a shift that goes past midnight", () => {
    const nights = Array.from({ length: 56 }, (_, back) => {
      const { from } = shift(monday - 56 + back, 22, 24);
      return { from, to: from + 8 * 60 };
    });
    expect(expected(nights).slice(1, 3)).toEqual([
      [22, 30],
      [46, 54],
    ]);
  });

  it("is never closed where a shift is planned, whatever was recorded", () => {
    const stretch = fc
      .tuple(fc.integer({ min: -70 * 24, max: 20 * 24 }), fc.integer({ min: 1, max: 30 }))
      .map(([from, length]) => shift(monday, from, from + length));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 40 }), fc.integer({ min: 0, max: 23 }), (recorded, hour) => {
        const now = (monday * 24 + hour) * 60;
        const stretches = joinStretches(recorded);
        const { opens, closes } = expectedOpenings(stretches, now, 4);
        const ahead = calendarOfStretches(opens, closes);
        for (const { from, to } of recorded) {
          const left = Math.max(0, to - Math.max(from, now));
          expect(ahead.openMinutesBetween(Math.max(from, now), to)).toBe(left);
        }
        for (let place = 1; place < opens.length; place += 1) {
          expect(opens[place]).toBeGreaterThan(closes[place - 1]);
        }
      }),
    );
  });
});
