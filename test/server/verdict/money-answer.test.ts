/**
 * Oracle, method, section 5: "margin 98 000; direct premium 500 h×28×.25 + 140 h×28×.5 = 5460; induced 310×28×.25 = 2170;
 * penalties 6200; freight 3400; departures 15000; absence 22×320 = 7040; meetings 90×45 = 4050; carry 280000×21/365×6 % =
 * 966.58 → total 44286.58, net 53713.42, break-even multiplier 2.2129. With triangular induced 120/310/480 h, departures
 * 0/15/38 k, absence 3/22/41 d, meetings 40/90/140 h: median about 51.5 k, 95 % about 34.7–66.0 k; tornado 38000 > 12160 >
 * 4500 > 2520."
 */
import { describe, expect, it } from "vitest";
import { sampleQuantile } from "#server/statistics/sample-quantile.ts";
import type { TriangularRange } from "#server/statistics/triangular-law.ts";
import type { CostQuantityName } from "#server/verdict/cost-quantities.ts";
import { costDraws } from "#server/verdict/cost-draws.ts";
import { costLedger, ledgerSums } from "#server/verdict/cost-ledger.ts";
import { costBasis } from "#server/verdict/cost-numbers.ts";
import { moneyAnswer } from "#server/verdict/money-answer.ts";
import type { NetFactor } from "#server/verdict/net-factors.ts";
import { tornado } from "#server/verdict/tornado.ts";
import {
  assumedFor,
  computed,
  moneyContext,
  oraclePrices,
  oracleQuantities,
  statedCosts,
  triangularQuantity,
} from "#test/builders/stated-costs.ts";
import { notComputable } from "#shared/schema/scalar.ts";

const oracle = statedCosts({ quantities: oracleQuantities });
const induced = 28_00 * 0.25;
const ranges: readonly (readonly [CostQuantityName, TriangularRange])[] = [
  ["inducedOvertimeCents", { low: 120 * induced, value: 310 * induced, high: 480 * induced }],
  ["departures", { low: 0, value: 1, high: 38 / 15 }],
  ["absenceDays", { low: 3, value: 22, high: 41 }],
  ["excessOfficeHours", { low: 40, value: 90, high: 140 }],
];

function drawnOracle() {
  const drawn = Object.fromEntries(ranges.map(([name, range]) => [name, triangularQuantity(name, range)]));
  return statedCosts({ quantities: { ...oracleQuantities, ...drawn } });
}

describe("the money of the oracle", () => {
  const { parts } = moneyAnswer(oracle, assumedFor(oracle, oraclePrices), moneyContext());
  const net = computed(parts.net);

  it("has its lines", () => {
    expect(parts.lines.map(({ line, cents }) => [line, computed(cents).estimate])).toEqual([
      ["expedite", 3_400_00],
      ["own-penalties", 6_200_00],
      ["meetings", 4_050_00],
      ["direct-overtime", 5_460_00],
      ["induced-overtime", 2_170_00],
      ["absence", 7_040_00],
      ["late-payment", 966_58],
      ["prompt-payment", 0],
      ["departures", 15_000_00],
    ]);
  });

  it("leaves 53,713.42 of 98,000 after 44,286.58, and the costs times 2.2129 nothing", () => {
    expect(parts.contributionAfterLabourCents).toBe(98_000_00);
    expect(net.cents.estimate).toBe(53_713_42);
    expect(net.breakEvenMultiplier).toBeCloseTo(2.2129, 4);
    expect(net.bookedAndAttributed.estimate).toBe(68_713_42);
    expect(net.perRevenue).toBeCloseTo(53_713.42 / 98_000, 12);
    expect(net.missingLines).toEqual([]);
  });

  it("is certain where nothing is drawn", () => {
    expect(net.cents).toEqual({ estimate: 53_713_42, low: 53_713_42, high: 53_713_42 });
    expect(net.probabilityNegative).toBe(0);
    expect(net.upperLimitCents).toBe(68_713_42);
    expect(net.density.shares).toEqual([1]);
    expect(parts.lines.every(({ counted }) => counted)).toBe(true);
    expect(parts.tornado).toEqual([]);
  });

  it("has its median and its interval when four quantities are open", () => {
    const costs = drawnOracle();
    const assumed = assumedFor(costs, oraclePrices);
    const answer = computed(moneyAnswer(costs, assumed, moneyContext()).parts.net);
    const drawn = costDraws(costLedger(costBasis(costs, assumed.inForce))).net.toSorted();
    expect(sampleQuantile(drawn, 0.5) / 1000_00).toBeCloseTo(51.5, 0);
    expect(answer.cents.estimate).toBe(53_713_42);
    expect(Math.abs(answer.cents.low / 1000_00 - 34.7)).toBeLessThan(0.4);
    expect(Math.abs(answer.cents.high / 1000_00 - 66.0)).toBeLessThan(0.4);
    expect(answer.probabilityNegative).toBe(0);
  });

  it("hangs most on departures, then absence, meetings and induced overtime", () => {
    const ledger = costLedger(costBasis(oracle, assumedFor(oracle, oraclePrices).inForce));
    const factors = ranges.map(([factor, { low, value, high }]): NetFactor => ({
      factor,
      kind: "quantity",
      unit: "hours",
      low,
      value,
      high,
      most: 1e9,
    }));
    const bars = tornado(
      factors,
      ({ factor }, value) => ledgerSums(ledger, { ...ledger.basis.numbers, [factor]: value }).netCents,
    );
    expect(bars.map(({ factor, netLowCents, netHighCents }) => [factor, netLowCents - netHighCents])).toEqual(
      [
        ["departures", 38_000_00],
        ["absenceDays", 12_160_00],
        ["excessOfficeHours", 4_500_00],
        ["inducedOvertimeCents", 2_520_00],
      ],
    );
  });
});

describe("the money of a verdict", () => {
  const trial = { ...oraclePrices, meeting_hourly_cost: 60_00 };
  const changed = moneyAnswer(oracle, assumedFor(oracle, trial), moneyContext());

  it("tells what an answer would be without the page's change", () => {
    const net = computed(changed.parts.net);
    // 90 hours that cost 15 more; all else of the reference is our defaults.
    const reference = moneyAnswer(oracle, assumedFor(oracle), moneyContext());
    expect(net.cents.estimate).toBe(53_713_42 - 90 * 15_00);
    expect(net.referenceCents).toEqual(computed(reference.parts.net).cents);
    expect(net.referenceProbabilityNegative).toBe(0);
    expect(changed.referenceEvidence).toEqual(reference.evidence);
    expect(reference.referenceEvidence).toBeNull();
    const meetings = changed.parts.lines.find(({ line }) => line === "meetings");
    expect(meetings).toMatchObject({ cents: { estimate: 90 * 60_00 }, referenceCents: 90 * 45_00 });
    expect(reference.parts.lines.every(({ referenceCents }) => referenceCents === null)).toBe(true);
    expect(changed.parts.changed).toContain("meeting_hourly_cost");
    expect(reference.parts.changed).toEqual([]);
  });

  it("compares what an hour of the bottleneck brings, and what the others leave", () => {
    const costs = statedCosts({
      quantities: { revenueCents: 1_000_00, variableCostCents: 400_00, labourCents: 200_00 },
      others: { revenueCents: 10_000_00, variableCostCents: 5_000_00, labourCents: 3_000_00 },
    });
    const { parts } = moneyAnswer(
      costs,
      assumedFor(costs, { avoidable_labour_share: 0.5 }),
      moneyContext({
        bottleneckHours: { client: 12, portfolio: 40 },
        portfolioContributionCents: 5_600_00,
      }),
    );
    expect(parts).toMatchObject({
      revenueCents: 1_000_00,
      contributionCents: 600_00,
      contributionAfterLabourCents: 500_00,
      contributionPerBottleneckHour: { clientCents: 50_00, portfolioCents: 140_00 },
      net: { perRevenue: 0.5, othersPerRevenue: 0.35 },
    });
  });

  it("has no hour's contribution without hours", () => {
    const context = moneyContext({
      bottleneckHours: { client: 0, portfolio: 40 },
      portfolioContributionCents: notComputable("no-variable-cost", ["orders.variable_cost"]),
    });
    const { contributionPerBottleneckHour } = moneyAnswer(oracle, assumedFor(oracle), context).parts;
    expect(contributionPerBottleneckHour).toMatchObject({
      clientCents: { reason: "no-bottleneck-hours" },
      portfolioCents: { reason: "no-variable-cost" },
    });
  });

  it("has no net without the cost of labour, and says what is missing", () => {
    const labour = notComputable("no-hourly-cost", ["employees.hourly_cost"]);
    const costs = statedCosts({ quantities: { ...oracleQuantities, labourCents: labour } });
    const { parts, evidence } = moneyAnswer(costs, assumedFor(costs), moneyContext());
    expect(parts.net).toEqual(labour);
    expect(parts.contributionCents).toBe(98_000_00);
    expect(parts.contributionAfterLabourCents).toEqual(labour);
    expect(parts.lines.find(({ line }) => line === "expedite")?.cents).toMatchObject({ estimate: 3_400_00 });
    expect([parts.tornado, parts.flips]).toEqual([[], []]);
    expect(evidence).toEqual({ upperLimitCents: labour, quarterNetCents: labour });
  });

  it("has nothing per revenue where nothing was invoiced", () => {
    const costs = statedCosts({ quantities: { expediteCents: 1_00 } });
    const net = computed(moneyAnswer(costs, assumedFor(costs), moneyContext()).parts.net);
    expect(net).toMatchObject({
      cents: { estimate: -1_00 },
      perRevenue: { reason: "no-orders-in-period" },
      othersPerRevenue: { reason: "no-orders-in-period" },
    });
  });
});
