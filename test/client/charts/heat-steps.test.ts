/** Shades of a heatmap, by hand, and on both sides of an edge. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextPlace } from "#client/charts/CalendarHeatmap.tsx";
import { heatStep, shadeOf, shades } from "#client/charts/heat-steps.ts";

describe("the steps of a heatmap", () => {
  it("are of one hour where nearly all weeks have fewer than six", () => {
    expect(heatStep([0.2, 1.4, 3.3, 5.9])).toBe(1);
    expect(heatStep([0.2, 1.4, 3.3, 6.1])).toBe(2);
    expect(heatStep([])).toBe(0.05);
  });

  it("are not widened by one week among a hundred", () => {
    const weeks = Array.from({ length: 99 }, () => 2.5);
    expect(heatStep([...weeks, 40])).toBe(heatStep(weeks));
  });

  it("give an edge to the shade that it begins", () => {
    expect([0, 0.99, 1, 4.99, 5, 90].map((hours) => shadeOf(hours, 1))).toEqual([0, 0, 1, 4, 5, 5]);
    // Three tenths over a tenth are less than three in binary.
    expect(shadeOf(0.3, 0.1)).toBe(3);
  });

  it("never give a paler shade to more hours", () => {
    const hours = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(hours, hours, (one, two) => {
        expect(shadeOf(Math.min(one, two), 0.5)).toBeLessThanOrEqual(shadeOf(Math.max(one, two), 0.5));
        expect(shadeOf(one, 0.5)).toBeLessThanOrEqual(shades);
      }),
    );
  });
});

describe("the arrows in a heatmap", () => {
  it("move by one cell, Home and End to the ends of a row, and other keys nowhere", () => {
    const from = { row: 1, column: 2 };
    expect(nextPlace("ArrowUp", from, 3, 5)).toEqual({ row: 0, column: 2 });
    expect(nextPlace("ArrowDown", from, 3, 5)).toEqual({ row: 2, column: 2 });
    expect(nextPlace("ArrowLeft", from, 3, 5)).toEqual({ row: 1, column: 1 });
    expect(nextPlace("ArrowRight", from, 3, 5)).toEqual({ row: 1, column: 3 });
    expect(nextPlace("Home", from, 3, 5)).toEqual({ row: 1, column: 0 });
    expect(nextPlace("End", from, 3, 5)).toEqual({ row: 1, column: 4 });
    expect(nextPlace("a", from, 3, 5)).toBeNull();
  });

  it("never leave it", () => {
    const keys = fc.constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End");
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 40 }), (pressed) => {
        let place = { row: 0, column: 0 };
        for (const key of pressed) {
          place = nextPlace(key, place, 3, 5) ?? place;
          expect(place.row >= 0 && place.row < 3 && place.column >= 0 && place.column < 5).toBe(true);
        }
      }),
    );
  });
});
