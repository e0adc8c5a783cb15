/** Oracle: R, quantile(c(1, 2, 3, 4, 10), c(.025, .25, .5, .9)) of type 7, by its formula: 1.1, 2, 3, 7.6. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";

describe("the quantile of a sample", () => {
  it.each([
    [0, 1],
    [0.025, 1.1],
    [0.25, 2],
    [0.5, 3],
    [0.9, 7.6],
    [1, 10],
  ])("%d of 1, 2, 3, 4, 10 is %d", (probability, value) => {
    expect(sampleQuantile(Float64Array.of(1, 2, 3, 4, 10), probability)).toBeCloseTo(value, 12);
  });

  it("lies within the sample", () => {
    const values = fc.array(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (sample, probability) => {
        const ascending = Float64Array.from(sample).sort();
        const quantile = sampleQuantile(ascending, probability);
        expect(quantile).toBeGreaterThanOrEqual(ascending[0]);
        expect(quantile).toBeLessThanOrEqual(ascending.at(-1) ?? Number.NaN);
      }),
    );
  });
});
