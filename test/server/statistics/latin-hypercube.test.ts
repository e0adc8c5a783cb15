/** Oracle: the definition (McKay, Beckman and Conover 1979): each of n equal strips holds one point of n, in every dimension. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latinHypercube } from "#server/statistics/latin-hypercube.ts";
import { randomSource } from "#server/statistics/random-source.ts";

const draw = (seed: number, count: number, dimensions: number) =>
  latinHypercube(randomSource(seed, "test"), count, dimensions);

describe("a Latin hypercube", () => {
  it("puts one point into each strip of each dimension", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 200 }), (seed, count) => {
        for (const coordinates of draw(seed, count, 3)) {
          const strips = Array.from(coordinates, (coordinate) => Math.floor(coordinate * count));
          expect(strips.sort((left, right) => left - right)).toEqual(
            Array.from({ length: count }, (_, strip) => strip),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it("does not tie the dimensions to one another", () => {
    const [first = new Float64Array(), second = new Float64Array()] = draw(1, 2000, 2);
    let covariance = 0;
    for (const [position, coordinate] of first.entries())
      covariance += (coordinate - 0.5) * (second[position] - 0.5);
    // The variance of a coordinate is 1/12; three standard errors of an independent pair are 3/√2000.
    expect(Math.abs((covariance / 2000) * 12)).toBeLessThan(3 / Math.sqrt(2000));
  });

  it("is the same for the same seed", () => {
    expect(draw(5, 10, 2)).toEqual(draw(5, 10, 2));
    expect(draw(5, 10, 2)).not.toEqual(draw(6, 10, 2));
  });
});
