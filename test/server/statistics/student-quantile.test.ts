/** Oracle: the table of critical values of Student's t in the NIST/SEMATECH e-Handbook, 1.3.6.7.2. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentQuantile, studentUpperTail } from "#server/statistics/student-quantile.ts";

describe("Student's quantile", () => {
  it.each([
    [0.9, 1, 3.078],
    [0.95, 1, 6.314],
    [0.975, 1, 12.706],
    [0.95, 2, 2.92],
    [0.975, 2, 4.303],
    [0.975, 3, 3.182],
    [0.975, 4, 2.776],
    [0.95, 5, 2.015],
    [0.975, 10, 2.228],
    [0.975, 19, 2.093],
    [0.99, 30, 2.457],
    [0.975, 100, 1.984],
  ])("at %f with %i degrees of freedom", (probability, degrees, expected) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(expected, 3);
  });

  it("is 0 at one half, and tan(π (p − 1/2)) with one degree of freedom", () => {
    expect(studentQuantile(0.5, 7)).toBeCloseTo(0, 12);
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 0.999, noNaN: true }), (probability) => {
        const expected = Math.tan(Math.PI * (probability - 0.5));
        expect(Math.abs(studentQuantile(probability, 1) - expected)).toBeLessThanOrEqual(
          1e-9 * (1 + expected),
        );
      }),
    );
  });

  it("falls towards the normal quantile as degrees of freedom grow", () => {
    const quantiles = [1, 2, 3, 5, 8, 20, 50, 200, 2000].map((degrees) => studentQuantile(0.975, degrees));
    expect(quantiles).toEqual(quantiles.toSorted((left, right) => right - left));
    expect(quantiles.at(-1)).toBeCloseTo(1.961, 3);
  });
});

describe("Student's upper tail", () => {
  it.each([
    [2.776, 4, 0.025],
    [6.314, 1, 0.05],
    [1.984, 100, 0.025],
    [0, 3, 0.5],
    [-2.015, 5, 0.95],
  ])("of %f with %i degrees of freedom", (value, degrees, expected) => {
    expect(studentUpperTail(value, degrees)).toBeCloseTo(expected, 4);
  });

  it("is what the quantile leaves above itself", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (probability, degrees) => {
          const tail = studentUpperTail(studentQuantile(probability, degrees), degrees);
          expect(tail).toBeCloseTo(1 - probability, 9);
        },
      ),
    );
  });
});
