/** Oracle: logarithms of factorials to 15 digits, from mpmath at 40 digits; the table ends at 256. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logFactorial } from "#server/statistics/log-factorial.ts";

describe("the logarithm of a factorial", () => {
  it.each([
    [0, 0],
    [1, 0],
    [20, 42.335_616_460_753_4],
    [170, 706.573_062_245_787],
    [256, 1_167.257_278_562_88],
    [257, 1_172.806_354_647_77],
    [1000, 5_912.128_178_488_16],
    [1_000_000, 12_815_518.384_658_1],
  ])("of %i is %d", (number, expected) => {
    expect(Math.abs(logFactorial(number) - expected)).toBeLessThanOrEqual(1e-14 * (1 + expected));
  });

  it("grows by the logarithm of the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (number) => {
        const grown = logFactorial(number) - logFactorial(number - 1);
        expect(Math.abs(grown - Math.log(number))).toBeLessThan(1e-13 * (1 + logFactorial(number)));
      }),
    );
  });
});
