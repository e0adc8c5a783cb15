/** Sums over weeks drawn again. Oracle: weeks whose draws can be counted by hand; the interval of `blockBootstrap`, which is made of them. */
import { describe, expect, it } from "vitest";
import { blockBootstrap } from "#server/statistics/block-bootstrap.ts";
import { blockDraws } from "#server/statistics/block-draws.ts";
import { randomSource } from "#server/statistics/random-source.ts";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";

const drawn = (series: readonly Float64Array[], draws = 500) =>
  blockDraws(series, 4, draws, randomSource(1, "test"));
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("sums drawn again", () => {
  it("take as many weeks as there are: alike weeks always give their sum", () => {
    const { sums } = drawn([new Float64Array(21).fill(3)]);
    expect(new Set(sums[0])).toEqual(new Set([63]));
  });

  it("take the same weeks in every series", () => {
    const source = randomSource(3, "weeks");
    const one = Float64Array.from({ length: 40 }, () => source.normal());
    const other = Float64Array.from({ length: 40 }, () => source.normal());
    const { sums } = drawn([one, other, one.map((value, week) => value + other[week])]);
    for (const [draw, sum] of sums[2].entries()) expect(sum).toBeCloseTo(sums[0][draw] + sums[1][draw], 9);
  });

  it("have the recorded sum as their mean", () => {
    const source = randomSource(4, "weeks");
    const weeks = Float64Array.from({ length: 52 }, () => source.exponential());
    const total = weeks.reduce((sum, value) => sum + value, 0);
    // The error of the mean of 20,000 draws is a hundredth of their spread.
    expect(mean(drawn([weeks], 20_000).sums[0])).toBeCloseTo(total, 0);
  });

  it("are drawn apart into the interval of the block bootstrap", () => {
    const source = randomSource(5, "weeks");
    const weeks = Float64Array.from({ length: 30 }, () => source.normal());
    const total = weeks.reduce((sum, value) => sum + value, 0);
    const { widening, sums } = drawn([weeks]);
    const ascending = sums[0].toSorted();
    const [{ low, high }] = blockBootstrap([weeks], 4, 500, randomSource(1, "test"));
    expect(total + widening * (sampleQuantile(ascending, 0.025) - total)).toBeCloseTo(low, 9);
    expect(total + widening * (sampleQuantile(ascending, 0.975) - total)).toBeCloseTo(high, 9);
  });

  it("are nothing without weeks, and anything up to twice a single one, the same part of every series", () => {
    expect(drawn([new Float64Array(0)], 3)).toEqual({ widening: 1, sums: [new Float64Array(3)] });
    const { widening, sums } = drawn([Float64Array.of(5), Float64Array.of(-10)], 4000);
    expect(widening).toBe(1);
    expect(Math.min(...sums[0])).toBeGreaterThanOrEqual(0);
    expect(Math.max(...sums[0])).toBeLessThanOrEqual(10);
    expect(mean(sums[0])).toBeCloseTo(5, 0);
    for (const [draw, sum] of sums[1].entries()) expect(sum).toBeCloseTo(-2 * sums[0][draw], 9);
  });
});
