/** The steps of a heatmap's shades, round enough for a key. */

const sizes = [0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 50] as const;
/** Shades above the lowest; the last holds everything beyond. */
export const shades = 5;
/** Part of the values that the steps hold: a few extremes may lie beyond the last. */
const held = 0.95;

/** The width of a step, such that nearly all values lie below the last step's upper end. */
export function heatStep(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const high = sorted[Math.max(0, Math.ceil(sorted.length * held) - 1)] ?? 0;
  return sizes.find((size) => size * (shades + 1) >= high) ?? Math.ceil(high / (shades + 1));
}

/** The shade of a value, from 0 to the last. */
export function shadeOf(value: number, step: number): number {
  // A value on the edge belongs to the step that it begins, whatever the binary fraction is.
  return Math.max(0, Math.min(shades, Math.floor(value / step + 1e-9)));
}
