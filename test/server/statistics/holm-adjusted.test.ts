/** Oracle: Holm 1979 by his own words, and the example of R's `p.adjust`, which gives .04 .06 .06 .06 for .01 .02 .03 .04. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holmAdjusted } from "#server/statistics/holm-adjusted.ts";

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

/** Holm's steps: the smallest at level/n, the next at level/(n − 1), until one fails; that and all after it stand. */
function rejectedAt(level: number, pValues: readonly number[]): number {
  const ascending = pValues.toSorted((left, right) => left - right);
  const failed = ascending.findIndex((p, place) => p * (ascending.length - place) > level);
  return failed < 0 ? ascending.length : failed;
}

describe("p-values adjusted over several questions", () => {
  it("are those of the example, in the order given", () => {
    const close = [0.06, 0.04, 0.06, 0.06].map((p): unknown => expect.closeTo(p, 12));
    expect(holmAdjusted([0.02, 0.01, 0.04, 0.03])).toEqual(close);
  });

  it("reject as many at any level as the procedure does", () => {
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (pValues, level) => {
        expect(holmAdjusted(pValues).filter((p) => p <= level)).toHaveLength(rejectedAt(level, pValues));
      }),
    );
  });

  it("lie between their own and as many times their own, and keep their order", () => {
    fc.assert(
      fc.property(probabilities, (pValues) => {
        const adjusted = holmAdjusted(pValues);
        for (const [place, p] of pValues.entries()) {
          expect(adjusted[place]).toBeGreaterThanOrEqual(p);
          expect(adjusted[place]).toBeLessThanOrEqual(Math.min(1, pValues.length * p));
          for (const [other, larger] of pValues.entries()) {
            if (larger >= p) expect(adjusted[other]).toBeGreaterThanOrEqual(adjusted[place]);
          }
        }
      }),
    );
  });

  it("leave a single one as it is, and refuse what is no probability", () => {
    expect(holmAdjusted([0.04])).toEqual([0.04]);
    expect(() => holmAdjusted([-0.1])).toThrow(RangeError);
    expect(() => holmAdjusted([NaN])).toThrow(RangeError);
  });
});
