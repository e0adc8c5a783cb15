/** The outline of the drawn nets: what is smoothed keeps its place and its area. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densityPath, densityPoints } from "#client/pages/verdict/density-shape.ts";
import { shownNet } from "#test/builders/shown-verdict-money.ts";

const density = (shares: readonly number[]) => ({ fromCents: -1000, stepCents: 100, shares: [...shares] });
const anyShares = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 60 })
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => count / all);
  });

/** Where the area under a line of equal steps has its middle. */
function middle(points: ReturnType<typeof densityPoints>): number {
  const area = points.reduce((sum, { height }) => sum + height, 0);
  return points.reduce((sum, { cents, height }) => sum + cents * height, 0) / area;
}

describe("the outline", () => {
  it("begins and ends at no height, and reaches its top once scaled", () => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const points = densityPoints(density(shares));
        expect(points[0]?.height).toBe(0);
        expect(points.at(-1)?.height).toBe(0);
        expect(Math.max(...points.map(({ height }) => height))).toBeCloseTo(1, 12);
      }),
    );
  });

  it("keeps the middle of the draws where it is", () => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const mean = shares.reduce((sum, share, place) => sum + share * (-1000 + (place + 0.5) * 100), 0);
        expect(middle(densityPoints(density(shares)))).toBeCloseTo(mean, 6);
      }),
    );
  });

  it("goes from left to right in equal steps", () => {
    const points = densityPoints(shownNet([64, -61, 183]).density);
    const steps = points.slice(1).map(({ cents }, place) => cents - (points[place]?.cents ?? 0));
    expect(new Set(steps.map((step) => Math.round(step))).size).toBe(1);
  });

  it("is a line where all draws agree", () => {
    expect(densityPoints(density([1]))).toEqual([
      { cents: -1000, height: 0 },
      { cents: -1000, height: 1 },
    ]);
  });
});

describe("its path", () => {
  it("goes through both ends, and is empty without points", () => {
    const points = [
      { cents: 0, height: 0 },
      { cents: 1, height: 1 },
      { cents: 2, height: 0 },
    ];
    expect(
      densityPath(
        points,
        (cents) => cents * 10,
        (height) => 100 - height * 100,
      ),
    ).toBe("M0.00,100.00Q10.00,0.00 15.00,50.00Q20.00,100.00 20.00,100.00");
    expect(densityPath([], Number, Number)).toBe("");
  });
});
