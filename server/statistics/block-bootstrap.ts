/** Interval of a sum over weeks whose neighbours depend on each other. */
import { normalQuantile } from "./normal-law.ts";
import type { RandomSource } from "./random-source.ts";
import { sampleQuantile } from "./sample-quantile.ts";
import { studentQuantile } from "./student-quantile.ts";

export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
}

const upper = 0.975;
const normalUpper = normalQuantile(upper);

/**
 * By how much drawn sums have to be drawn apart: resampled blocks spread too little by the root of (n − 1)/n, and a spread
 * that is itself estimated from n blocks asks for Student's quantile (Hesterberg 2015, "What Teachers Should Know About the
 * Bootstrap"). A tenth for a year and a half of four-week blocks, nine times for two.
 */
function widening(blocks: number): number {
  return (studentQuantile(upper, blocks - 1) / normalUpper) * Math.sqrt(blocks / (blocks - 1));
}

/** Sums of the amounts up to each week, twice around, so that a block over the end is a difference of two of them. */
function sumsAround(amounts: Float64Array): Float64Array {
  const weeks = amounts.length;
  const sums = new Float64Array(2 * weeks + 1);
  for (let week = 0; week < 2 * weeks; week += 1) sums[week + 1] = sums[week] + amounts[week % weeks];
  return sums;
}

/**
 * The central 95 % interval of the sum of weekly amounts, by the circular moving-block bootstrap (Politis and Romano 1992):
 * blocks of consecutive weeks, wrapped around the end, are drawn with replacement until they fill as many weeks; their sums
 * are drawn apart as so few blocks ask for.
 *
 * Fewer weeks than two blocks are cut into two halves, and the interval is as wide as two numbers allow. A single week tells
 * nothing about another: its interval runs from nothing to twice the amount. All draws of one call share the same choice of
 * weeks over all series, so that parts and their sum move together.
 *
 * @param series amounts by week, each of the same length
 * @returns by series
 */
export function blockBootstrap(
  series: readonly Float64Array[],
  blockWeeks: number,
  draws: number,
  source: RandomSource,
): BootstrapInterval[] {
  const weeks = series.length === 0 ? 0 : series[0].length;
  if (weeks === 0) return series.map(() => ({ low: 0, high: 0 }));
  if (weeks === 1)
    return series.map(([only = 0]) => ({ low: Math.min(0, 2 * only), high: Math.max(0, 2 * only) }));
  const block = Math.min(blockWeeks, Math.floor(weeks / 2));
  const blocks = Math.ceil(weeks / block);
  const starts = Uint32Array.from({ length: draws * blocks }, () => source.whole(weeks));
  const factor = widening(Math.floor(weeks / block));
  return series.map((amounts) => {
    const sums = sumsAround(amounts);
    const drawn = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw += 1) {
      for (let each = 0; each < blocks; each += 1) {
        const from = starts[draw * blocks + each];
        // The last block is cut to as many weeks as there are.
        drawn[draw] += sums[from + Math.min(block, weeks - each * block)] - sums[from];
      }
    }
    const ascending = drawn.sort();
    const total = sums[weeks];
    return {
      low: total + factor * (sampleQuantile(ascending, 1 - upper) - total),
      high: total + factor * (sampleQuantile(ascending, upper) - total),
    };
  });
}
