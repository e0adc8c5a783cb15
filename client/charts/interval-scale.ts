/** Where values lie along an axis, as a part of its length from 0 to 1. */

export interface AxisScale {
  /** Beyond an end, a value lies at the end. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Round ratios; the fine ones are ticks only where the axis is short. */
const fine = [0.5, 0.75, 1, 1.5, 2, 3, 4] as const;
const coarse = [0.1, 0.2, 0.5, 1, 2, 5, 10] as const;
const ends = [0.1, 0.2, 0.33, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 7.5, 10] as const;

/**
 * Ratios on a log axis, on which half and double lie equally far from 1. It holds 1 and the values, within a tenth and
 * ten times: an interval beyond is cut there, or one wide interval would press all others together.
 */
export function ratioScale(values: readonly number[]): AxisScale {
  const least = Math.min(0.75, ...values);
  const most = Math.max(1.5, ...values);
  const low = ends.findLast((end) => end <= least) ?? ends[0];
  const high = ends.find((end) => end >= most) ?? 10;
  const ticks = (high / low > 10 ? coarse : fine).filter((tick) => tick >= low && tick <= high);
  const length = Math.log(high / low);
  return {
    at: (value) => Math.min(1, Math.max(0, Math.log(Math.max(value, low) / low) / length)),
    ticks,
    low,
    high,
  };
}

/** Values on an even axis between two ends. */
export function evenScale(low: number, high: number, ticks: readonly number[]): AxisScale {
  return {
    at: (value) => Math.min(1, Math.max(0, (value - low) / (high - low))),
    ticks,
    low,
    high,
  };
}
