/** The interval of a sum over weeks: degenerate cases by hand, coverage on weeks whose mean is known. */
import { describe, expect, it } from "vitest";
import { blockBootstrap } from "#server/statistics/block-bootstrap.ts";
import { randomSource } from "#server/statistics/random-source.ts";

const drawn = (series: readonly Float64Array[], seed = 1) =>
  blockBootstrap(series, 4, 500, randomSource(seed, "test"));

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

  it("covers the planted sum of dependent weeks in nine of ten and more of 200 runs", () => {
    const weeks = 78;
    let covered = 0;
    for (let run = 0; run < 200; run += 1) {
      const source = randomSource(run, "dependent weeks");
      let last = 0;
      const series = Float64Array.from({ length: weeks }, () => {
        last = 0.4 * last + source.normal();
        return 10 + last;
      });
      const [{ low, high }] = drawn([series], run);
      if (low <= 10 * weeks && 10 * weeks <= high) covered += 1;
    }
    expect(covered / 200).toBeGreaterThanOrEqual(0.88);
    expect(covered / 200).toBeLessThanOrEqual(0.99);
  });
});
