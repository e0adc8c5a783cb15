/**
 * Oracle, by hand: contribution 400, fixed cost 300, EBIT 100; K brings 105. Lost: −5; with 20 of the fixed cost avoidable:
 * +15. In cents of thousands. K holds 42 % of the fixed cost, 126, of which 20 are 20/126.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientLoss, type ClientLoss } from "#server/indicators/client-loss.ts";
import { lossAssumptions } from "#server/indicators/loss-assumptions.ts";
import { lossMonths } from "#shared/parameters.ts";
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";

const avoidableAt12 = "avoidable_fixed_share_12_months";
const resaleAt12 = "resale_share_12_months";

function lossOf(overrides: Partial<ClientLoss> = {}, page: Record<string, number> = {}) {
  return clientLoss({
    contributionCents: 40_000,
    lostContributionCents: 10_500,
    fixedCost: { value: 30_000, low: 30_000, high: 30_000 },
    fixedCostShare: 0.42,
    fullResaleCents: notComputable("no-operations", ["operations"]),
    assumptions: lossAssumptions([], page).assumptions,
    ...overrides,
  });
}

const losses = fc.record({
  contributionCents: fc.integer({ min: 1, max: 1e9 }),
  lostContributionCents: fc.integer({ min: -1e8, max: 1e9 }),
  fixedCost: fc
    .integer({ min: 0, max: 1e9 })
    .map((value) => ({ value, low: value * 0.9, high: value * 1.2 })),
  fixedCostShare: fc.double({ min: 0, max: 1, noNaN: true }),
  fullResaleCents: fc.integer({ min: 0, max: 1e9 }),
});

describe("the loss of a client", () => {
  it("leaves −5 of 100 at once, and +15 with 20 avoidable", () => {
    const steps = lossOf({}, { [avoidableAt12]: 20 / 126 });
    expect(steps.map(({ months }) => months)).toEqual([0, 3, 6, 12]);
    expect(steps[0]).toMatchObject({
      ebitCents: -500,
      avoidableFixedCostCents: 0,
      ebitIntervalCents: { estimate: -500, low: -500, high: -500 },
    });
    expect(steps[3]).toMatchObject({ ebitCents: 1500, avoidableFixedCostCents: 2000 });
  });

  it("adds the resold part of what the freed hours can earn", () => {
    const [atOnce, , , settled] = lossOf({ fullResaleCents: 16_800 }, { [avoidableAt12]: 20 / 126 });
    expect(atOnce).toMatchObject({ ebitWithResaleCents: -500, resoldContributionCents: 0 });
    expect(settled).toMatchObject({ resoldContributionCents: 8400, ebitWithResaleCents: 9900 });
  });

  it("says why nothing can be resold, and still what the loss leaves", () => {
    for (const step of lossOf()) {
      expect(step.ebitWithResaleCents).toMatchObject({ reason: "no-operations", missing: ["operations"] });
      expect(step.ebitWithResaleIntervalCents).toMatchObject({ reason: "no-operations" });
      expect(typeof step.ebitCents).toBe("number");
    }
  });

  it("has the interval of the triangular law when one assumption is open", () => {
    // Half of 12,600, between .25 and .75: the quantiles of 2.5 % and 97.5 % lie √(.0125)·.5 from either end.
    const edge = Math.sqrt(0.025 / 2) * 0.5;
    const [, , , settled] = lossOf();
    expect(settled.ebitIntervalCents.estimate).toBe(5_800);
    // 1,000 evenly spread draws: within a thousandth of the range.
    expect(Math.abs(settled.ebitIntervalCents.low - (-500 + 12_600 * (0.25 + edge)))).toBeLessThan(12.6);
    expect(Math.abs(settled.ebitIntervalCents.high - (-500 + 12_600 * (0.75 - edge)))).toBeLessThan(12.6);
  });

  it("has no width when nothing is open", () => {
    const certain = { [avoidableAt12]: 0, [`${avoidableAt12}_low`]: 0, [`${avoidableAt12}_high`]: 0 };
    expect(lossOf({}, certain)[3].ebitIntervalCents).toEqual({ estimate: -500, low: -500, high: -500 });
  });

  it("takes the estimate in when it stands at the edge of its range", () => {
    const edge = { [avoidableAt12]: 0.25, [`${avoidableAt12}_low`]: 0.25, [`${avoidableAt12}_high`]: 0.75 };
    const [, , , { ebitIntervalCents, ebitCents }] = lossOf({}, edge);
    expect(ebitIntervalCents.low).toBe(ebitCents);
    expect(ebitIntervalCents.high).toBeGreaterThan(ebitCents);
  });

  it("refuses to reckon without an assumption", () => {
    expect(() => lossOf({ assumptions: [] })).toThrow(RangeError);
  });
});

describe("laws of the loss", () => {
  it("falls by exactly the client's contribution at 0 months", () => {
    fc.assert(
      fc.property(losses, (loss) => {
        const [atOnce] = lossOf(loss);
        expect(atOnce.ebitCents).toBe(
          loss.contributionCents - loss.fixedCost.value - loss.lostContributionCents,
        );
      }),
    );
  });

  it("is never hurt by resale, nor by more of the fixed cost being avoidable", () => {
    fc.assert(
      fc.property(losses, (loss) => {
        let before = Number.NEGATIVE_INFINITY;
        for (const step of lossOf(loss)) {
          if (isNotComputable(step.ebitWithResaleIntervalCents)) throw new Error("resale is computable");
          expect(step.ebitWithResaleCents).toBeGreaterThanOrEqual(step.ebitCents);
          expect(step.ebitWithResaleIntervalCents.low).toBeGreaterThanOrEqual(step.ebitIntervalCents.low);
          expect(step.ebitCents).toBeGreaterThanOrEqual(before);
          before = step.ebitCents;
        }
      }),
    );
  });

  it("holds its estimate within whole cents", () => {
    fc.assert(
      fc.property(losses, (loss) => {
        for (const { ebitCents, ebitIntervalCents } of lossOf(loss)) {
          const { low, estimate, high } = ebitIntervalCents;
          expect(estimate).toBe(ebitCents);
          expect([low, high].every(Number.isInteger)).toBe(true);
          expect(low <= estimate && estimate <= high).toBe(true);
        }
      }),
    );
  });

  it("differs between two trials by what they assume, never by chance", () => {
    const narrow = { [resaleAt12]: 0.4, [`${resaleAt12}_low`]: 0.2, [`${resaleAt12}_high`]: 0.8 };
    fc.assert(
      fc.property(losses, (loss) => {
        const low = (page: Record<string, number>) => {
          const interval = lossOf(loss, page)[3].ebitWithResaleIntervalCents;
          if (isNotComputable(interval)) throw new Error("resale is computable");
          return interval.low;
        };
        expect(low(narrow)).toBeLessThanOrEqual(low({}));
        expect(lossOf(loss)).toEqual(lossOf(loss));
        expect(lossOf(loss).length).toBe(lossMonths.length);
      }),
    );
  });
});
