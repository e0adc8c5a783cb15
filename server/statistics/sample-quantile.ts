/** Quantiles of a sample. */

/**
 * The value below which a part of a sample lies, linear between neighbours (type 7 of Hyndman and Fan 1996, the default
 * of R).
 *
 * @param ascending the sample in ascending order; at least one
 * @param probability from 0 to 1
 */
export function sampleQuantile(ascending: Float64Array, probability: number): number {
  const position = (ascending.length - 1) * probability;
  const below = Math.floor(position);
  const lower = ascending[below];
  const upper = ascending[Math.min(below + 1, ascending.length - 1)];
  return lower + (position - below) * (upper - lower);
}
