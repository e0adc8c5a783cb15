import * as fc from "fast-check";
import { expect, it } from "vitest";
import { lowerLimit, upperLimit } from "./binomial-limits.ts";

it("shows at most one in twenty from 60 plants without any, and one in a hundred from 300 (1 − .05^(1/n))", () => {
  expect(upperLimit(0, 60)).toBeCloseTo(1 - 0.05 ** (1 / 60), 9);
  expect(upperLimit(0, 60)).toBeLessThan(0.05);
  expect(upperLimit(0, 59)).toBeLessThan(0.05);
  expect(upperLimit(0, 58)).toBeGreaterThan(0.05);
  expect(upperLimit(0, 300)).toBeLessThan(0.01);
  expect(lowerLimit(60, 60)).toBeCloseTo(0.05 ** (1 / 60), 9);
});

it("gives the limits of Clopper and Pearson (1934): 8.66 % and 49.10 % for 5 of 20 at 95 % two-sided", () => {
  expect(lowerLimit(5, 20, 0.975)).toBeCloseTo(0.0866, 4);
  expect(upperLimit(5, 20, 0.975)).toBeCloseTo(0.491, 4);
});

it("knows nothing without a trial", () => {
  expect([lowerLimit(0, 0), upperLimit(0, 0)]).toEqual([0, 1]);
});

it("holds the share, mirrors with what was not counted, and narrows with more trials", () => {
  const counted = fc
    .integer({ min: 1, max: 200 })
    .chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 0, max: of }) }));
  fc.assert(
    fc.property(counted, ({ count, of }) => {
      const [lower, upper] = [lowerLimit(count, of), upperLimit(count, of)];
      expect(lower).toBeLessThanOrEqual(count / of);
      expect(upper).toBeGreaterThanOrEqual(count / of);
      expect(upper).toBeCloseTo(1 - lowerLimit(of - count, of), 6);
      expect(upperLimit(2 * count, 2 * of)).toBeLessThanOrEqual(upper + 1e-9);
    }),
    { numRuns: 60 },
  );
});
