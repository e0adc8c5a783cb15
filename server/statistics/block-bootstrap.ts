/** Interval of a sum over weeks whose neighbours depend on each other. */
import type { RandomSource } from "./random-source.ts";
import { sampleQuantile } from "./sample-quantile.ts";

export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The central 95 % interval of the sum of weekly amounts, by the circular moving-block bootstrap (Politis and Romano 1992):
 * blocks of consecutive weeks, wrapped around the end, are drawn with replacement until they fill as many weeks.
 *
 * Few weeks make few distinct blocks, so that the interval is too narrow rather than too wide; from some five blocks on it
 * is worth its name. All draws of one call share the same choice of weeks over all series, so that parts and their sum
 * move together.
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
  const block = Math.min(blockWeeks, weeks);
  const blocks = Math.ceil(weeks / block);
  const sums = series.map(() => new Float64Array(draws));
  const times = new Float64Array(weeks);
  for (let draw = 0; draw < draws; draw += 1) {
    times.fill(0);
    let left = weeks;
    for (let each = 0; each < blocks; each += 1) {
      const from = source.whole(weeks);
      const length = Math.min(block, left);
      for (let step = 0; step < length; step += 1) times[(from + step) % weeks] += 1;
      left -= length;
    }
    for (let one = 0; one < series.length; one += 1) {
      let sum = 0;
      for (let week = 0; week < weeks; week += 1) sum += times[week] * series[one][week];
      sums[one][draw] = sum;
    }
  }
  return sums.map((drawn) => {
    const ascending = drawn.sort();
    return { low: sampleQuantile(ascending, 0.025), high: sampleQuantile(ascending, 0.975) };
  });
}
