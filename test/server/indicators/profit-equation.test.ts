/**
 * Oracle, by hand: revenue 1000, variable cost 600, fixed cost 300 → contribution 400, EBIT 100, break-even 750, safety
 * 25 %, leverage 4. In cents of thousands.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profitEquation, type YearlyAmounts } from "#server/indicators/profit-equation.ts";
import { positiveCents } from "#test/arbitraries/amounts.ts";

const plant: YearlyAmounts = { revenueCents: 100_000, contributionCents: 40_000, fixedCostCents: 30_000 };

describe("profit equation", () => {
  it("reckons the plant of 1000 as by hand", () => {
    expect(profitEquation(plant)).toEqual({
      status: "computed",
      revenueCents: 100_000,
      variableCostCents: 60_000,
      contributionCents: 40_000,
      fixedCostCents: 30_000,
      ebitCents: 10_000,
      contributionRatio: 0.4,
      breakEvenRevenueCents: 75_000,
      marginOfSafety: 0.25,
      operatingLeverage: 4,
    });
  });

  it.each([
    [0, "not-computable"],
    [1, "computed"],
  ])("needs revenue: %d cents is %s", (revenueCents, status) => {
    expect(profitEquation({ revenueCents, contributionCents: 0, fixedCostCents: 0 }).status).toBe(status);
  });

  it("says no-revenue, no-contribution and no-profit", () => {
    expect(profitEquation({ ...plant, revenueCents: -1 })).toMatchObject({ reason: "no-revenue" });
    const nothingEarned = profitEquation({ ...plant, contributionCents: 0 });
    expect(nothingEarned).toMatchObject({
      breakEvenRevenueCents: { reason: "no-contribution" },
      marginOfSafety: { reason: "no-contribution" },
    });
    expect(profitEquation({ ...plant, contributionCents: 30_000 })).toMatchObject({
      ebitCents: 0,
      operatingLeverage: { reason: "no-profit" },
    });
    expect(profitEquation({ ...plant, contributionCents: 30_001 })).toMatchObject({
      operatingLeverage: 30_001,
    });
  });

  it("earns nothing at break-even revenue, and leverage times the margin of safety is 1", () => {
    const amounts = fc.record({
      revenueCents: positiveCents,
      part: fc.double({ min: 0.01, max: 1, noNaN: true }),
      fixedCostCents: positiveCents,
    });
    fc.assert(
      fc.property(amounts, ({ revenueCents, part, fixedCostCents }) => {
        const contributionCents = Math.max(1, Math.round(revenueCents * part));
        const profit = profitEquation({ revenueCents, contributionCents, fixedCostCents });
        if (profit.status !== "computed" || typeof profit.breakEvenRevenueCents !== "number") {
          throw new Error("computable");
        }
        const contribution = profit.breakEvenRevenueCents * profit.contributionRatio;
        expect(Math.abs(contribution - fixedCostCents)).toBeLessThanOrEqual(1);
        expect(profit.revenueCents - profit.variableCostCents - profit.fixedCostCents).toBe(profit.ebitCents);
        if (typeof profit.operatingLeverage === "number" && typeof profit.marginOfSafety === "number") {
          expect(profit.operatingLeverage * profit.marginOfSafety).toBeCloseTo(1, 6);
        }
      }),
    );
  });
});
