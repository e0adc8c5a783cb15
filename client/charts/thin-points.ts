/** Keeps a curve within the number of points that a chart draws quickly. */

/** The most points that one series of a chart holds. */
export const mostPoints = 500;

/**
 * Evenly chosen points of a long series, with its first, its last and those in `kept` always among them.
 *
 * @param kept indices that must not be dropped
 */
export function thinPoints<Point>(
  points: readonly Point[],
  kept: readonly number[] = [],
  most = mostPoints,
): readonly Point[] {
  if (points.length <= most) return points;
  const last = points.length - 1;
  const chosen = new Set([0, last, ...kept.filter((index) => index >= 0 && index <= last)]);
  const free = most - chosen.size;
  for (let step = 1; step <= free; step += 1) chosen.add(Math.round((step * last) / (free + 1)));
  return [...chosen].sort((first, second) => first - second).map((index) => points[index]);
}
