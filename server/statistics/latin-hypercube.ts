/** Evenly spread random points. */
import type { RandomSource } from "./random-source.ts";

/**
 * A Latin hypercube sample (McKay, Beckman and Conover 1979): points whose every coordinate falls exactly once into each
 * of `count` equal strips of [0, 1), in an order of its own. A thousand of them pin a quantile of a single
 * coordinate down as some hundred thousand independent draws would.
 *
 * @returns one array of `count` coordinates per dimension; the points are read across
 */
export function latinHypercube(source: RandomSource, count: number, dimensions: number): Float64Array[] {
  return Array.from({ length: dimensions }, () => {
    const coordinates = new Float64Array(count);
    for (let strip = 0; strip < count; strip += 1) coordinates[strip] = (strip + source.uniform()) / count;
    for (let last = count - 1; last > 0; last -= 1) {
      const other = source.whole(last + 1);
      const held = coordinates[last];
      coordinates[last] = coordinates[other];
      coordinates[other] = held;
    }
    return coordinates;
  });
}
