/** Functions whose solution is known: powers, steps and constants. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveRising } from "#server/statistics/solve-rising.ts";

const square = (at: number): number => at * at;
const stepAtThree = (at: number): number => (at >= 3 ? 1 : 0);
const half = (): number => 0.5;

describe("where a rising function reaches a level", () => {
  it("is the root of a square, however large or small", () => {
    fc.assert(
      fc.property(fc.double({ min: -140, max: 140, noNaN: true }), (power) => {
        const level = 10 ** power;
        expect(Math.abs(solveRising(square, level) / Math.sqrt(level) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it("is where a step rises", () => {
    expect(solveRising(stepAtThree, 0.5)).toBeCloseTo(3, 12);
  });

  it("is 0 when it starts there and Infinity when it never comes there", () => {
    expect(solveRising(half, 0.4)).toBe(0);
    expect(solveRising(half, 0.5)).toBe(0);
    expect(solveRising(half, 0.6)).toBe(Infinity);
  });
});
