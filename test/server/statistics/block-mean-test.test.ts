/** Oracle: Student's t of 1, 2, 3, 4, 5 as R's `t.test(1:5)` gives it: t 4.2426, two-sided p .01324 with 4 degrees. */
import { describe, expect, it } from "vitest";
import { blockMeanTest } from "#server/statistics/block-mean-test.ts";

/** Four weeks for each block, all in the first of them. */
const inBlocks = (sums: readonly number[]) => Float64Array.from(sums.flatMap((sum) => [sum, 0, 0, 0]));

const blocksOf = (weeks: number) => blockMeanTest(new Float64Array(weeks).fill(1), 4)?.blocks ?? null;

describe("the test of the mean of blocks", () => {
  it("is Student's, one-sided", () => {
    const found = blockMeanTest(inBlocks([1, 2, 3, 4, 5]), 4);
    expect(found?.blocks).toBe(5);
    expect(found?.tStatistic).toBeCloseTo(4.2426, 4);
    expect(found?.pValue).toBeCloseTo(0.013_24 / 2, 5);
    expect(blockMeanTest(inBlocks([-1, -2, -3, -4, -5]), 4)?.pValue).toBeCloseTo(1 - 0.013_24 / 2, 5);
  });

  it("cuts any number of weeks into blocks of about four, without a rest", () => {
    expect([5, 6, 8, 9, 10, 52, 53, 54].map(blocksOf)).toEqual([null, 2, 2, 2, 3, 13, 13, 14]);
    // Ten weeks as 4, 3 and 3: sums 4, 3, 3 have a mean of 10/3 and a standard error of 1/3.
    expect(blockMeanTest(new Float64Array(10).fill(1), 4)?.tStatistic).toBeCloseTo(10, 9);
  });

  it("is sure of blocks that are all alike, and finds nothing where all are nothing", () => {
    expect(blockMeanTest(inBlocks([2, 2, 2]), 4)).toEqual({ blocks: 3, tStatistic: Infinity, pValue: 0 });
    expect(blockMeanTest(inBlocks([-2, -2, -2]), 4)).toMatchObject({ pValue: 1 });
    expect(blockMeanTest(inBlocks([0, 0, 0]), 4)).toEqual({ blocks: 3, tStatistic: 0, pValue: 0.5 });
  });
});
