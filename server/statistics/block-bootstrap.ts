/** Interval of a sum over weeks whose neighbours depend on each other. */
import { blockDraws } from "./block-draws.ts";
import type { RandomSource } from "./random-source.ts";
import { sampleQuantile } from "./sample-quantile.ts";

export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * An interval of the sum of weekly amounts, by default the central 95 %: blocks of consecutive weeks are drawn with replacement, and their sums
 * are drawn apart as so few blocks ask for (`blockDraws`).
 *
 * Fewer weeks than two blocks are cut into two halves, and the interval is as wide as two numbers allow. A single week tells
 * nothing about another: its interval runs from nothing to twice the amount. All draws of one call share the same choice of
 * weeks over all series, so that parts and their sum move together.
 *
 * @param series amounts by week, each of the same length
 * @param upper the part of sums below the upper end, and above the lower one: 0.95 for two one-sided limits of 95 %
 * @returns by series
 */
export function blockBootstrap(
  series: readonly Float64Array[],
  blockWeeks: number,
  draws: number,
  source: RandomSource,
  upper = 0.975,
): BootstrapInterval[] {
  const weeks = series.length === 0 ? 0 : series[0].length;
  if (weeks === 0) return series.map(() => ({ low: 0, high: 0 }));
  if (weeks === 1)
    return series.map(([only = 0]) => ({ low: Math.min(0, 2 * only), high: Math.max(0, 2 * only) }));
  const { widening, sums } = blockDraws(series, blockWeeks, draws, source, upper);
  return series.map((amounts, place) => {
    const ascending = sums[place].toSorted();
    let total = 0;
    for (const amount of amounts) total += amount;
    return {
      low: total + widening * (sampleQuantile(ascending, 1 - upper) - total),
      high: total + widening * (sampleQuantile(ascending, upper) - total),
    };
  });
}
