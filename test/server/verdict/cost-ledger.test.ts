/**
 * Oracles: method, section 2, "late payment 10000 at 14.25 %, 60 d → 234.25 + 40" (in section 5); absence "attributable spells ×
 * (pay kept − allowance + replacement premium)", by hand; and time-driven costing, "560000/700000 min = .80; 49000×8 + 1400×44
 * + 2500×50 = 578600 min → 462880; unused capacity (97120) is never charged to a client".
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costLedger, ledgerSums } from "#server/verdict/cost-ledger.ts";
import { costBasis } from "#server/verdict/cost-numbers.ts";
import type { CostQuantities } from "#server/verdict/cost-quantities.ts";
import { moneyAnswer } from "#server/verdict/money-answer.ts";
import { costMemos } from "#shared/schema/verdict.ts";
import { isNotComputable, notComputable } from "#shared/schema/scalar.ts";
import { statedCostsArbitrary } from "#test/arbitraries/stated-costs.ts";
import {
  assumedFor,
  computed,
  moneyContext,
  oracleQuantities,
  statedCosts,
} from "#test/builders/stated-costs.ts";

function answered(costs: CostQuantities, page: Record<string, number> = {}, context = moneyContext()) {
  const { parts } = moneyAnswer(costs, assumedFor(costs, page), context);
  return {
    ...parts,
    net: computed(parts.net),
    cents: (line: string) => parts.lines.find((each) => each.line === line)?.cents,
    memo: (name: string) => parts.memos.find(({ memo }) => memo === name),
  };
}

describe("the cost lines", () => {
  it("bill of an absence what the company keeps paying, less the allowance, and its replacement", () => {
    const costs = statedCosts({ quantities: { absenceDays: 10 } });
    expect(answered(costs).cents("absence")).toMatchObject({ estimate: 10 * 320_00 * 0.4 });
    expect(answered(costs, { absence_replacement_share: 0.25 }).cents("absence")).toMatchObject({
      estimate: 10 * 320_00 * 0.65,
    });
  });

  it("never bill an absence for which the allowance is more than the pay kept", () => {
    const costs = statedCosts({ quantities: { absenceDays: 10 } });
    const page = { absence_allowance_share: 1, absence_replacement_share_high: 0 };
    expect(answered(costs, page).cents("absence")).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  it("give back what prompt payment saves: 36,500 paid 10 days early at 6 % are 60", () => {
    const costs = statedCosts({ quantities: { ...oracleQuantities, promptCentDays: 36_500_00 * 10 } });
    const { cents, net } = answered(costs);
    expect(cents("prompt-payment")).toMatchObject({ estimate: -60_00 });
    const before = answered(statedCosts({ quantities: oracleQuantities })).net;
    expect(net.cents.estimate - before.cents.estimate).toBe(60_00);
  });

  it("print their formula: numbers of the analysis first, then the quantity and what it is multiplied by", () => {
    const costs = statedCosts({
      quantities: { excessOfficeHours: 1_960 },
      terms: {
        meetings: [
          { term: "clientOfficeHours", value: 3_630, unit: "hours" },
          { term: "productionShare", value: 0.341, unit: "share" },
          { term: "officeHours", value: 4_897, unit: "hours" },
        ],
      },
    });
    const meetings = answered(costs).lines.find(({ line }) => line === "meetings");
    expect(meetings).toMatchObject({
      grade: "attributed",
      counted: true,
      table: "time_entries",
      rows: 3,
      parameters: ["meeting_hourly_cost"],
      terms: [
        { term: "clientOfficeHours" },
        { term: "productionShare" },
        { term: "officeHours" },
        { term: "excessOfficeHours", value: 1_960, unit: "hours" },
        { term: "meeting_hourly_cost", value: 45_00, unit: "cents-per-hour" },
      ],
    });
  });

  it("stay in the list when they cannot be computed, and are missing in the net", () => {
    const reason = notComputable("no-absences", ["absences"]);
    const costs = statedCosts({ quantities: { ...oracleQuantities, absenceDays: reason } });
    const { cents, net, lines } = answered(costs);
    expect(cents("absence")).toEqual(reason);
    expect(lines.find(({ line }) => line === "absence")).toMatchObject({ counted: false, rows: 0 });
    expect(net.missingLines).toEqual(["absence"]);
    const all = answered(statedCosts({ quantities: oracleQuantities }));
    expect(net.cents.estimate - all.net.cents.estimate).toBe(22 * 320_00 * 0.4);
  });

  it("need a price only for what there is: no hours cost nothing, whatever an hour costs", () => {
    const officeHourCents = notComputable("no-hourly-cost", ["employees.hourly_cost"]);
    const prices = { officeHourCents, dayPayCents: 320_00, monthPayCents: officeHourCents };
    const none = answered(statedCosts({ prices }));
    expect(none.cents("meetings")).toEqual({ estimate: 0, low: 0, high: 0 });
    expect(none.net.missingLines).toEqual([]);
    const some = answered(statedCosts({ prices, quantities: { excessOfficeHours: 1, departures: 1 } }));
    expect(some.cents("meetings")).toEqual(officeHourCents);
    expect(some.net.missingLines).toEqual(["meetings", "departures"]);
    const tried = answered(statedCosts({ prices, quantities: { excessOfficeHours: 2 } }), {
      meeting_hourly_cost: 30_00,
    });
    expect(tried.cents("meetings")).toMatchObject({ estimate: 60_00 });
  });

  it("take only the avoidable part of labour from the contribution", () => {
    const costs = statedCosts({
      quantities: { revenueCents: 1_000_00, variableCostCents: 400_00, labourCents: 300_00 },
    });
    expect(answered(costs).contributionAfterLabourCents).toBe(300_00);
    expect(answered(costs, { avoidable_labour_share: 0 }).contributionAfterLabourCents).toBe(600_00);
    expect(answered(costs, { avoidable_labour_share: 0 }).labourCents).toBe(300_00);
  });
});

const gain = (induced: number, penalties: number) =>
  answered(
    statedCosts({
      quantities: { inducedOvertimeCents: induced, othersPenaltyCents: penalties },
    }),
  );

describe("what spends the same gain", () => {
  it("is billed once, by the larger", () => {
    const overtime = gain(500_00, 300_00);
    expect(overtime.net.cents.estimate).toBe(-500_00);
    expect(overtime.cents("others-penalties")).toBeUndefined();
    expect(overtime.memo("same-gain")).toMatchObject({
      cents: { estimate: 300_00 },
      rows: 3,
      terms: [{ term: "othersPenaltyCents" }],
    });
    const penalties = gain(300_00, 500_00);
    expect(penalties.net.cents.estimate).toBe(-500_00);
    expect(penalties.cents("induced-overtime")).toBeUndefined();
    expect(penalties.memo("same-gain")).toMatchObject({
      cents: { estimate: 300_00 },
      terms: [{ term: "inducedOvertimeCents" }],
    });
  });

  it("leaves the client's own penalties alone", () => {
    const costs = statedCosts({ quantities: { inducedOvertimeCents: 500_00, ownPenaltyCents: 700_00 } });
    expect(answered(costs).net.cents.estimate).toBe(-1_200_00);
  });

  it("is not compared where one of the two cannot be computed: the other is billed", () => {
    const reason = notComputable("replay-error-too-large", ["operations.ready_at"]);
    const { net, memo } = answered(
      statedCosts({ quantities: { inducedOvertimeCents: reason, othersPenaltyCents: 300_00 } }),
    );
    expect(net.cents.estimate).toBe(-300_00);
    expect(net.missingLines).toEqual(["induced-overtime"]);
    expect(memo("same-gain")).toMatchObject({ cents: reason, terms: [] });
  });
});

describe("what stands beside the net", () => {
  it("is what the law lets a company claim: 10,000 for 60 days at 14.25 % are 234.25, and 40", () => {
    const costs = statedCosts({ quantities: { lateCentDays: 10_000_00 * 60, lateInvoices: 1 } });
    expect(answered(costs).memo("late-payment-claim")?.cents).toEqual({
      estimate: 234_25 + 40_00,
      low: 234_25 + 40_00,
      high: 234_25 + 40_00,
    });
    expect(answered(costs).net.cents.estimate).toBe(-Math.round((10_000_00 * 60 * 0.06) / 365));
    const two = statedCosts({ quantities: { lateCentDays: 10_000_00 * 60, lateInvoices: 2 } });
    expect(answered(two).memo("late-payment-claim")?.cents).toMatchObject({ estimate: 234_25 + 80_00 });
  });

  it("is the concession, which the revenue holds already", () => {
    const costs = statedCosts({ quantities: { revenueCents: 900_00, listPriceCents: 1_000_00 } });
    expect(answered(costs).memo("concession")).toMatchObject({
      grade: "booked",
      cents: { estimate: 100_00 },
    });
    expect(answered(costs).net.cents.estimate).toBe(900_00);
  });

  it("is what other clients bring, as far as they may leave", () => {
    const costs = statedCosts({ quantities: { lateContributionCents: 10_000_00 } });
    const { memo, net } = answered(costs);
    const risk = memo("clients-at-risk");
    expect(risk).toMatchObject({ grade: "expected", cents: { estimate: 1_000_00 } });
    if (risk === undefined || isNotComputable(risk.cents)) throw new Error("a computed memo");
    expect([risk.cents.low > 0, risk.cents.high < 3_000_00]).toEqual([true, true]);
    expect(net.cents).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  it("is the fixed cost: capacity that nobody uses is no client's cost", () => {
    // 700,000 minutes cost 560,000; 49,000 × 8 + 1,400 × 44 + 2,500 × 50 of them were worked for the client, at .80 each.
    const minutes = 49_000 * 8 + 1_400 * 44 + 2_500 * 50;
    const labourCents = minutes * 80;
    const costs = statedCosts({ quantities: { revenueCents: 600_000_00, labourCents } });
    const carrying = (yearly: number) =>
      answered(
        costs,
        {},
        moneyContext({
          fixedCost: { yearlyCents: { low: yearly, value: yearly, high: yearly }, clientShare: 1, years: 1 },
        }),
      );
    const worked = carrying(462_880_00);
    const supplied = carrying(560_000_00);
    expect(labourCents).toBe(462_880_00);
    expect(worked.net.cents.estimate).toBe(600_000_00 - 462_880_00);
    expect(supplied.net).toEqual(worked.net);
    const carried = computed(supplied.memo("fixed-cost-carried")?.cents ?? notComputable("none", []));
    expect(carried.estimate - labourCents).toBe(97_120_00);
  });

  it("has the fixed cost's own range over the period", () => {
    const { memo } = answered(
      statedCosts(),
      {},
      moneyContext({
        fixedCost: {
          yearlyCents: { low: 80_000_00, value: 100_000_00, high: 120_000_00 },
          clientShare: 0.4,
          years: 1.5,
        },
      }),
    );
    // 2.5 % lie below low + √(.025 × 40 × 20) thousands.
    const edge = Math.sqrt(0.025 * 40 * 20) * 1_000_00;
    expect(memo("fixed-cost-carried")?.cents).toEqual({
      estimate: 60_000_00,
      low: Math.round((80_000_00 + edge) * 0.6),
      high: Math.round((120_000_00 - edge) * 0.6),
    });
  });

  it("is all there, in order", () => {
    expect(answered(statedCosts()).memos.map(({ memo }) => memo)).toEqual(costMemos);
  });
});

describe("laws of the cost ledger", () => {
  it("sums to the cent: the net is the contribution less every line", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, (costs) => {
        const { net, lines, contributionAfterLabourCents } = answered(costs);
        let left = computed(contributionAfterLabourCents);
        for (const { cents } of lines) left -= computed(cents).estimate;
        expect(net.cents.estimate).toBe(left);
        const expected = lines.find(({ grade }) => grade === "expected")?.cents ?? notComputable("none", []);
        expect(net.bookedAndAttributed.estimate).toBe(left + computed(expected).estimate);
      }),
      { numRuns: 40 },
    );
  });

  it("falls by exactly the line that grows", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, fc.integer({ min: 1, max: 1e8 }), (costs, more) => {
        const grown = computed(costs.quantities.expediteCents);
        const raised = {
          ...costs,
          quantities: { ...costs.quantities, expediteCents: { ...grown, value: grown.value + more } },
        };
        expect(answered(raised).net.cents.estimate).toBe(answered(costs).net.cents.estimate - more);
      }),
      { numRuns: 20 },
    );
  });

  it("takes no row twice: of the same gain the net holds the larger only", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, (costs) => {
        const { lines, memo } = answered(costs);
        const names = lines.map(({ line }) => line);
        expect(new Set(names).size).toBe(names.length);
        expect(names.includes("induced-overtime") !== names.includes("others-penalties")).toBe(true);
        const billed = lines.find(({ line }) => line === "induced-overtime" || line === "others-penalties");
        const beside = memo("same-gain");
        if (billed === undefined || beside === undefined) throw new Error("one of the two is billed");
        expect(computed(billed.cents).estimate).toBeGreaterThanOrEqual(computed(beside.cents).estimate);
      }),
      { numRuns: 20 },
    );
  });

  it("leaves nothing when all costs are multiplied by the break-even multiplier", () => {
    fc.assert(
      fc.property(statedCostsArbitrary, (costs) => {
        const ledger = costLedger(costBasis(costs, assumedFor(costs).inForce));
        const { contributionCents, costCents } = ledgerSums(ledger, ledger.basis.numbers);
        const { breakEvenMultiplier } = answered(costs).net;
        if (isNotComputable(breakEvenMultiplier)) {
          expect(costCents <= 0 || contributionCents < 0).toBe(true);
        } else {
          expect(Math.abs(contributionCents - breakEvenMultiplier * costCents)).toBeLessThan(0.01);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("has no multiplier without costs, or where nothing is left before them", () => {
    const { net } = answered(statedCosts({ quantities: { revenueCents: 1_00, promptCentDays: 1e8 } }));
    expect(net.breakEvenMultiplier).toMatchObject({ reason: "no-costs" });
    const lost = answered(
      statedCosts({ quantities: { revenueCents: 1_00, variableCostCents: 2_00, expediteCents: 1_00 } }),
    );
    expect(lost.net.breakEvenMultiplier).toMatchObject({ reason: "loss-before-costs" });
  });
});
