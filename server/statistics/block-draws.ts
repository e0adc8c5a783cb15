/** Sums over weeks whose neighbours depend on each other, drawn again in blocks. */
import { normalQuantile } from "./normal-law.ts";
import type { RandomSource } from "./random-source.ts";
import { studentQuantile } from "./student-quantile.ts";

export interface BlockDraws {
  /** By how much what is drawn has to be drawn apart from what was recorded: so few blocks tell no more. */
  readonly widening: number;
  /** By series, the sum of each draw, not drawn apart. One draw has the same weeks in all series. */
  readonly sums: readonly Float64Array[];
}

/**
 * By how much drawn sums have to be drawn apart: resampled blocks spread too little by the root of (n − 1)/n, and a spread
 * that is itself estimated from n blocks asks for Student's quantile (Hesterberg 2015, "What Teachers Should Know About the
 * Bootstrap"). A tenth for a year and a half of four-week blocks, nine times for two.
 */
function wideningOf(blocks: number, upper: number): number {
  return (studentQuantile(upper, blocks - 1) / normalQuantile(upper)) * Math.sqrt(blocks / (blocks - 1));
}

/** Sums of the amounts up to each week, twice around, so that a block over the end is a difference of two of them. */
function sumsAround(amounts: Float64Array): Float64Array {
  const weeks = amounts.length;
  const sums = new Float64Array(2 * weeks + 1);
  for (let week = 0; week < 2 * weeks; week += 1) sums[week + 1] = sums[week] + amounts[week % weeks];
  return sums;
}

/**
 * The circular moving-block bootstrap (Politis and Romano 1992): blocks of consecutive weeks, wrapped around the end, are drawn
 * with replacement until they fill as many weeks as there are; the last block is cut to that. Fewer weeks than two blocks are
 * cut into two halves. A single week tells nothing about another: it is drawn with any weight from none to twice.
 *
 * @param series amounts by week, each of the same length
 * @param upper the part of draws below the upper end of the interval that is asked for
 */
export function blockDraws(
  series: readonly Float64Array[],
  blockWeeks: number,
  draws: number,
  source: RandomSource,
  upper = 0.975,
): BlockDraws {
  const weeks = series.length === 0 ? 0 : series[0].length;
  if (weeks === 0) return { widening: 1, sums: series.map(() => new Float64Array(draws)) };
  if (weeks === 1) {
    const weights = Float64Array.from({ length: draws }, () => 2 * source.uniform());
    return { widening: 1, sums: series.map(([only = 0]) => weights.map((weight) => weight * only)) };
  }
  const block = Math.min(blockWeeks, Math.floor(weeks / 2));
  const blocks = Math.ceil(weeks / block);
  const starts = Uint32Array.from({ length: draws * blocks }, () => source.whole(weeks));
  const sums = series.map((amounts) => {
    const around = sumsAround(amounts);
    const drawn = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw += 1) {
      for (let each = 0; each < blocks; each += 1) {
        const from = starts[draw * blocks + each];
        drawn[draw] += around[from + Math.min(block, weeks - each * block)] - around[from];
      }
    }
    return drawn;
  });
  return { widening: wideningOf(Math.floor(weeks / block), upper), sums };
}
