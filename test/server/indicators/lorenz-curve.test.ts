/** Oracle: by hand, 60/90/100/150/180/420 of 1000 → 0, .06, .15, .25, .40, .58, 1. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lorenzCurve } from "#server/indicators/lorenz-curve.ts";
import { positiveAmounts, positiveCents } from "#test/arbitraries/amounts.ts";

const ascending = (amounts: readonly number[]) => amounts.toSorted((left, right) => left - right);

/** The curve of so many clients of equal weight. */
const equal = (count: number) => lorenzCurve(Array.from({ length: count }, () => 1));

describe("Lorenz curve", () => {
  it("adds the clients up from the smallest", () => {
    const shares = lorenzCurve([60, 90, 100, 150, 180, 420]).map((point) => point.amountShare);
    for (const [position, share] of [0, 0.06, 0.15, 0.25, 0.4, 0.58, 1].entries()) {
      expect(shares[position]).toBeCloseTo(share, 12);
    }
  });

  it("runs from (0, 0) to (1, 1), never above the diagonal, ever steeper", () => {
    fc.assert(
      fc.property(positiveAmounts, (amounts) => {
        const points = lorenzCurve(ascending(amounts));
        expect(points[0]).toEqual({ clientsShare: 0, amountShare: 0 });
        expect(points.at(-1)).toEqual({ clientsShare: 1, amountShare: 1 });
        let slopeBefore = 0;
        for (let position = 1; position < points.length; position += 1) {
          const [left, right] = [points[position - 1], points[position]];
          const slope = (right.amountShare - left.amountShare) / (right.clientsShare - left.clientsShare);
          expect(slope).toBeGreaterThanOrEqual(slopeBefore - 1e-9);
          expect(right.amountShare).toBeLessThanOrEqual(right.clientsShare + 1e-12);
          slopeBefore = slope;
        }
      }),
    );
  });

  it("has a point a client up to 499 clients and 500 points beyond", () => {
    expect(equal(499)).toHaveLength(500);
    expect(equal(500)).toHaveLength(500);
    expect(equal(20_000)).toHaveLength(500);
  });

  it("lies on the full curve where it was thinned", () => {
    fc.assert(
      fc.property(fc.array(positiveCents, { minLength: 600, maxLength: 1200 }), (amounts) => {
        const sorted = ascending(amounts);
        const total = sorted.reduce((sum, amount) => sum + amount, 0);
        for (const { clientsShare, amountShare } of lorenzCurve(sorted)) {
          const taken = sorted.slice(0, Math.round(clientsShare * sorted.length));
          expect(amountShare).toBeCloseTo(taken.reduce((sum, amount) => sum + amount, 0) / total, 9);
        }
      }),
      { numRuns: 20 },
    );
  });
});
