/** The interval of a sum over weeks: degenerate cases by hand, coverage on weeks whose mean is known. */
import { describe, expect, it } from "vitest";
import { blockBootstrap } from "#server/statistics/block-bootstrap.ts";
import { randomSource } from "#server/statistics/random-source.ts";

const drawn = (series: readonly Float64Array[], seed = 1) =>
  blockBootstrap(series, 4, 500, randomSource(seed, "test"));

/** In how many of the runs the interval holds the planted sum, weeks following each other with a correlation. */
function coverage(weeks: number, correlation: number, runs: number): number {
  let covered = 0;
  for (let run = 0; run < runs; run += 1) {
    const source = randomSource(run, "dependent weeks");
    let last = source.normal() / Math.sqrt(1 - correlation ** 2);
    const series = Float64Array.from({ length: weeks }, () => {
      last = correlation * last + source.normal();
      return 10 + last;
    });
    const [{ low, high }] = drawn([series], run);
    if (low <= 10 * weeks && 10 * weeks <= high) covered += 1;
  }
  return covered / runs;
}

describe("the block bootstrap", () => {
  it("has no width where all weeks are alike, and none to give without weeks", () => {
    expect(drawn([new Float64Array(20).fill(3)])).toEqual([{ low: 60, high: 60 }]);
    expect(drawn([new Float64Array(0)])).toEqual([{ low: 0, high: 0 }]);
  });

  it("moves parts and their sum together", () => {
    const source = randomSource(3, "weeks");
    const left = Float64Array.from({ length: 40 }, () => source.normal());
    const [one, other] = drawn([left, left.map((value) => 2 * value)]);
    expect(other.low).toBeCloseTo(2 * one.low, 9);
    expect(other.high).toBeCloseTo(2 * one.high, 9);
  });

  it("is the same for the same seed", () => {
    const weeks = Float64Array.from({ length: 30 }, (_, week) => week % 7);
    expect(drawn([weeks])).toEqual(drawn([weeks]));
    expect(drawn([weeks])).not.toEqual(drawn([weeks], 2));
  });

  it("draws the sums of two blocks apart by as much as two numbers can tell", () => {
    // Eight weeks in two blocks of four: each block sums to 2 where the weeks are 1 and 0 by turns ...
    const even = Float64Array.from({ length: 8 }, (_, week) => week % 2);
    expect(drawn([even])).toEqual([{ low: 4, high: 4 }]);
    // ... but to 0 to 4 where the first four are 1. Both blocks sum to 8 in 1 draw of 64, to 7 or more in 5 of 64: the limits
    // lie 3 away from the sum, drawn apart by 12.7062/1.96 × √2.
    const [{ low, high }] = drawn([Float64Array.of(1, 1, 1, 1, 0, 0, 0, 0)]);
    const farthest = 3 * (12.7062 / 1.959964) * Math.SQRT2;
    expect(low).toBeCloseTo(4 - farthest, 2);
    expect(high).toBeCloseTo(4 + farthest, 2);
  });

  it("takes a single week for no proof of anything", () => {
    expect(drawn([Float64Array.of(5), Float64Array.of(-5)])).toEqual([
      { low: 0, high: 10 },
      { low: -10, high: 0 },
    ]);
  });

  it.each([
    [78, 0],
    [78, 0.2],
    [26, 0.2],
  ])(
    "holds the planted sum of %i weeks with a correlation of %f in nineteen of twenty runs",
    (weeks, correlation) => {
      const share = coverage(weeks, correlation, 400);
      expect(share).toBeGreaterThan(0.92);
      expect(share).toBeLessThan(0.985);
    },
  );

  it.each([2, 3, 5, 8, 12])("is wide rather than narrow over %i weeks", (weeks) => {
    expect(coverage(weeks, 0.2, 300)).toBeGreaterThan(0.89);
  });
});
