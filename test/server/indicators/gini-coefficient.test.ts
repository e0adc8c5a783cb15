/** Oracle: 1 and 3 by hand: 2·(1·1 + 2·3)/(2·4) − 3/2 = 1/4. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { giniCoefficient } from "#server/indicators/gini-coefficient.ts";
import { lorenzCurve } from "#server/indicators/lorenz-curve.ts";
import { positiveAmounts, positiveCents } from "#test/arbitraries/amounts.ts";

describe("Gini coefficient", () => {
  it("is a quarter for 1 and 3", () => {
    expect(giniCoefficient([1, 3])).toBeCloseTo(0.25, 12);
  });

  it("is 0 for equal amounts, whatever their number", () => {
    fc.assert(
      fc.property(positiveCents, fc.integer({ min: 1, max: 50 }), (amount, count) => {
        expect(giniCoefficient(Array.from({ length: count }, () => amount))).toBeCloseTo(0, 12);
      }),
    );
  });

  it("stays below 1 − 1/n", () => {
    fc.assert(
      fc.property(positiveAmounts, (amounts) => {
        const gini = giniCoefficient(amounts.toSorted((left, right) => left - right));
        expect(gini).toBeGreaterThanOrEqual(0);
        expect(gini).toBeLessThanOrEqual(1 - 1 / amounts.length + 1e-12);
      }),
    );
  });

  it("is twice the area between the Lorenz curve and the diagonal", () => {
    fc.assert(
      fc.property(positiveAmounts, (amounts) => {
        const ascending = amounts.toSorted((left, right) => left - right);
        const points = lorenzCurve(ascending);
        let area = 0;
        for (let right = 1; right < points.length; right += 1) {
          const [left, here] = [points[right - 1], points[right]];
          area += ((here.clientsShare - left.clientsShare) * (here.amountShare + left.amountShare)) / 2;
        }
        expect(giniCoefficient(ascending)).toBeCloseTo(1 - 2 * area, 9);
      }),
    );
  });
});
