/**
 * Oracles: the closed form of one triangular quantity (Kotz and van Dorp 2004): over low..high with mode m, 2.5 % lie below
 * low + √(.025·(high − low)·(m − low)). And method, section 6: "joint draws, common random numbers; booked amounts and
 * contribution are counts and are never resampled".
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costDraws } from "#server/verdict/cost-draws.ts";
import { costLedger } from "#server/verdict/cost-ledger.ts";
import { costBasis } from "#server/verdict/cost-numbers.ts";
import { netDraws, type CostQuantities } from "#server/verdict/cost-quantities.ts";
import { netDensity } from "#server/verdict/net-density.ts";
import { moneyAnswer } from "#server/verdict/money-answer.ts";
import { statedCostsArbitrary } from "#test/arbitraries/stated-costs.ts";
import {
  assumedFor,
  computed,
  drawnQuantity,
  moneyContext,
  oracleQuantities,
  statedCosts,
  triangularQuantity,
} from "#test/builders/stated-costs.ts";

const netOf = (costs: CostQuantities, page: Record<string, number> = {}, netConfidence = 0.95) =>
  computed(moneyAnswer(costs, assumedFor(costs, page), moneyContext({ netConfidence })).parts.net);
const drawsOf = (costs: CostQuantities, page: Record<string, number> = {}) =>
  costDraws(costLedger(costBasis(costs, assumedFor(costs, page).inForce)));

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(one: Float64Array, other: Float64Array): number {
  const [oneMean, otherMean] = [mean(one), mean(other)];
  const product = (left: Float64Array, right: Float64Array, leftMean: number, rightMean: number) =>
    mean(left.map((value, place) => (value - leftMean) * (right[place] - rightMean)));
  return (
    product(one, other, oneMean, otherMean) /
    Math.sqrt(product(one, one, oneMean, oneMean) * product(other, other, otherMean, otherMean))
  );
}

/** Meetings between 40 and 140 hours, the likeliest 90, at 45: nothing else is open. */
const meetings = triangularQuantity("hours", { low: 40, value: 90, high: 140 });
const edge = Math.sqrt(0.025 * 100 * 50);

describe("the uncertainty of the net", () => {
  it("is that of the one quantity which is open", () => {
    const costs = statedCosts({ quantities: { revenueCents: 10_000_00, excessOfficeHours: meetings } });
    const { cents } = netOf(costs);
    expect(cents.estimate).toBe(10_000_00 - 90 * 45_00);
    expect(Math.abs(cents.low - (10_000_00 - (140 - edge) * 45_00))).toBeLessThan(10_00);
    expect(Math.abs(cents.high - (10_000_00 - (40 + edge) * 45_00))).toBeLessThan(10_00);
  });

  it("is the chance of a loss: half the draws of a symmetrical law around zero", () => {
    const costs = statedCosts({ quantities: { revenueCents: 90 * 45_00, excessOfficeHours: meetings } });
    expect(netOf(costs).probabilityNegative).toBeCloseTo(0.5, 2);
    const none = statedCosts({ quantities: { revenueCents: 5_000 * 45_00, excessOfficeHours: meetings } });
    expect(netOf(none).probabilityNegative).toBe(0);
    const sure = statedCosts({ quantities: { revenueCents: 1, expediteCents: 2 } });
    expect(netOf(sure).probabilityNegative).toBe(1);
  });

  it("has a one-sided upper limit of what is booked and attributed, departures left out", () => {
    const costs = statedCosts({
      quantities: {
        excessOfficeHours: meetings,
        departures: triangularQuantity("leavers", { low: 0, value: 1, high: 5 }),
      },
    });
    const { upperLimitCents, bookedAndAttributed, cents } = netOf(costs);
    expect(bookedAndAttributed.estimate).toBe(-90 * 45_00);
    expect(cents.estimate).toBe(-90 * 45_00 - 15_000_00);
    // 5 % lie below 40 + √(.05·100·50).
    expect(Math.abs(upperLimitCents + (40 + Math.sqrt(0.05 * 100 * 50)) * 45_00)).toBeLessThan(10_00);
    expect(netOf(costs, {}, 0.8).upperLimitCents).toBeLessThan(upperLimitCents);
    expect(netOf(costs, {}, 0.2).upperLimitCents).toBe(bookedAndAttributed.estimate);
  });

  it("always holds the estimate, even one at the edge of its draws", () => {
    const hours = drawnQuantity(90, new Float64Array(netDraws.draws).fill(100));
    const { cents } = netOf(statedCosts({ quantities: { excessOfficeHours: hours } }));
    expect(cents).toEqual({ estimate: -90 * 45_00, low: -100 * 45_00, high: -90 * 45_00 });
  });

  it("takes one draw for all: what moves together moves the net together", () => {
    const swing = Float64Array.from({ length: netDraws.draws }, (_, draw) => (draw % 2 === 0 ? 10 : 190));
    const opposite = swing.map((hours) => (200 - hours) * 45_00);
    const costs = statedCosts({
      quantities: {
        excessOfficeHours: drawnQuantity(100, swing),
        directOvertimeCents: drawnQuantity(100 * 45_00, opposite),
      },
    });
    expect(netOf(costs).cents).toEqual({ estimate: -200 * 45_00, low: -200 * 45_00, high: -200 * 45_00 });
  });

  it("is none for a line of nothing, however uncertain its price", () => {
    const { lines } = moneyAnswer(statedCosts(), assumedFor(statedCosts()), moneyContext()).parts;
    expect(lines.every(({ counted }) => counted)).toBe(true);
  });

  it("draws each assumption by itself", () => {
    const costs = statedCosts({
      quantities: { absenceDays: 10, lateCentDays: 280_000_00 * 21, departures: 1 },
    });
    const drawn = ["absence", "late-payment", "departures"] as const;
    const { lines } = drawsOf(costs);
    const [absence, late, departures] = drawn.map((line) => lines.get(line) ?? new Float64Array());
    for (const [one, other] of [
      [absence, late],
      [absence, departures],
      [late, departures],
    ]) {
      // Three standard errors of 2,000 draws.
      expect(Math.abs(correlation(one, other))).toBeLessThan(0.067);
    }
  });

  it("refuses a quantity with other draws than the net's", () => {
    const costs = statedCosts({ quantities: { departures: drawnQuantity(1, new Float64Array(10)) } });
    expect(() => netOf(costs)).toThrow(RangeError);
  });
});

describe("laws of the uncertainty", () => {
  it("two runs are equal", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, (costs) => {
        expect(netOf(costs)).toEqual(netOf(costs));
      }),
      { numRuns: 10 },
    );
  });

  it("changing one assumption leaves every other line alone, draw by draw", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), (costs, rate) => {
        const before = drawsOf(costs).lines;
        const after = drawsOf(costs, { cost_of_capital: rate }).lines;
        for (const [line, drawn] of before) {
          if (line !== "late-payment" && line !== "prompt-payment") expect(after.get(line)).toEqual(drawn);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("a wider assumption never narrows its line", () => {
    const wide = fc.tuple(
      fc.double({ min: 0, max: 0.06, noNaN: true }),
      fc.double({ min: 0, max: 0.06, noNaN: true }),
      fc.double({ min: 0.06, max: 1, noNaN: true }),
      fc.double({ min: 0.06, max: 1, noNaN: true }),
    );
    const costs = statedCosts({ quantities: { lateCentDays: 280_000_00 * 21 } });
    const width = (low: number, high: number) => {
      const { cents } = netOf(costs, { cost_of_capital_low: low, cost_of_capital_high: high });
      return cents.high - cents.low;
    };
    fc.assert(
      fc.property(wide, ([low, otherLow, high, otherHigh]) => {
        const narrower = width(Math.max(low, otherLow), Math.min(high, otherHigh));
        const wider = width(Math.min(low, otherLow), Math.max(high, otherHigh));
        // Both ends are rounded; one that only the estimate holds stays, while the draws' other end comes in by a thousandth.
        expect(wider).toBeGreaterThanOrEqual(0.998 * narrower - 1);
      }),
      { numRuns: 60 },
    );
  });

  it("every interval holds its estimate, in whole cents; a counted line has no width", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, (costs) => {
        const { lines, net } = moneyAnswer(costs, assumedFor(costs), moneyContext()).parts;
        for (const { cents, counted } of lines) {
          const { low, estimate, high } = computed(cents);
          expect(low <= estimate && estimate <= high).toBe(true);
          expect([low, estimate, high].every(Number.isInteger)).toBe(true);
          if (counted) expect(low).toBe(high);
        }
        const { cents, upperLimitCents, bookedAndAttributed } = computed(net);
        expect(cents.low <= cents.estimate && cents.estimate <= cents.high).toBe(true);
        expect(upperLimitCents).toBeGreaterThanOrEqual(bookedAndAttributed.estimate);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the curve of the net", () => {
  const drawn = drawsOf(
    statedCosts({ quantities: { ...oracleQuantities, excessOfficeHours: meetings } }),
  ).net;

  it("has some sixty steps that hold all but the outermost draws, and runs out on both sides", () => {
    const { shares, fromCents, stepCents } = netDensity(drawn.toSorted());
    expect(shares).toHaveLength(60);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.996, 2);
    expect(shares[0] + shares[59]).toBeLessThan(1e-6);
    const ascending = drawn.toSorted();
    expect(fromCents).toBeLessThan(ascending[0]);
    expect(fromCents + shares.length * stepCents).toBeGreaterThan(ascending[ascending.length - 1]);
  });

  it("keeps the mean", () => {
    const { shares, fromCents, stepCents } = netDensity(drawn.toSorted());
    let centre = 0;
    for (const [step, share] of shares.entries()) centre += share * (fromCents + (step + 0.5) * stepCents);
    expect(Math.abs(centre / 0.996 - mean(drawn))).toBeLessThan(0.01 * mean(drawn));
  });

  it("is one step for one value", () => {
    const all = new Float64Array(netDraws.draws).fill(-12_34);
    expect(netDensity(all)).toEqual({ fromCents: -12_34, stepCents: 1, shares: [1] });
  });

  it("has steps of whole cents and shares that are parts, whatever is drawn", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 }),
        (amounts) => {
          const { shares, fromCents, stepCents } = netDensity(Float64Array.from(amounts).sort());
          expect(Number.isInteger(fromCents) && Number.isInteger(stepCents) && stepCents >= 1).toBe(true);
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
    );
  });
});
