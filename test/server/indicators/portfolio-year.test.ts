/**
 * Oracle, by hand: revenue 1000, variable cost 600, fixed cost 300; K has 420 of the revenue and earns 25 % of it. Lost at
 * once: EBIT −5. With 20 of its fixed cost avoidable: EBIT +15, break-even 280/(295/580) = 550.508. In cents of thousands.
 */
import { describe, expect, it } from "vitest";
import { lossAssumptions } from "#server/indicators/loss-assumptions.ts";
import { portfolioClients } from "#server/indicators/portfolio-clients.ts";
import { portfolioYear, type ObservedAmounts } from "#server/indicators/portfolio-year.ts";
import { isNotComputable, notComputable, type NotComputable } from "#shared/schema/scalar.ts";
import { clientRow, totalsOf } from "#test/builders/portfolio-rows.ts";

const rows = [
  clientRow("K", { revenueCents: 42_000, knownContributionCents: 10_500 }),
  clientRow("X", { revenueCents: 58_000, knownContributionCents: 29_500 }),
];
const year = { from: "2025-01-01", to: "2026-01-01" };
const page = { yearly_fixed_cost: 30_000, avoidable_fixed_share_12_months: 20 / 126 };
const noHours = notComputable("no-operations", ["operations"]);

interface Situation {
  readonly observed?: ObservedAmounts["observed"];
  readonly page?: Record<string, number>;
  readonly parameters?: Parameters<typeof lossAssumptions>[0];
  readonly hours?: { party: string; hours: number }[];
  readonly contribution?: NotComputable;
  readonly client?: "K" | "nobody";
}

function yearOf(situation: Situation = {}) {
  const bottleneckHours = situation.hours ?? noHours;
  const clients = portfolioClients({
    clients: rows,
    totals: totalsOf(rows),
    bottleneckHours,
    beforeCovered: false,
  });
  const total = situation.hours?.reduce((sum, { hours }) => sum + hours, 0);
  return portfolioYear({
    observed: situation.observed ?? year,
    totals: {
      revenueCents: 100_000,
      contributionCents: situation.contribution ?? 40_000,
      bottleneckHours: total ?? noHours,
    },
    client: clients.find(({ clientId }) => clientId === (situation.client ?? "K")),
    assumed: lossAssumptions(situation.parameters ?? [], situation.page ?? page),
  });
}

function reasons(situation: Situation) {
  const { profit, profitAfterLoss, loss } = yearOf(situation);
  return [profit, profitAfterLoss, loss].map((part) => (isNotComputable(part) ? part.reason : "computed"));
}

const unreadable = (name: string) => [{ name, value: "?", validFrom: "2025-01-01", source: "" }];

describe("the year and its loss", () => {
  it("reckons the company of 1000 as by hand, with K and without", () => {
    const { profit, profitAfterLoss, loss, fixedCostShare } = yearOf();
    expect(profit).toMatchObject({
      contributionCents: 40_000,
      ebitCents: 10_000,
      breakEvenRevenueCents: 75_000,
      marginOfSafety: 0.25,
      operatingLeverage: 4,
    });
    expect(fixedCostShare).toEqual({ value: 0.42, basis: "revenue" });
    if (isNotComputable(loss)) throw new Error(loss.reason);
    expect(loss[0].ebitCents).toBe(-500);
    expect(loss[3].ebitCents).toBe(1_500);
    expect(profitAfterLoss).toMatchObject({
      revenueCents: 58_000,
      contributionCents: 29_500,
      fixedCostCents: 28_000,
      ebitCents: 1_500,
      breakEvenRevenueCents: 55_051,
    });
  });

  it("measures K's part of the fixed cost, and what its hours resell for, on the bottleneck where there is one", () => {
    const { fixedCostShare, loss } = yearOf({
      hours: [
        { party: "K", hours: 30 },
        { party: "X", hours: 70 },
      ],
      page: { yearly_fixed_cost: 30_000 },
    });
    expect(fixedCostShare).toEqual({ value: 0.3, basis: "bottleneck-hours" });
    if (isNotComputable(loss)) throw new Error(loss.reason);
    // 30 hours at 400 an hour of the whole portfolio, half of them resold; 300 × .3 × .5 of fixed cost avoided.
    expect(loss[3]).toMatchObject({
      resoldContributionCents: 6_000,
      avoidableFixedCostCents: 4_500,
      ebitCents: -500 + 4_500,
      ebitWithResaleCents: -500 + 4_500 + 6_000,
    });
  });

  it("brings the amounts of two years to one", () => {
    const { profit, loss } = yearOf({ observed: { from: "2024-12-31", to: "2026-12-31" } });
    expect(profit).toMatchObject({ contributionCents: 20_000, fixedCostCents: 30_000, ebitCents: -10_000 });
    if (isNotComputable(loss)) throw new Error(loss.reason);
    expect(loss[0].ebitCents).toBe(-10_000 - 5_250);
  });

  it("keeps the loss of twelve months and the year after it equal", () => {
    const { loss, profitAfterLoss } = yearOf({ observed: { from: "2025-01-01", to: "2025-05-08" } });
    if (isNotComputable(loss) || profitAfterLoss.status !== "computed") throw new Error("computable");
    expect(profitAfterLoss.ebitCents).toBe(loss[3].ebitCents);
  });
});

describe("what the year lacks", () => {
  it("says that the fixed cost is missing", () => {
    expect(reasons({ page: {} })).toEqual(["no-fixed-cost", "no-fixed-cost", "no-fixed-cost"]);
    expect(yearOf({ page: {} }).profit).toMatchObject({ missing: ["parameters.yearly_fixed_cost"] });
    expect(yearOf({ page: {} }).fixedCostShare).toEqual({ value: 0.42, basis: "revenue" });
  });

  it("says that variable costs are missing, and the fixed cost too", () => {
    const contribution = notComputable("no-variable-cost", ["orders.variable_cost"]);
    expect(yearOf({ contribution, page: {} }).profit).toEqual({
      status: "not-computable",
      reason: "no-variable-cost",
      missing: ["orders.variable_cost", "parameters.yearly_fixed_cost"],
    });
    expect(yearOf({ contribution }).profit).toMatchObject({ missing: ["orders.variable_cost"] });
  });

  it("names a parameter that cannot be read", () => {
    const fixed = yearOf({ page: {}, parameters: unreadable("yearly_fixed_cost") });
    expect(fixed.profit).toMatchObject({
      reason: "parameter-unreadable",
      missing: ["parameters.yearly_fixed_cost"],
    });
    const share = yearOf({ parameters: unreadable("resale_share_6_months") });
    expect(share.profit.status).toBe("computed");
    expect(share.loss).toMatchObject({
      reason: "parameter-unreadable",
      missing: ["parameters.resale_share_6_months"],
    });
  });

  it.each([
    ["2025-01-28", "period-too-short"],
    ["2025-01-29", "computed"],
  ])("does not tell a year from less than 28 days: 1 January to %s is %s", (to, status) => {
    expect(reasons({ observed: { from: "2025-01-01", to } })[0]).toBe(status);
  });

  it("has no loss of a client without orders in the period", () => {
    expect(reasons({ client: "nobody" })).toEqual([
      "computed",
      "client-without-orders",
      "client-without-orders",
    ]);
    expect(yearOf({ client: "nobody" }).fixedCostShare).toMatchObject({ reason: "client-without-orders" });
  });

  it("has no resale without a bottleneck", () => {
    const { loss } = yearOf();
    if (isNotComputable(loss)) throw new Error(loss.reason);
    expect(loss[3].ebitWithResaleCents).toEqual(noHours);
  });
});
