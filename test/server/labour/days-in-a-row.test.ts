/** Stretches of days in a row, by hand. */
import { describe, expect, it } from "vitest";
import { monday, bandsOf } from "#test/builders/working-time-cases.ts";

describe("days in a row", () => {
  it("are stretches across weeks, over beyond six, near at six", () => {
    const days = [0, 1, 2, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17].map((day) => ({
      day: monday + day,
      hours: 7,
    }));
    // Three days, six across a Sunday, seven across the next.
    expect(bandsOf(days, "daysInARow", 3)).toEqual([1, 1, 1]);
  });
});
