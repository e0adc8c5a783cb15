/** The points of small time lines: heights between two values, and lines that never cross a gap. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightIn, middleOf, runsOf } from "#client/charts/mini-series.ts";

describe("a height", () => {
  it("is none at the lower end, all at the upper, and cut beyond", () => {
    const at = heightIn(0, 40);
    expect([-10, 0, 10, 40, 50].map(at)).toEqual([0, 0, 0.25, 1, 1]);
  });

  it("is none where there is no length", () => {
    expect(heightIn(3, 3)(3)).toBe(0);
  });
});

describe("the middles of places", () => {
  it("part the axis evenly", () => {
    expect([0, 1, 2, 3].map((place) => middleOf(place, 4))).toEqual([0.125, 0.375, 0.625, 0.875]);
  });
});

const placesOf = (points: readonly (number | null)[]) =>
  runsOf(points.map((value) => ({ value }))).map((run) => run.map(({ place }) => place));

describe("the runs of a line", () => {
  it("are broken where nothing is known", () => {
    expect(placesOf([1, 2, null, 3, null, null, 4])).toEqual([[0, 1], [3], [6]]);
    expect(placesOf([null, null])).toEqual([]);
  });

  it("hold every known point once, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer()), { maxLength: 20 }), (points) => {
        const known = points.flatMap((value, place) => (value === null ? [] : [place]));
        expect(placesOf(points).flat()).toEqual(known);
      }),
    );
  });
});
