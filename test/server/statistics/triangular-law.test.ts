/**
 * Oracle: the closed form by hand: over 0..1 with mode 1/2 the distribution is 2x² up to the mode, so that .02 lies
 * below .1 and .98 below .9; over 0..1 with mode 0 it is 1 − (1 − x)².
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { triangularQuantile } from "#server/statistics/triangular-law.ts";

const range = fc
  .tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000))
  .map((values) => values.toSorted((left, right) => left - right))
  .map(([low, value, high]) => ({ low, value, high }));
const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe("the triangular law", () => {
  it("has the quantiles of its closed form", () => {
    expect(triangularQuantile({ low: 0, value: 0.5, high: 1 }, 0.02)).toBeCloseTo(0.1, 12);
    expect(triangularQuantile({ low: 0, value: 0.5, high: 1 }, 0.5)).toBeCloseTo(0.5, 12);
    expect(triangularQuantile({ low: 0, value: 0.5, high: 1 }, 0.98)).toBeCloseTo(0.9, 12);
    expect(triangularQuantile({ low: 0, value: 0, high: 1 }, 0.75)).toBeCloseTo(0.5, 12);
    expect(triangularQuantile({ low: 0, value: 1, high: 1 }, 0.25)).toBeCloseTo(0.5, 12);
  });

  it("is certain when its range has no width", () => {
    expect(triangularQuantile({ low: 7, value: 7, high: 7 }, 0.3)).toBe(7);
  });

  it("runs from low to high, never back", () => {
    fc.assert(
      fc.property(range, probability, probability, (law, one, other) => {
        expect(triangularQuantile(law, 0)).toBeCloseTo(law.low, 9);
        expect(triangularQuantile(law, 1)).toBeCloseTo(law.high, 9);
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(triangularQuantile(law, less)).toBeLessThanOrEqual(triangularQuantile(law, more) + 1e-9);
      }),
    );
  });
});
