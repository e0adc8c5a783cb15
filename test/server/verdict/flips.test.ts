/**
 * Oracle, by hand: revenue 98,000 and costs 44,286.58 (method, section 5) leave 53,713.42; with labour of 107,426.84 its half
 * leaves nothing. Net 0 at a meeting hour of 45 + 53,713.42/90.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costLedger, ledgerSums } from "#server/verdict/cost-ledger.ts";
import { costBasis } from "#server/verdict/cost-numbers.ts";
import type { CostQuantities } from "#server/verdict/cost-quantities.ts";
import { moneyAnswer, type MoneyContext, type MoneyEvidence } from "#server/verdict/money-answer.ts";
import { netFactors } from "#server/verdict/net-factors.ts";
import { verdictAssumptions, verdictAssumptionNames } from "#shared/verdict-parameters.ts";
import { statedCostsArbitrary } from "#test/arbitraries/stated-costs.ts";
import {
  assumedFor,
  computed,
  moneyContext,
  oraclePrices,
  oracleQuantities,
  statedCosts,
  triangularQuantity,
} from "#test/builders/stated-costs.ts";

function answered(
  costs: CostQuantities,
  page: Record<string, number> = {},
  context: Partial<MoneyContext> = {},
) {
  return moneyAnswer(costs, assumedFor(costs, page), moneyContext(context)).parts;
}

/** The net in cents with one factor at another value. */
function netAt(costs: CostQuantities, page: Record<string, number>, factor: string, value: number): number {
  const ledger = costLedger(costBasis(costs, assumedFor(costs, page).inForce));
  return ledgerSums(ledger, { ...ledger.basis.numbers, [factor]: value }).netCents;
}

const laborious = statedCosts({ quantities: { ...oracleQuantities, labourCents: 107_426_84 } });

describe("what turns the sign", () => {
  it("is half of the labour, the first to be named", () => {
    const [first] = answered(laborious, oraclePrices).flips;
    expect(first).toMatchObject({
      factor: "avoidable_labour_share",
      kind: "assumption",
      unit: "share",
      value: 1,
    });
    expect(first.flipsAt).toBeCloseTo(0.5, 6);
    expect(first.withinRange).toBe(false);
  });

  it("is an hour of meetings at 641.82", () => {
    const oracle = statedCosts({ quantities: oracleQuantities });
    const { flips, assumptions } = answered(oracle, oraclePrices);
    const flip = flips.find(({ factor }) => factor === "meeting_hourly_cost");
    expect(flip?.flipsAt).toBeCloseTo(45_00 + 53_713_42 / 90, 1);
    expect(assumptions.find(({ name }) => name === "meeting_hourly_cost")).toMatchObject({
      most: 1_000_00,
      flipsAt: flip?.flipsAt,
    });
    // All of a year's capital cost would not do it.
    expect(assumptions.find(({ name }) => name === "cost_of_capital")?.flipsAt).toBeNull();
    expect(assumptions.find(({ name }) => name === "retention_loss_share")?.flipsAt).toBeNull();
  });

  it("is an estimated quantity within its draws, before an assumption outside its range", () => {
    const costs = statedCosts({
      quantities: {
        revenueCents: 20_000_00,
        departures: triangularQuantity("leavers", { low: 0, value: 1, high: 4 }),
      },
    });
    const { flips } = answered(costs);
    expect(flips.map(({ factor, kind, unit, withinRange }) => [factor, kind, unit, withinRange])).toEqual([
      ["departures", "quantity", "people", true],
      ["departure_cost_months", "assumption", "months", false],
    ]);
    expect(flips[0].flipsAt).toBeCloseTo(20 / 15, 6);
    expect(flips[1].flipsAt).toBeCloseTo(10, 6);
  });

  it("is nothing where no value that makes sense would do it", () => {
    const costs = statedCosts({
      quantities: {
        revenueCents: 20_000_000_00,
        departures: triangularQuantity("leavers", { low: 0, value: 1, high: 4 }),
      },
    });
    expect(answered(costs).flips).toEqual([]);
  });

  it("says what the verdict would be just beyond it, with its quarters and its upper limit", () => {
    const seen: MoneyEvidence[] = [];
    const judge = (evidence: MoneyEvidence) => {
      seen.push(evidence);
      return computed(evidence.upperLimitCents) < 0 ? "net-disruptor" : "profitable-disruptor";
    };
    const costs = statedCosts({ quantities: { revenueCents: 10_000_00, excessOfficeHours: 100 } });
    const { flips } = answered(costs, {}, { judge });
    expect(flips).toHaveLength(1);
    expect(flips[0]).toMatchObject({ flipsAt: expect.closeTo(100_00, 6), turnsInto: "net-disruptor" });
    // A hundredth of the way from 45 to 100 beyond it: 100 hours at 100.55.
    expect(computed(seen[0].upperLimitCents)).toBe(-55_00);
    expect(seen[0].quarterNetCents).toEqual([-5_50, -11_00, -16_50, -22_00]);
    expect(answered(costs).flips[0].turnsInto).toBeNull();
  });

  it("takes an assumption's range along, as a page does", () => {
    const seen: MoneyEvidence[] = [];
    const judge = (evidence: MoneyEvidence) => {
      seen.push(evidence);
      return "watch" as const;
    };
    // 6 % of it are 6,000; 10,000 are left at 10 %, with 8 to 12 %.
    const costs = statedCosts({ quantities: { revenueCents: 10_000_00, lateCentDays: 100_000_00 * 365 } });
    const [flip] = answered(costs, {}, { judge }).flips;
    expect(flip.flipsAt).toBeCloseTo(0.1, 6);
    // At 10.04 %, the one-sided 95 % of a triangle that is 2 points wide on either side.
    const least = 0.1004 - 0.02 + Math.sqrt(0.05 * 0.04 * 0.02);
    expect(Math.abs(computed(seen[0].upperLimitCents) - (10_000_00 - least * 100_000_00))).toBeLessThan(5_00);
  });

  it("takes a quantity for known where it is tried, and its quarters along", () => {
    const seen: MoneyEvidence[] = [];
    const judge = (evidence: MoneyEvidence) => {
      seen.push(evidence);
      return "watch" as const;
    };
    const costs = statedCosts({
      quantities: {
        revenueCents: 9_000_00,
        excessOfficeHours: triangularQuantity("hours", { low: 50, value: 100, high: 300 }),
      },
    });
    const { flips } = answered(costs, {}, { judge });
    const [first] = flips;
    expect(first).toMatchObject({ factor: "excessOfficeHours", withinRange: true });
    expect(first.flipsAt).toBeCloseTo(200, 6);
    // Looked at after the price of an hour: 201 hours at 45, without draws.
    const known = seen[1];
    expect(computed(known.upperLimitCents)).toBe(-45_00);
    expect(computed(known.quarterNetCents).reduce((sum, cents) => sum + cents, 0)).toBe(-45_00);
  });
});

describe("laws of the flips", () => {
  it("put in, they leave nothing, to the cent", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, (costs) => {
        for (const { factor, flipsAt } of answered(costs).flips) {
          expect(Math.abs(netAt(costs, {}, factor, flipsAt))).toBeLessThanOrEqual(1);
          expect(flipsAt).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("are found wherever the ends of the sensible range have different signs", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, (costs) => {
        const { assumptions } = answered(costs);
        for (const name of verdictAssumptionNames) {
          const ends = [0, verdictAssumptions[name].most].map((value) => netAt(costs, {}, name, value));
          const found = assumptions.find((each) => each.name === name)?.flipsAt ?? null;
          if (Math.sign(ends[0]) * Math.sign(ends[1]) < 0) expect(found).not.toBeNull();
          if (Math.sign(ends[0]) * Math.sign(ends[1]) > 0) expect(found).toBeNull();
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("the tornado", () => {
  const costs = statedCosts({
    quantities: {
      ...oracleQuantities,
      excessOfficeHours: triangularQuantity("hours", { low: 40, value: 90, high: 140 }),
      lateContributionCents: triangularQuantity("late", { low: 0, value: 1_000_00, high: 9_000_00 }),
    },
  });

  it("moves each factor alone from end to end, the widest first, without those that move nothing", () => {
    const { tornado } = answered(costs);
    expect(tornado.map(({ factor }) => factor)).toEqual([
      "departure_cost_months",
      "excessOfficeHours",
      "absence_replacement_share",
      "cost_of_capital",
    ]);
    const [departures, meetings] = tornado;
    // Six to nine months at 2,000.
    expect(departures).toMatchObject({ kind: "assumption", unit: "months", low: 6, value: 7.5, high: 9 });
    expect(departures.netLowCents - departures.netHighCents).toBe(6_000_00);
    // The central 95 % of the hours.
    const edge = Math.sqrt(0.025 * 100 * 50);
    expect(meetings).toMatchObject({ kind: "quantity", unit: "hours", value: 90 });
    expect(meetings.low).toBeCloseTo(40 + edge, 0);
    expect(meetings.high).toBeCloseTo(140 - edge, 0);
  });

  it("has the net between its ends, and falls from width to width", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, (each) => {
        const { tornado, net } = answered(each);
        const { estimate } = computed(net).cents;
        const widths = tornado.map(({ netLowCents, netHighCents }) => Math.abs(netHighCents - netLowCents));
        expect(widths).toEqual(widths.toSorted((first, second) => second - first));
        for (const { netLowCents, netHighCents, factor, low, high } of tornado) {
          expect(Math.min(netLowCents, netHighCents)).toBeLessThanOrEqual(estimate + 1);
          expect(Math.max(netLowCents, netHighCents)).toBeGreaterThanOrEqual(estimate - 1);
          expect(netAt(each, {}, factor, low)).toBe(netLowCents);
          expect(netAt(each, {}, factor, high)).toBe(netHighCents);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("knows every assumption of a billed line, with a range or without", () => {
    const ledger = costLedger(costBasis(costs, assumedFor(costs).inForce));
    const names = netFactors(ledger, assumedFor(costs).inForce.values).map(({ factor }) => factor);
    expect(names).toEqual([
      "avoidable_labour_share",
      "meeting_hourly_cost",
      "cost_of_capital",
      "absence_pay_kept_share",
      "absence_allowance_share",
      "absence_replacement_share",
      "departure_cost_months",
      "excessOfficeHours",
    ]);
  });
});
